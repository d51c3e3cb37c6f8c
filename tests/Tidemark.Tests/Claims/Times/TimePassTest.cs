using FsCheck;
using FsCheck.Fluent;
using Tidemark.Claims.Times;

namespace Tidemark.Tests.Claims.Times;

public class TimePassTest
{
    private static readonly DateOnly Wednesday = new(2016, 6, 22), Monday = new(2016, 5, 30);

    private static List<TimeMention> Find(string sentence, DateOnly? published, DateOnly? last = null)
    {
        var found = new List<TimeMention>();
        new TimePass(English.Lexicon).Find(sentence, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(English.Cut(sentence)), new(published, last), found);
        return found;
    }

    /// <summary>All mentions as "words = value; words = value".</summary>
    private static string Shown(string sentence, DateOnly? published, DateOnly? last = null)
    {
        var tokens = English.Cut(sentence);
        return string.Join("; ", Find(sentence, published, last).Select(m => $"{English.Words(sentence, tokens, m.First, m.End)} = {m.Value?.ToString() ?? "?"}"));
    }

    [Theory]
    [InlineData("Rebels took Rai on Monday.", "on Monday = 2016-06-20")]
    [InlineData("Shells hit Nubl on Wednesday.", "on Wednesday = 2016-06-22")]
    [InlineData("The brigades took the port on Thursday.", "on Thursday = 2016-06-16")]
    [InlineData("Rebels withdrew last Sunday.", "last Sunday = 2016-06-19")]
    [InlineData("They will meet next Friday.", "next Friday = 2016-06-24")]
    [InlineData("Friday's attack killed two.", "Friday = 2016-06-17")]
    [InlineData("Fridays attack killed two.", "Fridays = 2016-06-17")]
    [InlineData("The Tuesdays bombing killed two.", "Tuesdays = 2016-06-21")]
    [InlineData("After Friday's attack the road was closed.", "Friday = 2016-06-17")]
    [InlineData("Early on Sunday the Peshmerga took Mufti.", "Early on Sunday = 2016-06-19")]
    [InlineData("Shells hit Nubl late Saturday.", "late Saturday = 2016-06-18")]
    [InlineData("Shells hit Nubl late on Monday.", "late on Monday = 2016-06-20")]
    [InlineData("They came on Thursday night.", "on Thursday night = 2016-06-16")]
    [InlineData("They came in the early hours of Sunday.", "in the early hours of Sunday = 2016-06-19")]
    [InlineData("They came early Sunday morning.", "early Sunday morning = 2016-06-19")]
    [InlineData("They came at dawn yesterday.", "at dawn yesterday = 2016-06-21")]
    [InlineData("They came at 3 p.m. on Friday.", "at 3 p.m. on Friday = 2016-06-17")]
    [InlineData("They came on the morning of May 23.", "on the morning of May 23 = 2016-05-23")]
    [InlineData("At Friday prayers he spoke.", "At Friday = 2016-06-17")]
    [InlineData("It hit on Saturday and Sunday.", "on Saturday and Sunday = 2016-06-18/2016-06-19")]
    [InlineData("It hit on Monday and Tuesday.", "on Monday and Tuesday = 2016-06-20/2016-06-21")]
    [InlineData("Rebels took Ariha on Thursday, May 28, 2015.", "on Thursday, May 28, 2015 = 2015-05-28")]
    [InlineData("Held until Friday.", "until Friday = ../2016-06-17")]
    [InlineData("Held since Friday.", "since Friday = 2016-06-17/..")]
    [InlineData("He left before Friday.", "before Friday = ../2016-06-16")]
    [InlineData("By Saturday the army was near.", "By Saturday = ../2016-06-18")]
    public void A_weekday_is_the_last_one_on_or_before_publication(string sentence, string expected) => Assert.Equal(expected, Shown(sentence, Wednesday));

    [Theory]
    [InlineData("The army took Hit today.", "today = 2016-06-22")]
    [InlineData("The army took Hit yesterday.", "yesterday = 2016-06-21")]
    [InlineData("The army will come tomorrow.", "tomorrow = 2016-06-23")]
    [InlineData("He speaks tonight.", "tonight = 2016-06-22")]
    [InlineData("They came this morning.", "this morning = 2016-06-22")]
    [InlineData("They came last night.", "last night = 2016-06-21")]
    [InlineData("Clashes broke out overnight in Harasta.", "overnight = 2016-06-21/2016-06-22")]
    [InlineData("Clashes broke out overnight on Saturday.", "overnight on Saturday = 2016-06-18")]
    [InlineData("They left the day before yesterday.", "the day before yesterday = 2016-06-20")]
    [InlineData("The group is now in control.", "now = 2016-06-22")]
    [InlineData("Aircraft bombed Raqqa over the weekend.", "over the weekend = 2016-06-18/2016-06-19")]
    [InlineData("They took it at the weekend.", "at the weekend = 2016-06-18/2016-06-19")]
    [InlineData("They took it last weekend.", "last weekend = 2016-06-18/2016-06-19")]
    [InlineData("They moved this week.", "this week = 2016-06-20/2016-06-22")]
    [InlineData("They moved last week.", "last week = 2016-06-13/2016-06-19")]
    [InlineData("They will move next week.", "next week = 2016-06-27/2016-07-03")]
    [InlineData("They moved this month.", "this month = 2016-06")]
    [InlineData("They moved last month.", "last month = 2016-05")]
    [InlineData("They moved last year.", "last year = 2015")]
    [InlineData("They moved this year.", "this year = 2016")]
    [InlineData("They moved earlier this year.", "earlier this year = 2016-01-01/2016-06-22")]
    [InlineData("They moved earlier this month.", "earlier this month = 2016-06-01/2016-06-22")]
    [InlineData("They moved earlier in the day.", "earlier in the day = 2016-06-22")]
    [InlineData("They moved later on Friday.", "later on Friday = 2016-06-17")]
    [InlineData("They moved at the beginning of the week.", "at the beginning of the week = 2016-06-19/2016-06-21")]
    [InlineData("It lost ground in recent months.", "in recent months = 2016-03-22~/2016-06-22")]
    [InlineData("Families fled in recent days.", "in recent days = 2016-06-15~/2016-06-22")]
    [InlineData("Families fled in recent weeks.", "in recent weeks = 2016-05-23~/2016-06-22")]
    [InlineData("It rose in the past three days.", "in the past three days = 2016-06-19/2016-06-22")]
    [InlineData("It rose over the past two weeks.", "over the past two weeks = 2016-06-08/2016-06-22")]
    [InlineData("It lasted for the last two years.", "for the last two years = 2014-06-22/2016-06-22")]
    [InlineData("It intensified in the past month.", "in the past month = 2016-05-22/2016-06-22")]
    [InlineData("They fired in the past 24 hours.", "in the past 24 hours = 2016-06-21/2016-06-22")]
    [InlineData("It happened last summer.", "last summer = 2015-22")]
    [InlineData("It fell last May.", "last May = 2016-05")]
    [InlineData("The war began last September.", "last September = 2015-09")]
    [InlineData("They have held it since last year.", "since last year = 2015/..")]
    public void Words_of_nearness_are_measured_from_publication(string sentence, string expected) => Assert.Equal(expected, Shown(sentence, Wednesday));

    [Theory]
    [InlineData("They left six months ago.", "six months ago = 2015-12~")]
    [InlineData("They left four weeks ago.", "four weeks ago = 2016-05-25~")]
    [InlineData("They left two days ago.", "two days ago = 2016-06-20")]
    [InlineData("They left a week ago.", "a week ago = 2016-06-15~")]
    [InlineData("They fell 13 years ago.", "13 years ago = 2003")]
    [InlineData("They left nearly two years ago.", "nearly two years ago = 2014~")]
    [InlineData("They left a few days ago.", "a few days ago = 2016-06-15~/2016-06-20~")]
    [InlineData("They left several months ago.", "several months ago = 2015-11~/2016-04~")]
    [InlineData("A six-month siege has hurt.", "six-month = 2015-12~/..")]
    [InlineData("A month-long truce ended.", "A month-long = ?")]
    [InlineData("They fought for three days.", "for three days = ?")]
    [InlineData("They fought for a ninth day.", "for a ninth day = 2016-06-14/2016-06-22")]
    [InlineData("It came nearly four weeks after the start of the offensive.", "nearly four weeks after = ?")]
    [InlineData("It came on the third day of Ramadan.", "on the third day of Ramadan = 2016-06-08")]
    [InlineData("It came in the first week of May.", "in the first week of May = 2016-05-01/2016-05-07")]
    public void Lengths_are_counted_back(string sentence, string expected) => Assert.Equal(expected, Shown(sentence, Wednesday));

    [Theory]
    [InlineData("Two days later they lost it.", "Two days later = 2016-06-12")]
    [InlineData("A day earlier they lost it.", "A day earlier = 2016-06-09")]
    [InlineData("Later that day they lost it.", "Later that day = 2016-06-10")]
    [InlineData("The following day they lost it.", "The following day = 2016-06-11")]
    [InlineData("The previous day they lost it.", "The previous day = 2016-06-09")]
    [InlineData("They lost it the same day.", "the same day = 2016-06-10")]
    [InlineData("They lost it the day before.", "the day before = 2016-06-09")]
    [InlineData("Six months later they lost it.", "Six months later = 2016-12~")]
    public void Days_after_a_named_day_are_counted_from_it(string sentence, string expected)
    {
        Assert.Equal(expected, Shown(sentence, Wednesday, new DateOnly(2016, 6, 10)));
        Assert.EndsWith("= ?", Shown(sentence, Wednesday), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It began on 23 May.", "on 23 May = 2016-05-23")]
    [InlineData("It began on May 23.", "on May 23 = 2016-05-23")]
    [InlineData("It began on May 23rd 2016.", "on May 23rd 2016 = 2016-05-23")]
    [InlineData("It began on the 23rd of May.", "on the 23rd of May = 2016-05-23")]
    [InlineData("It began in the twenty-third of May.", "in the twenty-third of May = 2016-05-23")]
    [InlineData("It began in the twenty fourth of May.", "in the twenty fourth of May = 2016-05-24")]
    [InlineData("It began on the 23rd.", "on the 23rd = 2016-05-23")]
    [InlineData("Iraqi forces on June 26 declared it.", "on June 26 = 2016-06-26")]
    [InlineData("It fell in May.", "in May = 2016-05")]
    [InlineData("It fell in November.", "in November = 2015-11")]
    [InlineData("In May 23 people were killed.", "In May = 2016-05")]
    [InlineData("It was held since May.", "since May = 2016-05/..")]
    [InlineData("It fell in June 2014.", "in June 2014 = 2014-06")]
    [InlineData("It fell in October last year.", "in October last year = 2015-10")]
    [InlineData("Kobani was besieged in Sept. 2014.", "in Sept. 2014 = 2014-09")]
    [InlineData("It fell in mid-June.", "in mid-June = 2016-06~")]
    [InlineData("It fell in early May.", "in early May = 2016-05~")]
    [InlineData("It fell in late 2015.", "in late 2015 = 2015-09~/2015-12~")]
    [InlineData("It fell in the summer of 2014.", "in the summer of 2014 = 2014-22")]
    [InlineData("Held since the summer of 2014.", "since the summer of 2014 = 2014-22/..")]
    [InlineData("It broke out in the fall of 2014.", "in the fall of 2014 = 2014-23")]
    [InlineData("Held since 2011.", "since 2011 = 2011/..")]
    [InlineData("It fell in 2014.", "in 2014 = 2014")]
    [InlineData("In 2014 militants overran it.", "In 2014 = 2014")]
    [InlineData("The 2003 invasion went on.", "The 2003 = 2003")]
    [InlineData("He hoped at the end of last year.", "at the end of last year = 2015-12~")]
    [InlineData("They pledged it by year-end.", "by year-end = ../2016-12-31")]
    [InlineData("They pledged it by the end of the year.", "by the end of the year = ../2016-12-31")]
    [InlineData("They pledged it by the end of 2016.", "by the end of 2016 = ../2016-12-31")]
    [InlineData("They pledged it by mid-2016.", "by mid-2016 = ../2016-07~")]
    [InlineData("Attacks between May and June.", "between May and June = 2016-05/2016-06")]
    [InlineData("Attacks between May 10 and May 14.", "between May 10 and May 14 = 2016-05-10/2016-05-14")]
    [InlineData("Attacks from 3 to 7 May.", "from 3 to 7 May = 2016-05-03/2016-05-07")]
    [InlineData("Attacks on May 3-7.", "on May 3-7 = 2016-05-03/2016-05-07")]
    [InlineData("Held from July 2012 to June 2013.", "from July 2012 to June 2013 = 2012-07/2013-06")]
    [InlineData("Held from 2014 to 2016.", "from 2014 to 2016 = 2014/2016")]
    [InlineData("Held until December 2015.", "until December 2015 = ../2015-12")]
    [InlineData("For the first time since May 2015 they came.", "since May 2015 = 2015-05/..")]
    [InlineData("In the first half of 2016 it lost.", "In the first half of 2016 = 2016-01/2016-06")]
    [InlineData("During the holy month of Ramadan it rose.", "During the holy month of Ramadan = 2016-06-06/2016-07-05")]
    [InlineData("Residents celebrated Ramadan.", "Ramadan = 2016-06-06/2016-07-05")]
    [InlineData("It ends with Eid al-Fitr prayers.", "Eid al-Fitr = 2016-07-06/2016-07-08")]
    [InlineData("Published August 3 2015 in the paper.", "August 3 2015 = 2015-08-03")]
    [InlineData("It fell on 2016-05-23.", "on 2016-05-23 = 2016-05-23")]
    [InlineData("It fell on 05.30.16.", "on 05.30.16 = 2016-05-30")]
    [InlineData("It fell on 30/05/2016.", "on 30/05/2016 = 2016-05-30")]
    [InlineData("It fell on 03/05/2016.", "on 03/05/2016 = ?")]
    public void Dates_are_read_as_written(string sentence, string expected) => Assert.Equal(expected, Shown(sentence, Wednesday));

    [Theory]
    [InlineData("They came on Friday.", "on Friday = 2016-05-27")]
    [InlineData("They came on Monday.", "on Monday = 2016-05-30")]
    [InlineData("They came at the weekend.", "at the weekend = 2016-05-28/2016-05-29")]
    [InlineData("They came this week.", "this week = 2016-05-30")]
    [InlineData("They came last month.", "last month = 2016-04")]
    [InlineData("They came in May.", "in May = 2016-05")]
    [InlineData("They came six months ago.", "six months ago = 2015-11~")]
    [InlineData("A six-month siege went on.", "six-month = 2015-11~/..")]
    [InlineData("They have come since late May.", "since late May = 2016-05~/..")]
    [InlineData("They rest during Ramadan.", "during Ramadan = 2016-06-06/2016-07-05")]
    public void The_same_words_follow_the_day_of_publication(string sentence, string expected) => Assert.Equal(expected, Shown(sentence, Monday));

    [Theory]
    [InlineData("They may attack it.")]
    [InlineData("May God protect them, he said.")]
    [InlineData("Theresa May said so.")]
    [InlineData("They march on Palmyra.")]
    [InlineData("March on, he said.")]
    [InlineData("The second man fled.")]
    [InlineData("It came after the fall of Mosul.")]
    [InlineData("The towns fall quickly.")]
    [InlineData("Some 2,014 fighters came.")]
    [InlineData("A 10-year-old boy was killed.")]
    [InlineData("He was 23 years old.")]
    [InlineData("It pumps oil three hours a day.", true)]
    [InlineData("The end of the siege is near.")]
    [InlineData("The Sunday Times reported it.")]
    [InlineData("The late leader was known.")]
    [InlineData("They met Jan Egeland there.")]
    [InlineData("The Arab Spring went on.")]
    [InlineData("Rebels seized Tower 22 near Rai.")]
    [InlineData("The T-72 tank burned.")]
    [InlineData("A group of 2000 fighters came.")]
    public void What_is_no_time_is_left_alone(string sentence, bool length = false)
    {
        var found = Find(sentence, Wednesday);
        Assert.All(found, m => Assert.True(length && m.IsDuration, m.ToString()));
    }

    [Theory]
    [InlineData("They came on Friday.")]
    [InlineData("They came yesterday.")]
    [InlineData("They came last week.")]
    [InlineData("They came in May.")]
    [InlineData("They came on May 23.")]
    [InlineData("They came two days ago.")]
    [InlineData("They came overnight.")]
    [InlineData("They came this year.")]
    [InlineData("They came during Ramadan.")]
    [InlineData("They came at the end of last year.")]
    public void An_undated_report_leaves_relative_words_unresolved(string sentence) => Assert.Null(Assert.Single(Find(sentence, null)).Value);

    [Theory]
    [InlineData("They came on 23 May 2016.", "2016-05-23")]
    [InlineData("They came in 2014.", "2014")]
    [InlineData("They came in the summer of 2014.", "2014-22")]
    [InlineData("They came during Ramadan 2015.", "2015-06-18/2015-07-16")]
    public void An_undated_report_keeps_full_dates(string sentence, string expected) => Assert.Equal(expected, Assert.Single(Find(sentence, null)).Value.ToString());

    [Fact]
    public void A_weekday_and_a_month_know_their_other_reading()
    {
        Assert.Equal("2016-06-24", Find("They will meet on Friday.", Wednesday)[0].Future.ToString());
        Assert.Null(Find("They met on Wednesday.", Wednesday)[0].Future);
        Assert.Equal("2017-05", Find("They will meet in May.", Wednesday)[0].Future.ToString());
        Assert.Equal("2015-07", Find("They met in July.", Wednesday)[0].Past.ToString());
        Assert.Equal("../2016-06-24", Find("A truce until Friday.", Wednesday)[0].Future.ToString());
        Assert.Equal("2016-06-22/2016-06-26", Find("They will meet this week.", Wednesday)[0].Future.ToString());
        Assert.Equal("2014~/..", Find("They have fought for two years.", Wednesday)[0].Past.ToString());
    }

    [Theory]
    [InlineData("A six-year civil war has raged.", "six-year = 2010~/..")]
    [InlineData("A nearly six-year Syrian civil war has raged.", "nearly six-year = 2010~/..")]
    [InlineData("The nearly four year conflict has raged.", "nearly four year = 2012~/..")]
    [InlineData("They left following a month of fighting.", "")]
    public void Lengths_before_lasting_things_reach_until_now(string sentence, string expected) => Assert.Equal(expected, Shown(sentence, Wednesday));

    [Fact]
    public void Months_are_counted_from_a_named_month()
    {
        var january = Assert.Single(Find("It fell in January 2014.", Wednesday)).Month;
        var found = new List<TimeMention>();
        const string Later = "Six months later they came.";
        new TimePass(English.Lexicon).Find(Later, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(English.Cut(Later)), new(Wednesday, null, january), found);
        Assert.Equal("2014-07~", Assert.Single(found).Value.ToString());
    }

    [Fact]
    public void By_a_past_day_has_the_day_itself_as_other_reading() => Assert.Equal("2016-06-18", Find("By Saturday the army was near.", Wednesday)[0].Past.ToString());

    [Fact]
    public void A_named_day_can_be_counted_from() => Assert.Equal(new DateOnly(2016, 6, 10), Find("They came on June 10.", Wednesday)[0].Day);

    [Fact]
    public void Every_value_is_edtf_that_can_be_read_back() =>
        Assert.All(
            Find("Since May, in mid-June, in late 2015, last summer, by year-end, in recent months, six months ago and between May and June", Wednesday),
            m => Assert.NotNull(m.Value?.Days()));

    [Fact]
    public void Any_words_give_mentions_in_order_and_inside_the_sentence()
    {
        string[] words =
        [
            "on", "in", "since", "from", "to", "between", "and", "by", "until", "after", "before", "for", "the", "a", "of", "last", "next", "this", "past", "early", "late", "mid", "-", "end", "year", "week", "days",
            "month", "May", "March", "June", "2016", "31", "30", "9999", "0", "23", "rd", "twenty", "third", "Friday", "Sunday's", "night", "dawn", "ago", "later", "earlier", "Ramadan", "Eid", "al", "summer", "fall",
            "half", "first", ",", ".", "/", "05.30.16", "12:30", "p.m.", "several", "two", "decades", "weekend", "overnight", "today", "that", "same", "old", "long", "(", ")", "%",
        ];
        var sentences = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Prop.ForAll(sentences, sentence => IsOrdered(sentence, Wednesday) && IsOrdered(sentence, null) && IsOrdered(sentence, new DateOnly(1, 1, 1)) && IsOrdered(sentence, new DateOnly(9999, 12, 31)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40).WithReplay(20160622, 1));
    }

    private static bool IsOrdered(string sentence, DateOnly? published)
    {
        var (count, behind) = (English.Cut(sentence).Count, 0);
        foreach (var mention in Find(sentence, published, published))
        {
            if (mention.First < behind || mention.End <= mention.First || mention.End > count)
            {
                return false;
            }

            behind = mention.End;
        }

        return true;
    }
}
