using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Laws;

public class SamenessTest
{
    /// <summary>A reader that reads on from case to case.</summary>
    [Fact]
    public void A_reader_keeps_nothing_from_one_report_to_the_next()
    {
        var texts = SampleText.Cases;
        var used = FirstPack.NewReader();
        var first = texts.Select(t => Records(used, t)).ToArray();
        var order = Enumerable.Range(0, texts.Count).ToArray();
        new Random(622).Shuffle(order);
        foreach (var i in order)
        {
            Assert.Equal(first[i], Records(used, texts[i]));
        }

        foreach (var i in order.Take(150))
        {
            Assert.Equal(first[i], Records(FirstPack.NewReader(), texts[i]));
        }
    }

    [Fact]
    public void Any_text_reads_the_same_in_a_used_reader_as_in_a_new_one()
    {
        var used = FirstPack.NewReader();
        Prop.ForAll(SampleText.Splices(), text => Records(used, text) == Records(FirstPack.NewReader(), text)).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(20).WithReplay(20160530, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_number_of_threads_changes_no_byte(int threads)
    {
        var texts = SampleText.Cases;
        var reader = FirstPack.NewReader();
        var expected = texts.Select(t => Records(reader, t)).ToArray();
        var got = new string[texts.Count];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            var own = FirstPack.NewReader();
            for (var i = thread; i < texts.Count; i += threads)
            {
                got[i] = Records(own, texts[i]);
            }
        });
        Assert.Equal(expected, got);
    }

    /// <summary>The records of a text, one a line.</summary>
    private static string Records(CourseReader reader, string text)
    {
        var reading = reader.Read(FirstPack.Report(text));
        return string.Join('\n', reading.Claims.Select(c => Encoding.UTF8.GetString(ClaimRecord.Bytes(c, reading.Report))).Concat(reading.Mentions.Select(m => m.ToString())));
    }
}
