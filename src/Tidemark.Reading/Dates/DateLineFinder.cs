namespace Tidemark.Reading.Dates;

/// <summary>
/// Finds dates of publication near the start and the end of a text: on a line of their own, as a label at either end of a line, or opening the body.
/// A date inside a running sentence is none.
/// </summary>
internal static class DateLineFinder
{
    private const int Zone = 600;
    private const int Looked = 400;
    private const int ShortLine = 160;

    /// <summary>The date lines of a text in order.</summary>
    internal static List<DateLine> Find(string text, string title, List<TextLine> lines)
    {
        var found = new List<DateLine>();
        if (lines.Count == 0)
        {
            return found;
        }

        int headEnd = lines[0].Start + Zone, tailStart = lines[^1].End - Zone;
        var last = 0;
        for (; last < lines.Count && lines[last].Start < headEnd; last++)
        {
            Read(text, title, lines[last], opening: last < 2 || AllMarked(lines, found, last), found);
        }

        if (IsChronicle(text, lines, found))
        {
            found.Clear();
        }

        var first = lines.Count;
        while (first > 0 && lines[first - 1].End > tailStart)
        {
            first--;
        }

        for (var i = first; i < lines.Count; i++)
        {
            if (i >= last)
            {
                Read(text, "", lines[i], opening: false, found);
            }

            ReadEnd(text, lines[i], found);
        }

        return found;
    }

    // The title said again before the date: its letters and digits, whatever stands between them.
    private static bool IsTitle(ReadOnlySpan<char> left, string title)
    {
        var at = 0;
        foreach (var c in left)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            while (at < title.Length && !char.IsLetterOrDigit(title[at]))
            {
                at++;
            }

            if (at >= title.Length || char.ToLowerInvariant(title[at++]) != char.ToLowerInvariant(c))
            {
                return false;
            }
        }

        return at > 0 && title.AsSpan(at).Trim(" .!?\"'”’").IsEmpty;
    }

    // Lines that open with different days are entries of a chronicle, not dates of publication.
    private static bool IsChronicle(string text, List<TextLine> lines, List<DateLine> found) =>
        found.Count > 0 && found[0].Rank == DateRank.Alone && !IsWholeLine(found[0], lines)
        && lines.Skip(1).Take(12).Any(l => DateScan.FindAll(l.Of(text)[..Math.Min(l.Length, 40)]) is [{ Start: 0 } d, ..] && d.Day != found[0].Date.Day);

    private static bool IsWholeLine(DateLine date, List<TextLine> lines) => lines.Exists(l => l.Start == date.Start && l.End == date.End);

    private static bool AllMarked(List<TextLine> lines, List<DateLine> found, int before) =>
        before < 6 && lines.Take(before).All(l => l.Length <= ShortLine || found.Exists(d => d.Start >= l.Start && d.End <= l.End));

    private static void Read(string text, string title, TextLine line, bool opening, List<DateLine> found)
    {
        var slice = line.Of(text)[..Math.Min(line.Length, Looked)];
        foreach (var date in DateScan.FindAll(slice))
        {
            var rank = DateLabel.Read(slice[..date.Start]);
            rank = rank == DateRank.None && opening && IsTitle(slice[..date.Start], title) ? DateRank.Alone : rank;
            var length = rank == DateRank.None ? 0 : Accepted(line.Of(text), date, rank, opening);
            if (length > 0)
            {
                found.Add(new(line.Start, line.Start + length, Shifted(date, line.Start), rank));
                return;
            }
        }
    }

    /// <summary>How much of the line is the date line, 0 for nothing.</summary>
    private static int Accepted(ReadOnlySpan<char> line, DateFound date, DateRank rank, bool opening)
    {
        var right = line[date.End..].TrimStart(" \t.|,;:)]-–—·•*_");
        var setOff = line[date.End..].TrimStart() is ['|' or '·' or '•' or '—' or '–' or '-' or ',' or '،' or '(' or ')', ..];
        var closed = line[^1] is '.' or '!' or '?' or '"' or '”';
        if (right.IsEmpty)
        {
            return line.Length <= ShortLine || rank is not DateRank.SetOff ? line.Length : 0;
        }

        if (line.Length <= ShortLine && !closed && setOff && right.Length <= 60 && StartsName(right))
        {
            return line.Length;
        }

        if (!opening || rank == DateRank.SetOff)
        {
            return rank is DateRank.Published or DateRank.Updated && right.Length <= 60 && !closed && StartsName(right) ? line.Length : 0;
        }

        return StartsName(right) || right.StartsWith("by ", StringComparison.Ordinal) || right.StartsWith("title: ", StringComparison.Ordinal) ? line[..^right.Length].TrimEnd().Length : 0;
    }

    // Upper case, or a script without case, or a quotation mark: a sentence or a name begins, the date was not part of one.
    private static bool StartsName(ReadOnlySpan<char> right) => !char.IsLower(right[0]);

    // "... (With Reuters) Last Update: Tuesday 22 November 2016": a label with a date at the end of a long line.
    private static void ReadEnd(string text, TextLine line, List<DateLine> found)
    {
        if (line.Length <= ShortLine)
        {
            return;
        }

        var from = Math.Max(line.Start + ShortLine, line.End - 200);
        var slice = text.AsSpan(from, line.End - from);
        if (DateScan.FindAll(slice) is not [.., var date] || slice.Length - date.End > 60)
        {
            return;
        }

        var left = slice[..date.Start];
        if (left.TrimEnd() is [.., ':'] && DateLabel.Read(left) is DateRank.Published or DateRank.Updated)
        {
            var label = left.LastIndexOfAny('.', ')');
            found.Add(new(from + label + 1 + (left.Length - label - 1 - left[(label + 1)..].TrimStart().Length), line.End, Shifted(date, from), DateLabel.Read(left)));
        }
    }

    private static DateFound Shifted(DateFound date, int by) => date with { Start = date.Start + by, End = date.End + by };
}
