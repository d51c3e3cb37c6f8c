using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>
/// The outline of a country, region or district, ready to be asked. Rings are told apart by the even-odd rule; an edge belongs to one side only, so
/// that of two areas with a common edge exactly one holds a point on it.
/// </summary>
internal sealed class GroundArea
{
    private readonly Lazy<Slabs> _slabs;
    private readonly Lazy<LineIndex> _edges;
    private readonly Lazy<double> _squareKilometres;

    internal GroundArea(string name, GroundLevel level, ImmutableArray<ImmutableArray<ImmutableArray<GeoPoint>>> polygons)
    {
        (Name, Level, Polygons) = (name, level, polygons);
        (South, North, West, East) = Bounds(polygons);
        _squareKilometres = new(() => Polygons.Sum(p => p.Sum(r => Geodesic.Area(r.AsSpan()))));
        _slabs = new(() => new Slabs(this));
        _edges = new(() => new LineIndex(Polygons.SelectMany(p => p.Select(r => (IReadOnlyList<GeoPoint>)r.Add(r[0])))));
    }

    /// <summary>The name as the file has it.</summary>
    internal string Name { get; }

    /// <summary>The name in a script of its country, or empty.</summary>
    internal string LocalName { get; init; } = "";

    /// <summary>How large it is.</summary>
    internal GroundLevel Level { get; }

    /// <summary>ISO 3166 code: of a country two letters, of parts what the file has; or empty.</summary>
    internal string Iso { get; init; } = "";

    /// <summary>The name of what contains it, or empty.</summary>
    internal string Parent { get; init; } = "";

    /// <summary>Polygons, each an outer ring (against the clock) and its holes (with it), without closing vertices.</summary>
    internal ImmutableArray<ImmutableArray<ImmutableArray<GeoPoint>>> Polygons { get; }

    /// <summary>The smallest latitude.</summary>
    internal double South { get; }

    /// <summary>The largest latitude.</summary>
    internal double North { get; }

    /// <summary>The smallest longitude; with one below -180 or an <see cref="East"/> above 180 it lies across the 180th meridian.</summary>
    internal double West { get; }

    /// <summary>The largest longitude.</summary>
    internal double East { get; }

    /// <summary>Its area by <see cref="Geodesic.Area"/>.</summary>
    internal double SquareKilometres => _squareKilometres.Value;

    /// <summary>Its edges, to ask for the distance to them.</summary>
    internal LineIndex Edges => _edges.Value;

    private static (double South, double North, double West, double East) Bounds(ImmutableArray<ImmutableArray<ImmutableArray<GeoPoint>>> polygons)
    {
        var (south, north, west, east) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var polygon in polygons)
        {
            foreach (var ring in polygon)
            {
                foreach (var (latitude, longitude) in ring)
                {
                    (south, north, west, east) = (Math.Min(south, latitude), Math.Max(north, latitude), Math.Min(west, longitude), Math.Max(east, longitude));
                }
            }
        }

        return south <= north ? (south, north, west, east) : (1, -1, 1, -1);
    }

    /// <summary>Whether a point lies in it.</summary>
    internal bool Contains(GeoPoint point) =>
        Has(point.Longitude, point.Latitude) || (East > 180 && Has(point.Longitude + 360, point.Latitude)) || (West < -180 && Has(point.Longitude - 360, point.Latitude));

    private bool Has(double longitude, double latitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East && _slabs.Value.IsOdd(longitude, latitude);

    /// <summary>The polygon of it that holds a point, or default; for one question alone, as it looks at every edge.</summary>
    internal ImmutableArray<ImmutableArray<GeoPoint>> PolygonWith(GeoPoint point)
    {
        foreach (var polygon in Polygons)
        {
            if (IsOdd(polygon, point.Longitude, point.Latitude) || (East > 180 && IsOdd(polygon, point.Longitude + 360, point.Latitude)) || (West < -180 && IsOdd(polygon, point.Longitude - 360, point.Latitude)))
            {
                return polygon;
            }
        }

        return default;
    }

    private static bool IsOdd(ImmutableArray<ImmutableArray<GeoPoint>> polygon, double x, double y)
    {
        var odd = false;
        foreach (var ring in polygon)
        {
            for (var i = 0; i < ring.Length; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
                odd ^= Crosses(a.Longitude, a.Latitude, b.Longitude, b.Latitude, x, y);
            }
        }

        return odd;
    }

    /// <summary>Whether an edge lies east of a point, at its latitude.</summary>
    private static bool Crosses(double x1, double y1, double x2, double y2, double x, double y) => y1 > y != y2 > y && x < ((x2 - x1) * (y - y1) / (y2 - y1)) + x1;

    /// <summary>All edges by bands of latitude, so that a question looks at few of them.</summary>
    private sealed class Slabs
    {
        private readonly double _south, _height;
        private readonly int[] _first;
        private readonly (double X1, double Y1, double X2, double Y2)[] _edges;

        internal Slabs(GroundArea area)
        {
            var edges = new List<(double X1, double Y1, double X2, double Y2)>();
            foreach (var polygon in area.Polygons)
            {
                foreach (var ring in polygon)
                {
                    for (var i = 0; i < ring.Length; i++)
                    {
                        var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
                        if (a.Latitude != b.Latitude)
                        {
                            edges.Add((a.Longitude, a.Latitude, b.Longitude, b.Latitude));
                        }
                    }
                }
            }

            var count = Math.Clamp(edges.Count / 2, 1, 8192);
            (_south, _height) = (area.South, Math.Max((area.North - area.South) / count, 1e-12));
            int Slab(double y) => Math.Clamp((int)((y - _south) / _height), 0, count - 1);
            _first = new int[count + 1];
            foreach (var e in edges)
            {
                for (var s = Slab(Math.Min(e.Y1, e.Y2)); s <= Slab(Math.Max(e.Y1, e.Y2)); s++)
                {
                    _first[s + 1]++;
                }
            }

            for (var s = 0; s < count; s++)
            {
                _first[s + 1] += _first[s];
            }

            _edges = new (double, double, double, double)[_first[count]];
            var next = _first[..count];
            foreach (var e in edges)
            {
                for (var s = Slab(Math.Min(e.Y1, e.Y2)); s <= Slab(Math.Max(e.Y1, e.Y2)); s++)
                {
                    _edges[next[s]++] = e;
                }
            }
        }

        internal bool IsOdd(double x, double y)
        {
            var slab = Math.Clamp((int)((y - _south) / _height), 0, _first.Length - 2);
            var odd = false;
            foreach (ref readonly var e in _edges.AsSpan(_first[slab], _first[slab + 1] - _first[slab]))
            {
                odd ^= Crosses(e.X1, e.Y1, e.X2, e.Y2, x, y);
            }

            return odd;
        }
    }
}
