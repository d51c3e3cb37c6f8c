using System.Text;
using Tidemark.Names;
using Tidemark.Reports;

namespace Tidemark.Storage;

/// <summary>
/// The text that a report is searched by: its words folded, each once. A search asks whether words are there, not where and how often; writing "the" down
/// once and not twenty times halves the work of the index.
/// </summary>
internal sealed class SearchedWords
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly StringBuilder _words = new();

    /// <summary>The words of a report's title and body.</summary>
    internal string Of(Report report)
    {
        _seen.Clear();
        _words.Clear();
        Add(Folding.Fold(report.Title));
        Add(Folding.Fold(report.Text.AsSpan(report.BodyStart)));
        return _words.ToString();
    }

    private void Add(ReadOnlySpan<char> folded)
    {
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && !IsBetweenWords(folded[end]))
            {
                end++;
            }

            var word = folded[at..end];
            if (word.Length > 0 && (!IsPlain(word) || seen.Add(word)))
            {
                _words.Append(word).Append(' ');
            }

            at = end + 1;
        }
    }

    /// <summary>What divides words in the index and in a search alike.</summary>
    private static bool IsBetweenWords(char c) => c < 128 && !char.IsAsciiLetterOrDigit(c);

    /// <summary>Whether the index takes it for one word. Of others it may make several, which a search wants one behind the other.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (>= '\u0621' and <= '\u064A'))
            {
                return false;
            }
        }

        return true;
    }
}
