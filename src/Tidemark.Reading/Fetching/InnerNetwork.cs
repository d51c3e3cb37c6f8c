using System.Net;
using System.Net.Sockets;

namespace Tidemark.Reading.Fetching;

/// <summary>
/// Tells addresses of the open internet from all others: private (RFC 1918, 4193), loopback, link-local, shared (RFC 6598), multicast, reserved, for
/// documents and tests (RFC 6890 and IANA's registries of special addresses), and whatever stands inside an IPv6 address for one of these.
/// </summary>
internal static class InnerNetwork
{
    private static readonly (IPNetwork Net, string What)[] Inner =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this host"), (IPNetwork.Parse("10.0.0.0/8"), "private"), (IPNetwork.Parse("100.64.0.0/10"), "shared by a provider's customers"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"), (IPNetwork.Parse("169.254.0.0/16"), "link-local"), (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved"), (IPNetwork.Parse("192.0.2.0/24"), "for documents only"), (IPNetwork.Parse("192.88.99.0/24"), "a 6to4 relay"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"), (IPNetwork.Parse("198.18.0.0/15"), "for tests only"), (IPNetwork.Parse("198.51.100.0/24"), "for documents only"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documents only"), (IPNetwork.Parse("224.0.0.0/4"), "multicast"), (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
        (IPNetwork.Parse("::/128"), "this host"), (IPNetwork.Parse("::1/128"), "loopback"), (IPNetwork.Parse("64:ff9b:1::/48"), "translated within one network"),
        (IPNetwork.Parse("2001::/32"), "a Teredo tunnel"), (IPNetwork.Parse("2001::/23"), "reserved"), (IPNetwork.Parse("2001:db8::/32"), "for documents only"), (IPNetwork.Parse("2002::/16"), "a 6to4 tunnel"),
        (IPNetwork.Parse("3fff::/20"), "for documents only"), (IPNetwork.Parse("fc00::/7"), "private"), (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("fec0::/10"), "private"), (IPNetwork.Parse("ff00::/8"), "multicast"),
    ];

    private static readonly IPNetwork Open = IPNetwork.Parse("2000::/3"), Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>What an address is where it is none of the open internet ("loopback"), else null.</summary>
    internal static string? Kind(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            address = new IPAddress(address.GetAddressBytes()); // without its zone
            if (address.IsIPv4MappedToIPv6)
            {
                return Kind(address.MapToIPv4());
            }

            if (Translated.Contains(address))
            {
                return Kind(new IPAddress(address.GetAddressBytes().AsSpan(12)));
            }
        }

        foreach (var (net, what) in Inner)
        {
            if (net.BaseAddress.AddressFamily == address.AddressFamily && net.Contains(address))
            {
                return what;
            }
        }

        return address.AddressFamily == AddressFamily.InterNetwork || Open.Contains(address) ? null : "reserved";
    }
}
