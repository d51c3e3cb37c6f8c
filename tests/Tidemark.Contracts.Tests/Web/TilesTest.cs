using System.Net;
using System.Text.Json;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Storage;
using Tidemark.Web;

namespace Tidemark.Contracts.Tests.Web;

public class TilesTest
{
    [Theory]
    [InlineData("https://tiles.example/{z}/{x}/{y}.png", "https://tiles.example")]
    [InlineData("http://127.0.0.1:8081/osm/{z}/{x}/{y}.png?key=a", "http://127.0.0.1:8081")]
    public void An_address_of_tiles_has_an_origin(string template, string origin)
    {
        Assert.True(TileSource.IsTemplate(template));
        Assert.Equal(origin, new TileSource(template, "").Origin);
    }

    [Theory]
    [InlineData("tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example/{z}/{x}.png")]
    [InlineData("https://tiles.example/{z}/{x}/{y}/{y}.png")]
    [InlineData("https://{s}.tiles.example/{z}/{x}/{y}.png")]
    [InlineData("ftp://tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://me:secret@tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example; script-src *//{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example'/{z}/{x}/{y}.png")]
    public void What_is_no_address_of_tiles_is_refused(string template) => Assert.False(TileSource.IsTemplate(template));

    [Fact]
    public async Task The_policy_opens_for_the_chosen_tiles_alone_and_the_case_tells_of_them()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        CaseFile.Open(file).Dispose();
        var served = new ServedCase { Name = "my", Open = () => CaseFile.OpenToRead(file), Knowledge = Served.House.Value, Tiles = new("https://tiles.example/{z}/{x}/{y}.png", "© somebody") };
        await using var server = await MapServer.Start(served, IPAddress.Loopback, 0);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var reply = await client.GetAsync(new Uri("/api/v1/case", UriKind.Relative));
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'; connect-src 'self' https://tiles.example; img-src 'self' https://tiles.example data: blob:", policy, StringComparison.Ordinal);
        Assert.Equal(2, policy.Split("https://").Length - 1);
        using var told = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        Assert.Equal("© somebody", told.RootElement.GetProperty("tiles").GetProperty("credit").GetString());
    }
}
