using static Microsoft.Playwright.Assertions;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>Reports that wish the page ill are shown as what they are: text.</summary>
[Collection(BrowserGroup.Name)]
public class HostileTest(BrowserHost host)
{
    private static readonly string[] Rooms = ["#/figures", "#/figures?view=quantities", "#/sources", "#/ties?days=all", "#/allegations", "#/forecasts", "#/statements?speaker=Islamic+State", "#/reports", "#/nothing-found", "#/map?place=geonames:167357"];

    [BrowserFact]
    public Task Mark_up_in_titles_outlets_and_text_is_text() => host.Visit("#/reports", async visit =>
    {
        await visit.Settle();
        var title = visit.Page.Locator(".report-row h2 a", new() { HasText = HostileReports.Markup });
        await Expect(title).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await visit.Picture("hostile-list");
        await title.ClickAsync();
        await visit.Settle();
        await Expect(visit.Page.Locator(".report-text")).ToContainTextAsync("<script>alert(3)</script>");
        Assert.Equal(0, await visit.Page.Locator(".report img, .report script, .report b, .report a[href^=javascript]").CountAsync());
        Assert.DoesNotContain("taken", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.Picture("hostile-report");
    });

    [BrowserFact]
    public Task Marks_that_turn_the_reading_direction_turn_nothing_round_but_their_own_words() => host.Visit("#/reports", async visit =>
    {
        await visit.Settle();
        var row = visit.Page.Locator(".report-row", new() { HasText = "derutpac" });
        await Expect(row.Locator("h2 bdi")).ToBeAttachedAsync();
        await Expect(row.Locator("p bdi").First).ToBeAttachedAsync();
        Assert.Equal("ltr", await row.Locator("p.dots").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("isolate", await row.Locator("h2 bdi").EvaluateAsync<string>("e => getComputedStyle(e).unicodeBidi"));
    });

    [BrowserFact]
    public Task A_word_of_a_megabyte_neither_stops_nor_widens_the_page() => host.Visit("#/reports", async visit =>
    {
        await visit.Settle();
        await visit.Page.Locator(".report-row h2 a", new() { HasText = "A word of a megabyte" }).ClickAsync();
        await visit.Settle();
        await Expect(visit.Page.Locator(".report-text")).ToContainTextAsync("Islamic State attacked Manbij on Wednesday.");
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, "the page is wider than the window");
        foreach (var room in Rooms)
        {
            await visit.Go(room);
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, room + " is wider than the window");
            Assert.True(await visit.Page.Locator("main").EvaluateAsync<int>("e => e.textContent.length") < 500_000, room + " shows all of it");
        }
    });

    [BrowserFact]
    public Task Names_of_private_persons_are_masked_in_every_room() => host.Visit("#/reports", async visit =>
    {
        foreach (var room in Rooms)
        {
            await visit.Go(room);
            await Hidden(visit, room);
        }

        await visit.Go("#/reports?q=shelling");
        await visit.Page.Locator(".report-row", new() { HasText = "Plain Post" }).Locator("h2 a").ClickAsync();
        await visit.Settle();
        await Expect(visit.Page.Locator(".report-text")).ToContainTextAsync("a baker");
        await Hidden(visit, "the report");
        await visit.Picture("masked");
    });

    private static async Task Hidden(Visit visit, string room)
    {
        var html = await visit.Page.ContentAsync();
        foreach (var name in HostileReports.Private.Split(' '))
        {
            Assert.False(html.Contains(name, StringComparison.Ordinal), $"{room} tells the name {name}");
        }
    }
}
