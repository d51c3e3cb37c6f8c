using System.Collections.Immutable;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Contradictions;

/// <summary>Two words that cannot both be so, and on what that rests.</summary>
/// <param name="Kind">What they differ about.</param>
/// <param name="Day">The day that they are about, as far as that is told.</param>
/// <param name="One">The claims of the first.</param>
/// <param name="Other">The claims of the second.</param>
/// <param name="RestsOn">The assumption without which they do not contradict each other.</param>
internal sealed record Contradiction(ContradictionKind Kind, DateOnly Day, ImmutableArray<KnownClaim> One, ImmutableArray<KnownClaim> Other, string RestsOn)
{
    /// <summary>What the first comes to by arithmetic, or empty.</summary>
    internal string OneReckoned { get; init; } = "";

    /// <summary>What the second comes to, or empty.</summary>
    internal string OtherReckoned { get; init; } = "";

    /// <summary>The event that it is about, or empty.</summary>
    internal string Event { get; init; } = "";
}

/// <summary>What words differ about.</summary>
internal enum ContradictionKind : byte
{
    /// <summary>Who holds a place.</summary>
    Control,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>Whether it was so: one says it, the other denies it.</summary>
    Denial,

    /// <summary>Who did it.</summary>
    Responsibility,
}
