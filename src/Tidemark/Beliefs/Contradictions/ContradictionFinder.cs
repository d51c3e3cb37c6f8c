using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Contradictions;

/// <summary>Finds words that cannot both be so: about who holds a place, figures, whether something happened, and who did it.</summary>
internal sealed class ContradictionFinder(ActorRegistry actors, LocusReader places)
{
    private const int Nearby = 2, MostCompared = 64;

    private readonly Parties _parties = new(actors);

    /// <summary>All contradictions, by day.</summary>
    /// <param name="claims">The claims, in any order.</param>
    /// <param name="events">Their events.</param>
    internal ImmutableArray<Contradiction> Of(IReadOnlyCollection<KnownClaim> claims, ImmutableArray<Event> events)
    {
        var figures = new FigureBook(places).Of(claims).Concat(FigureBook.Of(events));
        var all = Control(claims).Concat(figures.SelectMany(Of)).Concat(events.SelectMany(Denials)).Concat(events.SelectMany(Responsibility));
        return [.. all.OrderBy(c => c.Day).ThenBy(c => c.Kind).ThenBy(c => c.One[0], Comparer<KnownClaim>.Create(Account.Compare)).ThenBy(c => c.Other[0], Comparer<KnownClaim>.Create(Account.Compare))];
    }

    private static IEnumerable<Contradiction> Of(Quantity quantity) => quantity.Disputes.Select(d => new Contradiction(ContradictionKind.Figure, d.Other.When.Last, [.. d.One.Select(o => o.Claim)], [d.Other.Claim], d.RestsOn)
    {
        OneReckoned = d.OneFormula.Length > 0 ? $"{d.OneFormula} = {ShareArithmetic.Written(d.OneResult)} %" : ShareArithmetic.Written(d.OneResult) + Sign(quantity),
        OtherReckoned = ShareArithmetic.Written(d.OtherResult) + Sign(quantity),
        Event = quantity.Event,
    });

    private static string Sign(Quantity quantity) => quantity.Unit == "percent" ? " %" : "";

    private static IEnumerable<Contradiction> Denials(Event told) =>
        from reply in told.Replies
        where reply.Kind is ReplyKind.Denies or ReplyKind.TakesBack
        let said = told.Accounts.Where(a => a.Origin.Key != reply.Account.Origin.Key || reply.Kind == ReplyKind.TakesBack).DistinctBy(a => a.Origin.Key).Take(8).ToArray()
        where said.Length > 0
        select new Contradiction(ContradictionKind.Denial, reply.Account.Claim.Known.Day, [.. said.Select(a => a.Claim)], [reply.Account.Claim], reply.Linked ? "the report ties the denial to it" : "if the denial is about this event") { Event = told.Id };

    /// <summary>Two origins that name parties that are not one, where one of them accuses.</summary>
    private IEnumerable<Contradiction> Responsibility(Event told)
    {
        var naming = told.Accounts.Where(a => a.Actors.Length > 0 && told.Happening == Happening.Attack).DistinctBy(a => (a.Origin.Key, string.Join('+', a.Actors))).Take(MostCompared).ToArray();
        for (var i = 0; i < naming.Length; i++)
        {
            for (var j = i + 1; j < naming.Length; j++)
            {
                if (naming[i].Origin.Key != naming[j].Origin.Key && (Allegations.IsAlleged(naming[i]) || Allegations.IsAlleged(naming[j])) && _parties.Fit(naming[i].Actors, naming[j].Actors) < 0)
                {
                    yield return new(ContradictionKind.Responsibility, told.When?.Last ?? told.FirstKnown.Day, [naming[i].Claim], [naming[j].Claim], "if both mean the same event, and one party did it") { Event = told.Id };
                }
            }
        }
    }

    /// <summary>Two origins that name holders of one place for days near each other that are not one party.</summary>
    private IEnumerable<Contradiction> Control(IEnumerable<KnownClaim> claims)
    {
        KnownClaim[] ordered = [.. claims.Where(IsOfControl)];
        Array.Sort(ordered, Account.Compare);
        var origin = Origin.Of(ordered);
        var holdings = ordered.Select(c => (Claim: c, Where: places.Of(c.Resolved.Place), When: Moments.Of(c), Origin: origin(c))).Where(h => h.Where is { IsPlaced: true, Part: false, Near: false, Breadth: Breadth.Spot } && h.When is { IsNarrow: true });
        foreach (var place in holdings.GroupBy(h => h.Where.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var said = place.OrderBy(h => h.When!.Value.Last).ThenBy(h => h.Claim, Comparer<KnownClaim>.Create(Account.Compare)).ToArray();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < said.Length; i++)
            {
                for (var j = i + 1; j < said.Length && j <= i + MostCompared && said[j].When!.Value.Last.DayNumber - said[i].When!.Value.Last.DayNumber <= Nearby; j++)
                {
                    if (said[i].Origin.Key != said[j].Origin.Key && Opposed(said[i].Claim, said[j].Claim) && seen.Add($"{said[i].Origin.Key}|{said[j].Origin.Key}|{said[j].When!.Value.Last.DayNumber / 7}"))
                    {
                        yield return new(ContradictionKind.Control, said[j].When!.Value.Last, [said[i].Claim], [said[j].Claim], said[i].When!.Value.Last == said[j].When!.Value.Last ? "if both mean the whole place on that day" : "if the place did not change hands in between");
                    }
                }
            }
        }
    }

    private static bool IsOfControl(KnownClaim known)
    {
        var claim = known.Resolved.Claim;
        return claim.Kind is ClaimKind.Holds or ClaimKind.Transfer && AccountReader.IsFact(claim, known.Resolved.Attribution)
            && claim.Attributes.GetValueOrDefault("extent", "whole") is "whole" or "" && claim.Attributes.GetValueOrDefault("status", "") is not "contested" && !Holders(known.Resolved).IsEmpty;
    }

    /// <summary>Whether two name holders that are not one; a change of hands does not contradict its own loser's holding before.</summary>
    private bool Opposed(KnownClaim one, KnownClaim other)
    {
        var (a, b) = (Holders(one.Resolved), Holders(other.Resolved));
        if (_parties.Fit(a, b) >= 0)
        {
            return false;
        }

        return !(other.Resolved.Claim.Kind == ClaimKind.Transfer && _parties.Fit(Ids(other.Resolved.Target), a) > 0) && !(one.Resolved.Claim.Kind == ClaimKind.Transfer && one.Resolved.Claim.Time is null && _parties.Fit(Ids(one.Resolved.Target), b) > 0 && other.Known.CompareTo(one.Known) < 0);
    }

    /// <summary>Whom a claim tells to hold the place: who is said to hold or take it; of a change of hands that is denied, who was to lose it.</summary>
    private static ImmutableArray<string> Holders(ResolvedClaim claim) =>
        claim.Claim.Negated == claim.Attribution.Any(a => a.Stance == Stance.Denies) ? Ids(claim.Actor) : claim.Claim.Kind == ClaimKind.Transfer ? Ids(claim.Target) : [];

    private static ImmutableArray<string> Ids(ImmutableArray<ResolvedName> names) => [.. names.Select(n => n.Id).OfType<string>()];
}
