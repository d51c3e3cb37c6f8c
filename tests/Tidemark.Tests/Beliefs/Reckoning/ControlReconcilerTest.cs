using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Control;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Places;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;
using Outcome = Tidemark.Beliefs.Outcome;

namespace Tidemark.Tests.Beliefs.Reckoning;

public class ControlReconcilerTest
{
    private static readonly PlaceRecord Manbij = new PlaceSearch(FirstPack.Knowledge.Places).Find("Manbij").Single(p => p.Type is PlaceType.City or PlaceType.Town);

    private static readonly KnownClaim[][] Sayings =
    [
        Saying.Of("a", "2016-05-02", "Islamic State holds Manbij."),
        Saying.Of("b", "2016-05-20", "Islamic State controls Manbij."),
        Saying.Of("c", "2016-06-11", "The Syrian Democratic Forces captured Manbij from Islamic State on 10 June 2016."),
        Saying.Of("d", "2016-06-12", "Islamic State denied that the Syrian Democratic Forces had captured Manbij."),
        Saying.Of("e", "2016-06-15", "The Syrian Democratic Forces hold Manbij."),
        Saying.Of("f", "2016-06-16", "Clashes continued inside Manbij between the Syrian Democratic Forces and Islamic State."),
    ];

    [Fact]
    public void Probabilities_sum_to_one_and_the_order_of_claims_changes_nothing() => Prop.ForAll(Some(), Gen.Choose(0, 40).ToArbitrary(), (said, day) =>
    {
        var on = new DateOnly(2016, 5, 20).AddDays(day);
        var (one, other) = (Ask(on, said), Ask(on, [.. said.Reverse()]));
        return (one.Odds.IsEmpty || Math.Abs(one.Odds.Sum(o => o.P) - 1) < 1e-9)
            && one.Odds.SequenceEqual(other.Odds) && one.Rules.Select(Told).SequenceEqual(other.Rules.Select(Told));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_published_later_was_not_known() => Prop.ForAll(Some(), said =>
    {
        var (on, known) = (new DateOnly(2016, 6, 20), new DateOnly(2016, 6, 11));
        return Ask(on, said, known).Odds.SequenceEqual(Ask(on, [.. said.Where(c => c.Known.Day <= known)], known).Odds);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_claim_tells_what_the_answer_would_lose_without_it()
    {
        var answer = Ask(new(2016, 6, 11), Saying.All(Sayings[0], Sayings[1], Sayings[2]));
        var taken = answer.Standings.Single(s => s.Name == "Syrian Democratic Forces").For.Single();
        var without = Ask(new(2016, 6, 11), Saying.All(Sayings[0], Sayings[1]));
        var gain = Of(answer, "Syrian Democratic Forces") - Of(without, "Syrian Democratic Forces");
        Assert.InRange(taken.Part!.Value, gain - .15, gain);
    }

    [Fact]
    public void Opposed_votes_that_nothing_ties_are_undetermined_with_the_reason()
    {
        var said = Saying.All(Saying.Of("north", "2016-06-11", "The Syrian Democratic Forces hold Manbij."), Saying.Of("south", "2016-06-11", "Islamic State holds Manbij."));
        var answer = Ask(new(2016, 6, 11), said);
        Assert.Equal(Outcome.Undetermined, answer.Outcome);
        Assert.Contains(answer.Because, b => b.Contains("never spoke of one place", StringComparison.Ordinal));
        Assert.Equal(Outcome.Undetermined, answer.Rules[(int)AggregationRule.MostConservative].Outcome);
    }

    [Fact]
    public void Ten_outlets_that_quote_one_speaker_are_one_vote()
    {
        var said = Saying.All([.. Enumerable.Range(0, 10).Select(i => Saying.Of("outlet" + i, "2016-06-11", "Turkey said that the Syrian Democratic Forces held Manbij."))]);
        var collapse = Assert.Single(Ask(new(2016, 6, 11), said).Collapses);
        Assert.Equal(("Turkey", 10, 10), (collapse.Name, collapse.Reports, collapse.Outlets.Length));
        Assert.Equal("1 of 1 origins", Ask(new(2016, 6, 11), said).Rules[(int)AggregationRule.Majority].Basis);
    }

    [Fact]
    public void A_word_about_the_whole_of_a_region_is_weak_evidence_for_a_silent_place_alone()
    {
        var region = Saying.Of("north", "2016-06-11", "Islamic State controls Aleppo province.").Select(c => c.Resolved.Place?.Id).FirstOrDefault(i => i is not null);
        Assert.NotNull(region);
        var said = Saying.Of("north", "2016-06-11", "Islamic State controls the whole of Aleppo province.");
        Assert.Equal(region, said[0].Resolved.Place!.Id);
        var silent = Ask(new(2016, 6, 11), said, regions: [region]);
        var spoken = Ask(new(2016, 6, 11), Saying.All(said, Saying.Of("south", "2016-06-01", "The Syrian Democratic Forces hold Manbij.")), regions: [region]);
        Assert.True(Of(silent, "Islamic State") > .3, string.Join(' ', silent.Odds));
        Assert.True(Of(spoken, "Syrian Democratic Forces") > Of(spoken, "Islamic State") + .3, string.Join(' ', spoken.Odds));
    }

    [Fact]
    public void Sources_that_never_meet_are_told_from_those_that_a_ring_ties()
    {
        SourceTie Tie(string one, string other) => new(one, other, 3, 2, 0, 0);
        var overlaps = new SourceOverlaps([Tie("a", "b"), Tie("b", "c"), Tie("a", "c"), Tie("x", "y")]);
        IEnumerable<string> Why(string one, string other) => overlaps.Diagnose([[one], [other]], n => n);
        Assert.Empty(Why("a", "b"));
        Assert.Contains("never spoke", Assert.Single(Why("a", "x")), StringComparison.Ordinal);
        Assert.Contains("no odd ring", Assert.Single(Why("x", "y")), StringComparison.Ordinal);
        Assert.Equal(overlaps.Ties.AsEnumerable(), SourceOverlapsForm.Read(SourceOverlapsForm.Write(overlaps))!.Ties);
        Assert.Null(SourceOverlapsForm.Read("damaged"u8.ToArray()));
    }

    [Fact]
    public void An_outlet_that_is_an_organ_stands_with_its_actor()
    {
        var book = new SideBook(FirstPack.Knowledge.Actors, FirstPack.Knowledge.Sources);
        Assert.Equal(book.Of("actor:hezbollah"), book.Of("outlet:manar"));
        Assert.Equal(book.Of("source:al-manar"), book.Of("outlet:al-manar"));
        Assert.Equal("", book.Of("outlet:reuters"));
        Assert.Equal("", book.Of("name:somebody"));
    }

    private static string Told(RuleAnswer rule) => $"{rule.Rule} {rule.Outcome} {string.Join(',', rule.Holders.Select(h => h.Holder))} {rule.Sure:F9}";

    private static double Of(Answer answer, string name) => answer.Odds.Where(o => o.Name == name).Sum(o => o.P);

    private static Arbitrary<KnownClaim[]> Some() => Gen.SubListOf(Sayings).Select(s => s.SelectMany(c => c).ToArray()).ToArbitrary();

    private static Answer Ask(DateOnly on, KnownClaim[] said, DateOnly? known = null, string[]? regions = null) =>
        new ControlReconciler(FirstPack.Knowledge.Actors, ControlFit.Prior, SourceOverlaps.None, ControlChoices.All).Answer(new(Manbij.CanonicalId, on, KnownTime.On(known ?? new DateOnly(2016, 12, 31))) { Regions = [.. regions ?? []] }, said);
}
