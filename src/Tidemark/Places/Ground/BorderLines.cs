using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>
/// The lines of outlines: coasts and borders, each edge once, the disputed ones told apart. An edge is disputed where it lies near a known disputed line
/// and between its states, or parts ground without an ISO code from a neighbour.
/// </summary>
internal sealed class BorderLines
{
    /// <summary>Outlines of two makers run so near to one another, in kilometres.</summary>
    private const double Slack = 4;

    private readonly GroundArea[] _areas;
    private readonly (DisputedLine Line, LineIndex Index)[] _disputes;
    private readonly Dictionary<(GeoPoint, GeoPoint), (GroundArea First, GroundArea? Second)> _edges = [];

    private BorderLines(IEnumerable<GroundArea> areas, IEnumerable<DisputedLine> disputes)
    {
        _areas = [.. areas];
        _disputes = [.. disputes.Select(d => (d, new LineIndex([d.Course])))];
        foreach (var area in _areas)
        {
            foreach (var (from, to) in area.Polygons.SelectMany(p => p).SelectMany(Edges))
            {
                var key = Key(from, to);
                _edges[key] = _edges.TryGetValue(key, out var edge) ? edge with { Second = area } : (area, null);
            }
        }
    }

    /// <summary>The lines of some outlines, and the disputed lines that outlines leave out.</summary>
    /// <param name="areas">Outlines of countries.</param>
    /// <param name="disputes">What is known to be disputed, as far as it is to be drawn.</param>
    internal static ImmutableArray<BorderLine> Of(IEnumerable<GroundArea> areas, IReadOnlyCollection<DisputedLine> disputes)
    {
        ArgumentNullException.ThrowIfNull(disputes);
        var lines = new BorderLines(areas, disputes.Where(d => !d.Between.IsEmpty));
        return [.. lines.Walk(), .. lines._areas.Length == 0 ? [] : disputes.Where(d => d.Between.IsEmpty).Select(d => new BorderLine(d.Course, true, d))];
    }

    private IEnumerable<BorderLine> Walk()
    {
        var drawn = new HashSet<(GeoPoint, GeoPoint)>();
        foreach (var area in _areas)
        {
            foreach (var ring in area.Polygons.SelectMany(p => p))
            {
                var (line, look) = (ImmutableArray.CreateBuilder<GeoPoint>(), (IsDisputed: false, Dispute: (DisputedLine?)null));
                foreach (var (from, to) in Edges(ring))
                {
                    var next = Look(area, from, to);
                    var isNew = drawn.Add(Key(from, to)) && (next.IsDisputed || !IsSeam(Key(from, to)));
                    if (line.Count > 0 && (!isNew || next != look))
                    {
                        yield return new(line.ToImmutable(), look.IsDisputed, look.Dispute);
                        line.Clear();
                    }

                    if (isNew)
                    {
                        look = next;
                        line.AddRange(line.Count == 0 ? [from, to] : (ReadOnlySpan<GeoPoint>)[to]);
                    }
                }

                if (line.Count > 0)
                {
                    yield return new(line.ToImmutable(), look.IsDisputed, look.Dispute);
                }
            }
        }
    }

    private (bool IsDisputed, DisputedLine? Dispute) Look(GroundArea area, GeoPoint from, GeoPoint to)
    {
        var middle = new GeoPoint((from.Latitude + to.Latitude) / 2, (from.Longitude + to.Longitude) / 2);
        var (first, second) = _edges[Key(from, to)];
        var other = first == area ? second : first;
        foreach (var (line, index) in _disputes)
        {
            if (line.Between.Contains(area.Iso) && index.Nearest(middle, line.WithinKilometres) is not null && IsBeside(area, other, middle, a => line.Between.Contains(a.Iso)))
            {
                return (true, line);
            }
        }

        return (area.Iso.Length == 0 || other is { Iso.Length: 0 }) && IsBeside(area, other, middle, _ => true) ? (true, null) : (false, null);
    }

    /// <summary>Whether an edge parts two pieces of one state, which a worldview put together.</summary>
    private bool IsSeam((GeoPoint, GeoPoint) edge) => _edges[edge].First == _edges[edge].Second;

    /// <summary>Whether another outline of some kind has the edge, too: the same one, or, where outlines come from several makers, one that runs near.</summary>
    private bool IsBeside(GroundArea area, GroundArea? other, GeoPoint middle, Func<GroundArea, bool> wanted) =>
        other is not null ? wanted(other)
        : _areas.Any(a => a != area && wanted(a) && a.Iso != area.Iso && middle.Latitude > a.South - .1 && middle.Latitude < a.North + .1 && middle.Longitude > a.West - .1 && middle.Longitude < a.East + .1 && a.Edges.Nearest(middle, Slack) is not null);

    private static IEnumerable<(GeoPoint From, GeoPoint To)> Edges(ImmutableArray<GeoPoint> ring)
    {
        for (var i = 0; i < ring.Length; i++)
        {
            yield return (ring[i], ring[(i + 1) % ring.Length]);
        }
    }

    private static (GeoPoint, GeoPoint) Key(GeoPoint a, GeoPoint b) => a.Latitude < b.Latitude || (a.Latitude == b.Latitude && a.Longitude <= b.Longitude) ? (a, b) : (b, a);
}
