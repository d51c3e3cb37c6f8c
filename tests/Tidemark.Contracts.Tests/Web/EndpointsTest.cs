using System.Net;
using System.Text.Json;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Web.Answers;

namespace Tidemark.Contracts.Tests.Web;

public class EndpointsTest(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task Every_answer_has_the_shape_that_the_description_tells()
    {
        var description = await served.Json("/openapi/v1.json");
        var shapes = description.GetProperty("components").GetProperty("schemas");
        var faults = new List<string>();
        foreach (var (path, address) in await served.Addresses())
        {
            var body = await served.Text(address);
            var shape = Board.All.Single(e => e.Path == path).Shape;
            if (shape.Length > 0)
            {
                using var json = JsonDocument.Parse(body);
                faults.AddRange(SchemaCheck.Faults(json.RootElement, shapes.GetProperty(shape), shapes).Take(5).Select(f => address + " " + f));
            }
        }

        Assert.Empty(faults);
        Assert.Equal("3.1.0", description.GetProperty("openapi").GetString());
        Assert.Equal(Board.All.Length - 1, description.GetProperty("paths").EnumerateObject().Count());
    }

    [Fact]
    public async Task Every_reply_is_guarded_and_tagged_and_is_not_sent_twice()
    {
        foreach (var (_, address) in await served.Addresses())
        {
            using var reply = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Contains("default-src 'self'", reply.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", reply.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(["nosniff"], reply.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["no-referrer"], reply.Headers.GetValues("Referrer-Policy"));
            Assert.False(reply.Headers.Contains("Access-Control-Allow-Origin"));
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(reply.Headers.ETag!);
            using var second = await served.Client.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task What_is_sent_packed_is_the_same(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/cells");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var reply = await served.Client.SendAsync(request);
        Assert.Equal([encoding], reply.Content.Headers.ContentEncoding);
        await using var packed = await reply.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Decompress) : new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        Assert.Equal(await served.Text("/api/v1/cells"), await text.ReadToEndAsync());
    }

    [Theory]
    [InlineData("who Palmyra --on 2016-06-20", "/api/v1/places/geonames:163808/evidence?on=2016-06-20&parts=true")]
    [InlineData("who Palmyra --on 2016-06-20 --as-known 2016-06-24", "/api/v1/places/geonames:163808/evidence?on=2016-06-20&as-known=2016-06-24&parts=true")]
    public async Task Evidence_is_what_the_command_prints(string words, string address)
    {
        var printed = Tool.Run([.. words.Split(' '), "--case", served.File, "--mask", "--json"]);
        Assert.Equal(0, printed.Code);
        Assert.Equal(printed.Lines[0], await served.Text(address));
    }

    [Theory]
    [InlineData("events", "events")]
    [InlineData("docket", "docket")]
    [InlineData("figures", "figures")]
    [InlineData("contradictions", "contradictions")]
    [InlineData("ties", "ties")]
    [InlineData("events --kind transfer --place Palmyra --as-known 2016-12-31", "events?kind=transfer&place=Palmyra&as-known=2016-12-31")]
    [InlineData("figures --all --since 2016-06-01", "figures?all=true&from=2016-06-01")]
    public async Task Lists_are_the_records_that_the_commands_print(string words, string address)
    {
        var printed = Tool.Run([.. words.Split(' '), "--case", served.File, "--mask", "--json"]);
        Assert.Equal(0, printed.Code);
        var items = (await served.Json($"/api/v1/{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=1000")).GetProperty("items");
        Assert.Equal(printed.Lines, items.EnumerateArray().Select(i => i.GetRawText()));
    }

    [Fact]
    public async Task A_claim_is_explained_as_a_tree_whose_words_stand_in_the_report()
    {
        foreach (var claim in (await served.Json("/api/v1/claims?limit=20")).GetProperty("claims").EnumerateArray())
        {
            var told = await served.Json($"/api/v1/claims/{claim.GetProperty("id").GetString()}/explain");
            var text = (await served.Json($"/api/v1/reports/{claim.GetProperty("report").GetString()}")).GetProperty("text").GetString()!;
            Check(told.GetProperty("tree"), text);
        }

        static void Check(JsonElement node, string text)
        {
            var (start, end, words) = (node.GetProperty("start").GetInt32(), node.GetProperty("end").GetInt32(), node.GetProperty("text").GetString()!);
            Assert.True(words.Length == 0 || string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)) == words, $"'{words}' at {start}");
            Assert.All(node.GetProperty("children").EnumerateArray(), c => Check(c, text));
        }
    }

    [Fact]
    public async Task Changes_give_the_frame_of_any_day()
    {
        var changes = (await served.Json("/api/v1/changes")).GetProperty("changes");
        int[] Column(string name) => [.. changes.GetProperty(name).EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? -9 : v.GetInt32())];
        var (unit, day, outcome, origins) = (Column("unit"), Column("day"), Column("outcome"), Column("origins"));
        foreach (var on in new[] { "2016-04-01", "2016-06-24", "2016-12-12", "2017-03-01" })
        {
            var number = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
            var stepped = Enumerable.Range(0, unit.Length).Where(i => day[i] <= number).GroupBy(i => unit[i]).Select(g => g.Last()).Where(i => outcome[i] >= 0).Select(i => (unit[i], outcome[i], origins[i])).Order();
            var asked = (await served.Json($"/api/v1/frame?on={on}")).GetProperty("states").EnumerateArray().Select(s => (s.GetProperty("unit").GetInt32(), s.GetProperty("outcome").GetInt32(), s.GetProperty("origins").GetInt32())).Order();
            Assert.NotEmpty(asked);
            Assert.Equal(asked, stepped);
        }
    }

    [Fact]
    public void The_server_knows_the_house_alone_and_shows_nothing_to_the_world()
    {
        var web = typeof(Tidemark.Web.MapServer).Assembly;
        Assert.Equal(["Tidemark"], web.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal) && !n.StartsWith("Microsoft", StringComparison.Ordinal)));
        Assert.Empty(web.GetExportedTypes());
    }

    [Fact]
    public async Task A_tile_holds_the_cells_that_lie_in_it_by_their_numbers()
    {
        var cells = (await served.Json("/api/v1/cells")).GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetInt64()).ToHashSet();
        var whole = Tile.Read(await served.Client.GetByteArrayAsync(new Uri("/api/v1/tiles/cells/2/2/1.mvt", UriKind.Relative)));
        Assert.Equal(("cells", 2, 4096), (whole.Name, whole.Version, whole.Extent));
        Assert.NotEmpty(whole.Features);
        Assert.All(whole.Features, f => Assert.Contains(f.Id, cells));
        Assert.All(whole.Features, f => Assert.True(f.Area > 0 && f.Tags["place"].Length > 0));

        // What a tile holds, the four of it hold.
        var parts = new HashSet<long>();
        foreach (var (x, y) in new[] { (4, 2), (5, 2), (4, 3), (5, 3) })
        {
            var bytes = await served.Client.GetByteArrayAsync(new Uri($"/api/v1/tiles/cells/3/{x}/{y}.mvt", UriKind.Relative));
            parts.UnionWith(bytes.Length == 0 ? [] : Tile.Read(bytes).Features.Select(f => f.Id));
        }

        Assert.Superset(whole.Features.Select(f => f.Id).ToHashSet(), parts);
        Assert.Empty(await served.Client.GetByteArrayAsync(new Uri("/api/v1/tiles/cells/4/0/0.mvt", UriKind.Relative)));
    }

    [Fact]
    public async Task The_feed_is_a_feed_and_the_files_are_files()
    {
        var feed = System.Xml.Linq.XDocument.Parse(await served.Text("/api/v1/feeds/changes.atom?place=Palmyra"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.All(feed.Root!.Elements(atom + "entry"), e => Assert.StartsWith("Palmyra: ", e.Element(atom + "title")!.Value, StringComparison.Ordinal));
        Assert.NotEmpty(feed.Root.Elements(atom + "entry"));
        Assert.Equal(feed.Root.Elements(atom + "entry").Count(), feed.Root.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
        Assert.Empty(System.Xml.Linq.XDocument.Parse(await served.Text("/api/v1/feeds/changes.atom?place=Palmyra&as-known=2014-01-01")).Root!.Elements(atom + "entry"));
        using var picture = await served.Client.GetAsync(new Uri("/api/v1/export/frame.svg?on=2016-06-20&as-known=2016-06-24", UriKind.Relative));
        Assert.Equal("frame-2016-06-20-as-known-2016-06-24.svg", picture.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Contains("as known on 2016-06-24", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var pixels = await served.Client.GetAsync(new Uri("/api/v1/export/frame.png?on=2016-06-20&width=800", UriKind.Relative));
        Assert.Equal(("image/png", 0x89), (pixels.Content.Headers.ContentType!.MediaType, (int)(await pixels.Content.ReadAsByteArrayAsync())[0]));
        using var wide = await served.Client.GetAsync(new Uri("/api/v1/export/frame.png?width=90000", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, wide.StatusCode);
        Assert.StartsWith("place", await served.Text("/api/v1/export/frame.csv?on=2016-06-20"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Man")]
    [InlineData("Manb")]
    [InlineData("Manbij")]
    public async Task The_place_that_most_was_said_of_is_offered_first(string words) =>
        Assert.Equal("geonames:167357", (await served.Json("/api/v1/places?q=" + words)).GetProperty("items")[0].GetProperty("id").GetString());

    [Fact]
    public async Task Without_a_built_page_a_plain_one_is_there()
    {
        Assert.Contains("/api/v1/case", await served.Text("/"), StringComparison.Ordinal);
    }
}
