using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>statements</c>: what a speaker said, on a time line beside the changes of control of the places spoken of.</summary>
internal sealed class StatementsVerb : WholeCaseVerb
{
    private readonly Argument<string> _speaker = new("SPEAKER") { Description = "The speaker: any name of an actor of the packs, its id, or words of the text; its parts count with it." };

    public StatementsVerb()
        : base(new("statements", "Put what a speaker said on a time line beside shares and estimated changes of control; with --json as data for a chart."))
    {
        Command.Add(_speaker);
        _speaker.Validators.Add(result =>
        {
            if (result.Tokens.All(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError("give the name of a speaker, or its id");
            }
        });
    }

    internal override ImmutableArray<string> Examples => ["tidemark statements \"Islamic State\" --case my.tidemark --since 2016-01-01", "tidemark statements \"Government of Syria\" --case my.tidemark --place Palmyra --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var (wanted, shown) = (Asked.Wanted(parsed, knowledge), Asked.Shown(parsed, knowledge, archive));
        var question = new StatementQuestion(archive, knowledge, [.. Asked.Claims(parsed, archive)], Asked.Known(parsed), shown, Asked.Masked(parsed));
        var said = question.Said(parsed.GetValue(_speaker)!, wanted);
        if (said.Length == 0)
        {
            terminal.Say($"{parsed.GetValue(_speaker)}: nothing is told that this speaker said, {Asked.Told(parsed)}");
            return ExitCode.None;
        }

        using var records = new Records(terminal);
        foreach (var row in question.Rows(said, parsed.GetValue(_speaker)!, wanted))
        {
            if (Case.Json(parsed))
            {
                records.Write(json => StatementRecord.Fields(json, row));
            }
            else
            {
                Say(row, terminal.Line);
            }
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {said.Length:N0} {(said.Length == 1 ? "statement" : "statements")}, {Asked.Told(parsed)}"));
        return ExitCode.All;
    }

    private static void Say(StatementRow row, Action<string> line)
    {
        if (row.Change is { } change)
        {
            line($"{Marks.Day(row.Day)}  === {change.Name}: {change.From} → {change.To} (estimate; 80 % between {Estimates.Iso(change.Change.Early)} and {Estimates.Iso(change.Change.Late)})");
            return;
        }

        var claim = row.Claim!;
        var what = row.Reading is { } reading ? $"--- {EventText.Of(reading.Span)} %{(reading.IsLoss ? " lost" : "")} of {(claim.Resolved.Place is { } place ? NameText.Of(place) : "the territory")}, by {EventText.Speaker(claim)}"
            : $"{(claim.Resolved.Attribution is [var said, ..] ? SpeakerText.Verb(said.Stance) + " " : "")}{ClaimText.Of(claim.Resolved)}, through {EventText.Outlet(claim)}";
        line($"{Marks.Day(row.Day)}  {what}");
    }
}
