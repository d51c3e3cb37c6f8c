using System.Text;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Contracts.Tests.Archives;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Cli;

public sealed class AddTest : IDisposable
{
    private const string Text = "The weather in Sirte was fine on Friday. Everybody knows who sits in the port now, officers of the army said.";

    private readonly Scratch _scratch = new();

    private string Case => Path.Combine(_scratch.Folder, "my.tidemark");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_report_typed_or_pasted_is_kept_once()
    {
        var typed = Add();
        Assert.Equal(0, typed.Code);
        Assert.StartsWith("kept: sha256:", typed.Output, StringComparison.Ordinal);
        var pasted = Tool.Run(Encoding.UTF8.GetBytes(Text), "add", "--case", Case, "--title", "Sirte", "--source", "Radio", "--published", "2016-06-11", "--captured", "2018-01-01");
        Assert.StartsWith("there already: sha256:", pasted.Output, StringComparison.Ordinal);
        using var archive = CaseFile.OpenToRead(Case);
        var report = Assert.Single(archive.Reports());
        Assert.Equal((Text, "Sirte", "Radio", new DateOnly(2016, 6, 11)), (report.Text, report.Title, report.Source, ((Publication.OnDay)report.Published).Day));
        Assert.Equal(2, Tool.Run([], "add", "--case", Case).Code);
    }

    [Fact]
    public void A_claim_that_a_person_entered_is_shown_as_one_and_stays()
    {
        Add();
        var added = AddClaim();
        Assert.Equal((0, ""), (added.Code, added.Errors));
        Assert.Contains("entered by a person, by A. Reader on 2017-01-01T00:00:00Z: hinted at", added.Output, StringComparison.Ordinal);
        using var record = JsonDocument.Parse(Assert.Single(Tool.Run("claims", "--case", Case, "--kind", "holds").Lines, l => l.Contains("\"rule\":\"person\"", StringComparison.Ordinal)));
        var root = record.RootElement;
        Assert.Equal(("person", "who sits in the port now", "A. Reader", "add"), (root.GetProperty("rule").GetString(), root.GetProperty("quote").GetProperty("exact").GetString(), root.GetProperty("judgements")[0].GetProperty("person").GetString(), root.GetProperty("judgements")[0].GetProperty("verdict").GetString()));
        Assert.Equal("geonames:2210554", root.GetProperty("place")[0].GetProperty("id").GetString());
        Assert.Equal(("whole", "2016-06-10/..", "asserts"), (root.GetProperty("attributes").GetProperty("extent").GetString(), root.GetProperty("time").GetProperty("edtf").GetString(), root.GetProperty("attribution")[0].GetProperty("stance").GetString()));

        var id = root.GetProperty("id").GetString()!;
        Assert.Contains("entered by a person, by A. Reader", Tool.Run("who", "Sirte", "--on", "2016-06-12", "--case", Case).Output, StringComparison.Ordinal);
        var explained = Tool.Run("explain", id, "--case", Case).Output;
        Assert.Contains("person - entered by a person", explained, StringComparison.Ordinal);
        Assert.Contains("by A. Reader on 2017-01-01T00:00:00Z: hinted at", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", Tool.Run("re-read", "--case", Case).Output, StringComparison.Ordinal);
        Assert.Equal(2, AddClaim().Code);
        Assert.Equal("accept", Json(Tool.Run("judge", id[..10], "accept", "--by", "B. Reader", "--case", Case, "--json").Output).GetProperty("verdict").GetString());
    }

    [Fact]
    public void New_readings_and_new_leading_captures_leave_it_where_it_is()
    {
        Add();
        AddClaim();
        using var archive = CaseFile.Open(Case);
        var entered = archive.Claims(ClaimQuery.All).Single(c => c.IsEntered);
        var report = archive.Find(entered.Resolved.Claim.Report)!;
        var delivery = new Delivery(new(report, [], [], 3, []), Encoding.UTF8.GetBytes(Text), archive.CapturesOf(report.Id)[0], "another reader");
        archive.Replace([delivery]);
        Still(new(2016, 6, 11));
        archive.Save([delivery with { Capture = delivery.Capture with { Outlet = "Elsewhere", Published = new Publication.OnDay(new(2016, 6, 10)) } }]);
        Still(new(2016, 6, 10));
        FamilyBook.Update(archive);
        Still(new(2016, 6, 10));
        Assert.Equal(1, archive.Count().Claims);

        void Still(DateOnly known)
        {
            var kept = Assert.Single(archive.Claims(ClaimQuery.All));
            Assert.Equal((entered.Resolved.Claim.Id, known), (kept.Resolved.Claim.Id, kept.Known.Day));
            Assert.Single(archive.Claims(new() { Place = entered.Resolved.Place!.Id }));
            Assert.Single(archive.Claims(new() { Id = kept.Resolved.Claim.Id }));
            Assert.Single(archive.Claims(new() { Report = report.Id }));
            Assert.Single(archive.Claims(ClaimQuery.All with { KnownBy = KnownTime.On(known) }));
            Assert.Empty(archive.Claims(ClaimQuery.All with { KnownBy = KnownTime.On(known.AddDays(-1)) }));
        }
    }

    [Fact]
    public void A_reading_that_finds_the_same_later_does_not_double_it()
    {
        using var scratch = new Scratch();
        using var archive = CaseFile.Open(Path.Combine(scratch.Folder, "a.tidemark"));
        var found = Written.Delivery("The army recaptured Palmyra from Islamic State on Tuesday.");
        archive.Save([found with { Reading = found.Reading with { Claims = [] } }]);
        var same = found.Reading.Claims[0];
        var judgement = new Resolution.Judgement { Report = found.Capture.Report, Start = 0, End = 1, Claim = same.Claim.Id, Verdict = Resolution.Verdict.Add, Person = "A. Reader", At = Written.Captured };
        archive.Add(judgement, same with { Claim = same.Claim with { Rule = Claim.PersonsRule } });
        archive.Add(judgement, same with { Claim = same.Claim with { Rule = Claim.PersonsRule } });
        archive.Replace([found]);
        Assert.Equal(Claim.PersonsRule, Assert.Single(archive.Claims(new() { Id = same.Claim.Id })).Resolved.Claim.Rule);
        Assert.Single(archive.Judgements());
    }

    [Theory]
    [InlineData("--quote", "words that are not there", "does not stand in the report")]
    [InlineData("--attribute", "extent=half", "extent of a holds is one of whole, most, part, none")]
    [InlineData("--attribute", "means=drone", "has no attribute 'means'")]
    [InlineData("--actor", "the navy", "does not stand in the report")]
    [InlineData("--time", "yesterday", "is no date")]
    [InlineData("--figure", "many", "is no number")]
    [InlineData("--speaker", "officers=whispers", "a stance being asserts")]
    public void What_does_not_fit_is_refused_in_a_line(string option, string value, string why)
    {
        Add();
        string[] words = ["add", "claim", "Sirte", "--kind", "holds", "--by", "A. Reader", "--case", Case, option, value];
        var refused = Tool.Run(option == "--quote" ? words : [.. words, "--quote", "who sits in the port now"]);
        Assert.Equal(2, refused.Code);
        Assert.Contains(why, Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement.Clone();

    private Outcome Add() => Tool.Run("add", "--case", Case, "--text", Text, "--title", "Sirte", "--source", "Radio", "--published", "2016-06-11", "--captured", "2018-01-01");

    private Outcome AddClaim() => Tool.Run(
        "add", "claim", "Sirte", "--quote", "who sits in the port now", "--kind", "holds", "--actor", "the army", "--place", "Sirte", "--speaker", "officers of the army", "--attribute", "extent=whole",
        "--time", "2016-06-10/..", "--by", "A. Reader", "--note", "hinted at", "--at", "2017-01-01T00:00:00Z", "--case", Case);
}
