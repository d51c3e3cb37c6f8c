using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Verbs;

/// <summary><c>explain</c>: how a claim was found.</summary>
internal sealed class ExplainVerb : Verb
{
    private const int ShortestPrefix = 3;

    private readonly Argument<string> _report = new("REPORT") { Description = "The file or address that holds the claim, or - for standard input; left out with --case." };
    private readonly Argument<string> _claim = new("CLAIM") { Arity = ArgumentArity.ZeroOrOne, Description = "The claim's id, the beginning of it, or its number in the order of the text (1 is the first)." };
    private readonly CaseChoice _case = new(required: false);
    private readonly ReadingChoices _reading = new();

    public ExplainVerb()
    {
        Command = new("explain", "Show how a claim was found: its words, its roles, who says so, and the rules.") { _report, _claim };
        _case.AddTo(Command, json: false);
        Command.Validators.Add(result =>
        {
            if (_case.IsGiven(result) == result.GetValue(_claim) is not null)
            {
                result.AddError(_case.IsGiven(result) ? "with --case, give the claim's id alone" : "give the report and the claim");
            }
        });
        _reading.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark explain samples/2016-06-11-sirte-port.txt 1        # the first claim",
        "tidemark explain samples/2016-06-11-sirte-port.txt c-5d1f   # a claim that `claims` printed",
        "tidemark explain c-5d1f --case my.tidemark                  # a claim of a case file; one that a person entered, too",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        if (_case.Named(parsed) is not null)
        {
            return Kept(parsed, terminal);
        }

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

    /// <summary>A claim of a case file: its report is read again for how it was found; what a person entered, and what people decided, is told as such.</summary>
    private int Kept(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        var wanted = parsed.GetValue(_report)!;
        KnownClaim[] found = wanted.Length < ShortestPrefix ? [] : [.. archive.Claims(ClaimQuery.All with { Id = wanted }).DistinctBy(c => c.Resolved.Claim.Id).Take(2)];
        if (found is not [var known])
        {
            terminal.Say(found.Length == 0 ? $"{wanted}: no claim of the case has this id; `tidemark claims --case` shows the ids" : $"{wanted}: the beginning of several claims; write more of the id");
            return ExitCode.None;
        }

        var settings = _reading.From(parsed, []);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var report = archive.Find(known.Resolved.Claim.Report)!;
        var again = known.IsEntered ? null : new Course(knowledge).NewReader().Read(report).Claims.FirstOrDefault(c => c.Claim.Id == known.Resolved.Claim.Id);
        new ClaimSheet(report, again ?? (known.IsEntered ? Entered(known) : known.Resolved), knowledge.Rules, Home.Shown(settings.Rules), terminal.Line).Write();
        if (again is null && !known.IsEntered)
        {
            terminal.Line("  today's rules do not find it any more; `tidemark re-read` shows what else they change");
        }

        foreach (var judgement in known.Judgements)
        {
            terminal.Line("  " + JudgementText.Of(judgement));
        }

        return ExitCode.All;
    }

    private static ResolvedClaim Entered(KnownClaim known)
    {
        var claim = known.Resolved.Claim;
        return known.Resolved with { Claim = claim with { Derivation = new(claim.Rule, "entered by a person", claim.QuoteStart, claim.QuoteEnd, []) } };
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
