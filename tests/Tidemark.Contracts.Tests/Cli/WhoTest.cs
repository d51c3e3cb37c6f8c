using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public class WhoTest
{
    [Fact]
    public void A_case_answers_with_every_sentence_and_who_said_it()
    {
        var outcome = Ask("Palmyra", "--on", "2016-12-20");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("estimate: Islamic State; no word since 2016-12-11", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Syrian Observatory for Human Rights said, through Damascus Road Review, 2016-12-11", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("This is what was said, not what was so.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_known_yet_does_not_count()
    {
        using var json = JsonDocument.Parse(Ask("Palmyra", "--on", "2016-12-20", "--as-known", "2016-12-01", "--json").Output);
        var answer = json.RootElement;
        Assert.Equal("2016-03-27", answer.GetProperty("newest-evidence").GetString());
        Assert.DoesNotContain("2016-12-11", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tadmur")]
    [InlineData("تدمر")]
    [InlineData("geonames:163808")]
    public void Any_spelling_or_id_names_the_place(string place) =>
        Assert.StartsWith("Palmyra (geonames:163808)", Ask(place, "--on", "2016-12-20").Output, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_is_told_with_what_begins_like_it()
    {
        var outcome = Ask("Palmy", "--on", "2016-12-20");
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Contains("geonames:163808  Palmyra", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_none_is_refused() => Assert.Contains("--on: 'June' is no day; write 2016-06-20", Ask("Palmyra", "--on", "June").Errors, StringComparison.Ordinal);

    private static Outcome Ask(params string[] words)
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.True(Tool.Run("read", Path.Combine(Tool.Home, "samples"), "--case", file, "--captured", "2018-01-01").Code < 2);
        return Tool.Run(["who", .. words, "--case", file]);
    }
}
