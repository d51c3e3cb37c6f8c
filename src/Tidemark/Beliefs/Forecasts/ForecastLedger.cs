using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Forecasts;

/// <summary>Finds forecasts, plans, pledges and threats among claims, and settles them by what is known of the time after.</summary>
/// <param name="actors">The actors.</param>
/// <param name="places">Where claims put things.</param>
/// <param name="held">The estimate, 0 to 1, that an actor held a place on a day, as known at the time asked for; null where there is none.</param>
internal sealed class ForecastLedger(ActorRegistry actors, LocusReader places, Func<string, string, DateOnly, double?> held)
{
    private const int SameWord = 60;

    private readonly Parties _parties = new(actors);

    /// <summary>All that was foretold, by known time.</summary>
    /// <param name="claims">Claims in any order; none that must not be known.</param>
    /// <param name="events">Their events.</param>
    /// <param name="today">The last day that is known of: the day asked for, else the last day of the case.</param>
    internal ImmutableArray<Forecast> Of(IEnumerable<KnownClaim> claims, ImmutableArray<Event> events, DateOnly today)
    {
        KnownClaim[] ordered = [.. claims.DistinctBy(c => (c.Resolved.Claim.Report, c.Resolved.Claim.Id)).Where(c => KindOf(c.Resolved.Claim) is not null)];
        Array.Sort(ordered, Account.Compare);
        var origin = Origin.Of(ordered);
        var settler = new ForecastSettler(_parties, events, held, today);
        return [.. Once(Merged(ordered).Select(c => Of(c, origin))).Select(f => f with { Outcome = settler.Of(f) })];
    }

    /// <summary>How a claim foretells, or null.</summary>
    internal static ForecastKind? KindOf(Claim claim)
    {
        if (claim.Kind == ClaimKind.Statement)
        {
            return claim.Modality is Modality.Asserted or Modality.CalledFor && !claim.Negated ? claim.Attributes.GetValueOrDefault("act", "") switch
            {
                "threatens" => ForecastKind.Threat,
                "pledges" => ForecastKind.Pledge,
                _ => null,
            } : null;
        }

        if (claim.Kind is ClaimKind.Measure or ClaimKind.Tie)
        {
            return null;
        }

        return claim.Modality switch
        {
            Modality.Forecast => ForecastKind.Forecast,
            Modality.Planned => ForecastKind.Plan,
            Modality.Conditional => ForecastKind.Conditional,
            _ => claim.Attribution.Any(a => a.Stance == Stance.Predicts) && claim.Modality == Modality.Asserted ? ForecastKind.Forecast : null,
        };
    }

    /// <summary>A pledge or threat whose content is a claim of its own in the same sentence is told by that.</summary>
    private static IEnumerable<(KnownClaim Claim, ForecastKind Kind)> Merged(KnownClaim[] ordered)
    {
        foreach (var sentence in ordered.GroupBy(c => (c.Capture.Report, c.Resolved.Claim.SentenceStart)))
        {
            var statements = sentence.Where(c => c.Resolved.Claim.Kind == ClaimKind.Statement).ToArray();
            var contents = sentence.Where(c => c.Resolved.Claim.Kind != ClaimKind.Statement).ToArray();
            foreach (var content in contents)
            {
                var told = Array.Find(statements, s => Shares(s, content));
                yield return (content, told is null ? KindOf(content.Resolved.Claim)!.Value : KindOf(told.Resolved.Claim)!.Value);
            }

            foreach (var alone in statements.Where(s => !Array.Exists(contents, c => Shares(s, c))))
            {
                yield return (alone, KindOf(alone.Resolved.Claim)!.Value);
            }
        }
    }

    private static bool Shares(KnownClaim statement, KnownClaim content) =>
        content.Resolved.Actor.IsEmpty || statement.Resolved.Actor.Any(a => content.Resolved.Actor.Any(b => (a.Id ?? a.Name) == (b.Id ?? b.Name)))
        || (statement.Resolved.Place?.Id is { } place && place == content.Resolved.Place?.Id);

    private Forecast Of((KnownClaim Claim, ForecastKind Kind) told, Func<KnownClaim, Origin> origin)
    {
        var (claim, resolved) = (told.Claim, told.Claim.Resolved);
        var last = claim.Valid is { End: { } end } ? end.Plus(-1) : (DateOnly?)null;
        var by = resolved.Claim.Kind == ClaimKind.Statement && resolved.Actor is [var actor, ..] ? new Origin(actor.Id ?? "name:" + actor.Name.ToLowerInvariant(), actor.Name) : origin(claim);
        return new(claim, told.Kind, by, places.Of(resolved.Place))
        {
            Actors = [.. resolved.Actor.Select(a => a.Id).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Horizon = last > claim.Known.Day ? last : null,
            Likely = LikelyWords.Of(resolved.Claim, claim.Sentence),
        };
    }

    /// <summary>What a speaker says again within two months is one forecast; copies say it again, too.</summary>
    private static List<Forecast> Once(IEnumerable<Forecast> all)
    {
        var kept = new List<Forecast>();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var forecast in all.OrderBy(f => f.Claim, Comparer<KnownClaim>.Create(Account.Compare)))
        {
            var claim = forecast.Claim.Resolved.Claim;
            var key = string.Join('|', forecast.Speaker.Key, claim.Kind, claim.Negated, string.Join(',', forecast.Actors), forecast.Where.Key.Length > 0 ? forecast.Where.Key : forecast.Claim.Family.Length > 0 ? forecast.Claim.Family : claim.Report.Value + claim.SentenceStart);
            if (last.TryGetValue(key, out var at) && forecast.Made.DayNumber - kept[at].Made.DayNumber <= SameWord && kept[at].Horizon == forecast.Horizon)
            {
                kept[at] = kept[at] with { Repeats = kept[at].Repeats + 1 };
                continue;
            }

            last[key] = kept.Count;
            kept.Add(forecast);
        }

        return kept;
    }
}
