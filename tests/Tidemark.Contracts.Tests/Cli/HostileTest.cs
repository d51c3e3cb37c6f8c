using System.Text;
using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public sealed class HostileTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidemark-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Bad_files_are_told_a_line_each_and_the_rest_is_read()
    {
        Write("a.txt", "The army took the town of Palmyra on Friday.");
        Write("b.zip", "no archive");
        Write("c.csv", "a,b\n1,2\n");
        Write("d.json", "{\"messages\":");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop"), _folder.FullName);
        var outcome = Tool.Run("claims", _folder.FullName);
        Assert.Equal(1, outcome.Code);
        foreach (var name in new[] { "b.zip", "c.csv", "d.json" })
        {
            var line = Assert.Single(outcome.Errors.Split('\n'), l => l.Contains(name, StringComparison.Ordinal));
            Assert.Matches(@": .+; .+", line);
        }

        Assert.Contains("1 report read", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("3 not readable", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_bad_files_ends_with_2_and_nothing_but_good_ones_with_0()
    {
        Write("b.gz", "no gzip");
        Assert.Equal(2, Tool.Run("claims", _folder.FullName).Code);
        File.Delete(Path.Combine(_folder.FullName, "b.gz"));
        Write("a.txt", "The army took the town of Palmyra on Friday.");
        Assert.Equal(0, Tool.Run("claims", _folder.FullName).Code);
    }

    [Fact]
    public void What_was_mended_is_told_and_kept()
    {
        Write("a.txt", "The army said on Friday it had recap\u00ADtured Palmyra from Islamic State.");
        var file = Path.Combine(_folder.FullName, "x.tidemark");
        var read = Tool.Run("read", Path.Combine(_folder.FullName, "a.txt"), "--case", file);
        Assert.Contains("a.txt: mended before reading: soft hyphens (1)", read.Errors, StringComparison.Ordinal);
        Assert.Contains("\"repairs\":[{\"kind\":\"soft hyphens\",\"count\":1}]", Tool.Run("reports", "--case", file, "--json").Output, StringComparison.Ordinal);
        using var claim = JsonDocument.Parse(Assert.Single(Tool.Run("claims", "--case", file).Lines));
        Assert.Contains("recap\u00ADtured Palmyra", claim.RootElement.GetProperty("quote").GetProperty("exact").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("changed", Tool.Run("re-read", "--case", file, "--json").Output, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text, new UTF8Encoding(false));
}
