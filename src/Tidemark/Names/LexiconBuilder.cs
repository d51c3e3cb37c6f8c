using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>Collects names, phrases and word classes, and makes a <see cref="Lexicon"/>. The order of additions decides ids; same additions, same bytes.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<uint, int> _words = [];
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<List<LexiconEntry>?> _terminals = [null];
    private readonly List<string> _classes = [];
    private readonly Dictionary<int, WordMask> _bits = [];
    private readonly Dictionary<long, int> _values = [];

    /// <summary>Adds a name. Hyphens and apostrophes do not count, nor does case.</summary>
    internal void Name(ReadOnlySpan<char> name, LexiconEntry entry)
    {
        var node = Lexicon.Root;
        foreach (var word in NameWords.Of(name))
        {
            node = Walk(node, Word(Folding.Hash(word)));
        }

        if (node == Lexicon.Root)
        {
            return;
        }

        var list = _terminals[node] ??= [];
        if (!list.Contains(entry))
        {
            list.Add(entry);
        }
    }

    /// <summary>Puts a word into a class.</summary>
    internal int Class(string name, ReadOnlySpan<char> word, int? value = null)
    {
        var index = _classes.IndexOf(name);
        if (index < 0)
        {
            index = _classes.Count;
            _classes.Add(name);
        }

        var id = Word(Folding.Hash(word));
        _bits[id] = _bits.GetValueOrDefault(id) | WordMask.One(index);
        if (value is { } v)
        {
            _values[WordClasses.ValueKey(id, index)] = v;
        }

        return id;
    }

    /// <summary>The id of a word, made when it is new.</summary>
    internal int Word(uint hash)
    {
        if (!_words.TryGetValue(hash, out var id))
        {
            id = _words.Count + 1;
            _words.Add(hash, id);
        }

        return id;
    }

    /// <summary>The arrays of the lexicon.</summary>
    internal LexiconData Build()
    {
        var bits = new WordMask[_words.Count + 1];
        foreach (var (id, mask) in _bits)
        {
            bits[id] = mask;
        }

        var first = new int[_terminals.Count + 1];
        var entries = new List<LexiconEntry>();
        for (var node = 0; node < _terminals.Count; node++)
        {
            first[node] = entries.Count;
            entries.AddRange(_terminals[node] ?? []);
        }

        first[^1] = entries.Count;
        return new LexiconData
        {
            Words = [.. _words.OrderBy(w => w.Value).Select(w => w.Key)],
            EdgeKeys = [.. _edges.Keys],
            EdgeTargets = [.. _edges.Values],
            TerminalFirst = first,
            Entries = [.. entries],
            WordClasses = new([.. _classes], bits, _values),
        };
    }

    private int Walk(int node, int word)
    {
        var key = Lexicon.Key(node, word);
        if (!_edges.TryGetValue(key, out var next))
        {
            next = _terminals.Count;
            _terminals.Add(null);
            _edges.Add(key, next);
        }

        return next;
    }
}
