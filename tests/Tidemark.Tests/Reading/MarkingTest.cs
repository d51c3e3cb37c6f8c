using Tidemark.Reports;

namespace Tidemark.Tests.Reading;

public class MarkingTest
{
    private const string Page = """
        A commander of the northern front
        The front is moving again
        After losing the hills in the spring, the northern front seems to be moving again, and nobody expects it to stop soon.

        Soldiers near the mill (Photo: AFP)
        Soldiers near the mill (Photo: AFP)

        Who holds the mill  

        Soldiers near the mill (Photo: AFP)

        "They left the mill at night," said a spokesman for the council. It was not possible to confirm this from another source.

        Reporting by A. Writer; Editing by B. Editor
         new comment
        See all talkbacks "The front is moving again"
        This will delete your current comment
        """;

    [Fact]
    public void What_is_not_prose_is_marked_and_prose_is_not()
    {
        var report = ReadingText.Of(Page);
        Assert.Equal(["A commander of the northern front", "The front is moving again", "Who holds the mill"], ReadingText.Marked(report, MarkKind.Heading));
        Assert.Single(ReadingText.Marked(report, MarkKind.Caption));
        Assert.Equal(2, ReadingText.Marked(report, MarkKind.Repeated).Length);
        Assert.Single(ReadingText.Marked(report, MarkKind.Credit));
        Assert.Equal(3, ReadingText.Marked(report, MarkKind.Comment).Length);
        Assert.Equal("The front is moving again", report.Title);
        Assert.Equal(10, report.Marks.Length);
    }

    [Theory]
    [InlineData("BEIRUT (Reuters) - Forces of the council entered the town on Monday, residents said.")]
    [InlineData("The council captured Manbij")]
    [InlineData("The council captured Manbij\nThe army left Raqqa\n")]
    [InlineData("The council took the town of Manbij on Monday after weeks of\nfighting, residents of the town and of two villages near it\nsaid. The other side denied it and said that its men were\nstill there.\n")]
    [InlineData("TRIPOLI Forces aligned with the government said on Friday they had taken control of the port.")]
    [InlineData("The director of the observatory, a member of the council and a journalist, said that the army had left.\nA second line of prose, with its full stop.")]
    public void Prose_is_never_marked(string text) => Assert.Empty(ReadingText.Of(text).Marks);

    [Fact]
    public void One_huge_line_without_punctuation_stays() =>
        Assert.Empty(ReadingText.Of(string.Join(' ', Enumerable.Repeat("the army entered the town and left it", 500))).Marks);

    [Fact]
    public void The_title_said_again_before_the_prose_is_repeated()
    {
        var report = ReadingText.Of("---\ntitle: \"Minister: Hospitals out of Service\"\n---\nSaturday 10 December 2016 14:47 Minister: Hospitals out of Service. The minister said that all was lost. (Source: Example Office) Twitter");
        Assert.Equal("Minister: Hospitals out of Service.", Assert.Single(ReadingText.Marked(report, MarkKind.Repeated)));
        Assert.Equal("(Source: Example Office)", Assert.Single(ReadingText.Marked(report, MarkKind.Credit)));
        Assert.Equal("Twitter", Assert.Single(ReadingText.Marked(report, MarkKind.Navigation)));
        Assert.Equal("Saturday 10 December 2016 14:47", Assert.Single(ReadingText.Marked(report, MarkKind.DateLine)));
    }

    [Fact]
    public void A_sentence_that_begins_like_the_title_is_prose() =>
        Assert.Empty(ReadingText.Marked(ReadingText.Of("---\ntitle: Iraqi forces clash with militants\n---\nIraqi forces clash with militants near the town every day, residents said."), MarkKind.Repeated));

    [Fact]
    public void What_the_author_says_of_himself_is_a_declared_interest()
    {
        const string note = "media activist from the city, student at the university. I work in documenting violations committed by all sides.";
        var report = ReadingText.Of("The city is besieged, and nothing moves there, residents said on Monday.\n\n" + note);
        Assert.Equal(note, report.DeclaredInterest);
        Assert.Equal(note, Assert.Single(ReadingText.Marked(report, MarkKind.AuthorNote)));
    }
}
