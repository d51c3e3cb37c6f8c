using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Tidemark.Web.Answers;
using Tidemark.Web.Serving;

namespace Tidemark.Web;

/// <summary>Serves a case: the page, and the questions that it asks. Nothing of the surroundings is read, nothing is sent anywhere.</summary>
internal sealed class MapServer : IAsyncDisposable
{
    private const int MostConnections = 2_000;

    private readonly CaseHouse _house;
    private readonly WebApplication _app;

    private MapServer(CaseHouse house, WebApplication app) => (_house, _app) = (house, app);

    /// <summary>Where it can be reached.</summary>
    internal Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="served">The case.</param>
    /// <param name="bind">The address to listen at.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="names">Names of this machine by which it may be asked, besides localhost and addresses in digits.</param>
    /// <exception cref="IOException">The port is taken, or the address is not this machine's.</exception>
    internal static async Task<MapServer> Start(ServedCase served, IPAddress bind, int port, IReadOnlyCollection<string>? names = null)
    {
        var house = new CaseHouse(served);
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Limit(options, bind, port));
        var app = builder.Build();
        var clerk = new Clerk(house, new(Board.All), new(names ?? [], served.Tiles), new(house), new(served.Page));
        app.Run(clerk.Serve);
        var server = new MapServer(house, app);
        try
        {
            await app.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reckons what the first view asks for, so that nobody waits for it; then, while questions are answered, what later ones rest on.</summary>
    internal void Warm()
    {
        _house.Warm();
        _ = Task.Run(_house.WarmMore);
    }

    /// <summary>Serves until it is stopped, here or by a signal of the system.</summary>
    internal async Task Run(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, _app.Lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(Timeout.Infinite, end.Token);
        }
        catch (OperationCanceledException)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _app.StopAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _house.Dispose();
    }

    /// <summary>Whoever sends slowly, reads slowly or opens much is held within bounds.</summary>
    private static void Limit(KestrelServerOptions options, IPAddress bind, int port)
    {
        options.AddServerHeader = false;
        options.Listen(bind, port);
        var limits = options.Limits;
        limits.MaxConcurrentConnections = MostConnections;
        limits.MaxRequestBodySize = 0;
        limits.MaxRequestLineSize = 8 << 10;
        limits.MaxRequestHeadersTotalSize = 16 << 10;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MaxResponseBufferSize = 256 << 10;
    }
}
