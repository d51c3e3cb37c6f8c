using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Resolution;
using Tidemark.Tests.Beliefs.Events;
using Tidemark.Tests.Claims.Cases;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Beliefs.Figures;

public class FigureBookTest
{
    private static readonly KnownClaim[][] Shares =
    [
        Saying.Of("north", "2014-12-01", "The Iraqi government said that Islamic State controlled 40 percent of Iraq."),
        Saying.Of("north", "2016-05-30", "The Iraqi government said that Islamic State controlled 14 percent of Iraq."),
        Saying.Of("south", "2016-05-30", "The U.S.-led coalition said that Islamic State had lost 45 percent of its territory in Iraq."),
    ];

    [Fact]
    public void Had_40_now_14_is_a_loss_of_65_percent_of_what_was_held()
    {
        Assert.Equal(new FigureSpan(65, 65), Rounded(ShareArithmetic.Lost(new(40, 40), new(14, 14))!.Value));
        Assert.Equal("(40 - 14) / 40", ShareArithmetic.LossFormula(new(40, 40), new(14, 14)));
        Assert.Equal(25.45, ShareArithmetic.Had(new(45, 45), new(14, 14))!.Value.Low, 2);
        Assert.Equal(22, ShareArithmetic.Left(new(40, 40), new(45, 45)).Low, 9);
    }

    [Fact]
    public void A_reckoned_loss_contradicts_a_stated_one_and_says_on_what_that_rests()
    {
        var territory = Territory(Saying.All(Shares));
        var working = Assert.Single(territory.Workings);
        Assert.Equal(new FigureSpan(65, 65), Rounded(working.Result));
        var dispute = Assert.Single(territory.Disputes);
        Assert.Equal("(40 - 14) / 40", dispute.OneFormula);
        Assert.Equal(45, dispute.OtherResult.Low);
        Assert.Contains("if both mean the same baseline, which neither states", dispute.RestsOn, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_can_both_be_so_are_no_contradiction() =>
        Assert.Empty(Territory(Saying.All(Shares[0], Shares[1], Saying.Of("south", "2016-05-30", "The U.S.-led coalition said that Islamic State had lost 65 percent of its territory in Iraq."))).Disputes);

    [Fact]
    public void Losses_stay_between_nothing_and_all_and_lead_back_to_what_was_held() =>
        Prop.ForAll(Gen.Choose(1, 100).Two().ToArbitrary(), pair =>
        {
            var (had, now) = (Math.Max(pair.Item1, pair.Item2), Math.Min(pair.Item1, pair.Item2));
            var lost = ShareArithmetic.Lost(new(had, had), new(now, now))!.Value;
            return lost.Low is >= 0 and <= 100 && Math.Abs(ShareArithmetic.Had(lost, new(now, now))!.Value.Low - had) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wider_figures_give_wider_losses() =>
        Prop.ForAll(Gen.Choose(20, 60).Two().ToArbitrary(), pair =>
        {
            var (had, now) = ((double)Math.Max(pair.Item1, pair.Item2), (double)Math.Min(pair.Item1, pair.Item2));
            var (exact, wide) = (ShareArithmetic.Lost(new(had, had), new(now, now))!.Value, ShareArithmetic.Lost(new(had - 1, had + 1), new(now - 1, now + 1))!.Value);
            return wide.Low <= exact.Low && exact.High <= wide.High;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_page_on_method_reckons_so()
    {
        var page = Repository.Text("docs/method.md");
        var (had, now, stated) = (new FigureSpan(40, 40), new FigureSpan(14, 14), new FigureSpan(45, 45));
        Assert.Contains(FormattableString.Invariant($"{ShareArithmetic.LossFormula(had, now)} = {ShareArithmetic.Lost(had, now)!.Value.Low:0.#} %"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"would have been {ShareArithmetic.Had(stated, now)!.Value.Low:0.#} %"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"there would be {ShareArithmetic.Left(had, stated).Low:0.#} % left"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"of 1,200, {FigureSpan.Rounding(1200) / 2:0}"), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_held_is_no_loss() => Assert.Null(ShareArithmetic.Lost(new(0, 0), new(0, 0)));

    [Fact]
    public void A_later_figure_of_the_same_speaker_replaces_the_earlier_one()
    {
        var quantity = new FigureBook(Places()).Of(Saying.All(
            Saying.Of("north", "2016-05-20", "The United Nations said that 50,000 civilians were trapped in Fallujah."),
            Saying.Of("north", "2016-05-30", "The United Nations said that 90,000 civilians were trapped in Fallujah."))).Single(q => q.What == "trapped");
        Assert.Equal([true, false], quantity.Readings.Select(r => r.Replaced));
        Assert.Empty(quantity.Disputes);
    }

    [Fact]
    public void Two_speakers_with_other_numbers_contradict_each_other()
    {
        var quantity = new FigureBook(Places()).Of(Saying.All(
            Saying.Of("north", "2016-05-28", "The United Nations said that 50,000 civilians were trapped in Fallujah."),
            Saying.Of("south", "2016-05-30", "The Iraqi government said that 90,000 civilians were trapped in Fallujah."))).Single(q => q.What == "trapped");
        Assert.Contains("the same people", Assert.Single(quantity.Disputes).RestsOn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1200, 100)]
    [InlineData(450, 10)]
    [InlineData(45, 1)]
    [InlineData(50000, 10000)]
    [InlineData(0, 1)]
    [InlineData(0.5, 1)]
    public void The_last_digit_that_is_not_0_tells_the_unit(double value, double unit) => Assert.Equal(unit, FigureSpan.Rounding(value));

    [Fact]
    public void Opposed_holders_denials_and_counts_are_contradictions()
    {
        var said = Saying.All(
            Saying.Of("north", "2016-06-09", "The Syrian Democratic Forces captured Tabqa on 8 June 2016."),
            Saying.Of("south", "2016-06-09", "Islamic State holds Tabqa."),
            Saying.Of("west", "2016-06-09", "Islamic State denied that the Syrian Democratic Forces had captured Tabqa on 8 June 2016."));
        var kinds = new ContradictionFinder(FirstPack.Knowledge.Actors, Places()).Of(said, EventBookTest.Book(said)).Select(c => c.Kind).ToArray();
        Assert.Contains(ContradictionKind.Control, kinds);
        Assert.Contains(ContradictionKind.Denial, kinds);
    }

    [Fact]
    public void A_loser_that_held_a_place_before_contradicts_nobody()
    {
        var said = Saying.All(Saying.Of("north", "2016-06-07", "Islamic State holds Tabqa."), Saying.Of("south", "2016-06-09", "The Syrian Democratic Forces captured Tabqa from Islamic State on 8 June 2016."));
        Assert.Empty(new ContradictionFinder(FirstPack.Knowledge.Actors, Places()).Of(said, EventBookTest.Book(said)));
    }

    [Fact]
    public void The_order_of_claims_changes_nothing()
    {
        var said = Saying.All(Shares);
        Prop.ForAll(Gen.Shuffle(said).ToArbitrary(), shuffled => Written(Territory(shuffled)) == Written(Territory(said))).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(20160530, 1));
    }

    private static string Written(Quantity quantity) =>
        string.Join('\n', quantity.Readings.Select(r => r.Claim.Resolved.Claim.Id + r.Span + r.Replaced).Concat(quantity.Workings.Select(w => w.Formula + w.Result)).Concat(quantity.Disputes.Select(d => d.OneFormula + d.OtherResult + d.RestsOn)));

    private static FigureSpan Rounded(FigureSpan span) => new(Math.Round(span.Low, 9), Math.Round(span.High, 9));

    private static LocusReader Places() => new(FirstPack.Knowledge.Places);

    private static Quantity Territory(KnownClaim[] said) => new FigureBook(Places()).Of(said).Single(q => q.What == "territory");
}
