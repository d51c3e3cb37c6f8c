using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Web.Answers;

/// <summary>Coasts and borders as a feature of GeoJSON.</summary>
internal static class BorderJson
{
    /// <summary>Writes lines of one kind as a MultiLineString, degrees to four decimals (some ten metres).</summary>
    /// <param name="json">Where to.</param>
    /// <param name="isDisputed">Whether they are dashed.</param>
    /// <param name="dispute">What is known of the dispute, or null.</param>
    /// <param name="lines">Their points.</param>
    internal static void Feature(Utf8JsonWriter json, bool isDisputed, DisputedLine? dispute, IEnumerable<ImmutableArray<GeoPoint>> lines)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteStartObject("properties"u8);
        json.WriteString("name"u8, dispute?.Name ?? "");
        json.WriteBoolean("disputed"u8, isDisputed);
        if (dispute is not null)
        {
            Names(json, "border-for", dispute.BorderFor);
            Names(json, "not-for", dispute.NotFor);
            json.WriteString("since"u8, dispute.Since);
            json.WriteString("basis"u8, dispute.Basis);
        }

        json.WriteEndObject();
        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, "MultiLineString"u8);
        json.WriteStartArray("coordinates"u8);
        foreach (var line in lines)
        {
            json.WriteStartArray();
            foreach (var point in line)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Math.Round(point.Longitude, 4));
                json.WriteNumberValue(Math.Round(point.Latitude, 4));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, ImmutableArray<string> all)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStringValue(one);
        }

        json.WriteEndArray();
    }
}
