using System.Globalization;
using System.Text;

namespace Tidemark.Names;

/// <summary>
/// Folds characters for look-up: lower case, Latin diacritics and Arabic vowel signs dropped, apostrophes one, Arabic letter forms unified.
/// </summary>
internal static class Folding
{
    /// <summary>The hash that no word has.</summary>
    internal const uint NoWord = 0;

    private const uint Seed = 2166136261, Prime = 16777619;

    private static readonly char[] Table = MakeTable();

    /// <summary>The folded form of one character, or '\0' when it does not count (a vowel sign, an apostrophe).</summary>
    internal static char Of(char c) => Table[c];

    /// <summary>FNV-1a (32 bit) over the folded characters; never <see cref="NoWord"/>.</summary>
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        var table = Table;
        var hash = Seed;
        unchecked
        {
            foreach (var c in word)
            {
                var folded = table[c];
                if (folded != 0)
                {
                    hash = (hash ^ folded) * Prime;
                }
            }

            hash ^= hash >> 15;
        }

        return hash == NoWord ? 1 : hash;
    }

    /// <summary>The folded text itself.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var to = Table[c];
            if (to != 0)
            {
                folded.Append(to);
            }
        }

        return folded.ToString();
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            table[i] = FoldOne((char)i);
        }

        return table;
    }

    private static char FoldOne(char c)
    {
        if (c < 128)
        {
            return c == '\'' || c == '`' ? '\0' : char.ToLowerInvariant(c);
        }

        switch (c)
        {
            case '\u2018' or '\u2019' or '\u02BC' or '\u02BE' or '\u02BF' or '\u02BB' or '\u2032' or '\u00B4' or '\u00AD':
                return '\0';
            case >= '\u064B' and <= '\u065F' or '\u0640' or '\u0670':
                return '\0';
            case 'أ' or 'إ' or 'آ' or 'ٱ':
                return 'ا';
            case 'ى':
                return 'ي';
            case 'ة':
                return 'ه';
            case >= '\u0660' and <= '\u0669':
                return (char)('0' + (c - '\u0660'));
            case >= '\u06F0' and <= '\u06F9':
                return (char)('0' + (c - '\u06F0'));
            case 'ؤ':
                return 'و';
            case 'ئ':
                return 'ي';
        }

        if (char.IsSurrogate(c))
        {
            return c;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? '\0'
            : c is >= '\u0370' and < '\u0530' ? char.ToLowerInvariant(c) : LatinLetters.BaseOf(c);
    }
}
