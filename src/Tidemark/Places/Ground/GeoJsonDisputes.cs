using System.Collections.Immutable;
using System.Text.Json;

namespace Tidemark.Places.Ground;

/// <summary>Reads disputed lines and pieces of ground from GeoJSON: features of LineString (<c>kind</c> stretch or line) and of Point (piece).</summary>
internal static class GeoJsonDisputes
{
    /// <summary>Reads. What cannot be read is a fault, the rest goes on.</summary>
    /// <param name="name">The file's name, for faults.</param>
    /// <param name="bytes">UTF-8.</param>
    internal static DisputeRead Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var (lines, pieces, faults) = (ImmutableArray.CreateBuilder<DisputedLine>(), ImmutableArray.CreateBuilder<DisputedPiece>(), ImmutableArray.CreateBuilder<GroundFault>());
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var number = 0;
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            {
                number++;
                var (about, geometry) = (feature.GetProperty("properties"), feature.GetProperty("geometry"));
                if (Text(about, "kind") == "piece" && Piece(about, geometry) is { } piece)
                {
                    pieces.Add(piece);
                }
                else if (Text(about, "kind") is "stretch" or "line" && Line(about, geometry) is { } line)
                {
                    lines.Add(line);
                }
                else
                {
                    faults.Add(new(FormattableString.Invariant($"{name}: feature {number}"), "no stretch with its states, no line of two points on earth and no piece with its views; left out", 1));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            faults.Add(new(name, "no GeoJSON of disputed lines; see borders/README.md", 1));
        }

        return new(lines.ToImmutable(), pieces.ToImmutable(), faults.ToImmutable());
    }

    private static DisputedPiece? Piece(JsonElement about, JsonElement geometry)
    {
        if (Text(geometry, "type") != "Point" || Point(geometry.GetProperty("coordinates")) is not { } inside || !about.TryGetProperty("views", out var views) || views.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var view in views.EnumerateObject())
        {
            states.Add(view.Name, view.Value.GetString() ?? "");
        }

        return new(Text(about, "name"), inside, states);
    }

    private static DisputedLine? Line(JsonElement about, JsonElement geometry)
    {
        var between = Texts(about, "between");
        var course = Text(geometry, "type") == "LineString" ? Course(geometry.GetProperty("coordinates")) : [];
        var within = about.TryGetProperty("within-km", out var km) && km.ValueKind == JsonValueKind.Number ? km.GetDouble() : 0;
        if (course.Length < 2 || within is not (> 0 and <= 500) || between.Length != (Text(about, "kind") == "stretch" ? 2 : 0) || Text(about, "id").Length == 0)
        {
            return null;
        }

        return new()
        {
            Id = Text(about, "id"), Name = Text(about, "name"), Course = course, WithinKilometres = within, Between = between,
            BorderFor = Texts(about, "border-for"), NotFor = Texts(about, "not-for"), Since = Text(about, "since"), Basis = Text(about, "basis"),
        };
    }

    private static ImmutableArray<GeoPoint> Course(JsonElement pairs)
    {
        var course = ImmutableArray.CreateBuilder<GeoPoint>();
        foreach (var pair in pairs.EnumerateArray())
        {
            if (Point(pair) is { } point)
            {
                course.Add(point);
            }
        }

        return course.ToImmutable();
    }

    private static GeoPoint? Point(JsonElement pair) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() >= 2 && Math.Abs(pair[1].GetDouble()) <= 90 && Math.Abs(pair[0].GetDouble()) <= 180 ? new(pair[1].GetDouble(), pair[0].GetDouble()) : null;

    private static ImmutableArray<string> Texts(JsonElement all, string name)
    {
        if (!all.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>(list.GetArrayLength());
        foreach (var text in list.EnumerateArray())
        {
            texts.Add(text.GetString() ?? "");
        }

        return texts.MoveToImmutable();
    }

    private static string Text(JsonElement all, string name) =>
        all.ValueKind == JsonValueKind.Object && all.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
