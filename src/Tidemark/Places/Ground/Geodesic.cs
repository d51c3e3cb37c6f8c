namespace Tidemark.Places.Ground;

/// <summary>
/// Lengths and areas on the WGS 84 ellipsoid (a = 6378.137 km, 1/f = 298.257223563). Lengths by T. Vincenty's inverse formula (Survey Review XXIII
/// no. 176, 1975), to less than a millimetre; where it does not converge (nearly opposite points) along the sphere, which errs by at most 0.56 %.
/// Areas on the authalic sphere, whose areas are those of the ellipsoid, with edges straight in longitude and sine of authalic latitude: for edges
/// under 50 km and below 80° of latitude within 0.1 % of what edges along geodesics enclose.
/// </summary>
internal static class Geodesic
{
    private const double A = 6378.137, F = 1 / 298.257223563, B = A * (1 - F), E2 = F * (2 - F);

    private static readonly double E = Math.Sqrt(E2), PolarQ = Q(1), Authalic2 = A * A * PolarQ / 2;

    /// <summary>The shortest way between two points along the ellipsoid, in kilometres.</summary>
    internal static double Kilometres(GeoPoint from, GeoPoint to)
    {
        if (from == to)
        {
            return 0;
        }

        double l = Radians(Wrapped(to.Longitude - from.Longitude)), u1 = Math.Atan((1 - F) * Math.Tan(Radians(from.Latitude))), u2 = Math.Atan((1 - F) * Math.Tan(Radians(to.Latitude)));
        var ((sinU1, cosU1), (sinU2, cosU2), lambda) = (Math.SinCos(u1), Math.SinCos(u2), l);
        for (var round = 0; round < 60; round++)
        {
            var (sin, cos) = Math.SinCos(lambda);
            var (x, y) = (cosU2 * sin, (cosU1 * sinU2) - (sinU1 * cosU2 * cos));
            var sinSigma = Math.Sqrt((x * x) + (y * y));
            if (sinSigma == 0)
            {
                return lambda == 0 ? 0 : from.KilometresTo(to);
            }

            var cosSigma = (sinU1 * sinU2) + (cosU1 * cosU2 * cos);
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sin / sinSigma;
            var cos2Alpha = 1 - (sinAlpha * sinAlpha);
            var cos2M = cos2Alpha == 0 ? 0 : cosSigma - (2 * sinU1 * sinU2 / cos2Alpha);
            var c = F / 16 * cos2Alpha * (4 + (F * (4 - (3 * cos2Alpha))));
            var next = l + ((1 - c) * F * sinAlpha * (sigma + (c * sinSigma * (cos2M + (c * cosSigma * ((2 * cos2M * cos2M) - 1))))));
            if (Math.Abs(next - lambda) < 1e-12)
            {
                return Length(sigma, sinSigma, cosSigma, cos2Alpha, cos2M);
            }

            lambda = next;
        }

        return from.KilometresTo(to);
    }

    /// <summary>The area of a ring in square kilometres, positive when it runs against the clock.</summary>
    internal static double Area(ReadOnlySpan<GeoPoint> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (p, q) = (ring[i], ring[(i + 1) % ring.Length]);
            sum += Radians(p.Longitude - q.Longitude) * (SinAuthalic(p.Latitude) + SinAuthalic(q.Latitude)) / 2;
        }

        return sum * Authalic2;
    }

    /// <summary>A longitude, or a difference of two, between -180 and 180.</summary>
    internal static double Wrapped(double longitude) => longitude is >= -180 and <= 180 ? longitude : longitude - (360 * Math.Floor((longitude + 180) / 360));

    private static double Length(double sigma, double sinSigma, double cosSigma, double cos2Alpha, double cos2M)
    {
        var u = cos2Alpha * ((A * A) - (B * B)) / (B * B);
        var a = 1 + (u / 16384 * (4096 + (u * (-768 + (u * (320 - (175 * u)))))));
        var b = u / 1024 * (256 + (u * (-128 + (u * (74 - (47 * u))))));
        var inner = (cosSigma * ((2 * cos2M * cos2M) - 1)) - (b / 6 * cos2M * ((4 * sinSigma * sinSigma) - 3) * ((4 * cos2M * cos2M) - 3));
        return B * a * (sigma - (b * sinSigma * (cos2M + (b / 4 * inner))));
    }

    private static double SinAuthalic(double latitude) => Q(Math.Sin(Radians(latitude))) / PolarQ;

    private static double Q(double sin) => (1 - E2) * ((sin / (1 - (E2 * sin * sin))) - (Math.Log((1 - (E * sin)) / (1 + (E * sin))) / (2 * E)));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
