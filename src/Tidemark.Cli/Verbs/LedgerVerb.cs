using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>ledger</c>: forecasts and threats, and what became of them.</summary>
internal sealed class LedgerVerb : WholeCaseVerb
{
    private readonly Option<string> _outcome = new("--outcome") { HelpName = "WHAT", Description = "Only open, met, not-met, never-met or diverted." };

    public LedgerVerb()
        : base(new("ledger", "List forecasts, plans, pledges and threats with their speaker, day and condition, and what became of them; --since and --until mean the day they were made."))
    {
        _outcome.AcceptOnlyFromAmong([.. Enum.GetValues<OutcomeKind>().Select(o => ForecastText.Of(o).Replace(' ', '-'))]);
        Command.Add(_outcome);
    }

    internal override ImmutableArray<string> Examples => ["tidemark ledger --case my.tidemark --place Mosul", "tidemark ledger --case my.tidemark --outcome diverted --as-known 2017-01-01 --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var (wanted, shown) = (Asked.Wanted(parsed, knowledge), Asked.Shown(parsed, knowledge, archive));
        var question = new LedgerQuestion(knowledge, archive, [.. Asked.Claims(parsed, archive)], Asked.Known(parsed));
        Forecast[] found = [.. question.Of(wanted, parsed.GetValue(_outcome))];
        var today = question.Today;
        using var records = new Records(terminal);
        if (!Case.Json(parsed))
        {
            terminal.Line($"Forecasts and threats, {Asked.Told(parsed)}; the last day told of is {Marks.Day(today)}");
            terminal.Line();
        }

        foreach (var forecast in found)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            if (Case.Json(parsed))
            {
                records.Write(json => ForecastText.Fields(json, forecast, shown));
            }
            else
            {
                Say(forecast, shown, terminal.Line);
            }
        }

        Conclude(found, shown, Case.Json(parsed), records, terminal);
        return ExitCode.All;
    }

    private static void Say(Forecast forecast, Func<KnownClaim, KnownClaim> shown, Action<string> line)
    {
        var claim = shown(forecast.Claim);
        var by = forecast.Horizon is { } day ? $"by {Marks.Day(day)}" : "no day told";
        var again = forecast.Repeats > 0 ? $"; said {forecast.Repeats + 1} times" : "";
        line($"{Marks.Day(forecast.Made)}  {forecast.Kind.ToString().ToLowerInvariant()}: {ClaimText.Of(claim.Resolved)} ({by}{again})");
        line($"            {ClaimWord.Head(claim)}{(forecast.Likely is { } p ? $"; put as {Marks.Confidence(p)}" : "")}");
        line($"            “{ClaimWord.Sentence(claim)}”");
        line($"            {ForecastText.Outcome(forecast.Outcome, shown)}");
        foreach (var ground in forecast.Outcome.Grounds.Take(1).Select(shown))
        {
            line($"            rests on: {ClaimWord.Head(ground)}: “{ClaimWord.Sentence(ground)}”");
        }

        line("");
    }

    /// <summary>How many came so, by how they were put, and the Brier score of each speaker who foretold enough.</summary>
    private static void Conclude(Forecast[] found, Func<KnownClaim, KnownClaim> shown, bool asRecords, Records records, Terminal terminal)
    {
        var scores = BrierRecord.Scores(found, shown);
        if (asRecords)
        {
            foreach (var (speaker, score) in scores)
            {
                records.Write(json => BrierRecord.Fields(json, speaker, score));
            }
        }
        else
        {
            var table = new Table("put as", "open", "met", "not met", "never met", "diverted");
            foreach (var group in found.GroupBy(f => f.Kind).OrderBy(g => g.Key))
            {
                string Count(OutcomeKind kind) => group.Count(f => f.Outcome.Kind == kind).ToString("N0", CultureInfo.InvariantCulture);
                table.Add(group.Key.ToString().ToLowerInvariant(), Count(OutcomeKind.Open), Count(OutcomeKind.Met), Count(OutcomeKind.NotMet), Count(OutcomeKind.NeverMet), Count(OutcomeKind.Diverted));
            }

            foreach (var line in table.Lines(Terminal.Width))
            {
                terminal.Line(line);
            }

            foreach (var (speaker, score) in scores.Where((s, i) => i == 0 || s.Score.Score is not null))
            {
                terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Brier score of {speaker}: {(score.Score is { } value ? $"{value:0.000} over {score.Settled}" : $"too few ({score.Settled} settled that were put as likely; {BrierScore.Enough} are needed)")}"));
            }
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {found.Length:N0} forecasts and threats"));
    }
}
