using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>Marks what stands before the prose on the line that opens a text: its title said again, a caption behind the date.</summary>
internal static class OpeningMarks
{
    private const int TitleWithin = 80;
    private const int CaptionWithin = 300;
    private const int LettersNeeded = 20;

    internal static void Mark(string text, string title, List<TextLine> lines, MarkKind?[] kinds, List<TextMark> parts)
    {
        var first = Array.FindIndex(kinds, kind => kind is null);
        if (first < 0)
        {
            return;
        }

        var line = lines[first];
        var date = parts.FindIndex(part => part.Kind == MarkKind.DateLine && part.Start == line.Start);
        var from = date < 0 ? line.Start : parts[date].End;
        if (TitleAt(text.AsSpan(from, line.End - from), title, date >= 0) is var (start, end))
        {
            if (date < 0 && end == line.Length)
            {
                kinds[first] = MarkKind.Heading;
                return;
            }

            if (end < line.End - from)
            {
                parts.Add(new(from + start, from + end, MarkKind.Repeated));
                from += end;
            }
        }

        MarkCaption(text.AsSpan(from, line.End - from), from, date >= 0, parts);
    }

    // Behind the date and up to the credit of its picture, with no sentence in between.
    private static void MarkCaption(ReadOnlySpan<char> rest, int from, bool dated, List<TextMark> parts)
    {
        rest = rest[..Math.Min(rest.Length, CaptionWithin)];
        for (int open = rest.IndexOf('('), at = 0; open >= 0; at += open + 1, open = rest[at..].IndexOf('('))
        {
            var close = rest[(at + open)..].IndexOf(')');
            if (close > 0 && LinePhrases.IsPictureCredit(rest.Slice(at + open, close + 1)))
            {
                var lead = rest.Length - rest.TrimStart().Length;
                var whole = dated && rest[..(at + open)].IndexOf(". ") < 0;
                parts.Add(new(from + (whole ? lead : at + open), from + at + open + close + 1, MarkKind.Caption));
                return;
            }
        }
    }

    /// <summary>Where the title stands again at the start of a line, with its full stop; null where it does not, or where the sentence goes on.</summary>
    private static (int Start, int End)? TitleAt(ReadOnlySpan<char> line, string title, bool dated)
    {
        var letters = title.Count(char.IsLetterOrDigit);
        var within = dated ? Math.Min(TitleWithin, line.Length) : 1;
        for (var start = 0; start < within && letters >= LettersNeeded; start++)
        {
            if (char.IsLetterOrDigit(line[start]) && (start == 0 || !char.IsLetterOrDigit(line[start - 1])) && Matched(line[start..], title, letters) is > 0 and var length)
            {
                var end = start + length;
                var stop = end < line.Length && line[end] is '.' or '!' or '?';
                var rest = line[(stop ? end + 1 : end)..].TrimStart();
                var ends = stop || rest.IsEmpty || (dated && !char.IsLower(rest[0]));
                return ends ? (start, stop ? end + 1 : end) : null;
            }
        }

        return null;
    }

    // Letters and digits are compared, case and all else passed over; a title that was cut off counts when most of it is there.
    private static int Matched(ReadOnlySpan<char> line, string title, int letters)
    {
        int at = 0, end = 0, matched = 0;
        foreach (var c in title)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            while (at < line.Length && !char.IsLetterOrDigit(line[at]))
            {
                at++;
            }

            if (at >= line.Length || char.ToLowerInvariant(line[at]) != char.ToLowerInvariant(c))
            {
                break;
            }

            matched++;
            end = ++at;
        }

        var wordEnds = end >= line.Length || !char.IsLetterOrDigit(line[end]);
        return wordEnds && matched * 10 >= letters * 8 ? end : 0;
    }
}
