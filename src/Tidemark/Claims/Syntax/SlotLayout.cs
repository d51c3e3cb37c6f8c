namespace Tidemark.Claims.Syntax;

/// <summary>Where the rows of each input slot of a network begin; a slot has one row for every value of its kind.</summary>
internal sealed class SlotLayout
{
    private SlotLayout(SlotKind[] kinds, int words)
    {
        Kinds = kinds;
        Offsets = new int[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            Offsets[i] = Rows;
            Rows += Size(kinds[i], words);
        }
    }

    /// <summary>The kind of each slot.</summary>
    internal SlotKind[] Kinds { get; }

    /// <summary>The first row of each slot.</summary>
    internal int[] Offsets { get; }

    /// <summary>How many rows there are.</summary>
    internal int Rows { get; }

    /// <summary>The slots of the tagger with a vocabulary of <paramref name="words"/> numbers.</summary>
    internal static SlotLayout OfTagger(int words) => new(TagInputs.Kinds, words);

    /// <summary>The slots of the parser with a vocabulary of <paramref name="words"/> numbers.</summary>
    internal static SlotLayout OfParser(int words) => new(ParseInputs.Kinds, words);

    /// <summary>How many values a kind has.</summary>
    internal static int Size(SlotKind kind, int words) => kind switch
    {
        SlotKind.Word => words,
        SlotKind.Suffix => TagInputs.Suffixes,
        SlotKind.Prefix => TagInputs.Prefixes,
        SlotKind.Set => 256,
        SlotKind.Tag => 64,
        _ => 32,
    };
}
