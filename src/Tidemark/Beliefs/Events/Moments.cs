using Tidemark.Claims;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>The days on which a claim puts its event, both included.</summary>
/// <param name="First">The first possible day.</param>
/// <param name="Last">The last possible day.</param>
/// <param name="Told">Whether the words tell it; else it is reckoned from the report's day.</param>
internal readonly record struct Moments(DateOnly First, DateOnly Last, bool Told)
{
    private const int DaysBefore = 3, LongestNarrow = 10;

    /// <summary>Number of days.</summary>
    internal int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether the days are few enough to tell events of one kind at one place apart.</summary>
    internal bool IsNarrow => Length <= LongestNarrow;

    /// <summary>Whether the words name one day, or two.</summary>
    internal bool IsExact => Told && Length <= 2;

    /// <summary>The days of a claim: those of its words, not after its report; without any, the report's day and the three before; null where the report has no day, either.</summary>
    internal static Moments? Of(KnownClaim claim)
    {
        DateOnly? published = claim.Capture.Published is Publication.At or Publication.OnDay ? claim.Known.Day : null;
        if (claim.Valid is not { } valid || (valid.Start is null && valid.End is null))
        {
            return published is { } day ? new(day.Plus(-DaysBefore), day, false) : null;
        }

        var open = valid.Start is null || valid.End is null;
        var first = valid.Start ?? valid.End!.Value.Plus(-1);
        var last = valid.End is { } end ? end.Plus(-1) : published ?? first;
        if (published is { } limit && claim.Resolved.Claim.Modality is Modality.Asserted or Modality.Doubted)
        {
            var until = claim.Known.Day;
            (first, last) = first > until ? (until, until) : (first, last > until ? until : last);
        }

        return new(first, last < first ? first : last, Told: !open || last.DayNumber - first.DayNumber < LongestNarrow);
    }

    /// <summary>Days between the two; 0 where they meet.</summary>
    internal int Gap(Moments other) => Math.Max(0, Math.Max(First.DayNumber - other.Last.DayNumber, other.First.DayNumber - Last.DayNumber));
}
