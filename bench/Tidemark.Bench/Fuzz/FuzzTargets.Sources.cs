using System.Text;
using Tidemark.Reading;
using Tidemark.Reading.Feeds;
using Tidemark.Reading.Fetching;
using Tidemark.Reading.Formats;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Bench.Fuzz;

/// <summary>What comes from servers and in gazetteers' sources: feeds, robots.txt, addresses, rows of places; and PDF, whose text another program takes.</summary>
internal static partial class FuzzTargets
{
    private static readonly Uri Asked = new("https://wire.example/feeds/all.xml");

    private static readonly Uri[] Pages = [new("https://wire.example/private/a.html"), new("https://wire.example/private/open"), new("https://wire.example/x/y?z")];

    private static IEnumerable<FuzzTarget> Sources()
    {
        yield return new("feed, XML", 15, Feed, Texts(
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Wire</title><ttl>30</ttl><item><guid>1</guid><title>A town &mdash; taken</title><link>/a?b=1&c=2</link><pubDate>Mon, 30 May 2016 10:00:00 +0200</pubDate><content:encoded><![CDATA[<p>The army took the town.</p>]]></content:encoded></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" xml:base=\"https://wire.example/\"><title>Wire</title><entry><id>a</id><title type=\"html\">A &lt;b&gt;town&lt;/b&gt;</title><link rel=\"alternate\" href=\"a\"/><updated>2016-05-30T10:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The army.</p></div></content></entry></feed>",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item rdf:about=\"a\"><title>A</title><link>http://wire.example/a</link></item></rdf:RDF>"));
        yield return new("feed, JSON", 10, Feed, Texts("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"id\":\"1\",\"url\":\"https://wire.example/a\",\"title\":\"A\",\"content_html\":\"<p>The army took the town.</p>\",\"date_published\":\"2016-05-30T10:00:00Z\",\"authors\":[{\"name\":\"B\"}]}]}"));
        yield return new("robots.txt", 15, Robots, Texts("User-agent: *\nDisallow: /private/*.html$\nAllow: /private/open\nCrawl-delay: 5\n\nUser-agent: tidemark\nDisallow: /x%2fy\n"));
        yield return new("address", 30, Address, Texts("https://wire.example/a?b=c#d", "http://user:word@127.0.0.1:8080/", "https://[::ffff:10.0.0.1]/a", "http://0x7f.1/"));
        yield return new("row of GeoNames", 25, Row((row, line) => GeoNamesRows.Fill(row, line)), Texts("168966\tManbij\tManbij\tMambij,Menbidj,منبج\t36.52814\t37.95489\tP\tPPL\tSY\t\t09\t0904\t\t\t99497\t\t467\tAsia/Damascus\t2016-01-01"));
        yield return new("row of Who's On First", 25, Row((row, line) => new WofRows("SY").Fill(row, line)), Texts("421195563,168966,Q1,locality,Manbij,Manbij|Mambij,منبج,منبج,,36.528,37.954,99497,PPL,Aleppo,Manbij,1,quattroshapes,Point"));
        yield return new("row of alternateNames", 20, Alternate, Texts("1\t168966\tar\tمنبج\t1\t\t\t1\t1920\t1946", "2\t168966\twkdt\tQ1\t\t\t\t"));
        yield return new("reports.csv", 10, b => Sidecar.Read(() => new StreamReader(new MemoryStream(b))).Fault ?? "read", Texts("file,title,published,source\na.txt,\"A \"\"town\"\"\",2016-05-23,Wire\n"));
        yield return new(".pdf", 1, b => Outcome([PdfText.Read(b, "a.pdf", (1, 0), Details.None, ReadingOptions.Default)]), [SmallPdf.Of("The army took the town.")]);
    }

    private static string Feed(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var feed = FeedReader.Read(text, Asked);
        var first = feed.Items.FirstOrDefault();
        return $"{FeedReader.IsFeed(text)} {feed.Items.Length} {first?.Link.Length > 0} {first?.Title.Length > 0} {first?.Html.Length > 0} {first?.Published.Length > 0} {string.Join('|', feed.Remarks.Select(r => r[..Math.Min(r.Length, 40)]))}";
    }

    private static string Robots(byte[] bytes)
    {
        var file = RobotsFile.Parse(Encoding.UTF8.GetString(bytes), "tidemark");
        return string.Join(' ', Pages.Select(file.Allows));
    }

    private static string Address(byte[] bytes) =>
        WebAddress.TryRead(Encoding.UTF8.GetString(bytes), new FetchRules(), out var address, out var fault) ? $"{address.Scheme} {address.HostNameType}" : fault.What;

    private static Func<byte[], string> Row(Func<PlaceRow, string, string?> fill) => bytes =>
    {
        var row = new PlaceRow();
        return fill(row, Encoding.UTF8.GetString(bytes)) ?? $"{row.Type} {row.Names.Count}";
    };

    private static string Alternate(byte[] bytes)
    {
        using var names = new AlternateNames(Folder.Value);
        return names.Add(Encoding.UTF8.GetString(bytes)) ?? $"{names.Count}";
    }

    private static readonly Lazy<string> Folder = new(() => Directory.CreateTempSubdirectory("tidemark-fuzz-").FullName);
}
