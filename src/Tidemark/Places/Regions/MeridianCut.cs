using System.Collections.Immutable;
using Tidemark.Places.Ground;

namespace Tidemark.Places.Regions;

/// <summary>Cuts polygons at the 180th meridian (I. Sutherland and G. Hodgman, 1974) and closes those that hold a pole along it.</summary>
internal static class MeridianCut
{
    /// <summary>The pieces of a polygon, all longitudes between -180 and 180.</summary>
    internal static IEnumerable<ImmutableArray<ImmutableArray<GeoPoint>>> Of(ImmutableArray<ImmutableArray<GeoPoint>> polygon)
    {
        var rings = new List<List<GeoPoint>>();
        foreach (var ring in polygon)
        {
            var run = Unrolled(ring);

            // All rings of a polygon near its outer one, so that holes are cut with it.
            var shift = rings.Count == 0 ? 0 : 360 * Math.Round((rings[0].Average(p => p.Longitude) - run.Average(p => p.Longitude)) / 360);
            rings.Add(run.ConvertAll(p => p with { Longitude = p.Longitude + shift }));
        }

        var (west, east) = (rings[0].Min(p => p.Longitude), rings[0].Max(p => p.Longitude));
        for (var turn = Math.Floor((west + 180) / 360); (turn * 360) - 180 < east; turn++)
        {
            var (left, right) = ((turn * 360) - 180, (turn * 360) + 180);
            var cut = rings.ConvertAll(r => Kept(Kept(r, left, 1), right, -1)).FindAll(r => r.Count > 2);
            if (cut.Count > 0 && Kept(Kept(rings[0], left, 1), right, -1).Count > 2)
            {
                yield return [.. cut.Select(r => r.Select(p => p with { Longitude = Math.Clamp(p.Longitude - (turn * 360), -180, 180) }).ToImmutableArray())];
            }
        }
    }

    /// <summary>Longitudes without jumps; a ring that goes round a pole gets the pole's edge as its last side.</summary>
    private static List<GeoPoint> Unrolled(ImmutableArray<GeoPoint> ring)
    {
        var run = new List<GeoPoint> { ring[0] };
        foreach (var point in ring.Skip(1))
        {
            run.Add(point with { Longitude = run[^1].Longitude + Geodesic.Wrapped(point.Longitude - run[^1].Longitude) });
        }

        var end = run[^1].Longitude + Geodesic.Wrapped(ring[0].Longitude - run[^1].Longitude);
        if (Math.Abs(end - ring[0].Longitude) > 180)
        {
            var pole = run.Average(p => p.Latitude) > 0 ? 90 : -90;
            run.Add(new(ring[0].Latitude, end));
            run.Add(new(pole, end));
            run.Add(new(pole, ring[0].Longitude));
        }

        return run;
    }

    /// <summary>The part of a ring on one side of a meridian.</summary>
    private static List<GeoPoint> Kept(List<GeoPoint> ring, double meridian, int side)
    {
        var kept = new List<GeoPoint>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var (inA, inB) = ((a.Longitude - meridian) * side >= 0, (b.Longitude - meridian) * side >= 0);
            if (inA)
            {
                kept.Add(a);
            }

            if (inA != inB)
            {
                kept.Add(new(a.Latitude + ((b.Latitude - a.Latitude) * (meridian - a.Longitude) / (b.Longitude - a.Longitude)), meridian));
            }
        }

        return kept;
    }
}
