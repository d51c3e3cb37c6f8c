using System.Buffers.Binary;
using System.IO.Compression;

namespace Tidemark.Reading.Containers;

/// <summary>The files in a zip archive. Nothing is written to the disk, so names cannot lead anywhere.</summary>
internal static class ZipItems
{
    private const int LongestTail = (1 << 16) + 22;
    private const uint MostDirectoryBytes = 32 << 20;

    /// <summary>Reads an archive; its items are read by <paramref name="read"/>.</summary>
    internal static IEnumerable<ReportRead> Read(Stream stream, string name, ReadingOptions options, Func<byte[], string, IEnumerable<ReportRead>> read)
    {
        if (Fault(stream) is { } fault)
        {
            return [new ReportRead.Failed(name, fault, "save it anew or unpack it yourself and read the folder")];
        }

        return Guard.Items(name, "unpack it yourself and read the folder", () => Entries(stream, name, options, read));
    }

    private static IEnumerable<ReportRead> Entries(Stream stream, string name, ReadingOptions options, Func<byte[], string, IEnumerable<ReportRead>> read)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var total = 0L;
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var inner = $"{name}!{entry.FullName}";
            if (entry.FullName.EndsWith('/') || Path.GetFileName(entry.FullName).StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            {
                continue;
            }

            var (bytes, failed) = Unpack(entry, inner, options);
            total += bytes?.Length ?? 0;
            if (total > Limits.Total)
            {
                yield return new ReportRead.Failed(name, $"it unpacks to more than {Limits.Total >> 30} GiB", "unpack it yourself and read the folder");
                yield break;
            }

            foreach (var item in failed is not null ? [failed] : read(bytes!, inner)) // bytes, where nothing failed
            {
                yield return item;
            }
        }
    }

    private static (byte[]? Bytes, ReportRead? Failed) Unpack(ZipArchiveEntry entry, string name, ReadingOptions options)
    {
        if (entry.IsEncrypted)
        {
            return (null, new ReportRead.Failed(name, "is locked with a password", "unpack it yourself and read the file"));
        }

        try
        {
            using var packed = new UnpackedStream(entry.Open(), Math.Max(entry.CompressedLength, 1));
            return ByteReads.All(packed, options.SizeLimit) is { } bytes ? (bytes, null) : (null, ReportReader.TooLarge(name, Math.Max(entry.Length, options.SizeLimit + 1L), options));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, new ReportRead.Failed(name, $"cannot be unpacked ({Guard.Line(e)})", "save the archive anew"));
        }
    }

    /// <summary>What is wrong with the directory at the end, before any of it is believed.</summary>
    private static string? Fault(Stream stream)
    {
        var length = (int)Math.Min(stream.Length, LongestTail);
        var tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + 22 > tail.Length)
        {
            return "is no whole zip archive (its directory is missing: cut off?)";
        }

        var (items, bytes) = (BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10)), BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12)));
        return items == ushort.MaxValue || bytes > MostDirectoryBytes ? $"holds more files than are read ({ushort.MaxValue - 1:N0})" : null;
    }
}
