using System.Text.Json;

namespace Tidemark.Contracts.Tests.Web;

/// <summary>Pages of any size are the whole list, without gaps and without anything twice; and the stream is the same as the pages.</summary>
public class PagingTest(Served served) : IClassFixture<Served>
{
    [Theory]
    [InlineData("/api/v1/reports?", "items", 4)]
    [InlineData("/api/v1/reports?q=Islamic+State&", "items", 2)]
    [InlineData("/api/v1/places?", "items", 3)]
    [InlineData("/api/v1/claims?", "claims", 7)]
    [InlineData("/api/v1/claims?kind=transfer&as-known=2016-12-31&", "claims", 1)]
    [InlineData("/api/v1/claims?place=Palmyra&", "claims", 3)]
    [InlineData("/api/v1/events?", "items", 5)]
    [InlineData("/api/v1/docket?", "items", 1)]
    [InlineData("/api/v1/figures?all=true&", "items", 2)]
    [InlineData("/api/v1/ledger?", "items", 2)]
    [InlineData("/api/v1/ties?", "items", 2)]
    [InlineData("/api/v1/statements?actor=Islamic+State&", "items", 3)]
    [InlineData("/api/v1/sources?", "items", 3)]
    [InlineData("/api/v1/nothing-found?", "items", 11)]
    public async Task Pages_are_the_whole_list(string address, string list, int size)
    {
        var whole = (await served.Json(address + "limit=1000")).GetProperty(list).EnumerateArray().Select(i => i.GetRawText()).ToArray();
        var (pages, next) = (new List<string>(), (string?)"");
        for (var rounds = 0; next is not null && rounds < 500; rounds++)
        {
            var page = await served.Json($"{address}limit={size}{(next.Length > 0 ? "&after=" + Uri.EscapeDataString(next) : "")}");
            Assert.InRange(page.GetProperty(list).GetArrayLength(), 0, size);
            pages.AddRange(page.GetProperty(list).EnumerateArray().Select(i => i.GetRawText()));
            next = page.GetProperty("next").GetString();
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole, pages);
        Assert.Equal(pages.Count, pages.Distinct().Count());
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("events")]
    [InlineData("places")]
    [InlineData("control")]
    public async Task Links_lead_through_a_collection(string kind)
    {
        static string? Next(JsonElement page) => page.GetProperty("links").EnumerateArray().Where(l => l.GetProperty("rel").GetString() == "next").Select(l => l.GetProperty("href").GetString()).FirstOrDefault();
        var ids = new List<string>();
        for (var address = $"/api/v1/collections/{kind}/items?limit=3"; address is not null;)
        {
            var page = await served.Json(address);
            Assert.Equal(page.GetProperty("features").GetArrayLength(), page.GetProperty("numberReturned").GetInt32());
            ids.AddRange(page.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!));
            address = Next(page);
        }

        var whole = (await served.Json($"/api/v1/collections/{kind}/items?limit=1000")).GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!);
        Assert.True(ids.Count > 3);
        Assert.Equal(whole, ids);
        Assert.Equal(ids[2], (await served.Json($"/api/v1/collections/{kind}/items/{ids[2]}")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_stream_is_all_claims_and_goes_on_from_any()
    {
        var lines = (await served.Text("/api/v1/stream/claims.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var page = await served.Json("/api/v1/claims?limit=1000");
        Assert.Equal(page.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("id").GetString()), lines.Select(Id));
        var some = await served.Json("/api/v1/claims?limit=40");
        var rest = (await served.Text($"/api/v1/stream/claims.ndjson?after={some.GetProperty("next").GetString()}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines[40..], rest);

        static string? Id(string line)
        {
            using var claim = JsonDocument.Parse(line);
            return claim.RootElement.GetProperty("id").GetString();
        }
    }
}
