using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Maps.Cells;
using Tidemark.Places;
using Tidemark.Places.Regions;

namespace Tidemark.Maps.Exports;

/// <summary>A frame as GeoJSON (RFC 7946): a feature for each cell, coordinates to five decimals (a metre), cut at the 180th meridian, what it rests on in further members of the collection.</summary>
internal static class MapGeoJson
{
    /// <summary>Writes the frame.</summary>
    internal static void Write(MapSheet sheet, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection");
        MapJson.Head(sheet, json);
        json.WriteStartArray("features"u8);
        foreach (var part in sheet.Territory.Parts)
        {
            foreach (var cell in part.Cells)
            {
                Feature(sheet, part, cell, json);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the feature of a cell.</summary>
    internal static void Feature(MapSheet sheet, TerritoryPart part, TerritoryCell cell, Utf8JsonWriter json)
    {
        var unit = MapJson.Shown(sheet.Frame, cell);
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature");
        json.WriteString("id"u8, sheet.Territory.Units[unit].Place);
        json.WriteStartObject("properties"u8);
        MapJson.Unit(sheet, unit, json);
        json.WriteString("country"u8, part.Name);
        json.WriteNumber("cell-km2"u8, Math.Round(cell.SquareKilometres, 3));
        json.WriteEndObject();
        Geometry(part, cell.Shape, json);
        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>geometry</c> of a cell.</summary>
    internal static void Geometry(TerritoryPart part, Rings shape, Utf8JsonWriter json)
    {
        json.WritePropertyName("geometry"u8);
        RegionGeoJson.Geometry(json, [.. CellPolygons.Of(shape).Select(p => p.Select(r => Ring(part, shape, r)).ToImmutableArray())]);
    }

    private static ImmutableArray<GeoPoint> Ring(TerritoryPart part, Rings shape, int ring)
    {
        var points = ImmutableArray.CreateBuilder<GeoPoint>();
        for (var i = shape.First(ring); i < shape.End(ring); i++)
        {
            points.Add(part.Plane.At(shape.X[i], shape.Y[i]));
        }

        return points.ToImmutable();
    }
}
