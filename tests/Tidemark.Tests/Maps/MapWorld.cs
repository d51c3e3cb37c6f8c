using FsCheck;
using FsCheck.Fluent;
using Tidemark.Maps;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Tests.Maps;

/// <summary>An invented country of two degrees, with settlements, and what is thought of them.</summary>
internal static class MapWorld
{
    internal const int Day0 = 736_000;

    internal static GroundMap Map { get; } = new([Square("Northland", "NN", 10, 20, 12), Square("Southland", "SS", 8, 20, 10)]);

    internal static GroundArea Square(string name, string iso, double south, double west, double north)
    {
        GeoPoint[] corners = [.. Side(i => new(south, west + i)), .. Side(i => new(south + (i * (north - south) / 2), west + 2)), .. Side(i => new(north, west + 2 - i)), .. Side(i => new(north - (i * (north - south) / 2), west))];
        return new(name, GroundLevel.Country, [[[.. corners]]]) { Iso = iso };
    }

    internal static Settlement[] Settlements(int count) => [.. Enumerable.Range(0, count).Select(i => new Settlement($"place:{i:000}", $"Town {i}", new(8.1 + (i * .37 % 3.8), 20.1 + (i * .83 % 1.8)), i % 3 == 0 ? 0 : 1000 * i, (i * .37 % 3.8) + 8.1 > 10 ? "NN" : "SS"))];

    internal static Territory Territory(int count, double reach = 30) => TerritoryMaker.Make(Settlements(count), Map, reach, "squares.geojson");

    internal static ChangeList List(int units, IEnumerable<(int Unit, int Day, double A, double B, double Contested, bool Besieged)> said)
    {
        var maker = new ChangeListMaker(KnownTime.On(DateOnly.FromDayNumber(Day0 + 500)), units);
        foreach (var (unit, day, a, b, contested, besieged) in said.DistinctBy(s => (s.Unit, s.Day)).OrderBy(s => s.Day))
        {
            maker.Add(unit, day, ["actor:a", "actor:b", "unknown", "contested"], [a, b, Math.Max(0, .01), contested], besieged);
        }

        return maker.Make();
    }

    internal static Arbitrary<ChangeList> Lists(int units) => (
        from count in Gen.Choose(0, 80)
        from said in Said(units).ArrayOf(count)
        select List(units, said)).ToArbitrary();

    internal static MapSheet Sheet(Territory territory, ChangeList list, int day, string name = "A")
    {
        var (on, shares) = (DateOnly.FromDayNumber(day), new Shares(territory, list));
        return new()
        {
            Territory = territory,
            Frame = MapFrame.At(list, on),
            Shares = shares.On(on),
            Basis = [.. shares.Basis()],
            Names = [.. list.Outcomes.Select(o => o == "actor:a" ? name : o)],
            Case = "my.tidemark",
            CaseVersion = "0123456789ab",
            Program = "tidemark 1",
            Estimator = "control/1",
            Breaks = [(on, "first reports of <Outlet>")],
        };
    }

    private static Gen<(int, int, double, double, double, bool)> Said(int units) =>
        from unit in Gen.Choose(0, units - 1)
        from day in Gen.Choose(0, 400)
        from a in Gen.Choose(0, 100)
        from b in Gen.Choose(0, 100)
        from contested in Gen.Choose(0, 60)
        from besieged in Gen.Elements(true, false)
        select (unit, Day0 + day, a / 100.0, b / 100.0, contested / 100.0, besieged);

    private static IEnumerable<GeoPoint> Side(Func<double, GeoPoint> at) => Enumerable.Range(0, 20).Select(i => at(i / 10.0));
}
