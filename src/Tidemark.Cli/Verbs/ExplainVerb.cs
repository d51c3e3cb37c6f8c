using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Verbs;

/// <summary><c>explain</c>: how a claim was found.</summary>
internal sealed class ExplainVerb : Verb
{
    private const int ShortestPrefix = 3;

    private readonly Argument<string> _report = new("REPORT") { Description = "The file that holds the claim, or - for standard input." };
    private readonly Argument<string> _claim = new("CLAIM") { Description = "The claim's id, the beginning of it, or its number in the order of the text (1 is the first)." };
    private readonly ReadingChoices _reading = new();

    public ExplainVerb()
    {
        Command = new("explain", "Show how a claim was found: its words, its roles, who says so, and the rules.") { _report, _claim };
        _reading.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark explain samples/2016-06-11-sirte-port.txt 1        # the first claim",
        "tidemark explain samples/2016-06-11-sirte-port.txt c-5d1f   # a claim that `claims` printed",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var (report, wanted) = (parsed.GetValue(_report)!, parsed.GetValue(_claim)!);
        var settings = _reading.From(parsed, [report]);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var all = new List<(Report Report, ResolvedClaim Claim)>();
        var run = new ReadingRun(knowledge, settings, terminal);
        var tally = run.Read("claims", reading => reading.Claims.Length, (reading, count) =>
        {
            all.AddRange(reading.Claims.Select(c => (reading.Report, c)));
            return count;
        });
        if (tally.Read == 0)
        {
            return run.Conclude(tally);
        }

        var found = Find(all, wanted);
        if (found.Count != 1)
        {
            terminal.Say(found.Count == 0 ? Missing(report, wanted, all.Count) : $"{wanted}: the beginning of {found.Count} claims ({string.Join(", ", found.Take(3).Select(f => f.Claim.Claim.Id))}); write more of the id");
            return ExitCode.None;
        }

        new ClaimSheet(found[0].Report, found[0].Claim, knowledge.Rules, Home.Shown(settings.Rules), terminal.Line).Write();
        return tally.Code;
    }

    private static List<(Report Report, ResolvedClaim Claim)> Find(List<(Report Report, ResolvedClaim Claim)> all, string wanted)
    {
        if (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= all.Count)
        {
            return [all[number - 1]];
        }

        return wanted.Length < ShortestPrefix ? [] : [.. all.Where(c => c.Claim.Claim.Id.StartsWith(wanted, StringComparison.Ordinal)).DistinctBy(c => (c.Report.Id, c.Claim.Claim.Id))];
    }

    private static string Missing(string report, string wanted, int count) =>
        count == 0 ? $"{report}: no claim was found in it; there is nothing to explain"
            : string.Create(CultureInfo.InvariantCulture, $"{report}: no claim '{wanted}'; it has {count:N0} {(count == 1 ? "claim" : "claims")}, give a number from 1 to {count} or the id that `tidemark claims` prints");
}
