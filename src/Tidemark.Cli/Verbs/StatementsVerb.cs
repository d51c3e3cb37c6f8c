using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>statements</c>: what a speaker said, on a time line beside the changes of control of the places spoken of.</summary>
internal sealed class StatementsVerb : WholeCaseVerb
{
    private const int MostPlaces = 24;

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
        var (wanted, shown, places) = (Asked.Wanted(parsed, knowledge), Asked.Shown(parsed, knowledge, archive), new LocusReader(knowledge.Places));
        var speaker = new Wanted(knowledge, [], [parsed.GetValue(_speaker)!]);
        KnownClaim[] claims = [.. Asked.Claims(parsed, archive)];
        KnownClaim[] said = [.. claims.Where(c => Speaks(c, speaker) && wanted.Has(c.Resolved, places.Above) && wanted.Days(c.Known.Day, c.Known.Day))];
        if (said.Length == 0)
        {
            terminal.Say($"{parsed.GetValue(_speaker)}: nothing is told that this speaker said, {Asked.Told(parsed)}");
            return ExitCode.None;
        }

        var rows = said.Select(c => new Row(c.Known.Day, "statement", shown(c), null, null)).Concat(Shares(claims, speaker, places, shown, wanted)).Concat(Changes(said, archive, knowledge, Asked.Known(parsed), wanted, Asked.Masked(parsed)));
        using var records = new Records(terminal);
        foreach (var row in rows.OrderBy(r => r.Day).ThenBy(r => r.Track, StringComparer.Ordinal).ThenBy(r => r.Claim?.Resolved.Claim.Id ?? r.Change!.Value.Place, StringComparer.Ordinal))
        {
            if (Case.Json(parsed))
            {
                records.Write(json => Write(json, row));
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

    private static bool Speaks(KnownClaim claim, Wanted speaker) =>
        claim.Resolved.Attribution is [var innermost, ..] ? speaker.Actor(innermost.Speaker) : claim.Resolved.Claim.Kind == ClaimKind.Statement && claim.Resolved.Actor.Any(speaker.Actor);

    /// <summary>Shares of a territory that anybody states of the speaker.</summary>
    private static IEnumerable<Row> Shares(KnownClaim[] claims, Wanted speaker, LocusReader places, Func<KnownClaim, KnownClaim> shown, Wanted wanted) =>
        from quantity in new FigureBook(places).Of(claims)
        where quantity is { What: "territory", Unit: "percent" }
        from reading in quantity.Readings
        where reading.Claim.Resolved.Actor.Any(speaker.Actor) && wanted.Days(reading.When.First, reading.When.Last)
        select new Row(reading.When.Last, "share", shown(reading.Claim), reading, null);

    /// <summary>Changes of control of the places that the speaker spoke of most.</summary>
    private static IEnumerable<Row> Changes(KnownClaim[] said, CaseFile archive, Knowledge knowledge, KnownTime? known, Wanted wanted, bool masked)
    {
        var holding = new Holding(archive, knowledge, known);
        var spoken = said.Select(c => c.Resolved.Place).Where(p => p is { Id: not null, Precision: null or 1, Mention.Relation: null }).GroupBy(p => p!.Id!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostPlaces);
        foreach (var place in spoken)
        {
            var (changes, name) = holding.Changes(place.Key, masked);
            foreach (var change in changes.Where(c => wanted.Days(DateOnly.FromDayNumber(c.Day), DateOnly.FromDayNumber(c.Day))))
            {
                yield return new(DateOnly.FromDayNumber(change.Day), "change", null, null, new(place.Key, place.First()!.Name, change, name(change.From), name(change.To)));
            }
        }
    }

    private static void Say(Row row, Action<string> line)
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

    private static void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteString("day"u8, Marks.Day(row.Day));
        json.WriteString("track"u8, row.Track);
        if (row.Change is { } change)
        {
            json.WriteString("place"u8, change.Place);
            json.WriteString("name"u8, change.Name);
            json.WriteString("from"u8, change.From);
            json.WriteString("to"u8, change.To);
            json.WriteString("early"u8, Estimates.Iso(change.Change.Early));
            json.WriteString("late"u8, Estimates.Iso(change.Change.Late));
            return;
        }

        if (row.Reading is { } reading)
        {
            EventRecord.Span(json, reading.Span);
            json.WriteBoolean("lost"u8, reading.IsLoss);
        }

        json.WriteString("content"u8, ClaimText.Of(row.Claim!.Resolved));
        json.WriteString("place"u8, row.Claim.Resolved.Place?.Id);
        ClaimWord.Fields(json, row.Claim);
    }

    private readonly record struct Row(DateOnly Day, string Track, KnownClaim? Claim, FigureReading? Reading, Held? Change);

    private readonly record struct Held(string Place, string Name, Change Change, string From, string To);
}
