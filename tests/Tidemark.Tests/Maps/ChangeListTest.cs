using FsCheck.Fluent;
using Tidemark.Maps;

namespace Tidemark.Tests.Maps;

public class ChangeListTest
{
    [Fact]
    public void Probabilities_add_up_to_a_hundred_the_likeliest_first() => Laws.Hold(Prop.ForAll(MapWorld.Lists(12), list =>
        list.Changes.All(c =>
        {
            var shares = list.After(c).ToArray();
            return shares.Sum(s => s.Hundredths) == 100 && shares.All(s => s.Hundredths % 5 == 0) && shares.Zip(shares.Skip(1)).All(p => p.First.Hundredths >= p.Second.Hundredths);
        })));

    [Fact]
    public void Each_change_changes_something() => Laws.Hold(Prop.ForAll(MapWorld.Lists(12), list =>
        Enumerable.Range(0, 12).All(u => list.Of(u).Zip(list.Of(u).Skip(1)).All(p => p.First.Besieged != p.Second.Besieged || !list.After(p.First).SequenceEqual(list.After(p.Second))))));

    [Fact]
    public void The_last_change_is_the_last_up_to_the_day() => Laws.Hold(Prop.ForAll(MapWorld.Lists(12), list =>
        Enumerable.Range(MapWorld.Day0 - 2, 410).Where(d => d % 7 == 0).All(d => Enumerable.Range(0, 12).All(u => list.Last(u, d) == list.Changes.Where(c => c.Unit == u && c.Day <= d).Select(c => (MapChange?)c).LastOrDefault()))));

    [Fact]
    public void Days_that_round_alike_are_one() =>
        Assert.Single(MapWorld.List(1, [(0, MapWorld.Day0, .9, .1, 0, false), (0, MapWorld.Day0 + 1, .901, .099, 0, false), (0, MapWorld.Day0 + 2, .902, .098, 0, false)]).Changes);

    [Fact]
    public void A_list_differs_from_itself_nowhere_and_from_another_where_it_does()
    {
        var list = MapWorld.List(3, [(0, MapWorld.Day0, .9, .1, 0, false), (2, MapWorld.Day0, .9, .1, 0, false)]);
        Assert.Empty(list.Differing(list));
        Assert.Equal([1, 2], list.Differing(MapWorld.List(3, [(0, MapWorld.Day0, .9, .1, 0, false), (1, MapWorld.Day0, .9, .1, 0, false), (2, MapWorld.Day0, .1, .9, 0, false)])));
    }

    [Fact]
    public void Days_of_a_settlement_come_in_order()
    {
        var maker = new ChangeListMaker(null, 1);
        maker.Add(0, 5, ["a"], [1], false);
        Assert.Throws<ArgumentException>(() => maker.Add(0, 5, ["a"], [1], false));
    }

    [Fact]
    public void What_is_no_number_is_unknown()
    {
        var maker = new ChangeListMaker(null, 1);
        maker.Add(0, 5, ["actor:a"], [double.NaN], false);
        Assert.Equal("unknown", maker.Make().Outcomes[maker.Make().After(maker.Make().Changes[0])[0].Outcome]);
    }

    [Theory]
    [InlineData(.9, .1, 0, Look.Held)]
    [InlineData(.2, .2, .6, Look.Contested)]
    [InlineData(.55, 0, .45, Look.Contested)]
    [InlineData(.4, .35, .25, Look.Undecided)]
    internal void A_settlement_looks_as_is_thought_of_it(double a, double b, double contested, Look look) =>
        Assert.Equal(look, MapFrame.At(MapWorld.List(1, [(0, MapWorld.Day0, a, b, contested, false)]), DateOnly.FromDayNumber(MapWorld.Day0)).States[0].Look);

    [Fact]
    public void Before_its_first_change_a_settlement_is_without_a_word() =>
        Assert.Equal(Look.NoWord, MapFrame.At(MapWorld.List(1, [(0, MapWorld.Day0, 1, 0, 0, false)]), DateOnly.FromDayNumber(MapWorld.Day0 - 1)).States[0].Look);
}
