using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Cli.Verbs;

/// <summary><c>gazetteer check</c>: what in a gazetteer cannot be right.</summary>
internal sealed class GazetteerCheckVerb : Verb
{
    private readonly GazetteerChoice _choice = new();

    public GazetteerCheckVerb()
    {
        Command = new("check", "Count what is in a gazetteer, and tell what in it is vandalised, colliding or impossible.");
        _choice.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark gazetteer check", "tidemark gazetteer check --gazetteer mine.tidegaz"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var places = _choice.Open(parsed, terminal);
        if (places is null)
        {
            return ExitCode.None;
        }

        foreach (var (hash, path) in places.Sources)
        {
            var state = !File.Exists(path) ? "gone" : GazetteerShelf.Hash(path) == hash ? "unchanged" : "changed since; add it again";
            terminal.Line($"source {Home.Shown(path)}: {state}");
        }

        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{places.Count:N0} places, {places.KeyCount:N0} keys, version {places.Version}"));
        var findings = new GazetteerCheck(places).Run(_ => terminal.Stop.ThrowIfCancellationRequested());
        foreach (var (kind, count, lines) in findings)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count:N0}"));
            foreach (var line in lines)
            {
                terminal.Line("  " + line);
            }

            if (count > lines.Length)
            {
                terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  and {count - lines.Length:N0} more"));
            }
        }

        return findings.IsEmpty ? ExitCode.All : ExitCode.Some;
    }
}
