using System.Collections.Immutable;

namespace Tidemark.Beliefs;

/// <summary>Who held a place on a day, as known by then.</summary>
/// <param name="Place">The place's id in records ("geonames:170063").</param>
/// <param name="On">The day asked for.</param>
/// <param name="AsKnown">What was published later does not count.</param>
internal sealed record Question(string Place, DateOnly On, KnownTime AsKnown)
{
    /// <summary>The ids of regions that the place lies in: a claim about the whole of one is weak evidence.</summary>
    internal ImmutableArray<string> Regions { get; init; } = [];
}
