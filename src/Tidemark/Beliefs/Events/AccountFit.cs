using Tidemark.Claims;

namespace Tidemark.Beliefs.Events;

/// <summary>
/// How much speaks for two accounts being of one event: a sum of weights for place, days, parties, way, figures and words. Names of actors and places
/// count only by whether they are the same.
/// </summary>
internal sealed class AccountFit(Parties parties)
{
    /// <summary>From this sum on two accounts are taken for one event's. Weights and threshold were set by hand on a few dozen pairs.</summary>
    internal const double Threshold = 2.8;

    /// <summary>What a pair counts that cannot be one event's.</summary>
    internal const double Never = -8;

    private const double PlaceWeight = 2, BusyWeight = 1.3, WordsWeight = 2.5, CommonWords = 0.12, SameSentence = 2.2, NextSentence = 0.5;
    private const double ApartByADay = -0.4;
    private const int NextCharacters = 220, LongGap = 30;

    /// <summary>The sum; <see cref="Never"/> where they cannot be one event's.</summary>
    internal double Score(Account one, Account other)
    {
        if (one.Happening != other.Happening || Place(one, other) is not { } place || Days(one, other) is not { } days || Ways(one, other) is not { } ways || Actors(one, other) is not { } actors)
        {
            return Never;
        }

        var words = Math.Max(0, TellingWords.Alike(one.Words, other.Words) - CommonWords) * WordsWeight;
        var busy = SameReport(one, other) ? 0 : BusyWeight * Math.Max(one.Busy, other.Busy);
        return place + days + ways + actors + words + Figures(one, other) + Targets(one, other) + Together(one, other) - busy;
    }

    /// <summary>Days that may lie between two accounts of one event, by its sort.</summary>
    internal static int MostGap(Happening happening) => happening switch
    {
        Happening.Operation or Happening.Siege => LongGap,
        Happening.Deal or Happening.Plight => 5,
        Happening.Transfer => 3,
        _ => 1,
    };

    /// <summary>Whether both name one day for a blow, and not the same.</summary>
    internal static bool AreOfDifferentDays(Account one, Account other) =>
        one.Happening == Happening.Attack && one.When is { Told: true, Length: 1 } a && other.When is { Told: true, Length: 1 } b && a.First != b.First;

    private static double? Place(Account one, Account other)
    {
        var fit = LocusReader.Fit(one.Where, other.Where);
        if (fit <= -1)
        {
            return null;
        }

        var nested = one.Where.Key != other.Where.Key && fit > 0;
        return PlaceWeight * (nested && one.Happening == Happening.Transfer ? fit * 0.4 : fit);
    }

    private static double? Days(Account one, Account other)
    {
        if (one.When is not { } a || other.When is not { } b)
        {
            return SameReport(one, other) ? 0.5 : null;
        }

        var (gap, most) = (a.Gap(b), MostGap(one.Happening));
        if (gap > most)
        {
            return null;
        }

        if (one.Happening is Happening.Operation or Happening.Siege)
        {
            return 1.1 - (0.5 * gap / LongGap);
        }

        if (!a.IsNarrow || !b.IsNarrow)
        {
            return Coarse(one, a, b, gap);
        }

        return (a.Told, b.Told) switch
        {
            (true, true) when AreOfDifferentDays(one, other) => ApartByADay,
            (true, true) => gap == 0 ? (a.Length <= 2 && b.Length <= 2 ? 1.3 : 0.9) : 0.6 - (0.2 * gap),
            (false, false) => Math.Abs(a.Last.DayNumber - b.Last.DayNumber) switch { 0 => 0.8, 1 => 0.6, _ => 0.1 },
            _ => gap == 0 ? 0.7 : 0.2,
        };
    }

    /// <summary>Long ranges tell changes of hands, which are few, but not blows, which are many.</summary>
    private static double? Coarse(Account one, Moments a, Moments b, int gap)
    {
        if (one.Happening != Happening.Transfer)
        {
            return a == b ? 0.4 : null;
        }

        return gap > 0 || !(a.Told && b.Told) ? null : Math.Max(a.Length, b.Length) <= 62 ? 0.8 : 0.5;
    }

    private static double? Ways(Account one, Account other)
    {
        var thing = one.Value("object") is { Length: > 0 } o && o == other.Value("object") ? 0.6 : 0;
        if (one.Way.Length == 0 || other.Way.Length == 0)
        {
            // People put to death or carried off are seldom those whom a strike killed that day.
            return thing - (one.Effect.Length > 0 && other.Effect.Length > 0 && one.Way != other.Way && !SameReport(one, other) ? 0.7 : 0);
        }

        var same = one.Way == other.Way;
        return one.Happening switch
        {
            Happening.Attack => thing + (same ? one.Way == "chemical" ? 0.8 : 0.5 : IsKin(one.Way, other.Way) ? 0.2 : -1.2),
            Happening.Siege or Happening.Plight => same ? 0.4 : -0.9,
            Happening.Advance or Happening.Deal or Happening.Statement => same ? 0.6 : null,
            _ => 0,
        };
    }

    /// <summary>Means that one report calls so and another so.</summary>
    private static bool IsKin(string one, string other) => Family(one) is var family and > 0 && family == Family(other) || one is "other" or "chemical" || other is "other" or "chemical";

    private static int Family(string means) => means switch
    {
        "airstrike" or "drone" or "bombing" => 1,
        "clash" or "ground" or "raid" or "shooting" => 2,
        _ => 0,
    };

    private double? Actors(Account one, Account other)
    {
        var fit = parties.Fit(one.Actors, other.Actors);
        if (fit >= 0)
        {
            return fit * (one.Happening == Happening.Statement ? 1.6 : 0.8);
        }

        // Who struck is often what is disputed: an accusation and its counterpart are about one blow.
        var accused = one.Said.Attribution.Concat(other.Said.Attribution).Any(a => a.Stance == Stance.Alleges);
        return one.Happening is Happening.Transfer or Happening.Statement or Happening.Advance ? null : accused ? -0.5 : -1.5;
    }

    private double Targets(Account one, Account other)
    {
        var fit = parties.Fit(one.Targets, other.Targets);
        var harmed = one.Victims.Length == 0 || other.Victims.Length == 0 ? 0 : one.Victims == other.Victims ? 0.3 : -0.3;
        return harmed + (fit < 0 ? -0.8 : fit * 0.5);
    }

    private static double Figures(Account one, Account other)
    {
        if (one.Effect.Length == 0 || one.Effect != other.Effect || FigureSpan.Of(one.Said.Figure) is not { } a || FigureSpan.Of(other.Said.Figure) is not { } b)
        {
            return 0;
        }

        if (a == b && a.Low >= 3)
        {
            return a.Low >= 10 && a.Low % 10 != 0 ? 1.6 : 0.9;
        }

        var apart = a.Low > b.High ? a.Low / b.High : b.Low > a.High ? b.Low / a.High : 1;
        return apart <= 1 ? 0.3 : SameReport(one, other) ? 0 : apart <= 1.5 ? 0 : apart <= 3 ? -0.5 : -1;
    }

    private static double Together(Account one, Account other)
    {
        if (!SameReport(one, other))
        {
            return 0;
        }

        var apart = Math.Abs(one.Said.SentenceStart - other.Said.SentenceStart);
        return apart == 0 ? SameSentence : apart <= NextCharacters ? NextSentence : 0;
    }

    private static bool SameReport(Account one, Account other) => one.Claim.Capture.Report == other.Claim.Capture.Report;
}
