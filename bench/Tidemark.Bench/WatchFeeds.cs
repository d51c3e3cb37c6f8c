using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Bench;

/// <summary>
/// A server of many feeds on loopback, each at an address of its own, that does what servers do: fails, dawdles, breaks off, changes guids, repeats
/// items, names some twice, compresses, says that nothing changed, teases. New items come as time passes; all by a seed.
/// </summary>
internal sealed class WatchFeeds : IDisposable
{
    private const int Shown = 30;

    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly Feed[] _feeds;
    private readonly Random _dice;
    private readonly Lock _guard = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    internal WatchFeeds(int feeds, int items, int seed)
    {
        _dice = new(seed);
        _feeds = [.. Enumerable.Range(0, feeds).Select(f => new Feed(f) { Count = items })];
        _listener.Start(512);
        _serving = ServeAsync();
    }

    /// <summary>Whether servers fail.</summary>
    internal bool Faulty { get; set; } = true;

    /// <summary>Requests answered, and how many of them with a fault.</summary>
    internal (long All, long Faults) Requests { get; private set; }

    /// <summary>Items that are, or were, in the feeds.</summary>
    internal int Items => _feeds.Sum(f => f.Count);

    /// <summary>The addresses of the feeds.</summary>
    internal IEnumerable<string> Addresses => _feeds.Select(f => $"http://{f.Host}:{((IPEndPoint)_listener.LocalEndpoint).Port}/feed.xml");

    /// <summary>The word that stands in an item's text and in no other's.</summary>
    internal static string Mark(int feed, int item) => string.Create(CultureInfo.InvariantCulture, $"Item-{feed:000}-{item:00000}-end");

    /// <summary>All marks.</summary>
    internal IEnumerable<string> Marks() => _feeds.SelectMany(f => Enumerable.Range(0, f.Count).Select(i => Mark(f.Number, i)));

    /// <summary>Puts a new item into some feeds.</summary>
    internal void Publish(int feeds)
    {
        lock (_guard)
        {
            for (var i = 0; i < feeds; i++)
            {
                _feeds[_dice.Next(_feeds.Length)].Count++;
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token).ConfigureAwait(false));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                var lines = new List<string>();
                for (string? line; (line = await reader.ReadLineAsync(_stop.Token).ConfigureAwait(false)) is { Length: > 0 };)
                {
                    lines.Add(line);
                }

                var feed = FeedOf(lines);
                if (lines.Count > 0 && feed is not null)
                {
                    await AnswerAsync(feed, lines, stream).ConfigureAwait(false);
                }
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                return; // the watcher was killed, or gave up
            }
        }
    }

    private Feed? FeedOf(List<string> lines)
    {
        var host = lines.Find(l => l.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))?[5..].Trim().Split(':')[0];
        return Array.Find(_feeds, f => f.Host == host);
    }

    private async Task AnswerAsync(Feed feed, List<string> lines, NetworkStream to)
    {
        var path = lines[0].Split(' ')[1];
        var tag = lines.Find(l => l.StartsWith("If-None-Match:", StringComparison.OrdinalIgnoreCase))?[14..].Trim();
        int fault;
        byte[] body;
        string headers;
        lock (_guard)
        {
            fault = Faulty && path != "/robots.txt" && feed.InARow < 3 ? _dice.Next(100) : 100;
            feed.InARow = fault < 18 ? feed.InARow + 1 : 0;
            Requests = (Requests.All + 1, Requests.Faults + (fault < 21 ? 1 : 0));
            (body, headers) = path == "/feed.xml" ? feed.Document(_dice, Shown, out var now) is var text && now == tag ? ([], "304") : (Encoding.UTF8.GetBytes(text), $"ETag: {now}\r\n")
                : path.StartsWith("/item/", StringComparison.Ordinal) ? (Encoding.UTF8.GetBytes(feed.Page(int.Parse(path[6..], CultureInfo.InvariantCulture))), "") : ([], "404");
        }

        var status = headers is "304" or "404" ? headers : fault < 6 ? "500" : fault < 9 ? "503" : "200";
        headers = status == "200" ? headers : status == "503" ? "Retry-After: 2\r\n" : "";
        body = status == "200" ? body : [];
        if (status == "200" && feed.Number % 3 == 0)
        {
            (body, headers) = (Packed(body), headers + "Content-Encoding: gzip\r\n");
        }

        await SendAsync(to, status, headers, body, fault).ConfigureAwait(false);
    }

    /// <summary>9 to 12: breaks off; 13 to 14: hangs up; 15 to 17: takes ten seconds; 18 to 20: takes two.</summary>
    private async Task SendAsync(NetworkStream to, string status, string headers, byte[] body, int fault)
    {
        if (fault is 13 or 14)
        {
            return;
        }

        var head = $"HTTP/1.1 {status} X\r\nContent-Type: application/rss+xml; charset=utf-8\r\n{headers}Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\nConnection: close\r\n\r\n";
        await to.WriteAsync(Encoding.Latin1.GetBytes(head), _stop.Token).ConfigureAwait(false);
        if (fault is >= 15 and <= 20)
        {
            await to.WriteAsync(body.AsMemory(0, body.Length / 2), _stop.Token).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(fault < 18 ? 10 : 2), _stop.Token).ConfigureAwait(false);
            body = fault < 18 ? [] : body[(body.Length / 2)..];
        }

        await to.WriteAsync(fault is >= 9 and <= 12 ? body.AsMemory(0, body.Length * 2 / 3) : body, _stop.Token).ConfigureAwait(false);
    }

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            pack.Write(body);
        }

        return packed.ToArray();
    }

    private sealed class Feed(int number)
    {
        internal int Number => number;

        internal string Host { get; } = string.Create(CultureInfo.InvariantCulture, $"127.1.{number / 200}.{(number % 200) + 1}");

        internal int Count { get; set; }

        internal int InARow { get; set; }

        // One feed in three teases, one in five changes its guids at each look, one in five has none, and all now and then name an item twice.
        private bool Teases => number % 3 == 1;

        internal string Page(int item) =>
            $"<html lang=\"en\"><head><title>{Title(item)}</title></head><body><article><h1>{Title(item)}</h1><p>{Words(item)}</p></article></body></html>";

        internal string Document(Random dice, int shown, out string tag)
        {
            tag = string.Create(CultureInfo.InvariantCulture, $"\"{Count}\"");
            var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Feed</title><language>en</language>");
            for (var item = Count - 1; item >= Math.Max(0, Count - shown); item--)
            {
                for (var times = dice.Next(10) == 0 ? 2 : 1; times > 0; times--)
                {
                    Append(text, item, number % 5 == 0 ? dice.Next().ToString(CultureInfo.InvariantCulture) : number % 5 == 1 ? "" : item.ToString(CultureInfo.InvariantCulture));
                }
            }

            return text.Append("</channel></rss>").ToString();
        }

        private void Append(StringBuilder text, int item, string guid)
        {
            var link = Teases ? $"<link>/item/{item.ToString(CultureInfo.InvariantCulture)}</link>" : "";
            text.Append(CultureInfo.InvariantCulture, $"<item><title>{Title(item)}</title>{link}{(guid.Length > 0 ? $"<guid isPermaLink=\"false\">{guid}</guid>" : "")}<pubDate>Sat, 11 Jun 2016 08:00:00 GMT</pubDate>");
            text.Append(CultureInfo.InvariantCulture, $"<description>{(Teases ? "The army said &hellip;" : "&lt;p&gt;" + Words(item) + "&lt;/p&gt;")}</description></item>");
        }

        private string Title(int item) => string.Create(CultureInfo.InvariantCulture, $"Report {item} of feed {number}");

        private string Words(int item) =>
            string.Create(CultureInfo.InvariantCulture, $"The army said on Friday that it had recaptured {(item % 2 == 0 ? "Palmyra" : "Sirte")} from Islamic State, a report marked {Mark(number, item)} tells. Shelling killed {(item * 7 % 90) + 2} people in Manbij.")
            + (Teases ? string.Concat(Enumerable.Repeat(" It rained on that day, and the road was closed for hours.", 4)) : "");
    }
}
