using System.Collections.Immutable;

namespace Tidemark.Places.Regions;

/// <summary>The convex hull of points (A. M. Andrew's monotone chain, 1979), on an equal-area map around their first.</summary>
internal static class Hull
{
    private const int Least = 6;

    /// <summary>The hull against the clock, or null of fewer than six points or of points in a row.</summary>
    internal static ImmutableArray<GeoPoint>? Of(IEnumerable<GeoPoint> points)
    {
        var all = points.Distinct().ToArray();
        if (all.Length < Least)
        {
            return null;
        }

        var plane = new EqualArea(all[0]);
        var flat = all.Select(plane.Of).Order().ToArray();
        List<(double X, double Y)> hull = [.. Chain(flat), .. Chain([.. flat.Reverse()])];
        return hull.Count < 3 ? null : [.. hull.Select(p => plane.At(p.X, p.Y))];
    }

    private static List<(double X, double Y)> Chain((double X, double Y)[] points)
    {
        var chain = new List<(double X, double Y)>();
        foreach (var p in points)
        {
            while (chain.Count > 1 && ((chain[^1].X - chain[^2].X) * (p.Y - chain[^2].Y)) - ((chain[^1].Y - chain[^2].Y) * (p.X - chain[^2].X)) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(p);
        }

        chain.RemoveAt(chain.Count - 1);
        return chain;
    }
}
