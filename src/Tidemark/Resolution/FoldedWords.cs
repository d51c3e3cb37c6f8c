using Tidemark.Names;

namespace Tidemark.Resolution;

/// <summary>Words without case, diacritics and letter forms, for comparing what the packs do not know.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a name, folded, with one space between them.</summary>
    internal static string Of(string name) => string.Join(' ', NameWords.Of(name).Select(w => Folding.Fold(w)));

    /// <summary>A hash of a folded word.</summary>
    internal static uint Hash(ReadOnlySpan<char> word) => Folding.Hash(word);
}
