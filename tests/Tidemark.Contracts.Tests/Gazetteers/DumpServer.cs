using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Contracts.Tests.Gazetteers;

/// <summary>A server on loopback that hands out one file, byte ranges too, and breaks off or fails as a test wants.</summary>
internal sealed class DumpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    internal DumpServer()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/dump/");
        _serving = ServeAsync();
    }

    internal Uri Address { get; }

    internal byte[] Content { get; set; } = [];

    internal string Tag { get; set; } = "\"one\"";

    /// <summary>How many bytes each answer gives before the line goes dead; the rest answer whole.</summary>
    internal Queue<int> Breaks { get; } = new();

    /// <summary>Codes to answer with before anything else.</summary>
    internal Queue<int> Failures { get; } = new();

    /// <summary>The ranges asked for, empty where none was.</summary>
    internal List<string> Asked { get; } = [];

    public void Dispose()
    {
        _listener.Dispose();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            catch (IOException)
            {
                continue; // the caller went away
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var headers = new List<string>();
        for (string? line; (line = await reader.ReadLineAsync()) is { Length: > 0 };)
        {
            headers.Add(line);
        }

        string Header(string name) => headers.Find(h => h.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
        Asked.Add(Header("Range"));
        if (Failures.TryDequeue(out var code))
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {code} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            return;
        }

        if (Header("If-None-Match") == Tag)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"));
            return;
        }

        var from = Header("Range") is { Length: > 6 } range && Header("If-Range") == Tag ? int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture) : 0;
        var head = from > 0 ? $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes {from}-{Content.Length - 1}/{Content.Length}\r\n" : "HTTP/1.1 200 OK\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}ETag: {Tag}\r\nContent-Length: {Content.Length - from}\r\nConnection: close\r\n\r\n"));
        var rest = Content.AsMemory(from);
        await stream.WriteAsync(Breaks.TryDequeue(out var most) && most < rest.Length ? rest[..most] : rest);
    }
}
