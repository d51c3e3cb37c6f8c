namespace Tidemark.Claims.Syntax;

/// <summary>What a word looks like, whatever its letters are.</summary>
internal enum Shape : byte
{
    /// <summary>No word.</summary>
    None,
    Lower,
    Capitalised,
    Upper,

    /// <summary>One capital letter, perhaps with a full stop.</summary>
    Initial,

    /// <summary>Capitals inside: "iPhone".</summary>
    Mixed,
    Digits,

    /// <summary>Digits with separators: "1,500", "3.5", "10:30".</summary>
    Figure,

    /// <summary>Digits and letters: "10th", "T-72".</summary>
    Alphanumeric,
    Punctuation,

    /// <summary>Lower-case parts around a hyphen.</summary>
    Hyphenated,

    /// <summary>Parts around a hyphen, a capital first.</summary>
    HyphenatedCapitalised,

    /// <summary>Letters with full stops: "U.S.".</summary>
    Dotted,

    /// <summary>Begins or ends with an apostrophe, or is "n't".</summary>
    Clitic,

    /// <summary>A name that was found as a whole, <see cref="WordForm.Name"/>.</summary>
    Name,
}
