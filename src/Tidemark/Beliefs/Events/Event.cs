using System.Collections.Immutable;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>What several claims tell of one happening. What was said, not what was so.</summary>
internal sealed record Event
{
    /// <summary>"e-" and the beginning of a hash of the claim that told of it first: reports that come later leave it as it is.</summary>
    internal required string Id { get; init; }

    internal required Happening Happening { get; init; }

    /// <summary>The claims that say that it happened, by known time.</summary>
    internal ImmutableArray<Account> Accounts { get; init; } = [];

    /// <summary>The claims that answer others, by known time.</summary>
    internal ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>The claim that tells it best.</summary>
    internal required Account Best { get; init; }

    /// <summary>When it was, as most origins tell, the most exact words first; null where nothing tells.</summary>
    internal Moments? When { get; init; }

    /// <summary>Where it was, as exactly as somebody tells, or null.</summary>
    internal ResolvedPlace? Place { get; init; }

    /// <summary>Who is said to have done it, each with the number of origins.</summary>
    internal ImmutableArray<NamedParty> Actors { get; init; } = [];

    /// <summary>To whom, each with the number of origins.</summary>
    internal ImmutableArray<NamedParty> Targets { get; init; } = [];

    /// <summary>The counts of those harmed, by effect.</summary>
    internal ImmutableArray<Toll> Tolls { get; init; } = [];

    /// <summary>Number of different origins that say that it happened.</summary>
    internal int Origins => Accounts.Select(a => a.Origin.Key).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Number of reports that tell of it; copies count each.</summary>
    internal int Reports => All.Select(a => a.Claim.Capture.Report).Distinct().Count();

    /// <summary>When it was first told.</summary>
    internal KnownTime FirstKnown => All.Min(a => a.Claim.Known);

    /// <summary>When it was last told.</summary>
    internal KnownTime LastKnown => All.Max(a => a.Claim.Known);

    /// <summary>All claims about it, by known time.</summary>
    internal IEnumerable<Account> All => Accounts.Concat(Replies.Select(r => r.Account)).DistinctBy(a => (a.Claim.Capture.Report, a.Said.Id)).Order(Comparer<Account>.Create(Account.Compare));
}

/// <summary>A party as it is named, and by how many origins.</summary>
/// <param name="Id">The id, or null.</param>
/// <param name="Account">A claim that names it.</param>
/// <param name="Name">The name in that claim.</param>
/// <param name="Origins">Number of different origins that name it.</param>
internal sealed record NamedParty(string? Id, Account Account, ResolvedName Name, int Origins);
