using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Actors;
using Tidemark.Beliefs.Control;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Reckoning;

/// <summary>
/// Answers by the model of control (docs/method.md), with what plain rules would have said beside it. Words for and against stand as the newest observation counts
/// them; each carries what the answer would lose without it.
/// </summary>
/// <param name="actors">The actors of the packs.</param>
/// <param name="fit">What was learned by then.</param>
/// <param name="overlaps">Which sources speak of the same places.</param>
/// <param name="choices">What is taken account of.</param>
internal sealed class ControlReconciler(ActorRegistry actors, ControlFit fit, SourceOverlaps overlaps, ControlChoices choices) : IReconciler
{
    /// <summary>The version of the model: changed whenever the same claims give another answer.</summary>
    internal const string Model = "control/6";

    /// <summary>From which probability on a holder is named, and a place is said to be fought over.</summary>
    private const double Sure = .5, Fought = .4;

    /// <summary>The decimals in which what is equally likely is equal, however sums were rounded: holders of whom the same is known are many.</summary>
    private const int SurelyApart = 12;

    /// <summary>From so many claims on, what is counted and what is reckoned go side by side.</summary>
    internal const int Many = 500;

    /// <summary>Who stands on which side.</summary>
    internal SideBook Sides { get; init; } = new(actors);

    /// <summary>Which holders are one side.</summary>
    internal Kinship Kinship { get; init; } = new(actors);

    /// <summary>The rule whose outcome is the answer; the others stand beside it.</summary>
    internal AggregationRule Rule { get; init; } = AggregationRule.Ours;

    /// <summary>Whether each claim is told with what the answer would lose without its vote.</summary>
    internal bool Parts { get; init; } = true;

    /// <inheritdoc/>
    public string Version => Rule == AggregationRule.Ours ? $"{Model}{(fit.Known < 0 ? "" : ", fit of " + Day(fit.Known))}{(choices.Sides ? "" : ", sides off")}{(choices.AgainstInterest ? "" : ", against-interest off")}" : Rule.Name() + "/1";

    /// <inheritdoc/>
    public Answer Answer(Question question, IEnumerable<KnownClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(question);
        KnownClaim[] known = [.. claims.Where(c => c.Known.IsBy(question.AsKnown))];
        var model = new PlaceModel(known, question.Place, question.Regions, Sides, choices);
        return Answer(question, known.Length, () => new(question.Place, question.Regions, known, Kinship), () => model);
    }

    /// <summary>Answers from what was read of claims, and with a model that is made of the same, and may still be in the making when they are counted.</summary>
    /// <param name="question">The question.</param>
    /// <param name="claims">How many claims that is.</param>
    /// <param name="read">What they tell, whatever the day.</param>
    /// <param name="made">The model.</param>
    internal Answer Answer(Question question, int claims, Func<Testimony> read, Func<PlaceModel> made)
    {
        var (limit, plainly, odds) = (End(question.AsKnown), default(Plainly), ImmutableArray<Likelihood>.Empty);
        void Count() => plainly = Plainly.Of(NewestObserved.Answer(question, read()), fit);
        void Reckon() => odds = Odds(made(), limit, question.On);
        if (claims < Many)
        {
            Count();
            Reckon();
        }
        else
        {
            Parallel.Invoke(Count, Reckon);
        }

        var (newest, plain) = (plainly.Newest, plainly.Rules);
        Kin[] kin = [.. odds.Select(o => Kinship.Of(o.Id))];
        ImmutableArray<RuleAnswer> rules = [Ours(newest, odds, kin), .. plainly.Answers];
        var chosen = rules[(int)Rule];
        return newest with
        {
            Reconciler = Version,
            Outcome = chosen.Outcome,
            Holders = chosen.Holders,
            Contested = chosen.Contested || (Rule == AggregationRule.Ours && Of(odds, "contested") >= Fought),
            Standings = [.. Weighed(newest.Standings, made(), limit, question.On, odds, kin).OrderByDescending(s => chosen.Holders.Any(h => h.Holder == s.Holder)).ThenByDescending(s => odds.IsEmpty ? 0 : Math.Round(Mass(odds, kin, Kinship.Of(s.Holder)), SurelyApart))],
            Odds = odds,
            Rules = rules,
            Collapses = plainly.Collapses,
            Basis = fit.Known < 0 ? "broad priors (nothing learned; tidemark reconcile --fit)" : $"learned from what was known on {Day(fit.Known)}",
            Because = chosen.Outcome == Outcome.Undetermined ? Because(newest, odds, plain.Voters) : [],
        };
    }

    /// <summary>What is counted of the claims, beside what the model reckons: neither needs the other.</summary>
    private readonly record struct Plainly(Answer Newest, PlainRules Rules, ImmutableArray<RuleAnswer> Answers, ImmutableArray<Collapse> Collapses)
    {
        internal static Plainly Of(Answer newest, ControlFit fit)
        {
            var rules = new PlainRules(newest, fit);
            return new(newest, rules, [.. Enum.GetValues<AggregationRule>().Skip(1).Select(rules.Of)], Collapse.Of(newest.Standings));
        }
    }

    /// <summary>When a limit ends, in days.</summary>
    internal static double End(KnownTime limit) => limit.Day == DateOnly.MaxValue ? DateOnly.MaxValue.DayNumber : limit.Instant is null ? limit.Day.DayNumber + .9999 : StatementReader.Days(limit);

    private ImmutableArray<Likelihood> Odds(PlaceModel model, double limit, DateOnly on)
    {
        if (model.At(fit, limit) is not { } told)
        {
            return [];
        }

        var p = told.Control.Answer([on.DayNumber], limit)[0];
        return [.. Outcomes(told.Control, told.Names).Zip(p, (id, x) => new Likelihood(id, Name(id), x)).OrderByDescending(l => Math.Round(l.P, SurelyApart)).ThenBy(l => l.Id, StringComparer.Ordinal)];
    }

    /// <summary>The ids of a place's outcomes, in the model's order.</summary>
    private static IEnumerable<string> Outcomes(PlaceControl control, IReadOnlyList<string> names) => control.Cast.Holders.Select(h => h < 0 ? "unknown" : names[h]).Append("contested");

    /// <summary>The side that holds it by more than not; kin are counted together.</summary>
    private RuleAnswer Ours(Answer newest, ImmutableArray<Likelihood> odds, Kin[] kin)
    {
        if (odds.IsEmpty)
        {
            return new(AggregationRule.Ours, newest.Outcome == Outcome.NoEvidence ? Outcome.NoEvidence : Outcome.Undetermined, [], false);
        }

        var (best, most) = (-1, -1.0);
        for (var i = 0; i < odds.Length; i++)
        {
            if (IsHolder(odds[i].Id) && Mass(odds, kin, kin[i]) is var mass && mass > most)
            {
                (best, most) = (i, mass);
            }
        }

        var contested = Of(odds, "contested");
        if (most >= Sure && most > contested)
        {
            var standing = newest.Standings.FirstOrDefault(s => Kinship.AreOne(s.Holder, odds[best].Id)) ?? new(odds[best].Id, odds[best].Name, [], [], [], 0, 0);
            return new(AggregationRule.Ours, Outcome.Held, [standing], false) { Sure = most };
        }

        return contested >= Fought && contested >= most && contested >= Of(odds, "unknown")
            ? new(AggregationRule.Ours, Outcome.Contested, [], true) { Sure = contested }
            : new(AggregationRule.Ours, Outcome.Undetermined, [], false) { Sure = odds[0].P };
    }

    /// <summary>Each claim with what the side's probability would lose without its vote (negative: it speaks against).</summary>
    private IEnumerable<Standing> Weighed(ImmutableArray<Standing> standings, PlaceModel model, double limit, DateOnly on, ImmutableArray<Likelihood> odds, Kin[] kin)
    {
        if (!Parts || odds.IsEmpty || model.At(fit, limit) is not { } told)
        {
            return standings;
        }

        var without = Without(standings, model, told.Control, limit, on);
        var outcomes = Outcomes(told.Control, told.Names).Select(o => IsHolder(o) ? Kinship.Of(o) : null).ToArray();
        return standings.Select(s =>
        {
            var side = Kinship.Of(s.Holder);
            var own = Array.ConvertAll(outcomes, o => o is not null && Kin.AreOne(o, side));
            var with = Mass(odds, kin, side);
            ImmutableArray<Evidence> Of(ImmutableArray<Evidence> all) => [.. all.Select(e => without.TryGetValue(e.Claim.Resolved.Claim.Id, out var p) ? e with { Part = with - Sum(p, own) } : e)];
            return s with { For = Of(s.For), Against = Of(s.Against) };
        });
    }

    /// <summary>The sum of what is one's own.</summary>
    private static double Sum(double[] p, bool[] own)
    {
        var sum = 0.0;
        for (var i = 0; i < own.Length; i++)
        {
            sum += own[i] ? p[i] : 0;
        }

        return sum;
    }

    /// <summary>By the id of a claim the outcomes without its vote. Of a place of which very much is told only for the claims that speak of days near the one asked for.</summary>
    private static Dictionary<string, double[]> Without(ImmutableArray<Standing> standings, PlaceModel model, PlaceControl control, double limit, DateOnly on)
    {
        var (seen, asked) = (new HashSet<int>(), new List<(double Days, int Number)>());
        foreach (var e in standings.SelectMany(s => s.For.Concat(s.Against)))
        {
            if (model.Numbers.TryGetValue(e.Claim.Resolved.Claim.Id, out var number) && seen.Add(number))
            {
                asked.Add((Math.Abs(About(model.Statements[number]) - on.DayNumber), number));
            }
        }

        asked.Sort(static (a, b) => a.Days != b.Days ? a.Days.CompareTo(b.Days) : b.Number.CompareTo(a.Number));
        var answers = control.Without(on.DayNumber, limit, [.. asked.Select(n => n.Number)]);
        var without = new Dictionary<string, double[]>(answers.Length, StringComparer.Ordinal);
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is { } told)
            {
                without[model.Statements[asked[i].Number].Id] = told;
            }
        }

        return without;
    }

    /// <summary>The day that a statement speaks of, or that of its publication.</summary>
    private static double About(Statement said) => said.Valid?.End?.DayNumber - 1 ?? said.Valid?.Start?.DayNumber ?? Math.Floor(said.Known);

    private ImmutableArray<string> Because(Answer newest, ImmutableArray<Likelihood> odds, ImmutableArray<ImmutableArray<string>> voters)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (newest.NewestEvidence is { } day && newest.Question.On.DayNumber - day.DayNumber > 60)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"the newest word is {newest.Question.On.DayNumber - day.DayNumber} days old, and much can have changed since"));
        }

        if (odds.Length > 1 && odds[0].P < .5)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{odds[0].Name} and {odds[1].Name} are nearly as likely ({odds[0].P:0.00}, {odds[1].P:0.00})"));
        }

        return [.. reasons, .. overlaps.Diagnose(voters.Where(v => !v.IsEmpty).ToArray(), id => NameOf(newest, id))];
    }

    private static string NameOf(Answer newest, string origin) => newest.Standings.SelectMany(s => s.For.Concat(s.Against)).FirstOrDefault(e => e.Origin.Key == origin)?.Origin.Name ?? origin;

    private static bool IsHolder(string id) => id is not ("contested" or "unknown");

    /// <summary>How likely a holder is with all that are counted with it.</summary>
    private static double Mass(ImmutableArray<Likelihood> odds, Kin[] kin, Kin side)
    {
        var sum = 0.0;
        for (var i = 0; i < kin.Length; i++)
        {
            sum += Kin.AreOne(kin[i], side) && IsHolder(odds[i].Id) ? odds[i].P : 0;
        }

        return sum;
    }

    private static double Of(ImmutableArray<Likelihood> odds, string id) => odds.FirstOrDefault(o => o.Id == id)?.P ?? 0;

    private string Name(string id) =>
        id.StartsWith("actor:", StringComparison.Ordinal) && actors.Find(id["actor:".Length..]) is var at and >= 0 ? actors[at].Name : id.StartsWith("name:", StringComparison.Ordinal) ? id["name:".Length..] : id;

    private static string Day(double day) => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
