using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Reading.Packs;

namespace Tidemark.Cli.Verbs;

/// <summary><c>pack check</c>: what is in knowledge packs, and what is wrong in them.</summary>
internal sealed class PackCheckVerb : Verb
{
    private readonly Argument<string[]> _folders = new("DIR") { Arity = ArgumentArity.ZeroOrMore, Description = "Folders of packs (all of packs/)." };

    public PackCheckVerb() => Command = new("check", "Count what is in knowledge packs, and tell what is wrong in them.") { _folders };

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark pack check",
        "tidemark pack check packs/iraq-syria-libya",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var folders = parsed.GetValue(_folders) is { Length: > 0 } named ? named : [.. Home.Packs().Select(Home.Shown)];
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            terminal.Say($"{missing}: no such folder; give the folder of a pack");
            return ExitCode.None;
        }

        var wrong = folders.Sum(f => Check(f, terminal)) + Joined(folders, terminal);
        terminal.Flush();
        terminal.Say(wrong == 0 ? "tidemark: nothing wrong" : $"tidemark: {wrong.ToString("N0", CultureInfo.InvariantCulture)} {(wrong == 1 ? "error" : "errors")}");
        return wrong == 0 ? ExitCode.All : ExitCode.Some;
    }

    private static int Check(string folder, Terminal terminal)
    {
        var (pack, errors) = PackReader.Read(folder);
        foreach (var error in errors)
        {
            terminal.Say(error);
        }

        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{pack.Id}: {pack.Actors.Length:N0} actors, {pack.Sources.Length:N0} sources, {pack.Places.Length:N0} places; {pack.Period}, {pack.Licence}"));
        return errors.Length;
    }

    /// <summary>What is wrong only when the packs stand together, or with the rules.</summary>
    private static int Joined(string[] folders, Terminal terminal)
    {
        var alone = folders.SelectMany(f => PackReader.Read(f).Errors).ToHashSet(StringComparer.Ordinal);
        var together = KnowledgeSource.Load(Home.Rules, folders).Errors.Where(e => !alone.Contains(e)).ToArray();
        foreach (var error in together)
        {
            terminal.Say(error);
        }

        return together.Length;
    }
}
