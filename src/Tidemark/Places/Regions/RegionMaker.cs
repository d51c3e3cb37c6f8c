using System.Collections.Immutable;
using Tidemark.Places.Ground;

namespace Tidemark.Places.Regions;

/// <summary>Makes regions of statements about where a place lies. Immutable, shared by threads; the same input gives the same region.</summary>
internal sealed class RegionMaker(IPlaceSource places, Terrain terrain)
{
    /// <summary>Cells a side for maps and answers.</summary>
    internal const int Fine = 160;

    /// <summary>Cells a side where only the point and its radius are wanted.</summary>
    internal const int Quick = 40;

    private const double Conflict = 5e-4, Unnamed = 0.25, OtherCountry = 0.15, Sea = 0.05;

    private readonly AreaMemory _areas = new();

    /// <summary>The places that masses are given to.</summary>
    internal IPlaceSource Source => places;

    /// <summary>The region in which all statements hold.</summary>
    /// <param name="terms">At least one.</param>
    /// <param name="size">Cells a side, about: <see cref="Fine"/> or <see cref="Quick"/>.</param>
    internal RegionReading Make(ImmutableArray<RegionTerm> terms, int size = Fine)
    {
        if (terms.IsEmpty)
        {
            return RegionReading.None("the words name no place that is known");
        }

        var maker = new FactorMaker(terrain, places, _areas);
        var factors = ImmutableArray.CreateBuilder<Factor>();
        foreach (var term in terms)
        {
            var own = maker.Of(term);
            if (own.IsEmpty)
            {
                return RegionReading.None(maker.Refusal.Length > 0 ? maker.Refusal : "the words name no place that is known");
            }

            factors.AddRange(own);
        }

        var bare = factors.ToImmutable();
        if (SoftGrid.Lay(factors.Concat(Context(terms)).ToImmutableArray(), size) is not { } grid || grid.Highest < Conflict * Math.Pow(0.05, terms.Length > 1 ? 0 : 1))
        {
            return RegionReading.None($"no such place: {string.Join(" and ", bare.Select(f => f.Says).Distinct())} exclude each other");
        }

        var near = Candidates(grid, terms);
        Lobes.Weigh(grid, near);
        return RegionReading.Found(new(grid, terms, Masses(grid, near), [.. maker.Notes], Precision(terms, grid)));
    }

    /// <summary>Where all anchors lie in one country, the place likely does, too; settlements lie on land.</summary>
    private IEnumerable<Factor> Context(ImmutableArray<RegionTerm> terms)
    {
        if (terrain.Map.IsEmpty || terms.Any(t => t.Kind == RelationKind.Border))
        {
            yield break;
        }

        var countries = terms.SelectMany(t => t.Anchors).Where(a => terrain.Line(a.Place.Id) is null)
            .Select(a => terrain.Map.Of(a.Place) is { Level: GroundLevel.Country } own ? own : terrain.Map.Country(a.Place.Point)).Distinct().ToArray();
        var single = countries is [{ } only] ? only : null;
        yield return new(
            p => single?.Contains(p) ?? false ? 1 : terrain.Map.Country(p) is not null ? single is null ? 1 : OtherCountry : terrain.Map.Containing(p).Any() ? 1 : Sea,
            terms[0].Anchors[0].Place.Point, double.PositiveInfinity, single is null ? "on land" : $"in {single.Name}");
    }

    private List<(KnownPlace Place, double Weight)> Candidates(SoftGrid grid, ImmutableArray<RegionTerm> terms)
    {
        var anchors = terms.Where(t => t.Kind is not (RelationKind.Within or RelationKind.Part)).SelectMany(t => t.Anchors).Select(a => a.Place.Id).ToHashSet(StringComparer.Ordinal);
        var reach = Math.Sqrt((grid.Columns * grid.Columns) + (grid.Rows * grid.Rows)) * grid.Cell / 2;
        var (x, y) = grid.Corner((grid.Columns - 1) / 2.0, (grid.Rows - 1) / 2.0);
        return [.. places.Near(grid.Plane.At(x, y), reach).Where(p => !anchors.Contains(p.Id) && Extent.Likelihood(p) > 0)
            .Select(p => (Place: p, Weight: grid.Fit(p.Point) * Extent.Likelihood(p))).Where(p => p.Weight > 1e-4)];
    }

    private static ImmutableArray<PlaceMass> Masses(SoftGrid grid, List<(KnownPlace Place, double Weight)> near)
    {
        var weights = near.ConvertAll(p => (p.Place, Weight: grid.Fit(p.Place.Point) * Extent.Likelihood(p.Place)));
        var sum = Unnamed + weights.Sum(p => p.Weight);
        return [.. weights.Select(p => new PlaceMass(p.Place, p.Weight / sum)).OrderByDescending(p => p.Mass).ThenBy(p => p.Place.Id, StringComparer.Ordinal)];
    }

    private int? Precision(ImmutableArray<RegionTerm> terms, SoftGrid grid)
    {
        if (terms is [{ Kind: RelationKind.Within, Anchors: [var whole] }])
        {
            return whole.Place.Type switch { PlaceType.Country => 6, PlaceType.Governorate => 4, PlaceType.District => 3, _ => null };
        }

        if (!terrain.Map.IsEmpty && !terrain.Map.Containing(grid.Centroid()).Any() && terms[0].Anchors.All(a => !terrain.Map.Containing(a.Place.Point).Any()))
        {
            return 7;
        }

        return terms.All(t => t.Kind is RelationKind.Border or RelationKind.Route || (t.Kind is RelationKind.Part or RelationKind.Direction && t.Anchors.Any(a => Extent.IsArea(a.Place)))) ? 5 : null;
    }
}
