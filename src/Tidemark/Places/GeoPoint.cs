namespace Tidemark.Places;

/// <summary>A point on the earth, taken as a sphere of 6371.0088 km (IUGG mean radius). The default is 0° N 0° E.</summary>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double Radius = 6371.0088;

    private static readonly string[] Compass = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

    /// <summary>The distance in kilometres along the great circle (haversine).</summary>
    internal double KilometresTo(GeoPoint other)
    {
        var (a, b) = (Radians(Latitude), Radians(other.Latitude));
        var (north, east) = (Math.Sin((b - a) / 2), Math.Sin(Radians(other.Longitude - Longitude) / 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east))));
    }

    /// <summary>The point that lies so many kilometres away in a direction, in degrees from north over east.</summary>
    internal GeoPoint Towards(double bearing, double kilometres)
    {
        var (a, angle, direction) = (Radians(Latitude), kilometres / Radius, Radians(bearing));
        var north = Math.Asin((Math.Sin(a) * Math.Cos(angle)) + (Math.Cos(a) * Math.Sin(angle) * Math.Cos(direction)));
        var east = Math.Atan2(Math.Sin(direction) * Math.Sin(angle) * Math.Cos(a), Math.Cos(angle) - (Math.Sin(a) * Math.Sin(north)));
        return new(Degrees(north), Longitude + Degrees(east));
    }

    /// <summary>The direction to another point, in degrees from north over east, 0 to 360.</summary>
    internal double BearingTo(GeoPoint other)
    {
        var (a, b, east) = (Radians(Latitude), Radians(other.Latitude), Radians(other.Longitude - Longitude));
        var degrees = Degrees(Math.Atan2(Math.Sin(east) * Math.Cos(b), (Math.Cos(a) * Math.Sin(b)) - (Math.Sin(a) * Math.Cos(b) * Math.Cos(east))));
        return (degrees + 360) % 360;
    }

    /// <summary>The degrees of a compass point ("NE" is 45), or null.</summary>
    internal static double? Bearing(string compassPoint) => Array.IndexOf(Compass, compassPoint) is var i and >= 0 ? i * 22.5 : null;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
