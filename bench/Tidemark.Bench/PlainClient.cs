using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tidemark.Bench;

/// <summary>
/// One connection to a server that asks as a browser does, and takes answers packed as they come. What a browser's machine would do with them (unpack, draw) is
/// not done: here it would take the processors from the server that is measured.
/// </summary>
internal sealed class PlainClient : IDisposable
{
    private static readonly byte[] _end = "\r\n\r\n"u8.ToArray(), _length = "\r\nContent-Length: "u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string _head;
    private readonly byte[] _asked = new byte[1 << 10];
    private byte[] _bytes = new byte[64 << 10];

    private PlainClient(Uri server) => _head = $" HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n";

    /// <summary>Opens a connection.</summary>
    internal static async Task<PlainClient> Open(Uri server)
    {
        var client = new PlainClient(server);
        await client._socket.ConnectAsync(server.Host, server.Port);
        return client;
    }

    /// <summary>Asks, and waits until the answer is there whole.</summary>
    /// <param name="path">Path and query.</param>
    /// <returns>Bytes of the answer's body as they were sent.</returns>
    /// <exception cref="InvalidDataException">The answer is not a whole one of status 200.</exception>
    internal async Task<int> Take(string path)
    {
        var sent = Encoding.ASCII.GetBytes("GET " + path + _head, _asked);
        await _socket.SendAsync(_asked.AsMemory(0, sent));
        var (held, behind, all) = (0, 0, 0);
        while (behind == 0 || held < all)
        {
            if (held == _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * held);
            }

            var got = await _socket.ReceiveAsync(_bytes.AsMemory(held));
            held += got > 0 ? got : throw new InvalidDataException("The server hung up.");
            if (behind == 0 && _bytes.AsSpan(0, held).IndexOf(_end) is var end and > 0)
            {
                behind = end + _end.Length;
                all = behind + Length(_bytes.AsSpan(0, end));
            }
        }

        return all - behind;
    }

    public void Dispose() => _socket.Dispose();

    private static int Length(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf(_length);
        if (!head.StartsWith("HTTP/1.1 200 "u8) || at < 0)
        {
            throw new InvalidDataException(Encoding.ASCII.GetString(head));
        }

        var digits = head[(at + _length.Length)..];
        var end = digits.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
