using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Places;

/// <summary>All places of the packs, by number and by id; behind them the places of a compiled gazetteer, where there is one.</summary>
internal sealed class Gazetteer : NumberedTable<PlaceRecord>
{
    /// <summary>Numbers from here on are places of the compiled gazetteer.</summary>
    internal const int Beyond = 1 << 29;

    private readonly ConcurrentDictionary<int, PlaceRecord> _decoded = [];
    private readonly GazetteerFile? _beyond;

    internal Gazetteer(ImmutableArray<PlaceRecord> records)
        : base(records, static r => r.Id)
    {
    }

    internal Gazetteer(int count, Func<int, PlaceRecord> decode)
        : base(count, decode, static r => r.Id)
    {
    }

    private Gazetteer(Gazetteer packs, GazetteerFile beyond)
        : base(packs.Count, number => packs[number], static r => r.Id) => _beyond = beyond;

    /// <summary>The place with a number.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    internal new PlaceRecord this[int number] => number < Beyond || _beyond is null ? base[number] : _decoded.GetOrAdd(number, static (n, file) => file.Record(n - Beyond), _beyond);

    /// <summary>The numbers of the packs' places that a place lies in, the nearest first. Parents may go round in circles in a bad pack: eight at most.</summary>
    internal IEnumerable<int> Around(PlaceRecord place)
    {
        var depth = 0;
        for (var at = Find(place.Parent); at >= 0 && depth < 8; at = Find(this[at].Parent))
        {
            depth++;
            yield return at;
        }
    }

    /// <summary>The same table, with a compiled gazetteer behind it.</summary>
    internal Gazetteer With(GazetteerFile beyond) => new(this, beyond);
}
