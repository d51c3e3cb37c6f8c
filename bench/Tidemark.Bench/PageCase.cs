using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Bench;

/// <summary>
/// The built page with a case that nobody wrote: six-sided cells side by side, of which one in a hundred changes each day. Answers what the map asks for,
/// on loopback, until it is closed.
/// </summary>
internal sealed class PageCase : IAsyncDisposable
{
    /// <summary>Days that the case spans.</summary>
    internal const int Days = 400;

    private const int FirstDay = 16801; // 2016-01-01
    private const int Outcomes = 8;
    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:";

    private readonly HttpListener _listener = new();
    private readonly string _page;
    private readonly Dictionary<string, byte[]> _answers;
    private readonly Task _work;

    /// <param name="page">The folder of the built page.</param>
    /// <param name="cells">How many cells.</param>
    internal PageCase(string page, int cells)
    {
        _page = page;
        _answers = new(StringComparer.Ordinal) { ["case"] = Facts(cells), ["changes"] = Changes(cells), ["cells"] = Cells(cells), ["ground"] = """{"type":"FeatureCollection","features":[]}"""u8.ToArray() };
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _work = Serve();
    }

    /// <summary>Where it is served.</summary>
    internal Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static byte[] Facts(int cells) => Text($$"""
        {"name":"made up","version":"0","program":"bench","estimator":"none","reports":0,"claims":0,"places":{{cells}},"units":{{cells}},"days":["2016-01-01","2017-02-03"],
        "known":["2016-01-01","2017-02-03"],"bounds":[36,30,50,38],"outcomes":[{{OutcomeList}}],"worldview":"none","disclaimer":"Nobody wrote this.","tiles":null,"notes":[]}
        """);

    private static string OutcomeList => string.Join(',', Enumerable.Range(0, Outcomes).Select(i => i switch
    {
        0 => """{"number":0,"id":"unknown","name":"unknown"}""",
        1 => """{"number":0,"id":"contested","name":"contested"}""",
        _ => $$"""{"number":{{i - 1}},"id":"actor:side-{{i - 1}}","name":"Side {{i - 1}}"}""",
    }));

    private static byte[] Changes(int cells)
    {
        var (unit, day, outcome, probability, besieged, newest, origins) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var draw = new Random(1);
        for (var cell = 0; cell < cells; cell++)
        {
            for (var on = FirstDay; on < FirstDay + Days; on += on == FirstDay ? 1 + draw.Next(100) : 100)
            {
                unit.Append(cell).Append(',');
                day.Append(on).Append(',');
                outcome.Append(draw.Next(Outcomes)).Append(',');
                probability.Append("0.").Append(50 + draw.Next(50)).Append(',');
                besieged.Append("0,");
                newest.Append(on).Append(',');
                origins.Append("3,");
            }
        }

        return Text($$$"""
            {"known":null,"version":"0","days":["2016-01-01","2017-02-03"],"outcomes":[{{{OutcomeList}}}],"units":{{{cells}}},"changes":{"unit":[{{{Cut(unit)}}}],"day":[{{{Cut(day)}}}],"outcome":[{{{Cut(outcome)}}}],
            "probability":[{{{Cut(probability)}}}],"besieged":[{{{Cut(besieged)}}}],"newest":[{{{Cut(newest)}}}],"origins":[{{{Cut(origins)}}}]}}
            """);
    }

    private static string Cut(StringBuilder list) => list.ToString(0, list.Length - 1);

    private static byte[] Cells(int cells)
    {
        var across = (int)Math.Ceiling(Math.Sqrt(cells * 14 / 8.0));
        var side = 14.0 / across;
        var features = Enumerable.Range(0, cells).Select(cell =>
        {
            var (x, y) = (36 + (((cell % across) + (cell / across % 2 * 0.5)) * side), 30 + (cell / across * side * 0.87));
            var ring = string.Join(',', Enumerable.Range(0, 7).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{x + (side * 0.577 * Math.Sin(i * Math.PI / 3)):0.#####},{y + (side * 0.577 * Math.Cos(i * Math.PI / 3)):0.#####}]")));
            return string.Create(CultureInfo.InvariantCulture, $$$"""{"type":"Feature","id":{{{cell}}},"properties":{"place":"made:{{{cell}}}","name":"Place {{{cell}}}","lat":{{{y:0.#####}}},"lon":{{{x:0.#####}}}},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""");
        });
        return Text($$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""");
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await Answer(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The browser went away, or the measurement is over.
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url?.AbsolutePath ?? "/").TrimStart('/');
        byte[]? body;
        if (path.StartsWith("api/v1/", StringComparison.Ordinal))
        {
            body = _answers.GetValueOrDefault(path["api/v1/".Length..]) ?? """{"items":[],"next":null,"measures":[],"breaks":[],"day":[],"shares":[],"low":[],"high":[],"claimed":[],"basis":[]}"""u8.ToArray();
            context.Response.ContentType = "application/json";
        }
        else
        {
            var file = Path.GetFullPath(Path.Combine(_page, path.Length == 0 ? "index.html" : path));
            body = file.StartsWith(Path.GetFullPath(_page), StringComparison.Ordinal) && File.Exists(file) ? await File.ReadAllBytesAsync(file) : null;
            context.Response.ContentType = Path.GetExtension(file) switch { ".js" => "text/javascript", ".css" => "text/css", ".svg" => "image/svg+xml", ".html" => "text/html; charset=utf-8", _ => "application/octet-stream" };
        }

        context.Response.StatusCode = body is null ? 404 : 200;
        context.Response.Headers["Content-Security-Policy"] = Policy;
        await context.Response.OutputStream.WriteAsync(body ?? []);
        context.Response.Close();
    }
}
