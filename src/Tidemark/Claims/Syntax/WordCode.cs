namespace Tidemark.Claims.Syntax;

/// <summary>A word as the networks take it in. The default value stands for no word.</summary>
/// <param name="Number">Its number in the <see cref="Vocabulary"/>.</param>
/// <param name="Suffix">Its last three characters, hashed.</param>
/// <param name="Suffix2">Its last two characters, hashed.</param>
/// <param name="Prefix">Its first three characters, hashed.</param>
/// <param name="Shape">Its <see cref="Syntax.Shape"/>.</param>
internal readonly record struct WordCode(ushort Number, ushort Suffix, ushort Suffix2, ushort Prefix, byte Shape)
{
    /// <summary>The code of a word with a number from the vocabulary.</summary>
    internal static WordCode Of(in WordForm word, ushort number) => new(
        number,
        (ushort)(unchecked((word.Suffix & 0xFFFFFF) * 0x9E3779B1u) >> (32 - TagInputs.SuffixBits)),
        (ushort)(unchecked((word.Suffix & 0xFFFF) * 0x85EBCA6Bu) >> (32 - TagInputs.SuffixBits)),
        (ushort)(unchecked((word.Prefix & 0xFFFFFF) * 0xC2B2AE35u) >> (32 - TagInputs.PrefixBits)),
        word.Shape);
}
