using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public class AnswersTest
{
    private static readonly string Report = Tool.Sample("2016-06-11-sirte-port.txt");

    [Fact]
    public void The_demo_shows_reports_and_who_holds_which_place_on_whose_word()
    {
        var outcome = Tool.Run("demo");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Gulf of Sidra Gazette, 11 June 2016", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("This is what was said, not what was so.", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^place +who +when +according to +published$", outcome.Output);
        Assert.Matches(@"(?m)^Palmyra .*\d{4}-\d{2}-\d{2}$", outcome.Output);
    }

    [Fact]
    public void Mentions_have_seven_fields_and_reproduce_their_words()
    {
        var outcome = Tool.Run("mentions", Report, "--type", "place");
        Assert.Equal(0, outcome.Code);
        var text = File.ReadAllText(Report);
        foreach (var line in outcome.Lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(["report", "type", "start", "end", "text", "id", "name"], json.RootElement.EnumerateObject().Select(p => p.Name));
            Assert.Equal(text[json.RootElement.GetProperty("start").GetInt32()..json.RootElement.GetProperty("end").GetInt32()], json.RootElement.GetProperty("text").GetString());
        }

        Assert.Contains(outcome.Lines, l => l.Contains("\"name\":\"Sirte\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_is_explained_by_number_by_id_and_by_the_beginning_of_its_id()
    {
        using var json = JsonDocument.Parse(Tool.Run("claims", Report).Lines[0]);
        var id = json.RootElement.GetProperty("id").GetString()!;
        var byNumber = Tool.Run("explain", Report, "1");
        Assert.Equal(0, byNumber.Code);
        Assert.StartsWith(id, byNumber.Output, StringComparison.Ordinal);
        Assert.Contains("how it was found\n  " + json.RootElement.GetProperty("rule").GetString(), byNumber.Output, StringComparison.Ordinal);
        Assert.Matches(@"\.rules:\d+\)", byNumber.Output);
        Assert.Equal(byNumber.Output, Tool.Run("explain", Report, id).Output);
        Assert.Equal(byNumber.Output, Tool.Run("explain", Report, id[..16]).Output);
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("c-ffffffffffff")]
    [InlineData("c-")]
    public void A_claim_that_is_not_there_is_told_with_what_to_do(string claim)
    {
        var outcome = Tool.Run("explain", Report, claim);
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Contains("give a number from 1 to", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_packs_of_the_project_are_sound()
    {
        var outcome = Tool.Run("pack", "check");
        Assert.Equal("tidemark: nothing wrong", outcome.ErrorLines[^1]);
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"^iraq-syria-libya: \d+ actors, \d+ sources, [\d,]+ places; ", outcome.Output);
    }

    [Fact]
    public void Faults_of_a_pack_are_told_with_file_and_line()
    {
        using var scratch = new Scratch();
        scratch.Write("pack.yaml", "id: tiny\ntitle: Tiny\nperiod: 2016\nlicence: CC-BY-4.0\ncountries: [IQ]\n");
        var actors = scratch.Write("actors.yaml", "- id: one\n  name: One\n  type: army\n- id: two\n  name: Two\n  type: no-such-type\n");
        scratch.Write("places.csv", "id,name,type,country,parent,lat,lon,arabic,spellings,geonames,wikidata,from,until\n");
        scratch.Write("sources.yaml", "[]\n");
        var outcome = Tool.Run("pack", "check", scratch.Folder);
        Assert.Equal(1, outcome.Code);
        Assert.Contains(outcome.ErrorLines, l => l.StartsWith($"{actors}:6: ", StringComparison.Ordinal));
    }
}
