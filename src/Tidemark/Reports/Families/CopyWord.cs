namespace Tidemark.Reports.Families;

/// <summary>One word of a report's prose, as copies are compared: case, punctuation and apostrophes do not count. The default is no word.</summary>
/// <param name="Hash">Hash of the folded letters; equal words have equal hashes.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Weight">What the word states.</param>
internal readonly record struct CopyWord(uint Hash, int Start, int End, WordWeight Weight);

/// <summary>What a word states that another report of the same form would state otherwise.</summary>
internal enum WordWeight : byte
{
    /// <summary>A word of the language.</summary>
    Plain,

    /// <summary>A number, in digits or in words.</summary>
    Number,

    /// <summary>A capitalised word that does not begin a sentence.</summary>
    Name,

    /// <summary>A word between quotation marks, where the text has kept them.</summary>
    Quoted,
}
