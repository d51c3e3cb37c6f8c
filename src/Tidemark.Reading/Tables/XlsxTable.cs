using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Tidemark.Reading.Containers;

namespace Tidemark.Reading.Tables;

/// <summary>
/// The rows of the first sheet of a spreadsheet (Office Open XML). Values as stored: formulas are not reckoned, dates stay as text where they are text and become
/// days where a number stands in a column whose heading says "date". No DTD, no entities, nothing outside the file.
/// </summary>
internal static class XlsxTable
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    internal static IEnumerable<TableRow> Rows(byte[] bytes, ReadingOptions options)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var strings = Strings(archive, options);
        var sheet = archive.GetEntry("xl/worksheets/sheet1.xml") ?? archive.Entries.FirstOrDefault(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            ?? throw new DamagedFileException("it holds no sheet");
        using var xml = Open(sheet, options);
        var (number, header) = (0, Array.Empty<string>());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                var cells = Cells(xml, strings);
                header = number == 0 ? cells : header;
                if (++number > MostRows)
                {
                    throw new DamagedFileException($"it has more than {MostRows:N0} rows");
                }

                Days(cells, header, number);
                yield return new(number, cells, Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Written))));
            }
        }
    }

    private static string[] Cells(XmlReader xml, List<string> strings)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
        {
            return [];
        }

        while (xml.Read() && !(xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" }))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var (column, type) = (Column(xml.GetAttribute("r")), xml.GetAttribute("t"));
            var value = xml.IsEmptyElement ? "" : Value(xml);
            while (cells.Count < Math.Min(column, MostColumns))
            {
                cells.Add("");
            }

            cells.Add(type == "s" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : value);
        }

        return [.. cells];
    }

    /// <summary>The words of a cell: its value, or its own text; not its formula.</summary>
    private static string Value(XmlReader xml)
    {
        var (text, wanted) = (new StringBuilder(), false);
        while (xml.Read() && !(xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" }))
        {
            wanted = xml.NodeType == XmlNodeType.Element ? xml.LocalName is "v" or "t" : xml.NodeType != XmlNodeType.EndElement && wanted;
            if (wanted && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    private static List<string> Strings(ZipArchive archive, ReadingOptions options)
    {
        var strings = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
        {
            return strings;
        }

        using var xml = Open(entry, options);
        var text = new StringBuilder();
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    text.Clear();
                    if (xml.IsEmptyElement)
                    {
                        strings.Add("");
                    }

                    break;
                case (XmlNodeType.EndElement, "si"):
                    strings.Add(text.ToString());
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA, _):
                    text.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return strings;
    }

    private static XmlReader Open(ZipArchiveEntry entry, ReadingOptions options) => XmlReader.Create(
        new UnpackedStream(entry.Open(), Math.Max(entry.CompressedLength, 1)),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4L * options.SizeLimit, CloseInput = true });

    /// <summary>Numbers under a heading that says "date" are days since 1899-12-30.</summary>
    private static void Days(string[] cells, string[] header, int row)
    {
        for (var i = 0; row > 1 && i < Math.Min(cells.Length, header.Length); i++)
        {
            if (header[i].Contains("date", StringComparison.OrdinalIgnoreCase) && double.TryParse(cells[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 80_000)
            {
                cells[i] = new DateOnly(1899, 12, 30).AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }
    }

    // "BC12" is column 54, from 0.
    private static int Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return Math.Max(column - 1, 0);
    }

    private static string Written(string cell) => cell.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
