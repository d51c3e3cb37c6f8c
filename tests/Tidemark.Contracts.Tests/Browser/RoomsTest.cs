using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>Each room, seen on a desk, on a telephone, in Arabic; with its table, its empty state and its error.</summary>
[Collection(BrowserGroup.Name)]
public class RoomsTest(BrowserHost host)
{
    [BrowserTheory]
    [InlineData("figures", ".clash")]
    [InlineData("figures?view=quantities", ".readings li")]
    [InlineData("sources", ".sources tbody tr")]
    [InlineData("ties?days=all", ".ties-graph .tie")]
    [InlineData("allegations", ".allegation")]
    [InlineData("forecasts", ".forecast")]
    [InlineData("statements?speaker=Islamic+State", ".statements-chart circle")]
    [InlineData("reports", ".report-row")]
    [InlineData("nothing-found", ".silent li")]
    public Task A_room_is_filled_readable_for_all_and_fits_a_telephone_and_Arabic(string room, string holds) => host.Visit("#/" + room, async visit =>
    {
        var page = visit.Page;
        await Expect(page.Locator(holds).First).ToBeAttachedAsync();
        await visit.Settle();
        await Axe.Pass(page);
        var name = room.Split('?')[0];
        name = room.Contains("quantities", StringComparison.Ordinal) ? "quantities" : name;
        await visit.Picture(name);

        await page.SetViewportSizeAsync(View.Phone.Width, View.Phone.Height);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, "the room is wider than a telephone");
        await visit.Picture(name + "-phone");

        await page.SetViewportSizeAsync(View.Desk.Width, View.Desk.Height);
        await page.GetByRole(AriaRole.Button, new() { Name = "العربية" }).ClickAsync();
        await Expect(page.Locator("html[dir=rtl][lang=ar]")).ToBeAttachedAsync();
        await Expect(page.Locator(holds).First).ToBeAttachedAsync();
        Assert.Matches(@"\p{IsArabic}", await page.Locator("main h1").First.TextContentAsync() ?? "");
        await Axe.Pass(page);
        await visit.Picture(name + "-arabic");
    });

    [BrowserTheory]
    [InlineData("figures", "contradictions.csv")]
    [InlineData("ties?days=all", "ties.csv")]
    [InlineData("statements?speaker=Islamic+State", "statements.csv")]
    public Task What_is_drawn_stands_in_a_table_too_which_can_be_kept(string room, string file) => host.Visit("#/" + room, async visit =>
    {
        await visit.Settle();
        var twin = visit.Page.Locator("table-twin").Last;
        await twin.Locator("summary").ClickAsync();
        await Expect(twin.Locator("tbody tr").First).ToBeAttachedAsync();
        var rows = await twin.Locator("tbody tr").CountAsync();
        await Axe.Pass(visit.Page);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => twin.GetByRole(AriaRole.Button, new() { Name = "Save as CSV" }).ClickAsync());
        Assert.Equal(file, download.SuggestedFilename);
        Assert.True((await File.ReadAllLinesAsync(await download.PathAsync())).Length > rows, "the file has fewer rows than the table");
    });

    [BrowserTheory]
    [InlineData("figures", ".clash .cited-quote")]
    [InlineData("figures?view=quantities", ".readings .cited-quote")]
    [InlineData("allegations", ".allegation .cited-quote")]
    [InlineData("forecasts", ".forecast .cited-quote")]
    [InlineData("statements?speaker=Islamic+State", ".said-list .cited-quote")]
    public Task What_is_told_leads_to_its_sentence(string room, string quote) => host.Visit("#/" + room, async visit =>
    {
        await visit.Settle();
        var link = visit.Page.Locator(quote).First;
        var told = (await link.Locator("q").TextContentAsync())!;
        await link.ClickAsync();
        await Expect(visit.Page.Locator(".report-text mark").First).ToBeAttachedAsync();
        var sentence = string.Concat(await visit.Page.Locator(".report-text mark").AllTextContentsAsync());
        Assert.Contains(told, sentence, StringComparison.Ordinal);
        Assert.Contains("claim=c-", visit.Hash, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task A_contradiction_shows_both_words_their_arithmetic_and_on_what_it_rests() => host.Visit("#/figures?about=figure&actor=Islamic+State", async visit =>
    {
        await visit.Settle();
        var card = visit.Page.Locator(".clash", new() { HasText = "(40 − 14) ÷ 40" }).First;
        await Expect(card.Locator(".sides > section")).ToHaveCountAsync(2);
        await Expect(card).ToContainTextAsync("controlled 40 percent of Iraq");
        await Expect(card).ToContainTextAsync("had lost 45 percent");
        await Expect(card.Locator(".rests")).ToContainTextAsync("if both mean the same baseline");
    });

    [BrowserFact]
    public Task Ties_change_with_the_day_and_what_is_only_suspected_is_dashed() => host.Visit("#/ties?on=2015-01-01", async visit =>
    {
        await visit.Settle();
        var drawn = visit.Page.Locator(".ties-graph .tie");
        await Expect(drawn).ToHaveCountAsync(0);
        await visit.Page.Locator("input[name=on]").FillAsync("2016-12-31");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(drawn.First).ToBeAttachedAsync();
        await Expect(visit.Page.Locator(".ties-graph .tie.suspected").First).ToBeAttachedAsync();
        Assert.NotEqual("none", await visit.Page.Locator(".ties-graph .tie.suspected").First.EvaluateAsync<string>("e => getComputedStyle(e).strokeDasharray"));
        var all = await drawn.CountAsync();
        await visit.Page.Locator(".ties-graph .node", new() { HasText = "Turkey" }).First.ClickAsync();
        await Expect(visit.Page.Locator(".ties-graph .node.chosen")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".tie-item").First).ToHaveAttributeAsync("open", "");
        Assert.True(await visit.Page.Locator(".tie-item").CountAsync() < all, "the list still has all ties");
        await visit.Picture("ties-of-one");
    });

    [BrowserFact]
    public Task An_allegation_has_its_dossier() => host.Visit("#/allegations", async visit =>
    {
        await visit.Settle();
        var title = visit.Page.Locator(".allegation h2 a").First;
        var summary = await title.TextContentAsync();
        await title.ClickAsync();
        await visit.Settle();
        await Expect(visit.Page.Locator(".dossier h2")).ToHaveTextAsync(summary!);
        Assert.True(await visit.Page.Locator(".dossier .cited").CountAsync() > 0, "no sentence in the dossier");
        await Axe.Pass(visit.Page);
        await visit.Picture("dossier");
    });

    [BrowserFact]
    public Task A_long_list_goes_on_without_gaps() => host.Visit("#/nothing-found", async visit =>
    {
        await visit.Settle();
        var sentences = visit.Page.Locator(".silent li");
        var first = await sentences.CountAsync();
        var more = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" });
        for (var shown = first; await more.CountAsync() > 0; shown = await sentences.CountAsync())
        {
            await more.ClickAsync();
            await Expect(sentences).Not.ToHaveCountAsync(shown);
        }

        await Expect(visit.Page.Locator(".list-end")).ToContainTextAsync("in all");
        var told = await visit.Page.Locator(".list-end").TextContentAsync();
        Assert.True(await sentences.CountAsync() > first, "nothing came after the first page");
        Assert.Equal(await sentences.CountAsync(), int.Parse(told!.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
    });

    [BrowserFact]
    public Task Nothing_and_a_fault_are_told_in_words() => host.Visit("#/forecasts?from=1901-01-01&to=1901-12-31", async visit =>
    {
        await Expect(visit.Page.Locator(".status.empty")).ToBeVisibleAsync();
        await visit.Picture("empty");
        visit.Forgive("Failed to load resource");
        await visit.Page.RouteAsync("**/api/v1/sources*", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"title":"The case is being read","status":503,"detail":"Try again in a minute."}""" }));
        await visit.Page.GotoAsync("#/sources");
        var told = visit.Page.GetByRole(AriaRole.Alert);
        await Expect(told).ToContainTextAsync("The case is being read");
        await Expect(told).ToContainTextAsync("Try again in a minute.");
        await visit.Picture("fault");
        await visit.Page.UnrouteAllAsync();
        await told.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.Locator(".sources tbody tr").First).ToBeAttachedAsync();
    });

    [BrowserFact]
    public Task Words_are_found_in_the_whole_text_and_filters_stand_in_the_address() => host.Visit("#/reports", async visit =>
    {
        await visit.Settle();
        var all = await visit.Page.Locator(".report-row").CountAsync();
        await visit.Page.Locator("input[name=q]").FillAsync("citadel");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".report-row q").First).ToContainTextAsync("citadel");
        Assert.True(await visit.Page.Locator(".report-row").CountAsync() < all, "the search found every report");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=citadel"));
        await visit.Picture("search");
    });
}
