using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Tidemark.Beliefs.Control;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Reckoning;

/// <summary>
/// The rules that others use, beside which ours stands: each origin has one vote, its last word of the sixty days before the day asked for. Where there is none, the
/// newest observation stands for it.
/// </summary>
internal sealed class PlainRules
{
    private const int Window = 60;

    private readonly Answer _newest;
    private readonly ControlFit _fit;
    private readonly Ballot[] _ballots;
    private readonly Ballot? _mostTelling;

    /// <summary>By the table of a fit what all its sources do.</summary>
    private static readonly ConditionalWeakTable<double[], double[]> _ofAll = [];

    /// <summary>An origin's word: for a side, or that the place is fought over.</summary>
    private sealed record Ballot(string Origin, int Side, DateOnly Seen, KnownClaim Claim)
    {
        /// <summary>How much it tells: a known winner, a known loser, an exact day, a named speaker.</summary>
        internal int Told { get; } = (IsAnyKnown(Claim.Resolved.Actor) ? 1 : 0) + (IsAnyKnown(Claim.Resolved.Target) ? 1 : 0)
            + (Claim.Valid is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber == 1 ? 1 : 0) + (Claim.Resolved.Attribution.Any(a => a.Speaker.Id is not null) ? 1 : 0);

        private static bool IsAnyKnown(ImmutableArray<ResolvedName> names) => names.Any(n => n.Id is not null);
    }

    /// <param name="newest">The answer of the newest observation, whose sides and evidence the rules count.</param>
    /// <param name="fit">What is known of the origins, for Dawid and Skene's rule.</param>
    internal PlainRules(Answer newest, ControlFit fit)
    {
        (_newest, _fit) = (newest, fit);
        var last = new Dictionary<string, Ballot>(StringComparer.Ordinal);
        foreach (var word in Words(newest))
        {
            if (IsRecent(word) && (!last.TryGetValue(word.Origin, out var other) || IsLater(word, other)))
            {
                last[word.Origin] = word;
            }

            _mostTelling = _mostTelling is null || MoreTelling(word, _mostTelling) < 0 ? word : _mostTelling;
        }

        _ballots = [.. last.Values.OrderBy(b => b.Origin, StringComparer.Ordinal)];
    }

    /// <summary>What a rule makes of it; ours is not among them.</summary>
    internal RuleAnswer Of(AggregationRule rule) => (_newest.Outcome == Outcome.NoEvidence ? AggregationRule.Newest : rule) switch
    {
        AggregationRule.Majority => Majority(),
        AggregationRule.DawidSkene => DawidSkene(),
        AggregationRule.MostConservative => MostConservative(),
        AggregationRule.MostInformative => MostInformative(),
        _ => Newest(rule),
    };

    /// <summary>Which origins of the window vote for each side; the last is being fought over.</summary>
    internal ImmutableArray<ImmutableArray<string>> Voters =>
        [.. Enumerable.Range(0, _newest.Standings.Length + 1).Select(side => _ballots.Where(b => b.Side == side).Select(b => b.Origin).ToImmutableArray())];

    /// <summary>The words for a side that are not weak, then those that the place is fought over; of a side those before the window only where it has none within it.</summary>
    private IEnumerable<Ballot> Words(Answer answer)
    {
        for (var side = 0; side < answer.Standings.Length; side++)
        {
            var recent = false;
            foreach (var e in answer.Standings[side].For)
            {
                // The newest stand first: behind a word within the window, one before it decides nothing.
                if (recent && !IsRecent(e.Seen))
                {
                    break;
                }

                if (e.Grade != Grade.Weak)
                {
                    recent |= IsRecent(e.Seen);
                    yield return new(e.Origin.Key, side, e.Seen, e.Claim);
                }
            }
        }

        var fought = answer.Sightings.Where(s => s is { Condition: Condition.Contested, Lasts: true }).ToArray();
        var originOf = Origins(answer, [.. fought.Select(f => f.Claim.Resolved.Claim.Id)]);
        foreach (var seen in fought)
        {
            yield return new(originOf.TryGetValue(seen.Claim.Resolved.Claim.Id, out var known) ? known : Origin.Of(seen.Claim).Key, answer.Standings.Length, seen.Seen, seen.Claim);
        }
    }

    /// <summary>The origin of each of some claims that is evidence.</summary>
    private static Dictionary<string, string> Origins(Answer answer, HashSet<string> claims)
    {
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var e in claims.Count == 0 ? [] : answer.Standings.SelectMany(s => s.For.Concat(s.Against)))
        {
            if (claims.Contains(e.Claim.Resolved.Claim.Id))
            {
                origins.TryAdd(e.Claim.Resolved.Claim.Id, e.Origin.Key);
            }
        }

        return origins;
    }

    private bool IsRecent(Ballot word) => IsRecent(word.Seen);

    private bool IsRecent(DateOnly seen) => _newest.Question.On.DayNumber - seen.DayNumber <= Window;

    private static bool IsLater(Ballot a, Ballot b) => InTime(a, b) is not 0 and var order ? order > 0 : a.Side > b.Side;

    /// <summary>Above 0 where the first is the later: by day, by publication, by the claim's id.</summary>
    private static int InTime(Ballot a, Ballot b) =>
        a.Seen != b.Seen ? a.Seen.CompareTo(b.Seen)
        : a.Claim.Known.CompareTo(b.Claim.Known) is not 0 and var order ? order
        : string.CompareOrdinal(a.Claim.Resolved.Claim.Id, b.Claim.Resolved.Claim.Id);

    private RuleAnswer Newest(AggregationRule rule) => new(rule, _newest.Outcome, _newest.Holders, _newest.Contested) { Basis = _newest.NewestEvidence is null ? "" : "newest observation" };

    private RuleAnswer Majority()
    {
        if (_ballots.Length == 0)
        {
            return Newest(AggregationRule.Majority) with { Basis = "no word in sixty days: the newest before" };
        }

        var counts = _ballots.CountBy(b => b.Side).OrderByDescending(c => c.Value).ToArray();
        var newest = _ballots.MaxBy(b => (b.Seen, b.Claim.Known))!.Side;
        var side = counts.Length > 1 && counts[0].Value == counts[1].Value ? newest : counts[0].Key;
        return Named(AggregationRule.Majority, side, null, $"{_ballots.Count(b => b.Side == side)} of {_ballots.Length} origins");
    }

    private RuleAnswer MostConservative()
    {
        var sides = _ballots.Select(b => b.Side).Distinct().ToArray();
        var against = sides is [var only] && only < _newest.Standings.Length && _newest.Standings[only].Against.Any(e => IsRecent(e.Seen));
        return sides.Length == 1 && _ballots.Length > 1 && !against
            ? Named(AggregationRule.MostConservative, sides[0], null, $"all {_ballots.Length} origins")
            : new(AggregationRule.MostConservative, Outcome.Undetermined, [], false) { Basis = _ballots.Length < 2 ? "fewer than two origins in sixty days" : "origins differ" };
    }

    private RuleAnswer MostInformative() => _mostTelling is { } best
        ? Named(AggregationRule.MostInformative, best.Side, null, best.Claim.Resolved.Claim.Id)
        : Newest(AggregationRule.MostInformative);

    /// <summary>Less than 0 where the first tells more: within the window, by what is told, by day, by publication.</summary>
    private int MoreTelling(Ballot a, Ballot b)
    {
        var order = IsRecent(b).CompareTo(IsRecent(a));
        order = order != 0 ? order : b.Told.CompareTo(a.Told);
        order = order != 0 ? order : b.Seen.CompareTo(a.Seen);
        order = order != 0 ? order : b.Claim.Known.CompareTo(a.Claim.Known);
        order = order != 0 ? order : string.CompareOrdinal(a.Claim.Resolved.Claim.Id, b.Claim.Resolved.Claim.Id);
        return order != 0 ? order : a.Side.CompareTo(b.Side);
    }

    /// <summary>Dawid and Skene (1979) with the rates that the last fit has of each origin: how often it names the holder, another, or a fight.</summary>
    private RuleAnswer DawidSkene()
    {
        if (_ballots.Length == 0)
        {
            return Newest(AggregationRule.DawidSkene) with { Basis = "no word in sixty days: the newest before" };
        }

        var sides = _newest.Standings.Length;
        var logs = new double[sides + 1];
        foreach (var ballot in _ballots)
        {
            var rates = Rates(ballot.Origin);
            for (var truth = 0; truth <= sides; truth++)
            {
                var row = truth == sides ? 1 : 0;
                var said = ballot.Side == sides ? 2 : truth == sides || ballot.Side != truth ? 1 : 0;
                logs[truth] += Math.Log(row == 1 && said == 1 ? (rates[1, 0] + rates[1, 1]) / Math.Max(1, sides) : said == 1 ? rates[row, 1] / Math.Max(1, sides - 1) : rates[row, said]);
            }
        }

        var most = logs.Max();
        double[] p = [.. logs.Select(l => Math.Exp(l - most))];
        var side = Array.IndexOf(p, p.Max());
        return Named(AggregationRule.DawidSkene, side, p[side] / p.Sum(), $"{_ballots.Length} origins");
    }

    /// <summary>[held or contested, says the holder, another, contested]: shares, held to what all sources do by ten votes.</summary>
    private double[,] Rates(string origin)
    {
        var (mine, all) = (Summed(_fit.Sources.GetValueOrDefault(origin, SourceWeights.Plain).Counts), _ofAll.GetValue(_fit.Table, static table => Summed(ParameterDraws.Pooled(table))));
        var rates = new double[2, 3];
        for (var row = 0; row < 2; row++)
        {
            var (sum, total) = (mine[3 * row] + mine[(3 * row) + 1] + mine[(3 * row) + 2] + 10, all[3 * row] + all[(3 * row) + 1] + all[(3 * row) + 2]);
            for (var to = 0; to < 3; to++)
            {
                rates[row, to] = Math.Max(1e-4, (mine[(3 * row) + to] + (10 * all[(3 * row) + to] / total)) / sum);
            }
        }

        return rates;
    }

    /// <summary>Verdicts summed over stages and sides: three while a place is held, three while it is fought over.</summary>
    private static double[] Summed(double[] verdicts)
    {
        var sums = new double[6];
        for (var cell = 0; cell < Hazards.Stages * Confusion.Sides; cell++)
        {
            var (row, at) = (cell / Confusion.Sides == (int)Stage.Contested ? 3 : 0, cell * Confusion.Verdicts);
            sums[row] += verdicts[at];
            sums[row + 1] += verdicts[at + 1];
            sums[row + 2] += verdicts[at + 3];
        }

        return sums;
    }

    private RuleAnswer Named(AggregationRule rule, int side, double? sure, string basis) => side == _newest.Standings.Length
        ? new(rule, Outcome.Contested, [], true) { Sure = sure, Basis = basis }
        : new(rule, Outcome.Held, [_newest.Standings[side]], false) { Sure = sure, Basis = basis };
}
