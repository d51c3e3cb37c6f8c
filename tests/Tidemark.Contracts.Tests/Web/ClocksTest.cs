using System.Text.RegularExpressions;
using Tidemark.Contracts.Tests.Archives;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Storage;
using Tidemark.Web;

namespace Tidemark.Contracts.Tests.Web;

/// <summary>The two clocks, and the names that are not shown: the same on every surface.</summary>
public class ClocksTest(Served served) : IClassFixture<Served>
{
    private static readonly Regex Known = new("\"(?:known|published|first-known|last-known|newest-report)\":\"(\\d{4}-\\d\\d-\\d\\d)");

    [Fact]
    public async Task Nothing_that_was_published_later_is_told()
    {
        foreach (var (path, address) in await served.Addresses())
        {
            if (Tidemark.Web.Answers.Board.All.Single(e => e.Path == path).Parameters.All(p => p.Name != "as-known") || path.Contains("{id}", StringComparison.Ordinal))
            {
                continue;
            }

            var early = await served.Text(address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "as-known=2016-06-24");
            var days = Known.Matches(early).Select(m => m.Groups[1].Value).Where(d => string.CompareOrdinal(d, "2016-06-24") > 0);
            Assert.True(!days.Any(), $"{address}: {string.Join(", ", days)}");
        }
    }

    /// <summary>A case of what had been published by then says the same: frame, changes, shares, evidence.</summary>
    [Theory]
    [InlineData("2016-06-24")]
    [InlineData("2016-12-11")]
    public async Task As_known_then_is_what_a_case_of_then_says(string known)
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "then.tidemark");
        var limit = KnownTime.Parse(known)!.Value;
        using (var archive = CaseFile.Open(file))
        {
            archive.Save([.. Dated().Where(d => d.Capture.Known.IsBy(limit))]);
            Pipeline.FamilyBook.Update(archive);
        }

        using (var archive = CaseFile.Open(Path.Combine(folder.Folder, "all.tidemark")))
        {
            archive.Save([.. Dated()]);
            Pipeline.FamilyBook.Update(archive);
        }

        await using var then = await MapServer.Start(Case(file), System.Net.IPAddress.Loopback, 0);
        await using var later = await MapServer.Start(Case(Path.Combine(folder.Folder, "all.tidemark")), System.Net.IPAddress.Loopback, 0);
        using var one = new HttpClient { BaseAddress = then.Address };
        using var other = new HttpClient { BaseAddress = later.Address };
        foreach (var address in new[] { $"/api/v1/frame?on={known}", $"/api/v1/shares?on={known}", $"/api/v1/places/geonames:163808/evidence?on={known}", $"/api/v1/places/geonames:163808/history?", "/api/v1/claims?limit=1000", "/api/v1/events?limit=1000", "/api/v1/cells?" })
        {
            var (early, asked) = (await one.GetStringAsync(new Uri($"{address}&as-known={known}", UriKind.Relative)), await other.GetStringAsync(new Uri($"{address}&as-known={known}", UriKind.Relative)));
            Assert.Equal(Unversioned(early), Unversioned(asked));
        }
    }

    private static ServedCase Case(string file) => new() { Name = "a case", Open = () => CaseFile.OpenToRead(file), Knowledge = Served.House.Value };

    private static string Unversioned(string text) => Regex.Replace(text, "\"version\":\"[0-9a-f]+\"", "");

    private static IEnumerable<Pipeline.Delivery> Dated() =>
    [
        Written.Delivery("The army said it had recaptured Palmyra from Islamic State on Monday. Islamic State controls Manbij, residents said.", "1.txt", published: "2016-06-01"),
        Written.Delivery("Islamic State said it had taken Palmyra from the army. Shelling killed 12 people in Manbij.", "2.txt", source: "Coast Courier", published: "2016-06-20"),
        Written.Delivery("Islamic State controls Palmyra, an official said. The army denied that Islamic State had captured Palmyra.", "3.txt", source: "Hill Post", published: "2016-12-11"),
        Written.Delivery("The army said it had captured Palmyra from Islamic State on 2 June 2016. Fighters of Islamic State withdrew from Sirte.", "4.txt", source: "Late Voice", published: "2017-03-02"),
    ];

    [Fact]
    public async Task No_surface_tells_the_name_of_a_private_person()
    {
        var addresses = (await served.Addresses()).Select(a => a.Address).Append("/api/v1/stream/claims.ndjson").ToList();
        foreach (var report in (await served.Json("/api/v1/reports?limit=100")).GetProperty("items").EnumerateArray())
        {
            addresses.Add($"/api/v1/reports/{report.GetProperty("id").GetString()}");
            addresses.Add($"/api/v1/reports/{report.GetProperty("id").GetString()}/annotations");
        }

        foreach (var claim in (await served.Json("/api/v1/claims?limit=1000")).GetProperty("claims").EnumerateArray())
        {
            addresses.Add($"/api/v1/claims/{claim.GetProperty("id").GetString()}");
            addresses.Add($"/api/v1/claims/{claim.GetProperty("id").GetString()}/explain");
        }

        addresses.AddRange(["/api/v1/places/geonames:167357/evidence?on=2016-06-24", "/api/v1/places/geonames:167357/history", "/api/v1/reports?q=Zoltar", "/api/v1/nothing-found?limit=1000", "/api/v1/events?limit=1000", "/api/v1/figures?all=true&limit=1000"]);
        foreach (var address in addresses.Distinct())
        {
            var text = await served.Text(address);
            Assert.False(text.Contains("Zoltar", StringComparison.OrdinalIgnoreCase) || text.Contains("Quindlebaum", StringComparison.OrdinalIgnoreCase), address);
        }

        Assert.Contains("[person]", await served.Text("/api/v1/reports?q=Zoltar") + await served.Text("/api/v1/claims?limit=1000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_come_as_words_and_marks_stand_where_they_stood()
    {
        var report = (await served.Json("/api/v1/reports?q=evil")).GetProperty("items")[0];
        Assert.Equal(Served.Hostile, report.GetProperty("source").GetString());
        var whole = await served.Json($"/api/v1/reports/{report.GetProperty("id").GetString()}");
        Assert.Contains(Served.Hostile, whole.GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (var claim in whole.GetProperty("claims").EnumerateArray())
        {
            var (start, end) = (claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32());
            Assert.Equal(claim.GetProperty("selectors")[0].GetProperty("exact").GetString(), string.Concat(whole.GetProperty("text").GetString()!.EnumerateRunes().Skip(start).Take(end - start)));
        }

        Assert.DoesNotContain("<script", await served.Text("/api/v1/export/frame.svg?on=2016-06-25"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", await served.Text("/api/v1/feeds/changes.atom"), StringComparison.OrdinalIgnoreCase);
    }
}
