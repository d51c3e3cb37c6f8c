using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Places.Ground;

namespace Tidemark.Places.Regions;

/// <summary>
/// A region as GeoJSON (RFC 7946): outer rings against the clock, holes with it, what crosses the 180th meridian cut there, what holds a pole
/// closed along it; degrees to five decimals.
/// </summary>
internal static class RegionGeoJson
{
    private const int MostPlaces = 20;

    /// <summary>Writes the inside of a feature collection: the 90 % and the 50 % region, the point, the anchors and the likeliest places.</summary>
    internal static void Collection(Utf8JsonWriter json, Region region, string words)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(region);
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        foreach (var share in (ReadOnlySpan<double>)[0.9, 0.5])
        {
            Feature(json, () => Geometry(json, region.Outline(share)), () =>
            {
                json.WriteString("what"u8, "region"u8);
                json.WriteString("name"u8, words);
                json.WriteNumber("share"u8, share);
                json.WriteNumber("area_km2"u8, Math.Round(region.SquareKilometres(share), 2));
            });
        }

        Feature(json, () => Point(json, region.Centroid), () =>
        {
            json.WriteString("what"u8, "centroid"u8);
            json.WriteNumber("radius_km"u8, Math.Round(region.Radius, 2));
            json.WriteNumber("precision"u8, region.Precision);
        });
        foreach (var anchor in region.Terms.SelectMany(t => t.Anchors))
        {
            Feature(json, () => Point(json, anchor.Place.Point), () => Place(json, "anchor", anchor.Place, null));
        }

        foreach (var place in region.Places.Take(MostPlaces))
        {
            Feature(json, () => Point(json, place.Place.Point), () => Place(json, "candidate", place.Place, place.Mass));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a geometry object of polygons whose longitudes may run over 180°.</summary>
    internal static void Geometry(Utf8JsonWriter json, ImmutableArray<ImmutableArray<ImmutableArray<GeoPoint>>> polygons)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("type"u8, "MultiPolygon"u8);
        json.WriteStartArray("coordinates"u8);
        foreach (var polygon in polygons.SelectMany(MeridianCut.Of))
        {
            json.WriteStartArray();
            for (var i = 0; i < polygon.Length; i++)
            {
                Ring(json, polygon[i], outer: i == 0);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ring(Utf8JsonWriter json, ImmutableArray<GeoPoint> ring, bool outer)
    {
        var turned = Geodesic.Area(ring.AsSpan()) > 0 == outer ? ring : [.. ring.Reverse()];
        json.WriteStartArray();
        foreach (var point in turned.Add(turned[0]))
        {
            Coordinates(json, point);
        }

        json.WriteEndArray();
    }

    private static void Feature(Utf8JsonWriter json, Action geometry, Action properties)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WritePropertyName("geometry"u8);
        geometry();
        json.WriteStartObject("properties"u8);
        properties();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string what, KnownPlace place, double? mass)
    {
        json.WriteString("what"u8, what);
        json.WriteString("id"u8, place.Id);
        json.WriteString("name"u8, place.Name);
        if (mass is { } p)
        {
            json.WriteNumber("mass"u8, Math.Round(p, 4));
        }
    }

    private static void Point(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Point"u8);
        json.WritePropertyName("coordinates"u8);
        Coordinates(json, point);
        json.WriteEndObject();
    }

    private static void Coordinates(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Longitude, 5));
        json.WriteNumberValue(Math.Round(point.Latitude, 5));
        json.WriteEndArray();
    }
}
