using System.Collections.Immutable;
using Tidemark.Places.Ground;
using static Tidemark.Places.Regions.Factor;

namespace Tidemark.Places.Regions;

/// <summary>
/// What each statement means on the ground, as soft factors whose best weight is near 1. The widths come from how people speak: "north" reaches to
/// north-east (±45° hold nearly all, one standard deviation is 22°), "north-east" half as far (14°), a point between those less (9°).
/// </summary>
internal sealed partial class FactorMaker(Terrain terrain, IPlaceSource places, AreaMemory areas)
{
    private const double Detour = 1.22;

    private readonly List<string> _notes = [];

    /// <summary>What was taken for granted, for the reader.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>Why the last statement has no factors, or empty.</summary>
    internal string Refusal { get; private set; } = "";

    /// <summary>The factors of a statement; empty when the ground for it is not at hand (see <see cref="Refusal"/>).</summary>
    internal ImmutableArray<Factor> Of(RegionTerm term)
    {
        Refusal = "";
        return term.Kind switch
        {
            RelationKind.Between => Between(term),
            RelationKind.Route => Route(term),
            RelationKind.Border => Border(term),
            _ => [.. term.Anchors.SelectMany(a => Single(term, a))],
        };
    }

    private ImmutableArray<Factor> Single(RegionTerm term, RegionAnchor anchor)
    {
        if (terrain.Line(anchor.Place.Id) is { } line && term.Kind is not (RelationKind.Distance or RelationKind.Direction))
        {
            return [Along(line, anchor.Place, term)];
        }

        switch (term.Kind)
        {
            case RelationKind.Distance or RelationKind.Near or RelationKind.Around or RelationKind.Direction when anchor.Kilometres is { } km:
                return Measured(term.Kind, anchor, km);
            case RelationKind.Direction when !Extent.IsArea(anchor.Place):
                return [Open(anchor.Place, BearingOf(term, anchor)), Towards(anchor.Place, BearingOf(term, anchor))];
            case RelationKind.Direction or RelationKind.Part when Extent.IsArea(anchor.Place):
                return AreaPart(anchor.Place, term, term.Side ?? anchor.Bearing);
            case RelationKind.Part:
                return term.Zone switch
                {
                    Zone.Outskirts => WithSide(Rim(anchor.Place), anchor.Place, term.Side ?? anchor.Bearing),
                    Zone.Countryside => Countryside(anchor.Place, term.Side ?? anchor.Bearing),
                    _ => [TownPart(anchor.Place, term.Zone, term.Side ?? anchor.Bearing)],
                };
            case RelationKind.Around when term.Zone == Zone.Outskirts:
                return WithSide(Rim(anchor.Place), anchor.Place, term.Side);
            case RelationKind.Around:
                return WithSide(Close(anchor.Place, 3 + (1.2 * Extent.Radius(anchor.Place)), "around"), anchor.Place, term.Side);
            case RelationKind.Within:
                return [Inside(anchor.Place)];
            default:
                return WithSide(Close(anchor.Place, 2.5 + Extent.Radius(anchor.Place), "near"), anchor.Place, term.Side);
        }
    }

    private static double BearingOf(RegionTerm term, RegionAnchor anchor) => anchor.Bearing ?? term.Side ?? 0;

    private static ImmutableArray<Factor> WithSide(Factor factor, KnownPlace place, double? side) => side is { } bearing ? [factor, Towards(place, bearing)] : [factor];

    private static ImmutableArray<Factor> Measured(RelationKind kind, RegionAnchor anchor, double km)
    {
        var ring = kind is RelationKind.Near or RelationKind.Around ? UpTo(anchor, km) : Ring(anchor, km);
        return anchor.Bearing is { } bearing ? [ring, Towards(anchor.Place, bearing)] : [ring];
    }

    /// <summary>
    /// So far from a place: a bell over the distance, two thirds of the tolerance wide, wider by a quarter of a town's radius as nobody says from which
    /// house; a fiftieth of the mass twice as wide for slips, and a seventh shorter, since many a distance is told by road (roads are a fifth to a
    /// third longer than the straight line; the detour index of R. Ballou and others, 2002, is 1.2 to 1.4 in most countries).
    /// </summary>
    private static Factor Ring(RegionAnchor anchor, double km)
    {
        var (at, inner, r) = (anchor.Place.Point, Math.Max(km / 5, 0.05), Math.Min(Extent.Radius(anchor.Place), 10));
        var sigma = Math.Max(0.05, Math.Sqrt(Math.Pow(anchor.Tolerance / 1.5, 2) + Math.Pow(Math.Min(0.25 * r, km / 4), 2)));
        return new(
            p =>
            {
                var d = at.KilometresTo(p);
                var e = (d - km) / sigma;
                var road = Bell(((d * Detour) - km) / (0.1 * km));
                return ((0.84 * Bell(e)) + (0.02 * Bell(e / 2)) + (0.14 * road)) * Math.Min(5, km / Math.Max(d, inner));
            },
            at, km + (7 * sigma), $"{km} km from {anchor.Place.Name}");
    }

    private static Factor UpTo(RegionAnchor anchor, double km)
    {
        var (at, soft) = (anchor.Place.Point, Math.Max(0.05, anchor.Tolerance / 4));
        return new(p => Below(at.KilometresTo(p), km, soft), at, km + (16 * soft), $"within {km} km of {anchor.Place.Name}");
    }

    /// <summary>In a direction from a place; close to a town its width blurs the angle.</summary>
    private static Factor Towards(KnownPlace place, double bearing)
    {
        var (at, sigma, r) = (place.Point, AngleOf(bearing), Math.Min(Extent.Radius(place), 10));
        return new(
            p =>
            {
                var d = Math.Max(at.KilometresTo(p), 0.01);
                var blur = Math.Atan2(0.4 * r, d) * 180 / Math.PI;
                return Bell(Angle(at.BearingTo(p), bearing) / Math.Sqrt((sigma * sigma) + (blur * blur)));
            },
            at, double.PositiveInfinity, $"{bearing}° from {place.Name}");
    }

    /// <summary>One standard deviation of a spoken direction, in degrees.</summary>
    private static double AngleOf(double bearing) => bearing % 90 == 0 ? 22 : bearing % 45 == 0 ? 14 : 9;

    /// <summary>In a direction without distance: large towns are used to place what lies far off, villages what lies near; hardly the town itself.</summary>
    private static Factor Open(KnownPlace place, double bearing)
    {
        var (at, r) = (place.Point, Math.Min(Extent.Radius(place), 10));
        var reach = 10 + (4 * r);
        return new(
            p =>
            {
                var d = at.KilometresTo(p);
                return Math.Exp(-d / reach) * (1 - Below(d, 0.8 * r, 0.15 * r)) * Math.Min(1, 3 * (r + 1) / Math.Max(d, 0.1));
            },
            at, 9 * reach, $"beyond {place.Name} towards {bearing}°");
    }

    private static Factor Close(KnownPlace place, double scale, string says)
    {
        var (at, r) = (place.Point, Math.Min(Extent.Radius(place), 60));
        scale = Math.Min(scale, 40);
        return new(
            p =>
            {
                var d = at.KilometresTo(p);
                return Math.Exp(-Math.Max(0, d - (0.5 * r)) / scale) * (1 - (0.6 * Below(d, 0.6 * r, 0.1 * r)));
            },
            at, r + (12 * scale), $"{says} {place.Name}");
    }

    /// <summary>The rim of a town: from two thirds of its radius outwards, fading over half a radius and a kilometre.</summary>
    private static Factor Rim(KnownPlace place)
    {
        var (at, r) = (place.Point, Math.Min(Extent.Radius(place), 60));
        return new(
            p =>
            {
                var d = at.KilometresTo(p);
                return (1 - Below(d, 0.65 * r, 0.12 * r)) * Math.Exp(-Math.Max(0, d - r) / (1 + (0.4 * r)));
            },
            at, r + (12 * (1 + (0.4 * r))), $"at the rim of {place.Name}");
    }

    private static Factor TownPart(KnownPlace place, Zone zone, double? side)
    {
        var (at, r) = (place.Point, Math.Max(0.3, Extent.Radius(place)));
        if (zone == Zone.Centre)
        {
            return new(p => Bell(at.KilometresTo(p) / (0.35 * r)), at, 2 * r, $"the middle of {place.Name}");
        }

        return new(
            p =>
            {
                var d = at.KilometresTo(p);
                var along = side is { } bearing ? d * Math.Cos((at.BearingTo(p) - bearing) * Math.PI / 180) : r;
                return Below(d, 1.2 * r, 0.12 * r) * (1 - Below(along, 0.25 * r, 0.12 * r));
            },
            at, 3 * r, side is null ? $"in {place.Name}" : $"the {side}° side of {place.Name}");
    }
}
