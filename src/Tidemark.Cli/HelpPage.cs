using System.CommandLine;

namespace Tidemark.Cli;

/// <summary>The help of one command: what it does, how it is written, examples.</summary>
internal sealed class HelpPage(Command root, Command command, IEnumerable<string> examples)
{
    /// <summary>Writes the page line by line.</summary>
    internal void Write(Action<string> line)
    {
        line(command.Description ?? "");
        line("");
        line($"usage: {Usage()}");
        Part(line, "commands", command.Subcommands.SelectMany(Leaves).Select(c => (c.Name, c.Command.Description ?? "")));
        Part(line, "arguments", command.Arguments.Select(a => (a.Name, a.Description ?? "")));
        Part(line, "options", command.Options.Concat(command == root ? [] : root.Options.Where(o => o.Recursive)).Select(o => (Written(o), o.Description ?? "")));
        line("");
        line("examples");
        foreach (var example in examples)
        {
            line("  " + example);
        }

        line("");
        line("exit codes: 0 all read, 1 some reports not read, 2 none read or wrong use, 130 stopped");
    }

    private string Usage()
    {
        var words = new List<string> { "tidemark" };
        words.AddRange(command.Parents.OfType<Command>().Where(p => p != root).Select(p => p.Name));
        words.AddRange(command == root ? [] : [command.Name]);
        words.AddRange(command.Subcommands.Count > 0 && (command == root || command.Options.Count == 0) ? ["COMMAND"] : []);
        words.AddRange(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name} ...]" : a.Arity.MaximumNumberOfValues > 1 ? $"{a.Name} ..." : a.Name));
        return string.Join(' ', words) + " [options]";
    }

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [(command.Name, command)]
            : command.Subcommands.Select(s => ($"{command.Name} {s.Name}", s)).Concat(command.Options.Count > 0 ? [(command.Name, command)] : []).OrderBy(c => c.Item1, StringComparer.Ordinal);

    private static string Written(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a != "-?").Prepend(option.Name)) + (option.HelpName is { } value ? " " + value : "");

    private static void Part(Action<string> line, string title, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        line("");
        line(title);
        var width = all.Max(r => r.Name.Length) + 2;
        foreach (var (name, text) in all)
        {
            line($"  {name.PadRight(width)}{text}");
        }
    }
}
