namespace Tidemark.Names;

/// <summary>
/// Writes a name in <see cref="SpellingSymbols"/>: words parted by gaps, every article one symbol before its word whether it was written apart, with a
/// hyphen, assimilated to a sun letter or (in Arabic) joined; generic head words taken out and remembered; digits that stand for Arabic letters in chat
/// ("7alab", "Ba3albek") undone.
/// </summary>
internal static class SpelledName
{
    /// <summary>How many UTF-16 units of a name are read; what stands behind them does not count.</summary>
    internal const int Longest = 192;

    /// <summary>How many symbols a name can have: the most that a caller must make room for.</summary>
    internal const int MostSymbols = 128;

    /// <summary>
    /// Writes the symbols of a name.
    /// </summary>
    /// <param name="name">Any text; lone surrogates and unknown letters part words.</param>
    /// <param name="symbols">Room for <see cref="MostSymbols"/>.</param>
    /// <param name="heads">The generic head words that stood beside the name proper.</param>
    /// <returns>How many symbols were written; 0 when the name has no letter or digit.</returns>
    [System.Runtime.CompilerServices.SkipLocalsInit]
    internal static int Write(ReadOnlySpan<char> name, Span<byte> symbols, out HeadWord heads)
    {
        Span<byte> raw = stackalloc byte[MostSymbols];
        raw = raw[..WriteRaw(name[..Math.Min(name.Length, Longest)], raw)];
        heads = HeadWord.None;
        var length = WriteWords(raw, symbols, takeOut: true, ref heads);
        if (length == 0 && heads != HeadWord.None)
        {
            heads = HeadWord.None; // the head word is the name itself
            length = WriteWords(raw, symbols, takeOut: false, ref heads);
        }

        return length;
    }

    /// <summary>Writes the symbols of the letters alone; words are not looked at.</summary>
    internal static int WriteRaw(ReadOnlySpan<char> name, Span<byte> raw)
    {
        var n = 0;
        for (var i = 0; i < name.Length && n < raw.Length - 4; i++)
        {
            if (SpellingSymbols.TryOne(name[i], out var symbol, out var several))
            {
                if (symbol != SpellingSymbols.Gap || (n > 0 && raw[n - 1] != SpellingSymbols.Gap))
                {
                    n = SpellingSymbols.IsDigit(symbol) ? AddDigit(name, i, raw, n) : Add(raw, n, IsAspirate(raw[..n], symbol) ? SpellingSymbols.Of('h') : symbol);
                }
            }
            else if (several.Length == 2 && name[i] is 'ж' or 'Ж' && n > 0 && raw[n - 1] == SpellingSymbols.Of('d'))
            {
                raw[n - 1] = SpellingSymbols.Of('j');
            }
            else
            {
                several.CopyTo(raw[n..]);
                n += several.Length;
            }
        }

        return n > 0 && raw[n - 1] == SpellingSymbols.Gap ? n - 1 : n;
    }

    /// <summary>The Cyrillic х behind г or к: gh, kh.</summary>
    private static bool IsAspirate(ReadOnlySpan<byte> before, byte symbol) =>
        symbol == SpellingSymbols.CyrillicH && !before.IsEmpty && (before[^1] == SpellingSymbols.Of('g') || before[^1] == SpellingSymbols.Of('k'));

    private static int Add(Span<byte> raw, int n, byte symbol)
    {
        raw[n] = symbol;
        return n + 1;
    }

    /// <summary>A digit among letters stands for an Arabic letter that looks like it; a number, an ordinal ("5th") or a code ("T4") stays.</summary>
    private static int AddDigit(ReadOnlySpan<char> name, int at, Span<byte> raw, int n)
    {
        var among = at + 1 < name.Length && char.IsAsciiLetter(name[at + 1]) && (at == 0 || !char.IsDigit(name[at - 1])) && !IsOrdinal(name[(at + 1)..]);
        if (!among)
        {
            return Add(raw, n, SpellingSymbols.Of(name[at]));
        }

        switch (name[at])
        {
            case '2' or '3':
                return n;
            case '5':
                raw[n] = SpellingSymbols.Of('k');
                raw[n + 1] = SpellingSymbols.Of('h');
                return n + 2;
            case '6' or '7' or '8' or '9':
                return Add(raw, n, SpellingSymbols.Of("thqs"[name[at] - '6']));
            default:
                return Add(raw, n, SpellingSymbols.Of(name[at]));
        }
    }

    private static bool IsOrdinal(ReadOnlySpan<char> behind) =>
        behind.Length >= 2 && (behind.Length == 2 || !char.IsAsciiLetter(behind[2])) &&
        (behind.StartsWith("th", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("st", StringComparison.OrdinalIgnoreCase) ||
            behind.StartsWith("nd", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("rd", StringComparison.OrdinalIgnoreCase));

    private static int WriteWords(ReadOnlySpan<byte> raw, Span<byte> symbols, bool takeOut, ref HeadWord heads)
    {
        var n = 0;
        var start = 0;
        while (start < raw.Length)
        {
            var length = raw[start..].IndexOf(SpellingSymbols.Gap);
            var end = length < 0 ? raw.Length : start + length;
            var word = raw[start..end];
            var next = end < raw.Length ? raw[(end + 1)..] : default;
            start = end + 1;
            if (!next.IsEmpty && IsArticle(word, next))
            {
                n = AddArticle(symbols, n);
                continue;
            }

            var hash = SpellingWords.Hash(word);
            var bare = word.Length > 3 && word[0] == SpellingSymbols.Alif && word[1] == Lam ? SpellingWords.Hash(word[2..]) : hash;
            var head = takeOut && SpellingWords.MayBe(bare) ? SpellingWords.Head(bare) : HeadWord.None;
            if (head != HeadWord.None || (!next.IsEmpty && SpellingWords.MayBe(hash) && SpellingWords.IsLink(hash)))
            {
                heads |= head;
                n = n > 0 && symbols[n - 1] == SpellingSymbols.Article ? n - 1 : n;
                continue;
            }

            n = AddWord(symbols, n, word, hash);
        }

        while (n > 0 && symbols[n - 1] is SpellingSymbols.Gap or SpellingSymbols.Article)
        {
            n--;
        }

        return n;
    }

    private static readonly byte Lam = SpellingSymbols.Of('ل'), H = SpellingSymbols.Of('h'), Ha = SpellingSymbols.Of('ه'), TaMarbuta = SpellingSymbols.Of('ة');

    private static int AddArticle(Span<byte> symbols, int n)
    {
        n = AddGap(symbols, n);
        return n < symbols.Length && (n == 0 || symbols[n - 1] != SpellingSymbols.Article) ? Add(symbols, n, SpellingSymbols.Article) : n;
    }

    private static int AddGap(Span<byte> symbols, int n) =>
        n > 0 && n < symbols.Length && symbols[n - 1] is not (SpellingSymbols.Gap or SpellingSymbols.Article) ? Add(symbols, n, SpellingSymbols.Gap) : n;

    private static int AddWord(Span<byte> symbols, int n, ReadOnlySpan<byte> word, ulong hash)
    {
        n = AddGap(symbols, n);
        if (SpellingWords.MayBe(hash) && SpellingWords.TryTranslate(hash, out var translated))
        {
            return AddAll(symbols, n, translated);
        }

        if (word.Length > 3 && word[0] == SpellingSymbols.Alif && word[1] == Lam)
        {
            return AddAll(symbols, AddArticle(symbols, n), word[2..]);
        }

        if (word.Length > 6 && StartsWithAbd(word, out var skip))
        {
            return AddAll(symbols, AddArticle(symbols, AddAll(symbols, n, word[..3])), word[skip..]);
        }

        return AddAll(symbols, n, word);
    }

    private static int AddAll(Span<byte> symbols, int n, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < word.Length && n < symbols.Length; i++)
        {
            if (i > 0 && ((word[i] == word[i - 1] && IsConsonant(word[i])) || IsRepeated(word, i)))
            {
                i += word[i] == word[i - 1] ? 0 : 1;
                continue;
            }

            symbols[n++] = i == word.Length - 1 && i > 1 ? Last(word[i], word[i - 1]) : word[i];
        }

        return n;
    }

    /// <summary>"khkh", "shsh": a sound written with two letters and doubled.</summary>
    private static bool IsRepeated(ReadOnlySpan<byte> word, int at) =>
        at > 1 && at + 1 < word.Length && word[at + 1] == H && word[at - 1] == H && word[at] == word[at - 2] && IsConsonant(word[at]);

    /// <summary>The last letter of a word: a Latin h behind a vowel and an Arabic ه are mostly a ta marbuta.</summary>
    private static byte Last(byte symbol, byte before) =>
        symbol == H && SpellingSymbols.IsLatin(before) && !IsConsonant(before) ? SpellingSymbols.FinalH : symbol == Ha ? TaMarbuta : symbol;

    /// <summary>A Latin consonant: doubled, it is read as one, since writers double at will (Latakia, Lattakia).</summary>
    private static bool IsConsonant(byte symbol) =>
        symbol is > SpellingSymbols.A and < SpellingSymbols.Alif && symbol - SpellingSymbols.A is not (('e' - 'a') or ('i' - 'a') or ('o' - 'a') or ('u' - 'a'));

    /// <summary>"Abdulrahman", "Abdelkarim", "عبدالرحمن": the servant of the ...</summary>
    private static bool StartsWithAbd(ReadOnlySpan<byte> word, out int skip)
    {
        skip = 5;
        return (word[0] == SpellingSymbols.Of('a') && word[1] == SpellingSymbols.Of('b') && word[2] == SpellingSymbols.Of('d') && word[4] == SpellingSymbols.Of('l') &&
                (word[3] == SpellingSymbols.Of('u') || word[3] == SpellingSymbols.Of('e') || word[3] == SpellingSymbols.Of('a'))) ||
            (word[0] == SpellingSymbols.Of('ع') && word[1] == SpellingSymbols.Of('ب') && word[2] == SpellingSymbols.Of('د') && word[3] == SpellingSymbols.Alif && word[4] == Lam);
    }

    /// <summary>al, el, il, ul, l; and before the same letter ar, as, ash, ech, ad, adh, at, ath, an, az and their like.</summary>
    private static bool IsArticle(ReadOnlySpan<byte> word, ReadOnlySpan<byte> next)
    {
        if (word.Length > 4 || !SpellingSymbols.IsLatin(word[0]))
        {
            return word.Length == 2 && word[0] == SpellingSymbols.Alif && word[1] == Lam;
        }

        var (l, vowel) = (SpellingSymbols.Of('l'), word[0] - SpellingSymbols.A is 0 or ('e' - 'a') or ('i' - 'a') or ('u' - 'a') or ('o' - 'a'));
        return word.Length switch
        {
            1 => word[0] == l,
            2 => vowel && (word[1] == l || (word[1] == next[0] && word[0] - SpellingSymbols.A is 0 or ('e' - 'a'))),
            _ => (word[0] - SpellingSymbols.A is 0 or ('e' - 'a') && (next.StartsWith(word[1..]) || IsDoubled(word, next[0]))) || IsThe(word),
        };
    }

    /// <summary>"Ett Taass", "Ess Salam".</summary>
    private static bool IsDoubled(ReadOnlySpan<byte> word, byte next) => word.Length == 3 && word[1] == next && word[2] == next;

    private static bool IsThe(ReadOnlySpan<byte> word) =>
        word.Length == 3 && word[0] == SpellingSymbols.Of('t') && word[1] == SpellingSymbols.Of('h') && word[2] == SpellingSymbols.Of('e');
}
