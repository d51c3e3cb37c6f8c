using System.Collections.Immutable;

namespace Tidemark.Places.Resolving;

/// <summary>A place asked for.</summary>
/// <param name="Name">The name or description, as it is written.</param>
internal sealed record PlaceQuery(string Name)
{
    /// <summary>What is said to contain it, or empty.</summary>
    internal string Within { get; init; } = "";

    /// <summary>ISO 3166-1 code of two letters that it lies in, or empty.</summary>
    internal string Country { get; init; } = "";

    /// <summary>The day for which it is asked, or null.</summary>
    internal DateOnly? On { get; init; }

    /// <summary>Points that it is likely near to.</summary>
    internal ImmutableArray<GeoPoint> Near { get; init; } = [];

    /// <summary>The middle of what the outlet mostly reports on, or null.</summary>
    internal GeoPoint? Home { get; init; }

    /// <summary>Where places lie that other reports of those days name.</summary>
    internal ImmutableArray<GeoPoint> Recent { get; init; } = [];

    /// <summary>Where the places lie that the same source meant by this name before.</summary>
    internal ImmutableArray<GeoPoint> Used { get; init; } = [];
}

/// <summary>One place that may be meant.</summary>
/// <param name="Place">Its number in the gazetteer.</param>
/// <param name="Name">The name of it that is most like the one asked for.</param>
/// <param name="Probability">How likely it is meant.</param>
/// <param name="Role">Which part of the phrase names it.</param>
/// <param name="Features">What speaks for and against it, by <see cref="PlaceFeature"/>.</param>
internal sealed record PlaceCandidate(int Place, string Name, double Probability, PhraseRole Role, ImmutableArray<double> Features)
{
    /// <summary>The part of the phrase that it was sought by.</summary>
    internal string Asked { get; init; } = "";
}

/// <summary>Which places may be meant, the likeliest first.</summary>
/// <param name="Candidates">The candidates.</param>
/// <param name="None">How likely it is none of these.</param>
internal sealed record PlaceChoice(ImmutableArray<PlaceCandidate> Candidates, double None)
{
    /// <summary>The probability that the place lies where the first candidate is: its own and that of candidates close to it.</summary>
    internal double Probability { get; init; }

    /// <summary>Whether the first candidate is likely enough to be an answer.</summary>
    internal bool IsAnswer => Candidates.Length > 0 && Probability >= PlaceWeights.Threshold;
}
