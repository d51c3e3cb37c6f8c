using System.Collections.Immutable;

namespace Tidemark.Actors;

/// <summary>All actors of the packs, by number and by id.</summary>
internal sealed class ActorRegistry : NumberedTable<ActorRecord>
{
    internal ActorRegistry(ImmutableArray<ActorRecord> records)
        : base(records, static r => r.Id)
    {
    }

    internal ActorRegistry(int count, Func<int, ActorRecord> decode)
        : base(count, decode, static r => r.Id)
    {
    }
}
