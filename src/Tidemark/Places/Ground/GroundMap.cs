using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>All outlines at hand, by squares of a degree, so that a point finds its district, region and country. Immutable, shared by threads.</summary>
internal sealed class GroundMap
{
    private readonly Dictionary<(int Row, int Column), GroundArea[]> _squares;

    internal GroundMap(IEnumerable<GroundArea> areas)
    {
        Areas = [.. areas];
        var squares = new Dictionary<(int, int), List<GroundArea>>();
        foreach (var area in Areas)
        {
            for (var row = (int)Math.Floor(area.South); row <= Math.Floor(area.North); row++)
            {
                for (var column = (int)Math.Floor(area.West); column <= Math.Floor(area.East); column++)
                {
                    var key = (row, Column(column));
                    (squares.TryGetValue(key, out var list) ? list : squares[key] = []).Add(area);
                }
            }
        }

        _squares = squares.ToDictionary(s => s.Key, s => s.Value.Distinct().OrderByDescending(a => a.Level).ThenBy(a => a.SquareKilometres).ToArray());
    }

    /// <summary>No outlines: containment is then told by the records' parents alone.</summary>
    internal static GroundMap Empty { get; } = new([]);

    internal ImmutableArray<GroundArea> Areas { get; }

    internal bool IsEmpty => Areas.IsEmpty;

    /// <summary>The areas that hold a point, the smallest kind first: district, region, country. Disputed ground may lie in two of a kind.</summary>
    internal IEnumerable<GroundArea> Containing(GeoPoint point) =>
        _squares.TryGetValue(((int)Math.Floor(point.Latitude), Column((int)Math.Floor(point.Longitude))), out var here) ? here.Where(a => a.Contains(point)) : [];

    /// <summary>The country that holds a point, or null at sea, where no outlines are at hand, or on ground that two outlines claim.</summary>
    internal GroundArea? Country(GeoPoint point) => Containing(point).Where(a => a.Level == GroundLevel.Country).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>The outline of a place: of its kind, with its point inside (or, of a country, its code); of several the one of like name, else the smallest.</summary>
    internal GroundArea? Of(KnownPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var level = place.Type switch { PlaceType.Country => GroundLevel.Country, PlaceType.Governorate => GroundLevel.Region, PlaceType.District => GroundLevel.District, _ => (GroundLevel?)null };
        if (level == GroundLevel.Country && Areas.FirstOrDefault(a => a.Level == level && a.Iso == place.Country && place.Country.Length > 0) is { } coded)
        {
            return coded;
        }

        return level is null ? null : Containing(place.Point).FirstOrDefault(a => a.Level == level);
    }

    private static int Column(int column) => column - (360 * (int)Math.Floor((column + 180) / 360.0));
}
