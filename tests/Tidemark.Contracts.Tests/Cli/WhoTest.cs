using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public class WhoTest
{
    [Fact]
    public void A_case_answers_with_every_sentence_and_who_said_it()
    {
        var outcome = Ask("Palmyra", "--on", "2016-12-20");
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"(?m)^estimate: Islamic State \(0\.\d\d\); no word since 2016-12-11$", outcome.Output);
        Assert.Contains("broad priors", outcome.Output, StringComparison.Ordinal);
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

    [Fact]
    public void The_model_of_control_answers_and_other_rules_stand_beside_it()
    {
        using var json = JsonDocument.Parse(Ask("Palmyra", "--on", "2016-12-20", "--json").Output);
        var answer = json.RootElement;
        Assert.StartsWith("control/", answer.GetProperty("reconciler").GetString(), StringComparison.Ordinal);
        Assert.Equal(["ours", "newest", "majority", "dawid-skene", "most-conservative", "most-informative"], answer.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("rule").GetString()));
        Assert.Equal(1, answer.GetProperty("estimate").GetProperty("outcomes").EnumerateArray().Sum(o => o.GetProperty("p").GetDouble()), 2);
        Assert.Contains(answer.GetProperty("standings")[0].GetProperty("for").EnumerateArray(), e => e.GetProperty("part").GetDouble() > .1);
        Assert.Contains(answer.GetProperty("collapses").EnumerateArray(), c => c.GetProperty("origin").GetString() == "Syrian Observatory for Human Rights");
    }

    [Theory]
    [InlineData("newest", "held")]
    [InlineData("majority", "held")]
    [InlineData("most-conservative", "held")]
    public void The_rule_can_be_switched(string rule, string outcome)
    {
        using var json = JsonDocument.Parse(Ask("Palmyra", "--on", "2016-12-20", "--rule", rule, "--json").Output);
        Assert.Equal(rule + "/1", json.RootElement.GetProperty("reconciler").GetString());
        Assert.Equal(outcome, json.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_rule_that_is_none_is_refused() => Assert.Equal(2, Ask("Palmyra", "--on", "2016-12-20", "--rule", "loudest").Code);

    [Fact]
    public void Without_sides_the_answer_says_so() =>
        Assert.Contains("Reckoned by control/6, sides off, against-interest off.", Ask("Palmyra", "--on", "2016-12-20", "--sides", "off", "--against-interest", "off").Output, StringComparison.Ordinal);

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
