using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>
/// Classes of single words from the word lists ("month", "people-noun"), at most 128 of them, with a number for each word where the list gives one.
/// </summary>
internal sealed class WordClasses
{
    private readonly UInt128[] _bits;
    private readonly Dictionary<long, int> _values;
    private readonly Dictionary<string, int> _index;

    internal WordClasses(ImmutableArray<string> names, UInt128[] bits, Dictionary<long, int> values)
    {
        if (names.Length > 128)
        {
            throw new ArgumentException($"There are {names.Length} word classes; 128 are the most.", nameof(names));
        }

        Names = names;
        _bits = bits;
        _values = values;
        _index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The names of the classes, in the order of their bits.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>The bits of all words, by word id.</summary>
    internal ReadOnlySpan<UInt128> Bits => _bits;

    /// <summary>The values, by word and class.</summary>
    internal IReadOnlyDictionary<long, int> Values => _values;

    /// <summary>The mask of a class; a class that no list defines has no words.</summary>
    internal UInt128 Mask(string name) => _index.TryGetValue(name, out var i) ? UInt128.One << i : 0;

    /// <summary>The union of the masks of several classes.</summary>
    internal UInt128 Mask(params ReadOnlySpan<string> names)
    {
        UInt128 all = 0;
        foreach (var name in names)
        {
            all |= Mask(name);
        }

        return all;
    }

    /// <summary>The classes of a word.</summary>
    internal UInt128 Of(int word) => _bits[word];

    /// <summary>Whether a word is in any class of the mask.</summary>
    internal bool Is(int word, UInt128 mask) => (_bits[word] & mask) != 0;

    /// <summary>The number that a list gives a word in a class, or null.</summary>
    internal int? Value(int word, string name) =>
        _index.TryGetValue(name, out var i) && _values.TryGetValue(ValueKey(word, i), out var value) ? value : null;

    internal static long ValueKey(int word, int index) => ((long)word << 8) | (uint)index;
}
