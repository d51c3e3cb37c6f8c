using Tidemark.Claims;

namespace Tidemark.Beliefs.Forecasts;

/// <summary>How likely words make what they foretell (docs/method.md gives the table and where it comes from).</summary>
internal static class LikelyWords
{
    private static readonly (string[] Words, double Likely)[] Table =
    [
        (["almost certain", "almost certainly", "bound to", "inevitable", "inevitably", "surely", "certainly"], 0.95),
        (["very likely", "most likely", "highly likely"], 0.85),
        (["unlikely", "improbable", "hardly"], 0.15),
        (["probably", "likely", "expected", "expects", "expect"], 0.75),
        (["may", "might", "could", "possibly", "perhaps", "possible"], 0.5),
        (["will", "shall", "would", "is going to", "are going to"], 0.9),
    ];

    /// <summary>The likelihood, 0 to 1, of what is put as a forecast; null for plans, pledges and threats, which say what is wanted.</summary>
    internal static double? Of(Claim claim, string sentence)
    {
        if (claim.Modality != Modality.Forecast && !claim.Attribution.Any(a => a.Stance == Stance.Predicts))
        {
            return null;
        }

        var text = " " + string.Join(' ', sentence.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '"', '“', '”', '\n'], StringSplitOptions.RemoveEmptyEntries)) + " ";
        foreach (var (words, likely) in Table)
        {
            if (Array.Exists(words, w => text.Contains(" " + w + " ", StringComparison.Ordinal)))
            {
                return likely;
            }
        }

        return 0.9;
    }
}
