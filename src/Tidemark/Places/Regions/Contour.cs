namespace Tidemark.Places.Regions;

/// <summary>
/// The outlines of the cells above a threshold, by marching squares with edges set where the mass crosses it. Outer rings run against the clock, holes
/// with it, as the inside is kept on the left.
/// </summary>
internal sealed class Contour(SoftGrid grid, double threshold)
{
    private readonly Dictionary<(int X, int Y, bool Up), (int X, int Y, bool Up)> _next = [];

    /// <summary>The rings, in kilometres on the grid's flat map, the largest first.</summary>
    internal List<(double X, double Y)[]> Rings()
    {
        for (var y = -1; y < grid.Rows; y++)
        {
            for (var x = -1; x < grid.Columns; x++)
            {
                Square(x, y);
            }
        }

        var rings = new List<(double X, double Y)[]>();
        while (_next.Count > 0)
        {
            var ring = new List<(double X, double Y)>();
            for (var at = _next.Keys.First(); _next.Remove(at, out var next); at = next)
            {
                ring.Add(On(at));
            }

            if (ring.Count > 2)
            {
                rings.Add(Thinned([.. ring]));
            }
        }

        return [.. rings.Where(r => r.Length > 2).OrderByDescending(r => Math.Abs(Area(r)))];
    }

    /// <summary>Twice the area to the left of a ring, in square kilometres.</summary>
    internal static double Area((double X, double Y)[] ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (p, q) = (ring[i], ring[(i + 1) % ring.Length]);
            sum += (p.X * q.Y) - (q.X * p.Y);
        }

        return sum;
    }

    private double Value(int x, int y) => x < 0 || y < 0 || x >= grid.Columns || y >= grid.Rows ? 0 : grid.Mass[(y * grid.Columns) + x];

    /// <summary>The pieces of outline between four middles of cells. Edges are named by their lower left middle and whether they go up.</summary>
    private void Square(int x, int y)
    {
        bool sw = Value(x, y) >= threshold, se = Value(x + 1, y) >= threshold, nw = Value(x, y + 1) >= threshold, ne = Value(x + 1, y + 1) >= threshold;
        var (south, north, west, east) = ((x, y, false), (x, y + 1, false), (x, y, true), (x + 1, y, true));
        switch ((sw ? 1 : 0) + (se ? 2 : 0) + (ne ? 4 : 0) + (nw ? 8 : 0))
        {
            case 1: _next[south] = west; break;
            case 2: _next[east] = south; break;
            case 3: _next[east] = west; break;
            case 4: _next[north] = east; break;
            case 5: (_next[south], _next[north]) = (west, east); break;
            case 6: _next[north] = south; break;
            case 7: _next[north] = west; break;
            case 8: _next[west] = north; break;
            case 9: _next[south] = north; break;
            case 10: (_next[west], _next[east]) = (north, south); break;
            case 11: _next[east] = north; break;
            case 12: _next[west] = east; break;
            case 13: _next[south] = east; break;
            case 14: _next[west] = south; break;
            default: break;
        }
    }

    private (double X, double Y) On((int X, int Y, bool Up) edge)
    {
        var (from, to) = (Value(edge.X, edge.Y), edge.Up ? Value(edge.X, edge.Y + 1) : Value(edge.X + 1, edge.Y));
        var t = from == to ? 0.5 : Math.Clamp((threshold - from) / (to - from), 0.02, 0.98);
        return grid.Corner(edge.X + (edge.Up ? 0 : t), edge.Y + (edge.Up ? t : 0));
    }

    /// <summary>Without corners that lie within a seventh of a cell of a straight line (D. Douglas and T. Peucker, 1973).</summary>
    private (double X, double Y)[] Thinned((double X, double Y)[] ring)
    {
        if (ring.Length < 8)
        {
            return ring;
        }

        var keep = new bool[ring.Length];
        var far = Enumerable.Range(1, ring.Length - 1).MaxBy(i => Math.Pow(ring[i].X - ring[0].X, 2) + Math.Pow(ring[i].Y - ring[0].Y, 2));
        (keep[0], keep[far]) = (true, true);
        var open = new Stack<(int First, int Last)>([(0, far), (far, ring.Length)]);
        while (open.TryPop(out var span))
        {
            var (a, b) = (ring[span.First], ring[span.Last % ring.Length]);
            var (worst, at) = (grid.Cell / 7, -1);
            for (var i = span.First + 1; i < span.Last; i++)
            {
                var distance = FromLine(ring[i], a, b);
                (worst, at) = distance > worst ? (distance, i) : (worst, at);
            }

            if (at >= 0)
            {
                keep[at] = true;
                open.Push((span.First, at));
                open.Push((at, span.Last));
            }
        }

        return [.. ring.Where((_, i) => keep[i])];
    }

    private static double FromLine((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-9 ? Math.Sqrt(Math.Pow(p.X - a.X, 2) + Math.Pow(p.Y - a.Y, 2)) : Math.Abs((dx * (p.Y - a.Y)) - (dy * (p.X - a.X))) / length;
    }

    /// <summary>Rings as polygons: every outer ring with the holes in it.</summary>
    internal static List<List<(double X, double Y)[]>> Polygons(List<(double X, double Y)[]> rings)
    {
        var polygons = rings.Where(r => Area(r) > 0).Select(r => new List<(double X, double Y)[]> { r }).ToList();
        foreach (var hole in rings.Where(r => Area(r) < 0))
        {
            polygons.LastOrDefault(p => Holds(p[0], hole[0]))?.Add(hole); // smaller outer rings come later: the last that holds it is the nearest
        }

        return polygons;
    }

    private static bool Holds((double X, double Y)[] ring, (double X, double Y) point)
    {
        var odd = false;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            odd ^= a.Y > point.Y != b.Y > point.Y && point.X < ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X;
        }

        return odd;
    }
}
