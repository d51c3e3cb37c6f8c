using System.Collections.Concurrent;
using System.Net;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>A server of map tiles on loopback: every tile is of one colour that the page has nowhere else. It writes down what it was asked for.</summary>
internal sealed class TileServer : IAsyncDisposable
{
    /// <summary>Eight by eight points of magenta.</summary>
    private static readonly byte[] Magenta = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z/AfK2IYWhIA0ad/gQofP30AAAAASUVORK5CYII=");

    private readonly HttpListener _listener = new();

    private readonly ConcurrentQueue<string> _asked = new();

    private readonly Task _work;

    internal TileServer()
    {
        Address = new($"http://127.0.0.1:{SmallSite.FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _work = Serve();
    }

    internal Uri Address { get; }

    /// <summary>The paths that were asked for.</summary>
    internal IReadOnlyCollection<string> Asked => _asked;

    /// <summary>How much of a picture is of the tiles' hue, 0 to 1; the page counts the points.</summary>
    internal static async Task<double> Share(Microsoft.Playwright.IPage page, byte[] picture) => await page.EvaluateAsync<double>(
        """
        async picture => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + picture;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const on = canvas.getContext('2d');
          on.drawImage(image, 0, 0);
          const points = on.getImageData(0, 0, image.width, image.height).data;
          let count = 0;
          for (let i = 0; i < points.length; i += 4) {
            count += points[i] - points[i + 1] > 60 && points[i + 2] - points[i + 1] > 60 ? 1 : 0;
          }
          return count * 4 / points.length;
        }
        """,
        Convert.ToBase64String(picture));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
        _listener.Close();
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _asked.Enqueue(context.Request.Url?.AbsolutePath ?? "");
                context.Response.ContentType = "image/png";
                context.Response.Headers["Access-Control-Allow-Origin"] = "*";
                await context.Response.OutputStream.WriteAsync(Magenta);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The browser went away, or the server closes.
            }
        }
    }
}
