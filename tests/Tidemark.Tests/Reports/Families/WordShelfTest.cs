using Tidemark.Reports.Families;

namespace Tidemark.Tests.Reports.Families;

public class WordShelfTest
{
    [Fact]
    public void Words_are_found_by_report_and_key()
    {
        var (shelf, report) = (new WordShelf(), Wire.Report(Wire.Dispatch, "1.txt"));
        shelf.Add(report, 7);
        Assert.Equal(CopyWords.Of(report).ToArray(), shelf.Find(report.Id, 7).ToArray());
        Assert.True(shelf.Find(Wire.Report(Wire.Edited, "2.txt").Id, 7).IsDefault);
    }

    [Fact]
    public void Words_of_another_text_under_the_same_report_are_not_given()
    {
        var (shelf, report) = (new WordShelf(), Wire.Report(Wire.Dispatch, "1.txt"));
        shelf.Add(report, 7);
        Assert.True(shelf.Find(report.Id, 8).IsDefault);
    }

    [Fact]
    public void A_report_that_came_twice_is_fetched()
    {
        var (shelf, report) = (new WordShelf(), Wire.Report(Wire.Dispatch, "1.txt"));
        shelf.Add(report, 7);
        shelf.Add(report, 7);
        Assert.True(shelf.Find(report.Id, 7).IsDefault);
        shelf.Add(report, 7);
        Assert.True(shelf.Find(report.Id, 7).IsDefault);
    }
}
