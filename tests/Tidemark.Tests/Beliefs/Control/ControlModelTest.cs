using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;

namespace Tidemark.Tests.Beliefs.Control;

public class ControlModelTest
{
    private const int Day0 = 734_000;

    private static readonly string[] Holders = ["actor:a", "actor:b", "actor:c"];
    private static readonly string[] Outlets = ["s1", "s2", "s3", "s4"];

    [Fact]
    public void Probabilities_sum_to_one() => Laws.Hold(Prop.ForAll(War(), said =>
        Ask(said, Day0 + 60).All(p => Math.Abs(p.Sum() - 1) < 1e-9 && p.All(x => x is >= 0 and <= 1))));

    [Fact]
    public void The_order_of_reports_changes_nothing() => Laws.Hold(Prop.ForAll(War(), said =>
        Same(Ask(said, Day0 + 60), Ask([.. said.Reverse()], Day0 + 60), 0)));

    [Fact]
    public void A_copy_changes_nothing() => Laws.Hold(Prop.ForAll(War(), said =>
        Same(Ask(said, Day0 + 60), Ask([.. said, .. said.Select(s => s with { Id = s.Id + "copy", Outlet = "s4", Known = s.Known + 1 })], Day0 + 60), 0)));

    [Fact]
    public void What_was_published_later_was_not_known() => Laws.Hold(Prop.ForAll(War(), said =>
        Same(Ask(said, Day0 + 40), Ask([.. said.Where(s => s.Known <= Day0 + 40)], Day0 + 40), 0)));

    [Fact]
    public void A_day_is_answered_alike_whatever_else_is_asked() => Laws.Hold(Prop.ForAll(War(), said =>
    {
        double[] days = [Day0 - 40, Day0 + 3, Day0 + 7, Day0 + 20, Day0 + 59, Day0 + 400];
        if (Model(said).Of(0, Day0 + 60) is not { } place)
        {
            return true;
        }

        var together = place.Answer(days, Day0 + 60);
        return Same(together, [.. days.Select(d => place.Answer([d], Day0 + 60)[0])], 0) && Same(together, [.. days.Select(d => Model(said).Of(0, Day0 + 60)!.Answer([d], Day0 + 60)[0])], 0);
    }));

    [Fact]
    public void A_fit_knows_nothing_that_came_later()
    {
        var said = Laws.Draw(War().Generator, size: 200).Single();
        var (whole, cut) = (Model(said).FitBy(Day0 + 40), Model([.. said.Where(s => s.Known <= Day0 + 40)]).FitBy(Day0 + 40));
        Assert.Equal(ControlFitForm.Write(cut), ControlFitForm.Write(whole));
    }

    [Fact]
    public void Other_names_for_the_actors_give_the_same_answers_under_those_names() => Laws.Hold(Prop.ForAll(War(), said =>
    {
        string Other(string actor) => actor == "actor:a" ? "actor:z" : actor;
        var renamed = said.Select(s => s with { Actors = [.. s.Actors.Select(Other)], Targets = [.. s.Targets.Select(Other)] }).ToArray();
        var (before, after) = (Ask(said, Day0 + 60), Ask(renamed, Day0 + 60, ["actor:z", "actor:b", "actor:c"]));
        return before.Zip(after).All(p => Math.Abs(p.First[0] - p.Second[2]) < 1e-9 && Math.Abs(p.First[1] - p.Second[0]) < 1e-9 && Math.Abs(p.First[^1] - p.Second[^1]) < 1e-9);
    }));

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var said = Laws.Draw(War().Generator, size: 200).Single();
        Assert.Equal(ControlFitForm.Write(Model(said, threads: 1).FitBy(Day0 + 60)), ControlFitForm.Write(Model(said, threads: 2).FitBy(Day0 + 60)));
    }

    [Fact]
    public void A_stored_fit_is_the_fit()
    {
        var fit = Model(Laws.Draw(War().Generator, size: 200).Single()).FitBy(Day0 + 60);
        Assert.Equal(ControlFitForm.Write(fit), ControlFitForm.Write(ControlFitForm.Read(ControlFitForm.Write(fit))!));
        Assert.Null(ControlFitForm.Read("{}"u8.ToArray()));
        Assert.Null(ControlFitForm.Read("damaged"u8.ToArray()));
    }

    [Fact]
    public void A_dated_gain_told_by_three_sources_is_found_on_its_day()
    {
        Statement[] said =
        [
            .. Outlets.Select((o, i) => Says(o, Day0 + i, ClaimKind.Holds, "actor:a")),
            .. Outlets.Take(3).Select((o, i) => Says(o, Day0 + 31 + i, ClaimKind.Transfer, "actor:b", "actor:a") with { Valid = DayRange.Of(DateOnly.FromDayNumber(Day0 + 30)) }),
            .. Outlets.Select((o, i) => Says(o, Day0 + 40 + i, ClaimKind.Holds, "actor:b")),
        ];
        var change = Assert.Single(ChangeFinder.Find(Model(said).Of(0, Day0 + 60)!, Day0, Day0 + 60, Day0 + 60));
        Assert.InRange(change.Day, Day0 + 28, Day0 + 31);
        Assert.True(change.Early <= change.Day && change.Day <= change.Late);
    }

    [Fact]
    public void Old_evidence_fades()
    {
        var said = Outlets.Select((o, i) => Says(o, Day0 + i, ClaimKind.Holds, "actor:a")).ToArray();
        var place = Model(said).Of(0, Day0 + 900)!;
        var (soon, late) = (place.Raw([Day0 + 10.5], Day0 + 900)[0][0], place.Raw([Day0 + 800.5], Day0 + 900)[0][0]);
        Assert.True(soon > .9 && late < .6, $"{soon} {late}");
    }

    [Fact]
    public void A_loss_that_the_loser_admits_weighs_more_than_a_gain_that_the_winner_tells()
    {
        Statement[] held = [.. Outlets.Select((o, i) => Says(o, Day0 + i, ClaimKind.Holds, "actor:a"))];
        Statement Told(string by, Stance stance) => Says("s1", Day0 + 30, ClaimKind.Transfer, "actor:b", "actor:a") with { Voices = [new(by, stance)] };
        double Taken(Statement last) => Model([.. held, last]).Of(0, Day0 + 31)!.Raw([Day0 + 30.9], Day0 + 31)[0][1];
        Assert.True(Taken(Told("actor:a", Stance.Admits)) > Taken(Told("actor:b", Stance.Announces)));
    }

    [Fact]
    public void Five_hundred_claimed_holders_and_claims_before_the_war_are_borne()
    {
        var said = Enumerable.Range(0, 500).Select(i => Says("s1", (i % 50) + (i < 3 ? 100 : Day0), ClaimKind.Holds, $"actor:{i}") with { Id = $"c{i}" }).ToArray();
        var answer = Model(said).Of(0, Day0 + 60)!.Answer([Day0 + 60], Day0 + 60.5)[0];
        Assert.Equal(502, answer.Length);
        Assert.Equal(1, answer.Sum(), 9);
    }

    [Fact]
    public void The_example_of_the_method_is_as_printed()
    {
        Statement[] said =
        [
            .. Outlets.Select((o, i) => Says(o, Day0 + i, ClaimKind.Holds, "actor:a")),
            Says("s1", Day0 + 30, ClaimKind.Transfer, "actor:b", "actor:a") with { Valid = DayRange.Of(DateOnly.FromDayNumber(Day0 + 30)), Voices = [new("actor:a", Stance.Admits)] },
        ];
        var actors = Holders.Take(2).ToDictionary(a => a, a => a);
        var theatre = new Theatre(actors, Outlets.ToDictionary(o => o, _ => "").Concat(actors).ToDictionary(), ["p"]);
        var model = new ControlModel(theatre, SignReader.Read(theatre, said));
        model.Keep(ControlFit.Prior with { Known = ControlModel.MonthEnd(Day0 + 40) });
        var printed = House.Repository.Text("docs/method.md").Split('\n').SkipWhile(l => l != "| day | A | B | contested |").Skip(2).TakeWhile(l => l.StartsWith('|'));
        var found = model.Of(0, Day0 + 40)!.Raw([Day0 + 10.5, Day0 + 29.5, Day0 + 31.5], Day0 + 40);
        int[] days = [10, 29, 31];
        Assert.Equal(days.Zip(found, (d, p) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"| {d} | {p[0]:F3} | {p[1]:F3} | {p[^1]:F3} |")), printed);
    }

    [Fact]
    public void Who_was_named_as_attacking_is_likelier_to_come_next()
    {
        double Next(string attacker)
        {
            Statement[] said = [.. Outlets.Select((o, i) => Says(o, Day0 + i, ClaimKind.Holds, "actor:a")), .. Outlets.Take(2).Select((o, i) => Says(o, Day0 + 20 + i, ClaimKind.Attack, attacker, "actor:a"))];
            return Model(said).Of(0, Day0 + 40)!.Raw([Day0 + 39.5], Day0 + 40)[0][1];
        }

        Assert.True(Next("actor:b") > 1.5 * Next("actor:c"));
    }

    [Fact]
    public void Draws_are_the_same_for_the_same_seed_and_as_likely_as_the_answers()
    {
        var said = Laws.Draw(War().Generator, size: 30, count: 20).MaxBy(w => w.Length)!;
        var known = Day0 + 60;
        int[] Drawn(int seed) => new JointDraws(Names(said, Holders), Model(said), 600, seed).Of(0, [known - 15], known)[0];
        Assert.Equal(Drawn(1), Drawn(1));
        Assert.NotEqual(Drawn(1), Drawn(2));
        var (answer, drawn) = (Model(said).Of(0, known)!.Answer([known - 15], known)[0], Drawn(3));
        Assert.All(answer.Select((p, outcome) => (p, outcome)), o => Assert.InRange(drawn.Count(d => d == o.outcome) / 600.0, o.p - .2, o.p + .2));
    }

    [Fact]
    public void A_sample_of_places_stays_when_others_are_added_and_holds_every_source()
    {
        Statement[] Say(int places) => [.. Enumerable.Range(0, places * 4).Select(i => Says(i == 3 ? "rare" : Outlets[i % 4], Day0 + (i % 50), ClaimKind.Holds, "actor:a") with { Id = $"c{i}", Family = $"f{i}", Place = $"p{i / 4}" })];
        int[] Sample(int places)
        {
            var theatre = new Theatre(new Dictionary<string, string> { ["actor:a"] = "" }, Outlets.Append("rare").ToDictionary(o => o, _ => ""), Enumerable.Range(0, places).Select(i => $"p{i:D4}"));
            return new PlaceSample(theatre, SignReader.Read(theatre, Say(places).Select(s => s with { Place = $"p{int.Parse(s.Place[1..], System.Globalization.CultureInfo.InvariantCulture):D4}" })), Day0 + 60, 40).Places;
        }

        Assert.Equal(10, Sample(10).Length);
        var (few, many) = (Sample(1000), Sample(1010));
        Assert.InRange(few.Length, 11, 900);
        Assert.Contains(0, few); // where the rare source spoke
        Assert.True(few.Except(many).Count() <= few.Length / 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(30)]
    [InlineData(70)]
    public void An_answer_without_a_statement_is_as_if_its_votes_weighed_nothing(int day)
    {
        var (dice, kinds) = (new Random(day), new[] { ClaimKind.Holds, ClaimKind.Transfer, ClaimKind.Attack, ClaimKind.Siege });
        Statement[] said = [.. Enumerable.Range(0, 80).Select(i => Says(Outlets[dice.Next(4)], Day0 + (i * .75), kinds[dice.Next(4)], Holders[dice.Next(3)], Holders[dice.Next(3)]) with
        {
            Valid = dice.Next(2) == 0 ? null : DayRange.Of(DateOnly.FromDayNumber(Day0 + (int)(i * .75))),
        })];
        var (theatre, fit, known) = (Names(said, Holders), ControlFit.Prior, Day0 + 200.0);
        var (signs, steps) = (SignReader.Read(theatre, said)[0], new Propagators(ControlFit.Prior.Hazards));
        var (cast, sources) = (new Cast(theatre, signs), ControlFitter.Weights(theatre, fit));
        int[] numbers = [.. Enumerable.Range(0, said.Length)];
        var whole = new PlaceControl(fit, steps, sources, cast, signs);
        var (with, without, most) = (whole.Answer([Day0 + day], known)[0], whole.Without(Day0 + day, known, numbers), 0.0);
        foreach (var number in numbers)
        {
            Sign[] weightless = [.. signs.Select(s => s.Statement == number ? s with { Weight = 0 } : s)];
            var brute = new PlaceControl(fit, steps, sources, cast, weightless).Answer([Day0 + day], known)[0];
            Assert.All(brute.Zip(without[number]!), p => Assert.Equal(p.First, p.Second, .01)); // the pace of reports is a little less without it
            most = Math.Max(most, with.Zip(brute).Max(p => Math.Abs(p.First - p.Second)));
        }

        Assert.True(most > .05, "no statement matters, so nothing was shown");
    }

    [Fact]
    public void A_place_of_which_very_much_is_told_is_weighed_near_the_day_only()
    {
        Statement[] said = [.. Enumerable.Range(0, 6000).Select(i => Says(Outlets[i % 4], Day0 + (i / 4.0), i % 3 == 0 ? ClaimKind.Transfer : ClaimKind.Holds, Holders[i % 7 % 3]))];
        var model = Model(said);
        var without = model.Of(0, Day0 + 1600)!.Without(Day0 + 750, Day0 + 1600, [.. Enumerable.Range(0, 6000)]);
        Assert.NotNull(without[0]);
        Assert.Null(without[^1]);
    }

    [Fact]
    public void What_gave_its_memory_back_answers_as_before()
    {
        // Enough votes and holders that their likelihoods are shared out among threads.
        Statement[] said = [.. Enumerable.Range(0, 3000).Select(i => Says(Outlets[i % 4], Day0 + (i / 4.0), i % 3 == 0 ? ClaimKind.Transfer : ClaimKind.Holds, Holders[i % 7 % 3], Holders[i % 5 % 3]))];
        string[] crowd = [.. Holders, .. Enumerable.Range(0, 9).Select(i => $"actor:x{i}")];
        using var place = Model(said, holders: crowd).Of(0, Day0 + 800)!;
        var (before, without) = (place.Answer([Day0 + 300], Day0 + 800), place.Without(Day0 + 300, Day0 + 800, [1201, 1200]));
        place.Dispose();
        using var other = Model([.. said.Take(100)]).Of(0, Day0 + 900)!;
        _ = other.Answer([Day0 + 10], Day0 + 900);
        Assert.True(Same(before, place.Answer([Day0 + 300], Day0 + 800), 0));
        Assert.Equal(without, place.Without(Day0 + 300, Day0 + 800, [1201, 1200]));
        Assert.True(Same(before, Model(said, holders: crowd).Of(0, Day0 + 800)!.Answer([Day0 + 300], Day0 + 800), 0));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(.125, true)]
    [InlineData(.13, false)]
    public void Within_an_eighth_of_a_day_nothing_moves(double days, bool isNothing)
    {
        Assert.Equal(isNothing, Propagators.IsNothing(days));
        var (a, g) = new Propagators(ControlFit.Prior.Hazards).Of(.5)[1].Over(days);
        Assert.Equal(isNothing, g.All(x => x == 0));
        Assert.Equal(isNothing, a.Select((x, i) => x == (i % (Hazards.Stages + 1) == 0 ? 1 : 0)).All(same => same));
    }

    [Fact]
    public void The_newest_votes_are_seen_without_one_statement_and_another()
    {
        Statement[] said = [.. Enumerable.Range(0, 40).Select(i => Says(Outlets[i % 4], Day0 + (i / 2), ClaimKind.Holds, Holders[i * i % 7 % 3]))];
        var theatre = Names(said, Holders);
        var signs = SignReader.Read(theatre, said)[0];
        var (cast, known) = (new Cast(theatre, signs), Day0 + 30.0);
        var view = new LatestVotes.View(signs, cast, Day0 + 25, known);
        for (var without = -1; without < said.Length; without++)
        {
            var (seen, plain) = (view.Without(without), LatestVotes.Of([.. signs.Where(s => s.Statement != without)], cast, Day0 + 25, known));
            Assert.Equal((plain.Newest, plain.Age), (seen.Newest, seen.Age));
            Assert.Equal(plain.Shares, seen.Shares);
        }
    }

    [Fact]
    public void Nothing_known_is_no_answer() => Assert.Null(Model([Says("s1", Day0 + 5, ClaimKind.Holds, "actor:a")]).Of(0, Day0));

    private static Statement Says(string outlet, double known, ClaimKind kind, string actor, string? target = null) => new()
    {
        Id = $"{outlet}-{known}-{kind}-{actor}",
        Outlet = outlet,
        Known = known + .3,
        Family = $"{outlet}-{known}-{kind}-{actor}",
        Kind = kind,
        Place = "p",
        Actors = [actor],
        Targets = target is null ? [] : [target],
    };

    /// <summary>What four sources say of one place in sixty days.</summary>
    private static Arbitrary<Statement[]> War() => (
        from n in Gen.Choose(1, 30)
        from told in (from kind in Gen.Elements(ClaimKind.Holds, ClaimKind.Transfer, ClaimKind.Attack, ClaimKind.Siege, ClaimKind.Advance)
                      from actor in Gen.Elements(Holders)
                      from target in Gen.Elements(Holders)
                      from outlet in Gen.Elements(Outlets)
                      from day in Gen.Choose(0, 59)
                      from dated in Gen.Choose(0, 2)
                      from status in Gen.Elements("held", "contested")
                      select Says(outlet, Day0 + day, kind, actor, target) with
                      {
                          Valid = dated > 0 ? DayRange.Of(DateOnly.FromDayNumber(Day0 + day - dated)) : null,
                          Attributes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("status", status),
                      }).ArrayOf(n)
        select told.DistinctBy(s => s.Id).ToArray()).ToArbitrary();

    private static ControlModel Model(Statement[] said, int threads = 1, string[]? holders = null)
    {
        var theatre = Names(said, holders ?? Holders);
        return new(theatre, SignReader.Read(theatre, said), threads);
    }

    private static Theatre Names(Statement[] said, string[] holders)
    {
        var actors = said.SelectMany(s => s.Actors.Concat(s.Targets)).Concat(holders).Distinct().ToDictionary(a => a, a => a);
        return new(actors, Outlets.ToDictionary(o => o, _ => "").Concat(actors).ToDictionary(), ["p"]);
    }

    private static double[][] Ask(Statement[] said, double known, string[]? holders = null) =>
        Model(said, holders: holders).Of(0, known)?.Answer([known - 30, known - 1], known) ?? [];

    private static bool Same(double[][] one, double[][] other, double tolerance) =>
        one.Length == other.Length && one.Zip(other).All(p => p.First.Zip(p.Second).All(x => Math.Abs(x.First - x.Second) <= tolerance));
}
