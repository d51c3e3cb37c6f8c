using System.Globalization;
using System.Text;

namespace Tidemark.Cli.Output;

/// <summary>Rows in columns for people. The widest columns give way when a row does not fit.</summary>
internal sealed class Table(params string[] head)
{
    private const int Gap = 2;

    private readonly List<string[]> _rows = [head];

    /// <summary>Number of rows without the head.</summary>
    internal int Count => _rows.Count - 1;

    /// <summary>Adds a row with as many cells as the head has.</summary>
    internal void Add(params string[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, head.Length);
        _rows.Add(cells);
    }

    /// <summary>The lines, head and rule included, none wider than <paramref name="width"/> where that is possible.</summary>
    internal IEnumerable<string> Lines(int width)
    {
        var widths = Widths(width);
        for (var i = 0; i < _rows.Count; i++)
        {
            yield return Row(_rows[i], widths);
            if (i == 0)
            {
                yield return string.Join(new string(' ', Gap), widths.Select(w => new string('-', w)));
            }
        }
    }

    private int[] Widths(int width)
    {
        var widths = new int[head.Length];
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], Columns(row[i]));
            }
        }

        while (widths.Sum() + (Gap * (widths.Length - 1)) > width && widths.Max() > 8)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }

        return widths;
    }

    private static string Row(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = Cut(cells[i], widths[i]);
            line.Append(cell);
            if (i < cells.Length - 1)
            {
                line.Append(' ', widths[i] - Columns(cell) + Gap);
            }
        }

        return line.ToString().TrimEnd();
    }

    private static string Cut(string text, int width)
    {
        if (Columns(text) <= width)
        {
            return text;
        }

        var elements = new StringInfo(text);
        return elements.SubstringByTextElements(0, width - 1).TrimEnd() + "…";
    }

    private static int Columns(string text) => new StringInfo(text).LengthInTextElements;
}
