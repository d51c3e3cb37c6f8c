using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs.Ties;
using Tidemark.Resolution;

namespace Tidemark.Tests.Beliefs.Ties;

public class TieBookTest
{
    private static readonly KnownClaim[][] Said =
    [
        Saying.Of("north", "2016-06-01", "The United States supports the Syrian Democratic Forces."),
        Saying.Of("south", "2016-06-05", "Turkey said that the United States supports the Syrian Democratic Forces."),
        Saying.Of("east", "2016-06-07", "The SDF are suspected of working with the Assad regime."),
        Saying.Of("west", "2016-06-09", "The Syrian Democratic Forces attacked Islamic State in Manbij on 8 June 2016."),
    ];

    [Fact]
    public void A_tie_is_dated_and_counts_its_origins()
    {
        var tie = Assert.Single(TieBook.Of(Saying.All(Said[0], Said[1])));
        Assert.Equal("supports", tie.Relation);
        Assert.Equal(2, tie.Origins);
        Assert.Equal(new DateOnly(2016, 6, 1), tie.First);
        Assert.Equal(new DateOnly(2016, 6, 5), tie.Last);
    }

    [Fact]
    public void What_is_only_suspected_is_not_asserted()
    {
        var tie = Assert.Single(TieBook.Of(Said[2]), t => t.Relation == "cooperates");
        Assert.Empty(tie.Asserted);
        Assert.Single(tie.Suspected);
        Assert.Equal(0, tie.Origins);
    }

    [Fact]
    public void Blows_tell_who_fights_whom()
    {
        var tie = Assert.Single(TieBook.Of(Said[3]));
        Assert.Equal(TieBook.Fights, tie.Relation);
        Assert.Equal(["actor:islamic-state", "actor:sdf"], [tie.One.Key, tie.Other.Key]);
    }

    [Fact]
    public void Support_and_fights_of_the_same_two_contradict_each_other()
    {
        var ties = TieBook.Of(Saying.All(Said[0], Saying.Of("east", "2016-06-12", "The United States attacked the Syrian Democratic Forces in Manbij on 10 June 2016.")));
        Assert.Equal(TieBook.Fights, Assert.Single(Assert.Single(ties, t => t.Relation == "supports").Against));
        Assert.Empty(TieBook.Of(Saying.All(Said[0], Said[3])).Single(t => t.Relation == "supports").Against);
    }

    [Fact]
    public void The_order_of_claims_changes_nothing()
    {
        static string Written(IEnumerable<TieLine> ties) => string.Join('\n', ties.Select(t => $"{t.Relation} {t.One.Key} {t.Other.Key} {t.First} {t.Last} {string.Join(',', t.All.Select(w => w.Claim.Resolved.Claim.Id))} {string.Join(',', t.Against)}"));
        var said = Saying.All(Said);
        Prop.ForAll(Gen.Shuffle(said).ToArbitrary(), shuffled => Written(TieBook.Of(shuffled)) == Written(TieBook.Of(said))).Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20160601, 1));
    }
}
