using System.Collections.Immutable;
using Tidemark.Places.Ground;
using static Tidemark.Places.Regions.Factor;

namespace Tidemark.Places.Regions;

/// <summary>Statements about areas, borders and lines, which need outlines or courses.</summary>
internal sealed partial class FactorMaker
{
    private const double BorderWidth = 6, RiverWidth = 3, RoadWidth = 2.5;

    /// <summary>The outline of an area: drawn, else the hull of the places that the records put there, else nothing.</summary>
    internal GroundArea? OutlineOf(KnownPlace place)
    {
        if (terrain.Map.Of(place) is { } drawn)
        {
            return drawn;
        }

        if (!Extent.IsArea(place) || areas.HullOf(place, places) is not { } hull)
        {
            return null;
        }

        Note($"no outline of {place.Name} is at hand: the hull of the places that the records put there stands for it");
        return hull;
    }

    private Factor Inside(KnownPlace place)
    {
        if (OutlineOf(place) is { } area)
        {
            return Inside(area, place.Name);
        }

        var (at, r) = (place.Point, Math.Max(0.3, Extent.Radius(place)));
        if (Extent.IsArea(place))
        {
            Note(FormattableString.Invariant($"no outline of {place.Name} is at hand: a circle of {r} km stands for it"));
        }

        return new(p => Below(at.KilometresTo(p), r, 0.15 * r), at, 3 * r, $"in {place.Name}");
    }

    /// <summary>Inside an outline; outlines are coarse, so the first kilometres beyond are not excluded.</summary>
    private Factor Inside(GroundArea area, string name)
    {
        var (centre, reach) = areas.CircleOf(area);
        return new(p => area.Contains(p) ? 1 : area.Edges.Nearest(p, 5) is { } edge ? 0.4 * Math.Exp(-edge.Kilometres / 1.5) : 0, centre, reach + 3, $"in {name}");
    }

    /// <summary>
    /// A side or the middle of an area: by how much of the area lies further that way. Cardinal sides keep about two fifths of it, corners a third; the
    /// middle the nearest third around its balance.
    /// </summary>
    private ImmutableArray<Factor> AreaPart(KnownPlace place, RegionTerm term, double? side)
    {
        if (OutlineOf(place) is not { } area)
        {
            Refusal = $"no outline of {place.Name} is at hand, and too few places in it to tell its parts";
            return [];
        }

        var inside = Inside(area, place.Name);
        if (side is null && term.Zone is Zone.Any or Zone.Quarters)
        {
            return [inside];
        }

        if (term.Zone == Zone.Countryside)
        {
            return side is { } wing ? [inside, OutOf(place, area), Wing(CapitalOf(place, area) ?? place, wing)] : [inside, OutOf(place, area)];
        }

        var spread = areas.SpreadOf(area);
        var (edge, soft) = side is { } s ? (s % 90 == 0 ? 0.6 : 0.66, 0.06) : (0.35, 0.06);
        return [inside, new(
            p => side is { } bearing ? 1 - Below(spread.Along(p, bearing), edge, soft) : Below(spread.Outward(p), edge, soft),
            place.Point, double.PositiveInfinity, side is null ? $"the middle of {place.Name}" : $"the {side}° part of {place.Name}")];
    }

    /// <summary>Not its chief town: what has the same name, or else the largest settlement.</summary>
    private Factor OutOf(KnownPlace place, GroundArea area)
    {
        var town = CapitalOf(place, area);
        return new(p => town is null ? 1 : 1 - Below(town.Point.KilometresTo(p), Extent.Radius(town), 0.15 * Extent.Radius(town)), place.Point, double.PositiveInfinity, $"outside the town of {place.Name}");
    }

    private KnownPlace? CapitalOf(KnownPlace place, GroundArea area)
    {
        var word = place.Name.Split(' ')[0];
        var towns = places.Inside(place).Where(p => p.Type is PlaceType.City or PlaceType.Town && area.Contains(p.Point)).ToArray();
        return towns.FirstOrDefault(t => t.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? towns.Where(t => t.Type == PlaceType.City).MaxBy(t => t.Population);
    }

    /// <summary>The land of a town: of its governorate where that has its name, without the town, fading over 30 km; on one side if said.</summary>
    private ImmutableArray<Factor> Countryside(KnownPlace town, double? side)
    {
        var (at, r) = (town.Point, Math.Min(Extent.Radius(town), 10));
        var scale = 6 + (4 * r);
        var land = new Factor(
            p =>
            {
                var d = at.KilometresTo(p);
                return (1 - Below(d, r, 0.15 * r)) * Math.Exp(-Math.Max(0, d - r) / scale);
            },
            at, r + (10 * scale), $"the countryside of {town.Name}");
        var own = terrain.Map.Containing(at).FirstOrDefault(a => a.Level == GroundLevel.Region);
        ImmutableArray<Factor> all = own is null ? [land] : [land, new(p => own.Contains(p) ? 1 : 0.1, at, double.PositiveInfinity, $"in {own.Name}")];
        return side is { } bearing ? all.Add(Wing(town, bearing)) : all;
    }

    /// <summary>One side of a town's land: half of all directions, more loosely than from a point.</summary>
    private static Factor Wing(KnownPlace town, double bearing)
    {
        var (at, sigma) = (town.Point, bearing % 90 == 0 ? 32.0 : 24.0);
        return new(p => Bell(Angle(at.BearingTo(p), bearing) / sigma), at, double.PositiveInfinity, $"on the {bearing}° side of {town.Name}");
    }

    /// <summary>
    /// Between two places: by how much longer the way over the point is (a lens with the places as its ends), 6 % being one scale and at least half a
    /// kilometre; less so inside the places themselves.
    /// </summary>
    private ImmutableArray<Factor> Between(RegionTerm term, double scale = 0.06)
    {
        if (term.Anchors.Length < 2)
        {
            Refusal = "\"between\" needs two places that are known";
            return [];
        }

        var (a, b) = (term.Anchors[0].Place, term.Anchors[1].Place);
        var length = a.Point.KilometresTo(b.Point);
        if (length < 0.05)
        {
            Refusal = $"{a.Name} and {b.Name} lie at one point: nothing is between them";
            return [];
        }

        var middle = a.Point.Towards(a.Point.BearingTo(b.Point), length / 2);
        var (soft, ra, rb) = (Math.Max(0.5, scale * length), Math.Min(Extent.Radius(a), length / 5), Math.Min(Extent.Radius(b), length / 5));
        var halfway = term.Zone == Zone.Halfway;
        return [new(
            p =>
            {
                var (da, db) = (a.Point.KilometresTo(p), b.Point.KilometresTo(p));
                var inner = (1 - (0.7 * Below(da, ra, 0.2 * ra))) * (1 - (0.7 * Below(db, rb, 0.2 * rb)));
                return Math.Exp(-Math.Max(0, da + db - length) / soft) * inner * (halfway ? Bell((da - db) / length / 0.2) : 1);
            },
            middle, (length / 2) + (8 * soft), $"between {a.Name} and {b.Name}")];
    }

    private ImmutableArray<Factor> Route(RegionTerm term)
    {
        if (term.Anchors.Length >= 2)
        {
            Note($"no course of the road between {term.Anchors[0].Place.Name} and {term.Anchors[1].Place.Name} is at hand: the straight line stands for it");
            return Between(term, 0.035);
        }

        if (term.Anchors.Length == 1 && terrain.Line(term.Anchors[0].Place.Id) is { } line)
        {
            return [Along(line, term.Anchors[0].Place, term)];
        }

        if (term.Anchors is [var only] && only.Place.Type is not (PlaceType.River or PlaceType.Road))
        {
            return [Close(only.Place, 5 + Extent.Radius(only.Place), "on a road by")];
        }

        Refusal = $"no course of {(term.Anchors.IsEmpty ? "it" : term.Anchors[0].Place.Name)} is at hand";
        return [];
    }

    /// <summary>Along a river or road, within some kilometres; of a bank, the half on that side of the nearest stretch.</summary>
    private static Factor Along(GroundLine line, KnownPlace place, RegionTerm term)
    {
        var points = line.Parts.SelectMany(p => p).ToArray();
        var centre = points[points.Length / 2];
        var width = place.Type == PlaceType.Road ? RoadWidth : RiverWidth;
        return new(
            p =>
            {
                if (line.Index.Nearest(p, 12 * width) is not { } near)
                {
                    return 0;
                }

                var side = term.Side is { } bearing ? near.Kilometres * Math.Cos((near.Point.BearingTo(p) - bearing) * Math.PI / 180) : 1;
                return Math.Exp(-near.Kilometres / width) * (term.Side is null ? 1 : 1 - Below(side, 0.3, 0.5));
            },
            centre, points.Max(centre.KilometresTo) + (12 * width), $"along {place.Name}");
    }

    /// <summary>At the border of a country with its neighbours, or of two with each other: within some kilometres, on ground and not at the coast.</summary>
    private ImmutableArray<Factor> Border(RegionTerm term)
    {
        var named = term.Anchors.Select(a => (a.Place, Area: terrain.Map.Of(a.Place))).ToArray();
        if (named.FirstOrDefault(a => a.Area is null) is { Place: { } bare })
        {
            Refusal = $"no outline of {bare.Name} is at hand: its border cannot be told";
            return [];
        }

        if (named.Length == 0)
        {
            Refusal = "whose border it is is not known";
            return [];
        }

        if (named.Length >= 2)
        {
            var (a, b) = (named[0].Area!, named[1].Area!);
            var shared = areas.BorderOf(a, b, () => [.. a.Edges.Points().Where(p => b.Edges.Nearest(p, 4) is not null)]);
            return shared.Length == 0 ? Refuse($"{a.Name} and {b.Name} have no common border in the outlines at hand") : [AtEdge(shared, a.Edges, p => FromArea(b, p), $"at the border of {a.Name} and {b.Name}", p => a.Contains(p) || b.Contains(p))];
        }

        var own = named[0].Area!;
        var land = areas.BorderOf(own, own, () => [.. own.Edges.Points().Where(p => Others(own, p))]);
        return land.Length == 0 ? Refuse($"{own.Name} has no border on land in the outlines at hand") : [AtEdge(land, own.Edges, _ => 0, $"at the border of {own.Name}", p => !own.Contains(p) && terrain.Map.Country(p) is not null)];
    }

    private bool Others(GroundArea own, GeoPoint edge) =>
        Enumerable.Range(0, 8).Any(i => terrain.Map.Containing(edge.Towards(i * 45, 6)).Any(a => a.Level == own.Level && a != own));

    private static Factor AtEdge(GeoPoint[] edge, LineIndex line, Func<GeoPoint, double> other, string says, Func<GeoPoint, bool> ground)
    {
        var centre = edge[edge.Length / 2];
        return new(
            p => line.Nearest(p, 10 * BorderWidth) is { } near && ground(p) ? Math.Exp(-Math.Max(near.Kilometres, other(p)) / BorderWidth) : 0,
            centre, edge.Max(centre.KilometresTo) + (10 * BorderWidth), says);
    }

    private static double FromArea(GroundArea area, GeoPoint point) => area.Contains(point) ? 0 : area.Edges.Nearest(point, 10 * BorderWidth)?.Kilometres ?? 1e6;

    private ImmutableArray<Factor> Refuse(string why)
    {
        Refusal = why;
        return [];
    }

    private void Note(string note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
