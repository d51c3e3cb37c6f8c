using System.Collections.Immutable;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Figures;

/// <summary>Puts figures about one quantity together, reckons what follows from them, and finds those that cannot both be so.</summary>
internal sealed class FigureBook(LocusReader places)
{
    private const string Territory = "territory", SameBaselineOpen = "if both mean the same baseline, which neither states";
    private const string InAll = "-in-all", SameBeginning = "if both count the same people since the same beginning of the same war, which is seldom stated";
    private const double Vast = 10_000;
    private const int Nearby = 14, Revision = 30;
    private static readonly string[] Counted = ["trapped", "displaced", "deprived", "detained", "disappeared"];

    /// <summary>The quantities that claims give figures for, by name, subject and place. The same claims in any order give the same quantities.</summary>
    internal ImmutableArray<Quantity> Of(IEnumerable<KnownClaim> claims)
    {
        KnownClaim[] ordered = [.. claims.DistinctBy(c => (c.Resolved.Claim.Report, c.Resolved.Claim.Id))];
        Array.Sort(ordered, Account.Compare);
        var origin = Origin.Of(ordered);
        var lastPlace = new Dictionary<(ReportId, string), string>();
        var groups = new SortedDictionary<string, (Quantity Quantity, List<FigureReading> Readings)>(StringComparer.Ordinal);
        foreach (var claim in ordered.Where(IsFigure))
        {
            if (FigureSpan.Of(claim.Resolved.Claim.Figure) is not { } span || (span.Low <= 0 && double.IsInfinity(span.High)))
            {
                continue;
            }

            var quantity = QuantityOf(claim, lastPlace);
            var reading = new FigureReading(claim, span, Moments.Of(claim) ?? new(claim.Known.Day, claim.Known.Day, false), origin(claim)) { IsLoss = Value(claim, "quantity") == "territory-lost" };
            var key = string.Join('|', quantity.What, quantity.Unit, quantity.Subject, quantity.Place);
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = (quantity, []);
            }

            group.Readings.Add(reading);
        }

        return [.. groups.Values.Select(g => Finish(g.Quantity, g.Readings))];
    }

    /// <summary>The counts of events as quantities, with those that cannot both be so.</summary>
    internal static IEnumerable<Quantity> Of(IEnumerable<Event> events)
    {
        foreach (var told in events)
        {
            foreach (var toll in told.Tolls)
            {
                FigureReading Reading(Count c) => new(c.Account.Claim, c.Span, c.Account.When ?? new(c.Account.Claim.Known.Day, c.Account.Claim.Known.Day, false), c.Account.Origin) { Replaced = c.Role == CountRole.Replaced };
                var standing = toll.Standing.Select(c => (Count: c, Reading: Reading(c))).ToArray();
                var disputes = from one in standing.Select((s, i) => (s.Count, s.Reading, At: i))
                               from other in standing.Skip(one.At + 1)
                               where !one.Reading.Loose.Meets(other.Reading.Loose) && one.Count.Account.Victims == other.Count.Account.Victims
                               select new FigureDispute([one.Reading], one.Reading.Span, "", other.Reading, other.Reading.Span, "if both count the same people of the same event up to the same day");
                yield return new(toll.Effect, "people", told.Id, told.Best.Where.Key) { Event = told.Id, Readings = [.. toll.Counts.Select(Reading)], Disputes = [.. disputes] };
            }
        }
    }

    private static bool IsFigure(KnownClaim known)
    {
        var claim = known.Resolved.Claim;
        return AccountReader.IsFact(claim, known.Resolved.Attribution) && !claim.Negated && !known.Resolved.Attribution.Any(a => a.Stance == Stance.Denies)
            && !IsShareOfUntold(claim.Figure)
            && (claim.Kind == ClaimKind.Measure || (claim.Kind == ClaimKind.Harm && (Counted.Contains(Value(known, "effect")) || RunningTotal.Is(known))));
    }

    /// <summary>"half the population": a number only for who knows of how many.</summary>
    private static bool IsShareOfUntold(Figure? figure) =>
        figure is not null && figure.Unit != "percent" && !figure.Mention.Any(char.IsAsciiDigit) && figure.Mention.Split(' ').Any(w => w is "half" or "third" or "quarter" or "thirds" or "quarters");

    private Quantity QuantityOf(KnownClaim claim, Dictionary<(ReportId, string), string> lastPlace)
    {
        var (resolved, what) = (claim.Resolved, Value(claim, "quantity"));
        what = what is "territory-share" or "territory-lost" ? Territory : what.Length > 0 ? what : Value(claim, "effect");
        var subject = Subject(what == "people" || resolved.Actor.IsEmpty || resolved.Claim.Kind == ClaimKind.Harm ? resolved.Target : resolved.Actor);
        var place = places.Of(resolved.Place).Key;
        var report = (claim.Capture.Report, what + subject);
        place = place.Length > 0 ? place : what == Territory ? lastPlace.GetValueOrDefault(report, "") : "";
        lastPlace[report] = place;
        if (RunningTotal.Is(claim))
        {
            // A whole war's dead are not those of the place that the sentence happens to name.
            var vast = FigureSpan.Of(resolved.Claim.Figure) is { Low: >= Vast };
            return new(what + InAll, "people", Subject(resolved.Actor) + (VictimWords.Of(resolved.Target) is { Length: > 0 } sort ? "/" + sort : ""), vast && places.Of(resolved.Place).Breadth != Breadth.Country ? "" : place);
        }

        return new(what.Length > 0 ? what : "number", resolved.Claim.Figure!.Unit, subject, place);
    }

    /// <summary>Ids; people without one by their sort, so that "civilians" and "residents" are counted together.</summary>
    private static string Subject(ImmutableArray<ResolvedName> names)
    {
        var ids = names.Select(n => n.Id).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return ids.Length > 0 ? string.Join('+', ids) : names.IsEmpty ? "" : VictimWords.Of(names) is { Length: > 0 } sort ? sort : "people";
    }

    private static Quantity Finish(Quantity quantity, List<FigureReading> readings)
    {
        var ordered = readings.OrderBy(r => r.When.First).ThenBy(r => r.Claim, Comparer<KnownClaim>.Create(Account.Compare)).ToArray();
        ordered = [.. ordered.Select(r => r with { Replaced = Array.Exists(ordered, o => Replaces(o, r)) })];
        var workings = quantity.What == Territory ? ordered.GroupBy(r => r.Origin.Key, StringComparer.Ordinal).SelectMany(Changes).OrderBy(w => w.From[^1].Claim, Comparer<KnownClaim>.Create(Account.Compare)).ToImmutableArray() : [];
        var disputes = quantity.What == Territory && quantity.Unit == "percent" ? Losses(ordered, workings).Concat(Pairs(ordered, sharesOnly: true)) : Pairs(ordered, sharesOnly: false);
        if (quantity.What.EndsWith(InAll, StringComparison.Ordinal))
        {
            disputes = disputes.Where(d => Comparable(d.OneResult, d.OtherResult)).Select(d => d with { RestsOn = SameBeginning });
        }

        return quantity with { Readings = [.. ordered], Workings = workings, Disputes = [.. disputes] };
    }

    /// <summary>Whether one is a later word of the same origin about the same days.</summary>
    private static bool Replaces(FigureReading later, FigureReading earlier) =>
        later != earlier && later.IsLoss == earlier.IsLoss && later.Origin.Key == earlier.Origin.Key && later.Claim.Known.CompareTo(earlier.Claim.Known) > 0
        && (later.When.Told && earlier.When.Told ? later.When == earlier.When : !later.When.Told && !earlier.When.Told && later.When.Last.DayNumber - earlier.When.Last.DayNumber <= Revision);

    /// <summary>From an origin's largest earlier share to its last, and from its first.</summary>
    private static IEnumerable<Working> Changes(IEnumerable<FigureReading> ofOrigin)
    {
        var shares = ofOrigin.Where(r => r is { IsLoss: false, Replaced: false } && r.Claim.Resolved.Claim.Figure!.Unit == "percent").ToArray();
        if (shares.Length < 2)
        {
            yield break;
        }

        var now = shares[^1];
        var before = shares.Where(s => s.When.Last < now.When.First).ToArray();
        foreach (var had in before.Length == 0 ? [] : new[] { before[0], before.MaxBy(s => s.Span.High)! }.Distinct())
        {
            if (ShareArithmetic.Lost(had.Span, now.Span) is { } lost && (had.Span.Low > now.Span.High || lost.High > 0))
            {
                yield return new("lost, of what was held", ShareArithmetic.LossFormula(had.Span, now.Span), lost, [had, now]);
            }
            else if (ShareArithmetic.Gained(had.Span, now.Span) is { } gained)
            {
                yield return new("gained, over what was held", $"({ShareArithmetic.Written(now.Span)} - {ShareArithmetic.Written(had.Span)}) / {ShareArithmetic.Written(had.Span)}", gained, [had, now]);
            }
        }
    }

    /// <summary>Losses that follow from one origin's shares against losses that others state.</summary>
    private static IEnumerable<FigureDispute> Losses(FigureReading[] readings, ImmutableArray<Working> workings)
    {
        foreach (var working in workings.Where(w => w.Meaning.StartsWith("lost", StringComparison.Ordinal)))
        {
            foreach (var stated in readings.Where(r => r is { IsLoss: true, Replaced: false } && r.Origin.Key != working.From[0].Origin.Key && !r.Span.Meets(working.Result)))
            {
                yield return new(working.From, working.Result, working.Formula, stated, stated.Span, Baseline(working.From[0], stated));
            }
        }

        foreach (var (one, other) in Opposed(readings.Where(r => r.IsLoss)))
        {
            yield return new([one], one.Span, "", other, other.Span, Baseline(one, other));
        }
    }

    private static string Baseline(FigureReading one, FigureReading other) => (one.Since, other.Since) switch
    {
        ("", "") when one.IsLoss || !one.When.Told => SameBaselineOpen,
        ("", "") => $"if both mean the same baseline: one counts from {one.Claim.Resolved.Claim.Time?.Value?.Text ?? "an earlier day"}, the other does not state it",
        (var a, var b) when a == b => $"both count from {a}",
        (var a, var b) => $"if both mean the same baseline: one counts from {(a.Length > 0 ? a : "a time that it does not state")}, the other from {(b.Length > 0 ? b : "a time that it does not state")}",
    };

    private static IEnumerable<FigureDispute> Pairs(IEnumerable<FigureReading> readings, bool sharesOnly) =>
        Opposed(readings.Where(r => !sharesOnly || !r.IsLoss)).Select(p => new FigureDispute([p.One], p.One.Span, "", p.Other, p.Other.Span, "if both mean the same " + (sharesOnly ? "territory" : "people or things") + " and the same days"));

    /// <summary>Pairs of standing figures of different origins, of days near each other, that share no value.</summary>
    private static IEnumerable<(FigureReading One, FigureReading Other)> Opposed(IEnumerable<FigureReading> readings)
    {
        FigureReading[] standing = [.. readings.Where(r => !r.Replaced).OrderBy(r => r.When.Last)];
        for (var i = 0; i < standing.Length; i++)
        {
            for (var j = i + 1; j < standing.Length && j <= i + 64; j++)
            {
                if (standing[i].When.Gap(standing[j].When) <= Nearby && standing[i].Origin.Key != standing[j].Origin.Key && !standing[i].Loose.Meets(standing[j].Loose))
                {
                    yield return (standing[i], standing[j]);
                }
            }
        }
    }

    /// <summary>Totals whose magnitudes are far apart count different things.</summary>
    private static bool Comparable(FigureSpan one, FigureSpan other) => one.Low > 0 && other.Low > 0 && Math.Max(one.Low, other.Low) <= 4 * Math.Min(one.Low, other.Low);

    private static string Value(KnownClaim claim, string attribute) => claim.Resolved.Claim.Attributes.GetValueOrDefault(attribute, "");
}
