using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>What one claim tells about one holder of the place on the day asked for.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Holder">Whom it tells of: an id in records, else the folded words.</param>
/// <param name="Name">The name to show.</param>
/// <param name="For">Whether it speaks for the holder; else against.</param>
/// <param name="Seen">The last day, not after the day asked for, on which it says so.</param>
internal sealed record Evidence(KnownClaim Claim, string Holder, string Name, bool For, DateOnly Seen)
{
    /// <summary>How well it tells.</summary>
    internal Grade Grade { get; init; }

    /// <summary>Whether the day is the report's own because the words give none.</summary>
    internal bool DayFromReport { get; init; }

    /// <summary>By how much it raises the probability of the holder, or lowers it where negative; null where that was not reckoned.</summary>
    internal double? Part { get; init; }

    /// <summary>Whose word it is; set when votes are counted.</summary>
    internal Origin Origin { get; init; } = Origin.None;
}

/// <summary>How well a claim tells who holds a place; the lower decides first.</summary>
internal enum Grade : byte
{
    /// <summary>It tells what happened or was so up to the day.</summary>
    Full,

    /// <summary>A later event tells what was before it.</summary>
    Before,

    /// <summary>It tells it by the way: a plan against the holder, a claim about a whole region, a presence.</summary>
    Weak,
}
