using System.Collections.Immutable;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Ties;

/// <summary>A relation between two actors, with every word for it: asserted, only suspected, and denied kept apart.</summary>
/// <param name="Relation">supports, cooperates, opposes, commands, part-of, linked-to; or fights, which blows and captures tell.</param>
/// <param name="One">The first, as its first claim names it.</param>
/// <param name="Other">The second. Of relations that go both ways the order means nothing.</param>
internal sealed record TieLine(string Relation, TieEnd One, TieEnd Other)
{
    /// <summary>Words that put it as so, by known time.</summary>
    internal ImmutableArray<TieWord> Asserted { get; init; } = [];

    /// <summary>Words that accuse or doubt.</summary>
    internal ImmutableArray<TieWord> Suspected { get; init; } = [];

    /// <summary>Words that deny it.</summary>
    internal ImmutableArray<TieWord> Denied { get; init; } = [];

    /// <summary>Relations of the same two that do not go with this one in the same time, as "opposes".</summary>
    internal ImmutableArray<string> Against { get; init; } = [];

    /// <summary>All words.</summary>
    internal IEnumerable<TieWord> All => Asserted.Concat(Suspected).Concat(Denied);

    /// <summary>The first day that it is told of.</summary>
    internal DateOnly First => All.Min(w => w.First);

    /// <summary>The last day that it is told of.</summary>
    internal DateOnly Last => All.Max(w => w.Last);

    /// <summary>Number of different origins that put it as so.</summary>
    internal int Origins => Asserted.Select(w => w.Origin.Key).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>An end of a tie.</summary>
/// <param name="Key">The id, else "name:" and the folded words.</param>
/// <param name="Claim">A claim that names it.</param>
/// <param name="IsTarget">Whether it is named there as the target.</param>
/// <param name="At">Its place among the names of that role.</param>
internal sealed record TieEnd(string Key, KnownClaim Claim, bool IsTarget, int At)
{
    /// <summary>The name in a claim, which may be one whose names are masked.</summary>
    internal ResolvedName Name(ResolvedClaim claim) => IsTarget ? claim.Target[At] : claim.Actor[At];
}

/// <summary>One word for a tie.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Origin">Whose word it is.</param>
/// <param name="First">The first day that it tells of.</param>
/// <param name="Last">The last day that it tells of.</param>
internal sealed record TieWord(KnownClaim Claim, Origin Origin, DateOnly First, DateOnly Last);
