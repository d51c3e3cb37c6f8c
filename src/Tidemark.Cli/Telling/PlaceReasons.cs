using System.Globalization;
using System.Text.Json;
using Tidemark.Names;
using Tidemark.Places.Resolving;

namespace Tidemark.Cli.Telling;

/// <summary>Why a candidate is likely or not: how its name was laid beside the one asked for, and what each feature counts.</summary>
/// <param name="spelling">Judges spellings.</param>
internal sealed class PlaceReasons(SpellingModel spelling)
{
    /// <summary>Two lines: the alignment with what each pair costs, and the features with their part in the log odds.</summary>
    internal IEnumerable<string> Of(PlaceCandidate candidate)
    {
        var alignment = spelling.Align(candidate.Asked, candidate.Name);
        yield return candidate.Asked.Length == 0 ? "asked for by its id"
            : string.Create(CultureInfo.InvariantCulture, $"{candidate.Asked} = {candidate.Name}: {string.Join(' ', alignment.Pairs)}; odds {alignment.LogOdds:0.0}, {(spelling.Same(candidate.Asked, candidate.Name) ? "spellings of one name" : "doubtful as spellings of one name")}");
        if (candidate.Features.Length > 0)
        {
            yield return string.Join(", ", Parts(candidate).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Feature} {p.Part:+0.00;-0.00}")));
        }
    }

    /// <summary>Writes the same as "alignment", "odds" and "reasons".</summary>
    internal void Write(Utf8JsonWriter json, PlaceCandidate candidate)
    {
        var alignment = spelling.Align(candidate.Asked, candidate.Name);
        json.WriteNumber("odds"u8, Math.Round(alignment.LogOdds, 2));
        json.WriteStartArray("alignment"u8);
        foreach (var pair in alignment.Pairs)
        {
            json.WriteStringValue(pair.ToString());
        }

        json.WriteEndArray();
        json.WriteStartObject("reasons"u8);
        foreach (var (feature, part) in Parts(candidate))
        {
            json.WriteNumber(feature, Math.Round(part, 3));
        }

        json.WriteEndObject();
    }

    private static IEnumerable<(string Feature, double Part)> Parts(PlaceCandidate candidate) =>
        candidate.Features.Select((x, i) => (Feature: ((PlaceFeature)i).ToString().ToLowerInvariant(), Part: x * PlaceWeights.Of[i])).Where(p => Math.Abs(p.Part) >= 0.005);
}
