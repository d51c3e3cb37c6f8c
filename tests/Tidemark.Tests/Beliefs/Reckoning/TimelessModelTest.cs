using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs.Reckoning;

namespace Tidemark.Tests.Beliefs.Reckoning;

public class TimelessModelTest
{
    [Fact]
    public void Probabilities_sum_to_one_and_the_order_of_votes_changes_nothing() => Prop.ForAll(Votes(), votes =>
    {
        var (one, other) = (new TimelessModel(votes).Pooled(), new TimelessModel(votes.Reverse()).Pooled());
        return one.Zip(other).All(p => Math.Abs(p.First.Sum() - 1) < 1e-9 && p.First.Zip(p.Second).All(x => Math.Abs(x.First - x.Second) < 1e-6));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_source_that_is_mostly_right_outweighs_two_that_guess()
    {
        var votes = Enumerable.Range(0, 60).SelectMany(i => new[] { (i, 0, i % 2), (i, 1, i % 2), (i, 2, i / 2 % 2), (i, 3, i / 4 % 2), (i, 4, i % 2) }).ToList();
        votes.AddRange([(60, 0, 0), (60, 2, 1), (60, 3, 1)]);
        Assert.True(new TimelessModel(votes).Pooled()[60][0] > .5);
        Assert.True(new TimelessModel(votes).Majority()[60][0] < .5);
    }

    [Fact]
    public void A_wider_place_does_not_contradict_a_place_in_it()
    {
        (int, int, int)[] votes = [.. Enumerable.Range(0, 20).SelectMany(i => new[] { (i, 0, 2 * i), (i, 1, (2 * i) + 1), (i, 2, (2 * i) + 1) })];
        var belief = new TimelessModel(votes, (wide, narrow) => wide == narrow + 1 && narrow % 2 == 0).Pooled();
        Assert.All(belief, b => Assert.True(b[0] > b[1]));
    }

    private static Arbitrary<(int, int, int)[]> Votes() =>
        Gen.Choose(0, 9).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(0, 2)).Select(v => (v.Item1.Item1, v.Item1.Item2, v.Item2)).ArrayOf(60).Select(a => a.DistinctBy(v => (v.Item1, v.Item2)).ToArray()).ToArbitrary();
}
