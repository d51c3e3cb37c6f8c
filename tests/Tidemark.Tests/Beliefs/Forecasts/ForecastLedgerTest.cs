using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Resolution;
using Tidemark.Tests.Beliefs.Events;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Beliefs.Forecasts;

public class ForecastLedgerTest
{
    private static readonly KnownClaim[] Plan = Saying.Of("north", "2016-06-01", "The Syrian Democratic Forces plan to capture Raqqa.");
    private static readonly KnownClaim[] Took = Saying.Of("south", "2016-08-03", "The Syrian Democratic Forces captured Raqqa from Islamic State on 2 August 2016.");
    private static readonly KnownClaim[] Manbij = Saying.Of("south", "2016-06-13", "The Syrian Democratic Forces captured Manbij on 12 June 2016.");
    private static readonly KnownClaim[] Struck = Saying.Of("south", "2017-05-13", "Warplanes struck Raqqa on 12 May 2017.");

    [Fact]
    public void What_came_as_planned_is_met()
    {
        var outcome = Settle("2016-12-01", Plan, Took).Outcome;
        Assert.Equal(OutcomeKind.Met, outcome.Kind);
        Assert.Equal(new DateOnly(2016, 8, 2), outcome.Day);
        Assert.Equal("south", Assert.Single(outcome.Grounds).Capture.Outlet);
    }

    [Fact]
    public void What_can_still_come_is_open() => Assert.Equal(OutcomeKind.Open, Settle("2016-12-01", Plan).Outcome.Kind);

    [Fact]
    public void What_had_no_day_and_did_not_come_in_a_year_is_never_met() => Assert.Equal(OutcomeKind.NeverMet, Settle("2018-01-01", Plan, Struck).Outcome.Kind);

    [Fact]
    public void Without_any_word_of_the_place_it_stays_open()
    {
        var outcome = Settle("2018-01-01", Plan).Outcome;
        Assert.Equal(OutcomeKind.Open, outcome.Kind);
        Assert.Contains("no word", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_did_the_like_elsewhere_was_diverted()
    {
        var outcome = Settle("2018-01-01", Plan, Manbij, Struck).Outcome;
        Assert.Equal(OutcomeKind.Diverted, outcome.Kind);
        Assert.Equal("Manbij", outcome.Instead?.Resolved.Place?.Name);
    }

    [Fact]
    public void What_had_a_day_and_did_not_come_by_then_is_not_met()
    {
        var pledge = Saying.Of("north", "2016-06-01", "Prime Minister Haider al-Abadi pledged to recapture Mosul in 2016.");
        var forecast = Settle("2017-03-01", pledge, Saying.Of("south", "2016-11-20", "Iraqi forces attacked Mosul on 19 November 2016."));
        Assert.Equal(ForecastKind.Pledge, forecast.Kind);
        Assert.Equal(new DateOnly(2016, 12, 31), forecast.Horizon);
        Assert.Equal(OutcomeKind.NotMet, forecast.Outcome.Kind);
    }

    [Fact]
    public void A_sure_estimate_settles_it_without_a_report_of_the_taking()
    {
        var outcome = Settle((_, actor, day) => actor == "actor:sdf" && day >= new DateOnly(2016, 9, 1) ? 0.95 : 0.02, "2016-12-01", Plan).Outcome;
        Assert.Equal(OutcomeKind.Met, outcome.Kind);
        Assert.Equal(0.95, outcome.Estimate);
    }

    [Fact]
    public void A_report_against_the_estimate_does_not_settle_it() => Assert.NotEqual(OutcomeKind.Met, Settle((_, _, _) => 0.05, "2016-12-01", Plan, Took).Outcome.Kind);

    [Fact]
    public void What_one_speaker_says_again_is_one_forecast()
    {
        var forecast = Settle("2016-12-01", Plan, Saying.Of("north", "2016-06-10", "The Syrian Democratic Forces plan to capture Raqqa soon."));
        Assert.Equal(1, forecast.Repeats);
    }

    [Fact]
    public void Facts_are_no_forecasts() => Assert.Empty(Ledger((_, _, _) => null, "2016-12-01", Took));

    [Fact]
    public void Few_settled_forecasts_have_no_score()
    {
        var score = BrierScore.Of([.. Enumerable.Range(0, BrierScore.Enough - 1).Select(i => Put(0.9, came: true))]);
        Assert.Equal(BrierScore.Enough - 1, score.Settled);
        Assert.Null(score.Score);
    }

    [Fact]
    public void The_score_is_the_mean_squared_distance()
    {
        Assert.Equal(0.01, BrierScore.Of([.. Enumerable.Range(0, 10).Select(i => Put(0.9, came: true))]).Score!.Value, 9);
        Assert.Equal(0.25, BrierScore.Of([.. Enumerable.Range(0, 12).Select(i => Put(0.5, came: i % 2 == 0))]).Score!.Value, 9);
        Assert.Equal(0, BrierScore.Of([Put(null, came: true)]).Settled);
    }

    private static Forecast Put(double? likely, bool came) =>
        Settle("2016-12-01", Plan) with { Likely = likely, Outcome = new(came ? OutcomeKind.Met : OutcomeKind.NotMet, null, "", []) };

    private static Forecast Settle(string today, params KnownClaim[][] said) => Settle((_, _, _) => null, today, said);

    private static Forecast Settle(Func<string, string, DateOnly, double?> held, string today, params KnownClaim[][] said) => Assert.Single(Ledger(held, today, said));

    private static System.Collections.Immutable.ImmutableArray<Forecast> Ledger(Func<string, string, DateOnly, double?> held, string today, params KnownClaim[][] said)
    {
        var all = Saying.All(said);
        return new ForecastLedger(FirstPack.Knowledge.Actors, new LocusReader(FirstPack.Knowledge.Places), held).Of(all, EventBookTest.Book(all), DateOnly.ParseExact(today, "yyyy-MM-dd"));
    }
}
