using System.Collections.Immutable;

namespace Tidemark.Places;

/// <summary>All places of the packs, by number and by id.</summary>
internal sealed class Gazetteer : NumberedTable<PlaceRecord>
{
    internal Gazetteer(ImmutableArray<PlaceRecord> records)
        : base(records, static r => r.Id)
    {
    }

    internal Gazetteer(int count, Func<int, PlaceRecord> decode)
        : base(count, decode, static r => r.Id)
    {
    }
}
