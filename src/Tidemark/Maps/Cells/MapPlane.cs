using Tidemark.Places;

namespace Tidemark.Maps.Cells;

/// <summary>
/// A flat map on which areas are those of the WGS 84 ellipsoid: Lambert's azimuthal projection of the authalic sphere (J. P. Snyder, Map Projections,
/// 1987, p. 16 and 185), in metres east and north of a centre. Lengths err by one in a thousand at 570 km from the centre, by one in a hundred at 1,800 km.
/// </summary>
internal readonly record struct MapPlane(GeoPoint Centre)
{
    private const double F = 1 / 298.257223563, E2 = F * (2 - F), Equator = 6378137;

    private static readonly double _e = Math.Sqrt(E2), _polarQ = Q(1), _radius = Equator * Math.Sqrt(_polarQ / 2);

    /// <summary>How it is told beside areas.</summary>
    internal string Told => FormattableString.Invariant($"Lambert azimuthal equal-area on the authalic sphere of WGS 84, centre {Centre.Latitude:0.##} N {Centre.Longitude:0.##} E");

    /// <summary>Metres east and north of the centre.</summary>
    internal (double X, double Y) Of(GeoPoint point)
    {
        var (sin0, cos0) = SinCos(Centre.Latitude);
        var (sin, cos) = SinCos(point.Latitude);
        var (sinL, cosL) = Math.SinCos((point.Longitude - Centre.Longitude) * Math.PI / 180);
        var k = _radius * Math.Sqrt(2 / Math.Max(1e-12, 1 + (sin0 * sin) + (cos0 * cos * cosL)));
        return (k * cos * sinL, k * ((cos0 * sin) - (sin0 * cos * cosL)));
    }

    /// <summary>The point on earth; longitudes run on over 180° rather than jump.</summary>
    internal GeoPoint At(double x, double y)
    {
        var rho = Math.Sqrt((x * x) + (y * y));
        if (rho < 1e-6)
        {
            return Centre;
        }

        var (sin0, cos0) = SinCos(Centre.Latitude);
        var (sinC, cosC) = Math.SinCos(2 * Math.Asin(Math.Min(1, rho / (2 * _radius))));
        var authalic = Math.Asin(Math.Clamp((cosC * sin0) + (y * sinC * cos0 / rho), -1, 1));
        var longitude = Math.Atan2(x * sinC, (rho * cos0 * cosC) - (y * sin0 * sinC));
        return new(Geodetic(authalic) * 180 / Math.PI, Centre.Longitude + (longitude * 180 / Math.PI));
    }

    private static (double Sin, double Cos) SinCos(double latitude)
    {
        var sin = Math.Clamp(Q(Math.Sin(latitude * Math.PI / 180)) / _polarQ, -1, 1);
        return (sin, Math.Sqrt(1 - (sin * sin)));
    }

    /// <summary>Snyder's series (3-18), to a millimetre.</summary>
    private static double Geodetic(double authalic)
    {
        const double e4 = E2 * E2, e6 = e4 * E2;
        return authalic + (((E2 / 3) + (31 * e4 / 180) + (517 * e6 / 5040)) * Math.Sin(2 * authalic)) + (((23 * e4 / 360) + (251 * e6 / 3780)) * Math.Sin(4 * authalic))
            + (761 * e6 / 45360 * Math.Sin(6 * authalic));
    }

    private static double Q(double sin) => (1 - E2) * ((sin / (1 - (E2 * sin * sin))) - (Math.Log((1 - (_e * sin)) / (1 + (_e * sin))) / (2 * _e)));
}
