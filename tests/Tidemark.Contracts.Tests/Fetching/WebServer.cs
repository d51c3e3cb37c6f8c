using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Contracts.Tests.Fetching;

/// <summary>A server on loopback that answers as a test wants, each request on a connection of its own.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly Lock _guard = new();
    private readonly List<Asked> _asked = [];

    internal WebServer(IPAddress? at = null)
    {
        _listener = new(at ?? IPAddress.Loopback, 0);
        _listener.Start();
        End = (IPEndPoint)_listener.LocalEndpoint;
        _serving = ServeAsync();
    }

    internal IPEndPoint End { get; }

    internal int Port => End.Port;

    /// <summary>Answers by path; a path that is not here gives 404.</summary>
    internal Dictionary<string, Func<Asked, Stream, CancellationToken, Task>> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked for, robots.txt left out.</summary>
    internal Asked[] Seen
    {
        get
        {
            lock (_guard)
            {
                return [.. _asked.Where(a => a.Path != "/robots.txt")];
            }
        }
    }

    /// <summary>An address at the server's own numbers.</summary>
    internal string At(string path) => $"http://{End}{path}";

    /// <summary>Answers a path always alike.</summary>
    internal void Answer(string path, string body, string type = "text/html", int status = 200, string headers = "") =>
        Paths[path] = (_, to, stop) => SendAsync(to, Encoding.UTF8.GetBytes(body), type, status, headers, stop);

    internal static async Task SendAsync(Stream to, byte[] body, string type, int status, string headers, CancellationToken stop)
    {
        var head = $"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} X\r\nContent-Type: {type}\r\n{headers}Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\nConnection: close\r\n\r\n";
        await to.WriteAsync(Encoding.Latin1.GetBytes(head), stop);
        await to.WriteAsync(body, stop);
    }

    internal static ValueTask WriteAsync(Stream to, string text, CancellationToken stop) => to.WriteAsync(Encoding.Latin1.GetBytes(text), stop);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
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
                for (string? line; (line = await reader.ReadLineAsync(_stop.Token)) is { Length: > 0 };)
                {
                    lines.Add(line);
                }

                if (lines.Count == 0)
                {
                    return;
                }

                var asked = new Asked(lines[0].Split(' ')[1], lines);
                lock (_guard)
                {
                    _asked.Add(asked);
                }

                var answer = Paths.GetValueOrDefault(asked.Path) ?? ((_, to, stop) => SendAsync(to, [], "text/plain", 404, "", stop));
                await answer(asked, stream, _stop.Token);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                return; // the other side went away, as it should from what never ends
            }
        }
    }
}

/// <summary>A request.</summary>
internal sealed record Asked(string Path, List<string> Lines)
{
    /// <summary>A header's value, or empty.</summary>
    internal string Header(string name) => Lines.Find(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
}
