using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;

namespace Tidemark.Cli.Telling;

/// <summary>Which place is meant, as a JSON record.</summary>
/// <param name="places">The gazetteer.</param>
/// <param name="most">How many candidates to show.</param>
/// <param name="least">The least probability of an answer.</param>
/// <param name="reasons">What tells why each candidate is likely; without it nothing is told.</param>
internal sealed class PlaceSheet(GazetteerFile places, int most, double least, PlaceReasons? reasons = null)
{
    /// <summary>Writes the inside of an answer: the place where one is likely enough, and the candidates, "none" among them.</summary>
    internal void Fields(Utf8JsonWriter json, object number, PlaceChoice choice)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(choice);
        json.WritePropertyName("query"u8);
        if (number is JsonElement element)
        {
            element.WriteTo(json);
        }
        else
        {
            json.WriteNumberValue((int)number);
        }

        Answer(json, choice);
    }

    /// <summary>Writes the place where one is likely enough, and the candidates.</summary>
    internal void Answer(Utf8JsonWriter json, PlaceChoice choice)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(choice);
        var status = choice.Candidates.IsEmpty ? "unknown" : choice.Probability >= least ? "answer" : "doubtful";
        json.WriteString("status"u8, status);
        if (status == "answer")
        {
            Place(json, choice.Candidates[0]);
            json.WriteNumber("p"u8, Math.Round(choice.Probability, 4));
        }

        json.WriteNumber("none"u8, Math.Round(choice.None, 4));
        json.WriteStartArray("candidates"u8);
        foreach (var candidate in choice.Candidates.Take(most))
        {
            json.WriteStartObject();
            Place(json, candidate);
            json.WriteNumber("p"u8, Math.Round(candidate.Probability, 4));
            reasons?.Write(json, candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the inside of a GeoJSON feature collection (RFC 7946): the candidates as points, each with its probability.</summary>
    internal void Collection(Utf8JsonWriter json, PlaceChoice choice)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(choice);
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        foreach (var candidate in choice.Candidates.Take(most))
        {
            var point = places.Point(candidate.Place);
            json.WriteStartObject();
            json.WriteString("type"u8, "Feature"u8);
            json.WriteStartObject("geometry"u8);
            json.WriteString("type"u8, "Point"u8);
            json.WriteStartArray("coordinates"u8);
            json.WriteNumberValue(Math.Round(point.Longitude, 5));
            json.WriteNumberValue(Math.Round(point.Latitude, 5));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties"u8);
            Place(json, candidate);
            json.WriteNumber("p"u8, Math.Round(candidate.Probability, 4));
            json.WriteBoolean("answer"u8, candidate == choice.Candidates[0] && choice.Probability >= least);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Place(Utf8JsonWriter json, PlaceCandidate candidate)
    {
        var record = places.Record(candidate.Place);
        json.WriteString("id"u8, record.CanonicalId);
        json.WriteString("name"u8, record.Name);
        if (candidate.Name != record.Name)
        {
            json.WriteString("as"u8, candidate.Name);
        }

        json.WriteString("type"u8, Words.Of(record.Type));
        json.WriteNumber("lat"u8, Math.Round(record.Latitude, 5));
        json.WriteNumber("lon"u8, Math.Round(record.Longitude, 5));
        json.WriteNumber("precision"u8, record.Precision);
    }
}
