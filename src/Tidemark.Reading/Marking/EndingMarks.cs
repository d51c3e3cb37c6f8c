using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>Marks what stands behind the prose on the last lines: agency credits, sources, stray links.</summary>
internal static class EndingMarks
{
    private const int CreditLimit = 240;

    private static readonly string[] Strays = ["Read Also", "Read More", "English Bulletin", "Twitter", "Facebook", "Share"];

    internal static void Mark(string text, List<TextLine> lines, MarkKind?[] kinds, List<TextMark> parts)
    {
        var left = 2;
        for (var i = lines.Count - 1; i >= 0 && left > 0; i--)
        {
            if (kinds[i] is null)
            {
                MarkLine(text, lines[i], parts);
                left--;
            }
        }
    }

    private static void MarkLine(string text, TextLine line, List<TextMark> parts)
    {
        var end = line.End;
        while (true)
        {
            var date = parts.FindIndex(part => part.End == end && part.Start > line.Start);
            if (date >= 0)
            {
                end = parts[date].Start;
            }
            else if (Tail(text.AsSpan(line.Start, end - line.Start)) is var (start, kind))
            {
                parts.Add(new(line.Start + start, end, kind));
                end = line.Start + start;
            }
            else
            {
                return;
            }

            while (end > line.Start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
        }
    }

    private static (int Start, MarkKind Kind)? Tail(ReadOnlySpan<char> line)
    {
        foreach (var stray in Strays)
        {
            if (line.EndsWith(stray, StringComparison.Ordinal) && line[..^stray.Length].TrimEnd() is [.., '.' or ')' or '"' or '”' or '!' or '?'])
            {
                return (line.Length - stray.Length, MarkKind.Navigation);
            }
        }

        if (line is [.., ')'] && line.LastIndexOf('(') is > 0 and var open && line.Length - open <= CreditLimit)
        {
            return LinePhrases.IsPictureCredit(line[open..]) ? (open, MarkKind.Caption) : LinePhrases.IsCreditInBrackets(line[open..]) ? (open, MarkKind.Credit) : null;
        }

        var dash = line.LastIndexOfAny('-', '–', '—');
        return dash > 0 && line[..dash].TrimEnd() is [.., '.' or '"' or '”' or '!' or '?'] && LinePhrases.IsAgency(line[(dash + 1)..].TrimEnd('.')) ? (dash, MarkKind.Credit) : null;
    }
}
