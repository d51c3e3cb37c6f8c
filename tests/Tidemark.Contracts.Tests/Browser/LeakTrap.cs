using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>The browser's proxy: only what leaves loopback comes here, is written down, and goes no further.</summary>
internal sealed class LeakTrap : IAsyncDisposable
{
    // The browser's maker, of whom it asks by itself, whatever it is told at its start: signing in, updates, parts of itself. Were the page to ask there, the
    // page's own requests would tell (see Visit).
    private static readonly string[] Maker = ["google.com", "googleapis.com", "gvt1.com", "gstatic.com"];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly ConcurrentQueue<string> _caught = new();

    private readonly List<Task> _answers = [];

    private readonly Task _work;

    internal LeakTrap()
    {
        _listener.Start();
        _work = Listen();
    }

    /// <summary>Its own address.</summary>
    internal Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>The first lines of what came, since it was last asked.</summary>
    internal IReadOnlyList<string> Take()
    {
        var lines = new List<string>();
        while (_caught.TryDequeue(out var line))
        {
            lines.Add(line);
        }

        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
    }

    /// <summary>Whether the first line of a request is one that the browser makes by itself, not for a page.</summary>
    internal static bool OfTheBrowser(string line)
    {
        if (line.Split(' ') is not [_, var target, _])
        {
            return false;
        }

        var host = Uri.TryCreate(target.Contains("://", StringComparison.Ordinal) ? target : "https://" + target, UriKind.Absolute, out var uri) ? uri.Host : "";
        return Maker.Any(m => host == m || host.EndsWith("." + m, StringComparison.Ordinal));
    }

    private async Task Listen()
    {
        while (true)
        {
            try
            {
                _answers.Add(Answer(await _listener.AcceptTcpClientAsync()));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                await Task.WhenAll(_answers);
                return;
            }
        }
    }

    /// <summary>Takes down what is asked. A connection on which nothing is asked is one that the browser keeps ready, and no request.</summary>
    private async Task Answer(TcpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        using var asked = client;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            if (await reader.ReadLineAsync(patience.Token) is not { } line)
            {
                return;
            }

            if (!OfTheBrowser(line))
            {
                _caught.Enqueue(line);
            }

            await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), patience.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // The browser left, before it asked or without waiting for the answer.
        }
    }
}
