namespace Tidemark.Contracts.Tests.Cli;

public class UseTest
{
    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("claims")]
    [InlineData("mentions")]
    [InlineData("explain")]
    [InlineData("pack")]
    [InlineData("pack check")]
    [InlineData("place")]
    [InlineData("places")]
    [InlineData("places resolve")]
    [InlineData("gazetteer")]
    [InlineData("gazetteer add")]
    [InlineData("gazetteer get")]
    [InlineData("gazetteer check")]
    [InlineData("read")]
    [InlineData("reports")]
    [InlineData("sources")]
    [InlineData("search")]
    [InlineData("re-read")]
    [InlineData("nothing-found")]
    [InlineData("events")]
    [InlineData("docket")]
    [InlineData("dossier")]
    [InlineData("figures")]
    [InlineData("contradictions")]
    [InlineData("ledger")]
    [InlineData("ties")]
    [InlineData("statements")]
    public void Every_command_has_help_with_an_example(string command)
    {
        var help = Tool.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, help.Code);
        Assert.Empty(help.Errors);
        Assert.Contains("usage: tidemark " + command, help.Output, StringComparison.Ordinal);
        Assert.Contains("\nexamples\n  ", help.Output, StringComparison.Ordinal);
        Assert.Contains("tidemark " + command, help.Output[help.Output.IndexOf("\nexamples\n", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conquer")]
    [InlineData("claims")]
    [InlineData("claims x.txt --colour")]
    [InlineData("claims x.txt --published sometime")]
    [InlineData("claims x.txt --published 05/06/2016")]
    [InlineData("claims x.txt --kind conquest")]
    [InlineData("claims x.txt --min-confidence 2")]
    [InlineData("claims x.txt --jobs 0")]
    [InlineData("claims x.txt --rules nowhere")]
    [InlineData("claims x.txt --pack nowhere")]
    [InlineData("explain x.txt")]
    [InlineData("pack check nowhere")]
    public void Wrong_use_is_told_in_one_line_and_ends_with_2(string words)
    {
        var outcome = Tool.Run(words.Split(' '));
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        var line = Assert.Single(outcome.ErrorLines);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_shows_help_and_ends_with_2()
    {
        var outcome = Tool.Run();
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Contains("usage: tidemark COMMAND", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_product_and_rules()
    {
        var outcome = Tool.Run("--version");
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"^tidemark \d+\.\d+\.\d+\S*, rules and packs [0-9a-f]{12}\n$", outcome.Output);
    }
}
