using System.Net;

namespace Tidemark.Reading.Fetching;

/// <summary>Turns a host's name into its addresses.</summary>
internal interface INameLookup
{
    /// <summary>All addresses of a host.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such host.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop);
}

/// <summary>The machine's own resolver.</summary>
internal sealed class SystemLookup : INameLookup
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop) => Dns.GetHostAddressesAsync(host, stop);
}
