using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Maps;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>Shares of land, settlements and people, beside what speakers claimed.</summary>
internal static class ShareAnswers
{
    private const int Draws = 60, SeriesDraws = 60, MostRows = 400, MostDrawn = 24, MostDraws = 500;

    private static readonly ImmutableArray<string> Measures = ["land", "settlements", "people"];

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/shares", "Who held which share of land, settlements and people on a day, with bounds from joint draws.",
            [Asked.On, Asked.Known, new("draws", ParameterKind.Number, "How many joint draws give the bounds; 0 for none.") { Most = MostDraws, Usual = Draws }], Shares) { Shape = "Shares" },
        new(Asked.Base + "/shares/series", "The shares of one measure through time, with bounds, breaks, and the shares that speakers claimed.",
            [Asked.Known, new("measure", ParameterKind.Choice, "What is counted; land where it is not given.") { Choices = Measures }, new("step", ParameterKind.Number, "Days from one row to the next; as many as give 400 rows at most where it is not given.") { Least = 1, Most = 366 }], Series) { Shape = "ShareSeries" },
    ];

    private static Body Shares(Ask ask)
    {
        var on = Asked.Day(ask);
        var map = MapAnswers.Map(ask, on);
        var draws = ask.Number("draws", Draws);
        var tables = map?.Shares.On(on, draws > 0 ? map.Draws.On(on, draws) : null) ?? [];
        return Body.Of(json =>
        {
            Asked.Head(json, ask, on);
            json.WriteString("estimator"u8, map?.Estimator);
            json.WriteNumber("draws"u8, draws);
            Lines(json, "basis"u8, map?.Shares.Basis() ?? []);
            Breaks(json, map);
            json.WriteStartArray("measures"u8);
            foreach (var table in tables)
            {
                Measure(json, map!, table);
            }

            json.WriteEndArray();
        });
    }

    private static void Measure(Utf8JsonWriter json, CaseMap map, ShareTable table)
    {
        json.WriteStartObject();
        json.WriteString("of"u8, table.Name);
        json.WriteString("unit"u8, table.Unit);
        json.WriteNumber("whole"u8, Math.Round(table.Whole, 3));
        json.WriteString("denominator"u8, table.Denominator);
        json.WriteString("projection"u8, string.Join("; ", map.Territory.Parts.Select(p => $"{p.Name}: {p.Plane.Told}")));
        json.WriteString("boundaries"u8, map.Territory.Boundaries);
        json.WriteString("method"u8, Territory.Method);
        json.WriteStartArray("shares"u8);
        for (var i = 0; i < table.Outcomes.Length; i++)
        {
            var (share, low, high) = table.Outcomes[i];
            var told = i < map.Names.Length;
            json.WriteStartObject();
            json.WriteNumber("outcome"u8, told ? i : -1);
            json.WriteString("id"u8, told ? map.Changes.Outcomes[i] : "no-word");
            json.WriteString("name"u8, told ? map.Names[i] : "nothing said, or out of reach");
            json.WriteNumber("share"u8, Math.Round(share, 6));
            Bound(json, "low"u8, low);
            Bound(json, "high"u8, high);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Body Series(Ask ask)
    {
        var (map, measure) = (ask.House.Map(ask.State, ask.Desk, ask.Known), ask.Text("measure") ?? "land");
        var (first, last) = map is null ? (DateOnly.MinValue, DateOnly.MinValue) : (map.FirstEvidence, map.LastEvidence);
        var step = ask.Number("step", Math.Max(1, (last.DayNumber - first.DayNumber + MostRows - 1) / MostRows));
        ImmutableArray<DateOnly> days = map is null ? [] : [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / step) + 1).Select(i => first.AddDays(i * step))];
        days = days.Length <= 4 * MostRows ? days : throw AskFault.Bad($"step: {step} days give {days.Length} rows; write at least {(last.DayNumber - first.DayNumber) / (4 * MostRows) + 1}");
        var rows = map is null ? [] : days.Select(d => map.Shares.On(d).FirstOrDefault(t => t.Name == measure)?.Outcomes ?? []).ToArray();
        var bounds = map is null || rows[0].IsEmpty ? null : new SeriesBounds(map, measure, days, MostDrawn, SeriesDraws);
        return Body.Of(json =>
        {
            Asked.Head(json, ask);
            json.WriteString("measure"u8, measure);
            json.WriteNumber("step"u8, step);
            CaseAnswers.Outcomes(json, map, ask.Knowledge);
            Lines(json, "day"u8, days.Select(Marks.Day));
            Columns(json, "shares"u8, rows, (_, _, s) => s.Share);
            Columns(json, "low"u8, rows, (row, column, _) => bounds!.Low(row, column));
            Columns(json, "high"u8, rows, (row, column, _) => bounds!.High(row, column));
            json.WriteNumber("drawn-every"u8, bounds?.Every ?? 0);
            Breaks(json, map);
            Claimed(json, ask, map, measure);
        });
    }

    /// <summary>A column for each outcome, then one for what nothing was said of.</summary>
    private static void Columns(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<BoundShare>[] rows, Func<int, int, BoundShare, double> of)
    {
        json.WriteStartArray(name);
        for (var column = 0; column < (rows.Length == 0 ? 0 : rows[0].Length); column++)
        {
            json.WriteStartArray();
            for (var row = 0; row < rows.Length; row++)
            {
                json.WriteNumberValue(Math.Round(of(row, column, rows[row][column]), 4));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Shares of territory that somebody stated, each at its day.</summary>
    private static void Claimed(Utf8JsonWriter json, Ask ask, CaseMap? map, string measure)
    {
        var shown = ask.Desk.Shown;
        json.WriteStartArray("claimed"u8);
        var readings = measure != "land" || map is null ? [] : ask.House.Book(ask.State, ask.Desk, ask.Known).Figures.Where(q => q is { What: "territory", Unit: "percent" }).SelectMany(q => q.Readings).Where(r => !r.IsLoss);
        foreach (var reading in readings.OrderBy(r => r.When.Last).ThenBy(r => r.Claim.Resolved.Claim.Id, StringComparer.Ordinal))
        {
            var claim = shown(reading.Claim);
            var outcome = reading.Claim.Resolved.Actor is [{ Id: { } id }, ..] ? map!.Changes.Outcomes.IndexOf(id) : -1;
            json.WriteStartObject();
            json.WriteString("day"u8, Marks.Day(reading.When.Last));
            json.WriteNumber("value"u8, Math.Round((double.IsFinite(reading.Span.High) ? (reading.Span.Low + reading.Span.High) / 2 : reading.Span.Low) / 100, 4));
            EventRecord.Span(json, reading.Span);
            json.WriteNumber("outcome"u8, outcome);
            json.WriteString("of"u8, NameText.All(claim.Resolved.Actor));
            json.WriteString("place"u8, claim.Resolved.Place is { } place ? NameText.Of(place) : null);
            json.WriteString("speaker"u8, EventText.Speaker(claim));
            json.WriteString("claim"u8, claim.Resolved.Claim.Id);
            json.WriteString("quote"u8, claim.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Breaks(Utf8JsonWriter json, CaseMap? map)
    {
        json.WriteStartArray("breaks"u8);
        foreach (var (day, reason) in map?.Breaks ?? [])
        {
            json.WriteStartObject();
            json.WriteString("day"u8, Marks.Day(day));
            json.WriteString("reason"u8, reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lines(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    private static void Bound(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? bound)
    {
        if (bound is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
