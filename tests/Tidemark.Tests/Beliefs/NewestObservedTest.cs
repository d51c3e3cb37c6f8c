using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs;
using Tidemark.Places;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;
using Outcome = Tidemark.Beliefs.Outcome;

namespace Tidemark.Tests.Beliefs;

public class NewestObservedTest
{
    private static readonly string[] Quoting = ["north", "south", "west"];
    private static readonly PlaceRecord Manbij = new PlaceSearch(FirstPack.Knowledge.Places).Find("Manbij").Single(p => p.Type is PlaceType.City or PlaceType.Town);

    [Fact]
    public void The_newest_event_wins_and_silence_after_it_is_told()
    {
        var answer = Ask("2016-06-20", Says("a", "2016-06-02", "Islamic State holds Manbij."), Says("b", "2016-06-11", "The Syrian Democratic Forces captured Manbij on 10 June 2016."));
        Assert.Equal("Syrian Democratic Forces", Named(answer));
        Assert.Equal(new DateOnly(2016, 6, 10), answer.NoWordSince);
        Assert.Equal(2, answer.Origins);
    }

    [Fact]
    public void An_older_event_reported_later_does_not_win()
    {
        var answer = Ask("2016-06-20", Says("a", "2016-06-11", "The Syrian Democratic Forces captured Manbij on 10 June 2016."), Says("b", "2016-06-15", "Islamic State captured Manbij on 3 June 2016."));
        Assert.Equal("Syrian Democratic Forces", Named(answer));
    }

    [Fact]
    public void What_was_published_later_was_not_known()
    {
        KnownClaim[] said = [.. Says("a", "2016-06-02", "Islamic State holds Manbij."), .. Says("b", "2016-06-11", "The Syrian Democratic Forces captured Manbij on 10 June 2016.")];
        Assert.Equal("Islamic State", Named(Ask("2016-06-20", "2016-06-10", said)));
        Assert.Equal("Syrian Democratic Forces", Named(Ask("2016-06-20", "2016-06-11", said)));
        Assert.Equal("Islamic State", Named(Ask("2016-06-20", "2016-06-11T23:00:00Z", said)));
    }

    [Fact]
    public void A_denial_against_one_assertion_leaves_it_undetermined()
    {
        var answer = Ask("2016-06-20", Says("a", "2016-06-11", "The Syrian Democratic Forces captured Manbij on 10 June 2016."), Says("b", "2016-06-11", "Islamic State denied that the Syrian Democratic Forces had captured Manbij on 10 June 2016."));
        Assert.Equal(Outcome.Undetermined, answer.Outcome);
        Assert.Contains(answer.Standings, s => s.Name == "Syrian Democratic Forces" && s is { VotesFor: 1, VotesAgainst: 1 });
    }

    [Fact]
    public void Copies_have_one_vote()
    {
        var one = Says("north", "2016-06-11", "The Syrian Democratic Forces hold Manbij.", "f1").Concat(Says("south", "2016-06-11", "The Syrian Democratic Forces now hold Manbij.", "f1"));
        Assert.Equal(Outcome.Undetermined, Ask("2016-06-11", [.. one, .. Says("east", "2016-06-11", "Islamic State holds Manbij.")]).Outcome);
    }

    [Fact]
    public void One_speaker_quoted_by_many_has_one_vote()
    {
        var quoted = Quoting.SelectMany(o => Says(o, "2016-06-11", "Turkey said that the Syrian Democratic Forces held Manbij."));
        var answer = Ask("2016-06-11", [.. quoted, .. Says("east", "2016-06-11", "Islamic State holds Manbij.")]);
        Assert.Equal(Outcome.Undetermined, answer.Outcome);
        Assert.Equal(2, answer.Origins);
    }

    [Fact]
    public void Plans_tell_nothing_of_what_came_after()
    {
        var answer = Ask("2016-06-20", Says("a", "2016-06-02", "Islamic State holds Manbij."), Says("b", "2016-06-11", "The Syrian Democratic Forces plan to capture Manbij."));
        Assert.Equal("Islamic State", Named(answer));
    }

    [Fact]
    public void The_besieged_hold_the_place()
    {
        var answer = Ask("2016-06-11", Says("a", "2016-06-11", "The Syrian Democratic Forces besieged Islamic State fighters in Manbij."));
        Assert.True(answer.Besieged);
        Assert.Equal("Islamic State", Named(answer));
    }

    [Fact]
    public void Who_withdrew_holds_it_no_more()
    {
        var answer = Ask("2016-06-20", Says("a", "2016-06-02", "Islamic State holds Manbij."), Says("b", "2016-06-11", "Islamic State withdrew from Manbij on 10 June 2016."));
        Assert.Equal(Outcome.Undetermined, answer.Outcome);
    }

    [Fact]
    public void A_later_event_tells_what_was_before()
    {
        var answer = Ask("2016-06-05", Says("b", "2016-06-11", "The Syrian Democratic Forces captured Manbij from Islamic State on 10 June 2016."));
        Assert.Equal("Islamic State", Named(answer));
        Assert.Equal(Grade.Before, answer.Holders[0].For[0].Grade);
    }

    [Fact]
    public void Nothing_said_is_no_evidence() => Assert.Equal(Outcome.NoEvidence, Ask("2016-06-20", Says("a", "2016-06-02", "Islamic State holds Raqqa.")).Outcome);

    [Fact]
    public void The_order_of_claims_changes_nothing()
    {
        string[] sentences =
        [
            "Islamic State holds Manbij.", "The Syrian Democratic Forces captured Manbij on 10 June 2016.", "Islamic State denied that the Syrian Democratic Forces had captured Manbij on 10 June 2016.",
            "The Syrian Democratic Forces besieged Islamic State fighters in Manbij.", "Islamic State withdrew from Manbij on 10 June 2016.", "Parts of Manbij are held by Islamic State.",
        ];
        KnownClaim[] said = [.. sentences.SelectMany((s, i) => Says("outlet " + (i % 4), $"2016-06-{11 + (i % 3)}", s))];
        Prop.ForAll(Gen.Shuffle(said).ToArbitrary(), shuffled => Told(Ask("2016-06-20", shuffled)) == Told(Ask("2016-06-20", said))).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(20160530, 1));
    }

    [Fact]
    public void What_was_asked_before_changes_nothing()
    {
        string[] sentences =
        [
            "Islamic State holds Manbij.", "The Syrian Democratic Forces captured Manbij from Islamic State on 10 June 2016.", "The Kurdish People's Protection Units hold Manbij.", "Parts of Manbij are held by Islamic State.",
            "The Syrian Democratic Forces besieged Islamic State fighters in Manbij.", "Islamic State denied that it had lost Manbij.", "Rebels plan to capture Manbij from Islamic State.", "Islamic State withdrew from Manbij on 12 June 2016.",
        ];
        KnownClaim[] said = [.. sentences.SelectMany((s, i) => Says("outlet " + (i % 3), $"2016-06-{2 + (2 * i):00}", s))];
        var (kinship, limit) = (new Kinship(FirstPack.Knowledge.Actors), KnownTime.On(new(2017, 1, 1)));
        var testimony = new Testimony(Manbij.CanonicalId, [], said, kinship);
        var days = Gen.Choose(0, 40).Select(d => new DateOnly(2016, 5, 25).AddDays(d)).ToArbitrary();
        Assert.True(said.Length > 7);
        Prop.ForAll(days, on =>
        {
            var question = new Question(Manbij.CanonicalId, on, limit);
            return Told(NewestObserved.Answer(question, testimony)) == Told(new NewestObserved(kinship).Answer(question, said));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20160602, 1));
    }

    private static string Named(Answer answer) => string.Join(" and ", answer.Holders.Select(h => h.Name));

    private static string Told(Answer answer) => $"{answer.Outcome} {Named(answer)} {answer.Contested} {answer.Besieged} {answer.NewestEvidence} {answer.Origins} "
        + string.Join('\n', answer.Standings.Select(s => $"{s.Holder} {s.VotesFor} {s.VotesAgainst} {string.Join(' ', s.For.Concat(s.Against).Select(e => $"{e.Claim.Resolved.Claim.Id} {e.Seen} {e.Origin.Key}"))}"));

    private static Answer Ask(string on, params KnownClaim[][] said) => Ask(on, [.. said.SelectMany(s => s)]);

    private static Answer Ask(string on, KnownClaim[] said) => Ask(on, "2017-01-01", said);

    private static Answer Ask(string on, string known, KnownClaim[] said) =>
        new NewestObserved(FirstPack.Knowledge.Actors).Answer(new(Manbij.CanonicalId, DateOnly.ParseExact(on, "yyyy-MM-dd"), KnownTime.Parse(known)!.Value), said);

    /// <summary>What the reader finds in a text that an outlet published on a day.</summary>
    private static KnownClaim[] Says(string outlet, string day, string text, string family = "")
    {
        var published = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var reading = FirstPack.ReadWhole(FirstPack.Report(text, published));
        var capture = new Capture { Report = ReportId.Of(System.Text.Encoding.UTF8.GetBytes(outlet + text)), Name = outlet, Outlet = outlet, Published = new Publication.OnDay(published), Captured = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        return [.. reading.Claims.Select((c, i) => new KnownClaim(c, text, text, capture) { Number = i, Family = family })];
    }
}
