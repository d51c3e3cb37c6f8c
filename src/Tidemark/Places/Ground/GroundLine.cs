using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>The course of a river or road.</summary>
internal sealed class GroundLine
{
    private readonly Lazy<LineIndex> _index;

    internal GroundLine(string place, ImmutableArray<ImmutableArray<GeoPoint>> parts)
    {
        (Place, Parts) = (place, parts);
        _index = new(() => new LineIndex(Parts.Select(p => (IReadOnlyList<GeoPoint>)p)));
    }

    /// <summary>The id of its place in records.</summary>
    internal string Place { get; }

    /// <summary>Its vertices; several parts where it has gaps or branches.</summary>
    internal ImmutableArray<ImmutableArray<GeoPoint>> Parts { get; }

    /// <summary>Its pieces, to ask for the distance to them.</summary>
    internal LineIndex Index => _index.Value;
}
