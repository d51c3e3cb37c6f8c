using System.Net;
using Tidemark.Contracts.Tests.Archives;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Pipeline;
using Tidemark.Storage;
using Tidemark.Web;

namespace Tidemark.Contracts.Tests.Web;

public class ChangedTest
{
    [Fact]
    public async Task What_another_process_stores_is_answered_anew()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Keep(file, Written.Numbered(1), Written.Numbered(2));
        await using var server = await MapServer.Start(new() { Name = "my", Open = () => CaseFile.OpenToRead(file), Knowledge = Served.House.Value }, IPAddress.Loopback, 0);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var first = await client.GetAsync(new Uri("/api/v1/claims", UriKind.Relative));
        var before = await first.Content.ReadAsStringAsync();

        Keep(file, Written.Numbered(3));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/claims");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        Assert.True((await second.Content.ReadAsStringAsync()).Length > before.Length);

        // The same reports in another case are the same version, however they came.
        var other = Path.Combine(folder.Folder, "other.tidemark");
        Keep(other, Written.Numbered(3), Written.Numbered(2), Written.Numbered(1));
        await using var twin = await MapServer.Start(new() { Name = "my", Open = () => CaseFile.OpenToRead(other), Knowledge = Served.House.Value }, IPAddress.Loopback, 0);
        using var twins = new HttpClient { BaseAddress = twin.Address };
        using var third = await twins.GetAsync(new Uri("/api/v1/claims", UriKind.Relative));
        Assert.Equal(second.Headers.ETag, third.Headers.ETag);
        Assert.Equal(await second.Content.ReadAsStringAsync(), await third.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_empty_case_is_served()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Keep(file);
        await using var server = await MapServer.Start(new() { Name = "my", Open = () => CaseFile.OpenToRead(file), Knowledge = Served.House.Value }, IPAddress.Loopback, 0);
        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (var address in new[] { "case", "changes", "cells", "frame", "shares", "shares/series", "places", "reports", "claims", "events", "docket", "figures", "contradictions", "ledger", "ties", "sources", "nothing-found", "ground", "collections", "feeds/changes.atom", "tiles/cells/0/0/0.mvt", "statements?actor=x" })
        {
            using var reply = await client.GetAsync(new Uri("/api/v1/" + address, UriKind.Relative));
            Assert.True(reply.StatusCode == HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Serving_on_a_terminal_less_process_tells_where_and_ends_when_it_is_told()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Keep(file, Written.Numbered(1));
        using var process = Tool.Start("serve", "--case", file);
        var line = process.StandardOutput.ReadLine();
        Assert.StartsWith("my.tidemark is served at http://127.0.0.1:", line, StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Contains("\"reports\":1", await client.GetStringAsync(new Uri(line!.Split(' ')[^1] + "api/v1/case")), StringComparison.Ordinal);
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("--port 70000", "--port: give a number between 0 and 65535")]
    [InlineData("--bind here", "--bind: give an address in digits (127.0.0.1)")]
    [InlineData("--case none.tidemark", "no such case file")]
    public void What_cannot_be_served_is_refused(string words, string fault)
    {
        var outcome = Tool.Run(["serve", .. words.Split(' '), .. words.StartsWith("--case", StringComparison.Ordinal) ? Array.Empty<string>() : ["--case", "none.tidemark"]]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(fault, outcome.Errors, StringComparison.Ordinal);
    }

    private static void Keep(string file, params Delivery[] deliveries)
    {
        using var archive = CaseFile.Open(file);
        archive.Save(deliveries);
        FamilyBook.Update(archive);
    }
}
