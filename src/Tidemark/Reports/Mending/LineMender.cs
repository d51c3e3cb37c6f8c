namespace Tidemark.Reports.Mending;

/// <summary>Mends lines: words that were cut at a line's end, and paragraphs that were broken into lines of one width.</summary>
internal static class LineMender
{
    private const int FewestLines = 4;

    /// <summary>The text with its lines mended.</summary>
    /// <param name="mended">The text so far.</param>
    /// <param name="bodyStart">Where the body starts in it; what stands before stays.</param>
    /// <param name="isWord">Tells words from what is none, or null where no word list is at hand.</param>
    internal static MendedText Mend(MendedText mended, int bodyStart, Func<string, bool>? isWord)
    {
        ArgumentNullException.ThrowIfNull(mended);
        var text = mended.Text;
        var (broken, cut) = Survey(text, bodyStart);
        if (!broken && !cut)
        {
            return mended;
        }

        var width = broken ? Width(text, bodyStart) : 0;
        var edits = new TextEdits(text);
        for (var at = Next(text, bodyStart); at >= 0; at = Next(text, at + 1))
        {
            Mend(text, at, width, edits, isWord);
        }

        return mended.Then(edits);
    }

    private static void Mend(string text, int lineEnd, int width, TextEdits edits, Func<string, bool>? isWord)
    {
        var (before, after) = Around(text, lineEnd);
        if (after >= text.Length || text[after] == '\n' || before <= edits.Done)
        {
            return;
        }

        if (before >= 2 && text[before - 1] is '-' or '\u2010' or '\u00AC' && (char.IsLetter(text[before - 2]) || text[before - 2] == '.') && char.IsLetter(text[after]))
        {
            edits.Replace(KeepsHyphen(text, before - 1, after, isWord) ? before : before - 1, after, "", "words cut at line ends");
        }
        else if (width > 0 && Continues(text, before, after, lineEnd, width))
        {
            edits.Replace(before, after, " ", "lines broken by width");
        }
    }

    // A compound that has its own hyphen keeps it: "al-", "U.S.-", and two words that are no word together.
    private static bool KeepsHyphen(string text, int hyphen, int after, Func<string, bool>? isWord)
    {
        var start = hyphen;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var end = after;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        string left = text[start..hyphen], right = text[after..end];
        return left.Contains('.', StringComparison.Ordinal) || left.ToLowerInvariant() is "al" or "el" or "anti" or "pro" or "ex" or "non"
            || (char.IsUpper(right[0]) && char.IsLower(left[^1]))
            || (isWord is not null && !isWord(left + right) && isWord(left) && isWord(right));
    }

    private static bool Continues(string text, int before, int after, int lineEnd, int width)
    {
        var start = text.LastIndexOf('\n', lineEnd - 1) + 1;
        var length = before - start;
        var next = text[after];
        var closed = before > 0 && text[before - 1] is '.' or '!' or '?' or '"' or '”' or ':' or ';';
        return char.IsLower(next) || (length * 10 >= width * (closed ? 8 : 6) && (char.IsLetterOrDigit(next) || next is '"' or '“' or '(' or '\'' or '‘'));
    }

    /// <summary>Whether lines look broken by width, and whether words are cut at their ends.</summary>
    private static (bool Broken, bool Cut) Survey(string text, int from)
    {
        var (lines, lower, cut) = (0, 0, false);
        for (var at = Next(text, from); at >= 0; at = Next(text, at + 1))
        {
            var (before, after) = Around(text, at);
            if (before < 1 || after >= text.Length || text[after] == '\n')
            {
                continue;
            }

            lines++;
            lower += char.IsLower(text[after]) ? 1 : 0;
            cut |= text[before - 1] is '-' or '\u2010' or '\u00AC' && before > 1 && (char.IsLetter(text[before - 2]) || text[before - 2] == '.') && char.IsLetter(text[after]);
        }

        return (lines >= FewestLines && lower * 4 >= lines, cut);
    }

    // Nine in ten lines are not longer.
    private static int Width(string text, int from)
    {
        var lengths = new List<int>();
        for (int start = from, at = Next(text, from); at >= 0; start = at + 1, at = Next(text, at + 1))
        {
            if (at - start > 20)
            {
                lengths.Add(at - start);
            }
        }

        lengths.Sort();
        return lengths.Count == 0 ? 0 : lengths[(lengths.Count - 1) * 9 / 10];
    }

    private static int Next(string text, int from) => from >= text.Length ? -1 : text.IndexOf('\n', from);

    /// <summary>Behind the last character of a line, and the first of the next that holds any.</summary>
    private static (int Before, int After) Around(string text, int lineEnd)
    {
        var (before, after) = (lineEnd, lineEnd + 1);
        while (before > 0 && text[before - 1] is ' ' or '\t' or '\r')
        {
            before--;
        }

        while (after < text.Length && text[after] is ' ' or '\t' or '\r' or '\f')
        {
            after++;
        }

        return (before, after);
    }
}
