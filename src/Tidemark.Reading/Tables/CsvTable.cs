using System.Text;
using Tidemark.Reading.Containers;
using Tidemark.Reading.Formats;

namespace Tidemark.Reading.Tables;

/// <summary>The rows of a table in text: comma, semicolon or tab between cells, quotation marks as RFC 4180 has them, line breaks inside them.</summary>
internal static class CsvTable
{
    private const int MostCells = 10_000;
    private const int LongestRow = 16 << 20;

    /// <summary>The rows, the header first, one at a time.</summary>
    /// <exception cref="DamagedFileException">A quotation mark is not closed within the longest row; what came before was given.</exception>
    internal static IEnumerable<TableRow> Rows(byte[] bytes)
    {
        var decoded = Decoding.Decode(bytes, page: false);
        if (decoded.BinaryAt is { } at)
        {
            throw new DamagedFileException($"it is not text, a zero byte at offset {at}");
        }

        var text = decoded.Text;
        var mark = Separator(text);
        var cells = new List<string>();
        for (int start = 0, line = 1; start < text.Length;)
        {
            cells.Clear();
            var (end, lines) = Row(text, start, mark, cells, line);
            var raw = text.AsSpan(start, end - start).TrimEnd("\r\n");
            if (!raw.IsWhiteSpace())
            {
                yield return new(line, [.. cells], Encoding.UTF8.GetBytes(raw.ToString()));
            }

            (start, line) = (end, line + lines);
        }
    }

    private static (int End, int Lines) Row(string text, int start, char mark, List<string> cells, int line)
    {
        var (at, lines, cell) = (start, 0, new StringBuilder());
        while (true)
        {
            cell.Clear();
            if (at < text.Length && text[at] == '"')
            {
                at = Quoted(text, start, at + 1, cell, ref lines, line);
            }

            var rest = text.AsSpan(at).IndexOfAny(mark, '\n');
            var end = rest < 0 ? text.Length : at + rest;
            cell.Append(text.AsSpan(at, end - at).TrimEnd('\r'));
            cells.Add(cell.ToString());
            if (cells.Count > MostCells || end - start > LongestRow)
            {
                throw new DamagedFileException($"line {line}: the row has more than {MostCells:N0} cells or {LongestRow:N0} characters");
            }

            if (end >= text.Length || text[end] == '\n')
            {
                return (Math.Min(end + 1, text.Length), lines + 1);
            }

            at = end + 1;
        }
    }

    private static int Quoted(string text, int start, int at, StringBuilder cell, ref int lines, int line)
    {
        while (true)
        {
            var rest = text.AsSpan(at).IndexOf('"');
            if (rest < 0 || at + rest - start > LongestRow)
            {
                throw new DamagedFileException($"line {line}: a quotation mark is not closed");
            }

            lines += text.AsSpan(at, rest).Count('\n');
            cell.Append(text, at, rest);
            at += rest + 1;
            if (at >= text.Length || text[at] != '"')
            {
                return at;
            }

            cell.Append('"');
            at++;
        }
    }

    // The mark that the first line has most of.
    private static char Separator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = text.AsSpan(0, end < 0 ? Math.Min(text.Length, 4096) : Math.Min(end, 65536));
        int commas = first.Count(','), semicolons = first.Count(';'), tabs = first.Count('\t');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
