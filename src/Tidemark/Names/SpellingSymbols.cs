namespace Tidemark.Names;

/// <summary>
/// The symbols that spellings are compared in: one byte each. Latin letters without their signs, Arabic letters with their forms unified, ten digits, a
/// gap between words, and one symbol for the article in either script. Cyrillic is written in Latin symbols, as Russian-mediated spellings are.
/// </summary>
internal static class SpellingSymbols
{
    /// <summary>The gap between two words.</summary>
    internal const byte Gap = 0;

    /// <summary>The article (al-, ash-, ال), apart or joined, before its word.</summary>
    internal const byte Article = 1;

    /// <summary>The digit 0; nine more follow.</summary>
    internal const byte Zero = 2;

    /// <summary>Letter a; 25 more follow, then <see cref="CedillaS"/>, ç, ğ and the Cyrillic х.</summary>
    internal const byte A = 12;

    /// <summary>s with a cedilla: the Turkish and Kurdish sh, and the s with a dot of BGN/PCGN.</summary>
    internal const byte CedillaS = A + 26;

    /// <summary>c with a cedilla: the Turkish and Kurdish ch.</summary>
    internal const byte CedillaC = A + 27;

    /// <summary>The Turkish soft g.</summary>
    internal const byte SoftG = A + 28;

    /// <summary>The Cyrillic х, which stands for ح, خ and ه alike.</summary>
    internal const byte CyrillicH = A + 29;

    /// <summary>A Latin h that ends a word behind a vowel: mostly a sign of ة that no one speaks, at times a true ه or ح.</summary>
    internal const byte FinalH = A + 30;

    /// <summary>The first Arabic letter, alif; the others follow in the order of <see cref="ArabicLetters"/>.</summary>
    internal const byte Alif = 48;

    /// <summary>One more than the highest symbol.</summary>
    internal const int Count = 96;

    /// <summary>The Arabic letters that have symbols of their own.</summary>
    internal const string ArabicLetters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئپچژگڤۆێە";

    private const byte Nothing = 255, Expands = 200;

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџґ";

    private static readonly string[] CyrillicAs =
        [.. "a b v g d e zh z i y k l m n o p r s t u f χ ts ch sh sh - i - e yu ya e yo j g e z i yi y l n ch k i u j g".Split(' ')];

    private static readonly string[] Others = ["æ:ae", "œ:oe", "ß:ss", "þ:th", "ð:d", "ø:o", "đ:d", "ħ:h", "ı:i", "ł:l", "ə:e", "ǝ:e", "ŋ:ng", "ĳ:ij", "ǆ:dz", "ǉ:lj", "ǌ:nj", "ﷲ:الله"];

    private static readonly byte[][] Expansions = new byte[Nothing - Expands][];

    private static readonly byte[] Table = MakeTable();

    /// <summary>
    /// The symbol of a character, or <see cref="Gap"/> for what parts words; false when the character counts for nothing or for several symbols,
    /// which are then in <paramref name="several"/>.
    /// </summary>
    internal static bool TryOne(char c, out byte symbol, out ReadOnlySpan<byte> several)
    {
        symbol = Table[c];
        several = default;
        if (symbol < Expands)
        {
            return true;
        }

        several = symbol == Nothing ? default : Expansions[symbol - Expands];
        return false;
    }

    /// <summary>Whether a symbol is a Latin letter.</summary>
    internal static bool IsLatin(byte symbol) => symbol is >= A and < Alif;

    /// <summary>Whether a symbol is an Arabic letter.</summary>
    internal static bool IsArabic(byte symbol) => symbol >= Alif;

    /// <summary>Whether a symbol is a digit.</summary>
    internal static bool IsDigit(byte symbol) => symbol is >= Zero and < A;

    /// <summary>The symbol of a Latin letter a to z, or of an Arabic letter of <see cref="ArabicLetters"/>.</summary>
    internal static byte Of(char letter) => Table[letter];

    /// <summary>A symbol as a person reads it: a letter, a digit, "_" for the gap, "al-" for the article.</summary>
    internal static string Show(byte symbol) => symbol switch
    {
        Gap => "_",
        Article => "al-",
        < A => ((char)('0' + (symbol - Zero))).ToString(),
        < CedillaS => ((char)('a' + (symbol - A))).ToString(),
        CedillaS => "ş",
        CedillaC => "ç",
        SoftG => "ğ",
        CyrillicH => "х",
        FinalH => "h.",
        _ when symbol >= Alif && symbol - Alif < ArabicLetters.Length => ArabicLetters[symbol - Alif].ToString(),
        _ => "?",
    };

    private static byte[] MakeTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            table[i] = One(Folding.Of((char)i), (char)i);
        }

        byte next = Expands;
        for (var i = 0; i < Cyrillic.Length; i++)
        {
            table[Cyrillic[i]] = Written(CyrillicAs[i], ref next);
            table[char.ToUpperInvariant(Cyrillic[i])] = table[Cyrillic[i]];
        }

        foreach (var pair in Others)
        {
            var symbol = Written(pair[2..], ref next);
            table[pair[0]] = symbol;
            table[char.ToUpperInvariant(pair[0])] = symbol;
        }

        return table;
    }

    private static byte Written(string latin, ref byte next)
    {
        byte[] symbols = [.. latin.Where(c => c != '-').Select(c => c == 'χ' ? CyrillicH : c >= '\u0600' ? Arabic(c) : (byte)(A + (c - 'a')))];
        if (symbols.Length < 2)
        {
            return symbols is [var one] ? one : Nothing;
        }

        Expansions[next - Expands] = symbols;
        return next++;
    }

    private static byte Arabic(char letter) => (byte)(Alif + ArabicLetters.IndexOf(letter, StringComparison.Ordinal));

    private static byte One(char folded, char c) => c switch
    {
        'ş' or 'Ş' or 'ș' or 'Ș' => CedillaS,
        'ç' or 'Ç' => CedillaC,
        'ğ' or 'Ğ' or 'ǧ' or 'Ǧ' => SoftG,
        'İ' => (byte)(A + 'i' - 'a'),
        'ة' => Arabic('ة'),
        'ى' => Arabic('ى'),
        'ئ' => Arabic('ئ'),
        'ک' or 'ڪ' => Arabic('ك'),
        'ی' or 'ي' => Arabic('ي'),
        'ھ' or 'ہ' or 'ۀ' => Arabic('ه'),
        'ڵ' => Arabic('ل'),
        'ڕ' => Arabic('ر'),
        'ې' => Arabic('ێ'),
        'ۋ' or 'ۇ' => Arabic('و'),
        'ݘ' or 'ڜ' => Arabic('چ'),
        'ڨ' => Arabic('گ'),
        '\u02BD' or '\u055A' or '\u201B' or '\u02B9' => Nothing,
        _ when folded == '\0' => Nothing,
        _ when folded is >= 'a' and <= 'z' => (byte)(A + (folded - 'a')),
        _ when folded is >= '0' and <= '9' => (byte)(Zero + (folded - '0')),
        _ when ArabicLetters.Contains(folded, StringComparison.Ordinal) => Arabic(folded),
        _ => Gap,
    };
}
