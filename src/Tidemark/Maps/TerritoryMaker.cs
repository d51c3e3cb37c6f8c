using System.Collections.Immutable;
using Tidemark.Maps.Cells;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Maps;

/// <summary>Makes the territory of settlements: each country on an equal-area plane around its middle, its cells cut to its outline and to the reach.</summary>
internal static class TerritoryMaker
{
    /// <summary>How far a cell goes where neither an outline nor a reach ends it, in kilometres.</summary>
    internal const double ReachWithoutOutline = 25;

    private const double MostMetres = 6_900_000;

    /// <summary>Makes a territory. Settlements of one id count once; the order in which they come changes nothing.</summary>
    /// <param name="settlements">The settlements.</param>
    /// <param name="map">Outlines of countries; may be empty.</param>
    /// <param name="reachKilometres">How far a cell goes from its settlement at most; infinite for to the next settlement.</param>
    /// <param name="boundaries">Where the outlines come from, to print beside areas.</param>
    internal static Territory Make(IEnumerable<Settlement> settlements, GroundMap map, double reachKilometres, string boundaries)
    {
        ArgumentNullException.ThrowIfNull(settlements);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reachKilometres);
        var units = settlements.OrderBy(s => s.Place, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal).DistinctBy(s => s.Place).ToImmutableArray();
        var parts = units.Select((u, i) => (Unit: u, Number: i)).GroupBy(u => u.Unit.Country, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Part(g.Key, [.. g], map, reachKilometres)).ToImmutableArray();
        return new(units, parts, reachKilometres, map.IsEmpty ? "" : boundaries, map);
    }

    private static TerritoryPart Part(string country, (Settlement Unit, int Number)[] units, GroundMap map, double reachKilometres)
    {
        var outline = country.Length == 0 ? null : map.Areas.FirstOrDefault(a => a.Level == GroundLevel.Country && a.Iso == country);
        var plane = new MapPlane(Middle(units, outline));
        var land = outline is null ? null : Land(outline, plane);
        var reach = land is null ? Math.Min(reachKilometres, ReachWithoutOutline) : reachKilometres;
        var placed = units.Select(u => (u.Number, At: plane.Of(u.Unit.Point))).Where(u => Math.Abs(u.At.X) < MostMetres && Math.Abs(u.At.Y) < MostMetres).ToArray();
        var pattern = Thiessen.Fit([.. placed.Select(p => p.At.X)], [.. placed.Select(p => p.At.Y)], land, reach * 1000);
        var members = Enumerable.Range(0, placed.Length).ToLookup(i => pattern.CellOf[i], i => placed[i].Number);
        var cells = pattern.Shapes.Select((s, i) => new TerritoryCell([.. members[i]], s, s.Area() / 1e6)).Where(c => c.SquareKilometres > 0).ToImmutableArray();
        return new(outline?.Name ?? (country.Length > 0 ? country : "without a country"), plane, land, land is null ? cells.Sum(c => c.SquareKilometres) : land.Area() / 1e6, cells);
    }

    /// <summary>The outline on a plane, long edges in pieces.</summary>
    private static Rings Land(GroundArea outline, MapPlane plane)
    {
        var land = new Rings();
        foreach (var ring in outline.Polygons.SelectMany(p => p))
        {
            for (var i = 0; i < ring.Length; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
                var pieces = Math.Clamp((int)(Math.Max(Math.Abs(b.Latitude - a.Latitude), Math.Abs(b.Longitude - a.Longitude)) / .5) + 1, 1, 100);
                for (var piece = 0; piece < pieces; piece++)
                {
                    var (x, y) = plane.Of(new(a.Latitude + ((b.Latitude - a.Latitude) * piece / pieces), a.Longitude + ((b.Longitude - a.Longitude) * piece / pieces)));
                    land.Add(x, y);
                }
            }

            land.Close();
        }

        return land;
    }

    /// <summary>The middle of the outline, else of the settlements, to a hundredth of a degree.</summary>
    private static GeoPoint Middle((Settlement Unit, int Number)[] units, GroundArea? outline)
    {
        if (outline is not null)
        {
            return new(Math.Round((outline.South + outline.North) / 2, 2), Math.Round((outline.West + outline.East) / 2, 2));
        }

        var first = units[0].Unit.Point.Longitude;
        double[] east = [.. units.Select(u => first + Geodesic.Wrapped(u.Unit.Point.Longitude - first))];
        return new(Math.Round((units.Min(u => u.Unit.Point.Latitude) + units.Max(u => u.Unit.Point.Latitude)) / 2, 2), Math.Round((east.Min() + east.Max()) / 2, 2));
    }
}
