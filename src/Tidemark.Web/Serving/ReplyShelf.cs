using System.IO.Compression;

namespace Tidemark.Web.Serving;

/// <summary>Answers that were given, by their address, up to so many bytes; those that nobody asked for longest go first. May be used by several threads.</summary>
/// <param name="mostBytes">How many bytes are kept.</param>
internal sealed class ReplyShelf(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Reply Reply)> _order = [];
    private readonly Dictionary<string, LinkedListNode<(string Key, Reply Reply)>> _nodes = new(StringComparer.Ordinal);
    private long _state, _bytes;

    /// <summary>Bytes that are kept.</summary>
    internal long Bytes => _bytes;

    /// <summary>The answer, or null. What was kept of another state is forgotten.</summary>
    internal Reply? Find(long state, string key)
    {
        lock (_lock)
        {
            if (state != _state)
            {
                Clear(state);
                return null;
            }

            if (!_nodes.TryGetValue(key, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Reply;
        }
    }

    /// <summary>Keeps an answer; one that would fill an eighth of the shelf is not kept.</summary>
    internal void Keep(long state, string key, Reply reply)
    {
        lock (_lock)
        {
            if (state != _state || reply.Bytes > mostBytes / 8 || _nodes.ContainsKey(key))
            {
                return;
            }

            _nodes[key] = _order.AddFirst((key, reply));
            _bytes += reply.Bytes;
            while (_bytes > mostBytes)
            {
                var last = _order.Last!.Value;
                _nodes.Remove(last.Key);
                _order.RemoveLast();
                _bytes -= last.Reply.Bytes;
            }
        }
    }

    private void Clear(long state)
    {
        _order.Clear();
        _nodes.Clear();
        (_state, _bytes) = (state, 0);
    }
}

/// <summary>An answer as it is sent: plain, and smaller for who can read that.</summary>
internal sealed class Reply
{
    private const int WorthIt = 860;

    private readonly Body _body;
    private readonly Lazy<byte[]>? _brotli, _gzip;

    /// <param name="body">The answer.</param>
    /// <param name="tag">Its entity tag.</param>
    internal Reply(Body body, string tag)
    {
        (_body, Tag) = (body, tag);
        if (body.Bytes.Length >= WorthIt && !body.Type.StartsWith("image/png", StringComparison.Ordinal))
        {
            // Packed when somebody first takes it so: most ask in one way, and packing costs more than the answer.
            _brotli = new(() => Packed(s => new BrotliStream(s, CompressionLevel.Fastest)));
            _gzip = new(() => Packed(s => new GZipStream(s, CompressionLevel.Fastest)));
        }
    }

    /// <summary>Its entity tag.</summary>
    internal string Tag { get; }

    /// <summary>Its media type.</summary>
    internal string Type => _body.Type;

    /// <summary>What it is called when it is kept, or empty.</summary>
    internal string FileName => _body.FileName;

    /// <summary>Bytes in memory, with what is beside them; of the packed forms about what they come to, whether they are made yet or not.</summary>
    internal long Bytes => (_brotli is null ? _body.Bytes.Length : _body.Bytes.Length * 8L / 5) + 500;

    /// <summary>The bytes for who accepts some encodings, and the encoding; empty for plain.</summary>
    internal (ReadOnlyMemory<byte> Bytes, string Encoding) For(string accepts) =>
        _brotli is not null && Takes(accepts, "br") ? (_brotli.Value, "br") : _gzip is not null && Takes(accepts, "gzip") ? (_gzip.Value, "gzip") : (_body.Bytes, "");

    private static bool Takes(string accepts, string encoding) =>
        accepts.Split(',').Select(a => a.Split(';', StringSplitOptions.TrimEntries)).Any(a => a[0] == encoding && !a.Skip(1).Any(q => q is "q=0" or "q=0.0" or "q=0.00" or "q=0.000"));

    private byte[] Packed(Func<Stream, Stream> packer)
    {
        using var bytes = new MemoryStream();
        using (var packed = packer(bytes))
        {
            packed.Write(_body.Bytes.Span);
        }

        return bytes.ToArray();
    }
}
