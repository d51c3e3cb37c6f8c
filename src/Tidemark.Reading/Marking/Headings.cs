using Tidemark.Claims.Mending;
using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>
/// Marks headings: short lines without final punctuation that a paragraph follows. In a text whose lines are wrapped,
/// only lines with a blank line on both sides; nowhere a line that the next one continues. Where a text has lost its stops, no line ends with one and
/// that tells nothing: then only what is written as a title is one, or a short line that the text opens with.
/// </summary>
internal static class Headings
{
    private const int LengthLimit = 120;
    private const int WordLimit = 20;
    private const int RunLimit = 3;
    private const int Paragraph = 80;
    private const int BareWords = 12, BareParagraph = 40;

    internal static void Mark(string text, string title, List<TextLine> lines, MarkKind?[] kinds)
    {
        var wrapped = IsWrapped(text, lines, kinds);
        var bare = lines.Count > 0 && TextPulse.Of(text.AsSpan(lines[0].Start)).LacksStops;
        int next = -1, run = 0;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (kinds[i] is not null and not MarkKind.Heading)
            {
                continue;
            }

            var line = lines[i].Of(text);
            if (kinds[i] is null && (IsMarkdown(line) || (title.Length > 0 && line.Length <= 300 && line.Equals(title, StringComparison.OrdinalIgnoreCase))
                || (next >= 0 && (!bare || IsTitle(line, i == 0)) && IsHeading(text, lines, kinds, i, next, (wrapped, run, bare ? BareParagraph : Paragraph)))))
            {
                kinds[i] = MarkKind.Heading;
            }

            run = kinds[i] is null ? 0 : run + 1;
            next = i;
        }
    }

    /// <summary>The title: the heading that the text opens with, or the one of the opening headings that stands again near the end. Empty where there is none.</summary>
    internal static string Title(string text, List<TextLine> lines, MarkKind?[] kinds)
    {
        var title = "";
        for (var i = 0; i < lines.Count && kinds[i] is not null; i++)
        {
            var heading = lines[i].Of(text).TrimStart("# ");
            if (kinds[i] == MarkKind.Heading && (title.Length == 0 || text.AsSpan(Math.Max(lines[i].End, text.Length - 600)).Contains(heading, StringComparison.Ordinal)))
            {
                title = heading.ToString();
            }
        }

        return title;
    }

    private static bool IsHeading(string text, List<TextLine> lines, MarkKind?[] kinds, int i, int next, (bool Wrapped, int Run, int Paragraph) state)
    {
        var line = lines[i].Of(text);
        var blankAfter = lines[i + 1].BlankBefore;
        var follower = lines[next].Of(text);
        if (!HasForm(line, first: i == 0, blankAfter) || state.Run >= RunLimit || char.IsLower(follower[0]))
        {
            return false;
        }

        var first = i == 0 || lines[i].BlankBefore || kinds[i - 1] is not null || (!state.Wrapped && IsOpening(text, lines, kinds, i));
        if (kinds[next] == MarkKind.Heading)
        {
            return first && (blankAfter || !state.Wrapped);
        }

        if (state.Wrapped)
        {
            return lines[i].BlankBefore && blankAfter && EndsSentence(ParagraphEnd(text, lines, next));
        }

        return first ? (blankAfter && (EndsSentence(follower) || follower.Length >= state.Paragraph)) || follower.Length >= state.Paragraph
            : EndsSentence(lines[i - 1].Of(text)) && follower.Length > LengthLimit && lines[i - 1].Length > LengthLimit && (line.Length <= 60 || IsTitleCase(line));
    }

    private static bool IsTitle(ReadOnlySpan<char> line, bool first) => IsTitleThroughout(line) || (first && line.Count(' ') < BareWords);

    private static bool IsTitleThroughout(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.Length > 3 && char.IsLower(word[0]) && word is not ("from" or "with" or "over" or "into" or "amid" or "after" or "near"))
            {
                return false;
            }
        }

        return true;
    }

    // Behind nothing but lines that have the form of a heading themselves.
    private static bool IsOpening(string text, List<TextLine> lines, MarkKind?[] kinds, int i)
    {
        var before = 0;
        while (before < i && (kinds[before] is not null || HasForm(lines[before].Of(text), before == 0, blankAfter: false)))
        {
            before++;
        }

        return i <= RunLimit && before == i;
    }

    private static bool HasForm(ReadOnlySpan<char> line, bool first, bool blankAfter)
    {
        var last = line[^1] is '"' or '”' or '»' or '\'' or '’' && line.Length > 1 ? line[^2] : line[^1];
        var open = last is not ('.' or ',' or ';' or ':' or '…' or '-' or '–' or '،' or '۔' or '؛') && (last is not ('?' or '!' or '؟') || (first && blankAfter));
        return open && line.Length <= LengthLimit && !char.IsLower(line[0]) && line[0] is not ('-' or '*' or '•' or '"' or '“' or '«' or '(' or '[' or '|' or '·' or '>')
            && line.IndexOf(". ") < 0 && line.ContainsAnyInRange('A', '\uFFFF') && line.Count(' ') < WordLimit && !(char.IsDigit(line[0]) && line.Length < 4);
    }

    // Most lines run on to the next without an end of sentence, and none is long.
    private static bool IsWrapped(string text, List<TextLine> lines, MarkKind?[] kinds)
    {
        int pairs = 0, open = 0;
        for (var i = 0; i + 1 < lines.Count && i < 400; i++)
        {
            if (!lines[i + 1].BlankBefore && kinds[i] is null && kinds[i + 1] is null)
            {
                pairs++;
                open += lines[i].Length is >= 40 and <= 140 && !EndsSentence(lines[i].Of(text)) ? 1 : 0;
            }
        }

        return pairs >= 2 && open * 5 > pairs * 2;
    }

    private static ReadOnlySpan<char> ParagraphEnd(string text, List<TextLine> lines, int i)
    {
        while (i + 1 < lines.Count && !lines[i + 1].BlankBefore)
        {
            i++;
        }

        return lines[i].Of(text);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd("\"”’'»)]") is [.., '.' or '!' or '?' or '…' or ':' or '؟' or '۔'];

    private static bool IsMarkdown(ReadOnlySpan<char> line)
    {
        var depth = line.IndexOfAnyExcept('#');
        return depth is >= 1 and <= 6 && line[depth] == ' ' && line.Length <= 200;
    }

    private static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int words = 0, lower = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            words += word.IsEmpty ? 0 : 1;
            lower += word.Length > 4 && char.IsLower(word[0]) ? 1 : 0;
        }

        return words > 0 && lower * 5 <= words;
    }
}
