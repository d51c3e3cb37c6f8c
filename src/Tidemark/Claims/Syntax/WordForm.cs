namespace Tidemark.Claims.Syntax;

/// <summary>
/// A word as the model sees it, computed once from its characters. The default value stands for no word.
/// </summary>
/// <param name="Form">FNV-1a hash of the lower-cased form, apostrophes made alike and every digit a zero.</param>
/// <param name="Suffix">The last four characters, one byte each, the last one lowest.</param>
/// <param name="Prefix">The first four characters, one byte each, the first one lowest.</param>
/// <param name="Shape">The shape as a <see cref="Syntax.Shape"/>.</param>
internal readonly record struct WordForm(uint Form, uint Suffix, uint Prefix, byte Shape)
{
    /// <summary>The form of a name of several words whose own words do not matter.</summary>
    internal static WordForm Name { get; } = new(0x4E414D45, 0x4E414D45, 0x4E414D45, (byte)Syntax.Shape.Name);

    /// <summary>The form of a word given by its characters. An empty word has the shape <see cref="Syntax.Shape.None"/>.</summary>
    internal static WordForm Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        uint suffix = 0, prefix = 0;
        var seen = Letters.None;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Fold(word[i], i, ref seen);
            hash = unchecked((hash ^ letter) * 16777619u);
            var small = letter < 0x80 ? letter : 0x80u | (letter * 31u & 0x7F);
            suffix = unchecked((suffix << 8) | small);
            prefix |= i < 4 ? small << (8 * i) : 0;
        }

        return new WordForm(hash, suffix, prefix, (byte)ShapeOf(word, seen));
    }

    private static uint Fold(char c, int position, ref Letters seen)
    {
        if (c is >= 'a' and <= 'z')
        {
            seen |= Letters.Lower;
            return c;
        }

        if (c is >= 'A' and <= 'Z')
        {
            seen |= position == 0 ? Letters.First : Letters.Upper;
            return c | 0x20u;
        }

        if (c is >= '0' and <= '9')
        {
            seen |= Letters.Digit;
            return '0';
        }

        return FoldRare(c, position, ref seen);
    }

    private static uint FoldRare(char c, int position, ref Letters seen)
    {
        switch (c)
        {
            case '\'' or '\u2019' or '\u2018' or '\u02BC' or '`':
                seen |= Letters.Apostrophe;
                return '\'';
            case '\u201C' or '\u201D' or '"':
                seen |= Letters.Sign;
                return '"';
            case '-' or '\u2010' or '\u2011':
                seen |= Letters.Hyphen;
                return '-';
            case '\u2013' or '\u2014':
                seen |= Letters.Sign;
                return '\u2013';
            case '.':
                seen |= Letters.Dot;
                return '.';
        }

        var letter = char.IsLetter(c);
        var upper = letter && char.IsUpper(c);
        seen |= !letter ? Letters.Sign : !upper ? Letters.Lower : position == 0 ? Letters.First : Letters.Upper;
        return upper ? char.ToLowerInvariant(c) : c;
    }

    private static Shape ShapeOf(ReadOnlySpan<char> word, Letters seen)
    {
        var cased = seen & (Letters.Lower | Letters.Upper | Letters.First);
        if (word.IsEmpty || cased == 0)
        {
            return word.IsEmpty ? Syntax.Shape.None
                : (seen & Letters.Digit) == 0 ? Syntax.Shape.Punctuation
                : seen == Letters.Digit ? Syntax.Shape.Digits : Syntax.Shape.Figure;
        }

        if ((seen & Letters.Digit) != 0)
        {
            return Syntax.Shape.Alphanumeric;
        }

        if ((seen & Letters.Apostrophe) != 0 && word.Length <= 3)
        {
            return Syntax.Shape.Clitic;
        }

        if ((seen & Letters.Hyphen) != 0)
        {
            return (cased & Letters.First) != 0 ? Syntax.Shape.HyphenatedCapitalised : Syntax.Shape.Hyphenated;
        }

        return (seen & Letters.Dot) != 0 && word.Length > 2 ? Syntax.Shape.Dotted : Cased(cased);
    }

    private static Shape Cased(Letters cased) => cased switch
    {
        Letters.Lower => Syntax.Shape.Lower,
        Letters.First => Syntax.Shape.Initial,
        Letters.First | Letters.Lower => Syntax.Shape.Capitalised,
        Letters.First | Letters.Upper => Syntax.Shape.Upper,
        Letters.Upper => Syntax.Shape.Upper,
        _ => Syntax.Shape.Mixed,
    };

    [Flags]
    private enum Letters
    {
        None = 0,
        Lower = 1,
        First = 2,
        Upper = 4,
        Digit = 8,
        Apostrophe = 16,
        Hyphen = 32,
        Dot = 64,
        Sign = 128,
    }
}
