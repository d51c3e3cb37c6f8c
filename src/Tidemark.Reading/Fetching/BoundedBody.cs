using System.IO.Compression;

namespace Tidemark.Reading.Fetching;

/// <summary>Reads a body to its end or to a limit, which holds for what comes in and for what decompressing makes of it.</summary>
internal static class BoundedBody
{
    private const int Piece = 1 << 15;
    private const int MostCodings = 3;

    /// <summary>The whole body, decompressed; null where it is more than the limit.</summary>
    /// <param name="content">The answer's content.</param>
    /// <param name="most">The limit in bytes.</param>
    /// <param name="cut">Whether a longer body is cut at the limit instead.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="InvalidDataException">It is compressed in a way that is not known, or badly.</exception>
    internal static async Task<byte[]?> ReadAsync(HttpContent content, int most, bool cut, CancellationToken stop)
    {
        if (content.Headers.ContentLength > most && !cut)
        {
            return null;
        }

        var from = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        Stream body = new Limited(from, most);
        if (content.Headers.ContentEncoding.Count > MostCodings)
        {
            throw new InvalidDataException("is compressed too many times over");
        }

        foreach (var coding in content.Headers.ContentEncoding.Reverse())
        {
            body = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
                "deflate" => new ZLibStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "identity" => body,
                _ => throw new InvalidDataException("is compressed in a way that was not asked for"),
            };
        }

        await using (body.ConfigureAwait(false))
        {
            return await ReadAsync(body, most, cut, stop).ConfigureAwait(false);
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream body, int most, bool cut, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var piece = new byte[Piece];
        for (int read; (read = await PieceAsync(body, piece, stop).ConfigureAwait(false)) > 0;)
        {
            if (whole.Length + read > most)
            {
                if (!cut)
                {
                    return null;
                }

                whole.Write(piece, 0, most - (int)whole.Length);
                break;
            }

            whole.Write(piece, 0, read);
        }

        return whole.ToArray();
    }

    private static async ValueTask<int> PieceAsync(Stream body, byte[] piece, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(piece, stop).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (body is BrotliStream)
        {
            throw new InvalidDataException("badly compressed", e);
        }
    }

    /// <summary>A stream that gives one byte more than the limit at most, so that going beyond it shows.</summary>
    private sealed class Limited(Stream from, int most) : Stream
    {
        private long _left = most + 1L;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await from.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken).ConfigureAwait(false);
            _left -= read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                from.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
