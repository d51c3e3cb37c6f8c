using Tidemark.Reading.Fetching;

namespace Tidemark.Tests.Reading.Fetching;

public class WebAddressTest
{
    private static readonly FetchRules Rules = new();

    [Theory]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c")]
    [InlineData("HTTP://Example.org", "http://example.org/")]
    [InlineData("https://example.org:8443/x", "https://example.org:8443/x")]
    [InlineData("http://example.org:443/x", "http://example.org:443/x")]
    public void Addresses_of_web_servers_are_read(string written, string address)
    {
        Assert.True(WebAddress.TryRead(written, Rules, out var read, out _));
        Assert.Equal(address, read.AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://example.org/", "only http and https")]
    [InlineData("file:///etc/passwd", "no address")]
    [InlineData("gopher://example.org:70/", "only http and https")]
    [InlineData("https://example.org:22/", "port 22")]
    [InlineData("https://example.org:6379/", "port 6379")]
    [InlineData("https:///x", "no address")]
    [InlineData("https://", "no address")]
    public void Others_are_refused_with_a_reason(string written, string why)
    {
        Assert.False(WebAddress.TryRead(written, Rules, out _, out var fault));
        Assert.Contains(why, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.ToString());
    }

    [Theory]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://secret@example.org/x")]
    [InlineData("https://user:secret@example.org:22/x")]
    [InlineData("ftp://user:secret@example.org/x")]
    [InlineData("https://user:secret@")]
    public void A_user_or_password_is_refused_and_never_shown(string written)
    {
        Assert.False(WebAddress.TryRead(written, Rules, out _, out var fault));
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_address_is_refused() => Assert.False(WebAddress.TryRead("https://example.org/" + new string('a', 5000), Rules, out _, out _));

    [Fact]
    public void Any_port_may_be_asked_where_inner_networks_may() => Assert.True(WebAddress.TryRead("http://example.org:3000/", Rules with { AllowPrivate = true }, out _, out _));
}
