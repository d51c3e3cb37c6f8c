using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>What a unit of a sentence is.</summary>
internal enum UnitKind : byte
{
    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>A name from the lexicon, one or more tokens.</summary>
    Name,

    /// <summary>A name that the lexicon does not hold: capitalised words in a row.</summary>
    Proper,

    /// <summary>Words joined by hyphens ("counter-terrorism").</summary>
    Joined,

    /// <summary>A name or noun and a participle joined by a hyphen ("rebel-held", "U.S.-backed").</summary>
    Held,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>"'s" or "n't".</summary>
    Clitic,

    /// <summary>A date line in front of a report ("BEIRUT (Reuters) -"), kept out of the grammar.</summary>
    Dateline,
}

/// <summary>One word of the grammar: a token, or several that act as one.</summary>
internal struct Unit
{
    /// <summary>First token.</summary>
    internal int First;

    /// <summary>Behind the last token.</summary>
    internal int End;

    internal UnitKind Kind;

    /// <summary>Word id of the last word.</summary>
    internal int Word;

    /// <summary>What the name means, all meanings at once; the first of each kind.</summary>
    internal LexiconEntry Actor, Place, Adjective, Source;

    /// <summary>The number of words where this is a phrase; else 0.</summary>
    internal int Phrase;

    internal readonly bool IsName => Kind is UnitKind.Name or UnitKind.Proper;

    internal readonly bool HasEntry => Actor.Kind != EntryKind.None || Place.Kind != EntryKind.None || Adjective.Kind != EntryKind.None || Source.Kind != EntryKind.None;
}
