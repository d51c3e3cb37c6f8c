using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>How two texts are tied.</summary>
internal enum CopyKind : byte
{
    /// <summary>One is a copy of the other, edited, led in or cut.</summary>
    Copy,

    /// <summary>They share a passage, and each has more of its own.</summary>
    Passage,
}

/// <summary>Two texts that share words, and which: the reason for calling them copies.</summary>
/// <param name="First">The key of the sketch of the first text; the lower of the two.</param>
/// <param name="Second">The key of the sketch of the second text.</param>
/// <param name="Kind">How they are tied.</param>
/// <param name="Passages">What they share, in the order of the first text.</param>
internal sealed record CopyTie(ulong First, ulong Second, CopyKind Kind, ImmutableArray<SharedPassage> Passages)
{
    /// <summary>Number of words in common.</summary>
    internal int Words => Passages.Sum(p => p.Words);
}
