using System.Collections.Immutable;

namespace Tidemark.Beliefs.Control;

/// <summary>Everything learned, from nothing that was known later. It does not change.</summary>
internal sealed record ControlFit
{
    /// <summary>Changed whenever the same statements give another fit.</summary>
    internal const int FormVersion = 5;

    /// <summary>The time, in days, until which statements were known to it.</summary>
    internal required double Known { get; init; }

    internal required Hazards Hazards { get; init; }

    /// <summary>[(stage × sides + side) × classes + class]: how often it is said; each stage and side sums to 1.</summary>
    internal required double[] Table { get; init; }

    /// <summary>Share of each kind among all votes: what a misread text says.</summary>
    internal required double[] Background { get; init; }

    /// <summary>By the source's id; others are plain.</summary>
    internal required ImmutableSortedDictionary<string, SourceWeights> Sources { get; init; }

    /// <summary>What sets live answers right.</summary>
    internal required LiveCorrection Correction { get; init; }

    /// <summary>A fit to nothing: broad priors alone.</summary>
    internal static ControlFit Prior { get; } = new()
    {
        Known = double.MinValue,
        Hazards = BroadPriors.Hazards,
        Table = BroadPriors.Table,
        Background = [.. Enumerable.Repeat(1.0 / Confusion.Kinds, Confusion.Kinds)],
        Sources = ImmutableSortedDictionary.Create<string, SourceWeights>(StringComparer.Ordinal),
        Correction = LiveCorrection.None, // nothing tells yet how thick reports come
    };
}
