using System.Collections.Immutable;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Forecasts;

/// <summary>Tells what became of forecasts by estimates of control where they are sure, else by the events that reports tell of.</summary>
internal sealed class ForecastSettler
{
    private const double Sure = 0.8, Even = 0.5;
    private const int Year = 365, MostGrounds = 4, Later = 90, Soon = 3;

    private readonly Parties _parties;
    private readonly Func<string, string, DateOnly, double?> _held;
    private readonly DateOnly _today;
    private readonly Dictionary<string, List<Event>> _byPlace = new(StringComparer.Ordinal), _byActor = new(StringComparer.Ordinal);

    internal ForecastSettler(Parties parties, ImmutableArray<Event> events, Func<string, string, DateOnly, double?> held, DateOnly today)
    {
        (_parties, _held, _today) = (parties, held, today);
        foreach (var told in events.Where(e => !e.Accounts.IsEmpty && e.When is { IsNarrow: true }))
        {
            foreach (var key in told.Accounts.Where(a => a.Where.IsPlaced).SelectMany(a => a.Where.Above.Prepend(a.Where.Key)).Distinct(StringComparer.Ordinal))
            {
                Add(_byPlace, key, told);
            }

            foreach (var actor in told.Accounts.SelectMany(a => a.Actors).Distinct(StringComparer.Ordinal))
            {
                Add(_byActor, actor, told);
            }
        }
    }

    /// <summary>What became of one.</summary>
    internal ForecastOutcome Of(Forecast forecast)
    {
        var claim = forecast.Claim.Resolved.Claim;
        if (!forecast.Where.IsPlaced || forecast.Actors.IsEmpty)
        {
            return new(OutcomeKind.Open, null, "the words do not tell who would do it, or where, so that nothing can settle it", []);
        }

        var until = forecast.Horizon ?? forecast.Made.Plus(Year);
        var last = until < _today ? until : _today;
        var came = Came(forecast, last);
        if (came is not null)
        {
            return claim.Negated ? came with { Kind = OutcomeKind.NotMet, Reason = "it came, though it was said that it would not: " + came.Reason } : came;
        }

        return _today <= until ? new(OutcomeKind.Open, null, claim.Condition.Length > 0 ? "nothing tells that the condition was met, or that it came" : "not yet", [])
            : claim.Negated ? new(OutcomeKind.Met, until, "its day passed, and nothing tells that it came", [])
            : Elsewhere(forecast, until) ?? Passed(forecast, until);
    }

    private ForecastOutcome? Came(Forecast forecast, DateOnly last)
    {
        var (claim, place) = (forecast.Claim.Resolved.Claim, forecast.Where.Key);
        var events = _byPlace.GetValueOrDefault(place, []).Where(e => e.When!.Value.First >= forecast.Made && e.When.Value.First <= last && Fulfils(claim, e.Happening) && Does(forecast, e)).OrderBy(e => e.When!.Value.Last).ToArray();
        var estimate = claim.Kind == ClaimKind.Transfer && last > forecast.Made ? Held(forecast, last) : null;
        var before = estimate is null ? null : Held(forecast, forecast.Made.Plus(-1));
        if (estimate >= Sure && before < Sure)
        {
            return new(OutcomeKind.Met, events.Length > 0 ? events[0].When!.Value.Last : last, "by the estimate of who held it", Grounds(events)) { Estimate = estimate };
        }

        var told = claim.Kind == ClaimKind.Transfer ? Array.FindAll(events, e => !(Held(forecast, e.When!.Value.Last.Plus(Soon)) < Even)) : events;
        return told.Length > 0 ? new(OutcomeKind.Met, told[0].When!.Value.Last, "as reports tell", Grounds(told)) { Estimate = estimate } : null;
    }

    private ForecastOutcome Passed(Forecast forecast, DateOnly until)
    {
        var estimate = forecast.Claim.Resolved.Claim.Kind == ClaimKind.Transfer ? Held(forecast, until) : null;
        var word = _byPlace.GetValueOrDefault(forecast.Where.Key, []).Where(e => e.When!.Value.Last > forecast.Made && e.When.Value.First <= until.Plus(Later)).OrderByDescending(e => e.When!.Value.Last).Take(1).ToArray();
        if (word.Length == 0 && !(estimate <= 1 - Sure))
        {
            return new(OutcomeKind.Open, null, "its time passed, and there is no word of the place from then", []) { Estimate = estimate };
        }

        return forecast.Horizon is not null ? new(OutcomeKind.NotMet, until, "its day passed, and nothing tells that it came", Grounds(word)) { Estimate = estimate }
            : new(OutcomeKind.NeverMet, until, "no day was set; within a year nothing tells that it came", Grounds(word)) { Estimate = estimate };
    }

    /// <summary>Whether who was to do it began an offensive or took ground elsewhere in that time, and did nothing at all at the place.</summary>
    private ForecastOutcome? Elsewhere(Forecast forecast, DateOnly until)
    {
        var kind = forecast.Claim.Resolved.Claim.Kind;
        if (kind is not (ClaimKind.Transfer or ClaimKind.Operation or ClaimKind.Advance) || _byPlace.GetValueOrDefault(forecast.Where.Key, []).Any(e => e.When!.Value.Last > forecast.Made && e.When.Value.First <= until && Does(forecast, e)))
        {
            return null;
        }

        var other = forecast.Actors.SelectMany(a => _byActor.GetValueOrDefault(a, [])).Distinct()
            .Where(e => e.Happening is Happening.Operation or Happening.Transfer && e.When!.Value.First > forecast.Made && e.When.Value.First <= until && e.Best.Where is { IsPlaced: true, Breadth: Breadth.Spot } where && where.Key != forecast.Where.Key && !where.Above.Contains(forecast.Where.Key) && !forecast.Where.Above.Contains(where.Key))
            .OrderBy(e => e.When!.Value.First).FirstOrDefault();
        return other is null ? null : new(OutcomeKind.Diverted, other.When!.Value.First, "nothing of it is told of the place; the same party turned elsewhere", Grounds([other])) { Instead = other.Best.Claim };
    }

    /// <summary>Whether a sort of event is what a claim foretold.</summary>
    private static bool Fulfils(Claim claim, Happening happening) => claim.Kind switch
    {
        ClaimKind.Transfer => happening == Happening.Transfer,
        ClaimKind.Attack => happening is Happening.Attack or Happening.Operation,
        ClaimKind.Operation => happening is Happening.Operation or Happening.Advance or Happening.Transfer,
        ClaimKind.Advance => happening is Happening.Advance or Happening.Transfer or Happening.Operation,
        ClaimKind.Siege => happening == Happening.Siege,
        ClaimKind.Harm => happening == Happening.Attack,
        ClaimKind.Deal => happening == Happening.Deal,
        ClaimKind.Holds => happening == Happening.Transfer,
        _ => happening is Happening.Attack or Happening.Operation or Happening.Transfer,
    };

    private bool Does(Forecast forecast, Event told) => told.Accounts.Any(a => _parties.Fit(a.Actors, forecast.Actors) > 0.8);

    private double? Held(Forecast forecast, DateOnly day)
    {
        double? best = null;
        foreach (var actor in forecast.Actors)
        {
            var one = forecast.Where is { Breadth: Breadth.Spot, Near: false, Part: false } ? _held(forecast.Where.Key, actor, day) : null;
            best = one is null ? best : Math.Max(best ?? 0, one.Value);
        }

        return best;
    }

    private static ImmutableArray<KnownClaim> Grounds(IEnumerable<Event> events) => [.. events.Take(MostGrounds).Select(e => e.Best.Claim)];

    private static void Add(Dictionary<string, List<Event>> index, string key, Event told)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(told);
    }
}
