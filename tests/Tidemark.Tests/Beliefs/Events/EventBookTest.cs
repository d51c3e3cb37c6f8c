using FsCheck;
using FsCheck.Fluent;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Beliefs.Events;

public class EventBookTest
{
    private static readonly KnownClaim[][] Week =
    [
        Saying.Of("north", "2016-06-03", "Warplanes struck a market in Manbij on 2 June 2016, killing 14 people, residents said."),
        Saying.Of("south", "2016-06-03", "At least 12 people were killed in Manbij on Thursday when warplanes hit a crowded market."),
        Saying.Of("east", "2016-06-09", "The Syrian Democratic Forces captured Tabqa from Islamic State on 8 June 2016."),
        Saying.Of("west", "2016-06-09", "Islamic State denied that the Syrian Democratic Forces had captured Tabqa."),
        Saying.Of("north", "2016-06-20", "Warplanes struck Raqqa on 19 June 2016, killing 5 civilians."),
        Saying.Of("south", "2016-06-20", "Turkey accused the Syrian Democratic Forces of attacking Azaz on 19 June 2016."),
    ];

    [Fact]
    public void Reports_of_one_blow_are_one_event_with_every_origin()
    {
        var told = Assert.Single(Book(Saying.All(Week[0], Week[1])), e => e.Happening == Happening.Attack);
        Assert.Equal(2, told.Reports);
        Assert.True(told.Origins >= 2);
        Assert.Equal("Manbij", told.Place?.Name);
        Assert.Equal(new Moments(new(2016, 6, 2), new(2016, 6, 2), true), told.When);
    }

    [Fact]
    public void Casualty_counts_become_a_range()
    {
        var toll = Assert.Single(Book(Saying.All(Week[0], Week[1])).Single(e => e.Happening == Happening.Attack).Tolls);
        Assert.Equal("killed", toll.Effect);
        Assert.Equal(12, toll.Range.Low);
        Assert.True(toll.Range.High >= 14);
    }

    [Fact]
    public void A_later_count_of_one_speaker_replaces_the_earlier_one()
    {
        var told = Book(Saying.All(
            Saying.Of("north", "2016-06-02", "The Syrian Observatory for Human Rights said that air strikes killed 9 civilians in Manbij on 2 June 2016."),
            Saying.Of("south", "2016-06-03", "The Syrian Observatory for Human Rights said that air strikes killed 15 civilians in Manbij on 2 June 2016."))).Single(e => e.Tolls.Length > 0);
        Assert.Equal(new FigureSpan(15, 15), told.Tolls[0].Range);
        Assert.Contains(told.Tolls[0].Counts, c => c is { Role: CountRole.Replaced, Span.High: 9 });
    }

    [Fact]
    public void A_denial_in_another_report_is_tied_to_what_it_denies()
    {
        var told = Assert.Single(Book(Saying.All(Week[2], Week[3])), e => e.Happening == Happening.Transfer);
        Assert.Contains(told.Replies, r => r.Kind == ReplyKind.Denies && r.Account.Origin.Key == "actor:islamic-state");
        Assert.True(Allegations.Has(told));
    }

    [Fact]
    public void A_denial_without_anything_to_deny_stands_alone()
    {
        var told = Assert.Single(Book(Week[3]), e => e.Happening == Happening.Transfer);
        Assert.Empty(told.Accounts);
        Assert.Single(told.Replies);
    }

    [Fact]
    public void Who_denies_what_it_said_before_takes_it_back()
    {
        var told = Book(Saying.All(
            Saying.Of("north", "2016-06-08", "Turkey said that Islamic State had captured Azaz on 8 June 2016."),
            Saying.Of("north", "2016-06-10", "Turkey denied that Islamic State had captured Azaz on 8 June 2016."))).Single(e => e.Happening == Happening.Transfer);
        Assert.Contains(told.Replies, r => r.Kind == ReplyKind.TakesBack);
    }

    [Theory]
    [InlineData("Warplanes struck Manbij on 2 June 2016, killing 14 people.", "Warplanes struck Raqqa on 2 June 2016, killing 14 people.")]
    [InlineData("Warplanes struck Manbij on 2 June 2016, killing 14 people.", "Warplanes struck Manbij on 12 June 2016, killing 3 people.")]
    [InlineData("Islamic State captured Palmyra on 20 May 2015.", "The Syrian army captured Palmyra on 20 May 2015.")]
    [InlineData("Islamic State captured Palmyra in May 2015.", "Islamic State captured Palmyra on 11 December 2016.")]
    [InlineData("Islamic State executed 19 men in Raqqa on 2 June 2016.", "Warplanes struck Raqqa on 2 June 2016, killing 4 people.")]
    [InlineData("The Syrian army withdrew from Palmyra on 10 December 2016.", "The Syrian army advanced on Palmyra on 10 December 2016.")]
    public void Other_places_days_gainers_and_ways_are_other_events(string one, string other) =>
        Assert.True(Book(Saying.All(Saying.Of("north", "2016-12-20", one), Saying.Of("south", "2016-12-20", other))).Length >= 2);

    [Theory]
    [InlineData("The Syrian army captured Palmyra on 27 March 2016.", "Government forces recaptured Palmyra in March 2016.")]
    [InlineData("Iraqi forces began an offensive on Fallujah on 23 May 2016.", "Iraqi forces launched an operation against Islamic State in Fallujah on 22 May 2016.")]
    [InlineData("A car bomb in Qamishli killed 44 people on 27 July 2016.", "44 people died on 27 July 2016 when a bomb exploded in Qamishli.")]
    public void Other_words_for_the_same_are_one_event(string one, string other)
    {
        var events = Book(Saying.All(Saying.Of("north", "2016-08-01", one), Saying.Of("south", "2016-08-02", other)));
        Assert.Contains(events, e => e.Reports == 2);
    }

    [Fact]
    public void The_order_of_claims_changes_no_byte()
    {
        var said = Saying.All(Week);
        var told = Written(Book(said));
        Prop.ForAll(Gen.Shuffle(said).ToArbitrary(), shuffled => Written(Book(shuffled)) == told).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20160602, 1));
    }

    [Fact]
    public void A_copy_has_no_voice()
    {
        const string text = "Warplanes struck a market in Manbij on 2 June 2016, killing 14 people, residents said.";
        var one = Book(Saying.Of("north", "2016-06-03", text, "family"));
        var both = Book(Saying.All(Saying.Of("north", "2016-06-03", text, "family"), Saying.Of("copyist", "2016-06-04", text, "family")));
        Assert.Equal(one.Select(e => (e.Id, e.Origins, e.When)), both.Select(e => (e.Id, e.Origins, e.When)));
    }

    [Fact]
    public void What_comes_later_leaves_the_ids_as_they_are()
    {
        var before = Book(Saying.All(Week[..2])).Select(e => e.Id);
        Assert.Empty(before.Except(Book(Saying.All(Week)).Select(e => e.Id)));
    }

    [Fact]
    public void Two_actors_that_change_their_names_change_nothing_else()
    {
        static string Swapped(string text) => text.Replace("Syrian Democratic Forces", "#", StringComparison.Ordinal).Replace("Islamic State", "Syrian Democratic Forces", StringComparison.Ordinal).Replace("#", "Islamic State", StringComparison.Ordinal);
        string[] texts = ["The Syrian Democratic Forces captured Tabqa from Islamic State on 8 June 2016.", "Islamic State denied that the Syrian Democratic Forces had captured Tabqa.", "The Syrian Democratic Forces shelled Manbij on 9 June 2016, killing 3 civilians."];
        string Shape(Func<string, string> of) => string.Join('\n', Book(Saying.All([.. texts.Select((t, i) => Saying.Of("o" + i, "2016-06-10", of(t)))])).Select(e => $"{e.Happening} {e.Accounts.Length} {string.Join(',', e.Replies.Select(r => r.Kind))} {e.When}").Order(StringComparer.Ordinal));
        Assert.Equal(Shape(t => t), Shape(Swapped));
    }

    [Fact]
    public void Every_claim_is_of_one_event_and_none_is_lost()
    {
        var said = Saying.All(Week);
        var placed = Book(said).SelectMany(e => e.All).Select(a => (a.Claim.Capture.Report, a.Said.Id)).ToArray();
        Assert.Equal(placed.Length, placed.Distinct().Count());
        Assert.Equal(new AccountReader(new(FirstPack.Knowledge.Places)).Read(said).Length, placed.Length);
    }

    [Fact]
    public void Plans_are_no_events() => Assert.Empty(Book(Saying.Of("north", "2016-06-03", "The Syrian Democratic Forces plan to capture Manbij.")).Where(e => e.Happening == Happening.Transfer));

    [Fact]
    public void No_claims_make_no_events() => Assert.Empty(Book([]));

    [Fact]
    public void Thousands_of_claims_about_one_place_and_day_end_in_time()
    {
        var claim = Saying.Of("north", "2016-06-03", "Warplanes struck Manbij on 2 June 2016, killing 14 people.").First(c => c.Resolved.Claim.Kind == ClaimKind.Harm);
        KnownClaim[] many = [.. Enumerable.Range(0, 3000).Select(i =>
        {
            var report = ReportId.Of(BitConverter.GetBytes(i));
            var said = claim.Resolved.Claim with { Report = report, Id = $"c-{i:x24}", Figure = claim.Resolved.Claim.Figure! with { Value = i + 1, Low = i + 1, High = i + 1 } };
            return claim with { Resolved = claim.Resolved with { Claim = said }, Capture = claim.Capture with { Report = report, Outlet = "o" + i } };
        })];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(3000, Book(many).Sum(e => e.Accounts.Length));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    internal static System.Collections.Immutable.ImmutableArray<Event> Book(KnownClaim[] said) => new EventBook(FirstPack.Knowledge.Actors, FirstPack.Knowledge.Places).Of(said);

    private static string Written(IEnumerable<Event> events) => string.Join('\n', events.Select(e =>
        $"{e.Id} {e.Happening} {e.When} {e.Place?.Id} {e.Origins} {e.Best.Said.Id} {string.Join(',', e.Accounts.Select(a => a.Said.Id))} {string.Join(',', e.Replies.Select(r => r.Kind + r.Account.Said.Id))} {string.Join(',', e.Tolls.Select(t => t.Effect + t.Range))}"));
}
