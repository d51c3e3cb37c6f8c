using System.Collections.Immutable;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;

namespace Tidemark.Tests.Beliefs.Control;

public class SignReaderTest
{
    private const int Day0 = 734_000;
    private const string Page = "outlet:page", Paper = "outlet:paper";

    private static readonly string[] Actors = ["actor:a", "actor:b", "actor:army-of-a"];

    [Fact]
    public void A_page_that_calls_a_place_contested_still_has_its_holder_there()
    {
        var model = Model([Entry(0, "actor:a"), Entry(40, "", "contested"), .. Elsewhere()]);
        double[] Now(int day) => model.Of(0, Day0 + 84)!.Raw([Day0 + day + .5], Day0 + 84)[0];
        var (soon, late) = (Now(40), Now(80));
        Assert.True(soon[^1] > late[^1] && late[0] > .6, $"contested {soon[^1]:F2}, then {late[^1]:F2}; held {late[0]:F2}");
    }

    [Fact]
    public void A_page_that_never_named_anyone_goes_on_calling_a_place_contested()
    {
        double Contested(params Statement[] said) => Model([.. said, .. Elsewhere()]).Of(0, Day0 + 84)!.Raw([Day0 + 80.5], Day0 + 84)[0][^1];
        var (nobody, somebody) = (Contested(Entry(1, "", "contested")), Contested(Entry(0, "actor:a"), Entry(1, "", "contested")));
        Assert.True(nobody > 3 * somebody, $"{nobody:F2} {somebody:F2}");
    }

    /// <summary>The page goes on publishing.</summary>
    private static IEnumerable<Statement> Elsewhere() => Enumerable.Range(1, 12).Select(week => Entry(week * 7, "actor:a") with { Place = "q", Id = $"e{week}", Family = $"e{week}" });

    [Fact]
    public void Of_one_change_that_a_report_tells_with_a_day_and_without_the_telling_with_a_day_counts()
    {
        var (vague, exact) = (Gain("a-first", 100, "actor:b"), Gain("b-second", 100, "actor:b") with { Valid = Day(60) });
        var votes = Votes(vague, exact);
        var gain = Assert.Single(votes, v => v.Kind is SignKind.Gain or SignKind.GainUndated);
        Assert.Equal((SignKind.Gain, Day0 + 60.5, 1.0), (gain.Kind, gain.At, gain.Weight));
        Assert.Equal(Day0 + 59.5, Assert.Single(votes, v => v.Kind == SignKind.Before).At);
    }

    [Fact]
    public void A_report_may_tell_that_a_place_was_taken_twice()
    {
        var votes = Votes(Gain("1", 900, "actor:b") with { Valid = Day(60) }, Gain("2", 900, "actor:b") with { Valid = Day(500) }, Gain("3", 900, "actor:b") with { Valid = Day(503) });
        Assert.Equal([Day0 + 60.5, Day0 + 500.5], votes.Where(v => v.Kind == SignKind.Gain).Select(v => v.At));
        Assert.All(votes.Where(v => v.Kind == SignKind.Gain), v => Assert.True(v.Weight > .99, $"{v.Weight}"));
    }

    [Fact]
    public void A_copy_without_the_day_is_a_copy_all_the_same() =>
        Assert.Single(Votes(Gain("one", 100, "actor:b") with { Valid = Day(60) }, Gain("two", 103, "actor:b") with { Outlet = Page, Family = "one" }), v => v.Kind is SignKind.Gain or SignKind.GainUndated);

    [Theory]
    [InlineData(31, 200, 90.99)]
    [InlineData(365, 800, 424.99)]
    [InlineData(31, 70, 70.3)]
    public void A_change_in_a_month_or_a_year_is_told_at_its_end_and_never_after_its_report(int days, int known, double at)
    {
        var vote = Assert.Single(Votes(Gain("one", known, "actor:b") with { Valid = new(DateOnly.FromDayNumber(Day0 + 60), DateOnly.FromDayNumber(Day0 + 60 + days)) }));
        Assert.Equal(SignKind.GainUndated, vote.Kind);
        Assert.Equal(Day0 + at, vote.At, 6);
    }

    [Fact]
    public void Who_lost_a_place_holds_it_no_more_whoever_took_it()
    {
        Statement[] said =
        [
            .. Enumerable.Range(0, 4).Select(i => Entry(i, "actor:a") with { Outlet = $"outlet:{i}", Valid = null }),
            Gain("loss", 60, "") with { Actors = [], Targets = ["actor:a"], Valid = Day(60) },
        ];
        var votes = Votes(said);
        Assert.Contains(votes, v => v.Kind == SignKind.Not && v.At == Day0 + 60.3);
        Assert.Contains(votes, v => v.Kind == SignKind.Before && v.Actor < 0 && v.Target >= 0);
        var place = Model(said).Of(0, Day0 + 70)!;
        var (before, after) = (place.Raw([Day0 + 58.5], Day0 + 70)[0][0], place.Raw([Day0 + 62.5], Day0 + 70)[0][0]);
        Assert.True(before > .4 && after < .2, $"{before:F2} {after:F2}");
    }

    [Fact]
    public void A_part_that_was_taken_is_not_the_place() =>
        Assert.Equal(SignKind.Part, Assert.Single(Votes(Gain("one", 60, "actor:b") with { Valid = Day(60), Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("extent", "part") })).Kind);

    [Fact]
    public void What_is_said_of_an_army_is_said_of_its_government_a_little_less()
    {
        Statement[] said = [.. Enumerable.Range(0, 3).Select(i => Entry(i, "actor:army-of-a") with { Outlet = $"outlet:{i}", Valid = null })];
        double[] Ask(Func<string, string, bool>? areOne)
        {
            var theatre = Names(areOne);
            return new ControlModel(theatre, SignReader.Read(theatre, said)).Of(0, Day0 + 10)!.Raw([Day0 + 5.5], Day0 + 10)[0];
        }

        var (apart, one) = (Ask(null), Ask((x, y) => x.EndsWith('a') && y.EndsWith('a')));
        Assert.Equal(apart[0], apart[2], 9); // the government is as unlikely as the enemy
        Assert.True(one[0] > 3 * one[2] && one[1] > one[0], string.Join(' ', one)); // in the order of ids: a, its army, b
    }

    [Fact]
    public void Tempering_keeps_the_order_of_holders_and_the_sum()
    {
        double[] p = [.7, .2, 0, .1];
        Temper.Apply(p);
        Assert.Equal(1, p.Sum(), 12);
        Assert.True(p[0] is > .6 and < .7 && p[1] > .2 && p[2] == 0 && p[3] < .1, string.Join(' ', p));
    }

    private static DayRange Day(int day) => DayRange.Of(DateOnly.FromDayNumber(Day0 + day));

    /// <summary>An entry of a page that is kept, which holds from its publication on.</summary>
    private static Statement Entry(int day, string holder, string status = "held") => new()
    {
        Id = $"{holder}-{day}",
        Outlet = Page,
        Known = Day0 + day + .3,
        Family = $"{holder}-{day}",
        Kind = ClaimKind.Holds,
        Place = "p",
        Actors = holder.Length > 0 ? [holder] : [],
        Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("status", status),
        Valid = new(DateOnly.FromDayNumber(Day0 + day), null),
    };

    private static Statement Gain(string id, int known, string actor) => new()
    {
        Id = id,
        Outlet = Paper,
        Known = Day0 + known + .3,
        Family = "one",
        Kind = ClaimKind.Transfer,
        Place = "p",
        Actors = [actor],
    };

    private static Sign[] Votes(params Statement[] said) => SignReader.Read(Names(), said)[0];

    private static ControlModel Model(Statement[] said)
    {
        var theatre = Names();
        return new(theatre, SignReader.Read(theatre, said));
    }

    private static Theatre Names(Func<string, string, bool>? areOne = null) =>
        new(Actors.ToDictionary(a => a, _ => ""), new[] { Page, Paper, "outlet:0", "outlet:1", "outlet:2", "outlet:3" }.ToDictionary(o => o, _ => ""), ["p", "q"]) { AreOne = areOne };
}
