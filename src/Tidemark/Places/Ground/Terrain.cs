using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>What lies on the ground beside points: outlines of administrations, courses of rivers and roads. Either may be missing.</summary>
internal sealed class Terrain
{
    private readonly Lazy<(GroundMap Map, Dictionary<string, GroundLine> Lines)> _read;

    internal Terrain(GroundMap map, ImmutableArray<GroundLine> lines)
        : this(() => (map, lines))
    {
    }

    /// <summary>What is read when it is first asked for.</summary>
    internal Terrain(Func<(GroundMap Map, ImmutableArray<GroundLine> Lines)> read) => _read = new(() =>
    {
        var (map, lines) = read();
        return (map, lines.GroupBy(l => l.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
    });

    /// <summary>Neither outlines nor courses.</summary>
    internal static Terrain None { get; } = new(GroundMap.Empty, []);

    /// <summary>The outlines.</summary>
    internal GroundMap Map => _read.Value.Map;

    /// <summary>The course of a river or road, or null when nobody drew it.</summary>
    internal GroundLine? Line(string place) => _read.Value.Lines.GetValueOrDefault(place);
}
