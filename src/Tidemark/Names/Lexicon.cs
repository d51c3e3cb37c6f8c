using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>
/// One vocabulary and one trie for all dictionaries: names of every kind, phrases and word classes. Immutable, shared by threads.
/// Words are hashed once; matching is on ids, one probe a token.
/// </summary>
internal sealed class Lexicon
{
    private readonly uint[] _wordHash;
    private readonly int[] _wordId;
    private readonly ulong[] _edgeKey;
    private readonly int[] _edgeTo;
    private readonly int _wordMask, _edgeMask;
    private readonly int[] _first;
    private readonly int[] _terminalFirst;
    private readonly ImmutableArray<LexiconEntry> _entries;

    internal Lexicon(LexiconData data)
    {
        WordCount = data.Words.Length + 1;
        (_wordHash, _wordId, _wordMask) = HashWords(data.Words);
        (_edgeKey, _edgeTo, _edgeMask) = HashEdges(data.EdgeKeys, data.EdgeTargets);
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
        for (var slot = (int)(hash & (uint)_wordMask); ; slot = (slot + 1) & _wordMask)
        {
            var have = _wordHash[slot];
            if (have == hash)
            {
                return _wordId[slot];
            }

            if (have == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>The id of a word given as text, or 0.</summary>
    internal int Word(ReadOnlySpan<char> word) => Word(Folding.Hash(word));

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
        for (var slot = Slot(key, _edgeMask); ; slot = (slot + 1) & _edgeMask)
        {
            var have = _edgeKey[slot];
            if (have == key)
            {
                return _edgeTo[slot];
            }

            if (have == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The entries that end at a node; empty where none does.</summary>
    internal ReadOnlySpan<LexiconEntry> At(int node) => _entries.AsSpan()[_terminalFirst[node].._terminalFirst[node + 1]];

    internal static ulong Key(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    private static int Slot(ulong key, int mask) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 33) & mask;

    private static (uint[] Hashes, int[] Ids, int Mask) HashWords(uint[] words)
    {
        var size = Size(words.Length);
        var hashes = new uint[size];
        var ids = new int[size];
        for (var i = 0; i < words.Length; i++)
        {
            var slot = (int)(words[i] & (uint)(size - 1));
            while (hashes[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            hashes[slot] = words[i];
            ids[slot] = i + 1;
        }

        return (hashes, ids, size - 1);
    }

    private static (ulong[] Keys, int[] Targets, int Mask) HashEdges(ulong[] keys, int[] targets)
    {
        var size = Size(keys.Length);
        var hashed = new ulong[size];
        var to = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i], size - 1);
            while (hashed[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            hashed[slot] = keys[i];
            to[slot] = targets[i];
        }

        return (hashed, to, size - 1);
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
