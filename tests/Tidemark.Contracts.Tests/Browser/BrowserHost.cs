using Microsoft.Playwright;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>One browser for all tests that need one.</summary>
public sealed class BrowserHost : IAsyncLifetime, IAsyncDisposable
{
    private readonly LeakTrap _trap = new();

    private readonly SemaphoreSlim _once = new(1);

    private IPlaywright? _driver;

    private IBrowser? _browser;

    private MapRoom? _room;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _room?.Dispose();
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
        await _trap.DisposeAsync();
        _once.Dispose();
    }

    /// <summary>Visits the map room of the samples' case.</summary>
    internal async Task Visit(string address, Func<Visit, Task> look, View? view = null) =>
        await Browser.Visit.Make(await Browse(), (await Room()).Address, _trap, view ?? View.Desk, address, look);

    /// <summary>Visits another site.</summary>
    /// <param name="home">Where it lies.</param>
    /// <param name="look">What the visitor does.</param>
    /// <param name="also">Another server that the page may ask, or null.</param>
    internal async Task Visit(Uri home, Func<Visit, Task> look, Uri? also = null) =>
        await Browser.Visit.Make(await Browse(), home, _trap, View.Desk, "/", look, also);

    /// <summary>The map room, opened when first asked for.</summary>
    internal async Task<MapRoom> Room()
    {
        await _once.WaitAsync();
        try
        {
            return _room ??= await MapRoom.Open();
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<IBrowser> Browse()
    {
        await _once.WaitAsync();
        try
        {
            _driver ??= await Chromium.Driver();
            return _browser ??= await Chromium.Start(_driver, _trap.Address);
        }
        finally
        {
            _once.Release();
        }
    }
}
