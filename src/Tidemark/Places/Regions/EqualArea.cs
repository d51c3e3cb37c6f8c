namespace Tidemark.Places.Regions;

/// <summary>
/// A flat map around a point on which equal areas are equal (Lambert's azimuthal projection of the sphere; J. P. Snyder, Map Projections, 1987,
/// p. 185), in kilometres east and north. It knows neither poles nor a 180th meridian.
/// </summary>
internal readonly record struct EqualArea(GeoPoint Centre)
{
    private const double Radius = 6371.0088;

    /// <summary>Kilometres east and north of the centre.</summary>
    internal (double X, double Y) Of(GeoPoint point)
    {
        var (sin0, cos0) = Math.SinCos(Centre.Latitude * Math.PI / 180);
        var (sin, cos) = Math.SinCos(point.Latitude * Math.PI / 180);
        var (sinL, cosL) = Math.SinCos((point.Longitude - Centre.Longitude) * Math.PI / 180);
        var k = Radius * Math.Sqrt(2 / Math.Max(1e-12, 1 + (sin0 * sin) + (cos0 * cos * cosL)));
        return (k * cos * sinL, k * ((cos0 * sin) - (sin0 * cos * cosL)));
    }

    /// <summary>The point on earth; longitudes run on over 180° rather than jump.</summary>
    internal GeoPoint At(double x, double y)
    {
        var rho = Math.Sqrt((x * x) + (y * y));
        if (rho < 1e-9)
        {
            return Centre;
        }

        var (sin0, cos0) = Math.SinCos(Centre.Latitude * Math.PI / 180);
        var (sinC, cosC) = Math.SinCos(2 * Math.Asin(Math.Min(1, rho / (2 * Radius))));
        var latitude = Math.Asin(Math.Clamp((cosC * sin0) + (y * sinC * cos0 / rho), -1, 1));
        var longitude = Math.Atan2(x * sinC, (rho * cos0 * cosC) - (y * sin0 * sinC));
        return new(latitude * 180 / Math.PI, Centre.Longitude + (longitude * 180 / Math.PI));
    }
}
