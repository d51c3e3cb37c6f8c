using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Tidemark.Reading.Containers;

/// <summary>
/// Pages of a web archive (WARC 1.0 and 1.1, plain or gzip, a member a record). Records of type response and resource with a page or a text are reports; their
/// identity is their payload as it was sent. Streamed: one record is in memory at a time.
/// </summary>
internal static class WarcItems
{
    private const int MostHeaderBytes = 1 << 16;

    /// <summary>Reads an archive.</summary>
    internal static IEnumerable<ReportRead> Read(Stream stream, string name, ReadingOptions options) =>
        Guard.Items(name, "what came before it was read; get the archive anew", () => Records(new BufferedStream(stream, 1 << 16), name, options));

    private static IEnumerable<ReportRead> Records(Stream stream, string name, ReadingOptions options)
    {
        var (any, number) = (false, 0);
        while (Header(stream) is { } header)
        {
            if (++number > Limits.Items)
            {
                throw new InvalidDataException($"it holds more than {Limits.Items:N0} records");
            }

            if (!header.Version.StartsWith("WARC/", StringComparison.Ordinal))
            {
                throw new InvalidDataException($"record {number} does not begin with WARC/");
            }

            if (!long.TryParse(header["content-length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                throw new InvalidDataException($"record {number} has no Content-Length");
            }

            var wanted = header["warc-type"] is "response" or "resource";
            var block = wanted && length <= options.SizeLimit ? Exactly(stream, (int)length) : Skip(stream, length);
            any |= wanted;
            if (block is not null && Page(block, header, $"{name}#{number}", options) is { } read)
            {
                yield return read;
            }
            else if (wanted && length > options.SizeLimit)
            {
                yield return ReportReader.TooLarge($"{name}#{number}", length, options);
            }
        }

        if (!any)
        {
            yield return new ReportRead.Failed(name, number == 0 ? "is no WARC file" : "holds no pages", "check that it was saved whole");
        }
    }

    private static ReportRead? Page(byte[] block, Headers record, string name, ReadingOptions options)
    {
        var (payload, type) = (block, record["content-type"]);
        if (type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = new MemoryStream(block, writable: false);
            if (Header(stream) is not { } http || !http.Version.StartsWith("HTTP/", StringComparison.Ordinal))
            {
                return new ReportRead.Failed(name, "has no HTTP header", "get the archive anew");
            }

            if (http.Version.Split(' ') is not [_, ['2', ..], ..])
            {
                return null; // redirects and errors are no reports
            }

            (payload, type) = (Body(block[(int)stream.Position..], http, options), http["content-type"]);
        }

        var page = type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);
        return page || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
            ? ReportReader.Read(payload, name, page, Details.None.With("url", record["warc-target-uri"].Trim('<', '>')), options) : null;
    }

    /// <summary>The body as the server meant it: pieces put together, packing undone. What cannot be undone stays as it is.</summary>
    private static byte[] Body(byte[] body, Headers http, ReadingOptions options)
    {
        if (http["transfer-encoding"].Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = Dechunked(body) ?? body;
        }

        Func<Stream, Stream>? unpack = http["content-encoding"].Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => s => new GZipStream(s, CompressionMode.Decompress),
            "deflate" => s => new ZLibStream(s, CompressionMode.Decompress),
            "br" => s => new BrotliStream(s, CompressionMode.Decompress),
            _ => null,
        };
        if (unpack is null)
        {
            return body;
        }

        using var stream = new UnpackedStream(unpack(new MemoryStream(body, writable: false)), body.Length);
        return ByteReads.All(stream, options.SizeLimit) ?? throw new InvalidDataException("a page unpacks to more than the size limit");
    }

    private static byte[]? Dechunked(byte[] body)
    {
        var (whole, at) = (new MemoryStream(), 0);
        while (at < body.Length)
        {
            var end = body.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0 || !int.TryParse(Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0)
            {
                return null;
            }

            at += end + 1;
            if (size == 0 || size > body.Length - at)
            {
                return size == 0 ? whole.ToArray() : null;
            }

            whole.Write(body, at, size);
            at = Math.Min(at + size + 2, body.Length);
        }

        return whole.ToArray();
    }

    private static byte[] Exactly(Stream stream, int length)
    {
        // Not all at once: a length that lies must not cost its memory.
        using var all = new MemoryStream(Math.Min(length, 1 << 20));
        var buffer = new byte[1 << 16];
        while (all.Length < length)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - all.Length));
            if (read == 0)
            {
                throw new EndOfStreamException("a record is cut off");
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static byte[]? Skip(Stream stream, long length)
    {
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw new EndOfStreamException("a record is cut off");
            }

            length -= read;
        }

        return null;
    }

    /// <summary>A first line and fields up to a blank line; null at the end of the stream.</summary>
    private static Headers? Header(Stream stream)
    {
        var (headers, line, bytes) = ((Headers?)null, new StringBuilder(), 0);
        while (true)
        {
            var c = stream.ReadByte();
            if (c < 0)
            {
                return headers is null && line.ToString().Trim().Length == 0 ? null : throw new EndOfStreamException("a header is cut off");
            }

            if (++bytes > MostHeaderBytes)
            {
                throw new InvalidDataException($"a header is longer than {MostHeaderBytes:N0} bytes");
            }

            if (c != '\n')
            {
                line.Append((char)c);
                continue;
            }

            var written = line.ToString().TrimEnd('\r');
            line.Clear();
            if (written.Length == 0 && headers is not null)
            {
                return headers;
            }

            headers = headers is null && written.Length > 0 ? new(written) : headers;
            headers?.Add(written);
        }
    }

    private sealed class Headers(string version)
    {
        private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

        internal string Version => version;

        internal string this[string name] => _fields.GetValueOrDefault(name, "");

        internal void Add(string line)
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                _fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }
    }
}
