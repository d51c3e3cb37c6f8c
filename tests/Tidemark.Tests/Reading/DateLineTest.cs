using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Tests.Reading;

public class DateLineTest
{
    private const string Prose = "Forces of the council entered the town on Monday, residents said, after two weeks of fighting around it and in the villages to the east.";

    [Theory]
    [InlineData("May 30, 2016")]
    [InlineData("30 May 2016")]
    [InlineData("05.30.16")]
    [InlineData("2016-05-30")]
    [InlineData("30/05/2016")]
    [InlineData("30. 05. 2016")]
    [InlineData("30 mai 2016")]
    [InlineData("30. Mai 2016")]
    [InlineData("30 Mayıs 2016, 19:32")]
    [InlineData("30 мая 2016")]
    [InlineData("30 травня 2016")]
    [InlineData("30 de mayo de 2016")]
    [InlineData("٣٠ أيار ٢٠١٦")]
    [InlineData("30 مايو 2016")]
    [InlineData("الاثنين 30 أيار/مايو 2016")]
    [InlineData("۳۰ مه ۲۰۱۶")]
    [InlineData("۱۰ خرداد ۱۳۹۵")]
    [InlineData("۱۳۹۵/۰۳/۱۰")]
    [InlineData("30 במאי 2016")]
    [InlineData("פרסום ראשון: 05.30.16, 19:32")]
    [InlineData("Published May 30 2016")]
    [InlineData("Monday, 30th of May 2016 at 7.32 pm")]
    [InlineData("30-May-16")]
    [InlineData("Mon, May 30, 2016 | Example News")]
    public void A_line_of_its_own_is_the_date_of_publication(string line)
    {
        Publication expected = new Publication.OnDay(new(2016, 5, 30));
        Assert.Equal(expected, ReadingText.Of($"{line}\n\n{Prose}\n").Published);
        Assert.Equal(expected, ReadingText.Of($"{Prose}\n\n{line}\n").Published);
    }

    [Theory]
    [InlineData("Saturday 10 December 2016 14:47 Interim minister: the hospitals are out of service.", 2016, 12, 10)]
    [InlineData("16 October 2016 Three people were killed in a rocket attack on the city.", 2016, 10, 16)]
    [InlineData("Published August 3 2015 People inspect the damage in the market.", 2015, 8, 3)]
    [InlineData("Posted on July 20 2016 by Example News Dozens were killed.", 2016, 7, 20)]
    [InlineData("Fri 07 Apr 2017 at 0914 The governor spoke to reporters.", 2017, 4, 7)]
    public void A_date_that_opens_the_body_is_marked_and_the_prose_is_not(string text, int year, int month, int day)
    {
        var report = ReadingText.Of(text);
        Assert.Equal(new DateOnly(year, month, day), report.Published.ReferenceDay);
        Assert.Equal(MarkKind.DateLine, Assert.Single(report.Marks).Kind);
        Assert.True(report.Marks[0].End < 45);
    }

    [Theory]
    [InlineData("On 23 May 2016 the army began its operation in the west of the province.")]
    [InlineData("The army said that its operation began on 23 May 2016.")]
    [InlineData("May 30, 2016 was the day on which the siege began.")]
    [InlineData("UPDATE (3 August 2016): Within days of the publication of this story its author was killed on the front line")]
    [InlineData("2016-02-31")]
    [InlineData("0000-00-00 The army left.")]
    [InlineData("Version 10.1.2.3 was released, and 192.168.10.11 is an address.")]
    public void Running_prose_and_impossible_dates_are_none(string text) => Assert.Equal(Publication.Undated, ReadingText.Of(text + "\n" + Prose).Published);

    [Fact]
    public void A_chronicle_is_undated() =>
        Assert.Equal(Publication.Undated, ReadingText.Of("23 May 2016: The army advanced to the river.\n24 May 2016: The other side took the bridge back.\n").Published);

    [Fact]
    public void Day_and_month_that_could_swap_stay_doubtful()
    {
        var doubtful = Assert.IsType<Publication.Doubtful>(ReadingText.Of("10-07-2016\n\n" + Prose).Published);
        Assert.Equal((new DateOnly(2016, 7, 10), new DateOnly(2016, 10, 7)), (doubtful.First, doubtful.Second));
    }

    [Theory]
    [InlineData("Sunday 10/07/2016\n\n" + Prose)]
    [InlineData("10/07/2016\n\n" + Prose + "\n\nUpdated: 13/07/2016\n")]
    [InlineData("---\nurl: https://example.org/2016/07/10/town\n---\n10/07/2016\n\n" + Prose)]
    [InlineData("10/07/2016\n\nThe army said in a statement of 10 July 2016 that it had left the town and the villages around it.")]
    public void Weekday_address_and_other_dates_decide(string text) => Assert.Equal(new DateOnly(2016, 7, 10), ReadingText.Of(text).Published.ReferenceDay);

    [Fact]
    public void Metadata_wins_over_the_argument_and_the_argument_over_a_date_line()
    {
        var options = new ReadingOptions { Published = new Publication.OnDay(new(2016, 1, 1)) };
        Assert.Equal(new DateOnly(2016, 5, 23), ReadingText.Of("---\npublished: 2016-05-23\n---\n30 May 2016\n\n" + Prose, options: options).Published.ReferenceDay);
        Assert.Equal(new DateOnly(2016, 1, 1), ReadingText.Of("30 May 2016\n\n" + Prose, options: options).Published.ReferenceDay);
    }

    [Theory]
    [InlineData("2016-06-20T08:00:00+03:00", 3)]
    [InlineData("2016-06-20T08:00:00.123Z", 0)]
    [InlineData("Mon, 20 Jun 2016 08:00:00 GMT", 0)]
    [InlineData("20 June 2016 8:00 AM EDT", -4)]
    public void A_time_with_a_zone_is_an_instant(string written, int hours) =>
        Assert.Equal(new(2016, 6, 20, 8, 0, 0, TimeSpan.FromHours(hours)), Assert.IsType<Publication.At>(ReportReader.ReadDate(written)).Instant);
}
