using System.Buffers;
using System.IO.Compression;

namespace Tidemark.Web.Serving;

/// <summary>How an answer is packed on its way.</summary>
internal enum Packing
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>By gzip.</summary>
    Gzip,

    /// <summary>By Brotli.</summary>
    Brotli,
}

/// <summary>
/// An answer as it is sent, packed in one way: most who ask read the same packing, and a packed answer is a sixth of a plain one, so that many more days and
/// places stay at hand. Immutable.
/// </summary>
internal sealed class Reply
{
    /// <summary>From so many bytes on packing is worth it.</summary>
    private const int WorthIt = 860;

    /// <summary>Bytes back to which Brotli looks for what was there before; more makes no answer of ours smaller.</summary>
    private const int Window = 18;

    private Reply(ReadOnlyMemory<byte> bytes, string encoding, Body body, string tag) =>
        (Bytes, Encoding, Type, FileName, Tag) = (bytes, encoding, body.Type, body.FileName, tag);

    /// <summary>What is sent.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The content encoding of that, or empty for plain.</summary>
    internal string Encoding { get; }

    /// <summary>Its entity tag.</summary>
    internal string Tag { get; }

    /// <summary>Its media type.</summary>
    internal string Type { get; }

    /// <summary>What it is called when it is kept, or empty.</summary>
    internal string FileName { get; }

    /// <summary>Bytes in memory, with what is beside them.</summary>
    internal long Held => Bytes.Length + 700;

    /// <summary>Packs an answer, and gives back what it was written into.</summary>
    /// <param name="body">The answer; not to be used afterwards.</param>
    /// <param name="tag">Its entity tag.</param>
    /// <param name="packing">How; small answers and pictures stay plain.</param>
    internal static Reply Of(Body body, string tag, Packing packing)
    {
        var plain = body.Bytes;
        var isPacked = packing != Packing.Plain && plain.Length >= WorthIt && !body.Type.StartsWith("image/png", StringComparison.Ordinal);
        var reply = !isPacked ? new Reply(body.Lent is null ? plain : plain.ToArray(), "", body, tag)
            : packing == Packing.Brotli ? new(Brotli(plain.Span, body.IsPassing ? 0 : 1), "br", body, tag) : new(Gzip(plain.Span), "gzip", body, tag);
        body.Lent?.Dispose();
        return reply;
    }

    /// <summary>The packing for who accepts some encodings.</summary>
    /// <param name="accepts">The header Accept-Encoding.</param>
    internal static Packing Wanted(string accepts) => Takes(accepts, "br") ? Packing.Brotli : Takes(accepts, "gzip") ? Packing.Gzip : Packing.Plain;

    private static bool Takes(ReadOnlySpan<char> accepts, string encoding)
    {
        foreach (var part in accepts.Split(','))
        {
            var one = accepts[part];
            var end = one.IndexOf(';');
            if ((end < 0 ? one : one[..end]).Trim().SequenceEqual(encoding))
            {
                return end < 0 || !IsNone(one[(end + 1)..]);
            }
        }

        return false;
    }

    /// <summary>Whether the words behind an encoding say that it is not wanted: "q=0".</summary>
    private static bool IsNone(ReadOnlySpan<char> words)
    {
        foreach (var part in words.Split(';'))
        {
            if (words[part].Trim() is "q=0" or "q=0.0" or "q=0.00" or "q=0.000")
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Brotli(ReadOnlySpan<byte> plain, int quality)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, room, out var length, quality, Window) ? room[..length] : throw new InvalidOperationException("What is packed fits what was made for it.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> plain)
    {
        using var bytes = new MemoryStream(plain.Length / 4);
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packed.Write(plain);
        }

        return bytes.ToArray();
    }
}
