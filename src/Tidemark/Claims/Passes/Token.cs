namespace Tidemark.Claims.Passes;

/// <summary>What kind of characters a token has.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with separators ("1,000", "5.5").</summary>
    Number,

    /// <summary>A possessive or contracted ending ("'s", "n't").</summary>
    Clitic,

    /// <summary>A hyphen or dash without space on either side.</summary>
    Hyphen,

    /// <summary>Any other mark.</summary>
    Mark,
}

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenCase : byte
{
    /// <summary>Small letters.</summary>
    Lower = 0,

    /// <summary>The first letter is a capital.</summary>
    Capital = 1,

    /// <summary>All letters are capitals (and there are at least two).</summary>
    Upper = 2,

    /// <summary>White space stands before it.</summary>
    SpaceBefore = 4,

    /// <summary>A line break stands before it.</summary>
    LineBefore = 8,
}

/// <summary>A token: where it stands, its word id, how it is written.</summary>
/// <param name="Start">First UTF-16 unit in the report's text.</param>
/// <param name="End">Behind its last UTF-16 unit.</param>
/// <param name="Word">The word id in the lexicon, or 0.</param>
/// <param name="Hash">The hash of its folded letters.</param>
/// <param name="Kind">Kind of characters.</param>
/// <param name="Case">How it is written.</param>
internal readonly record struct Token(int Start, int End, int Word, uint Hash, TokenKind Kind, TokenCase Case)
{
    internal bool IsCapital => (Case & TokenCase.Capital) != 0;

    internal bool IsUpper => (Case & TokenCase.Upper) != 0;

    internal bool SpaceBefore => (Case & TokenCase.SpaceBefore) != 0;

    internal bool LineBefore => (Case & TokenCase.LineBefore) != 0;

    internal int Length => End - Start;

    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
