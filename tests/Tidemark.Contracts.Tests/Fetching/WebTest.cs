using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Tidemark.Reading.Fetching;

namespace Tidemark.Contracts.Tests.Fetching;

using Web = Tidemark.Reading.Fetching.Web;

/// <summary>
/// Fetching on loopback. The server's own end counts as open internet; 127.0.0.2 and all other ends are what they are: inner.
/// </summary>
public sealed class WebTest : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly WebServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_page_comes_with_all_that_makes_it_evidence()
    {
        _server.Answer("/a", "moved", status: 302, headers: "Location: /b\r\n");
        _server.Answer("/b", "<p>words</p>", "text/html; charset=\"utf-8\"", headers: "ETag: \"1\"\r\nLast-Modified: Sat, 11 Jun 2016 08:00:00 GMT\r\nSet-Cookie: a=b\r\n");
        var got = Assert.IsType<FetchOutcome.Got>(await Get(_server.At("/a")));
        Assert.Equal("<p>words</p>", Encoding.UTF8.GetString(got.Body));
        Assert.Equal((_server.At("/a"), _server.At("/b"), 200, ContentHash.OfBytes(got.Body)), (got.Retrieval.Asked, got.Retrieval.Final, got.Retrieval.Status, got.Retrieval.Hash));
        Assert.Equal(("\"1\"", "text/html", "utf-8"), (got.Retrieval.Header("etag"), got.ContentType, got.Charset));
        Assert.DoesNotContain("Cookie", got.Retrieval.Headers, StringComparison.OrdinalIgnoreCase);
        Assert.All(_server.Seen, a => Assert.Equal("", a.Header("Cookie") + a.Header("Authorization") + a.Header("Referer")));
    }

    [Theory]
    [InlineData("http://127.0.0.2:8080/", "127.0.0.2 is loopback")]
    [InlineData("http://127.1:8080/", "127.0.0.1 is loopback")]
    [InlineData("http://0x7f000001/", "127.0.0.1 is loopback")]
    [InlineData("http://2130706433/", "127.0.0.1 is loopback")]
    [InlineData("http://[::1]:8080/", "::1 is loopback")]
    [InlineData("http://[::ffff:127.0.0.1]/", "is loopback")]
    [InlineData("http://[fe80::1]/", "link-local")]
    [InlineData("http://169.254.169.254/latest/meta-data", "link-local")]
    [InlineData("http://192.168.0.1/", "private")]
    [InlineData("http://[2002:7f00:1::]/", "6to4")]
    [InlineData("http://[64:ff9b::10.0.0.1]/", "private")]
    [InlineData("http://inner.test/", "its name means 10.0.0.7, which is private")]
    [InlineData("http://mixed.test/", "its name means 127.0.0.2, which is loopback")]
    [InlineData("http://localhost/", "loopback")]
    [InlineData("http://nowhere.test/", "no such host")]
    public async Task What_is_inside_is_refused_however_it_is_written(string address, string why)
    {
        var lookup = new Lookup().With("inner.test", "10.0.0.7").With("mixed.test", "1.1.1.1", "127.0.0.2").With("localhost", "127.0.0.1");
        await Refused(address, why, Rules() with { MorePorts = [8080] }, lookup);
    }

    [Fact]
    public async Task A_redirect_inwards_is_refused_and_nobody_is_asked()
    {
        using var inner = new WebServer(IPAddress.Parse("127.0.0.2"));
        inner.Answer("/", "secret");
        _server.Answer("/a", "", status: 302, headers: $"Location: {inner.At("/")}\r\n");
        _server.Answer("/b", "", status: 307, headers: "Location: http://name.test:8000/\r\n");
        _server.Answer("/c", "", status: 301, headers: "Location: file:///etc/passwd\r\n");
        _server.Answer("/d", "", status: 301, headers: "Location: http://user:secret@example.org/\r\n");
        _server.Answer("/e", "", status: 301, headers: "Location: http://example.org:25/\r\n");
        var rules = Rules() with { MorePorts = [_server.Port, inner.Port] };
        await Refused(_server.At("/a"), "127.0.0.2 is loopback", rules);
        await Refused(_server.At("/b"), "its name means 10.0.0.7", rules, new Lookup().With("name.test", "10.0.0.7"));
        await Refused(_server.At("/c"), "only http and https", rules);
        await Refused(_server.At("/e"), "port 25", rules);
        Assert.DoesNotContain("secret", await Refused(_server.At("/d"), "user or password", rules), StringComparison.Ordinal);
        Assert.Empty(inner.Seen);
    }

    [Fact]
    public async Task A_name_that_changes_between_check_and_connection_comes_to_nothing()
    {
        using var inner = new WebServer(IPAddress.Parse("127.0.0.2"));
        inner.Answer("/", "secret");
        _server.Answer("/", "open");
        var (rules, lookup) = (Rules() with { Robots = false, MorePorts = [_server.Port, inner.Port] }, new Lookup().With("rebind.test", "127.0.0.1").With("rebind.test", "127.0.0.2"));
        using var web = new Web(rules, TimeProvider.System, 1, lookup);
        var first = Assert.IsType<FetchOutcome.Got>(await web.GetAsync($"http://rebind.test:{_server.Port}/", Validators.None, default));
        Assert.Equal(("open", 1), (Encoding.UTF8.GetString(first.Body), lookup.Asked));
        var second = Assert.IsType<FetchOutcome.Failed>(await web.GetAsync($"http://rebind.test:{inner.Port}/", Validators.None, default));
        Assert.Contains("its name means 127.0.0.2", second.ToString(), StringComparison.Ordinal);
        Assert.Empty(inner.Seen);
    }

    [Fact]
    public async Task What_never_ends_is_left_in_bounded_time()
    {
        var rules = Rules() with { AnswerTime = TimeSpan.FromSeconds(1), MostBytes = 1 << 20, Tries = 1, Robots = false };
        _server.Paths["/endless"] = async (_, to, stop) =>
        {
            await WebServer.WriteAsync(to, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n", stop);
            for (var piece = new byte[1 << 16]; ; await to.WriteAsync(piece, stop))
            {
            }
        };
        _server.Paths["/slow-body"] = (_, to, stop) => Drip(to, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n", stop);
        _server.Paths["/slow-headers"] = (_, to, stop) => Drip(to, "HTTP/1.1 200 OK\r\n", stop);
        _server.Paths["/silent"] = (_, _, stop) => Task.Delay(Timeout.Infinite, stop);
        _server.Answer("/stated", "", headers: "X-Y: z\r\n");
        _server.Paths["/long"] = (_, to, stop) => WebServer.WriteAsync(to, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", stop).AsTask();
        await Refused(_server.At("/endless"), "more than 1,048,576 bytes", rules);
        await Refused(_server.At("/long"), "more than 1,048,576 bytes", rules);
        await Refused(_server.At("/slow-body"), "no whole answer within 1 s", rules);
        await Refused(_server.At("/slow-headers"), "no whole answer within 1 s", rules);
        await Refused(_server.At("/silent"), "no whole answer within 1 s", rules);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_stays_small(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream pack = coding == "gzip" ? new GZipStream(packed, CompressionLevel.Fastest, true) : coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, true) : new ZLibStream(packed, CompressionLevel.Fastest, true))
        {
            for (var i = 0; i < 64; i++)
            {
                pack.Write(new byte[1 << 20]);
            }
        }

        _server.Paths["/bomb"] = (_, to, stop) => WebServer.SendAsync(to, packed.ToArray(), "text/html", 200, $"Content-Encoding: {coding}\r\n", stop);
        _server.Paths["/bad"] = (_, to, stop) => WebServer.SendAsync(to, [0x11, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "text/html", 200, $"Content-Encoding: {coding}\r\n", stop);
        _server.Answer("/odd", "x", headers: "Content-Encoding: zstd\r\n");
        await Refused(_server.At("/bomb"), "more than 1,048,576 bytes", Rules() with { MostBytes = 1 << 20 });
        await Refused(_server.At("/bad"), "badly compressed", Rules());
        _server.Answer("/often", "x", headers: "Content-Encoding: gzip, gzip, gzip, gzip\r\n");
        await Refused(_server.At("/odd"), "not asked for", Rules());
        await Refused(_server.At("/often"), "too many times over", Rules());
    }

    [Fact]
    public async Task Loops_and_huge_headers_and_broken_answers_are_told_in_a_line()
    {
        var rules = Rules() with { Tries = 1 };
        _server.Answer("/loop", "", status: 302, headers: "Location: /loop\r\n");
        _server.Paths["/headers"] = async (_, to, stop) =>
        {
            await WebServer.WriteAsync(to, "HTTP/1.1 200 OK\r\n", stop);
            for (var i = 0; ; i++)
            {
                await WebServer.WriteAsync(to, $"X-{i.ToString(CultureInfo.InvariantCulture)}: {new string('x', 1000)}\r\n", stop);
            }
        };
        _server.Paths["/cut"] = (_, to, stop) => WebServer.WriteAsync(to, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nabc", stop).AsTask();
        _server.Paths["/nonsense"] = (_, to, stop) => WebServer.WriteAsync(to, "SSH-2.0-OpenSSH\r\n\r\n", stop).AsTask();
        await Refused(_server.At("/loop"), "more than 5 times", rules);
        await Refused(_server.At("/headers"), "more headers than are read", rules);
        await Refused(_server.At("/cut"), "breaks off", rules);
        await Refused(_server.At("/nonsense"), "breaks off or is none", rules);
        await Refused(_server.At("/missing"), "answers 404", rules);
        Assert.Equal(6, _server.Seen.Count(a => a.Path == "/loop"));
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again()
    {
        _server.Paths["/a"] = (asked, to, stop) => WebServer.SendAsync(to, [], "text/html", asked.Header("If-None-Match") == "\"1\"" && asked.Header("If-Modified-Since") == "Sat, 11 Jun 2016 08:00:00 GMT" ? 304 : 500, "", stop);
        Assert.IsType<FetchOutcome.Unchanged>(await Get(_server.At("/a"), known: new("\"1\"", "Sat, 11 Jun 2016 08:00:00 GMT")));
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_and_a_lasting_one_is_not()
    {
        var left = 2;
        _server.Paths["/a"] = (_, to, stop) => WebServer.SendAsync(to, "words"u8.ToArray(), "text/html", left-- > 0 ? 503 : 200, left == 1 ? "Retry-After: 1\r\n" : "", stop);
        var watch = Stopwatch.StartNew();
        Assert.IsType<FetchOutcome.Got>(await Get(_server.At("/a")));
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.9), $"Retry-After was not heeded: {watch.Elapsed}");
        Assert.Equal(3, _server.Seen.Length);
        _server.Answer("/gone", "", status: 410);
        Assert.False(Assert.IsType<FetchOutcome.Failed>(await Get(_server.At("/gone"))).Passing);
        Assert.Equal(4, _server.Seen.Length);
    }

    [Fact]
    public async Task A_server_that_asks_for_long_patience_is_left_alone()
    {
        _server.Answer("/a", "", status: 429, headers: "Retry-After: 7200\r\n");
        _server.Answer("/b", "words");
        using var web = new Web(Rules(), TimeProvider.System, 1);
        var first = Assert.IsType<FetchOutcome.Failed>(await web.GetAsync(_server.At("/a"), Validators.None, default));
        Assert.InRange((first.RetryAt!.Value - TimeProvider.System.GetUtcNow()).TotalSeconds, 7100, 7200);
        Assert.Contains("left alone until", Assert.IsType<FetchOutcome.Failed>(await web.GetAsync(_server.At("/b"), Validators.None, default)).ToString(), StringComparison.Ordinal);
        Assert.Equal(["/a"], _server.Seen.Select(a => a.Path));
    }

    [Fact]
    public async Task One_host_is_asked_one_at_a_time_with_a_pause()
    {
        _server.Answer("/a", "words");
        using var web = new Web(Rules() with { HostPause = TimeSpan.FromMilliseconds(200), Robots = false }, TimeProvider.System, 1);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => web.GetAsync(_server.At("/a"), Validators.None, default)));
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(590), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", 200, "does not allow")]
    [InlineData("", 404, "")]
    [InlineData("", 503, "when asked for robots.txt")]
    [InlineData("User-agent: tidemark\nAllow: /\n\nUser-agent: *\nDisallow: /", 200, "")]
    public async Task Robots_are_heeded(string robots, int status, string why)
    {
        _server.Answer("/robots.txt", robots, "text/plain", status);
        _server.Answer("/a", "words");
        var outcome = await Get(_server.At("/a"), Rules() with { Tries = 1 });
        Assert.Equal(why.Length == 0, outcome is FetchOutcome.Got);
        Assert.Contains(why, outcome.ToString(), StringComparison.Ordinal);
        Assert.Equal(why.Length == 0 ? 1 : 0, _server.Seen.Length);
    }

    [Fact]
    public async Task The_proxy_of_the_environment_is_not_used_unless_asked()
    {
        _server.Answer("/a", "words");
        Environment.SetEnvironmentVariable("HTTP_PROXY", "http://127.0.0.1:9");
        try
        {
            Assert.IsType<FetchOutcome.Got>(await Get(_server.At("/a")));
        }
        finally
        {
            Environment.SetEnvironmentVariable("HTTP_PROXY", null);
        }
    }

    private static async Task Drip(Stream to, string head, CancellationToken stop)
    {
        await WebServer.WriteAsync(to, head, stop);
        for (; ; await Task.Delay(50, stop))
        {
            await WebServer.WriteAsync(to, "X", stop);
        }
    }

    private FetchRules Rules() => new() { Trusted = [_server.End], MorePorts = [_server.Port], HostPause = TimeSpan.Zero, RetryPause = TimeSpan.FromMilliseconds(20) };

    private async Task<FetchOutcome> Get(string address, FetchRules? rules = null, Lookup? lookup = null, Validators? known = null)
    {
        using var web = new Web(rules ?? Rules(), TimeProvider.System, seed: 1, lookup);
        return await web.GetAsync(address, known ?? Validators.None, default);
    }

    private async Task<string> Refused(string address, string why, FetchRules rules, Lookup? lookup = null)
    {
        var watch = Stopwatch.StartNew();
        var line = Assert.IsType<FetchOutcome.Failed>(await Get(address, rules with { Tries = 1 }, lookup ?? new Lookup())).ToString();
        Assert.True(watch.Elapsed < Soon, $"{address}: took {watch.Elapsed}");
        Assert.Contains(why, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        return line;
    }
}
