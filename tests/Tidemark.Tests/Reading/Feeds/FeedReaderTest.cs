using Tidemark.Reading.Feeds;

namespace Tidemark.Tests.Reading.Feeds;

public class FeedReaderTest
{
    private static readonly Uri Address = new("https://example.org/news/feed.xml");

    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE rss [ <!ENTITY boom "boom"> ]>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Northern Wire</title><link>https://example.org/</link><language>en-GB</language><ttl>30</ttl>
        <item><title>Army &amp; rebels&rsquo; truce &mdash; day 2</title><link>/a?x=1&y=2</link><guid isPermaLink="false">1</guid><pubDate>Sat, 11 Jun 2016 08:00:00 GMT</pubDate>
          <media:title>A picture</media:title><description>&lt;p&gt;Short &#8230;&lt;/p&gt;</description><content:encoded><![CDATA[<p>Whole & true &rsquo;</p>]]></content:encoded><author>A. Writer</author></item>
        <item><title>No link</title><guid>https://example.org/b</guid><description>Plain &boom; text</description></item>
        <item/>
        </channel></rss>
        And text behind the end < & that nobody wants.
        """;

    [Fact]
    public void Rss_is_read_with_what_feeds_get_wrong()
    {
        var feed = FeedReader.Read(Rss, Address);
        Assert.Empty(feed.Remarks);
        Assert.Equal(("Northern Wire", "en-GB", TimeSpan.FromMinutes(30)), (feed.Title, feed.Language, feed.Pause));
        Assert.Equal(3, feed.Items.Length);
        var item = feed.Items[0];
        Assert.Equal("Army & rebels’ truce — day 2", item.Title);
        Assert.Equal("https://example.org/a?x=1&y=2", item.Link);
        Assert.Equal("<p>Whole & true &rsquo;</p>", item.Html);
        Assert.Equal("Sat, 11 Jun 2016 08:00:00 GMT", item.Published);
        Assert.Equal("A. Writer", item.Author);
        Assert.Equal(("https://example.org/b", "Plain &boom; text"), (feed.Items[1].Link, feed.Items[1].Html));
        Assert.True(feed.Items[2].IsEmpty);
    }

    [Fact]
    public void Rdf_and_atom_and_json_are_read()
    {
        var rdf = FeedReader.Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel>
            <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2016-06-11T08:00:00Z</dc:date><dc:creator>B</dc:creator></item></rdf:RDF>
            """, Address);
        Assert.Equal(("T", "One", "https://example.org/1", "2016-06-11T08:00:00Z", "B"), (rdf.Title, rdf.Items[0].Title, rdf.Items[0].Link, rdf.Items[0].Published, rdf.Items[0].Author));

        var atom = FeedReader.Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">T</title>
            <entry><title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more</title><link rel="self" href="x.atom"/><link href="../1"/><updated>2016-06-12T00:00:00Z</updated><published>2016-06-11T00:00:00Z</published>
            <author><name>C</name></author><summary>Short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Deep <i>text</i></p></div></content></entry>
            <entry xml:base="https://example.net/deep/"><title>Two</title><link href="2"/><content type="text">a &lt; b</content></entry></feed>
            """, Address);
        Assert.Equal(("Bold & more", "https://example.org/1", "2016-06-11T00:00:00Z", "C", "en"), (atom.Items[0].Title, atom.Items[0].Link, atom.Items[0].Published, atom.Items[0].Author, atom.Language));
        Assert.Contains("<i>text</i>", atom.Items[0].Html, StringComparison.Ordinal);
        Assert.Equal(("a &lt; b", "https://example.net/deep/2"), (atom.Items[1].Html, atom.Items[1].Link));

        var json = FeedReader.Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://example.org/1","title":"One","content_text":"a < b\n\nc","date_published":"2016-06-11","authors":[{"name":"D"}]},{"id":2},7]}
            """, Address);
        Assert.Equal(2, json.Items.Length);
        Assert.Equal(("<p>a &lt; b</p>\n<p>c</p>\n", "D"), (json.Items[0].Html, json.Items[0].Author));
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- > -->\n<rss version='2.0'>", true)]
    [InlineData("\uFEFF<feed xmlns='http://www.w3.org/2005/Atom'>", true)]
    [InlineData("{ \"version\": \"https://jsonfeed.org/version/1\"", true)]
    [InlineData("<!doctype html><html><body>rss feed</body></html>", false)]
    [InlineData("<feedback>", false)]
    [InlineData("{\"a\":1}", false)]
    [InlineData("<?xml", false)]
    [InlineData("", false)]
    public void Feeds_are_told_from_pages_by_what_they_begin_with(string text, bool feed) => Assert.Equal(feed, FeedReader.IsFeed(text));

    [Fact]
    public void A_feed_that_breaks_off_keeps_the_items_before()
    {
        var feed = FeedReader.Read("<rss><channel><item><title>One</title></item><item><title>Two</title></item><item><title>Thr", Address);
        Assert.Equal(["One", "Two"], feed.Items.Select(i => i.Title));
        Assert.Contains("the 2 items before it are read", Assert.Single(feed.Remarks), StringComparison.Ordinal);
        Assert.Single(FeedReader.Read("{\"version\":\"https://jsonfeed.org/version/1\", \"items\": [", Address).Remarks);
    }

    [Fact]
    public void Declared_entities_neither_grow_nor_fetch()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<!ENTITY b{i} \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"))
            + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>&b8;&x;</title></item></channel></rss>";
        Assert.Equal("&b8;&x;", Assert.Single(FeedReader.Read(bomb, Address).Items).Title);
    }

    [Fact]
    public void Depth_and_breadth_are_bounded()
    {
        var deep = "<rss><channel><item><title>" + string.Concat(Enumerable.Repeat("<b>", 100_000)) + "x";
        Assert.Empty(FeedReader.Read(deep, Address).Items);
        var broad = FeedReader.Read("<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>x</title></item>", 3000)) + "</channel></rss>", Address);
        Assert.Equal(2000, broad.Items.Length);
        Assert.Single(broad.Remarks);
    }

    [Fact]
    public void An_item_is_known_by_its_words_and_address_not_by_its_guid()
    {
        static ItemPage Page(string link, string title = "Port taken", string html = "<p>The army took the port.</p>") => new(new() { Link = link, Title = title, Html = html });
        var one = Page("https://example.org/1");
        Assert.Equal(one.Key, Page("https://example.org/1?utm_source=rss#comments").Key);
        Assert.Equal(one.Key, Page("https://example.org/1", html: "<div><p>The army  took the <b>port</b>.</p></div>").Key);
        Assert.NotEqual(one.Key, Page("https://example.org/2").Key);
        Assert.NotEqual(one.Key, Page("https://example.org/1", title: "Port not taken").Key);
        Assert.NotEqual(one.Key, Page("https://example.org/1", html: "<p>The army lost the port.</p>").Key);
    }

    [Fact]
    public void An_item_that_is_short_or_breaks_off_teases()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 200));
        static bool Teases(string html, string link = "https://example.org/1") => new ItemPage(new() { Link = link, Title = "T", Html = html }).Teases;
        Assert.True(Teases("<p>Short.</p>"));
        Assert.True(Teases($"<p>{words} […]</p>"));
        Assert.True(Teases($"<p>{words}</p><a>Read more</a>"));
        Assert.False(Teases($"<p>{words}.</p>"));
        Assert.False(Teases("<p>Short.</p>", ""));
    }
}
