using System.Collections.Immutable;

namespace Tidemark.Places.Regions;

/// <summary>Where a described place may be: a soft density on the ground, and what the known places in it are worth.</summary>
internal sealed class Region
{
    private readonly SoftGrid _grid;
    private readonly Lazy<(GeoPoint Point, double Radius)> _middle;

    internal Region(SoftGrid grid, ImmutableArray<RegionTerm> terms, ImmutableArray<PlaceMass> places, ImmutableArray<string> notes, int? precision)
    {
        (_grid, Terms, Places, Notes, GivenPrecision) = (grid, terms, places, notes, precision);
        _middle = new(Middle);
    }

    /// <summary>What it was made from.</summary>
    internal ImmutableArray<RegionTerm> Terms { get; }

    /// <summary>The known places in it, the likeliest first. What is left of 1 lies at no known place.</summary>
    internal ImmutableArray<PlaceMass> Places { get; }

    /// <summary>What was taken for granted: missing outlines and courses.</summary>
    internal ImmutableArray<string> Notes { get; }

    /// <summary>The balance of the density.</summary>
    internal GeoPoint Centroid => Clean(_middle.Value.Point);

    /// <summary>Around the centroid, the radius that holds nine tenths of the mass, in kilometres.</summary>
    internal double Radius => _middle.Value.Radius;

    /// <summary>
    /// UCDP's <c>where_prec</c> (GED codebook): 2 when nine tenths lie within 25 km of the point, 3 and 4 for the whole of a district or governorate,
    /// 5 for lines and fuzzy regions, 6 for a country.
    /// </summary>
    internal int Precision => GivenPrecision ?? (Radius <= 25 ? 2 : 5);

    private int? GivenPrecision { get; }

    /// <summary>The smallest ground that holds a share of the mass, in square kilometres.</summary>
    internal double SquareKilometres(double share)
    {
        var threshold = _grid.Threshold(share);
        var count = 0;
        foreach (var mass in _grid.Mass)
        {
            count += mass >= threshold ? 1 : 0;
        }

        return count * _grid.Cell * _grid.Cell;
    }

    /// <summary>Whether the smallest ground with a share of the mass holds a point.</summary>
    internal bool Holds(GeoPoint point, double share)
    {
        var (x, y) = _grid.Plane.Of(point);
        var (left, bottom) = _grid.Corner(-0.5, -0.5);
        var (column, row) = (Math.Floor((x - left) / _grid.Cell), Math.Floor((y - bottom) / _grid.Cell));
        return column >= 0 && row >= 0 && column < _grid.Columns && row < _grid.Rows && _grid.Mass[((int)row * _grid.Columns) + (int)column] >= _grid.Threshold(share);
    }

    /// <summary>How well a point fits, 0 to 1.</summary>
    internal double Fit(GeoPoint point) => _grid.Fit(point);

    /// <summary>
    /// The outline of the smallest ground that holds a share of the mass: polygons of rings on the flat map, each an outer one against the clock and its
    /// holes with it. Longitudes may run over 180°.
    /// </summary>
    internal ImmutableArray<ImmutableArray<ImmutableArray<GeoPoint>>> Outline(double share) =>
        [.. Contour.Polygons(new Contour(_grid, _grid.Threshold(share)).Rings()).Select(p => p.Select(r => r.Select(v => _grid.Plane.At(v.X, v.Y)).ToImmutableArray()).ToImmutableArray())];

    /// <summary>
    /// The point from which the place is least far on average (the geometric median; E. Weiszfeld, 1937), known places counted with their mass and the
    /// rest of the mass as the density lies. It falls on a place only when that is worth half of all.
    /// </summary>
    internal GeoPoint Best()
    {
        var elsewhere = 1 - Places.Sum(p => p.Mass);
        var atoms = new List<(double X, double Y, double Mass)>();
        foreach (var place in Places)
        {
            var (px, py) = _grid.Plane.Of(place.Place.Point);
            atoms.Add((px, py, place.Mass));
        }

        var least = _grid.Threshold(0.98);
        for (var i = 0; i < _grid.Mass.Length; i++)
        {
            if (_grid.Mass[i] >= least)
            {
                var (cx, cy) = _grid.Middle(i);
                atoms.Add((cx, cy, elsewhere * _grid.Mass[i]));
            }
        }

        var (x, y) = (atoms.Sum(a => a.Mass * a.X) / atoms.Sum(a => a.Mass), atoms.Sum(a => a.Mass * a.Y) / atoms.Sum(a => a.Mass));
        for (var round = 0; round < 60; round++)
        {
            var (sx, sy, sum) = (0.0, 0.0, 0.0);
            foreach (var (ax, ay, mass) in atoms)
            {
                var pull = mass / Math.Max(1e-3, Math.Sqrt(((ax - x) * (ax - x)) + ((ay - y) * (ay - y))));
                (sx, sy, sum) = (sx + (pull * ax), sy + (pull * ay), sum + pull);
            }

            (x, y) = (sx / sum, sy / sum);
        }

        return Clean(_grid.Plane.At(x, y));
    }

    private (GeoPoint Point, double Radius) Middle()
    {
        var point = _grid.Centroid();
        var (x, y) = _grid.Plane.Of(point);
        var order = Enumerable.Range(0, _grid.Mass.Length).Where(i => _grid.Mass[i] > 1e-9).Select(i =>
        {
            var (cx, cy) = _grid.Middle(i);
            return (Distance: Math.Sqrt(((cx - x) * (cx - x)) + ((cy - y) * (cy - y))), Mass: _grid.Mass[i]);
        }).OrderBy(c => c.Distance);
        var sum = 0.0;
        foreach (var (distance, mass) in order)
        {
            if ((sum += mass) >= 0.9)
            {
                return (point, distance);
            }
        }

        return (point, 0);
    }

    private static GeoPoint Clean(GeoPoint point) => point with { Longitude = Ground.Geodesic.Wrapped(point.Longitude) };
}
