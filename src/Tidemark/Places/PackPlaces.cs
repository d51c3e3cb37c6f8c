using System.Collections.Immutable;

namespace Tidemark.Places;

/// <summary>The packs' places as a source for regions, by squares of a degree.</summary>
internal sealed class PackPlaces : IPlaceSource
{
    private const double PerDegree = 111.195;
    private readonly Gazetteer _places;
    private readonly Lazy<Dictionary<(int Row, int Column), List<KnownPlace>>> _squares;
    private readonly Lazy<ILookup<string, PlaceRecord>> _children;
    private readonly PlaceSearch _search;

    internal PackPlaces(Gazetteer places)
    {
        (_places, _search) = (places, new(places));
        _squares = new(() => places.All.Select(Known).GroupBy(p => Square(p.Point)).ToDictionary(g => g.Key, g => g.ToList()));
        _children = new(() => places.All.Where(p => p.Parent.Length > 0).ToLookup(p => p.Parent, StringComparer.Ordinal));
    }

    /// <summary>What regions need of a record.</summary>
    internal static KnownPlace Known(PlaceRecord record) => new(record.CanonicalId, record.Name, record.Type, new(record.Latitude, record.Longitude), record.Population, record.Country);

    /// <inheritdoc/>
    public IEnumerable<KnownPlace> Near(GeoPoint centre, double kilometres)
    {
        var rows = kilometres / PerDegree;
        var columns = Math.Min(180, rows / Math.Max(0.01, Math.Cos(Math.Min(90, Math.Abs(centre.Latitude) + rows) * Math.PI / 180)));
        for (var row = (int)Math.Floor(centre.Latitude - rows); row <= Math.Floor(centre.Latitude + rows); row++)
        {
            var from = (int)Math.Floor(centre.Longitude - columns);
            for (var column = from; column <= Math.Min(from + 359, (int)Math.Floor(centre.Longitude + columns)); column++)
            {
                foreach (var place in _squares.Value.TryGetValue((row, Column(column)), out var here) ? here : [])
                {
                    if (centre.KilometresTo(place.Point) <= kilometres)
                    {
                        yield return place;
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<KnownPlace> Named(string name) => [.. _search.Find(name).Select(Known)];

    /// <inheritdoc/>
    public IEnumerable<KnownPlace> Inside(KnownPlace area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (area.Type == PlaceType.Country)
        {
            return _places.All.Where(p => p.Country == area.Country && p.Type != PlaceType.Country).Select(Known);
        }

        return _places.All.FirstOrDefault(p => p.CanonicalId == area.Id) is { } record ? Below(record.Id, 0).Select(Known) : [];
    }

    private IEnumerable<PlaceRecord> Below(string id, int depth) =>
        depth > 4 ? [] : _children.Value[id].SelectMany(p => Below(p.Id, depth + 1).Prepend(p)); // parents may go round in circles in a bad pack

    private static (int Row, int Column) Square(GeoPoint point) => ((int)Math.Floor(point.Latitude), Column((int)Math.Floor(point.Longitude)));

    private static int Column(int column) => column - (360 * (int)Math.Floor((column + 180) / 360.0));
}
