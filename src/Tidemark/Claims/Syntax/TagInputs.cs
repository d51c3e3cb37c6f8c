namespace Tidemark.Claims.Syntax;

/// <summary>What the tagger takes in: the word and two on either side, their ends and shapes, the two tags before.</summary>
internal static class TagInputs
{
    /// <summary>Bits of a hashed ending.</summary>
    internal const int SuffixBits = 11;

    /// <summary>Bits of a hashed beginning.</summary>
    internal const int PrefixBits = 11;

    /// <summary>How many hashed endings there are.</summary>
    internal const int Suffixes = 1 << SuffixBits;

    /// <summary>How many hashed beginnings there are.</summary>
    internal const int Prefixes = 1 << PrefixBits;

    /// <summary>How many slots the words alone decide; they come first.</summary>
    internal const int OfWords = 15;

    /// <summary>The kind of each slot.</summary>
    internal static SlotKind[] Kinds { get; } =
    [
        SlotKind.Word, SlotKind.Word, SlotKind.Word, SlotKind.Word, SlotKind.Word,
        SlotKind.Suffix, SlotKind.Suffix, SlotKind.Suffix, SlotKind.Suffix, SlotKind.Suffix,
        SlotKind.Prefix, SlotKind.Prefix,
        SlotKind.Shape, SlotKind.Shape, SlotKind.Shape,
        SlotKind.Tag, SlotKind.Tag,
    ];

    /// <summary>Writes the rows of word <paramref name="at"/>, the tags before it being known.</summary>
    internal static void Fill(ReadOnlySpan<WordCode> words, ReadOnlySpan<Tag> tags, int at, ReadOnlySpan<int> offsets, Span<int> rows)
    {
        FillWords(words, at, offsets, rows);
        FillTags(tags, at, offsets, rows);
    }

    /// <summary>Writes the rows that hang on the tags before the word.</summary>
    internal static void FillTags(ReadOnlySpan<Tag> tags, int at, ReadOnlySpan<int> offsets, Span<int> rows)
    {
        rows[15] = offsets[15] + (at > 0 ? (int)tags[at - 1] : ParseState.NoTag);
        rows[16] = offsets[16] + (at > 1 ? (int)tags[at - 2] : ParseState.NoTag);
    }

    /// <summary>Writes the rows that hang on the words alone.</summary>
    internal static void FillWords(ReadOnlySpan<WordCode> words, int at, ReadOnlySpan<int> offsets, Span<int> rows)
    {
        var (word, before, after) = (words[at], At(words, at - 1), At(words, at + 1));
        offsets = offsets[..OfWords];
        rows = rows[..OfWords];
        rows[0] = offsets[0] + word.Number;
        rows[1] = offsets[1] + before.Number;
        rows[2] = offsets[2] + after.Number;
        rows[3] = offsets[3] + At(words, at - 2).Number;
        rows[4] = offsets[4] + At(words, at + 2).Number;
        rows[5] = offsets[5] + word.Suffix;
        rows[6] = offsets[6] + word.Suffix2;
        rows[7] = offsets[7] + before.Suffix;
        rows[8] = offsets[8] + after.Suffix;
        rows[9] = offsets[9] + after.Suffix2;
        rows[10] = offsets[10] + word.Prefix;
        rows[11] = offsets[11] + after.Prefix;
        rows[12] = offsets[12] + word.Shape + (at == 0 ? 16 : 0);
        rows[13] = offsets[13] + before.Shape;
        rows[14] = offsets[14] + after.Shape;
    }

    private static WordCode At(ReadOnlySpan<WordCode> words, int at) => at >= 0 && at < words.Length ? words[at] : default;
}
