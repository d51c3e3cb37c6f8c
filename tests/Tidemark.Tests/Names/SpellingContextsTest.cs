using FsCheck;
using FsCheck.Fluent;
using Tidemark.Names;

namespace Tidemark.Tests.Names;

public class SpellingContextsTest
{
    private static readonly Dictionary<string, int> Units = Enumerable.Range(0, SpellingUnits.Count).GroupBy(SpellingUnits.Show, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    [Fact]
    public void A_pair_counts_where_it_stands()
    {
        var contexts = Table(("first k=q .", 1), ("k=k a=e .", 10), ("| k=q a=e", 100), ("last a=e .", 1000));
        Assert.Equal(1, contexts.Sum(Steps("k=q", "r=r")));
        Assert.Equal(101, contexts.Sum(Steps("k=q", "a=e", "r=r")));
        Assert.Equal(1010, contexts.Sum(Steps("k=k", "a=e")));
        Assert.Equal(0, contexts.Sum(Steps("r=r", "k=q", "r=r")));
        Assert.Equal(0, contexts.Sum([]));
    }

    [Fact]
    public void A_gap_and_an_article_are_the_edge_of_a_word_and_say_nothing_themselves()
    {
        var contexts = Table(("first k=q .", 1), ("last a=e .", 10));
        Assert.Equal(11, contexts.Sum(Steps("r=r", "a=e", "_=_", "al-=-", "k=q", "r=r")));
        Assert.Equal(0, SpellingContexts.Keys(Steps("al-=al-"), 0, true, new ulong[SpellingContexts.MostKeys]));
        Assert.Equal(0, SpellingContexts.Keys(Steps("_=_"), 0, true, new ulong[SpellingContexts.MostKeys]));
    }

    [Fact]
    public void The_sides_of_a_pair_count_alike_in_a_symmetric_table_alone()
    {
        var (there, back) = (Keys(Steps("e=a", "k=q", "r=r"), true), Keys(Steps("a=e", "q=k", "r=r"), true));
        Assert.Equal(there, back);
        Assert.NotEqual(Keys(Steps("e=a", "k=q", "r=r"), false), Keys(Steps("a=e", "q=k", "r=r"), false));
    }

    [Fact]
    public void Every_key_is_read_as_it_is_written() => Prop.ForAll(Gen.ListOf(Gen.Choose(0, SpellingUnits.Count - 1).Two()).ToArbitrary(), pairs =>
    {
        var steps = pairs.Select(p => new SpellingStep((byte)p.Item1, (byte)p.Item2, 1, 1)).ToArray();
        return Keys(steps, false).All(k =>
            SpellingContexts.Show(k) is var shown && SpellingContexts.TryParse(shown.Split(' '), Units, out var read) && SpellingContexts.Show(read) == shown && k >= SpellingContexts.Pairs);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20161127, 1));

    private static List<ulong> Keys(SpellingStep[] steps, bool symmetric)
    {
        var keys = new List<ulong>();
        var room = new ulong[SpellingContexts.MostKeys];
        for (var i = 0; i < steps.Length; i++)
        {
            keys.AddRange(room[..SpellingContexts.Keys(steps, i, symmetric, room)]);
        }

        return keys;
    }

    private static SpellingContexts Table(params (string Key, float Odds)[] values) => new(
        values.ToDictionary(v => SpellingContexts.TryParse(v.Key.Split(' '), Units, out var key) ? key : throw new ArgumentException(v.Key, nameof(values)), v => v.Odds), symmetric: true);

    /// <summary>Steps as an alignment has them, from the end of the names to their beginning.</summary>
    private static SpellingStep[] Steps(params string[] pairs) =>
        [.. pairs.Reverse().Select(p => p.Split('=')).Select(p => new SpellingStep((byte)Units[p[0]], (byte)Units[p[1]], 1, 1))];
}
