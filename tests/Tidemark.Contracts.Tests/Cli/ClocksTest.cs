using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

/// <summary>Every command that answers from a case file prints records, and nothing in them was published after <c>--as-known</c>.</summary>
public class ClocksTest
{
    [Theory]
    [InlineData("reports")]
    [InlineData("sources")]
    [InlineData("search army")]
    [InlineData("nothing-found")]
    [InlineData("claims")]
    [InlineData("who Palmyra --on 2016-12-20")]
    [InlineData("history Palmyra")]
    [InlineData("events")]
    [InlineData("docket")]
    [InlineData("figures")]
    [InlineData("contradictions")]
    [InlineData("ledger")]
    [InlineData("ties")]
    [InlineData("statements Islamic_State")]
    public void Answers_are_records_of_what_was_known_by_then(string words)
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.True(Tool.Run("read", Path.Combine(Tool.Home, "samples"), "--case", file, "--captured", "2018-01-01").Code < 2);
        string[] command = [.. words.Split(' ').Select(w => w.Replace('_', ' ')), "--case", file];
        command = words == "claims" ? command : [.. command, "--json"];
        var all = Tool.Run(command);
        var early = Tool.Run([.. command, "--as-known", "2016-06-30"]);
        Assert.Equal(0, all.Code);
        Assert.Equal(0, early.Code);
        Assert.All(all.Lines.Concat(early.Lines), line => JsonDocument.Parse(line).Dispose());
        Assert.DoesNotContain(early.Lines, l => l.Contains("\"2017-", StringComparison.Ordinal));
        Assert.True(early.Output.Length <= all.Output.Length);
        var wrong = Tool.Run([.. command, "--as-known", "June"]);
        Assert.Equal(2, wrong.Code);
        Assert.Contains("'June' is no time", wrong.Errors, StringComparison.Ordinal);
    }
}
