using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Places;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>Places: which there are, who held one on a day with all evidence, and when it changed hands.</summary>
internal static class PlaceAnswers
{
    private const int MostRows = 400;

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/places", "The places that anything was said of, those with most evidence first; with words, the places of the packs that are called so, then those that begin so, in each those with most evidence first.",
            [new("q", ParameterKind.Text, "A name in any spelling, or its beginning."), Asked.Known, Asked.Limit(50), Asked.After], Places) { Shape = "Places" },
        new(Asked.Base + "/places/{id}", "One place.", [Asked.Known], Place) { Shape = "Place" },
        new(Asked.Base + "/places/{id}/evidence", "Who held a place on a day, as known by then, with every sentence for and against, the estimate, and what other rules would say.",
            [Asked.On, Asked.Known, new("parts", ParameterKind.Choice, "Tell of each sentence, too, what the answer would lose without it; that takes long.") { Choices = ["true", "false"] }], Evidence) { Shape = "Evidence" },
        new(Asked.Base + "/places/{id}/history", "When a place changed hands, and how likely each holder was through time.", [Asked.Known], History) { Shape = "History" },
    ];

    /// <summary>The place that the path names.</summary>
    /// <exception cref="AskFault">There is none.</exception>
    internal static PlaceRecord Named(Ask ask)
    {
        var id = ask.Part("id");
        return ask.House.Place(id) ?? throw AskFault.Missing($"{Parameter.Shown(id)}: no place of the packs has this id; {Asked.Base}/places?q=NAME finds ids");
    }

    private static Body Places(Ask ask)
    {
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        var steps = map is null ? [] : map.Territory.Units.Select((u, i) => (u.Place, Unit: i, map.Evidence[i])).ToDictionary(u => u.Place, u => (u.Unit, u.Item3), StringComparer.Ordinal);
        var found = ask.Text("q") is { } words
            ? [.. ask.House.Search.Find(words).OrderByDescending(Told).Concat(ask.House.Search.Like(words, Told)).DistinctBy(p => p.CanonicalId)]
            : steps.Where(s => !s.Value.Item2.IsEmpty).OrderByDescending(s => s.Value.Item2.Length).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => ask.House.Place(s.Key)).OfType<PlaceRecord>().ToArray();
        int Told(PlaceRecord place) => steps.TryGetValue(place.CanonicalId, out var step) ? step.Item2.Length : 0;
        return Asked.Listed(ask, found, p => p.CanonicalId, 50, (json, place) =>
        {
            Fields(json, place);
            var told = steps.TryGetValue(place.CanonicalId, out var step) ? step : (Unit: -1, []);
            json.WriteNumber("unit"u8, told.Unit);
            json.WriteNumber("evidence-days"u8, told.Item2.Length);
            json.WriteString("newest"u8, told.Item2.IsEmpty ? null : Marks.Day(DateOnly.FromDayNumber(told.Item2[^1].Day)));
        });
    }

    private static Body Place(Ask ask)
    {
        var place = Named(ask);
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        var unit = map?.Territory.Units.Select(u => u.Place).ToList().IndexOf(place.CanonicalId) ?? -1;
        return Body.Of(json =>
        {
            Fields(json, place);
            json.WriteNumber("unit"u8, unit);
            json.WriteStartArray("spellings"u8);
            foreach (var name in place.Spellings.Concat(place.Arabic))
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteStartArray("within"u8);
            foreach (var region in ask.House.Search.RegionsOf(place).Select(ask.House.Place).OfType<PlaceRecord>())
            {
                json.WriteStartObject();
                json.WriteString("id"u8, region.CanonicalId);
                json.WriteString("name"u8, region.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void Fields(Utf8JsonWriter json, PlaceRecord place)
    {
        json.WriteString("id"u8, place.CanonicalId);
        json.WriteString("name"u8, place.Name);
        json.WriteString("name-ar"u8, place.Arabic is [var arabic, ..] ? arabic : null);
        json.WriteString("type"u8, Words.Of(place.Type));
        json.WriteString("country"u8, place.Country);
        json.WriteNumber("lat"u8, Math.Round(place.Latitude, 5));
        json.WriteNumber("lon"u8, Math.Round(place.Longitude, 5));
        json.WriteNumber("precision"u8, place.Precision);
        json.WriteNumber("population"u8, place.Population);
    }

    private static Body Evidence(Ask ask)
    {
        var (place, on) = (Named(ask), Asked.Day(ask));
        var told = ask.House.Who(ask.State, ask.Desk, ask.Known, place, on, ask.Text("parts") == "true");
        return Body.Of(told.Record) with { IsPassing = true };
    }

    private static Body History(Ask ask)
    {
        var place = Named(ask);
        var history = new HistoryQuestion(ask.Desk.Archive, ask.Knowledge, ask.Known) { Masked = true }.Of(place.CanonicalId);
        return Body.Of(json =>
        {
            json.WriteString("place"u8, place.CanonicalId);
            json.WriteString("name"u8, place.Name);
            Asked.Head(json, ask);
            json.WriteStartArray("changes"u8);
            foreach (var change in history?.Changes ?? [])
            {
                json.WriteStartObject();
                ChangeRecord.Fields(json, change, history!.Estimates);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("series"u8);
            Series(json, history, ask.Known);
            json.WriteEndObject();
        });
    }

    private static void Series(Utf8JsonWriter json, History? history, KnownTime? known)
    {
        var step = history is null ? 1 : Math.Max(1, (history.Last - history.First + MostRows - 1) / MostRows);
        int[] days = history is null ? [] : [.. Enumerable.Range(0, ((history.Last - history.First) / step) + 1).Select(i => history.First + (i * step))];
        var p = history?.Control.Answer([.. days.Select(d => (double)d)], Estimates.End(known)) ?? [];
        json.WriteStartArray("day"u8);
        foreach (var day in days)
        {
            json.WriteStringValue(Estimates.Iso(day));
        }

        json.WriteEndArray();
        json.WriteStartArray("states"u8);
        foreach (var state in States(history))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, state.Key);
            json.WriteString("name"u8, state.First().Name);
            json.WriteStartArray("p"u8);
            foreach (var row in p)
            {
                json.WriteNumberValue(Math.Round(state.Sum(s => row[s.Index]), 3));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The outcomes by their ids on the map.</summary>
    private static IEnumerable<IGrouping<string, (int Index, string Id, string Name)>> States(History? history)
    {
        if (history is null)
        {
            return [];
        }

        var holders = history.Control.Cast.Holders.Select((h, i) => (Index: i, Id: h < 0 ? "unknown" : MapQuestion.Id(history.Estimates.Names[h]), Name: history.Estimates.Name(h)));
        return holders.Append((Index: history.Control.Cast.Holders.Length, Id: "contested", Name: "contested")).GroupBy(s => s.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
    }
}
