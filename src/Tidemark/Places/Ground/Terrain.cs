using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>What lies on the ground beside points: outlines of administrations, courses of rivers and roads. Either may be missing.</summary>
internal sealed class Terrain(GroundMap map, ImmutableArray<GroundLine> lines)
{
    private readonly Dictionary<string, GroundLine> _lines = lines.GroupBy(l => l.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Neither outlines nor courses.</summary>
    internal static Terrain None { get; } = new(GroundMap.Empty, []);

    /// <summary>The outlines.</summary>
    internal GroundMap Map { get; } = map;

    /// <summary>The course of a river or road, or null when nobody drew it.</summary>
    internal GroundLine? Line(string place) => _lines.GetValueOrDefault(place);
}
