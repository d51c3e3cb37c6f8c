using System.Collections.Immutable;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Beliefs.Ties;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>What follows from all claims together: events, allegations, figures, contradictions, forecasts, statements, ties.</summary>
internal static class BookAnswers
{
    private const int Usual = 50;

    private static readonly ImmutableArray<Parameter> Common = [Asked.Place, Asked.Actor, Asked.Kind, Asked.From, Asked.To, Asked.Known, Asked.Limit(Usual), Asked.After];

    private static readonly ImmutableArray<string> Relations = ["supports", "cooperates", "opposes", "commands", "part-of", "linked-to", TieBook.Fights];

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/events", "What reports tell of one happening, put together across reports, by day.",
            [.. Common, new("min-origins", ParameterKind.Number, "Only events that at least so many origins tell of.") { Least = 1, Most = 1000, Usual = 1 }], Events) { Shape = "Events" },
        new(Asked.Base + "/events/{id}", "One event: every quote, every count with what it rests on, and who denied or confirmed it.", [Asked.Known], Event) { Shape = "Event" },
        new(Asked.Base + "/docket", "Allegations: events that somebody alleges or answers.",
            [.. Common, new("unanswered", ParameterKind.Choice, "Only what nobody answered.") { Choices = ["true", "false"] }], Docket) { Shape = "Events" },
        new(Asked.Base + "/figures", "Figures of one quantity side by side, with the arithmetic.",
            [.. Common, new("all", ParameterKind.Choice, "Quantities with a single figure, too.") { Choices = ["true", "false"] }], Figures) { Shape = "Figures" },
        new(Asked.Base + "/contradictions", "Words that cannot both be so, and on what that rests.",
            [.. Common, new("about", ParameterKind.Choice, "Only those about this.") { Choices = [.. Enum.GetNames<ContradictionKind>().Select(n => n.ToLowerInvariant())] }], Contradictions) { Shape = "Contradictions" },
        new(Asked.Base + "/ledger", "Forecasts and threats, and what became of them.",
            [.. Common, new("outcome", ParameterKind.Choice, "Only those of which this became.") { Choices = [.. Enum.GetValues<OutcomeKind>().Select(LedgerQuestion.Word)] }], Ledger) { Shape = "Ledger" },
        new(Asked.Base + "/statements", "What a speaker said, on a time line beside shares and changes of control; the actor is the speaker.",
            [Asked.Actor with { Required = true, Many = false, About = "The speaker: name or id; its parts count with it." }, Asked.Place, Asked.Kind, Asked.From, Asked.To, Asked.Known, Asked.Limit(200), Asked.After], Statements) { Shape = "Statements" },
        new(Asked.Base + "/ties", "Who supports, commands, fights or is linked to whom; what is only suspected stands apart.",
            [.. Common.Where(p => p.Name != "kind"), new("relation", ParameterKind.Choice, "Only this relation; again for more.") { Many = true, Choices = Relations }], Ties) { Shape = "Ties" },
    ];

    private static CaseBook Book(Ask ask) => ask.House.Book(ask.State, ask.Desk, ask.Known);

    private static Body Events(Ask ask)
    {
        var least = ask.Number("min-origins", 1);
        Event[] events = [.. Book(ask).Events.Of(Wishes.Of(ask)).Where(e => e.Origins >= least)];
        return Listed(ask, events);
    }

    private static Body Docket(Ask ask)
    {
        var open = ask.Text("unanswered") == "true";
        Event[] events = [.. Book(ask).Events.Of(Wishes.Of(ask)).Where(Allegations.Has).Where(e => !open || e.Replies.IsEmpty)];
        return Listed(ask, events);
    }

    private static Body Listed(Ask ask, Event[] events)
    {
        var shown = ask.Desk.Shown;
        return Asked.Listed(ask, events, e => e.Id, Usual, (json, e) => new EventRecord(json, shown).Fields(e));
    }

    private static Body Event(Ask ask)
    {
        var id = ask.Part("id");
        var found = Book(ask).Events.All.FirstOrDefault(e => e.Id == id) ?? throw AskFault.Missing($"{Parameter.Shown(id)}: no such event {(ask.Known is { } known ? $"as known on {known}" : "in the case")}; {Asked.Base}/events lists them");
        return Body.Of(json => new EventRecord(json, ask.Desk.Shown).Fields(found));
    }

    private static Body Figures(Ask ask)
    {
        var (wanted, around, all, shown) = (Wishes.Of(ask), new LocusReader(ask.Knowledge.Places), ask.Text("all") == "true", ask.Desk.Shown);
        Quantity[] found = [.. Book(ask).Figures.Where(q => (all || q.Readings.Length >= 2) && q.Readings.Any(r => wanted.Has(r.Claim.Resolved, around.Above) && wanted.Days(r.When.First, r.When.Last)))];
        return Asked.Listed(ask, found, q => Wishes.Key(q.What, q.Unit, q.Subject, q.Place, q.Event, q.Readings[0].Claim.Resolved.Claim.Id), Usual, (json, q) => FigureRecord.Fields(json, q, shown));
    }

    private static Body Contradictions(Ask ask)
    {
        var (wanted, around, about, shown) = (Wishes.Of(ask), new LocusReader(ask.Knowledge.Places), ask.Text("about"), ask.Desk.Shown);
        Contradiction[] found =
        [
            .. Book(ask).Contradictions.Where(c => (about is null || c.Kind.ToString().Equals(about, StringComparison.OrdinalIgnoreCase)) && wanted.Days(c.Day, c.Day) && c.One.Concat(c.Other).Any(k => wanted.Has(k.Resolved, around.Above))),
        ];
        return Asked.Listed(ask, found, KeyOf, Usual, (json, c) => ContradictionRecord.Fields(json, c, shown));
    }

    private static string KeyOf(Contradiction c) =>
        Wishes.Key(c.One.Concat(c.Other).Select(k => k.Resolved.Claim.Id).Prepend(c.Event).Prepend(c.OneReckoned).Prepend(c.OtherReckoned).Prepend(Wishes.Word(c.Day)).Prepend(c.Kind.ToString()));

    private static Body Ledger(Ask ask)
    {
        var (all, today) = Book(ask).Forecasts(ask.Knowledge, ask.Desk.Archive);
        Forecast[] found = [.. LedgerQuestion.Of(all, ask.Knowledge, Wishes.Of(ask), ask.Text("outcome"))];
        var shown = ask.Desk.Shown;
        return Asked.Listed(ask, found, f => Wishes.Key(f.Claim.Resolved.Claim.Id, f.Kind.ToString(), Wishes.Word(f.Made)), Usual, (json, f) => ForecastText.Fields(json, f, shown), json =>
        {
            json.WriteString("today"u8, Marks.Day(today));
            json.WriteStartArray("scores"u8);
            foreach (var (speaker, score) in BrierRecord.Scores(found, shown))
            {
                json.WriteStartObject();
                BrierRecord.Fields(json, speaker, score);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static Body Statements(Ask ask)
    {
        var (speaker, shown) = (ask.Text("actor")!, ask.Desk.Shown); // required
        var wanted = new Wanted(ask.Knowledge, ask.Texts("place"), []) { First = ask.Day("from"), Last = ask.Day("to"), Kinds = Wishes.Of(ask).Kinds };
        var question = new StatementQuestion(ask.Desk.Archive, ask.Knowledge, Book(ask).Claims, ask.Known, shown, masked: true);
        StatementRow[] rows = [.. question.Rows(question.Said(speaker, wanted), speaker, wanted)];
        return Asked.Listed(ask, rows, r => Wishes.Key(r.Track, Wishes.Word(r.Day), r.Claim?.Resolved.Claim.Id ?? r.Change!.Value.Place, r.Reading is null ? "" : Wishes.Word(r.Reading.When.First)), 200, StatementRecord.Fields);
    }

    private static Body Ties(Ask ask)
    {
        var (wanted, relations, around, shown) = (Wishes.Of(ask), ask.Texts("relation"), new LocusReader(ask.Knowledge.Places), ask.Desk.Shown);
        bool Is(TieLine t) => (relations.Length == 0 || relations.Contains(t.Relation)) && t.All.Any(w => wanted.Days(w.First, w.Last) && wanted.Place(w.Claim.Resolved.Place, around.Above))
            && (wanted.Actor(t.One.Name(t.One.Claim.Resolved)) || wanted.Actor(t.Other.Name(t.Other.Claim.Resolved)));
        TieLine[] found = [.. Book(ask).Ties.Where(Is).GroupBy(t => t.Relation).SelectMany(g => g.OrderByDescending(t => t.Origins).ThenBy(t => t.One.Key, StringComparer.Ordinal).ThenBy(t => t.Other.Key, StringComparer.Ordinal))];
        return Asked.Listed(ask, found, t => Wishes.Key(t.Relation, t.One.Key, t.Other.Key, Wishes.Word(t.First)), Usual, (json, t) => TieRecord.Fields(json, t, shown));
    }
}
