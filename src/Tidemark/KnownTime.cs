using System.Globalization;

namespace Tidemark;

/// <summary>
/// When something had been published: a day without a time zone, or an instant with the day that was written with it. A limit ("as known on") has the
/// same form. The default is the first day of year 1.
/// </summary>
/// <param name="Day">The day, in the zone in which it was written.</param>
/// <param name="Instant">The instant, or null where only the day is known.</param>
internal readonly record struct KnownTime(DateOnly Day, DateTimeOffset? Instant) : IComparable<KnownTime>
{
    /// <summary>A day.</summary>
    internal static KnownTime On(DateOnly day) => new(day, null);

    /// <summary>An instant.</summary>
    internal static KnownTime At(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.DateTime), instant);

    /// <summary>A day (<c>2016-06-22</c>) or an instant with its offset (<c>2016-06-22T12:00:00Z</c>), or null.</summary>
    internal static KnownTime? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return On(day);
        }

        return text.Length > 10 && text[10] is 'T' or 't' && (text.EndsWith('Z') || text.EndsWith('z') || text.AsSpan(11).ContainsAny('+', '-'))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? At(instant) : null;
    }

    /// <summary>
    /// Whether this was known by a limit. Where one of both is only a day, days are compared as written, and a day counts to its end: what has only a day is
    /// known at an instant when its day is over, reckoned in UTC.
    /// </summary>
    internal bool IsBy(KnownTime limit) => (Instant, limit.Instant) switch
    {
        ({ } at, { } until) => at <= until,
        (null, { } until) => Day < DateOnly.FromDateTime(until.UtcDateTime),
        _ => Day <= limit.Day,
    };

    /// <summary>By day, then by instant; what has no instant goes first.</summary>
    public int CompareTo(KnownTime other) =>
        Day != other.Day ? Day.CompareTo(other.Day) : Nullable.Compare(Instant?.UtcTicks, other.Instant?.UtcTicks);

    /// <summary>As ISO 8601 writes it: a day, or an instant with its offset.</summary>
    public override string ToString() =>
        Instant is { } at ? Written(at) : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant as records write it: seconds, a fraction where there is one, and the offset, <c>Z</c> for UTC.</summary>
    internal static string Written(DateTimeOffset at) =>
        at.ToString(at.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (at.Offset == TimeSpan.Zero ? "Z" : at.ToString("zzz", CultureInfo.InvariantCulture));
}
