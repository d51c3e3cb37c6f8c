using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public class EventsTest
{
    private const string Struck = "Haytham Darwish, a baker, said that warplanes of the Syrian army killed 12 civilians in Manbij on 2 June 2016. Russia denied that warplanes of the Syrian army had killed 12 civilians in Manbij.";

    [Fact]
    public void Events_are_listed_with_their_days_and_origins()
    {
        var outcome = OfSamples("events", "--place", "Palmyra", "--kind", "transfer");
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"(?m)^e-[0-9a-f]{12}  2016-03-27 .*took Palmyra from Islamic State$", outcome.Output);
        Assert.Contains("told, not established", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_have_every_claim_and_answer_with_its_words()
    {
        var outcome = OfSamples("events", "--json");
        foreach (var line in outcome.Lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.StartsWith("e-", json.RootElement.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.All(json.RootElement.GetProperty("claims").EnumerateArray(), c => Assert.NotEmpty(c.GetProperty("quote").GetString()!));
        }

        Assert.NotEmpty(outcome.Lines);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("docket")]
    [InlineData("contradictions")]
    [InlineData("ledger")]
    [InlineData("ties")]
    [InlineData("figures --all")]
    public void What_was_published_later_appears_nowhere(string words)
    {
        var outcome = OfSamples([.. words.Split(' '), "--as-known", "2016-06-30", "--json"]);
        Assert.Equal(0, outcome.Code);
        foreach (var line in outcome.Lines)
        {
            Assert.DoesNotMatch("\"(known|first-known|last-known|made)\":\"(2016-0[7-9]|2016-1|2017|2018)", line);
        }
    }

    [Fact]
    public void An_event_has_a_dossier_by_its_id_and_by_a_claim()
    {
        using var json = JsonDocument.Parse(OfSamples("events", "--place", "Sirte", "--json").Lines[0]);
        var (id, claim) = (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("claims")[0].GetProperty("claim").GetString()!);
        var dossier = OfSamples("dossier", id[..10]);
        Assert.Equal(0, dossier.Code);
        Assert.StartsWith(id, dossier.Output, StringComparison.Ordinal);
        Assert.Contains("what was said", dossier.Output, StringComparison.Ordinal);
        Assert.Contains("This is what was said, not what was so.", dossier.Output, StringComparison.Ordinal);
        Assert.Equal(dossier.Output, OfSamples("dossier", claim).Output);
    }

    [Fact]
    public void An_event_that_is_not_there_is_told()
    {
        var outcome = OfSamples("dossier", "e-ffffffffffff");
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Contains("tidemark events lists them", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_docket_names_who_denied_what()
    {
        var outcome = Of(Struck, "docket");
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("Allegations", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"denied +Russia, through ", outcome.Output);
        Assert.Contains("what was denied is not refuted", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("docket")]
    [InlineData("dossier e-")]
    [InlineData("contradictions")]
    [InlineData("statements Russia")]
    public void Names_of_private_persons_can_be_masked(string words)
    {
        string[] asked = words.Split(' ');
        if (asked[0] == "dossier")
        {
            using var json = JsonDocument.Parse(Of(Struck, "events", "--json").Lines[0]);
            asked[1] = json.RootElement.GetProperty("id").GetString()!;
        }

        foreach (var form in new[] { "--json", null })
        {
            var outcome = Of(Struck, [.. asked, "--mask", .. form is null ? Array.Empty<string>() : [form]]);
            Assert.Equal(0, outcome.Code);
            Assert.DoesNotContain("Darwish", outcome.Output + outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_ledger_tells_what_became_of_a_pledge()
    {
        var outcome = OfSamples("ledger", "--place", "Mosul");
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("Forecasts and threats", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("by 2016-12-31", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Brier score of all: too few", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_ties_and_statements_answer()
    {
        Assert.Contains("trapped (people)", OfSamples("figures", "--all").Output, StringComparison.Ordinal);
        Assert.Contains("Islamic State — fights — ", OfSamples("ties", "--actor", "Islamic State").Output, StringComparison.Ordinal);
        var statements = OfSamples("statements", "Syrian Democratic Forces", "--json");
        Assert.Equal(0, statements.Code);
        Assert.Contains(statements.Lines, l => l.Contains("\"track\":\"statement\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_speaker_who_said_nothing_is_told()
    {
        var outcome = OfSamples("statements", "Nobody in particular");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("nothing is told", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events --on June")]
    [InlineData("events --min-origins 0")]
    [InlineData("events --kind conquest")]
    [InlineData("dossier sirte")]
    [InlineData("ledger --outcome maybe")]
    [InlineData("ties --relation loves")]
    [InlineData("contradictions --about taste")]
    public void Wrong_use_ends_with_2(string words)
    {
        var outcome = Tool.Run([.. words.Split(' '), "--case", "none.tidemark"]);
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Single(outcome.ErrorLines);
    }

    [Fact]
    public void A_case_without_claims_answers_with_nothing()
    {
        var outcome = Of("The weather was mild.", "events");
        Assert.Equal(0, outcome.Code);
        Assert.Empty(outcome.Output);
    }

    private static Outcome OfSamples(params string[] words) => Ask(Path.Combine(Tool.Home, "samples"), words);

    private static Outcome Of(string text, params string[] words)
    {
        using var folder = new Scratch();
        return Ask(folder.Write("report.txt", text), words);
    }

    private static Outcome Ask(string input, string[] words)
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.True(Tool.Run("read", input, "--case", file, "--captured", "2018-01-01", "--published", "2016-06-03").Code < 2);
        return Tool.Run([.. words, "--case", file]);
    }
}
