using System.Collections.Immutable;
using Tidemark.Beliefs.Events;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Forecasts;

/// <summary>What somebody foretold, planned, pledged or threatened, and what became of it as far as that is known.</summary>
internal sealed record Forecast(KnownClaim Claim, ForecastKind Kind, Origin Speaker, Locus Where)
{
    /// <summary>Who would do it: ids.</summary>
    internal ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>The last day by which it would be so, or null where the words tell none.</summary>
    internal DateOnly? Horizon { get; init; }

    /// <summary>How likely the words make it, 0 to 1; null where they do not put it as likely.</summary>
    internal double? Likely { get; init; }

    /// <summary>How often the same speaker said so again within two months.</summary>
    internal int Repeats { get; init; }

    internal ForecastOutcome Outcome { get; init; } = new(OutcomeKind.Open, null, "", []);

    /// <summary>The day on which it was known.</summary>
    internal DateOnly Made => Claim.Known.Day;
}

/// <summary>How it was put.</summary>
internal enum ForecastKind : byte
{
    /// <summary>Expected to happen.</summary>
    Forecast,

    /// <summary>Intended.</summary>
    Plan,

    /// <summary>Promised.</summary>
    Pledge,

    /// <summary>Threatened.</summary>
    Threat,

    /// <summary>Under a condition.</summary>
    Conditional,
}

/// <summary>What became of it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Day">The day that settles it, or null.</param>
/// <param name="Reason">Why, in plain words without names.</param>
/// <param name="Grounds">The claims that it rests on.</param>
internal sealed record ForecastOutcome(OutcomeKind Kind, DateOnly? Day, string Reason, ImmutableArray<KnownClaim> Grounds)
{
    /// <summary>The place it was turned to instead, as its claim names it; null but for <see cref="OutcomeKind.Diverted"/>.</summary>
    internal KnownClaim? Instead { get; init; }

    /// <summary>The estimate that settled it, 0 to 1, or null where reports alone did.</summary>
    internal double? Estimate { get; init; }
}

/// <summary>What can become of a forecast.</summary>
internal enum OutcomeKind : byte
{
    /// <summary>Nothing settles it yet.</summary>
    Open,

    /// <summary>It came so.</summary>
    Met,

    /// <summary>Its day passed, and it had not come so.</summary>
    NotMet,

    /// <summary>It had no day; a year passed, and it had not come so.</summary>
    NeverMet,

    /// <summary>Who was to do it did the like elsewhere instead.</summary>
    Diverted,
}
