using System.Collections.Immutable;
using System.Text.Json;

namespace Tidemark.Places.Ground;

/// <summary>
/// Reads the outlines of countries from TopoJSON (the object "countries" of the npm package world-atlas, which redraws Natural Earth, public domain):
/// arcs shared by neighbours, quantized and as differences. Country codes come from the numbers of ISO 3166-1 that are the ids there.
/// </summary>
internal static class TopoJsonGround
{
    /// <summary>Reads. What cannot be read is a fault, the rest goes on.</summary>
    /// <param name="name">The file's name, for faults.</param>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="isThorough">Whether to tell faults, too, that change nothing.</param>
    internal static GroundRead Read(string name, ReadOnlyMemory<byte> bytes, bool isThorough = true)
    {
        var (areas, faults) = (ImmutableArray.CreateBuilder<GroundArea>(), ImmutableArray.CreateBuilder<GroundFault>());
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("arcs", out var arcs) || !root.TryGetProperty("objects", out var objects)
                || !objects.TryGetProperty("countries", out var countries) || !countries.TryGetProperty("geometries", out var geometries))
            {
                faults.Add(new(name, "no TopoJSON with arcs and an object \"countries\"; give countries-10m.json or countries-50m.json of world-atlas", 1));
                return new([], faults.ToImmutable());
            }

            var lines = Arcs(root, arcs);
            foreach (var geometry in geometries.EnumerateArray())
            {
                Country(name, geometry, lines, isThorough, areas, faults);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            faults.Add(new(name, "its TopoJSON is broken: the file may be cut off; fetch it again", 1));
        }

        return new(areas.ToImmutable(), faults.ToImmutable());
    }

    private static void Country(string file, JsonElement geometry, GeoPoint[][] lines, bool isThorough, ImmutableArray<GroundArea>.Builder areas, ImmutableArray<GroundFault>.Builder faults)
    {
        var name = geometry.TryGetProperty("properties", out var properties) && properties.TryGetProperty("name", out var told) ? told.GetString() ?? "" : "";
        var iso = geometry.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? CountryCodes.Letters(id.GetString()!) : "";
        var type = geometry.GetProperty("type").GetString();
        if (type is not ("Polygon" or "MultiPolygon"))
        {
            faults.Add(new($"{file}: {name}", "no Polygon or MultiPolygon; left out", 1));
            return;
        }

        var cleaner = new RingCleaner($"{file}: {name}", isThorough);
        var parts = geometry.GetProperty("arcs");
        var shapes = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<GeoPoint>>>();
        if (type == "Polygon")
        {
            Add(parts);
        }
        else
        {
            foreach (var polygon in parts.EnumerateArray())
            {
                Add(polygon);
            }
        }

        faults.AddRange(cleaner.Faults);
        if (shapes.Count > 0)
        {
            areas.Add(new(name, GroundLevel.Country, shapes.ToImmutable()) { Iso = iso });
        }

        void Add(JsonElement rings)
        {
            if (Polygon(rings, lines, cleaner) is { IsEmpty: false } shape)
            {
                shapes.Add(shape);
            }
        }
    }

    private static ImmutableArray<ImmutableArray<GeoPoint>> Polygon(JsonElement rings, GeoPoint[][] lines, RingCleaner cleaner)
    {
        var clean = ImmutableArray.CreateBuilder<ImmutableArray<GeoPoint>>();
        foreach (var ring in rings.EnumerateArray())
        {
            var vertices = new List<GeoPoint>();
            foreach (var arc in ring.EnumerateArray())
            {
                var number = arc.GetInt32();
                Follow(lines[number >= 0 ? number : ~number], number < 0, vertices);
            }

            // The package winds its rings for the screen, outer ones with the clock: as read from it that is no fault.
            vertices.Reverse();
            if (cleaner.Clean(vertices, clean.Count == 0) is { } good)
            {
                clean.Add(good);
            }
            else if (clean.Count == 0)
            {
                break;
            }
        }

        return clean.ToImmutable();
    }

    /// <summary>Goes along an arc, or back; its first vertex is the last of the arc before it.</summary>
    private static void Follow(GeoPoint[] line, bool isBack, List<GeoPoint> vertices)
    {
        for (var i = vertices.Count > 0 ? 1 : 0; i < line.Length; i++)
        {
            vertices.Add(line[isBack ? line.Length - 1 - i : i]);
        }
    }

    private static GeoPoint[][] Arcs(JsonElement root, JsonElement arcs)
    {
        var (scaleX, scaleY, left, bottom, steps) = (1.0, 1.0, 0.0, 0.0, false);
        if (root.TryGetProperty("transform", out var transform))
        {
            var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
            (scaleX, scaleY, left, bottom, steps) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble(), true);
        }

        var lines = new List<GeoPoint[]>();
        foreach (var arc in arcs.EnumerateArray())
        {
            var (line, count, x, y) = (new GeoPoint[arc.GetArrayLength()], 0, 0.0, 0.0);
            foreach (var p in arc.EnumerateArray())
            {
                (x, y) = steps ? (x + p[0].GetDouble(), y + p[1].GetDouble()) : (p[0].GetDouble(), p[1].GetDouble());
                line[count++] = new((y * scaleY) + bottom, (x * scaleX) + left);
            }

            lines.Add(line);
        }

        return [.. lines];
    }
}
