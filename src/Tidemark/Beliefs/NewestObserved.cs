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

    /// <summary>Name and version.</summary>
    internal const string Rule = "newest-observed/1";

    /// <inheritdoc/>
    public string Version => Rule;

    /// <inheritdoc/>
    public Answer Answer(Question question, IEnumerable<KnownClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Answer(question, new Testimony(question.Place, question.Regions, claims.Where(c => c.Known.IsBy(question.AsKnown)), kinship));
    }

    /// <summary>Answers from what was read of claims for all days: of the question's place, and of nothing that was known later.</summary>
    internal static Answer Answer(Question question, Testimony testimony)
    {
        var (sides, sightings) = (testimony.Sides(question.On), testimony.Sightings(question.On));
        var count = new VoteCount(sides);
        var standings = sides.Select((s, i) => Stand(s, count.For(i), count.Against(i))).ToArray();
        var winners = count.Winners.Select(i => standings[i]).ToImmutableArray();
        var (origins, newest, report) = (new HashSet<string>(StringComparer.Ordinal), DateOnly.MinValue, default(KnownTime?));
        foreach (var e in sides.SelectMany(s => s.All))
        {
            origins.Add(e.Origin.Key);
            newest = e.Seen > newest ? e.Seen : newest;
            report = report is { } known && known.CompareTo(e.Claim.Known) >= 0 ? report : e.Claim.Known;
        }

        return new()
        {
            Question = question,
            Reconciler = Rule,
            Outcome = sides.Length == 0 ? Outcome.NoEvidence : winners.IsEmpty ? Outcome.Undetermined : Outcome.Held,
            Holders = winners,
            Standings = [.. standings.Zip(sides).OrderByDescending(s => winners.Contains(s.First)).ThenByDescending(s => s.First.VotesFor - s.First.VotesAgainst).ThenByDescending(s => s.Second.Newest).ThenBy(s => s.First.Holder, StringComparer.Ordinal).Select(s => s.First)],
            Sightings = sightings,
            Contested = Lasts(sightings, Condition.Contested, count.Decided),
            Besieged = Lasts(sightings, Condition.Besieged, count.Decided),
            NewestEvidence = sides.Length == 0 ? null : newest,
            NewestReport = report,
            Origins = origins.Count,
        };
    }

    /// <summary>A side is named as most of its newest evidence names it.</summary>
    private static Standing Stand(Side side, int votesFor, int votesAgainst)
    {
        var names = side.Names.Count == 1 ? side.Names : Names(side);
        return new(names[0].Holder, names[0].Name, [.. names.Skip(1).Select(n => n.Name)], [.. side.For], [.. side.Against], votesFor, votesAgainst);
    }

    private static (string Holder, string Name)[] Names(Side side)
    {
        var evidence = side.All.ToLookup(e => e.Holder, StringComparer.Ordinal);
        return
        [
            .. side.Names.OrderByDescending(n => evidence[n.Holder].Where(e => e.For).Select(e => e.Seen).DefaultIfEmpty().Max())
                .ThenByDescending(n => evidence[n.Holder].Select(e => e.Origin.Key).Distinct(StringComparer.Ordinal).Count()).ThenBy(n => n.Holder, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the newest sighting says so, and no holder was decided on for a later day.</summary>
    private static bool Lasts(ImmutableArray<Sighting> sightings, Condition condition, DateOnly decided)
    {
        var newest = sightings.Where(s => s.Condition == condition).GroupBy(s => s.Seen).MaxBy(g => g.Key);
        return newest is not null && newest.Key >= decided && newest.Count(s => s.Lasts) > newest.Count(s => !s.Lasts);
    }
}
