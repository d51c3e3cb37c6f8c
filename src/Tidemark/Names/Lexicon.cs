using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>
/// One vocabulary and one trie for all dictionaries: names of every kind, phrases and word classes. Immutable, shared by threads.
/// Words are hashed once; matching is on ids, one probe a token.
/// </summary>
internal sealed class Lexicon
{
    private readonly (uint Hash, int Id)[] _words;
    private readonly (ulong Key, int To)[] _edges;
    private readonly ulong[] _sieve;
    private readonly int[] _first;
    private readonly int[] _terminalFirst;
    private readonly ImmutableArray<LexiconEntry> _entries;

    internal Lexicon(LexiconData data)
    {
        WordCount = data.Words.Length + 1;
        _words = HashWords(data.Words);
        (_edges, _sieve) = HashEdges(data.EdgeKeys, data.EdgeTargets);
        _first = FirstSteps(data, WordCount);
        _terminalFirst = data.TerminalFirst;
        _entries = [.. data.Entries];
        Classes = data.WordClasses;
    }

    /// <summary>The root of the trie.</summary>
    internal const int Root = 0;

    /// <summary>Number of word ids; id 0 is every unknown word.</summary>
    internal int WordCount { get; }

    /// <summary>Word classes by word id.</summary>
    internal WordClasses Classes { get; }

    /// <summary>The id of the word with this folded hash, or 0.</summary>
    internal int Word(uint hash)
    {
        var words = _words;
        for (var slot = hash; ; slot = unchecked(slot + 1))
        {
            ref readonly var have = ref words[(int)(slot & (uint)(words.Length - 1))];
            if (have.Hash == hash)
            {
                return have.Id;
            }

            if (have.Hash == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>The id of a word given as text, or 0.</summary>
    internal int Word(ReadOnlySpan<char> word) => Word(Folding.Hash(word));

    /// <summary>The ids of words given with blanks between; those that it does not hold are left out.</summary>
    internal int[] Words(string words) => [.. words.Split(' ').Select(w => Word(w)).Where(id => id != 0)];

    /// <summary>The node behind <paramref name="node"/> on <paramref name="word"/>, or -1.</summary>
    internal int Step(int node, int word)
    {
        if (node == Root)
        {
            return _first[word];
        }

        if (word == 0)
        {
            return -1;
        }

        var key = Key(node, word);
        var slot = Slot(key);
        if ((_sieve[(int)(slot >> 6) & (_sieve.Length - 1)] >> (int)(slot & 63) & 1) == 0)
        {
            return -1;
        }

        var edges = _edges;
        for (; ; slot = unchecked(slot + 1))
        {
            ref readonly var have = ref edges[(int)(slot & (uint)(edges.Length - 1))];
            if (have.Key == key)
            {
                return have.To;
            }

            if (have.Key == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The entries that end at a node; empty where none does.</summary>
    internal ReadOnlySpan<LexiconEntry> At(int node) => _entries.AsSpan()[_terminalFirst[node].._terminalFirst[node + 1]];

    internal static ulong Key(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    private static uint Slot(ulong key) => (uint)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 33);

    private static (uint Hash, int Id)[] HashWords(uint[] words)
    {
        var table = new (uint Hash, int Id)[Size(words.Length)];
        for (var i = 0; i < words.Length; i++)
        {
            var slot = (int)(words[i] & (uint)(table.Length - 1));
            while (table[slot].Hash != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = (words[i], i + 1);
        }

        return table;
    }

    /// <summary>
    /// The steps from word to word, and a sieve of a bit a step: most words that begin a name are followed by none that goes on with it, and the sieve
    /// tells that from eight times less memory than the table.
    /// </summary>
    private static ((ulong Key, int To)[] Edges, ulong[] Sieve) HashEdges(ulong[] keys, int[] targets)
    {
        var table = new (ulong Key, int To)[Size(keys.Length)];
        var sieve = new ulong[table.Length / 4];
        for (var i = 0; i < keys.Length; i++)
        {
            var at = Slot(keys[i]);
            sieve[(int)(at >> 6) & (sieve.Length - 1)] |= 1UL << (int)(at & 63);
            var slot = (int)(at & (uint)(table.Length - 1));
            while (table[slot].Key != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = (keys[i], targets[i]);
        }

        return (table, sieve);
    }

    /// <summary>Where each word leads from the root, or -1: most words of a text begin no name, and that must be told at once.</summary>
    private static int[] FirstSteps(LexiconData data, int words)
    {
        var first = new int[words];
        Array.Fill(first, -1);
        for (var i = 0; i < data.EdgeKeys.Length; i++)
        {
            if (data.EdgeKeys[i] >> 32 == Root)
            {
                first[(int)(uint)data.EdgeKeys[i]] = data.EdgeTargets[i];
            }
        }

        return first;
    }

    private static int Size(int count)
    {
        var size = 1024;
        while (size < count * 2)
        {
            size *= 2;
        }

        return size;
    }
}
