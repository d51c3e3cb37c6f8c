using System.Globalization;

namespace Tidemark.Reports.Families;

/// <summary>
/// Walks over the words of a text for comparison. Letters are lower-cased; apostrophes, vowel signs and the marks inside numbers and abbreviations
/// are passed over, so that "Assad's", "1,000" and "U.S." equal "Assads", "1000" and "US" of a copy that lost its punctuation.
/// </summary>
internal static class WordScan
{
    /// <summary>The hash of no word.</summary>
    internal const uint Seed = 2166136261;

    private const uint Prime = 16777619;
    private const char Separator = '\0', Skip = '\x1', Joiner = '\x2';

    private static readonly char[] Table = MakeTable();

    /// <summary>Finds the next word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look from; then behind the word.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="start">Where the word begins.</param>
    /// <returns>FNV-1a (32 bit) over the folded letters, or 0 where no word is left.</returns>
    internal static uint Next(ReadOnlySpan<char> text, ref int at, int end, out int start)
    {
        var table = Table;
        var i = at;
        while (i < end && table[text[i]] <= Joiner)
        {
            i++;
        }

        start = i;
        var hash = Seed;
        var last = i;
        for (; i < end; i++)
        {
            var folded = table[text[i]];
            if (folded > Joiner)
            {
                hash = unchecked((hash ^ folded) * Prime);
                last = i + 1;
            }
            else if (folded == Separator || (folded == Joiner && !Joins(text, start, i, end)))
            {
                break;
            }
        }

        at = i;
        return last == start ? 0 : hash == 0 ? 1 : hash;
    }

    /// <summary>The hash of one word given as text.</summary>
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        var at = 0;
        return Next(word, ref at, word.Length, out _);
    }

    /// <summary>Whether a full stop or comma stands inside a number ("1,000") or an abbreviation ("U.S.").</summary>
    private static bool Joins(ReadOnlySpan<char> text, int start, int mark, int end)
    {
        if (mark + 1 >= end || mark == start)
        {
            return false;
        }

        char before = text[mark - 1], after = text[mark + 1];
        return (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            || (text[mark] == '.' && char.IsLetter(before) && char.IsLetter(after) && (mark - start == 1 || text[mark - 2] == '.'));
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            table[i] = Fold((char)i);
        }

        return table;
    }

    private static char Fold(char c) => c switch
    {
        '.' or ',' or '٫' or '٬' => Joiner,
        '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʿ' or 'ʾ' or '\u00AD' or '\u0640' => Skip,
        _ when char.IsSurrogate(c) => c,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => Skip,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LowercaseLetter => char.ToLowerInvariant(c),
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber => c,
            UnicodeCategory.DecimalDigitNumber => (char)('0' + Math.Max(0, CharUnicodeInfo.GetDecimalDigitValue(c))),
            _ => Separator,
        },
    };
}
