using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>What a visitor of the demo does: the map, both clocks, a place, its sentences, the report.</summary>
[Collection(BrowserGroup.Name)]
public class MainPathTest(BrowserHost host)
{
    [BrowserFact]
    public Task From_the_map_over_both_clocks_to_the_sentence_in_its_report() => host.Visit("", async visit =>
    {
        var page = visit.Page;
        await visit.Map();
        await visit.Picture("map");
        await Axe.Pass(page);

        await page.Locator(".tl-on-date").FillAsync("2016-06-20");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tl-date")).ToContainTextAsync("20 June 2016");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("on=2016-06-20"));

        await page.Locator("place-search input").FillAsync("Manbij");
        await Choose(page);
        await Expect(page.Locator(".ev-title")).ToHaveTextAsync("Manbij");
        await page.Locator(".ev .claim-quote").First.WaitForAsync();
        var everything = await page.Locator(".ev .claim-quote").CountAsync();
        await visit.Picture("evidence");
        await Axe.Pass(page);

        await page.Locator(".tl-known input:not([type=range])").FillAsync("2016-06-22");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("as-known=2016-06-22"));
        await Expect(page.Locator(".ev > .quiet").First).ToContainTextAsync("22 June 2016");
        await Expect(page.Locator(".ev .claim-quote")).Not.ToHaveCountAsync(everything);

        await page.Locator(".tl-known button").ClickAsync();
        await Expect(page.Locator(".ev .claim-quote")).ToHaveCountAsync(everything);
        var told = await page.Locator(".ev .claim-quote q").First.TextContentAsync();
        await page.Locator(".ev .claim-quote").First.ClickAsync();
        await page.Locator(".report-text mark").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Contains(told!, string.Concat(await page.Locator(".report-text mark").AllTextContentsAsync()), StringComparison.Ordinal);
        await Expect(page.Locator(".explain-rule").First).ToBeVisibleAsync();
        await visit.Picture("report");
        await Axe.Pass(page);
    });

    /// <summary>A step paints only the units that it changes: nothing of the days before may stay.</summary>
    [BrowserFact]
    public Task The_map_after_many_steps_of_a_day_is_as_when_it_is_painted_anew() => host.Visit("#/map?on=2016-05-20", async visit =>
    {
        await visit.Map();
        var first = await Drawn(visit);
        await Reach(visit.Page, ".tl-on");
        for (var day = 0; day < 40; day++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowRight");
            await visit.Page.WaitForTimeoutAsync(40); // the map draws between
        }

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("on=2016-06-29"));
        var stepped = await Drawn(visit);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark }); // all is painted in other colours, and again in these
        Assert.NotEqual(stepped, await Drawn(visit));
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(stepped, await Drawn(visit));
        Assert.NotEqual(first, stepped);
    });

    /// <summary>The map's pixels alone, once nothing moves any more. What lies over the map is hidden: the shadow under its search box was seen to be mixed otherwise from one shot to the next.</summary>
    private static async Task<byte[]> Drawn(Visit visit)
    {
        await visit.Settle();
        await visit.Page.WaitForTimeoutAsync(1000);
        await visit.Page.EvaluateAsync(
            """
            () => {
                const alone = new CSSStyleSheet();
                alone.replaceSync("body * { visibility: hidden !important } .map-canvas canvas { visibility: visible !important }");
                document.adoptedStyleSheets.push(alone);
            }
            """);
        var pixels = await visit.Page.Locator(".map-canvas canvas").ScreenshotAsync();
        await visit.Page.EvaluateAsync("() => { document.adoptedStyleSheets.pop(); }");
        return pixels;
    }

    [BrowserFact]
    public Task The_tour_begins_by_itself_once_and_has_five_steps() => host.Visit("", async visit =>
    {
        var tour = visit.Page.Locator("page-tour .tour");
        await Expect(tour).ToContainTextAsync("Step 1 of 5");
        await Axe.Pass(visit.Page);
        await visit.Picture("tour");
        for (var step = 2; step <= 5; step++)
        {
            await tour.Locator(".tour-next").ClickAsync();
            await Expect(tour).ToContainTextAsync($"Step {step} of 5");
        }

        await tour.Locator(".tour-next").ClickAsync();
        await Expect(tour).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await visit.Map();
        await Expect(tour).ToHaveCountAsync(0);
    }, View.Desk with { Toured = false });

    [BrowserFact]
    public Task On_a_telephone_the_map_the_clocks_and_a_place_can_be_reached() => host.Visit("", async visit =>
    {
        await visit.Map();
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, "the page is wider than a telephone");
        await visit.Picture("map-phone");
        await visit.Page.Locator(".tl-on").ScrollIntoViewIfNeededAsync();
        await visit.Picture("time-line-phone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Allegations" }).ClickAsync();
        await visit.Settle();
        await Expect(visit.Page.Locator(".allegation").First).ToBeVisibleAsync();
        await Axe.Pass(visit.Page);
    }, View.Phone);

    [BrowserFact]
    public Task In_Arabic_the_map_room_runs_from_right_to_left() => host.Visit("#/map?lang=ar&on=2016-06-20", async visit =>
    {
        await visit.Map();
        await Expect(visit.Page.Locator("html[dir=rtl][lang=ar]")).ToBeAttachedAsync();
        await Expect(visit.Page.Locator(".tl-date")).ToContainTextAsync("2016");
        Assert.Matches(@"\p{IsArabic}", await visit.Page.Locator(".tl-date").TextContentAsync() ?? "");
        await Axe.Pass(visit.Page);
        await visit.Picture("map-arabic");
    });

    [BrowserFact]
    public Task The_keyboard_alone_does_it() => host.Visit("#/map?on=2016-06-20", async visit =>
    {
        var page = visit.Page;
        await visit.Map();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        await Reach(page, ".tl-on");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".tl-date")).ToContainTextAsync("21 June 2016");
        await Reach(page, "[role=combobox]", "Shift+Tab");
        await page.Keyboard.TypeAsync("Manbij");
        await Choose(page);
        await page.Locator(".ev .claim-quote").First.WaitForAsync();
        await Reach(page, ".ev .claim-quote");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("mark.chosen")).ToBeFocusedAsync();

        await page.Locator("body").EvaluateAsync("() => document.activeElement.blur()");
        await Reach(page, "nav a[href*='forecasts']");
        await page.Keyboard.PressAsync("Enter");
        await visit.Settle();
        await Expect(page.Locator(".forecast").First).ToBeVisibleAsync();
        await Reach(page, ".sum-bar button");
        await page.Keyboard.PressAsync("Space");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("outcome="));
    });

    /// <summary>Chooses the town among the places found, with the keys; the first is chosen already.</summary>
    private static async Task Choose(IPage page)
    {
        await page.Locator("#found li").First.WaitForAsync();
        await page.WaitForTimeoutAsync(500); // the list follows the letters
        var found = await page.Locator("#found li").AllInnerTextsAsync();
        var town = found.Select((text, at) => (text, at)).First(f => f.text.StartsWith("Manbij", StringComparison.Ordinal) && !f.text.Contains("istrict", StringComparison.Ordinal)).at;
        for (var i = 0; i < town; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on with the tabulator until the focus is on something.</summary>
    private static async Task Reach(IPage page, string what, string key = "Tab")
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", what))
            {
                return;
            }
        }

        Assert.Fail($"the keyboard does not reach {what}");
    }
}
