using System.Text;
using Tidemark.Names;

namespace Tidemark.Pipeline;

/// <summary>The words of a search, folded as the index is.</summary>
internal static class SearchWords
{
    /// <summary>The words: letters and digits in a row, after folding.</summary>
    internal static IEnumerable<string> Of(string written)
    {
        var word = new StringBuilder();
        foreach (var rune in Folding.Fold(written).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
