using System.Collections.Immutable;
using System.Text.Json;

namespace Tidemark.Places.Ground;

/// <summary>Reads courses of rivers and roads from GeoJSON: features with the property <c>place</c> (a place's id) and a LineString or MultiLineString.</summary>
internal static class GeoJsonLines
{
    /// <summary>Reads. What cannot be read is a fault, the rest goes on.</summary>
    /// <param name="name">The file's name, for faults.</param>
    /// <param name="bytes">UTF-8.</param>
    internal static (ImmutableArray<GroundLine> Lines, ImmutableArray<GroundFault> Faults) Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var (lines, faults) = (ImmutableArray.CreateBuilder<GroundLine>(), ImmutableArray.CreateBuilder<GroundFault>());
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var number = 0;
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            {
                number++;
                var place = feature.GetProperty("properties").GetProperty("place").GetString() ?? "";
                var (type, coordinates) = (feature.GetProperty("geometry").GetProperty("type").GetString(), feature.GetProperty("geometry").GetProperty("coordinates"));
                IEnumerable<JsonElement> parts = type == "LineString" ? [coordinates] : type == "MultiLineString" ? coordinates.EnumerateArray() : [];
                var good = parts.Select(Part).Where(p => p.Length > 1).ToImmutableArray();
                if (place.Length == 0 || good.IsEmpty)
                {
                    faults.Add(new(FormattableString.Invariant($"{name}: feature {number}"), "no place, or no line of two points on earth; left out", 1));
                    continue;
                }

                lines.Add(new(place, good));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            faults.Add(new(name, "no GeoJSON of lines with the property \"place\"; see docs/packs.md", 1));
        }

        return (lines.ToImmutable(), faults.ToImmutable());
    }

    private static ImmutableArray<GeoPoint> Part(JsonElement line) =>
        [.. line.EnumerateArray().Where(p => p.GetArrayLength() >= 2).Select(p => new GeoPoint(p[1].GetDouble(), p[0].GetDouble())).Where(p => Math.Abs(p.Latitude) <= 90 && Math.Abs(p.Longitude) <= 360)];
}
