using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tidemark.Claims;
using Tidemark.Reports;
using Tidemark.Reports.Families;
using Tidemark.Reports.Mending;

namespace Tidemark.Storage;

/// <summary>How things are written into columns.</summary>
internal static class Packing
{
    /// <summary>As they are.</summary>
    internal const int Plain = 0;

    /// <summary>Brotli (RFC 7932), after the length in four bytes.</summary>
    internal const int Brotli = 1;

    /// <summary>Brotli of a report's bytes and of the text that was made of them, one behind the other, after the length of both and of the bytes in four bytes each.</summary>
    internal const int Together = 2;

    private const int Quality = 2, Window = 18; // smaller and faster than 1 for texts of this length
    private const int LengthBytes = sizeof(int);

    /// <summary>A report's bytes, smaller where that is possible, and its text: null where the first column says it.</summary>
    internal static (int How, byte[] Bytes, byte[]? Text) Pack(ReadOnlySpan<byte> bytes, string text)
    {
        var encoded = Encoding.UTF8.GetByteCount(text);
        var both = ArrayPool<byte>.Shared.Rent(bytes.Length + encoded);
        try
        {
            var (start, end) = (bytes.Length, bytes.Length + encoded);
            bytes.CopyTo(both);
            Encoding.UTF8.GetBytes(text, both.AsSpan(start));
            if (Bare(bytes).SequenceEqual(both.AsSpan(start, encoded)))
            {
                var (how, alone) = Pack(bytes);
                return (how, alone, null);
            }

            return Squeeze(both.AsSpan(0, end), 2 * LengthBytes) is { } packed && BitConverter.TryWriteBytes(packed.AsSpan(LengthBytes), start)
                ? (Together, packed, null)
                : (Plain, bytes.ToArray(), PackText(both.AsSpan(start, encoded)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(both);
        }
    }

    /// <summary>The bytes as they were.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    internal static byte[] Unpack(int how, byte[] packed) => how switch
    {
        Plain => packed,
        Together => Loosen(packed, 2 * LengthBytes)[..Own(packed)],
        _ => Loosen(packed, LengthBytes),
    };

    /// <summary>A text as its own column, or null where the packed bytes say it.</summary>
    internal static byte[]? PackText(string text, int how, byte[] packed) =>
        string.Equals(UnpackText(null, how, packed), text, StringComparison.Ordinal) ? null : PackText(Encoding.UTF8.GetBytes(text));

    /// <summary>The text of the columns.</summary>
    internal static string UnpackText(byte[]? text, int how, byte[] packed) => Encoding.UTF8.GetString(
        text is not null ? Unpack(text[0], text[1..]) : how == Together ? Loosen(packed, 2 * LengthBytes).AsSpan(Own(packed)) : Bare(Unpack(how, packed)));

    /// <summary>The 32 bytes of a report's id.</summary>
    internal static byte[] Hash(ReportId report) => Convert.FromHexString(report.Value.AsSpan("sha256:".Length));

    /// <summary>The id of 32 bytes.</summary>
    internal static ReportId Id(ReadOnlySpan<byte> hash) => new("sha256:" + Convert.ToHexStringLower(hash));

    /// <summary>A publication as words.</summary>
    internal static string Published(Publication published) => published switch
    {
        Publication.At at => KnownTime.Written(at.Instant),
        Publication.OnDay day => Iso(day.Day),
        Publication.Doubtful doubtful => $"{Iso(doubtful.First)}|{Iso(doubtful.Second)}|{doubtful.Words}",
        _ => "",
    };

    /// <summary>The publication of words that <see cref="Published(Publication)"/> wrote.</summary>
    internal static Publication Published(string written)
    {
        if (written.Length == 0)
        {
            return Publication.Undated;
        }

        if (written.Split('|', 3) is [var first, var second, var words])
        {
            return new Publication.Doubtful(KnownTime.Parse(first)!.Value.Day, KnownTime.Parse(second)!.Value.Day, words);
        }

        return KnownTime.Parse(written) switch
        {
            { Instant: { } instant } => new Publication.At(instant),
            { } known => new Publication.OnDay(known.Day),
            _ => Publication.Undated,
        };
    }

    /// <summary>The instant that <see cref="KnownTime.Written"/> wrote.</summary>
    internal static DateTimeOffset Instant(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    /// <summary>How the text was made of the bytes and what was mended before reading: "html/1; soft hyphens=3; capitals=1".</summary>
    internal static string Making(Report report) => string.Join("; ", report.Repairs.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Kind}={r.Count}")).Prepend(report.Extractor));

    /// <summary>The extractor of what <see cref="Making"/> wrote.</summary>
    internal static string Extractor(string making) => making.Split("; ")[0];

    /// <summary>The repairs of what <see cref="Making"/> wrote.</summary>
    internal static ImmutableArray<Repair> Repairs(string making) =>
        [.. making.Split("; ").Skip(1).Select(r => r.Split('=')).Where(r => r.Length == 2).Select(r => new Repair(r[0], int.Parse(r[1], CultureInfo.InvariantCulture)))];

    /// <summary>Marks as numbers: each as its distance from the last, its length and its kind.</summary>
    internal static byte[] Marks(ImmutableArray<TextMark> marks)
    {
        var (to, last) = (new ImageBuffer(), 0);
        foreach (var mark in marks)
        {
            to.Signed(mark.Start - last);
            to.Number(mark.End - mark.Start);
            to.Byte((int)mark.Kind);
            last = mark.End;
        }

        return to.Bytes.ToArray();
    }

    /// <summary>The marks of numbers.</summary>
    internal static ImmutableArray<TextMark> Marks(byte[] image)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        var from = new ImageCursor(image);
        var last = 0;
        while (!from.AtEnd)
        {
            var start = last + from.Signed();
            last = start + from.Number();
            marks.Add(new(start, last, (MarkKind)from.Byte()));
        }

        return marks.ToImmutable();
    }

    /// <summary>Silent sentences as numbers.</summary>
    internal static byte[] Silent(ImmutableArray<SilentSentence> sentences)
    {
        var (to, last) = (new ImageBuffer(), 0);
        foreach (var sentence in sentences)
        {
            to.Signed(sentence.Start - last);
            to.Number(((sentence.End - sentence.Start) << 2) | (int)sentence.Why);
            last = sentence.End;
        }

        return to.Bytes.ToArray();
    }

    /// <summary>The silent sentences of numbers.</summary>
    internal static ImmutableArray<SilentSentence> Silent(byte[] image)
    {
        var sentences = ImmutableArray.CreateBuilder<SilentSentence>();
        var from = new ImageCursor(image);
        var last = 0;
        while (!from.AtEnd)
        {
            var (start, length) = (last + from.Signed(), from.Number());
            last = start + (length >> 2);
            sentences.Add(new(start, last, (Silence)(length & 3)));
        }

        return sentences.ToImmutable();
    }

    /// <summary>Offsets in rising order, or null for none.</summary>
    internal static byte[]? Offsets(int[] offsets)
    {
        var (to, last) = (new ImageBuffer(), 0);
        foreach (var offset in offsets)
        {
            to.Number(offset - last);
            last = offset;
        }

        return offsets.Length == 0 ? null : to.Bytes.ToArray();
    }

    /// <summary>The offsets of an image.</summary>
    internal static int[] Offsets(byte[]? image)
    {
        if (image is null)
        {
            return [];
        }

        var from = new ImageCursor(image);
        var (last, offsets) = (0, new List<int>());
        while (!from.AtEnd)
        {
            offsets.Add(last += from.Number());
        }

        return [.. offsets];
    }

    /// <summary>Shared passages as numbers: of each its facts, conflicts and runs, a run as its distances from the last and its length.</summary>
    internal static byte[] Passages(ImmutableArray<SharedPassage> passages)
    {
        var to = new ImageBuffer();
        foreach (var passage in passages)
        {
            to.Number(passage.Facts);
            to.Number(passage.Conflicts);
            to.Number(passage.Runs.Length);
            var last = default(SharedRun);
            foreach (var run in passage.Runs)
            {
                to.Signed(run.First - last.FirstEnd);
                to.Signed(run.Second - last.SecondEnd);
                to.Number(run.Length);
                last = run;
            }
        }

        return to.Bytes.ToArray();
    }

    /// <summary>The shared passages of numbers.</summary>
    internal static ImmutableArray<SharedPassage> Passages(byte[] image)
    {
        var passages = ImmutableArray.CreateBuilder<SharedPassage>();
        var from = new ImageCursor(image);
        while (!from.AtEnd)
        {
            var (facts, conflicts) = (from.Number(), from.Number());
            var (runs, last) = (new SharedRun[from.Number()], default(SharedRun));
            for (var i = 0; i < runs.Length; i++)
            {
                last = runs[i] = new(last.FirstEnd + from.Signed(), last.SecondEnd + from.Signed(), from.Number());
            }

            passages.Add(new([.. runs], facts, conflicts));
        }

        return passages.ToImmutable();
    }

    private static (int How, byte[] Bytes) Pack(ReadOnlySpan<byte> bytes) => Squeeze(bytes, LengthBytes) is { } packed ? (Brotli, packed) : (Plain, bytes.ToArray());

    private static byte[] PackText(ReadOnlySpan<byte> encoded)
    {
        var (how, packed) = Pack(encoded);
        return [(byte)how, .. packed];
    }

    /// <summary>Brotli behind a head that begins with the length, or null where that is not smaller.</summary>
    private static byte[]? Squeeze(ReadOnlySpan<byte> bytes, int head)
    {
        var packed = ArrayPool<byte>.Shared.Rent(head + BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            BitConverter.TryWriteBytes(packed, bytes.Length);
            return BrotliEncoder.TryCompress(bytes, packed.AsSpan(head), out var length, Quality, Window) && head + length < bytes.Length ? packed[..(head + length)] : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>What <see cref="Squeeze"/> was given.</summary>
    private static byte[] Loosen(byte[] packed, int head)
    {
        var bytes = new byte[BitConverter.ToInt32(packed)];
        return BrotliDecoder.TryDecompress(packed.AsSpan(head), bytes, out var length) && length == bytes.Length ? bytes : throw new InvalidDataException("a report's bytes are damaged");
    }

    /// <summary>How many of the bytes that are packed with a text are the report's own.</summary>
    private static int Own(byte[] packed) => BitConverter.ToInt32(packed, LengthBytes);

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
