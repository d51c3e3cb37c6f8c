using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>Mends the rings of one outline and counts what was wrong with them. Nothing is dropped in silence.</summary>
/// <param name="where">What the rings belong to, for faults.</param>
/// <param name="isThorough">Whether to tell, too, what changes nothing (a ring that crosses itself); looking for it takes long.</param>
internal sealed class RingCleaner(string where, bool isThorough = true)
{
    private const string
        BadVertex = "a vertex is no place on earth (not finite, or beyond 90° or 360°); left out",
        Unclosed = "a ring is not closed; closed",
        TooFew = "a ring has fewer than three corners; left out",
        Winding = "a ring runs the wrong way round; turned",
        Uncut = "a ring crosses the 180th meridian uncut; unrolled",
        Crossing = "a ring crosses itself; read by the even-odd rule";

    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);

    /// <summary>What was wrong so far.</summary>
    internal IEnumerable<GroundFault> Faults => _faults.Select(f => new GroundFault(where, f.Key, f.Value));

    /// <summary>The ring without its closing vertex, outer ones against the clock and holes with it; or null when nothing is left of it.</summary>
    /// <param name="vertices">The vertices as written, the first repeated at the end.</param>
    /// <param name="outer">Whether it is the outline and not a hole.</param>
    internal ImmutableArray<GeoPoint>? Clean(IReadOnlyList<GeoPoint> vertices, bool outer)
    {
        var ring = new List<GeoPoint>(vertices.Count);
        foreach (var vertex in vertices)
        {
            if (!(Math.Abs(vertex.Latitude) <= 90 && Math.Abs(vertex.Longitude) <= 360))
            {
                Note(BadVertex);
            }
            else if (ring.Count == 0 || ring[^1] != vertex)
            {
                ring.Add(vertex);
            }
        }

        if (ring.Count > 1 && ring[^1] == ring[0])
        {
            ring.RemoveAt(ring.Count - 1);
        }
        else if (ring.Count > 0)
        {
            Note(Unclosed);
        }

        if (ring.Count < 3)
        {
            Note(TooFew);
            return null;
        }

        return Turned(ring, outer);
    }

    private ImmutableArray<GeoPoint> Turned(List<GeoPoint> ring, bool outer)
    {
        Unroll(ring);
        if (IsAgainstTheClock(ring) != outer)
        {
            Note(Winding);
            ring.Reverse();
        }

        if (isThorough && CrossesItself(ring))
        {
            Note(Crossing);
        }

        return [.. ring];
    }

    private static bool IsAgainstTheClock(List<GeoPoint> ring)
    {
        var sum = 0.0;
        for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
        {
            sum += (ring[j].Longitude - ring[i].Longitude) * (ring[j].Latitude + ring[i].Latitude);
        }

        return sum > 0;
    }

    /// <summary>A step of more than half the globe is taken for a step over the 180th meridian, unless the ring goes round a pole.</summary>
    private void Unroll(List<GeoPoint> ring)
    {
        var (turns, any) = (0, false);
        for (var i = 0; i < ring.Count; i++)
        {
            var step = Step(ring, i);
            (turns, any) = Math.Abs(step) > 180 ? (turns + Math.Sign(step), true) : (turns, any);
        }

        if (turns != 0 || !any)
        {
            return;
        }

        Note(Uncut);
        for (var i = 1; i < ring.Count; i++)
        {
            ring[i] = ring[i] with { Longitude = ring[i - 1].Longitude + Geodesic.Wrapped(ring[i].Longitude - ring[i - 1].Longitude) };
        }
    }

    private static double Step(List<GeoPoint> ring, int i) => ring[(i + 1) % ring.Count].Longitude - ring[i].Longitude;

    /// <summary>Whether two edges that do not follow each other cross: edges by longitude, each against those that begin before it ends.</summary>
    private static bool CrossesItself(List<GeoPoint> ring)
    {
        var order = Enumerable.Range(0, ring.Count).ToArray();
        double West(int i) => Math.Min(ring[i].Longitude, ring[(i + 1) % ring.Count].Longitude);
        double East(int i) => Math.Max(ring[i].Longitude, ring[(i + 1) % ring.Count].Longitude);
        Array.Sort(Array.ConvertAll(order, West), order);
        var open = new List<int>();
        foreach (var i in order)
        {
            open.RemoveAll(o => East(o) < West(i));
            foreach (var other in open)
            {
                var apart = Math.Abs(i - other);
                if (apart > 1 && apart < ring.Count - 1 && Cross(ring[i], ring[(i + 1) % ring.Count], ring[other], ring[(other + 1) % ring.Count]))
                {
                    return true;
                }
            }

            open.Add(i);
        }

        return false;
    }

    private static bool Cross(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) => Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static double Side(GeoPoint a, GeoPoint b, GeoPoint p) =>
        ((b.Longitude - a.Longitude) * (p.Latitude - a.Latitude)) - ((b.Latitude - a.Latitude) * (p.Longitude - a.Longitude));

    private void Note(string fault) => _faults[fault] = _faults.GetValueOrDefault(fault) + 1;
}
