namespace Tidemark.Names;

/// <summary>Which consonant of the reduced alphabet a letter or group of letters is; '\0' stands for none.</summary>
internal static class SkeletonLetters
{
    private const string Latin = "\0BKD\0FKH\0JKLMNOBKRST\0\0\0H\0Z"; // of a to z

    private static readonly byte A = Sym('a'), E = Sym('e'), T = Sym('t'), H = Sym('h'), L = Sym('l'), Ha = Sym('ه'), TaMarbuta = Sym('ة'), Ta = Sym('ت'),
        C = Sym('c'), D = Sym('d'), G = Sym('g'), I = Sym('i'), J = Sym('j'), ArabicHa = Sym('ح');

    private static readonly (char First, char Second)[] Single = MakeSingle();

    /// <summary>The reading of the letters at a position, and how many they are; the second reading equals the first where there is one only.</summary>
    internal static (char First, char Second) At(ReadOnlySpan<byte> word, int at, out int length)
    {
        length = 1;
        var symbol = word[at];
        var next = at + 1 < word.Length ? word[at + 1] : SpellingSymbols.Gap;
        if (next == H && Pair(symbol, ref length) is { First: not '\0' } pair)
        {
            return pair;
        }

        if (symbol == D && next == J)
        {
            length = 2;
            return ('J', 'J');
        }

        if (symbol == T && next == C && at + 2 < word.Length && word[at + 2] == H)
        {
            length = 3;
            return ('C', 'C');
        }

        if (symbol == G && (next == E || next == I))
        {
            return ('K', 'J');
        }

        return Single[symbol];
    }

    /// <summary>Whether a Latin word starts like one with a joined article: "Alhasakah", "Elraqqa".</summary>
    internal static bool MayBeArticle(ReadOnlySpan<byte> word) => word.Length >= 5 && (word[0] == A || word[0] == E) && word[1] == L;

    /// <summary>
    /// The word without a final h of any kind (ه, ح, ta marbuta), and without the t of a ta marbuta that is spoken ("Khirbat", "Khirbet", French
    /// "-ate"): a final -at loses its t in both scripts, since Latin letters do not tell which it is.
    /// </summary>
    internal static ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> word)
    {
        if (word.Length < 2)
        {
            return word;
        }

        if (word.Length > 4 && word[^1] == E && word[^2] == T)
        {
            word = word[..^1];
        }

        var (end, before) = (word[^1], word[^2]);
        if (end == SpellingSymbols.FinalH || end == Ha || end == ArabicHa || end == TaMarbuta)
        {
            return word[..^1];
        }

        var spoken = word.Length >= 4 && ((end == Ta && before == SpellingSymbols.Alif) || (end == T && (before == A || before == E)));
        return spoken ? word[..^1] : word;
    }

    private static (char First, char Second) Pair(byte symbol, ref int length)
    {
        (char First, char Second) pair = (char)('a' + symbol - SpellingSymbols.A) switch
        {
            'k' => ('H', 'H'),
            'g' => ('K', 'K'),
            's' or 'c' => ('C', 'C'),
            't' => ('T', 'T'),
            'd' => ('D', 'Z'),
            'p' => ('F', 'F'),
            'z' => ('J', 'J'),
            _ => ('\0', '\0'),
        };
        length = pair.First == '\0' ? 1 : 2;
        return pair;
    }

    private static byte Sym(char c) => SpellingSymbols.Of(c);

    private static (char First, char Second)[] MakeSingle()
    {
        var table = new (char, char)[SpellingSymbols.Count];
        for (var i = 0; i < 10; i++)
        {
            table[SpellingSymbols.Zero + i] = ((char)('0' + i), (char)('0' + i));
        }

        for (var i = 0; i < 26; i++)
        {
            table[SpellingSymbols.A + i] = (Latin[i], Latin[i]);
        }

        table[Sym('o')] = default;
        table[Sym('c')] = ('K', 'J');
        table[SpellingSymbols.CedillaS] = ('S', 'C');
        table[SpellingSymbols.CedillaC] = ('C', 'C');
        table[SpellingSymbols.SoftG] = ('K', 'K');
        table[SpellingSymbols.CyrillicH] = ('H', 'H');
        const string Arabic = "بBرRتTثTجJحHخHدDزZسSشCصSضDطTغKفFقKكKلLمMنNهHپBچCژJگK";
        for (var i = 0; i < Arabic.Length; i += 2)
        {
            table[Sym(Arabic[i])] = (Arabic[i + 1], Arabic[i + 1]);
        }

        table[Sym('ة')] = ('T', 'T');
        table[Sym('ذ')] = ('D', 'Z');
        table[Sym('ظ')] = ('D', 'Z');
        return table;
    }
}
