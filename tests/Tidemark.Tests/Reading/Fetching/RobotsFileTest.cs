using Tidemark.Reading.Fetching;

namespace Tidemark.Tests.Reading.Fetching;

/// <summary>RFC 9309, with its own examples.</summary>
public class RobotsFileTest
{
    private const string Example = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory]
    [InlineData("foobot", "/", false)]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/example/", false)]
    [InlineData("FooBot", "/publications/", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/other", true)]
    [InlineData("quxbot", "/example/", true)]
    [InlineData("somebot", "/a/b.gif", false)]
    [InlineData("somebot", "/a/b.gif?x", true)]
    [InlineData("somebot", "/example/x", false)]
    [InlineData("somebot", "/publications/", true)]
    public void Groups_and_rules_mean_what_the_standard_says(string product, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(Example, product).Allows(new Uri("https://example.com" + path)));

    [Theory]
    [InlineData("Allow: /page\nDisallow: /page", "/page", true)]
    [InlineData("Disallow: /*/secret", "/a/b/secret/x", false)]
    [InlineData("Disallow: /a$", "/a", false)]
    [InlineData("Disallow: /a$", "/ab", true)]
    [InlineData("Disallow:", "/a", true)]
    [InlineData("Disallow: /%7Ejoe", "/~joe/x", false)]
    [InlineData("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /a # no", "/a", false)]
    [InlineData("disallow : /a", "/a", false)]
    public void Patterns_fit_as_the_standard_says(string rules, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse("\uFEFFuser-agent: *\r\n" + rules, "tidemark").Allows(new Uri("https://example.com" + path)));

    [Fact]
    public void Several_groups_of_one_name_are_one() =>
        Assert.False(RobotsFile.Parse("User-agent: tidemark\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: tidemark/2.0\nDisallow: /b", "tidemark").Allows(new Uri("https://example.com/b")));

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("Disallow: /")]
    public void What_is_no_robots_file_forbids_nothing(string text) => Assert.True(RobotsFile.Parse(text, "tidemark").Allows(new Uri("https://example.com/a")));

    [Fact]
    public void A_pattern_full_of_stars_is_decided_at_once()
    {
        var robots = RobotsFile.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 500)) + "b$", "tidemark");
        Assert.True(robots.Allows(new Uri("https://example.com/" + new string('a', 3000))));
    }
}
