using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>
/// The newest observation wins, by the time of the event and not of the report; on its day every origin has one vote, whoever copied or quoted it.
/// What later events tell of before, and what is told by the way, counts only where nothing better does. Where votes are even, it does not decide.
/// </summary>
internal sealed class NewestObserved(ActorRegistry actors) : IReconciler
{
    private readonly Kinship _kinship = new(actors);

    /// <inheritdoc/>
    public string Version => "newest-observed/1";

    /// <inheritdoc/>
    public Answer Answer(Question question, IEnumerable<KnownClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reader = new EvidenceReader(question);
        KnownClaim[] ordered = [.. claims];
        Array.Sort(ordered, KnownClaim.Order);
        foreach (var claim in ordered)
        {
            reader.Add(claim);
        }

        var originOf = Origin.Of(reader.Evidence.Select(e => e.Claim));
        var evidence = reader.Evidence.Select(e => e with { Origin = originOf(e.Claim) }).ToArray();
        var groups = Groups(evidence);
        var count = new VoteCount(groups);
        var standings = groups.Select((g, i) => Stand(g, count.For(i), count.Against(i))).ToArray();
        var winners = count.Winners.Select(i => standings[i]).ToImmutableArray();
        return new()
        {
            Question = question,
            Reconciler = Version,
            Outcome = evidence.Length == 0 ? Outcome.NoEvidence : winners.IsEmpty ? Outcome.Undetermined : Outcome.Held,
            Holders = winners,
            Standings = [.. standings.OrderByDescending(winners.Contains).ThenByDescending(s => s.VotesFor - s.VotesAgainst).ThenByDescending(Newest).ThenBy(s => s.Holder, StringComparer.Ordinal)],
            Sightings = [.. reader.Sightings.OrderByDescending(s => s.Seen)],
            Contested = Lasts(reader.Sightings, Condition.Contested, count.Decided),
            Besieged = Lasts(reader.Sightings, Condition.Besieged, count.Decided),
            NewestEvidence = evidence.Length == 0 ? null : evidence.Max(e => e.Seen),
            NewestReport = evidence.Length == 0 ? null : evidence.Max(e => e.Claim.Known),
            Origins = evidence.Select(e => e.Origin.Key).Distinct().Count(),
        };
    }

    /// <summary>Evidence by side: holders that are one are counted together.</summary>
    private ImmutableArray<ImmutableArray<Evidence>> Groups(Evidence[] evidence)
    {
        var holders = evidence.Select(e => e.Holder).Distinct().Order(StringComparer.Ordinal).ToArray();
        var group = Enumerable.Range(0, holders.Length).ToArray();
        for (var i = 0; i < holders.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (group[i] != group[j] && _kinship.AreOne(holders[i], holders[j]))
                {
                    var (from, to) = (Math.Max(group[i], group[j]), Math.Min(group[i], group[j]));
                    group = Array.ConvertAll(group, g => g == from ? to : g);
                }
            }
        }

        return [.. evidence.GroupBy(e => group[Array.BinarySearch(holders, e.Holder, StringComparer.Ordinal)]).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];
    }

    /// <summary>A side is named as most of its newest evidence names it.</summary>
    private static Standing Stand(ImmutableArray<Evidence> group, int votesFor, int votesAgainst)
    {
        var names = group.GroupBy(e => e.Holder).OrderByDescending(g => g.Where(e => e.For).Select(e => e.Seen).DefaultIfEmpty().Max())
            .ThenByDescending(g => g.Select(e => e.Origin.Key).Distinct().Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.First().Name)).ToArray();
        Evidence[] newest = [.. group];
        Array.Sort(newest, NewestFirst);
        return new(names[0].Key, names[0].Name, [.. names[1..].Select(n => n.Name)], [.. newest.Where(e => e.For)], [.. newest.Where(e => !e.For)], votesFor, votesAgainst);
    }

    private static int NewestFirst(Evidence a, Evidence b) =>
        a.Seen != b.Seen ? b.Seen.CompareTo(a.Seen)
        : a.Grade != b.Grade ? a.Grade.CompareTo(b.Grade)
        : a.Claim.Known.CompareTo(b.Claim.Known) is not 0 and var order ? order
        : string.CompareOrdinal(a.Claim.Resolved.Claim.Id, b.Claim.Resolved.Claim.Id) is not 0 and var other ? other
        : string.CompareOrdinal(a.Holder, b.Holder);

    private static DateOnly Newest(Standing standing) => standing.For.Concat(standing.Against).Max(e => e.Seen);

    /// <summary>Whether the newest sighting says so, and no holder was decided on for a later day.</summary>
    private static bool Lasts(IEnumerable<Sighting> sightings, Condition condition, DateOnly decided)
    {
        var newest = sightings.Where(s => s.Condition == condition).GroupBy(s => s.Seen).MaxBy(g => g.Key);
        return newest is not null && newest.Key >= decided && newest.Count(s => s.Lasts) > newest.Count(s => !s.Lasts);
    }
}
