using System.IO.Compression;
using Tidemark.Reading.Containers;
using Tidemark.Reading.Formats;
using Tidemark.Reading.Tables;

namespace Tidemark.Reading;

/// <summary>Knows the formats of files by their names' ends, and by their first bytes where a name says nothing; opens what holds other files.</summary>
/// <param name="options">How to read.</param>
internal sealed class FormatDesk(ReadingOptions options)
{
    /// <summary>What is read, for messages.</summary>
    internal const string Readable = ".txt, .md, .html, .htm, .jsonl, .json, .csv, .tsv, .xlsx, .pdf, .eml, .warc, .gz and .zip are read";

    private static readonly string[] Streamed = [".warc", ".gz", ".zip"];

    /// <summary>Whether a name's end means a format of this desk and not plain text or a page.</summary>
    internal static bool Takes(string extension) => extension is ".json" or ".csv" or ".tsv" or ".xlsx" or ".pdf" or ".eml" or ".warc" or ".gz" or ".zip";

    /// <summary>Reads a file of a format that <see cref="Takes"/>.</summary>
    internal IEnumerable<ReportRead> ReadFile(string path, (int First, int Last) pages, Details sidecar)
    {
        FileStream? stream = null;
        ReportRead? fault = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = new ReportRead.Failed(path, $"cannot be opened ({Guard.Line(e)})", "check that it exists and may be read");
        }

        return stream is null ? fault is null ? [] : [fault] : Opened(stream, path, pages, sidecar);
    }

    private IEnumerable<ReportRead> Opened(FileStream stream, string path, (int First, int Last) pages, Details sidecar)
    {
        using (stream)
        {
            var reads = Streamed.Contains(Path.GetExtension(path).ToLowerInvariant()) ? Stream(stream, stream.Length, path, 0)
                : stream.Length > options.SizeLimit ? [ReportReader.TooLarge(path, stream.Length, options)]
                : ByteReads.All(stream, options.SizeLimit) is { } bytes ? ReadBytes(bytes, path, pages, sidecar, 0) : [ReportReader.TooLarge(path, stream.Length, options)];
            foreach (var read in reads)
            {
                yield return read;
            }
        }
    }

    private IEnumerable<ReportRead> Stream(Stream stream, long packed, string name, int depth)
    {
        if (name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))
        {
            return WarcItems.Read(new UnpackedStream(new GZipStream(stream, CompressionMode.Decompress), packed), name, options);
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".warc" => WarcItems.Read(stream, name, options),
            ".zip" when stream.CanSeek => ZipItems.Read(stream, name, options, (bytes, inner) => ReadInner(bytes, inner, depth + 1)),
            _ => Guard.Items(name, "get it anew", () => Unzipped(stream, packed, name, depth)),
        };
    }

    private IEnumerable<ReportRead> Unzipped(Stream stream, long packed, string name, int depth)
    {
        using var unpacked = new UnpackedStream(new GZipStream(stream, CompressionMode.Decompress), packed);
        var bytes = ByteReads.All(unpacked, options.SizeLimit);
        return bytes is null ? [ReportReader.TooLarge(name, options.SizeLimit + 1L, options)] : ReadInner(bytes, name[..^3], depth + 1);
    }

    /// <summary>Reads a file that lay in another.</summary>
    private IEnumerable<ReportRead> ReadInner(byte[] bytes, string name, int depth)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (depth > Limits.Depth)
        {
            return [new ReportRead.Failed(name, $"lies in more than {Limits.Depth} archives, one in the other", "unpack it yourself and read the folder")];
        }

        if (extension is ".jsonl" or ".ndjson")
        {
            return JsonLines.Read(bytes, name, options);
        }

        return Takes(extension) ? ReadBytes(bytes, name, (1, 0), Details.None, depth)
            : extension is "" or ".txt" or ".text" or ".md" or ".html" or ".htm" ? [ReportReader.Read(bytes, name, ReportReader.IsPage(name), Details.None, options)]
            : [new ReportRead.Failed(name, $"{extension} files are not read", $"{Readable}; convert it first")];
    }

    /// <summary>Reads bytes of a format that <see cref="Takes"/>.</summary>
    internal IEnumerable<ReportRead> ReadBytes(byte[] bytes, string name, (int First, int Last) pages, Details sidecar, int depth) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => [PdfText.Read(bytes, name, pages, sidecar, options)],
        ".eml" => EmailMessage.Read(bytes, name, sidecar, options, (inner, innerName) => ReadInner(inner, innerName, depth + 1)),
        ".json" => TelegramChat.Read(bytes, name, options),
        ".csv" or ".tsv" => TableReports.Read(() => CsvTable.Rows(bytes), name, () => MappingBeside(name), options),
        ".xlsx" => TableReports.Read(() => XlsxTable.Rows(bytes, options), name, () => MappingBeside(name), options),
        _ => Stream(new MemoryStream(bytes, writable: false), bytes.Length, name, depth),
    };

    private static TableMapping? MappingBeside(string name)
    {
        foreach (var beside in new[] { name + ".yaml", Path.ChangeExtension(name, ".yaml") })
        {
            if (!name.Contains('!', StringComparison.Ordinal) && File.Exists(beside))
            {
                return new FileInfo(beside).Length > 1 << 16 ? throw new DamagedFileException($"the mapping {Path.GetFileName(beside)} is too long") : TableMapping.Read(File.ReadAllText(beside));
            }
        }

        return null;
    }
}
