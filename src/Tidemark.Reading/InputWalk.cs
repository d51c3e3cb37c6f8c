using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Reading.Fetching;
using Tidemark.Reading.Formats;

namespace Tidemark.Reading;

/// <summary>Walks files, folders and standard input, one item at a time.</summary>
internal sealed class InputWalk
{
    private const string SidecarName = "reports.csv";
    private readonly ReadingOptions _options;
    private readonly FormatDesk _desk;
    private readonly Dictionary<string, Sidecar?> _sidecars = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foldersSeen = new(StringComparer.Ordinal);

    internal InputWalk(ReadingOptions options) => (_options, _desk) = (options, new(options));

    internal IEnumerable<ReportRead> ReadAll(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            _foldersSeen.Clear();
            var reads = path == "-" ? [StandardInput()]
                : WebAddress.IsMeant(path) ? Address(path)
                : Directory.Exists(path) ? Folder(path, path)
                : File.Exists(path) ? ReadFile(path, Path.GetDirectoryName(path) ?? "")
                : path.LastIndexOf(".pdf#page=", StringComparison.OrdinalIgnoreCase) is > 0 and var at && File.Exists(path[..(at + 4)]) ? Pages(path, path[..(at + 4)], path[(at + 10)..])
                : [new ReportRead.Failed(path, "no such file or folder", "check the path")];
            foreach (var read in reads)
            {
                yield return read;
            }
        }
    }

    private IEnumerable<ReportRead> Address(string address) =>
        _options.Web?.Read(address, _options, _options.Stop) ?? [new ReportRead.Failed(WebAddress.Shown(address), "is an address, and none is asked for here", "save it by hand and read the file")];

    private ReportRead StandardInput()
    {
        const string name = "standard input";
        using var process = _options.StandardInput is null ? Console.OpenStandardInput() : null;
        var bytes = Bytes(_options.StandardInput ?? process ?? Stream.Null, _options.SizeLimit);
        if (bytes is null)
        {
            return ReportReader.TooLarge(name, _options.SizeLimit + 1L, _options);
        }

        return ReportReader.Read(bytes, name, LooksLikeHtml(bytes), Details.None, _options);
    }

    internal static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Decoding.Decode(bytes[..Math.Min(bytes.Length, 4096)], page: false).Text.AsSpan().TrimStart();
        return head.StartsWith("<", StringComparison.Ordinal)
            && (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<body", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<p>", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<div", StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<ReportRead> Folder(string folder, string root)
    {
        var real = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder);
        if (!_foldersSeen.Add(real))
        {
            yield break;
        }

        if (Entries(folder) is not { } entries)
        {
            yield return new ReportRead.Failed(folder, "the folder cannot be opened", "check its permissions");
            yield break;
        }

        foreach (var entry in entries)
        {
            var reads = Directory.Exists(entry) ? Folder(entry, root)
                : Path.GetFileName(entry).Equals(SidecarName, StringComparison.OrdinalIgnoreCase) ? SidecarFault(entry)
                : ReadFile(entry, root);
            foreach (var read in reads)
            {
                yield return read;
            }
        }
    }

    private static ImmutableArray<string>? Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder)
                .Where(e => !Path.GetFileName(e).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private IEnumerable<ReportRead> ReadFile(string path, string root)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".jsonl" or ".ndjson":
                return JsonLines.Read(path, _options);
            case "" or ".txt" or ".text" or ".md" or ".html" or ".htm":
                return [ReadWhole(path, SidecarDetails(path, root))];
            case ".yaml" when File.Exists(path[..^5]) || File.Exists(Path.ChangeExtension(path, ".csv")) || File.Exists(Path.ChangeExtension(path, ".xlsx")):
                return []; // the mapping of a table
            case var extension when FormatDesk.Takes(extension):
                return _desk.ReadFile(path, (1, 0), SidecarDetails(path, root));
            case var extension:
                return [new ReportRead.Failed(path, $"{extension} files are not read", $"{FormatDesk.Readable}; convert it first")];
        }
    }

    /// <summary>Some pages of a PDF: "file.pdf#page=3" or "file.pdf#page=3-5".</summary>
    private IEnumerable<ReportRead> Pages(string selected, string path, string pages)
    {
        var (first, last) = pages.Split('-') is [var one] ? (one, one) : pages.Split('-') is [var from, var to] ? (from, to) : ("", "");
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var begin) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && begin is > 0 and < 1_000_000 && end >= begin && end < 1_000_000
            ? _desk.ReadFile(path, (begin, end), SidecarDetails(path, Path.GetDirectoryName(path) ?? ""))
            : [new ReportRead.Failed(selected, "names no pages", "write FILE.pdf#page=3 or FILE.pdf#page=3-5")];
    }

    private ReportRead ReadWhole(string path, Details sidecar)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length > _options.SizeLimit ? ReportReader.TooLarge(path, length, _options) : ReportReader.Read(File.ReadAllBytes(path), path, ReportReader.IsPage(path), sidecar, _options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ReportRead.Failed(path, $"cannot be opened ({e.Message})", "check that it exists and may be read");
        }
    }

    /// <summary>What the sidecar in the file's own folder states of it, then the one in the folder that was asked for.</summary>
    private Details SidecarDetails(string path, string root)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var near = SidecarIn(folder)?.Of(Path.GetFileName(path)) ?? Details.None;
        return folder == root ? near : near.FilledFrom(SidecarIn(root)?.Of(Path.GetRelativePath(root.Length == 0 ? "." : root, path)) ?? Details.None);
    }

    private Sidecar? SidecarIn(string folder)
    {
        if (!_sidecars.TryGetValue(folder, out var sidecar))
        {
            var path = Path.Combine(folder, SidecarName);
            _sidecars[folder] = sidecar = File.Exists(path) ? Sidecar.Read(path) : null;
        }

        return sidecar;
    }

    private IEnumerable<ReportRead> SidecarFault(string path) =>
        SidecarIn(Path.GetDirectoryName(path) ?? "")?.Fault is { } fault ? [new ReportRead.Failed(path, fault, "give it a header line: file,title,source,author,published,url,language")] : [];

    /// <summary>All bytes of a stream, or null when they are more than the limit.</summary>
    internal static byte[]? Bytes(Stream stream, int limit)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > limit)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
