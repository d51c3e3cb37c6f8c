using Tidemark.Places.Ground;

namespace Tidemark.Places.Regions;

/// <summary>How an area lies around its balance, to tell its sides: a lattice of points in it, each axis in its own measure. For many threads.</summary>
internal sealed class Spread
{
    private const int Side = 48;
    private readonly EqualArea _plane;
    private readonly (double X, double Y)[] _points;
    private readonly double _x, _y, _sx, _sy;
    private readonly double[] _outward;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<double, double[]> _along = new();

    internal Spread(GroundArea area)
    {
        _plane = new(new GeoPoint((area.South + area.North) / 2, (area.West + area.East) / 2));
        _points = [.. from i in Enumerable.Range(0, Side)
                      from j in Enumerable.Range(0, Side)
                      let p = new GeoPoint(area.South + ((area.North - area.South) * (i + 0.5) / Side), area.West + ((area.East - area.West) * (j + 0.5) / Side))
                      where area.Contains(p)
                      select _plane.Of(p)];
        _points = _points.Length > 0 ? _points : [(0, 0)];
        (_x, _y) = (_points.Average(p => p.X), _points.Average(p => p.Y));
        (_sx, _sy) = (Math.Max(1, Math.Sqrt(_points.Average(p => (p.X - _x) * (p.X - _x)))), Math.Max(1, Math.Sqrt(_points.Average(p => (p.Y - _y) * (p.Y - _y)))));
        _outward = [.. _points.Select(Length).Order()];
    }

    /// <summary>What share of the area lies less far in a direction than a point, 0 to 1.</summary>
    internal double Along(GeoPoint point, double bearing)
    {
        var sorted = _along.GetOrAdd(bearing, b => [.. _points.Select(p => Towards(p, b)).Order()]);
        return Rank(sorted, Towards(_plane.Of(point), bearing));
    }

    /// <summary>What share of the area lies nearer to its balance than a point, 0 to 1.</summary>
    internal double Outward(GeoPoint point) => Rank(_outward, Length(_plane.Of(point)));

    private double Towards((double X, double Y) p, double bearing)
    {
        var (sin, cos) = Math.SinCos(bearing * Math.PI / 180);
        return ((p.X - _x) / _sx * sin) + ((p.Y - _y) / _sy * cos);
    }

    private double Length((double X, double Y) p) => Math.Sqrt(Math.Pow((p.X - _x) / _sx, 2) + Math.Pow((p.Y - _y) / _sy, 2));

    private static double Rank(double[] sorted, double value)
    {
        var at = Array.BinarySearch(sorted, value);
        return (at < 0 ? ~at : at) / (double)sorted.Length;
    }
}
