using System.Collections.Immutable;

namespace Tidemark.Actors;

/// <summary>All sources of the packs, by number and by id.</summary>
internal sealed class SourceRegistry : NumberedTable<SourceRecord>
{
    internal SourceRegistry(ImmutableArray<SourceRecord> records)
        : base(records, static r => r.Id)
    {
    }

    internal SourceRegistry(int count, Func<int, SourceRecord> decode)
        : base(count, decode, static r => r.Id)
    {
    }
}
