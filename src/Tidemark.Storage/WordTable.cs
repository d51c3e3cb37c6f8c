using System.Runtime.CompilerServices;

namespace Tidemark.Storage;

/// <summary>The words of a case file: names, ids, rules, mentions, each stored once. Those that were used stay in memory. Several threads may read words by their number.</summary>
internal sealed class WordTable(Statements statements) : IWordTable
{
    private const int Remembered = 400_000, Recent = 1 << 12;

    /// <summary>The same strings come again and again, those of the packs and rules above all: they are known by their place in memory, which is found faster than their letters.</summary>
    private readonly (string? Word, int Number)[] _recent = new (string?, int)[Recent];
    private readonly Lock _fetching = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>By number: numbers are given one after another.</summary>
    private string?[] _words = new string?[Recent];

    public string this[int number] => Volatile.Read(ref _words) is var words && (uint)number < (uint)words.Length && words[number] is { } word ? word : Fetch(number);

    private string Fetch(int number)
    {
        lock (_fetching)
        {
            if (number < _words.Length && _words[number] is { } known)
            {
                return known;
            }

            var word = (string?)statements.Scalar("SELECT text FROM word WHERE id = ?1", number) ?? throw new InvalidDataException($"word {number} is missing");
            Remember(word, number);
            return word;
        }
    }

    public int NumberOf(string word)
    {
        ref var recent = ref _recent[RuntimeHelpers.GetHashCode(word) & (Recent - 1)];
        if (ReferenceEquals(recent.Word, word))
        {
            return recent.Number;
        }

        var number = Find(word) ?? Add(word);
        recent = (word, number);
        return number;
    }

    private int Add(string word)
    {
        statements.Run("INSERT INTO word(text) VALUES(?1)", word);
        var number = checked((int)statements.LastId);
        Remember(word, number);
        return number;
    }

    /// <summary>The number of a word, or null where the file does not hold it.</summary>
    internal int? Find(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        if (statements.Scalar("SELECT id FROM word WHERE text = ?1", word) is not long found)
        {
            return null;
        }

        Remember(word, (int)found);
        return (int)found;
    }

    /// <summary>Forgets what memory holds: after a transaction that was taken back, numbers may be others.</summary>
    internal void Forget()
    {
        _numbers.Clear();
        Array.Clear(_words);
        Array.Clear(_recent);
    }

    private void Remember(string word, int number)
    {
        if (_numbers.Count >= Remembered)
        {
            Forget();
        }

        _numbers[word] = number;
        if (number >= _words.Length)
        {
            var more = new string?[Math.Max(number + 1, 2 * _words.Length)];
            _words.CopyTo(more, 0);
            Volatile.Write(ref _words, more);
        }

        _words[number] = word;
    }
}
