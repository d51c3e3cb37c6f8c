using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Maps;
using Tidemark.Maps.Exports;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Places.Ground;
using Tidemark.Places.Regions;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>The map: cells, changes, frames, outlines of countries.</summary>
internal static class MapAnswers
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/changes", "All changes of what is thought of every settlement, as columns sorted by settlement and day.", [Asked.Known], Changes) { Shape = "Changes" },
        new(Asked.Base + "/cells", "The cells of the settlements as GeoJSON; the id of a feature is the number of its settlement.", [Asked.Known], Cells) { Shape = "Cells", Type = Body.GeoJson },
        new(Asked.Base + "/frame", "What is thought of every settlement on a day that anything was said of.", [Asked.On, Asked.Known], Frame) { Shape = "Frame" },
        new(Asked.Base + "/ground", "Countries of the map and around it as polygons, their coasts and borders as lines, each once; disputed ones are flagged, with who calls them a border and who does not.", [Asked.Known], Ground) { Shape = "Ground", Type = Body.GeoJson },
    ];

    /// <summary>The map, or null where there is none; a day that lies too far behind it is refused.</summary>
    /// <exception cref="AskFault">The day is later than changes are reckoned for.</exception>
    internal static CaseMap? Map(Ask ask, DateOnly on)
    {
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        var last = CaseHouse.LastDay(ask.State, null);
        return map is not null && on.DayNumber > last.DayNumber + CaseMap.Beyond
            ? throw AskFault.Bad($"on: {Marks.Day(on)} is too late; changes are reckoned up to {Marks.Day(last.AddDays(CaseMap.Beyond))}, {CaseMap.Beyond} days behind the newest report") : map;
    }

    /// <summary>The outcome that is shown: -1 without a word, being fought over, nobody in particular, or the holder.</summary>
    internal static int Shown(UnitState state) => state.Look switch { Look.NoWord => -1, Look.Contested => ChangeList.Contested, Look.Undecided => ChangeList.Unknown, _ => state.Outcome };

    private static Body Frame(Ask ask)
    {
        var on = Asked.Day(ask);
        var map = Map(ask, on);
        var rows = map is null ? null : ask.House.Frames(map);
        return Body.Of(json =>
        {
            Asked.Head(json, ask, on);
            json.WriteStartArray("states"u8);
            rows?.Write(json, on);
            json.WriteEndArray();
        }) with { IsPassing = true };
    }

    private static Body Changes(Ask ask)
    {
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        Row[] rows = map is null ? [] : [.. Enumerable.Range(0, map.Territory.Units.Length).SelectMany(u => Rows(map, u))];
        return Body.Of(json =>
        {
            json.WriteString("known"u8, ask.Known?.ToString());
            json.WriteString("version"u8, ask.State.Version);
            json.WriteStartArray("days"u8);
            if (map is not null)
            {
                json.WriteStringValue(Marks.Day(map.FirstEvidence));
                json.WriteStringValue(Marks.Day(map.LastEvidence));
            }

            json.WriteEndArray();
            CaseAnswers.Outcomes(json, map, ask.Knowledge);
            json.WriteNumber("units"u8, map?.Territory.Units.Length ?? 0);
            json.WriteStartObject("changes"u8);
            Column(json, "unit"u8, rows, r => r.Unit);
            Column(json, "day"u8, rows, r => r.Day - Epoch);
            Column(json, "outcome"u8, rows, r => Shown(r.State));
            json.WriteStartArray("probability"u8);
            foreach (var row in rows)
            {
                json.WriteNumberValue(row.State.Hundredths / 100.0);
            }

            json.WriteEndArray();
            Column(json, "besieged"u8, rows, r => r.State.Besieged ? 1 : 0);
            Column(json, "newest"u8, rows, r => r.Step is { } step ? step.Day - Epoch : null);
            Column(json, "origins"u8, rows, r => r.Step?.Origins ?? 0);
            json.WriteEndObject();
        });
    }

    /// <summary>The rows of a settlement: a day on which something else is shown of it, or is newly told.</summary>
    private static IEnumerable<Row> Rows(CaseMap map, int unit)
    {
        Row? last = null;
        var days = map.Changes.Of(unit).Select(c => c.Day).Concat(map.Evidence[unit].Select(e => e.Day)).Distinct().Order();
        foreach (var day in days)
        {
            if (map.Changes.Last(unit, day) is not { } change)
            {
                continue;
            }

            var row = new Row(unit, day, MapFrame.State(map.Changes, change), EvidenceTrail.On(map.Evidence[unit], day));
            if (last is not { } before || before.State != row.State || before.Step != row.Step)
            {
                yield return row;
            }

            last = row;
        }
    }

    private static void Column(Utf8JsonWriter json, ReadOnlySpan<byte> name, Row[] rows, Func<Row, int?> of)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            if (of(row) is { } value)
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static Body Cells(Ask ask)
    {
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        return Collection(json =>
        {
            foreach (var part in map?.Territory.Parts ?? [])
            {
                foreach (var (cell, unit) in part.Cells.SelectMany(c => Told(map!, c).Select(u => (c, u))))
                {
                    json.WriteStartObject();
                    json.WriteString("type"u8, "Feature"u8);
                    json.WriteNumber("id"u8, unit);
                    json.WriteStartObject("properties"u8);
                    Properties(json, ask, map!.Territory.Units[unit]);
                    json.WriteEndObject();
                    MapGeoJson.Geometry(part, cell.Shape, json);
                    json.WriteEndObject();
                }
            }
        });
    }

    /// <summary>The settlements of a cell, usually one; of several in one spot those come last, and so lie on top, of which anything was said.</summary>
    internal static IEnumerable<int> Told(CaseMap map, TerritoryCell cell) => cell.Units.OrderBy(u => !map.Evidence[u].IsEmpty);

    /// <summary>Writes what a cell is called, and where its settlement lies.</summary>
    internal static void Properties(Utf8JsonWriter json, Ask ask, Settlement settlement)
    {
        json.WriteString("place"u8, settlement.Place);
        json.WriteString("name"u8, settlement.Name);
        if (ask.House.Place(settlement.Place)?.Arabic is [var arabic, ..])
        {
            json.WriteString("name-ar"u8, arabic);
        }

        json.WriteNumber("lat"u8, Math.Round(settlement.Point.Latitude, 5));
        json.WriteNumber("lon"u8, Math.Round(settlement.Point.Longitude, 5));
        json.WriteNumber("population"u8, settlement.Population);
    }

    private static Body Ground(Ask ask)
    {
        const double around = 6;
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        var ground = ask.Knowledge.Terrain.Map;
        var areas = ground.Areas.Where(a => a.Level == GroundLevel.Country).ToArray();
        var (south, north, west, east) = (-90.0, 90.0, -180.0, 180.0);
        var points = map is null ? [] : map.Territory.Units.Select(u => u.Point).ToArray();
        if (points.Length > 0)
        {
            (south, north, west, east) = (points.Min(p => p.Latitude) - around, points.Max(p => p.Latitude) + around, points.Min(p => p.Longitude) - around, points.Max(p => p.Longitude) + around);
            areas = [.. areas.Where(a => a.South < north && a.North > south && a.West < east && a.East > west)];
        }

        return Collection(json =>
        {
            foreach (var area in areas)
            {
                json.WriteStartObject();
                json.WriteString("type"u8, "Feature"u8);
                json.WriteStartObject("properties"u8);
                json.WriteString("name"u8, area.Name);
                json.WriteString("iso"u8, area.Iso);
                json.WriteBoolean("disputed"u8, area.Iso.Length == 0);
                json.WriteEndObject();
                json.WritePropertyName("geometry"u8);
                RegionGeoJson.Geometry(json, area.Polygons);
                json.WriteEndObject();
            }

            foreach (var lines in ground.Borders(south, north, west, east).GroupBy(b => (b.IsDisputed, b.Dispute)))
            {
                BorderJson.Feature(json, lines.Key.IsDisputed, lines.Key.Dispute, [.. lines.Select(l => l.Points)]);
            }
        });
    }

    /// <summary>A GeoJSON feature collection of which <paramref name="features"/> writes the features.</summary>
    internal static Body Collection(Action<Utf8JsonWriter> features, Action<Utf8JsonWriter>? more = null) => Body.Of(
        json =>
        {
            json.WriteString("type"u8, "FeatureCollection"u8);
            more?.Invoke(json);
            json.WriteStartArray("features"u8);
            features(json);
            json.WriteEndArray();
        },
        Body.GeoJson);

    private readonly record struct Row(int Unit, int Day, UnitState State, EvidenceStep? Step);
}
