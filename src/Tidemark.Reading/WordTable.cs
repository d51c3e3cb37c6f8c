namespace Tidemark.Reading;

/// <summary>
/// A small table from words to numbers, looked up by span and without regard to case. Plain arrays: a command that reads one short text
/// spends its time compiling, and generic collections of own types cost more there than all reading.
/// </summary>
internal sealed class WordTable
{
    internal const int Missing = -1;

    private string?[] _words = new string?[128];
    private int[] _values = new int[128];
    private int _count;

    /// <summary>A table in which each row's words, set apart by a separator, have the row's number; a word of two rows keeps the first.</summary>
    internal static WordTable OfRows(string[] rows, char separator, int from)
    {
        var table = new WordTable();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var word in rows[row].Split(separator))
            {
                table.Add(word, row + from);
            }
        }

        return table;
    }

    /// <summary>A table in which each word has one bit for each row that holds it.</summary>
    internal static WordTable OfBits(string[] rows, char separator)
    {
        var table = new WordTable();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var word in rows[row].Split(separator))
            {
                table.Add(word, 0);
                table._values[table.Slot(word)] |= 1 << row;
            }
        }

        return table;
    }

    /// <summary>Adds a word unless it is there.</summary>
    internal void Add(string word, int value)
    {
        if (_count * 2 >= _words.Length)
        {
            Grow();
        }

        var slot = Slot(word);
        if (_words[slot] is null)
        {
            (_words[slot], _values[slot]) = (word, value);
            _count++;
        }
    }

    /// <summary>The number of a word, or <see cref="Missing"/>.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        var slot = Slot(word);
        return _words[slot] is null ? Missing : _values[slot];
    }

    private int Slot(ReadOnlySpan<char> word)
    {
        var mask = _words.Length - 1;
        var slot = Hash(word) & mask;
        while (_words[slot] is { } there && !word.Equals(there, StringComparison.OrdinalIgnoreCase))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (words, values) = (_words, _values);
        (_words, _values, _count) = (new string?[words.Length * 2], new int[words.Length * 2], 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is { } word)
            {
                Add(word, values[i]);
            }
        }
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var c in word)
        {
            hash = unchecked((hash * 31) + char.ToUpperInvariant(c));
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
