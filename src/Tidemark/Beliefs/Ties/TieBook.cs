using System.Collections.Immutable;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Ties;

/// <summary>Gathers who supports, commands, fights or is suspected of working with whom.</summary>
internal static class TieBook
{
    /// <summary>The relation that blows, captures and offensives tell.</summary>
    internal const string Fights = "fights";

    private const int Around = 30;
    private static readonly string[] BothWays = ["cooperates", "opposes", "linked-to", Fights], Friendly = ["supports", "cooperates", "commands", "part-of"], Hostile = ["opposes", Fights];

    /// <summary>All ties, by relation and names. The same claims in any order give the same ties.</summary>
    internal static ImmutableArray<TieLine> Of(IEnumerable<KnownClaim> claims)
    {
        KnownClaim[] ordered = [.. claims.DistinctBy(c => (c.Resolved.Claim.Report, c.Resolved.Claim.Id))];
        Array.Sort(ordered, Account.Compare);
        var origin = Origin.Of(ordered);
        var lines = new SortedDictionary<string, TieLine>(StringComparer.Ordinal);
        foreach (var claim in ordered.Where(c => AccountReader.IsFact(c.Resolved.Claim, c.Resolved.Attribution)))
        {
            foreach (var (relation, one, other) in Pairs(claim))
            {
                var turned = BothWays.Contains(relation) && string.CompareOrdinal(one.Key, other.Key) > 0;
                var (a, b) = turned ? (other, one) : (one, other);
                var key = $"{relation}|{a.Key}|{b.Key}";
                lines[key] = With(lines.GetValueOrDefault(key) ?? new(relation, a, b), claim, origin(claim));
            }
        }

        var pairs = lines.Values.ToLookup(Pair, StringComparer.Ordinal);
        return [.. lines.Values.Select(l => l with { Against = [.. Opposite(l, pairs[Pair(l)])] })];
    }

    private static IEnumerable<(string Relation, TieEnd One, TieEnd Other)> Pairs(KnownClaim claim)
    {
        var relation = Relation(claim.Resolved);
        if (relation.Length == 0)
        {
            yield break;
        }

        for (var i = 0; i < claim.Resolved.Actor.Length; i++)
        {
            for (var j = 0; j < claim.Resolved.Target.Length; j++)
            {
                var (one, other) = (new TieEnd(Key(claim.Resolved.Actor[i]), claim, false, i), new TieEnd(Key(claim.Resolved.Target[j]), claim, true, j));
                if (one.Key != other.Key && (relation != Fights || (claim.Resolved.Actor[i].Id is not null && claim.Resolved.Target[j].Id is not null)))
                {
                    yield return (relation, one, other);
                }
            }
        }
    }

    /// <summary>A denied or negated blow tells no tie.</summary>
    private static string Relation(ResolvedClaim claim) => claim.Claim.Kind switch
    {
        ClaimKind.Tie => claim.Claim.Attributes.GetValueOrDefault("relation", ""),
        ClaimKind.Attack or ClaimKind.Operation or ClaimKind.Transfer or ClaimKind.Siege when !IsDenied(claim) => Fights,
        _ => "",
    };

    private static bool IsDenied(ResolvedClaim claim) => claim.Claim.Negated != claim.Attribution.Any(a => a.Stance == Stance.Denies);

    private static string Key(ResolvedName name) => name.Id ?? "name:" + FoldedWords.Of(name.Name);

    private static TieLine With(TieLine line, KnownClaim claim, Origin origin)
    {
        var when = Moments.Of(claim) is { } days ? (days.Told ? days.First : days.Last, days.Last) : (claim.Known.Day, claim.Known.Day);
        var word = new TieWord(claim, origin, when.Item1, when.Item2);
        return IsDenied(claim.Resolved) ? line with { Denied = line.Denied.Add(word) }
            : claim.Resolved.Claim.Modality == Modality.Doubted || claim.Resolved.Attribution.Any(a => a.Stance == Stance.Alleges) ? line with { Suspected = line.Suspected.Add(word) }
            : line with { Asserted = line.Asserted.Add(word) };
    }

    /// <summary>Relations of the same two, told of the same time, that do not go with this one.</summary>
    private static IEnumerable<string> Opposite(TieLine line, IEnumerable<TieLine> same)
    {
        var opposite = Friendly.Contains(line.Relation) ? Hostile : line.Relation == "opposes" ? Friendly : [];
        return opposite.Length == 0 || line.Asserted.IsEmpty ? [] : same.Where(o => opposite.Contains(o.Relation) && o.Asserted.Length > 0 && Meet(o, line)).Select(o => o.Relation).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static bool Meet(TieLine one, TieLine other) => one.First.DayNumber <= other.Last.DayNumber + Around && other.First.DayNumber <= one.Last.DayNumber + Around;

    private static string Pair(TieLine line) => string.CompareOrdinal(line.One.Key, line.Other.Key) < 0 ? $"{line.One.Key}|{line.Other.Key}" : $"{line.Other.Key}|{line.One.Key}";
}
