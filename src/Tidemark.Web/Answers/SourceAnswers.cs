using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Reports;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>Sources with what their word is worth and whom they copy, and what was read and gave nothing.</summary>
internal static class SourceAnswers
{
    private const int Usual = 200;

    private static readonly ImmutableArray<(string Name, int Side)> Directions = [("own", 0), ("others", 1), ("unknown", 2)];

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/sources", "Outlets, how much they published, what was learned of their word by direction, and whose texts they carry; then speakers of whom anything was learned.", [Asked.Known, Asked.Limit(Usual), Asked.After], Sources) { Shape = "Sources" },
        new(Asked.Base + "/nothing-found", "Sentences that were read and gave nothing, and why.",
            [new("why", ParameterKind.Choice, "Only those that gave nothing for this reason.") { Choices = [.. Enum.GetValues<Silence>().Select(Words.Of)] }, new("report", ParameterKind.Text, "Only of this report."), Asked.Known, Asked.Limit(Usual), Asked.After], NothingFound) { Shape = "NothingFound" },
    ];

    private static Body Sources(Ask ask)
    {
        KeptReport[] reports = [.. ask.State.InOrder.Select(r => r.By(ask.Known)).OfType<KeptReport>()];
        var outlets = OutletBook.Of(reports.Select(r => (r.Captures[0].Outlet, r.Reading.Claims, r.Known)));
        var fit = new Estimates(ask.Desk.Archive, ask.Knowledge).FitBy(ask.Known);
        var copies = Copies(ask, reports);
        var spoken = fit.Sources.Keys.Where(s => s.StartsWith("actor:", StringComparison.Ordinal)).ToArray();
        (string Name, string Id, OutletTally? Tally)[] all = [.. outlets.Select(o => (o.Key, "outlet:" + o.Key.ToLowerInvariant(), (OutletTally?)o.Value)), .. spoken.Select(s => (Name(ask, s), s, (OutletTally?)null))];
        return Asked.Listed(ask, all, s => s.Id, Usual, (json, source) =>
        {
            json.WriteString("id"u8, source.Id);
            json.WriteString("sort"u8, source.Tally is null ? "speaker"u8 : "outlet"u8);
            if (source.Tally is { } tally)
            {
                OutletRecord.Fields(json, source.Name, tally);
            }
            else
            {
                json.WriteString("source"u8, source.Name);
            }

            Worth(json, fit.Sources.GetValueOrDefault(source.Id));
            json.WriteStartArray("copies"u8);
            foreach (var (of, count) in copies[source.Name].OrderByDescending(c => c.Count).ThenBy(c => c.Of, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("of"u8, of);
                json.WriteNumber("reports"u8, count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }, json => json.WriteString("fit"u8, fit.Known <= 0 ? "nothing learned (tidemark reconcile --fit)" : $"learned from what was known on {Estimates.Iso((int)fit.Known)}"));
    }

    /// <summary>Writes how often a source is right about places that its own side holds, that others hold, and where sides are unknown.</summary>
    private static void Worth(Utf8JsonWriter json, SourceWeights? weights)
    {
        json.WriteStartObject("right"u8);
        foreach (var (direction, side) in weights is null ? [] : Directions)
        {
            var worth = SourceWorth.Of(weights!, side);
            json.WriteStartObject(direction);
            json.WriteNumber("share"u8, Math.Round(worth.Share, 3));
            json.WriteNumber("low"u8, Math.Round(worth.Low, 3));
            json.WriteNumber("high"u8, Math.Round(worth.High, 3));
            json.WriteNumber("votes"u8, Math.Round(worth.Votes, 1));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>By outlet, whose texts it carries in how many reports: the family of a text is named after the report that had it first.</summary>
    private static ILookup<string, (string Of, int Count)> Copies(Ask ask, KeptReport[] reports)
    {
        var outletOf = reports.ToDictionary(r => r.Report.Id.Value, r => r.Captures[0].Outlet, StringComparer.Ordinal);
        return ask.Desk.Archive.Families().Where(t => t.Family != t.Report.Value && outletOf.ContainsKey(t.Report.Value) && outletOf.ContainsKey(t.Family))
            .Select(t => (t.Report, From: outletOf[t.Report.Value], Of: outletOf[t.Family])).Where(t => t.From != t.Of).Distinct()
            .GroupBy(t => (t.From, t.Of)).ToLookup(g => g.Key.From, g => (g.Key.Of, g.Count()), StringComparer.Ordinal);
    }

    private static string Name(Ask ask, string id) => ask.Knowledge.Actors.Find(id["actor:".Length..]) is var at and >= 0 ? ask.Knowledge.Actors[at].Name : id;

    private static Body NothingFound(Ask ask)
    {
        var (why, report) = (ask.Text("why") is { } word ? Words.Parse<Silence>(word) : null, ask.Text("report"));
        (KeptReport Kept, SilentSentence Sentence)[] all =
        [
            .. from kept in ask.State.InOrder
               where (report is null || kept.Report.Id.Value == report) && kept.By(ask.Known) is not null
               from sentence in kept.Reading.Silent
               where why is null || sentence.Why == why
               select (kept, sentence),
        ];
        Report? last = null;
        return Asked.Listed(ask, all, s => $"{s.Kept.Report.Id.Value}.{s.Sentence.Start}", Usual, (json, silent) =>
        {
            last = last?.Id == silent.Kept.Report.Id ? last : ask.Desk.Archive.Find(silent.Kept.Report.Id)!; // a report is never deleted
            var words = ask.Desk.Mask(last.Id).Apply(last.Text[silent.Sentence.Start..silent.Sentence.End]);
            SilentRecord.Fields(json, last.Id, new CodePoints(last.Text), silent.Sentence, words);
        });
    }
}
