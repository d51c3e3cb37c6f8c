using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>A site of one page on loopback.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private const string Policy = "default-src 'self'; connect-src *; img-src *";

    private readonly HttpListener _listener = new();

    private readonly byte[] _page;

    private readonly Task _work;

    /// <param name="body">What stands in the page's body.</param>
    /// <param name="script">The page's script, a file of its own.</param>
    internal SmallSite(string body, string script = "")
    {
        _page = Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><title>A page</title><body><main><h1>A page</h1>{body}</main><script src=\"/script.js\"></script></body></html>");
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _work = Serve(Encoding.UTF8.GetBytes(script));
    }

    internal Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
        _listener.Close();
    }

    /// <summary>A port of loopback that nobody listens on just now.</summary>
    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve(byte[] script)
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var isScript = context.Request.Url?.AbsolutePath == "/script.js";
                context.Response.ContentType = isScript ? "text/javascript" : "text/html; charset=utf-8";
                context.Response.Headers["Content-Security-Policy"] = Policy;
                await context.Response.OutputStream.WriteAsync(context.Request.Url?.AbsolutePath == "/favicon.ico" ? [] : isScript ? script : _page);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The browser went away, or the site closes.
            }
        }
    }
}
