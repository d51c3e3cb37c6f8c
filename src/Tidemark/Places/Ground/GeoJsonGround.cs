using System.Collections.Immutable;
using System.Text.Json;

namespace Tidemark.Places.Ground;

/// <summary>Reads outlines from GeoJSON (RFC 7946): a collection of features whose geometry is a Polygon or MultiPolygon.</summary>
internal static class GeoJsonGround
{
    /// <summary>Reads. What cannot be read is a fault, the rest goes on.</summary>
    /// <param name="name">The file's name, for faults.</param>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="level">What the outlines are where the properties do not say (<c>placetype</c>: country, region, county).</param>
    /// <param name="isThorough">Whether to tell faults, too, that change nothing.</param>
    internal static GroundRead Read(string name, ReadOnlyMemory<byte> bytes, GroundLevel level, bool isThorough = true)
    {
        var (areas, faults) = (ImmutableArray.CreateBuilder<GroundArea>(), ImmutableArray.CreateBuilder<GroundFault>());
        try
        {
            using var document = JsonDocument.Parse(bytes, new() { AllowTrailingCommas = true });
            if (!(document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array))
            {
                faults.Add(new(name, "no FeatureCollection; give GeoJSON with \"features\"", 1));
                return new([], faults.ToImmutable());
            }

            var number = 0;
            foreach (var feature in features.EnumerateArray())
            {
                Feature(name, ++number, feature, (level, isThorough), areas, faults);
            }
        }
        catch (JsonException e)
        {
            faults.Add(new(name, $"no JSON behind line {e.LineNumber + 1}: the file may be cut off; fetch it again", 1));
        }

        return new(areas.ToImmutable(), faults.ToImmutable());
    }

    private static void Feature(string file, int number, JsonElement feature, (GroundLevel Level, bool IsThorough) how, ImmutableArray<GroundArea>.Builder areas, ImmutableArray<GroundFault>.Builder faults)
    {
        var name = Text(feature, "name") is { Length: > 0 } told ? told : Text(feature, "NAME") is { Length: > 0 } capital ? capital : Text(feature, "ADMIN");
        var where = name.Length > 0 ? $"{file}: {name}" : FormattableString.Invariant($"{file}: feature {number}");
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array
            || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() is not ("Polygon" or "MultiPolygon"))
        {
            faults.Add(new(where, "no Polygon or MultiPolygon; left out", 1));
            return;
        }

        var cleaner = new RingCleaner(where, how.IsThorough);
        IEnumerable<JsonElement> polygons = type.GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray();
        var shapes = polygons.Select(p => Polygon(p, cleaner)).Where(p => !p.IsEmpty).ToImmutableArray();
        faults.AddRange(cleaner.Faults);
        if (shapes.IsEmpty)
        {
            faults.Add(new(where, "nothing is left of its outline; left out", 1));
            return;
        }

        var kind = Text(feature, "placetype") switch { "country" => GroundLevel.Country, "region" => GroundLevel.Region, "county" => GroundLevel.District, _ => how.Level };
        areas.Add(new(name, kind, shapes) { LocalName = Text(feature, "name_local"), Iso = Text(feature, "iso"), Parent = Text(feature, "parent") });
    }

    private static ImmutableArray<ImmutableArray<GeoPoint>> Polygon(JsonElement rings, RingCleaner cleaner)
    {
        var clean = ImmutableArray.CreateBuilder<ImmutableArray<GeoPoint>>();
        var outer = true;
        foreach (var ring in rings.ValueKind == JsonValueKind.Array ? rings.EnumerateArray() : default)
        {
            var vertices = ring.ValueKind == JsonValueKind.Array ? ring.EnumerateArray().Select(Vertex).ToArray() : [];
            if (cleaner.Clean(vertices, outer) is { } good)
            {
                clean.Add(good);
            }
            else if (outer)
            {
                break;
            }

            outer = false;
        }

        return clean.ToImmutable();
    }

    private static GeoPoint Vertex(JsonElement pair) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() >= 2 && pair[0].ValueKind == JsonValueKind.Number && pair[1].ValueKind == JsonValueKind.Number
            ? new(pair[1].GetDouble(), pair[0].GetDouble())
            : new(double.NaN, double.NaN);

    private static string Text(JsonElement feature, string property) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var all) && all.ValueKind == JsonValueKind.Object && all.TryGetProperty(property, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
