using Tidemark.Names;
using Tidemark.Reports;

namespace Tidemark.Pipeline.Records;

/// <summary>The words around the first place where a report says a word that was searched for.</summary>
internal static class Excerpt
{
    private const int Around = 70;

    /// <summary>The bounds in UTF-16 units; the beginning of the text where the word stands only in the title.</summary>
    internal static (int Start, int End) Of(Report report, IEnumerable<string> foldedWords)
    {
        var text = report.Text;
        var (folded, at) = Fold(text, report.BodyStart);
        var found = foldedWords.Select(w => Word(folded, w)).Where(f => f >= 0).DefaultIfEmpty(-1).Min();
        var centre = found < 0 ? report.BodyStart : at[found];
        var (start, end) = (Math.Max(report.BodyStart, centre - Around), Math.Min(text.Length, centre + Around));
        while (start > report.BodyStart && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>The text on one line.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Word(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (at + word.Length == folded.Length || !char.IsLetterOrDigit(folded[at + word.Length])))
            {
                return at;
            }
        }

        return -1;
    }

    private static (string Folded, int[] At) Fold(string text, int from)
    {
        var (folded, at, count) = (new char[text.Length - from], new int[text.Length - from], 0);
        for (var i = from; i < text.Length; i++)
        {
            if (Folding.Of(text[i]) is var c and not '\0')
            {
                (folded[count], at[count++]) = (c, i);
            }
        }

        return (new(folded, 0, count), at);
    }
}
