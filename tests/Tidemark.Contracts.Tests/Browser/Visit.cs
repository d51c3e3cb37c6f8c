using System.Collections.Concurrent;
using Microsoft.Playwright;
using Tidemark.Contracts.Tests.Cli;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>One visitor's page, in a browser profile of its own. What goes wrong behind it is written down.</summary>
internal sealed class Visit
{
    private readonly ConcurrentQueue<string> _wrong = new();

    private readonly ConcurrentBag<string> _forgiven = [];

    private readonly Uri _home;

    private readonly Uri? _also;

    private Visit(IPage page, Uri home, Uri? also)
    {
        (Page, _home, _also) = (page, home, also);
        page.SetDefaultTimeout(20_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
            {
                Wrong($"console: {said.Text} ({said.Location})");
            }
        };
        page.PageError += (_, error) => Wrong("page error: " + error);
        page.Crash += (_, _) => Wrong("the page crashed");
        page.Dialog += async (_, dialog) =>
        {
            Wrong("a dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Context.Request += (_, request) => Judge(request.Url);
        page.WebSocket += (_, socket) => Judge(socket.Url);
    }

    internal IPage Page { get; }

    /// <summary>What a test does on purpose is no fault: an error with these words is passed over.</summary>
    internal void Forgive(string words) => _forgiven.Add(words);

    /// <summary>Goes to an address of the site, as a reader does who follows a link, and waits until the room of it stands.</summary>
    internal async Task Go(string address)
    {
        await Page.GotoAsync(address);
        await Settle();
    }

    /// <summary>Waits until nothing loads any more.</summary>
    internal async Task Settle()
    {
        await Page.Locator("main h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(Page.Locator("main .status.loading")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the map is drawn and its legend stands.</summary>
    internal async Task Map()
    {
        await Page.Locator("map-room.map-ready").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator("map-legend li").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>The page's address from the hash on.</summary>
    internal string Hash => new Uri(Page.Url).Fragment;

    /// <summary>Opens a profile and lets the visitor look round; then nothing may have gone wrong.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">The console told errors, a request left loopback, a policy was broken, or the body failed.</exception>
    internal static async Task Make(IBrowser browser, Uri home, LeakTrap trap, View view, string address, Func<Visit, Task> look, Uri? also = null)
    {
        trap.Take();
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = home.ToString(),
            ViewportSize = new() { Width = view.Width, Height = view.Height },
            Locale = view.Locale,
            TimezoneId = view.Zone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('policy broken: ' + e.violatedDirective + ' ' + e.blockedURI))");
        if (view.Toured)
        {
            await context.AddInitScriptAsync("try { localStorage.setItem('tidemark.toured', 'yes'); } catch { }");
        }

        var visit = new Visit(await context.NewPageAsync(), home, also);
        await visit.Page.GotoAsync(address);
        try
        {
            await look(visit);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await visit.Picture("failed-" + Environment.TickCount64);
            throw new Xunit.Sdk.XunitException($"{e.Message}\nat {visit.Page.Url}; what went wrong before: {string.Join('\n', visit._wrong)}", e);
        }

        string[] wrong = [.. visit._wrong, .. trap.Take().Select(line => "came to the proxy: " + line)];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    /// <summary>Keeps a picture of what is seen under <c>artifacts/screenshots</c>.</summary>
    internal async Task Picture(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Tool.Home, "artifacts", "screenshots")).FullName;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }

    private void Judge(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Authority != _home.Authority && uri.Authority != _also?.Authority)
        {
            Wrong("a request elsewhere: " + url);
        }
    }

    private void Wrong(string what)
    {
        if (!_forgiven.Any(f => what.Contains(f, StringComparison.Ordinal)))
        {
            _wrong.Enqueue(what);
        }
    }
}
