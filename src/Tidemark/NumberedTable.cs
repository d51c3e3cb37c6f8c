using System.Collections.Immutable;

namespace Tidemark;

/// <summary>Records by number and by id. A record may be decoded on its first use; safe for many threads, which may then see equal copies.</summary>
/// <typeparam name="T">The record.</typeparam>
internal abstract class NumberedTable<T>
    where T : class
{
    private readonly T?[] _records;
    private readonly Func<int, T>? _decode;
    private readonly Func<T, string> _idOf;
    private readonly Lazy<Dictionary<string, int>> _byId;

    /// <summary>A table of records at hand.</summary>
    private protected NumberedTable(ImmutableArray<T> records, Func<T, string> idOf)
        : this(records.Length, null, idOf) => records.CopyTo(_records!);

    /// <summary>A table whose records are decoded on demand.</summary>
    private protected NumberedTable(int count, Func<int, T>? decode, Func<T, string> idOf)
    {
        _records = new T?[count];
        _decode = decode;
        _idOf = idOf;
        _byId = new(Index);
    }

    /// <summary>Number of records.</summary>
    internal int Count => _records.Length;

    /// <summary>The record with a number, which is the id of its lexicon entries.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    internal T this[int number] => _records[number] ??= _decode!(number); // a table without decoder is full

    /// <summary>All records, in the order of their numbers.</summary>
    internal IEnumerable<T> All => Enumerable.Range(0, Count).Select(i => this[i]);

    /// <summary>The number of the record with an id (the pack's, without the kind before it), or -1.</summary>
    internal int Find(string id) => _byId.Value.GetValueOrDefault(id, -1);

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            index.TryAdd(_idOf(this[i]), i);
        }

        return index;
    }
}
