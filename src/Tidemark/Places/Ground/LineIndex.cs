namespace Tidemark.Places.Ground;

/// <summary>
/// Lines by squares of a quarter degree, to find the nearest of their points. Distances are flat within the surroundings of the point that is asked
/// for (equirectangular): within 1 % up to 150 km and below 75° of latitude.
/// </summary>
internal sealed class LineIndex
{
    private const double Square = 0.25, PerDegree = 111.195;
    private readonly (GeoPoint From, GeoPoint To)[] _segments;
    private readonly Dictionary<(int Row, int Column), List<int>> _squares = [];

    internal LineIndex(IEnumerable<IReadOnlyList<GeoPoint>> lines)
    {
        _segments = [.. lines.SelectMany(l => l.Zip(l.Skip(1), (a, b) => (a, Near(b, a)))).SelectMany(Pieces)];
        for (var i = 0; i < _segments.Length; i++)
        {
            var (from, to) = _segments[i];
            var (south, north) = (Math.Min(from.Latitude, to.Latitude), Math.Max(from.Latitude, to.Latitude));
            var (west, east) = (Math.Min(from.Longitude, to.Longitude), Math.Max(from.Longitude, to.Longitude));
            for (var row = Row(south); row <= Row(north); row++)
            {
                for (var column = (int)Math.Floor(west / Square); column <= (int)Math.Floor(east / Square); column++)
                {
                    var key = (row, Column(column));
                    (_squares.TryGetValue(key, out var list) ? list : _squares[key] = []).Add(i);
                }
            }
        }
    }

    /// <summary>The nearest point of the lines within so many kilometres, and how far it is; or null when none is so near.</summary>
    internal (GeoPoint Point, double Kilometres)? Nearest(GeoPoint point, double within)
    {
        var narrow = Math.Max(Math.Cos(point.Latitude * Math.PI / 180), 0.01);
        var best = (Point: default(GeoPoint), Kilometres: double.PositiveInfinity);
        var (rows, columns) = (within / PerDegree, Math.Min(within / PerDegree / narrow, 180));
        for (var row = Row(point.Latitude - rows); row <= Row(point.Latitude + rows); row++)
        {
            for (var column = (int)Math.Floor((point.Longitude - columns) / Square); column <= (int)Math.Floor((point.Longitude + columns) / Square); column++)
            {
                foreach (var i in _squares.TryGetValue((row, Column(column)), out var list) ? list : [])
                {
                    var near = On(_segments[i], point, narrow);
                    best = near.Kilometres < best.Kilometres ? near : best;
                }
            }
        }

        return best.Kilometres <= within ? best : null;
    }

    /// <summary>Pieces no longer than some kilometres, every piece's middle once.</summary>
    internal IEnumerable<GeoPoint> Points() => _segments.Select(s => new GeoPoint((s.From.Latitude + s.To.Latitude) / 2, (s.From.Longitude + s.To.Longitude) / 2));

    private static (GeoPoint Point, double Kilometres) On((GeoPoint From, GeoPoint To) s, GeoPoint point, double narrow)
    {
        var from = Near(s.From, point);
        var (ax, ay) = ((from.Longitude - point.Longitude) * narrow, from.Latitude - point.Latitude);
        var (dx, dy) = ((s.To.Longitude - s.From.Longitude) * narrow, s.To.Latitude - s.From.Latitude);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1);
        var (x, y) = (ax + (along * dx), ay + (along * dy));
        return (new(point.Latitude + y, point.Longitude + (x / narrow)), Math.Sqrt((x * x) + (y * y)) * PerDegree);
    }

    /// <summary>The point with a longitude within half the globe of another's.</summary>
    private static GeoPoint Near(GeoPoint point, GeoPoint other) => point with { Longitude = other.Longitude + Geodesic.Wrapped(point.Longitude - other.Longitude) };

    private static IEnumerable<(GeoPoint From, GeoPoint To)> Pieces((GeoPoint From, GeoPoint To) s)
    {
        var count = Math.Clamp((int)Math.Ceiling(Math.Max(Math.Abs(s.To.Latitude - s.From.Latitude), Math.Abs(s.To.Longitude - s.From.Longitude)) / Square), 1, 2000);
        GeoPoint At(int i) => new(s.From.Latitude + ((s.To.Latitude - s.From.Latitude) * i / count), s.From.Longitude + ((s.To.Longitude - s.From.Longitude) * i / count));
        return Enumerable.Range(0, count).Select(i => (At(i), At(i + 1)));
    }

    private static int Row(double latitude) => (int)Math.Floor(latitude / Square);

    private static int Column(int column) => (int)(column - (1440 * Math.Floor((column + 720) / 1440.0)));
}
