using System.Collections.Immutable;
using System.Net;

namespace Tidemark.Reading.Fetching;

/// <summary>How far fetching may go. The default reaches the open internet alone, and ends in bounded time, size and number of redirects.</summary>
internal sealed record FetchRules
{
    /// <summary>The name that servers and robots.txt know us by.</summary>
    internal const string Product = "tidemark";

    /// <summary>Whether addresses of inner networks, and any port, may be asked.</summary>
    internal bool AllowPrivate { get; init; }

    /// <summary>Whether the proxy of the environment is used (HTTPS_PROXY and its kin).</summary>
    internal bool UseProxy { get; init; }

    /// <summary>The largest body in bytes, before and after decompression.</summary>
    internal int MostBytes { get; init; } = 16 << 20;

    /// <summary>The largest header of an answer in kilobytes.</summary>
    internal int MostHeaderKilobytes { get; init; } = 64;

    /// <summary>How many redirects are followed.</summary>
    internal int MostRedirects { get; init; } = 5;

    /// <summary>How long a connection may take to come about.</summary>
    internal TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a whole answer may take; each redirect is an answer.</summary>
    internal TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time between the end of one request to a host and the next.</summary>
    internal TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a passing failure is tried in all.</summary>
    internal int Tries { get; init; } = 3;

    /// <summary>The first wait before trying again; it doubles, with jitter.</summary>
    internal TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait for a host that is in the way; what takes longer is left for another time.</summary>
    internal TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether robots.txt is asked.</summary>
    internal bool Robots { get; init; } = true;

    /// <summary>Ends of connections that count as open internet, for tests.</summary>
    internal ImmutableHashSet<IPEndPoint> Trusted { get; init; } = [];

    /// <summary>Ports that count as those of web servers, for tests.</summary>
    internal ImmutableHashSet<int> MorePorts { get; init; } = [];

    /// <summary>Why an end of a connection may not be asked, or null.</summary>
    internal string? Fault(IPAddress address, int port) =>
        AllowPrivate || Trusted.Contains(new IPEndPoint(address, port)) ? null : InnerNetwork.Kind(address);
}
