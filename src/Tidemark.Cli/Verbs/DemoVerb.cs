using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>demo</c>: what the samples claim, and who holds which place on whose word.</summary>
internal sealed class DemoVerb : Verb
{
    private const int ClaimsShown = 4, RowsShown = 40;

    private readonly Option<bool> _serve = new("--serve") { Description = "End by serving the samples as a case, as `serve` does; on a terminal that is done anyhow." };
    private readonly Option<int> _port = new("--port") { HelpName = "N", DefaultValueFactory = _ => 0, Description = "The port to serve at; 0 for any that is free." };

    private readonly WorldviewOption _worldview = new();

    public DemoVerb() => Command = new("demo", "Read the samples and show what they claim, and who holds which place on whose word; on a terminal, or with --serve, open the map room on them.") { _serve, _port, _worldview };

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark demo", "tidemark demo --serve --port 8080"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = new Settings { Paths = [Home.Shown(Home.Samples)], Packs = [.. Home.Packs()], Jobs = Environment.ProcessorCount, Worldview = parsed.GetValue(_worldview)! };
        if (!Directory.Exists(Home.Samples))
        {
            terminal.Say($"{Home.Samples}: no such folder; set TIDEMARK_HOME to the folder with rules, packs and samples");
            return ExitCode.None;
        }

        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var holders = new HolderTable();
        var files = Directory.EnumerateFiles(Home.Samples).Where(f => !Path.GetFileName(f).Equals("README.md", StringComparison.OrdinalIgnoreCase));
        settings = settings with { Paths = [.. files.Order(StringComparer.Ordinal).Select(Home.Shown)] };
        var run = new ReadingRun(knowledge, settings, terminal);
        var tally = run.Read("claims", reading => reading.Claims.Length, (reading, count) =>
        {
            Show(reading, terminal);
            foreach (var claim in reading.Claims)
            {
                holders.Add(reading.Report, claim);
            }

            return count;
        });

        terminal.Line("Who holds which place on whose word, newest first. This is what was said, not what was so.");
        terminal.Line("The samples were written for this project; their outlets are invented.");
        terminal.Line();
        foreach (var line in holders.Lines(Terminal.Width, RowsShown))
        {
            terminal.Line(line);
        }

        terminal.Line();
        var code = run.Conclude(tally);
        return parsed.GetValue(_serve) || (terminal.TalkIsTerminal && !Console.IsOutputRedirected) ? Serve(settings, knowledge, parsed.GetValue(_port), terminal) : code;
    }

    /// <summary>Reads the samples into a case of their own, which is gone afterwards, and serves it.</summary>
    private static int Serve(Settings settings, Knowledge knowledge, int port, Terminal terminal)
    {
        var folder = Directory.CreateTempSubdirectory("tidemark-demo-");
        try
        {
            var path = Path.Combine(folder.FullName, "samples.tidemark");
            using (var archive = CaseFile.Open(path))
            {
                using var view = CaseFile.OpenToRead(path);
                new KeepingRun(knowledge, settings, archive, view, TimeProvider.System.GetUtcNow(), terminal).Run((_, _, _) => { });
                FamilyBook.Update(archive);
            }

            return ServingRun.Serve(path, "samples", knowledge, new(System.Net.IPAddress.Loopback, port, [], ServingChoices.UsualReach, settings.Worldview), terminal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Show(ReportReading reading, Terminal terminal)
    {
        var report = reading.Report;
        var source = report.Source.Length > 0 ? report.Source : report.Name;
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{source}, {Marks.Long(report.Published)}: {report.Title}"));
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  {reading.Sentences} sentences, {reading.Claims.Length} {(reading.Claims.Length == 1 ? "claim" : "claims")}{(reading.Claims.Length > ClaimsShown ? ", among them:" : reading.Claims.Length > 0 ? ":" : "")}"));
        var shown = reading.Claims.Select((c, i) => (Claim: c, Order: i)).OrderBy(c => Rank(c.Claim)).ThenBy(c => c.Order).Take(ClaimsShown).OrderBy(c => c.Order);
        foreach (var (claim, _) in shown)
        {
            terminal.Line($"  - {Sentence(claim)} {Marks.Of(claim.Claim)}");
        }

        terminal.Line();
    }

    private static string Sentence(ResolvedClaim claim)
    {
        var when = claim.Claim.Time?.Value is { Text.Length: > 0 } value ? $", {value.Text}" : "";
        var sentence = SpeakerText.Of(claim) + ClaimText.Of(claim) + when;
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>Claims about control first, then those with a speaker.</summary>
    private static int Rank(ResolvedClaim claim) =>
        (claim.Claim.Kind is ClaimKind.Transfer or ClaimKind.Holds ? 0 : 2) + (claim.Attribution.Length > 0 ? 0 : 1);
}
