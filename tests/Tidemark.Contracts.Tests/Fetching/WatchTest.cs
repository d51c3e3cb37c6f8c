using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Fetching;

/// <summary>The command over feeds on loopback.</summary>
public sealed class WatchTest : IDisposable
{
    private readonly WebServer _server = new();
    private readonly Scratch _scratch = new();

    private string Case => Path.Combine(_scratch.Folder, "my.tidemark");

    public void Dispose()
    {
        _server.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void A_feed_is_read_once_with_pages_for_what_only_teases()
    {
        _server.Answer("/feed.xml", Feed(Item(1, "guid-1", full: true), Item(2, "", full: false), Item(1, "guid-other", full: true)), "text/html", headers: "ETag: \"1\"\r\n");
        _server.Answer("/2", Page("Shelling killed 12 people in Manbij on Monday, the Observatory said, and the whole of the town heard it."));
        var first = Watch();
        Assert.Equal(0, first.Code);
        Assert.Equal(2, first.Lines.Length);
        Assert.Contains("2 new, 0 known", first.Errors, StringComparison.Ordinal);
        // The guids change, and one item more is there.
        _server.Answer("/feed.xml", Feed(Item(3, "guid-1", full: true), Item(1, "guid-7", full: true), Item(2, "guid-8", full: false)), "text/html", headers: "ETag: \"2\"\r\n");
        var second = Watch();
        Assert.Contains("1 new, 2 known", second.Errors, StringComparison.Ordinal);
        Assert.Equal("\"1\"", _server.Seen.Last(a => a.Path == "/feed.xml").Header("If-None-Match"));
        Assert.Single(_server.Seen, a => a.Path == "/2");

        using var archive = CaseFile.OpenToRead(Case);
        Assert.Equal(3, archive.Count().Reports);
        var paged = archive.Reports().Single(r => r.Url.EndsWith("/2", StringComparison.Ordinal));
        Assert.Contains("the whole of the town", paged.Text, StringComparison.Ordinal);
        var retrieval = Assert.Single(archive.RetrievalsOf(paged.Id));
        Assert.Equal((_server.At("/2"), _server.At("/2"), 200), (retrieval.Asked, retrieval.Final, retrieval.Status));
        Assert.Equal(ContentHash.OfBytes(archive.BytesOf(paged.Id)!), retrieval.Hash);
        var full = archive.Reports().First(r => r.Url.EndsWith("/1", StringComparison.Ordinal));
        Assert.Equal(_server.At("/feed.xml"), Assert.Single(archive.RetrievalsOf(full.Id)).Asked);
        Assert.Equal("Outlet", full.Source);
        Assert.NotEmpty(archive.Claims(ClaimQuery.All with { Report = full.Id }));
        Assert.Contains($"\"answered\":\"{_server.At("/2")}\"", Tool.Run("reports", "--case", Case, "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_had_is_tried_at_other_looks_and_then_left()
    {
        _server.Answer("/feed.xml", Feed(Item(1, "a", full: false)), "application/rss+xml", headers: "ETag: \"1\"\r\n");
        _server.Answer("/1", "", status: 500);
        Assert.Contains("0 new, 0 known, 1 whose page is tried again", Watch().Errors, StringComparison.Ordinal);
        Assert.Contains("1 whose page is tried again", Watch().Errors, StringComparison.Ordinal);
        var last = Watch();
        Assert.Contains("what the feed says of it is read", last.Errors, StringComparison.Ordinal);
        Assert.Single(last.Lines);
        Assert.Empty(Watch().Lines);
    }

    [Fact]
    public void Faults_are_told_one_line_each_and_the_rest_goes_on()
    {
        _server.Answer("/good.xml", Feed(Item(1, "a", full: true)), "application/rss+xml");
        _server.Answer("/cut.xml", Feed(Item(2, "a", full: true), Item(3, "b", full: true))[..^40], "application/rss+xml");
        _server.Answer("/asleep.xml", "", status: 503, headers: "Retry-After: 3600\r\n");
        _server.Answer("/nothing.xml", "", "application/rss+xml");
        var run = Tool.Run("watch", _scratch.Write("feeds.txt", $"# feeds\n{_server.At("/good.xml")}\n{_server.At("/cut.xml")}\n{_server.At("/missing.xml")}\n{_server.At("/nothing.xml")}\nftp://x.org/\nhttp://u:secret@x.org/\n{_server.At("/asleep.xml")}\n"), "--case", Case, "--once", "--allow-private", "--pause", "0s", "--json");
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.DoesNotContain("secret", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("xception", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.ErrorLines, l => l.Contains("/cut.xml: is broken in line", StringComparison.Ordinal));
        Assert.Single(run.ErrorLines, l => l.Contains("/missing.xml: the server answers 404", StringComparison.Ordinal));
        Assert.Single(run.ErrorLines, l => l.Contains("feeds.txt:6: ftp:", StringComparison.Ordinal));
        // Who asked to be left alone is.
        Assert.Contains("asks to be left alone", Tool.Run("watch", Path.Combine(_scratch.Folder, "feeds.txt"), "--case", Case, "--once", "--allow-private", "--pause", "0s").Errors, StringComparison.Ordinal);
        Assert.Single(_server.Seen, a => a.Path == "/asleep.xml");
    }

    [Fact]
    public void Inner_addresses_are_refused_unless_allowed_and_nobody_is_asked()
    {
        _server.Answer("/1", Page("The army said that it had recaptured Palmyra from Islamic State."));
        var refused = Tool.Run("claims", $"http://127.0.0.1:{_server.Port}/1");
        Assert.Equal(2, refused.Code);
        Assert.Contains("asks for port", refused.Errors, StringComparison.Ordinal);
        Assert.Empty(_server.Seen);
        var allowed = Tool.Run("claims", _server.At("/1"), "--allow-private", "--published", "2016-06-11");
        Assert.Equal(0, allowed.Code);
        Assert.Contains("\"kind\":\"transfer\"", allowed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_read_into_a_case_and_not_sent_again_when_unchanged()
    {
        _server.Paths["/1"] = (asked, to, stop) => WebServer.SendAsync(
            to, asked.Header("If-None-Match") == "\"9\"" ? [] : Encoding.UTF8.GetBytes(Page("The army said that it had recaptured Palmyra from Islamic State.")), "text/html", asked.Header("If-None-Match") == "\"9\"" ? 304 : 200, "ETag: \"9\"\r\n", stop);
        Assert.Contains("1 report read", Tool.Run("read", _server.At("/1"), "--case", Case, "--allow-private").Errors, StringComparison.Ordinal);
        Assert.Contains("1 kept already", Tool.Run("read", _server.At("/1"), "--case", Case, "--allow-private").Errors, StringComparison.Ordinal);
        Assert.Equal("\"9\"", _server.Seen[^1].Header("If-None-Match"));
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", "windows-1251", "<p>Алеппо</p>", "")]
    [InlineData("text/html", "windows-1251", "<p>Алеппо</p>", "<meta charset=windows-1251>")]
    [InlineData("text/html; charset=windows-1251", "utf-8", "<p>Алеппо</p>", "")]
    [InlineData("text/html; charset=utf-16le", "utf-16", "<p>Алеппо</p>", "")]
    public void The_charset_is_the_one_that_server_or_page_states(string type, string charset, string html, string meta)
    {
        var body = Encoding.Latin1.GetBytes("<html lang=en><head>").Length >= 0 ? CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset) : Encoding.UTF8;
        _server.Paths["/1"] = (_, to, stop) => WebServer.SendAsync(to, body.GetBytes($"<html lang=\"en\"><head>{meta}</head><body><article><h1>Fighting</h1>{html}<p>The army said it held the town.</p></article></body></html>"), type, 200, "", stop);
        Tool.Run("read", _server.At("/1"), "--case", Case, "--allow-private");
        using var archive = CaseFile.OpenToRead(Case);
        Assert.Contains("Алеппо", Assert.Single(archive.Reports()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-TERM", 143)]
    [InlineData("-INT", 130)]
    public async Task A_signal_ends_it_cleanly(string signal, int code)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _server.Answer("/feed.xml", Feed(Item(1, "a", full: true)), "application/rss+xml");
        using var process = Tool.Start("watch", List(), "--case", Case, "--allow-private", "--json");
        process.StandardInput.Close();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExit(TimeSpan.FromSeconds(30));
        if (!ended)
        {
            process.Kill(); // where SIGINT was ignored when the tests were started, it still is
        }

        Assert.True(ended, "it did not end");
        Assert.Equal(code, process.ExitCode);
        Assert.Contains("stopped, the same command goes on", await errors, StringComparison.Ordinal);
        Assert.Equal([Case, Path.Combine(_scratch.Folder, "feeds.txt")], Directory.GetFiles(_scratch.Folder).Order(StringComparer.Ordinal).OrderByDescending(f => f == Case));
    }

    [Fact]
    public void Kills_lose_nothing_and_double_nothing()
    {
        const int feeds = 6, items = 15;
        for (var feed = 0; feed < feeds; feed++)
        {
            var own = feed;
            var shown = Feed([.. Enumerable.Range(0, items).Select(i => Item((own * 100) + i, "", full: own % 2 == 0))]);
            _server.Paths[$"/feed-{feed}.xml"] = async (_, to, stop) =>
            {
                await Task.Delay(50, stop);
                await WebServer.SendAsync(to, Encoding.UTF8.GetBytes(shown), "application/rss+xml", 200, "ETag: \"1\"\r\n", stop);
            };
            for (var item = own % 2 == 0 ? items : 0; item < items; item++)
            {
                _server.Answer($"/{(own * 100) + item}", Page($"The army said that report {(own * 100) + item} is so."));
            }
        }

        var list = _scratch.Write("feeds.txt", string.Join('\n', Enumerable.Range(0, feeds).Select(f => _server.At($"/feed-{f}.xml"))));
        foreach (var milliseconds in new[] { 900, 1300, 1700, 2300 })
        {
            using var process = Tool.Start("watch", list, "--case", Case, "--every", "1s", "--pause", "0.02s", "--allow-private");
            Thread.Sleep(milliseconds);
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(0, Tool.Run("watch", list, "--case", Case, "--once", "--pause", "0s", "--allow-private").Code);
        using var archive = CaseFile.OpenToRead(Case);
        Assert.Equal(new ArchiveCounts(feeds * items, feeds * items, archive.Count().Claims, 0, 0), archive.Count());
        Assert.Equal(feeds * items, archive.Reports().DistinctBy(r => r.Url).Count());
    }

    private Outcome Watch() => Tool.Run("watch", List(), "--case", Case, "--once", "--allow-private", "--pause", "0s", "--json");

    private string List() => _scratch.Write("feeds.txt", _server.At("/feed.xml") + "   Outlet\n");

    private static string Feed(params string[] items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><language>en</language>{string.Concat(items)}</channel></rss>";

    private string Item(int number, string guid, bool full) =>
        $"<item><title>Report {number}</title><link>{_server.At("/" + number.ToString(CultureInfo.InvariantCulture))}</link>{(guid.Length > 0 ? $"<guid>{guid}</guid>" : "")}<pubDate>Sat, 11 Jun 2016 08:00:00 GMT</pubDate><description>"
        + $"The army said that it had recaptured Palmyra from Islamic State on Tuesday. {(full ? string.Concat(Enumerable.Repeat($"It was hot on that day, and report {number} says so again. ", 20)) : "…")}</description></item>";

    private static string Page(string text) => $"<html lang=\"en\"><head><title>Page</title></head><body><article><h1>Page</h1><p>{text} {string.Concat(Enumerable.Repeat("It rained. ", 20))}</p></article></body></html>";
}
