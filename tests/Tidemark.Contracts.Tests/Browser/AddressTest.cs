using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>An address restores its view, wherever and whenever it is opened.</summary>
[Collection(BrowserGroup.Name)]
public class AddressTest(BrowserHost host)
{
    private static readonly string[] _rooms = ["#/allegations", "#/statements?speaker=Islamic+State", "#/ties"];

    private const string View1 = "#/map?on=2016-06-20&as-known=2016-06-22&place=geonames:167357";

    [BrowserFact]
    public Task A_view_comes_back_when_its_address_is_opened_anew_and_with_the_back_button() => host.Visit(View1, async visit =>
    {
        var page = visit.Page;
        await Expect(page.Locator(".ev-title")).ToHaveTextAsync("Manbij");
        await page.Locator(".ev-facts").WaitForAsync();
        var before = await page.Locator(".ev").InnerTextAsync();
        await page.ReloadAsync();
        await page.Locator(".ev-facts").WaitForAsync();
        Assert.Equal(before, await page.Locator(".ev").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Forecasts and threats" }).ClickAsync();
        await visit.Settle();
        await page.Locator("select[name=how]").SelectOptionAsync("pledge");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("as-known=2016-06-22.*how=pledge"));
        await page.GoBackAsync();
        await Expect(page.Locator(".ev-title")).ToHaveTextAsync("Manbij");
        Assert.Contains("as-known=2016-06-22", visit.Hash, StringComparison.Ordinal);
    });

    [BrowserTheory]
    [InlineData("#/nonsense/%zz?on=31.31.2016&as-known=never&place=nowhere&claim=%00")]
    [InlineData("#/map?on=9999-99-99&place=<script>alert(1)</script>")]
    [InlineData("#/reports/sha256:0000?claim=c-000000000000000000000000")]
    public Task An_address_without_sense_shows_a_page_that_says_so_and_breaks_nothing(string address) => host.Visit("#/sources", async visit =>
    {
        visit.Forgive("Failed to load resource");
        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.Locator("main")).Not.ToBeEmptyAsync();
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.GotoAsync("#/figures");
        await Expect(visit.Page.Locator("main h1").First).ToHaveTextAsync("Figures");
    });

    [BrowserFact]
    public async Task Days_are_the_same_in_every_time_zone()
    {
        var seen = new List<string>();
        foreach (var zone in new[] { "UTC", "Pacific/Kiritimati", "America/Los_Angeles" })
        {
            await host.Visit(View1, async visit =>
            {
                await visit.Page.Locator(".ev-facts").WaitForAsync();
                var text = await visit.Page.Locator(".ev").InnerTextAsync() + await visit.Page.Locator(".tl-date").InnerTextAsync();
                foreach (var room in _rooms)
                {
                    await visit.Go(room);
                    text += await visit.Page.Locator("main").InnerTextAsync();
                }

                seen.Add(text);
            }, View.Desk with { Zone = zone });
        }

        Assert.True(seen[0].Length > 1000, seen[0]);
        Assert.Single(seen.Distinct());
    }
}
