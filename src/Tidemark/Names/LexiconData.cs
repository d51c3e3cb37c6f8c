namespace Tidemark.Names;

/// <summary>The plain arrays of a lexicon, as the builder makes them and the cache stores them.</summary>
internal sealed class LexiconData
{
    /// <summary>Folded hashes of the words; word id = index + 1.</summary>
    internal required uint[] Words { get; init; }

    /// <summary>Trie edges: node and word.</summary>
    internal required ulong[] EdgeKeys { get; init; }

    /// <summary>Where each edge leads.</summary>
    internal required int[] EdgeTargets { get; init; }

    /// <summary>First entry of every node, with one more at the end.</summary>
    internal required int[] TerminalFirst { get; init; }

    /// <summary>The entries, by node.</summary>
    internal required LexiconEntry[] Entries { get; init; }

    /// <summary>The word classes.</summary>
    internal required WordClasses WordClasses { get; init; }
}
