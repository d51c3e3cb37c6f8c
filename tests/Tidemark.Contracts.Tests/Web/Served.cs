using System.Net;
using System.Text.Json;
using Tidemark.Contracts.Tests.Archives;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Pictures;
using Tidemark.Pipeline;
using Tidemark.Reading.Packs;
using Tidemark.Storage;
using Tidemark.Web;

namespace Tidemark.Contracts.Tests.Web;

/// <summary>The samples, and two hostile reports, served at a port of their own.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit ends a fixture with DisposeAsync, which gives all back")]
public sealed class Served : IAsyncLifetime
{
    internal const string Person = "Zoltar Quindlebaum";

    internal const string Hostile = "<script>alert(1)</script> \u202Eevil\u202C \"quoted\" &amp; 'single'";

    private readonly Scratch _folder = new();
    private MapServer? _server;

    private static readonly string Fonts = Path.Combine(Tool.Home, "fonts");

    /// <summary>Draws, or, where the page's packages and so its fonts are not at hand, only says that it would.</summary>
    internal static Func<string, int, byte[]> Draw { get; } = (svg, width) => Directory.Exists(Fonts) ? SvgPicture.Png(svg, Fonts, width) : [0x89, .. "PNG, not drawn: no fonts"u8];

    internal static Lazy<Knowledge> House { get; } = new(() => KnowledgeSource.Load(Path.Combine(Tool.Home, "rules", "en"), Directory.GetDirectories(Path.Combine(Tool.Home, "packs")).Order(StringComparer.Ordinal)).Knowledge!);

    internal HttpClient Client { get; private set; } = new();

    internal string File => Path.Combine(_folder.Folder, "my.tidemark");

    public async Task InitializeAsync()
    {
        Assert.True(Tool.Run("read", Path.Combine(Tool.Home, "samples"), "--case", File, "--captured", "2018-01-01").Code < 2);
        using (var archive = CaseFile.Open(File))
        {
            archive.Save(
            [
                Written.Delivery($"Resident {Person} said on Friday that the army had captured Manbij from Islamic State. {Person} saw shelling kill 14 people in Sirte. Islamic State controls 14 percent of Iraq, he said.", "person.txt", published: "2016-06-24"),
                Written.Delivery($"The army said it had recaptured Palmyra from Islamic State. {Hostile} Nobody was hurt.", "hostile.txt", source: Hostile, published: "2016-06-25"),
            ]);
            FamilyBook.Update(archive);
        }

        _server = await MapServer.Start(new() { Name = "my.tidemark", Open = () => CaseFile.OpenToRead(File), Knowledge = House.Value, Draw = Draw }, IPAddress.Loopback, 0, ["room.example"]);
        Client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = _server.Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        _folder.Dispose();
    }

    internal async Task<string> Text(string address)
    {
        using var reply = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.IsSuccessStatusCode, $"{address}: {(int)reply.StatusCode} {text}");
        return text;
    }

    internal async Task<JsonElement> Json(string address)
    {
        using var document = JsonDocument.Parse(await Text(address));
        return document.RootElement.Clone();
    }

    /// <summary>An address for each endpoint, its variable parts filled with what the case holds.</summary>
    internal async Task<(string Path, string Address)[]> Addresses()
    {
        var report = (await Json("/api/v1/reports?limit=1&q=Palmyra")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var claim = (await Json("/api/v1/claims?limit=1")).GetProperty("claims")[0].GetProperty("id").GetString()!;
        var told = (await Json("/api/v1/events?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        string Fill(string path) => path switch
        {
            _ when path.Contains("/tiles/", StringComparison.Ordinal) => path.Replace("{z}/{x}/{y}", "5/19/12", StringComparison.Ordinal),
            _ when path.EndsWith("/items/{id}", StringComparison.Ordinal) => path.Replace("{kind}", "claims", StringComparison.Ordinal).Replace("{id}", claim, StringComparison.Ordinal),
            _ when path.Contains("/places/", StringComparison.Ordinal) => path.Replace("{id}", "geonames:163808", StringComparison.Ordinal),
            _ when path.Contains("/reports/", StringComparison.Ordinal) => path.Replace("{id}", report, StringComparison.Ordinal),
            _ when path.Contains("/events/", StringComparison.Ordinal) => path.Replace("{id}", told, StringComparison.Ordinal),
            _ => path.Replace("{kind}", "events", StringComparison.Ordinal).Replace("{id}", claim, StringComparison.Ordinal),
        };
        return [.. Tidemark.Web.Answers.Board.All.Select(e => (e.Path, Fill(e.Path) + (e.Parameters.Any(p => p.Required) ? "?actor=Islamic%20State" : "")))];
    }
}
