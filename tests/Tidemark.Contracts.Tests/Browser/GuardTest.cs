using Xunit.Sdk;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>The guard over each visit sees what it is to see.</summary>
[Collection(BrowserGroup.Name)]
public class GuardTest(BrowserHost host)
{
    [BrowserFact(page: false)]
    public async Task A_sound_page_passes_and_is_drawn_without_a_graphics_card()
    {
        await using var site = new SmallSite("<p>All is well.</p><canvas width='8' height='8'></canvas>", "document.querySelector('p').append(' Truly.')");
        await host.Visit(site.Address, async visit =>
        {
            Assert.Equal("All is well. Truly.", await visit.Page.Locator("p").TextContentAsync());
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('canvas').getContext('webgl2') !== null"));
            await Axe.Pass(visit.Page);
        });
    }

    [BrowserTheory(page: false)]
    [InlineData("", "console.error('Something broke.')", "Something broke.")]
    [InlineData("", "setTimeout(() => { throw new Error('Nobody caught me.') })", "Nobody caught me.")]
    [InlineData("<p onclick='go()'>Text</p>", "", "policy broken: script-src-attr")]
    [InlineData("<script>alert(1)</script>", "", "policy broken: script-src-elem")]
    [InlineData("", "alert('Here!')", "a dialog: Here!")]
    [InlineData("<img alt='' src='http://tiles.example/0.png'>", "", "a request elsewhere: http://tiles.example/0.png")]
    [InlineData("", "fetch('https://tiles.example/style.json').catch(() => 0)", "a request elsewhere: https://tiles.example/style.json")]
    [InlineData("", "new WebSocket('ws://tiles.example/live')", "a request elsewhere: ws://tiles.example/live")]
    public async Task What_a_page_must_not_do_fails_its_visit(string body, string script, string told)
    {
        await using var site = new SmallSite(body, script);
        var error = await Assert.ThrowsAnyAsync<XunitException>(() => host.Visit(site.Address, visit => visit.Page.WaitForTimeoutAsync(300)));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [BrowserFact(page: false)]
    public async Task What_the_page_cannot_tell_of_its_requests_its_proxy_does()
    {
        await using var site = new SmallSite("", "navigator.sendBeacon('http://beacon.example/seen')");
        var error = await Assert.ThrowsAnyAsync<XunitException>(() => host.Visit(site.Address, visit => visit.Page.WaitForTimeoutAsync(300)));
        Assert.Contains("came to the proxy: POST http://beacon.example/seen", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONNECT redirector.gvt1.com:443 HTTP/1.1", true)]
    [InlineData("POST http://update.googleapis.com/service/update2/json HTTP/1.1", true)]
    [InlineData("CONNECT accounts.google.com:443 HTTP/1.1", true)]
    [InlineData("CONNECT tiles.example:443 HTTP/1.1", false)]
    [InlineData("GET http://tiles.example/google.com HTTP/1.1", false)]
    [InlineData("CONNECT notgoogle.com:443 HTTP/1.1", false)]
    [InlineData("", false)]
    public void What_the_browser_asks_of_its_maker_is_told_from_what_a_page_asks(string line, bool ofTheBrowser) =>
        Assert.Equal(ofTheBrowser, LeakTrap.OfTheBrowser(line));

    [BrowserFact(page: false)]
    public async Task A_control_without_a_name_is_a_serious_finding()
    {
        await using var site = new SmallSite("<input type='text'>");
        await host.Visit(site.Address, async visit => Assert.Contains(await Axe.Serious(visit.Page), f => f.Contains(" label: ", StringComparison.Ordinal)));
    }
}
