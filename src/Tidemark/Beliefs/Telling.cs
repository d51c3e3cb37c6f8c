using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>What one claim tells about one holder of a place, and on which days it tells it. Used by one thread at a time.</summary>
/// <param name="claim">The claim.</param>
/// <param name="holder">Whom it tells of: an id in records, else the folded words.</param>
/// <param name="name">The name to show.</param>
/// <param name="isFor">Whether it speaks for the holder; else against.</param>
/// <param name="grade">How well it tells.</param>
/// <param name="days">The days on which it tells it.</param>
internal sealed class Telling(KnownClaim claim, string holder, string name, bool isFor, Grade grade, TellingDays days)
{
    private Evidence? _last;

    internal KnownClaim Claim { get; } = claim;

    internal string Holder { get; } = holder;

    internal string Name { get; } = name;

    internal bool IsFor { get; } = isFor;

    internal Grade Grade { get; } = grade;

    internal TellingDays Days { get; } = days;

    /// <summary>What it tells on one of its days. Of later days than its last it tells always the same.</summary>
    internal Evidence On(DateOnly day, Origin origin)
    {
        if (day < Days.Last)
        {
            return Of(day, origin);
        }

        return _last is { } last && ReferenceEquals(last.Origin, origin) ? last : _last = Of(Days.Last, origin);
    }

    private Evidence Of(DateOnly seen, Origin origin) => new(Claim, Holder, Name, IsFor, seen) { Grade = Grade, DayFromReport = Claim.Valid is null, Origin = origin };
}

/// <summary>What one claim tells about a place's condition, and on which days it tells it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Condition">What was seen.</param>
/// <param name="Lasts">False when it is said to have ended.</param>
/// <param name="Days">The days on which it tells it.</param>
internal sealed record SightingTelling(KnownClaim Claim, Condition Condition, bool Lasts, TellingDays Days)
{
    /// <summary>What it tells on one of its days.</summary>
    internal Sighting On(DateOnly day) => new(Claim, Condition, Lasts, Days.Seen(day));
}

/// <summary>On which days asked for something is told.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Behind">The first day after them, or null where they do not end.</param>
/// <param name="Last">The last day of what is told: evidence of a later day asked for is that old.</param>
internal readonly record struct TellingDays(DateOnly First, DateOnly? Behind, DateOnly Last)
{
    /// <summary>Of something that is told from a day on.</summary>
    internal static TellingDays From(DateOnly first, DateOnly last) => new(first, null, last);

    /// <summary>Of something that is told of every day before one.</summary>
    internal static TellingDays Before(DateOnly behind) => new(DateOnly.MinValue, behind, DateOnly.MaxValue);

    /// <summary>Whether a day is one of them.</summary>
    internal bool Has(DateOnly day) => day >= First && !(Behind <= day);

    /// <summary>The last day, not after the day asked for, of which it is told.</summary>
    internal DateOnly Seen(DateOnly day) => Last < day ? Last : day;
}
