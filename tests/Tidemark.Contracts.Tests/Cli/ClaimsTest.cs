using System.Text;
using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public class ClaimsTest
{
    private const string Words = "Rebel fighters seized Manbij from Islamic State on Friday.\n";

    [Fact]
    public void Records_are_json_one_a_line_with_the_fields_of_the_record()
    {
        var outcome = Tool.Run("claims", Tool.Sample("2016-06-11-sirte-port.txt"));
        Assert.Equal(0, outcome.Code);
        Assert.NotEmpty(outcome.Lines);
        var text = File.ReadAllText(Tool.Sample("2016-06-11-sirte-port.txt"));
        foreach (var line in outcome.Lines)
        {
            using var json = JsonDocument.Parse(line);
            var claim = json.RootElement;
            string[] fields = ["id", "report", "kind", "modality", "negated", "quote", "actor", "target", "place", "attributes", "attribution", "about", "confidence", "rule"];
            Assert.All(fields, f => Assert.True(claim.TryGetProperty(f, out _), f));
            var quote = claim.GetProperty("quote");
            Assert.Equal(text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()], quote.GetProperty("exact").GetString());
        }
    }

    [Fact]
    public void The_last_line_of_the_talk_is_the_summary()
    {
        var outcome = Tool.Run("claims", Tool.Sample("2016-06-11-sirte-port.txt"));
        Assert.Matches(@"^tidemark: 1 report read, \d+ sentences, \d+ claims? \(.* s\)$", outcome.ErrorLines[^1]);
    }

    [Fact]
    public void Standard_input_is_read_with_the_date_and_outlet_given()
    {
        var outcome = Tool.Run(Encoding.UTF8.GetBytes(Words), "claims", "-", "--published", "2016-06-22", "--source", "Northern Wire", "--kind", "transfer");
        Assert.Equal(0, outcome.Code);
        using var json = JsonDocument.Parse(outcome.Lines[0]);
        Assert.Equal("transfer", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal("2016-06-17", json.RootElement.GetProperty("time").GetProperty("edtf").GetString());
    }

    [Theory]
    [InlineData("Fighting went on near Raqqa. The army captured Munbuj on Friday.", "geonames:167357")]
    [InlineData("The army captured Munbuj on Friday.", "geonames:167357")]
    [InlineData("Fighting went on near Raqqa. The army captured Sirta on Friday.", null)] // Sirte is another war's
    [InlineData("Fighting went on near Raqqa. The army captured Ramallah on Friday.", null)] // unlike enough to all of them
    public void A_spelling_that_no_pack_has_finds_its_place_or_none(string text, string? id)
    {
        var outcome = Tool.Run(Encoding.UTF8.GetBytes(text), "claims", "-", "--published", "2016-06-22", "--kind", "transfer");
        using var json = JsonDocument.Parse(Assert.Single(outcome.Lines));
        Assert.Equal(id, json.RootElement.GetProperty("place")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void An_undated_report_is_told_and_read()
    {
        var outcome = Tool.Run(Encoding.UTF8.GetBytes(Words), "claims", "-");
        Assert.Equal(0, outcome.Code);
        Assert.Contains(outcome.ErrorLines, l => l.EndsWith("undated; relative times stay unresolved (give --published DATE or a reports.csv)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_jobs_does_not_change_the_output()
    {
        var samples = Path.Combine(Tool.Home, "samples");
        var one = Tool.Run("claims", samples, "--jobs", "1");
        Assert.NotEmpty(one.Output);
        Assert.Equal(one.Output, Tool.Run("claims", samples, "--jobs", "2").Output);
        Assert.Equal(one.Output, Tool.Run("claims", samples, "--jobs", "7").Output);
    }

    [Fact]
    public void Filters_pick_kinds_places_actors_and_confidence()
    {
        var samples = Path.Combine(Tool.Home, "samples");
        var all = Tool.Run("claims", samples).Lines;
        var transfers = Tool.Run("claims", samples, "--kind", "transfer", "--place", "sirte").Lines;
        Assert.InRange(transfers.Length, 1, all.Length - 1);
        Assert.Equal(all.Where(transfers.Contains), transfers);
        Assert.All(transfers, l => Assert.Contains("\"kind\":\"transfer\"", l, StringComparison.Ordinal));
        Assert.InRange(Tool.Run("claims", samples, "--actor", "actor:islamic-state").Lines.Length, 1, all.Length - 1);
        Assert.Empty(Tool.Run("claims", samples, "--min-confidence", "1").Lines);
    }

    [Fact]
    public void One_file_of_two_that_cannot_be_read_ends_with_1_none_with_2()
    {
        using var scratch = new Scratch();
        var good = scratch.Write("good.txt", Words);
        var bad = scratch.Write("bad.txt", "\0\0\u0001\u0002\u0003\0\0\u0005");
        var some = Tool.Run("claims", bad, good, "--published", "2016-06-22");
        Assert.Equal(1, some.Code);
        Assert.NotEmpty(some.Lines);
        Assert.Single(some.ErrorLines, l => l.StartsWith(bad + ": ", StringComparison.Ordinal));
        Assert.Equal(2, Tool.Run("claims", bad).Code);
        Assert.Equal(2, Tool.Run("claims", Path.Combine(scratch.Folder, "missing.txt")).Code);
    }

    [Fact]
    public void A_report_in_another_language_is_told_and_not_read()
    {
        using var scratch = new Scratch();
        var other = scratch.Write("other.txt", "سيطرت قوات النظام على مدينة تدمر بعد معارك عنيفة مع تنظيم الدولة الإسلامية يوم الأحد، وقالت مصادر محلية إن الاشتباكات ما زالت مستمرة.\n");
        var outcome = Tool.Run("claims", other, "--published", "2016-03-27");
        Assert.Equal(2, outcome.Code);
        Assert.Contains(outcome.ErrorLines, l => l == $"{other}: not read: language ar");
    }

    [Fact]
    public void A_reader_that_goes_away_ends_it_quietly()
    {
        using var process = Tool.Start(["claims", .. Enumerable.Repeat(Path.Combine(Tool.Home, "samples"), 40), "--jobs", "2"]);
        process.StandardInput.Close();
        Assert.NotNull(process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain("xception", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Masked_records_hold_no_name_of_a_person_whom_no_pack_knows()
    {
        var text = Encoding.UTF8.GetBytes("Farid Nakhla said that rebel fighters had seized Manbij from Islamic State.\n");
        Assert.Contains("Nakhla", Tool.Run(text, "claims", "-").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nakhla", Tool.Run(text, "claims", "-", "--mask").Output, StringComparison.Ordinal);
    }
}
