using FsCheck.Fluent;
using Tidemark.Maps;

namespace Tidemark.Tests.Maps;

public class SharesTest
{
    private static readonly double[] Weights = [.. Enumerable.Range(0, 12).Select(i => 1.5 + i)];

    [Fact]
    public void A_day_is_the_sum_over_settlements() => Laws.Hold(Prop.ForAll(MapWorld.Lists(12), list =>
    {
        var series = ShareSeries.Of(list, Weights, 200);
        return Enumerable.Range(MapWorld.Day0 - 3, 410).Where(d => d % 11 == 0).All(d => Near(Row(series, d), Plain(list, d)));
    }));

    [Fact]
    public void Shares_add_up_to_the_whole() => Laws.Hold(Prop.ForAll(MapWorld.Lists(12), list =>
        Enumerable.Range(MapWorld.Day0 - 3, 410).Where(d => d % 11 == 0).All(d => Math.Abs(Row(ShareSeries.Of(list, Weights, 200), d).Sum() - 200) < 1e-6)));

    [Fact]
    public void A_series_is_its_days() => Laws.Hold(Prop.ForAll(MapWorld.Lists(12), list =>
    {
        var series = ShareSeries.Of(list, Weights, 200);
        var rows = series.Days(DateOnly.FromDayNumber(MapWorld.Day0 - 5), 420);
        return Enumerable.Range(0, 420).All(i => Row(series, MapWorld.Day0 - 5 + i).AsSpan().SequenceEqual(rows.AsSpan(i * series.Width, series.Width)));
    }));

    [Fact]
    public void Without_draws_there_are_no_bounds() =>
        Assert.All(Of(MapWorld.Territory(12), []).SelectMany(t => t.Outcomes), o => Assert.Null(o.Low));

    [Fact]
    public void Draws_bound_the_share_that_they_are_of()
    {
        short[] a = [.. Enumerable.Repeat((short)2, 12)], none = [.. Enumerable.Repeat((short)-1, 12)];
        var settlements = Of(MapWorld.Territory(12), [.. Enumerable.Repeat(a, 50), .. Enumerable.Repeat(none, 50)]).Single(t => t.Name == "settlements");
        Assert.Equal((0, 1), (settlements.Outcomes[2].Low, settlements.Outcomes[2].High));
        Assert.Equal((0, 0), (settlements.Outcomes[1].Low, settlements.Outcomes[1].High));
        Assert.Equal((0, 1), (settlements.Outcomes[^1].Low, settlements.Outcomes[^1].High));
    }

    [Fact]
    public void A_draw_of_other_settlements_is_refused() => Assert.Throws<ArgumentException>(() => Of(MapWorld.Territory(12), [[1]]));

    [Fact]
    public void Each_denominator_tells_what_it_leaves_out()
    {
        var tables = Of(MapWorld.Territory(12), []);
        Assert.Equal(["land", "settlements", "people"], tables.Select(t => t.Name));
        Assert.Contains("8 settlements of 12 whose number", tables[2].Denominator, StringComparison.Ordinal);
        Assert.Contains("Northland, Southland", tables[0].Denominator, StringComparison.Ordinal);
    }

    [Fact]
    public void Swapped_actors_have_swapped_shares()
    {
        var territory = MapWorld.Territory(4);
        var (here, there) = (Shared(.8, .15), Shared(.15, .8));
        Assert.Equal(here[2].Share, there[3].Share, 1e-12);
        Assert.Equal(here[3].Share, there[2].Share, 1e-12);
        System.Collections.Immutable.ImmutableArray<BoundShare> Shared(double a, double b) =>
            new Shares(territory, MapWorld.List(4, [(1, MapWorld.Day0, a, b, 0, false)])).On(DateOnly.FromDayNumber(MapWorld.Day0))[0].Outcomes;
    }

    private static System.Collections.Immutable.ImmutableArray<ShareTable> Of(Territory territory, short[][] draws) =>
        new Shares(territory, MapWorld.List(12, [(1, MapWorld.Day0, .9, .1, 0, false)])).On(DateOnly.FromDayNumber(MapWorld.Day0), draws);

    private static double[] Row(ShareSeries series, int day)
    {
        var row = new double[series.Width];
        series.On(DateOnly.FromDayNumber(day), row);
        return row;
    }

    private static double[] Plain(ChangeList list, int day)
    {
        var sums = new double[list.Outcomes.Length + 1];
        sums[^1] = 200;
        for (var unit = 0; unit < list.Units; unit++)
        {
            if (list.Last(unit, day) is { } change)
            {
                sums[^1] -= Weights[unit];
                foreach (var share in list.After(change))
                {
                    sums[share.Outcome] += Weights[unit] * share.Hundredths / 100;
                }
            }
        }

        return sums;
    }

    private static bool Near(double[] a, double[] b) => a.Zip(b).All(p => Math.Abs(p.First - p.Second) < 1e-6);
}
