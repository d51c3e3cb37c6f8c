using System.Collections.Immutable;
using Tidemark.Beliefs.Events;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>The events of a case, and which of them are asked for.</summary>
/// <param name="knowledge">Packs.</param>
/// <param name="claims">All claims that were known by the time asked for.</param>
internal sealed class EventQuestion(Knowledge knowledge, IEnumerable<KnownClaim> claims)
{
    private readonly Lazy<ImmutableArray<Event>> _all = new(() => new EventBook(knowledge.Actors, knowledge.Places).Of(claims));

    /// <summary>All events.</summary>
    internal ImmutableArray<Event> All => _all.Value;

    /// <summary>The events asked for, by their day.</summary>
    internal IEnumerable<Event> Of(Wanted wanted)
    {
        var around = new LocusReader(knowledge.Places);
        return All.Where(e => Has(e, wanted, around.Above)).OrderBy(e => e.When?.Last ?? e.FirstKnown.Day).ThenBy(e => e.All.First(), Comparer<Account>.Create(Account.Compare));
    }

    private static bool Has(Event told, Wanted wanted, Func<string, ImmutableArray<string>> around) => wanted.Days(told.When?.First ?? told.FirstKnown.Day, told.When?.Last ?? told.FirstKnown.Day)
        && told.All.Any(a => wanted.Kind(a.Claim.Resolved)) && told.All.Any(a => wanted.Place(a.Claim.Resolved.Place, around)) && told.All.Any(a => wanted.Actor(a.Claim.Resolved));
}
