using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>All outlines at hand, by squares of a degree, so that a point finds its district, region and country. Immutable, shared by threads.</summary>
internal sealed class GroundMap
{
    private static readonly int[] _turns = [0, 360, -360];

    private readonly ConcurrentDictionary<(int Row, int Column), GroundArea[]> _squares = new();

    internal GroundMap(IEnumerable<GroundArea> areas, IEnumerable<DisputedLine>? disputes = null) => (Areas, Disputes) = ([.. areas], [.. disputes ?? []]);

    /// <summary>No outlines: containment is then told by the records' parents alone.</summary>
    internal static GroundMap Empty { get; } = new([]);

    internal ImmutableArray<GroundArea> Areas { get; }

    /// <summary>Lines known to be disputed.</summary>
    internal ImmutableArray<DisputedLine> Disputes { get; }

    internal bool IsEmpty => Areas.IsEmpty;

    /// <summary>The areas that hold a point, the smallest kind first: district, region, country. Disputed ground may lie in two of a kind.</summary>
    internal IEnumerable<GroundArea> Containing(GeoPoint point) =>
        _squares.GetOrAdd(((int)Math.Floor(point.Latitude), Column((int)Math.Floor(point.Longitude))), Square).Where(a => a.Contains(point));

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

    /// <summary>Coasts and borders of the countries that reach into a box (degrees), whole, and the disputed lines in it.</summary>
    internal ImmutableArray<BorderLine> Borders(double south, double north, double west, double east) => BorderLines.Of(
        Areas.Where(a => a.Level == GroundLevel.Country && a.South < north && a.North > south && a.West < east && a.East > west),
        [.. Disputes.Where(d => d.Course.Any(p => p.Latitude > south && p.Latitude < north && p.Longitude > west && p.Longitude < east))]);

    /// <summary>What reaches into a square; an outline across the 180th meridian has longitudes beyond it.</summary>
    private GroundArea[] Square((int Row, int Column) at) =>
    [
        .. Areas.Where(a => a.South < at.Row + 1 && a.North >= at.Row && _turns.Any(turn => a.West < at.Column + turn + 1 && a.East >= at.Column + turn))
            .OrderByDescending(a => a.Level).ThenBy(a => a.SquareKilometres),
    ];

    private static int Column(int column) => column - (360 * (int)Math.Floor((column + 180) / 360.0));
}
