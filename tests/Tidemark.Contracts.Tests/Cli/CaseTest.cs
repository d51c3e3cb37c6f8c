using System.Text.Json;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Cli;

public class CaseTest
{
    private const int Kills = 12;

    private static readonly string Samples = Path.Combine(Tool.Home, "samples");

    [Fact]
    public void Claims_of_a_case_are_the_claims_of_its_reports_byte_for_byte()
    {
        using var scratch = new Scratch();
        var path = Read(scratch, "a.tidemark");
        Assert.Equal(Tool.Run("claims", Samples).Lines.Order(StringComparer.Ordinal), Tool.Run("claims", "--case", path).Lines.Order(StringComparer.Ordinal));
        var masked = Tool.Run("claims", Samples, "--mask", "--place", "Sirte").Lines.Order(StringComparer.Ordinal);
        Assert.Equal(masked, Tool.Run("claims", "--case", path, "--mask", "--place", "Sirte").Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Any_order_any_jobs_and_any_number_of_runs_give_the_same_answers()
    {
        using var scratch = new Scratch();
        var (whole, parts) = (Read(scratch, "a.tidemark", "--jobs", "1"), Path.Combine(scratch.Folder, "b.tidemark"));
        foreach (var file in Directory.GetFiles(Samples).OrderDescending(StringComparer.Ordinal))
        {
            Tool.Run("read", file, "--case", parts, "--captured", "2018-01-01", "--jobs", "2");
        }

        foreach (var words in new[] { "reports --json", "sources --json", "claims", "search sirte --json", "nothing-found --json" })
        {
            var (one, other) = (Tool.Run([.. words.Split(' '), "--case", whole]), Tool.Run([.. words.Split(' '), "--case", parts]));
            Assert.NotEmpty(one.Output);
            Assert.Equal(one.Output, other.Output);
        }

        var bytes = File.ReadAllBytes(whole);
        var again = Tool.Run("read", Samples, "--case", whole);
        Assert.Equal(0, again.Code);
        Assert.Contains("0 reports read, 0 sentences, 0 claims, 15 kept already", again.Errors, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(whole));
    }

    [Fact]
    public void Re_reading_shows_and_changes_nothing_until_it_is_accepted()
    {
        using var scratch = new Scratch();
        var path = Read(scratch, "a.tidemark");
        var rules = Path.Combine(scratch.Folder, "rules");
        Directory.CreateDirectory(rules);
        foreach (var file in Directory.GetFiles(Path.Combine(Tool.Home, "rules", "en")).Where(f => !f.EndsWith("holds.rules", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(rules, Path.GetFileName(file)));
        }

        var before = Tool.Run("claims", "--case", path).Output;
        var shown = Tool.Run("re-read", "--case", path, "--rules", rules, "--json");
        Assert.Equal(0, shown.Code);
        Assert.Contains("\"change\":\"gone\"", shown.Output, StringComparison.Ordinal);
        Assert.Equal(before, Tool.Run("claims", "--case", path).Output);
        Assert.Equal(0, Tool.Run("re-read", "--case", path, "--rules", rules, "--accept").Code);
        Assert.Equal(Tool.Run("claims", Samples, "--rules", rules).Lines.Order(StringComparer.Ordinal), Tool.Run("claims", "--case", path).Lines.Order(StringComparer.Ordinal));
        Assert.Contains("every report was read with these rules", Tool.Run("re-read", "--case", path, "--rules", rules).Errors, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run("re-read", "--case", path, "--accept").Code);
        Assert.Equal(before, Tool.Run("claims", "--case", path).Output);
    }

    [Fact]
    public async Task A_killed_run_loses_nothing_that_it_reported_and_the_next_goes_on()
    {
        using var scratch = new Scratch();
        var folder = Directory.CreateDirectory(Path.Combine(scratch.Folder, "in")).FullName;
        var lines = Enumerable.Range(0, 6000).Select(i => JsonSerializer.Serialize(new { text = $"The army said it had recaptured Palmyra from Islamic State. Shelling killed {i + 2} people in Manbij.", published = "2016-06-20", language = "en" }));
        await File.WriteAllLinesAsync(Path.Combine(folder, "all.jsonl"), lines);
        var path = Path.Combine(scratch.Folder, "a.tidemark");
        var (random, reported) = (new Random(20160620), new HashSet<string>(StringComparer.Ordinal));
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Tool.Start("read", folder, "--case", path, "--captured", "2018-01-01", "--json");
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();

            // Some die at their start, the others at some time after they have reported something.
            var first = kill % 4 == 0 ? "" : await process.StandardOutput.ReadLineAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            await Task.Delay(random.Next(1500));
            process.Kill();
            await process.WaitForExitAsync();
            reported.UnionWith(Ids(first + "\n" + await output));
            _ = await errors;
            if (!File.Exists(path))
            {
                continue;
            }

            using var archive = CaseFile.OpenToRead(path);
            Assert.Empty(reported.Except(archive.Reports().Select(r => r.Id.Value)));
            Assert.Equal(archive.Count().Claims, archive.Claims(ClaimQuery.All).LongCount());
        }

        Assert.NotEmpty(reported);
        Assert.Equal(0, Tool.Run("read", folder, "--case", path, "--captured", "2018-01-01").Code);
        var whole = Path.Combine(scratch.Folder, "b.tidemark");
        Assert.Equal(0, Tool.Run("read", folder, "--case", whole, "--captured", "2018-01-01").Code);
        Assert.Equal(Tool.Run("reports", "--case", whole, "--json").Output, Tool.Run("reports", "--case", path, "--json").Output);
        Assert.Equal(Tool.Run("claims", "--case", whole).Output, Tool.Run("claims", "--case", path).Output);
    }

    [Theory]
    [InlineData("read samples")]
    [InlineData("reports")]
    [InlineData("claims --case nowhere.tidemark")]
    [InlineData("reports --case nowhere.tidemark")]
    [InlineData("claims samples --case my.tidemark")]
    [InlineData("read samples --case nowhere/my.tidemark")]
    [InlineData("read samples --case my.tidemark --captured sometime")]
    [InlineData("nothing-found --case my.tidemark --why because")]
    public void Wrong_use_is_told_in_one_line(string words)
    {
        var outcome = Tool.Run(words.Split(' '));
        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Single(outcome.ErrorLines);
    }

    private static IEnumerable<string> Ids(string output)
    {
        var whole = output[..(output.LastIndexOf('\n') + 1)];
        foreach (var line in whole.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("report").GetString()!;
        }
    }

    private static string Read(Scratch scratch, string name, params string[] more)
    {
        var path = Path.Combine(scratch.Folder, name);
        Assert.Equal(0, Tool.Run(["read", Samples, "--case", path, "--captured", "2018-01-01", .. more]).Code);
        return path;
    }
}
