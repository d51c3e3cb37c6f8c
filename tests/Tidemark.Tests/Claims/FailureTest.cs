using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Places.Ground;
using Tidemark.Places.Resolving;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims;

/// <summary>A fault of the program in one sentence, or in one report, is told and ends nothing.</summary>
public class FailureTest
{
    private const string Text = "Iraqi forces captured Fallujah on Monday. The soldiers entered the town of Brokenhill on Tuesday. Iraqi forces captured Ramadi on Monday.";

    private static Knowledge Knowledge => FirstPack.Knowledge;

    private static ClaimReader Reader(bool throws) =>
        new(Knowledge.Lexicon, Knowledge.Rules, Knowledge.Lemmas, Knowledge.Syntax, Knowledge.Confidence, new Broken()) { Throws = throws };

    [Fact]
    public void A_sentence_on_which_the_reader_fails_gives_nothing_and_the_rest_is_read()
    {
        var read = Reader(throws: false).Read(FirstPack.Report(Text));
        Assert.Equal(["Fallujah", "Ramadi"], read.Claims.Select(c => c.Place!.Text));
        var failed = Assert.Single(read.Silent, s => s.Why == Silence.Failed);
        Assert.Equal("The soldiers entered the town of Brokenhill on Tuesday.", Text[failed.Start..failed.End]);
        Assert.DoesNotContain(read.Mentions, m => m.Mention.Start > failed.Start && m.Mention.End < failed.End);
    }

    [Fact]
    public void Tests_see_the_failure_itself() => Assert.Throws<InvalidOperationException>(() => Reader(throws: true).Read(FirstPack.Report(Text)));

    [Fact]
    public void A_report_on_which_a_later_step_fails_is_told()
    {
        var places = new ReportPlaces(Knowledge.Places, Knowledge.Namesakes, new Lazy<SpelledPlaces?>(() => throw new InvalidDataException("a broken table")));
        var names = new NameResolver(Knowledge.Actors, Knowledge.Places, Knowledge.Sources, new(Knowledge.Actors, Knowledge.Places, new(new Tidemark.Places.PackPlaces(Knowledge.Places), Terrain.None)));
        var reader = new ClaimReader(Knowledge.Lexicon, Knowledge.Rules, Knowledge.Lemmas, Knowledge.Syntax, Knowledge.Confidence);
        var course = new CourseReader(reader, names, Knowledge.Lexicon, new Mender(new(Knowledge.Lexicon, Knowledge.Lemmas, Knowledge.Syntax.Vocabulary)), places, new(Knowledge.CommonNames, Knowledge.Places));
        var reading = course.Read(FirstPack.Report("Iraqi forces captured the town of Zorbandeh on Monday."));
        Assert.Empty(reading.Claims);
        Assert.Equal(1, reading.Failures);
        Assert.NotEmpty(course.Read(FirstPack.Report("Iraqi forces captured Fallujah on Monday.")).Claims);
    }

    /// <summary>Names of a gazetteer that fail at one of them.</summary>
    private sealed class Broken : IPlaceNames
    {
        public LexiconEntry Find(string name) => name.Contains("Brokenhill", StringComparison.Ordinal) ? throw new InvalidOperationException("at one name") : default;
    }
}
