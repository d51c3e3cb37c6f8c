using Tidemark.Maps;
using Tidemark.Places.Ground;

namespace Tidemark.Tests.Maps;

public class TerritoryTest
{
    [Fact]
    public void Countries_have_the_area_of_their_outlines()
    {
        var territory = MapWorld.Territory(40, double.PositiveInfinity);
        Assert.Equal(["Northland", "Southland"], territory.Parts.Select(p => p.Name));
        Assert.All(territory.Parts.Zip(MapWorld.Map.Areas), p => Assert.Equal(1, p.First.LandSquareKilometres / p.Second.SquareKilometres, 1e-4));
    }

    [Fact]
    public void Without_a_limit_settlements_share_out_all_land()
    {
        var territory = MapWorld.Territory(40, double.PositiveInfinity);
        Assert.Equal(territory.LandSquareKilometres, territory.SquareKilometres.ToArray().Sum(), 1e-3);
    }

    [Fact]
    public void Land_beyond_reach_is_nobodys()
    {
        var territory = MapWorld.Territory(5, 10);
        Assert.True(territory.SquareKilometres.ToArray().Sum() < territory.LandSquareKilometres / 4);
        Assert.All(territory.SquareKilometres.ToArray(), a => Assert.InRange(a, 1, Math.PI * 100 * 1.001));
    }

    [Fact]
    public void Settlements_in_one_spot_halve_their_cell()
    {
        var one = MapWorld.Settlements(6);
        var twice = TerritoryMaker.Make([.. one, one[0] with { Place = "place:zzz" }], MapWorld.Map, 30, "squares");
        Assert.Equal(MapWorld.Territory(6).SquareKilometres[0], twice.SquareKilometres[0] + twice.SquareKilometres[^1], 1e-6);
        Assert.Equal(twice.SquareKilometres[0], twice.SquareKilometres[^1], 1e-9);
    }

    [Fact]
    public void The_order_of_settlements_changes_nothing()
    {
        var (here, there) = (MapWorld.Territory(40), TerritoryMaker.Make(MapWorld.Settlements(40).Reverse(), MapWorld.Map, 30, "squares.geojson"));
        Assert.Equal(here.Units.ToArray(), there.Units.ToArray());
        Assert.Equal(here.SquareKilometres.ToArray(), there.SquareKilometres.ToArray());
    }

    [Fact]
    public void Without_outlines_cells_end_at_their_reach_and_that_is_told()
    {
        var territory = TerritoryMaker.Make(MapWorld.Settlements(3), GroundMap.Empty, double.PositiveInfinity, "none");
        Assert.All(territory.SquareKilometres.ToArray(), a => Assert.InRange(a, 1, Math.PI * TerritoryMaker.ReachWithoutOutline * TerritoryMaker.ReachWithoutOutline * 1.001));
        Assert.Contains(new Shares(territory, MapWorld.List(3, [])).Basis(), l => l.StartsWith("Boundaries: none at hand", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reach_of_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => MapWorld.Territory(3, 0));
}
