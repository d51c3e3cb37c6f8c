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
        Assert.Matches("0 reports read, 0 sentences, 0 claims, [1-9][0-9]* kept already", again.Errors);
        Assert.Equal(bytes, File.ReadAllBytes(whole));
    }

    [Fact]
    public async Task Ten_interrupted_runs_give_the_answers_of_one()
    {
        using var scratch = new Scratch();
        var lines = Enumerable.Range(0, 3000).Select(i => JsonSerializer.Serialize(new { text = $"The army said it had recaptured Palmyra from Islamic State. Shelling killed {i + 2} people in Manbij.", published = $"2016-06-{(i % 28) + 1:00}", language = "en" }));
        var folder = Directory.CreateDirectory(Path.Combine(scratch.Folder, "in")).FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, "all.jsonl"), lines);
        foreach (var sample in Directory.GetFiles(Samples))
        {
            File.Copy(sample, Path.Combine(folder, Path.GetFileName(sample)));
            File.Copy(sample, Path.Combine(folder, "z-copy-" + Path.GetFileName(sample)));
        }

        var (whole, parts) = (Path.Combine(scratch.Folder, "a.tidemark"), Path.Combine(scratch.Folder, "b.tidemark"));
        Assert.True(Tool.Run("read", folder, "--case", whole, "--captured", "2018-01-01", "--jobs", "1").Code < 2);
        var interrupted = 0;
        for (var run = 0; run < 10; run++)
        {
            interrupted += await Interrupted(folder, parts, run) ? 1 : 0;
        }

        Assert.Equal(10, interrupted);
        Assert.True(Tool.Run("read", folder, "--case", parts, "--captured", "2018-01-01", "--jobs", "2").Code < 2);
        foreach (var words in new[] { "who Palmyra --on 2016-12-20 --json", "who Sirte --on 2016-12-20 --json", "reports --json", "sources --json", "claims", "nothing-found --json" })
        {
            var (one, other) = (Tool.Run([.. words.Split(' '), "--case", whole]), Tool.Run([.. words.Split(' '), "--case", parts]));
            Assert.NotEmpty(one.Output);
            Assert.Equal(one.Output, other.Output);
        }
    }

    /// <summary>A run that is killed after its first report, or before it reported anything; each looks for who holds a place, as a person would.</summary>
    private static async Task<bool> Interrupted(string folder, string path, int run)
    {
        using var process = Tool.Start("read", folder, "--case", path, "--captured", "2018-01-01", "--json", "--jobs", run % 2 == 0 ? "1" : "2");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        await Task.Delay(run % 3 == 0 ? 0 : 300 + (97 * run));
        var running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        _ = await errors;
        if (File.Exists(path))
        {
            Assert.Equal(0, Tool.Run("who", "Palmyra", "--on", "2016-12-20", "--case", path).Code);
        }

        return running;
    }

    [Fact]
    public void A_person_judges_a_claim_and_it_shows_everywhere()
    {
        using var scratch = new Scratch();
        var path = Read(scratch, "a.tidemark");
        var before = Tool.Run("claims", "--case", path).Lines;
        using var who = JsonDocument.Parse(Tool.Run("who", "Palmyra", "--on", "2016-12-20", "--case", path, "--json").Output);
        var id = who.RootElement.GetProperty("standings")[0].GetProperty("for")[0].GetProperty("claim").GetString()!;
        var outcome = Tool.Run("judge", id, "correct", "--by", "A. Reader", "--note", "the castle alone", "--at", "2018-02-01", "--case", path);
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Assert.StartsWith("correct, by A. Reader: ", outcome.Output, StringComparison.Ordinal);
        const string field = "\"judgements\":[{\"verdict\":\"correct\",\"note\":\"the castle alone\",\"person\":\"A. Reader\",\"at\":\"2018-02-01T00:00:00Z\"}]";
        var line = Assert.Single(Tool.Run("claims", "--case", path).Lines.Except(before));
        Assert.Contains(id, line, StringComparison.Ordinal);
        Assert.Contains(field, line, StringComparison.Ordinal);
        Assert.Contains(field, Tool.Run("who", "Palmyra", "--on", "2016-12-20", "--case", path, "--json").Output, StringComparison.Ordinal);
        Assert.Contains("judged: correct, by A. Reader on 2018-02-01T00:00:00Z: the castle alone", Tool.Run("who", "Palmyra", "--on", "2016-12-20", "--case", path).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("A. Reader", Tool.Run("who", "Palmyra", "--on", "2016-12-20", "--case", path, "--mask").Output, StringComparison.Ordinal);
        using var told = JsonDocument.Parse(Tool.Run("judge", id, "accept", "--by", "B. Reader", "--case", path, "--json").Output);
        Assert.Equal((id, "accept"), (told.RootElement.GetProperty("claim").GetString(), told.RootElement.GetProperty("verdict").GetString()));
        using var archive = CaseFile.OpenToRead(path);
        Assert.Equal(2, archive.Judgements().Count());
    }

    [Theory]
    [InlineData("judge c-0000 accept --by A", "no claim of the case has this id")]
    [InlineData("judge c- accept --by A", "claims or more begin so")]
    public void A_claim_that_is_none_or_several_is_told(string words, string told)
    {
        using var scratch = new Scratch();
        var outcome = Tool.Run([.. words.Split(' '), "--case", Read(scratch, "a.tidemark")]);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(told, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_told_in_one_line_and_the_next_run_goes_on()
    {
        using var scratch = new Scratch();
        var folder = Directory.CreateDirectory(Path.Combine(scratch.Folder, "in")).FullName;
        File.WriteAllLines(Path.Combine(folder, "all.jsonl"), Enumerable.Range(0, 3000).Select(i => JsonSerializer.Serialize(new { text = $"The army said it had recaptured Palmyra from Islamic State. Shelling killed {i + 2} people in Manbij.", published = "2016-06-20", language = "en" })));
        using var disk = SmallDisk.Make(Path.Combine(scratch.Folder, "disk"), megabytes: 4);
        if (disk is null)
        {
            Console.Error.WriteLine("skipped: no small file system can be mounted here; the limit on pages in CaseFileTest stands in for a full disk");
            return;
        }

        var path = Path.Combine(disk.Folder, "a.tidemark");
        Assert.Equal(0, Tool.Run("read", Samples, "--case", path, "--captured", "2018-01-01").Code);
        var before = Tool.Run("claims", "--case", path).Output;
        var outcome = Tool.Run("read", folder, "--case", path, "--captured", "2018-01-01");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("run it again", outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        Assert.All(before.Split('\n'), line => Assert.Contains(line, Tool.Run("claims", "--case", path).Output, StringComparison.Ordinal));
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
    [InlineData("search !? --case my.tidemark")]
    [InlineData("reports --case samples")]
    [InlineData("judge c-1 accept --case my.tidemark")]
    [InlineData("judge c-1 perhaps --by A --case my.tidemark")]
    [InlineData("judge c-1 correct --by A --case my.tidemark")]
    [InlineData("judge c-1 accept --by A --case nowhere.tidemark")]
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
