namespace Tidemark.Names;

/// <summary>What a lexicon entry names. The lexicon's users need not know more.</summary>
internal enum EntryKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An adjective that points at an actor ("Iraqi").</summary>
    ActorAdjective,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An outlet, agency or monitor.</summary>
    Source,

    /// <summary>A phrase of the language that reads as one word ("de facto", "prime minister").</summary>
    Phrase,
}
