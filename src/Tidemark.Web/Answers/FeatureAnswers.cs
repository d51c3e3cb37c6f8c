using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Events;
using Tidemark.Maps;
using Tidemark.Maps.Exports;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Records;
using Tidemark.Resolution;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>The same as collections of features, as OGC API - Features (part 1, core and GeoJSON) has it, for maps of others.</summary>
internal static class FeatureAnswers
{
    private const int Usual = 100;

    private const string Longitude = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private static readonly ImmutableArray<(string Id, string Title, string About)> Kinds =
    [
        ("claims", "Claims", "What reports claim, each at the point of its place; those without a point have no geometry."),
        ("control", "Control", "Who is thought to hold each settlement on a day, with its cell."),
        ("events", "Events", "What reports tell of one happening, put together across reports."),
        ("places", "Places", "The places that anything was said of."),
    ];

    // What the next page's address carries on.
    private static readonly string[] Carried = ["bbox", "datetime", "as-known"];

    private static readonly Parameter Box = new("bbox", ParameterKind.Box, "Only what lies in this area: west,south,east,north in degrees; it must not cross the 180th meridian.");

    private static readonly Parameter Time = new("datetime", ParameterKind.Text, "Only what is told of this day, or of an interval: 2016-06-01/2016-06-30, ../2016-06-30, 2016-06-01/..; of control one day.");

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/", "Where to begin.", [], Landing) { Shape = "Landing" },
        new(Asked.Base + "/conformance", "What this conforms to.", [], Conformance) { Shape = "Conformance" },
        new(Asked.Base + "/collections", "The collections.", [], Collections) { Shape = "Collections" },
        new(Asked.Base + "/collections/{kind}", "One collection: claims, control, events or places.", [], Collection) { Shape = "Collection" },
        new(Asked.Base + "/collections/{kind}/items", "The features of a collection.", [Box, Time, Asked.Known, Asked.Limit(Usual), Asked.After], Items) { Shape = "Features", Type = Body.GeoJson },
        new(Asked.Base + "/collections/{kind}/items/{id}", "One feature of a collection.", [Asked.Known], Item) { Shape = "Feature", Type = Body.GeoJson },
    ];

    private static Body Landing(Ask ask) => Body.Of(json =>
    {
        json.WriteString("title"u8, ask.House.Case.Name);
        json.WriteString("description"u8, MapSheet.Disclaimer);
        json.WriteStartArray("links"u8);
        Link(json, "self", Asked.Base + "/", "application/json");
        Link(json, "service-desc", "/openapi/v1.json", "application/vnd.oai.openapi+json;version=3.1");
        Link(json, "conformance", Asked.Base + "/conformance", "application/json");
        Link(json, "data", Asked.Base + "/collections", "application/json");
        json.WriteEndArray();
    });

    private static Body Conformance(Ask ask) => Body.Of(json =>
    {
        json.WriteStartArray("conformsTo"u8);
        json.WriteStringValue("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"u8);
        json.WriteStringValue("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"u8);
        json.WriteEndArray();
    });

    private static Body Collections(Ask ask) => Body.Of(json =>
    {
        json.WriteStartArray("links"u8);
        Link(json, "self", Asked.Base + "/collections", "application/json");
        json.WriteEndArray();
        json.WriteStartArray("collections"u8);
        foreach (var kind in Kinds)
        {
            json.WriteStartObject();
            Fields(json, ask, kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Body Collection(Ask ask)
    {
        var kind = Kind(ask);
        return Body.Of(json => Fields(json, ask, kind));
    }

    private static (string Id, string Title, string About) Kind(Ask ask)
    {
        var id = ask.Part("kind");
        return Kinds.FirstOrDefault(k => k.Id == id) is { Id: not null } kind ? kind : throw AskFault.Missing($"{Parameter.Shown(id)}: no such collection; there are {string.Join(", ", Kinds.Select(k => k.Id))}");
    }

    private static void Fields(Utf8JsonWriter json, Ask ask, (string Id, string Title, string About) kind)
    {
        json.WriteString("id"u8, kind.Id);
        json.WriteString("title"u8, kind.Title);
        json.WriteString("description"u8, kind.About);
        json.WriteStartObject("extent"u8);
        if (ask.House.Map(ask.State, ask.Desk, null) is { } map)
        {
            json.WriteStartObject("temporal"u8);
            json.WriteStartArray("interval"u8);
            json.WriteStartArray();
            json.WriteStringValue(Marks.Day(map.FirstEvidence) + "T00:00:00Z");
            json.WriteStringValue(Marks.Day(map.LastEvidence) + "T23:59:59Z");
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteString("itemType"u8, "feature"u8);
        json.WriteStartArray("crs"u8);
        json.WriteStringValue(Longitude);
        json.WriteEndArray();
        json.WriteStartArray("links"u8);
        Link(json, "self", $"{Asked.Base}/collections/{kind.Id}", "application/json");
        Link(json, "items", $"{Asked.Base}/collections/{kind.Id}/items", "application/geo+json");
        json.WriteEndArray();
    }

    private static Body Items(Ask ask)
    {
        var (kind, limit) = (Kind(ask).Id, ask.Number("limit", Usual));
        var (items, next, count) = kind == "claims" ? Claims(ask, limit) : Rest(ask, kind);
        return MapAnswers.Collection(
            json => items.ForEach(write => write(json)),
            json =>
            {
                json.WriteStartArray("links"u8);
                Link(json, "self", Address(ask, kind, ask.Text("after")), "application/geo+json");
                if (next is not null)
                {
                    Link(json, "next", Address(ask, kind, next), "application/geo+json");
                }

                json.WriteEndArray();
                if (count is { } matched)
                {
                    json.WriteNumber("numberMatched"u8, matched);
                }

                json.WriteNumber("numberReturned"u8, items.Count);
            });
    }

    private static (List<Action<Utf8JsonWriter>> Items, string? Next, int? Count) Claims(Ask ask, int limit)
    {
        var (days, query) = (Days(ask), ClaimQuery.All with { KnownBy = ask.Known, Within = ask.Box("bbox") });
        KnownClaim[] found = [.. ClaimPages.From(ask.State, ask.Desk.Archive, query, ask.Text("after")).Where(c => ClaimAnswers.Last(c) >= days.First && ClaimAnswers.First(c) <= days.Last).Take(limit + 1)];
        return ([.. found.Take(limit).Select(c => (Action<Utf8JsonWriter>)(json => Claim(json, ask, c)))], found.Length > limit ? ClaimPages.KeyOf(found[limit - 1]) : null, null);
    }

    private static (List<Action<Utf8JsonWriter>> Items, string? Next, int? Count) Rest(Ask ask, string kind)
    {
        (string Id, Action<Utf8JsonWriter> Write)[] all = kind switch { "events" => [.. Events(ask)], "places" => [.. Places(ask)], _ => [.. Control(ask)] };
        var (items, next) = Asked.Page(ask, all, i => i.Id, Usual);
        return ([.. items.Select(i => i.Write)], next, all.Length);
    }

    private static IEnumerable<(string, Action<Utf8JsonWriter>)> Events(Ask ask)
    {
        var (days, box) = (Days(ask), ask.Box("bbox"));
        return ask.House.Book(ask.State, ask.Desk, ask.Known).Events.Of(Wishes.Of(ask))
            .Where(e => (e.When?.Last ?? e.FirstKnown.Day) >= days.First && (e.When?.First ?? e.FirstKnown.Day) <= days.Last && Lies(e.Place?.Point is { } p ? (p.Latitude, p.Longitude) : null, box))
            .Select(e => (e.Id, (Action<Utf8JsonWriter>)(json => Event(json, ask, e))));
    }

    private static IEnumerable<(string, Action<Utf8JsonWriter>)> Places(Ask ask)
    {
        var (days, box) = (Days(ask), ask.Box("bbox"));
        if (ask.House.Map(ask.State, ask.Desk, ask.Known) is not { } map)
        {
            return [];
        }

        return from unit in Enumerable.Range(0, map.Territory.Units.Length)
               let settlement = map.Territory.Units[unit]
               where map.Evidence[unit].Any(s => s.Day >= days.First.DayNumber && s.Day <= days.Last.DayNumber) && Lies((settlement.Point.Latitude, settlement.Point.Longitude), box)
               select (settlement.Place, (Action<Utf8JsonWriter>)(json => Place(json, ask, settlement)));
    }

    private static IEnumerable<(string, Action<Utf8JsonWriter>)> Control(Ask ask)
    {
        var days = Days(ask);
        var on = days.First == days.Last ? days.First : ask.Text("datetime") is null ? Asked.Day(ask) : throw AskFault.Bad("datetime: of control give one day; an interval has as many answers as days (/api/v1/changes has them all)");
        if (MapAnswers.Map(ask, on) is not { } map)
        {
            return [];
        }

        var (sheet, box) = (map.Sheet(on, ask.House.Case.Name, ask.State.Version, draws: 0), ask.Box("bbox"));
        return from part in map.Territory.Parts
               from cell in part.Cells
               let unit = MapJson.Shown(sheet.Frame, cell)
               let settlement = map.Territory.Units[unit]
               where sheet.Frame.States[unit].Look != Look.NoWord && Lies((settlement.Point.Latitude, settlement.Point.Longitude), box)
               select (settlement.Place, (Action<Utf8JsonWriter>)(json => MapGeoJson.Feature(sheet, part, cell, json)));
    }

    private static Body Item(Ask ask)
    {
        var (kind, id) = (Kind(ask).Id, ask.Part("id"));
        var write = kind switch
        {
            "claims" => ask.Desk.Archive.Claims(ClaimQuery.All with { Id = id, KnownBy = ask.Known }).Where(c => c.Resolved.Claim.Id == id).Select(c => (Action<Utf8JsonWriter>)(json => Claim(json, ask, c))).FirstOrDefault(),
            "events" => Events(ask).Where(e => e.Item1 == id).Select(e => e.Item2).FirstOrDefault(),
            "places" => Places(ask).Where(p => p.Item1 == id).Select(p => p.Item2).FirstOrDefault(),
            _ => Control(ask).Where(c => c.Item1 == id).Select(c => c.Item2).FirstOrDefault(),
        };
        return write is null ? throw AskFault.Missing($"{Parameter.Shown(id)}: no such item of {kind}; {Asked.Base}/collections/{kind}/items lists them") : Body.Whole(write, Body.GeoJson);
    }

    private static void Claim(Utf8JsonWriter json, Ask ask, KnownClaim claim) =>
        Feature(json, claim.Resolved.Claim.Id, claim.Resolved.Place?.Point is { } p ? (p.Latitude, p.Longitude) : null, () => ClaimRecord.Write(json, claim, ask.Desk.Mask(claim), words: true));

    private static void Event(Utf8JsonWriter json, Ask ask, Event told) => Feature(json, told.Id, told.Place?.Point is { } p ? (p.Latitude, p.Longitude) : null, () =>
    {
        json.WriteStartObject();
        new EventRecord(json, ask.Desk.Shown).Fields(told);
        json.WriteEndObject();
    });

    private static void Place(Utf8JsonWriter json, Ask ask, Settlement place) => Feature(json, place.Place, (place.Point.Latitude, place.Point.Longitude), () =>
    {
        json.WriteStartObject();
        MapAnswers.Properties(json, ask, place);
        json.WriteEndObject();
    });

    private static void Feature(Utf8JsonWriter json, string id, (double Latitude, double Longitude)? point, Action properties)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, id);
        json.WritePropertyName("geometry"u8);
        if (point is { } at && double.IsFinite(at.Latitude) && double.IsFinite(at.Longitude))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "Point"u8);
            json.WriteStartArray("coordinates"u8);
            json.WriteNumberValue(Math.Round(at.Longitude, 5));
            json.WriteNumberValue(Math.Round(at.Latitude, 5));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("properties"u8);
        properties();
        json.WriteEndObject();
    }

    private static bool Lies((double Latitude, double Longitude)? point, GeoArea? box) =>
        box is not { } area || (point is { } at && at.Latitude >= area.South && at.Latitude <= area.North && at.Longitude >= area.West && at.Longitude <= area.East);

    /// <summary>The days of <c>datetime</c>; of instants their days.</summary>
    private static (DateOnly First, DateOnly Last) Days(Ask ask)
    {
        if (ask.Text("datetime") is not { } written)
        {
            return (DateOnly.MinValue, DateOnly.MaxValue);
        }

        var parts = written.Split('/');
        var (first, last) = (Day(parts[0], DateOnly.MinValue), Day(parts[^1], DateOnly.MaxValue));
        return parts.Length <= 2 && first is { } from && last is { } to && from <= to && (parts.Length == 2 || parts[0] is not ("" or "..")) ? (from, to)
            : throw AskFault.Bad($"datetime: '{Parameter.Shown(written)}' is none; write 2016-06-20, 2016-06-01/2016-06-30, ../2016-06-30 or 2016-06-01/..");
    }

    private static DateOnly? Day(string written, DateOnly open) => written is "" or ".." ? open : KnownTime.Parse(written)?.Day;

    private static string Address(Ask ask, string kind, string? after)
    {
        var query = Carried.Where(n => ask.Text(n) is not null).Select(n => $"{n}={Uri.EscapeDataString(ask.Text(n)!)}")
            .Append($"limit={ask.Number("limit", Usual).ToString(CultureInfo.InvariantCulture)}").Concat(after is null ? [] : [$"after={Uri.EscapeDataString(after)}"]);
        return $"{Asked.Base}/collections/{kind}/items?{string.Join('&', query)}";
    }

    private static void Link(Utf8JsonWriter json, string relation, string address, string type)
    {
        json.WriteStartObject();
        json.WriteString("rel"u8, relation);
        json.WriteString("href"u8, address);
        json.WriteString("type"u8, type);
        json.WriteEndObject();
    }
}
