using System.Net;
using System.Net.Sockets;

namespace Tidemark.Reading.Fetching;

/// <summary>
/// Makes connections: a name is resolved once, every address that it has is looked at, and the connection goes to an address that was looked at. So a name
/// that means one thing when it is checked and another when it is used (rebinding) comes to nothing.
/// </summary>
internal sealed class GuardedConnection(FetchRules rules, INameLookup lookup)
{
    private const int MostAddresses = 4;

    /// <summary>Connects for a request.</summary>
    /// <exception cref="InnerAddressException">The host is, or may be, in an inner network.</exception>
    /// <exception cref="SocketException">There is no such host, or it does not answer.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await CheckedAsync(host, port, rules.UseProxy, stop).ConfigureAwait(false);
        Exception? last = null;
        foreach (var address in addresses.Take(MostAddresses))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), stop).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                last = e;
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>The addresses of a host, all of which may be asked.</summary>
    /// <param name="host">A name or an address.</param>
    /// <param name="port">The port.</param>
    /// <param name="any">Whether any address will do: that of a proxy which was asked for.</param>
    /// <param name="stop">Stops it.</param>
    internal async Task<IPAddress[]> CheckedAsync(string host, int port, bool any, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await lookup.ResolveAsync(host, stop).ConfigureAwait(false);
        foreach (var address in any ? [] : addresses)
        {
            if (rules.Fault(address, port) is { } kind)
            {
                throw new InnerAddressException(literal is null ? $"its name means {address}, which is {kind}" : $"{address} is {kind}");
            }
        }

        return addresses;
    }
}

/// <summary>A host is in an inner network. The message tells how.</summary>
internal sealed class InnerAddressException : IOException
{
    /// <summary>Without a message.</summary>
    public InnerAddressException()
    {
    }

    /// <summary>With what the address is.</summary>
    public InnerAddressException(string message)
        : base(message)
    {
    }

    /// <summary>With the fault beneath.</summary>
    public InnerAddressException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
