using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>
/// Classes of single words from the word lists ("month", "people-noun"), at most <see cref="WordMask.Most"/> of them, with a number for each word where the list gives one.
/// </summary>
internal sealed class WordClasses
{
    private readonly WordMask[] _bits;
    private readonly Dictionary<long, int> _values;
    private readonly Dictionary<string, int> _index;
    private readonly WordMask _valued;

    internal WordClasses(ImmutableArray<string> names, WordMask[] bits, Dictionary<long, int> values)
    {
        if (names.Length > WordMask.Most)
        {
            throw new ArgumentException($"There are {names.Length} word classes; {WordMask.Most} are the most.", nameof(names));
        }

        Names = names;
        _bits = bits;
        _values = values;
        _index = new(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            _index.Add(names[i], i);
        }

        foreach (var key in values.Keys)
        {
            _valued |= WordMask.One((int)(key & 0xFF));
        }
    }

    /// <summary>The names of the classes, in the order of their bits.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>The bits of all words, by word id.</summary>
    internal ReadOnlySpan<WordMask> Bits => _bits;

    /// <summary>The values, by word and class.</summary>
    internal IReadOnlyDictionary<long, int> Values => _values;

    /// <summary>The mask of a class; a class that no list defines has no words.</summary>
    internal WordMask Mask(string name) => _index.TryGetValue(name, out var i) ? WordMask.One(i) : default;

    /// <summary>The union of the masks of several classes.</summary>
    internal WordMask Mask(params ReadOnlySpan<string> names)
    {
        WordMask all = default;
        foreach (var name in names)
        {
            all |= Mask(name);
        }

        return all;
    }

    /// <summary>The classes of a word.</summary>
    internal WordMask Of(int word) => _bits[word];

    /// <summary>Whether a word is in any class of the mask.</summary>
    internal bool Is(int word, WordMask mask) => _bits[word].Meets(mask);

    /// <summary>The number that a list gives a word in a class, or null.</summary>
    internal int? Value(int word, string name) =>
        Is(word, _valued) && _index.TryGetValue(name, out var i) && _values.TryGetValue(ValueKey(word, i), out var value) ? value : null;

    internal static long ValueKey(int word, int index) => ((long)word << 8) | (uint)index;
}
