using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>How well somebody foretold, as a record.</summary>
internal static class BrierRecord
{
    /// <summary>The score of all forecasts, then of each speaker's that were put as likely.</summary>
    internal static ImmutableArray<(string Speaker, BrierScore Score)> Scores(IReadOnlyCollection<Forecast> found, Func<KnownClaim, KnownClaim> shown) =>
    [
        ("all", BrierScore.Of(found)),
        .. found.Where(f => f.Likely is not null).GroupBy(f => f.Speaker.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (ForecastText.Speaker(shown(g.First().Claim)), BrierScore.Of(g))),
    ];

    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, string speaker, BrierScore score)
    {
        json.WriteString("brier-of"u8, speaker);
        json.WriteNumber("settled"u8, score.Settled);
        if (score.Score is { } value)
        {
            json.WriteNumber("brier"u8, Math.Round(value, 4));
        }
        else
        {
            json.WriteString("brier"u8, "too few");
        }
    }
}
