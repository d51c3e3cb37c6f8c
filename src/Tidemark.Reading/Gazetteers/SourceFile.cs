using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Formats;
using Tidemark.Reading.Packs;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Reads one file of places, whatever its form: a GeoNames dump or its alternate names, plain or zipped; a Who's On First table; a pack's places.</summary>
/// <param name="rows">Takes the rows.</param>
/// <param name="names">Takes alternate names.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class SourceFile(RowSpool rows, AlternateNames names, RowFaults faults)
{
    private const int LongestLine = 1 << 18;
    private const long LargestPack = 256L << 20;

    private readonly PlaceRow _row = new();
    private char[] _characters = new char[1 << 12];

    /// <summary>Told now and then how many rows of the file were read.</summary>
    internal Action<string, long>? Progress { get; init; }

    /// <summary>Reads a file.</summary>
    /// <returns>How many rows of it are good.</returns>
    internal long Read(string path, string shown)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Span<byte> mark = stackalloc byte[2];
        var zipped = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && mark.SequenceEqual("PK"u8);
        file.Position = 0;
        return zipped ? Zip(file, path, shown) : Text(file, path, shown);
    }

    private long Zip(FileStream file, string path, string shown)
    {
        var good = 0L;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !e.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var stream = entry.Open();
                good += Text(stream, Path.Combine(path, entry.Name), $"{shown}/{entry.Name}");
            }
        }
        catch (InvalidDataException e)
        {
            faults.Add(shown, 1, $"the archive is damaged ({e.Message}); load it down again");
        }

        return good;
    }

    private long Text(Stream stream, string path, string shown)
    {
        var lines = new ByteLines(stream, LongestLine);
        Func<PlaceRow, ReadOnlyMemory<char>, string?>? fill = null;
        var (good, number) = (0L, 0);
        while (lines.Next())
        {
            number++;
            if (Decode(lines, shown, number) is not { } line || line.Length == 0)
            {
                continue;
            }

            if (fill is null)
            {
                (fill, var isRow, var pack) = Form(line.Span, path);
                if (pack)
                {
                    return Pack(path, shown);
                }

                if (fill is null)
                {
                    faults.Add(shown, number, "neither a GeoNames dump nor its alternate names nor a Who's On First table nor a pack's places; see docs/places.md");
                    return good;
                }

                if (!isRow)
                {
                    continue;
                }
            }

            good += Take(fill, line, shown, number) ? 1 : 0;
            if (number % 100_000 == 0)
            {
                Progress?.Invoke(shown, number);
            }
        }

        return good;
    }

    private bool Take(Func<PlaceRow, ReadOnlyMemory<char>, string?> fill, ReadOnlyMemory<char> line, string shown, int number)
    {
        _row.Clear();
        if (fill(_row, line) is { } fault)
        {
            faults.Add(shown, number, fault);
            return false;
        }

        if (_row.Names.Count > 0)
        {
            _row.Line = number;
            rows.Add(_row);
        }

        return true;
    }

    /// <summary>What a file is, by its first line: how its rows are read, whether this line is one, whether it is a pack's.</summary>
    private (Func<PlaceRow, ReadOnlyMemory<char>, string?>? Fill, bool IsRow, bool IsPack) Form(ReadOnlySpan<char> first, string path)
    {
        if (first.StartsWith("id,name,type,country"))
        {
            return (null, false, true);
        }

        if (first.SequenceEqual(WofRows.Header))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            var table = new WofRows(PlaceFile.IsCountryCode(stem) ? stem : "");
            return ((row, line) => table.Fill(row, line.Span), false, false);
        }

        return (first.Count('\t') + 1) switch
        {
            GeoNamesRows.Fields => ((row, line) => GeoNamesRows.Fill(row, line.Span), true, false),
            AlternateNames.Fields or AlternateNames.OlderFields => ((_, line) => names.Add(line.Span), true, false),
            _ => (null, false, false),
        };
    }

    private ReadOnlyMemory<char>? Decode(ByteLines lines, string shown, int number)
    {
        if (lines.TooLong)
        {
            faults.Add(shown, number, string.Create(CultureInfo.InvariantCulture, $"a line of {lines.Length:N0} bytes; {LongestLine:N0} are the most"));
            return null;
        }

        var bytes = lines.Line.Span;
        if (!Utf8.IsValid(bytes))
        {
            faults.Add(shown, number, "not UTF-8; write the file in UTF-8");
            return null;
        }

        if (_characters.Length < bytes.Length)
        {
            _characters = new char[bytes.Length * 2];
        }

        var status = Utf8.ToUtf16(bytes, _characters, out _, out var written);
        return status == OperationStatus.Done ? _characters.AsMemory(0, written) : null;
    }

    private long Pack(string path, string shown)
    {
        if (new FileInfo(path).Length > LargestPack)
        {
            faults.Add(shown, 1, "a pack's places of more than 256 MB; write them as a GeoNames dump");
            return 0;
        }

        var told = new PackFaults(shown);
        var good = 0L;
        foreach (var place in PlaceFile.Read(Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'), told))
        {
            _row.Clear();
            Fill(place);
            rows.Add(_row);
            good++;
        }

        foreach (var line in told.Lines)
        {
            var parts = line[(shown.Length + 1)..].Split(':', 2);
            faults.Add(shown, int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1].Trim());
        }

        return good;
    }

    private void Fill(PlaceRecord place)
    {
        _row.Slug = place.Id;
        _row.GeoNames = place.GeoNames.Length > 0 && uint.TryParse(place.GeoNames, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        _row.Wikidata = place.Wikidata.Length > 1 && uint.TryParse(place.Wikidata.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : 0;
        _row.Type = place.Type;
        _row.Marks = PlaceMarks.Pack | (place.From.Days() is null && place.Until.Days() is null ? PlaceMarks.None : PlaceMarks.Dated);
        _row.Importance = FeatureCodes.Importance(place.Type, "", 0);
        (_row.Country, _row.Latitude, _row.Longitude) = (place.Country, place.Latitude, place.Longitude);
        (_row.From, _row.Until) = (place.From.ToString(), place.Until.ToString());
        _row.Unit = "pack/" + place.Id;
        if (place.Parent.Length > 0)
        {
            _row.Parents.Add("pack/" + place.Parent);
        }

        _row.Name(place.Name, PlaceNameKind.Main);
        foreach (var name in place.Spellings.Concat(place.Arabic))
        {
            _row.Name(name, PlaceNameKind.Latin);
        }
    }
}
