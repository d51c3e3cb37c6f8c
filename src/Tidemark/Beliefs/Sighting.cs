using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>A claim that a place was contested or besieged, or no longer so.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Condition">What was seen.</param>
/// <param name="Lasts">False when it is said to have ended.</param>
/// <param name="Seen">The last day, not after the day asked for, on which it is said.</param>
internal sealed record Sighting(KnownClaim Claim, Condition Condition, bool Lasts, DateOnly Seen);

/// <summary>A condition of a place beside its holder.</summary>
internal enum Condition : byte
{
    /// <summary>Fought over within.</summary>
    Contested,

    /// <summary>Shut in.</summary>
    Besieged,
}
