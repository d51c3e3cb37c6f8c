using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>
/// The newest observation wins, by the time of the event and not of the report; on its day every origin has one vote, whoever copied or quoted it.
/// What later events tell of before, and what is told by the way, counts only where nothing better does. Where votes are even, it does not decide.
/// </summary>
/// <param name="kinship">Which holders are one side.</param>
internal sealed class NewestObserved(Kinship kinship) : IReconciler
{
    internal NewestObserved(ActorRegistry actors)
        : this(new Kinship(actors))
    {
    }

    /// <inheritdoc/>
    public string Version => "newest-observed/1";

    /// <inheritdoc/>
    public Answer Answer(Question question, IEnumerable<KnownClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reader = new EvidenceReader(question);
        foreach (var claim in Ordered(claims))
        {
            reader.Add(claim);
        }

        var originOf = Origin.Of(reader.Evidence.Select(e => e.Claim));
        var evidence = new Evidence[reader.Evidence.Count];
        for (var i = 0; i < evidence.Length; i++)
        {
            var e = reader.Evidence[i];
            evidence[i] = e with { Origin = i > 0 && ReferenceEquals(e.Claim, evidence[i - 1].Claim) ? evidence[i - 1].Origin : originOf(e.Claim) };
        }

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
            Origins = evidence.Select(e => e.Origin.Key).ToHashSet(StringComparer.Ordinal).Count,
        };
    }

    /// <summary>Claims in their order; an archive gives those of one place so already.</summary>
    private static KnownClaim[] Ordered(IEnumerable<KnownClaim> claims)
    {
        KnownClaim[] ordered = [.. claims];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (KnownClaim.Order(ordered[i - 1], ordered[i]) > 0)
            {
                Array.Sort(ordered, KnownClaim.Order);
                break;
            }
        }

        return ordered;
    }

    /// <summary>Evidence by side: holders that are one are counted together.</summary>
    private ImmutableArray<ImmutableArray<Evidence>> Groups(Evidence[] evidence)
    {
        string[] holders = [.. evidence.Select(e => e.Holder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (kin, group) = (Array.ConvertAll(holders, kinship.Of), Enumerable.Range(0, holders.Length).ToArray());
        for (var i = 0; i < holders.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (group[i] != group[j] && Kin.AreOne(kin[i], kin[j]))
                {
                    var (from, to) = (Math.Max(group[i], group[j]), Math.Min(group[i], group[j]));
                    group = Array.ConvertAll(group, g => g == from ? to : g);
                }
            }
        }

        var (numbers, sides) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<Evidence>?[holders.Length]);
        for (var i = 0; i < holders.Length; i++)
        {
            numbers[holders[i]] = group[i];
        }

        foreach (var e in evidence)
        {
            (sides[numbers[e.Holder]] ??= []).Add(e);
        }

        return [.. sides.OfType<List<Evidence>>().Select(s => s.ToImmutableArray())];
    }

    /// <summary>A side is named as most of its newest evidence names it.</summary>
    private static Standing Stand(ImmutableArray<Evidence> group, int votesFor, int votesAgainst)
    {
        var names = group.All(e => e.Holder == group[0].Holder) ? [(group[0].Holder, group[0].Name)] : Names(group);
        Evidence[] newest = [.. group];
        Array.Sort(newest, NewestFirst);
        return new(names[0].Holder, names[0].Name, [.. names[1..].Select(n => n.Name)], [.. Array.FindAll(newest, e => e.For)], [.. Array.FindAll(newest, e => !e.For)], votesFor, votesAgainst);
    }

    private static (string Holder, string Name)[] Names(ImmutableArray<Evidence> group) =>
        [.. group.GroupBy(e => e.Holder, StringComparer.Ordinal).OrderByDescending(g => g.Where(e => e.For).Select(e => e.Seen).DefaultIfEmpty().Max())
            .ThenByDescending(g => g.Select(e => e.Origin.Key).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.First().Name))];

    private static int NewestFirst(Evidence a, Evidence b) =>
        a.Seen != b.Seen ? b.Seen.CompareTo(a.Seen)
        : a.Grade != b.Grade ? a.Grade.CompareTo(b.Grade)
        : a.Claim.Known.CompareTo(b.Claim.Known) is not 0 and var order ? order
        : string.CompareOrdinal(a.Claim.Resolved.Claim.Id, b.Claim.Resolved.Claim.Id) is not 0 and var other ? other
        : string.CompareOrdinal(a.Holder, b.Holder);

    /// <summary>The day of its newest evidence, which goes first.</summary>
    private static DateOnly Newest(Standing standing) =>
        standing.For.IsEmpty ? standing.Against[0].Seen : standing.Against.IsEmpty || standing.For[0].Seen > standing.Against[0].Seen ? standing.For[0].Seen : standing.Against[0].Seen;

    /// <summary>Whether the newest sighting says so, and no holder was decided on for a later day.</summary>
    private static bool Lasts(IEnumerable<Sighting> sightings, Condition condition, DateOnly decided)
    {
        var newest = sightings.Where(s => s.Condition == condition).GroupBy(s => s.Seen).MaxBy(g => g.Key);
        return newest is not null && newest.Key >= decided && newest.Count(s => s.Lasts) > newest.Count(s => !s.Lasts);
    }
}
