using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Beliefs.Events;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Runs;

/// <summary>The events of a case as known at a time, and which of them are asked for.</summary>
internal sealed class EventRun
{
    private readonly Wanted _wanted;
    private readonly EventBook _book;

    internal EventRun(ParseResult parsed, AskedOf asked, Knowledge knowledge, CaseFile archive)
    {
        _wanted = asked.Wanted(parsed, knowledge);
        _book = new(knowledge.Actors, knowledge.Places);
        Shown = asked.Shown(parsed, knowledge, archive);
        All = _book.Of(asked.Claims(parsed, archive));
    }

    /// <summary>How claims are shown.</summary>
    internal Func<KnownClaim, KnownClaim> Shown { get; }

    /// <summary>All events.</summary>
    internal ImmutableArray<Event> All { get; }

    /// <summary>The events asked for, by their day.</summary>
    internal IEnumerable<Event> Wanted() => All.Where(Has).OrderBy(e => e.When?.Last ?? e.FirstKnown.Day).ThenBy(e => e.All.First(), Comparer<Account>.Create(Account.Compare));

    private bool Has(Event told) => _wanted.Days(told.When?.First ?? told.FirstKnown.Day, told.When?.Last ?? told.FirstKnown.Day)
        && told.All.Any(a => _wanted.Kind(a.Claim.Resolved)) && told.All.Any(a => _wanted.Place(a.Claim.Resolved.Place, _book.Places.Above)) && told.All.Any(a => _wanted.Actor(a.Claim.Resolved));
}
