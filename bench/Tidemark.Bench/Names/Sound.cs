using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Whether two names can be spellings of one at all, by means that the model does not use: the sound codes of Russell's Soundex (1918) over the whole
/// name, Arabic letters by their usual English letter. A gazetteer also gives places old, foreign and mistaken names; those are no spellings.
/// </summary>
internal static class Sound
{
    private const string Arabic = "بتثجحخدذرزسشصضطظغفقكلمنپچژگڤهة";

    private const string English = "bttjhkddrzsssdtzgfqklmnpczgvha";

    /// <summary>1 less the edit distance of the codes over the length of the longer.</summary>
    internal static double Alike(string a, string b)
    {
        var (left, right) = (Code(a), Code(b));
        var longer = Math.Max(left.Length, right.Length);
        return longer == 0 ? 1 : 1 - (Distance(left, right) / (double)longer);
    }

    /// <summary>The edit distance (Levenshtein) of two texts.</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    /// <summary>The Soundex digits of a name without its articles; equal neighbours are one unless a vowel parts them.</summary>
    internal static string Code(string name)
    {
        var code = new System.Text.StringBuilder();
        foreach (var word in NameWords.Of(name).Select(w => Folding.Fold(w)).Where(w => !IsArticle(w)))
        {
            var before = '0';
            foreach (var c in word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 3 ? word[2..] : word)
            {
                var digit = Digit(c);
                if (digit is not ('0' or '-') && digit != before)
                {
                    code.Append(digit);
                }

                before = digit == '-' ? before : digit;
            }
        }

        return code.ToString();
    }

    /// <summary>Whether a folded word is an Arabic article in Latin letters.</summary>
    internal static bool IsArticle(string word) =>
        word.Length is 2 or 3 && word[0] is 'a' or 'e' && word is "al" or "el" or "ar" or "er" or "as" or "es" or "ash" or "esh" or "ech" or "at" or "et" or "ath" or "ad" or "ed" or "adh" or "an" or "en" or "az" or "ez";

    private static char Digit(char c)
    {
        var at = Arabic.IndexOf(c, StringComparison.Ordinal);
        c = at >= 0 ? English[at] : c;
        return c switch
        {
            'b' or 'f' or 'p' or 'v' => '1',
            'c' or 'g' or 'j' or 'k' or 'q' or 's' or 'x' or 'z' => '2',
            'd' or 't' => '3',
            'l' => '4',
            'm' or 'n' => '5',
            'r' => '6',
            'h' or 'w' => '-',
            >= '0' and <= '9' => c,
            _ => '0',
        };
    }
}
