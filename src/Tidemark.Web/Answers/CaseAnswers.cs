using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Maps;
using Tidemark.Maps.Exports;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>What case it is.</summary>
internal static class CaseAnswers
{
    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/case", "What case it is, how much it holds, of which days, and what outcomes there are on its map.", [Asked.Known], Case) { Shape = "Case" },
    ];

    /// <summary>Writes the outcomes of a map: number on it, id, name, colour.</summary>
    internal static void Outcomes(Utf8JsonWriter json, CaseMap? map, Knowledge knowledge)
    {
        json.WriteStartArray("outcomes"u8);
        var palette = map is null ? null : new Palette(map.Changes);
        for (var i = 0; i < (map?.Changes.Outcomes.Length ?? 0); i++)
        {
            json.WriteStartObject();
            json.WriteNumber("number"u8, palette!.Number(i));
            json.WriteString("id"u8, map!.Changes.Outcomes[i]);
            json.WriteString("name"u8, map.Names[i]);
            json.WriteString("name-ar"u8, Arabic(knowledge, map.Changes.Outcomes[i]));
            json.WriteString("colour"u8, i == ChangeList.Contested ? "#333333" : i == ChangeList.Unknown ? "#cfcdc8" : palette.Colour(i, 100));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The name in Arabic letters of an actor of the packs, or null.</summary>
    private static string? Arabic(Knowledge knowledge, string outcome) =>
        outcome.StartsWith("actor:", StringComparison.Ordinal) && knowledge.Actors.Find(outcome["actor:".Length..]) is >= 0 and var at && knowledge.Actors[at].Arabic is [var name, ..] ? name : null;

    private static Body Case(Ask ask)
    {
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        return Body.Of(json =>
        {
            json.WriteString("name"u8, ask.House.Case.Name);
            Asked.Head(json, ask);
            json.WriteString("program"u8, MapQuestion.Program(ask.Knowledge));
            json.WriteString("estimator"u8, map?.Estimator);
            json.WriteNumber("reports"u8, ask.State.Counts.Reports);
            json.WriteNumber("claims"u8, ask.State.Counts.Claims);
            json.WriteNumber("places"u8, map?.Evidence.Count(e => !e.IsEmpty) ?? 0);
            json.WriteNumber("units"u8, map?.Territory.Units.Length ?? 0);
            Pair(json, "days"u8, map is null ? null : (Marks.Day(map.FirstEvidence), Marks.Day(map.LastEvidence)));
            Pair(json, "known"u8, ask.State.Known is { } known ? (known.First.ToString(), known.Last.ToString()) : null);
            Bounds(json, map);
            Outcomes(json, map, ask.Knowledge);
            json.WriteString("worldview"u8, ask.House.Case.Boundaries.Length > 0 ? $"outlines of {ask.House.Case.Boundaries}" : "no borders are drawn");
            json.WriteString("disclaimer"u8, MapSheet.Disclaimer);
            json.WritePropertyName("tiles"u8);
            Tiles(json, ask.House.Case.Tiles);
            json.WriteStartArray("notes"u8);
            foreach (var note in map?.Notes ?? ["nothing was said by then of who holds any settlement of the packs: there is no map to draw"])
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
        });
    }

    private static void Tiles(Utf8JsonWriter json, TileSource? tiles)
    {
        if (tiles is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("template"u8, tiles.Template);
        json.WriteString("credit"u8, tiles.Credit);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, ReadOnlySpan<byte> name, (string First, string Last)? pair)
    {
        if (pair is not { } both)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteStringValue(both.First);
        json.WriteStringValue(both.Last);
        json.WriteEndArray();
    }

    /// <summary>West, south, east, north of the settlements that anything was said of.</summary>
    private static void Bounds(Utf8JsonWriter json, CaseMap? map)
    {
        var points = map is null ? [] : map.Territory.Units.Where((_, i) => !map.Evidence[i].IsEmpty).Select(u => u.Point).ToArray();
        if (points.Length == 0)
        {
            json.WriteNull("bounds"u8);
            return;
        }

        json.WriteStartArray("bounds"u8);
        foreach (var bound in new[] { points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude) })
        {
            json.WriteNumberValue(Math.Round(bound, 5));
        }

        json.WriteEndArray();
    }
}
