using System.Globalization;
using System.Text.Json;
using Tidemark.Claims.Spaces;
using Tidemark.Cli.Output;
using Tidemark.Places.Regions;

namespace Tidemark.Cli.Telling;

/// <summary>Tells where a described place may be.</summary>
internal sealed class RegionSheet(Terminal terminal, string words, PhraseRead read)
{
    private const int Most = 5;

    /// <summary>Writes lines for people, one JSON record, or one GeoJSON feature collection.</summary>
    internal void Write(RegionReading reading, bool json, bool geo)
    {
        if (json || geo)
        {
            using var records = new Records(terminal);
            records.Write(to => Record(to, reading, geo));
        }

        if (reading.Region is not { } region)
        {
            terminal.Say($"{words}: {reading.Reason}");
            return;
        }

        foreach (var note in region.Notes)
        {
            terminal.Say($"{words}: {note}");
        }

        if (json || geo)
        {
            return;
        }

        var middle = region.Centroid;
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{words}: around {middle.Latitude:0.00}, {middle.Longitude:0.00}; nine tenths within {region.Radius:0.#} km of it, on {region.SquareKilometres(0.9):#,0} km²; precision {region.Precision} of UCDP's seven"));
        foreach (var place in region.Places.Take(Most).Where(p => p.Mass >= 0.01))
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{place.Mass:0.00}  {place.Place.Name}  {place.Place.Point.Latitude:0.0000}, {place.Place.Point.Longitude:0.0000}  {place.Place.Id}"));
        }

        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, 1 - region.Places.Sum(p => p.Mass)):0.00}  no known place"));
    }

    private void Record(Utf8JsonWriter json, RegionReading reading, bool geo)
    {
        if (geo)
        {
            if (reading.Region is { } drawn)
            {
                RegionGeoJson.Collection(json, drawn, words);
                return;
            }

            json.WriteString("type"u8, "FeatureCollection"u8);
            json.WriteStartArray("features"u8);
            json.WriteEndArray();
            return;
        }

        json.WriteString("name"u8, words);
        json.WriteString("status"u8, reading.Region is null ? "unknown"u8 : "described"u8);
        json.WriteString("relation"u8, read.Relations[0].Type);
        if (reading.Region is not { } region)
        {
            json.WriteString("reason"u8, reading.Reason);
            return;
        }

        var (middle, best) = (region.Centroid, region.Best());
        json.WriteNumber("lat"u8, Math.Round(best.Latitude, 4));
        json.WriteNumber("lon"u8, Math.Round(best.Longitude, 4));
        json.WriteNumber("precision"u8, region.Precision);
        json.WriteStartObject("region"u8);
        json.WriteString("type"u8, read.Relations[0].Type);
        json.WriteNumber("lat"u8, Math.Round(middle.Latitude, 4));
        json.WriteNumber("lon"u8, Math.Round(middle.Longitude, 4));
        json.WriteNumber("radius_km"u8, Math.Round(region.Radius, 2));
        json.WriteNumber("area_km2"u8, Math.Round(region.SquareKilometres(0.9), 2));
        json.WritePropertyName("geometry"u8);
        RegionGeoJson.Geometry(json, region.Outline(0.9));
        json.WriteEndObject();
        json.WriteStartArray("places"u8);
        foreach (var place in region.Places.Take(20))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, place.Place.Id);
            json.WriteString("name"u8, place.Place.Name);
            json.WriteNumber("lat"u8, Math.Round(place.Place.Point.Latitude, 5));
            json.WriteNumber("lon"u8, Math.Round(place.Place.Point.Longitude, 5));
            json.WriteNumber("mass"u8, Math.Round(place.Mass, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes"u8);
        foreach (var note in region.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    }
}
