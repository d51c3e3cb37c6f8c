using Microsoft.Playwright;
using Tidemark.Contracts.Tests.Cli;
using static Microsoft.Playwright.Assertions;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>Map tiles of another server: asked for where whoever serves the case chose them, and only then.</summary>
[Collection(BrowserGroup.Name)]
public class TilesTest(BrowserHost host)
{
    [BrowserFact]
    public async Task Chosen_tiles_lie_below_the_estimate_with_their_credit_and_nothing_else_is_asked_elsewhere()
    {
        await using var tiles = new TileServer();
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "tiles.tidemark");
        Assert.Equal(0, Tool.Run("read", Path.Combine(Tool.Home, "samples"), "--case", path, "--captured", "2018-01-01").Code);
        using var serving = await Serving.Start(path, "--tiles", tiles.Address + "{z}/{x}/{y}.png", "--tiles-credit", "Tiles of a test");
        await host.Visit(serving.Address, async visit =>
        {
            await Ready(visit);
            await Expect(visit.Page.Locator(".map-note").First).ToContainTextAsync("Tiles of a test");
            Assert.InRange(await TileServer.Share(visit.Page, await Seen(visit.Page)), 0.2, 1);
            await visit.Picture("map-tiles");
        }, also: tiles.Address);
        Assert.NotEmpty(tiles.Asked);
        Assert.All(tiles.Asked, path => Assert.Matches(@"^/\d+/\d+/\d+\.png$", path));
    }

    [BrowserFact]
    public async Task A_page_without_chosen_tiles_has_nothing_of_them()
    {
        await host.Visit("", async visit =>
        {
            await Ready(visit);
            Assert.Equal(0, await TileServer.Share(visit.Page, await Seen(visit.Page)), 2);
        });
    }

    private static async Task Ready(Visit visit)
    {
        await visit.Map();
        await visit.Page.WaitForTimeoutAsync(1500); // the tiles come after the page says that it is ready
    }

    private static Task<byte[]> Seen(IPage page) => page.Locator("canvas.maplibregl-canvas").ScreenshotAsync();
}
