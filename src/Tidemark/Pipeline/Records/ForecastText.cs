using System.Text.Json;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Forecasts and threats in words and as records.</summary>
internal static class ForecastText
{
    /// <summary>"not met".</summary>
    internal static string Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.NotMet => "not met",
        OutcomeKind.NeverMet => "never met",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    /// <summary>Who foretells: whose word the claim is, as it may be shown.</summary>
    internal static string Speaker(KnownClaim shown) => EventText.Speaker(shown);

    /// <summary>What became of it, with the reason.</summary>
    internal static string Outcome(ForecastOutcome outcome, Func<KnownClaim, KnownClaim> shown)
    {
        var day = outcome.Day is { } d && outcome.Kind is OutcomeKind.Met or OutcomeKind.Diverted ? $" {Marks.Day(outcome.Day!.Value)}" : "";
        var instead = outcome.Instead is { } claim ? $": {ClaimText.Of(shown(claim).Resolved)}" : "";
        var estimate = outcome.Estimate is { } p ? $" (estimate {Marks.Confidence(p)})" : "";
        return $"{Of(outcome.Kind)}{day}; {outcome.Reason}{instead}{estimate}";
    }

    /// <summary>Writes the fields of one.</summary>
    internal static void Fields(Utf8JsonWriter json, Forecast forecast, Func<KnownClaim, KnownClaim> shown)
    {
        var claim = shown(forecast.Claim);
        json.WriteString("how"u8, forecast.Kind.ToString().ToLowerInvariant());
        json.WriteString("content"u8, ClaimText.Of(claim.Resolved));
        json.WriteString("made"u8, Marks.Day(forecast.Made));
        json.WriteString("horizon"u8, forecast.Horizon is { } day ? Marks.Day(day) : null);
        json.WriteString("condition"u8, claim.Resolved.Claim.Condition.Length > 0 ? claim.Resolved.Claim.Condition : null);
        Number(json, "likely", forecast.Likely);
        json.WriteNumber("repeats"u8, forecast.Repeats);
        json.WriteString("outcome"u8, Of(forecast.Outcome.Kind).Replace(' ', '-'));
        json.WriteString("settled"u8, forecast.Outcome.Day is { } settled ? Marks.Day(settled) : null);
        json.WriteString("reason"u8, forecast.Outcome.Reason);
        Number(json, "estimate", forecast.Outcome.Estimate);
        json.WriteString("instead"u8, forecast.Outcome.Instead is { } instead ? ClaimText.Of(shown(instead).Resolved) : null);
        ClaimWord.Fields(json, claim);
        ClaimWord.List(json, "grounds", forecast.Outcome.Grounds.Select(shown));
    }

    private static void Number(Utf8JsonWriter json, string field, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(field, Math.Round(number, 4));
        }
        else
        {
            json.WriteNull(field);
        }
    }
}
