namespace Tidemark.Claims.Times;

/// <summary>Arithmetic on days that stays inside the calendar: what would leave it is held at its ends.</summary>
internal static class Calendar
{
    /// <summary>How far ahead of publication a date without a year may lie (days): beyond, it is last year's.</summary>
    internal const int Ahead = 62;

    private static readonly DateOnly Earliest = new(100, 1, 1), Latest = new(9900, 12, 31);

    internal static DateOnly MonthStart(DateOnly day) => new(day.Year, day.Month, 1);

    internal static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The Monday on or before a day.</summary>
    internal static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The last day of this weekday (1 Monday to 7 Sunday) on or before a day.</summary>
    internal static DateOnly OnOrBefore(DateOnly day, int weekday) => day.AddDays(-(((int)day.DayOfWeek - weekday + 14) % 7));

    /// <summary>A day so many units away; the count is cut so that the calendar is not left.</summary>
    internal static DateOnly Plus(DateOnly day, TimeUnit unit, int count)
    {
        var n = Math.Clamp(count, -5000, 5000);
        return Hold(day, unit) is { } held ? unit switch
        {
            TimeUnit.Week => held.AddDays(7 * n),
            TimeUnit.Fortnight => held.AddDays(14 * n),
            TimeUnit.Month => held.AddMonths(n),
            TimeUnit.Year => held.AddYears(Math.Clamp(n, -99, 99)),
            TimeUnit.Decade => held.AddYears(Math.Clamp(10 * n, -99, 99)),
            TimeUnit.Century => held.AddYears(Math.Clamp(100 * n, -99, 99)),
            TimeUnit.Hour => held.AddDays(n >= 0 ? (n + 23) / 24 : -((-n + 23) / 24)),
            TimeUnit.Minute => held,
            _ => held.AddDays(n),
        } : day;
    }

    /// <summary>Whether a date of the Gregorian calendar exists.</summary>
    internal static bool Exists(int year, int month, int day) =>
        year is > 1000 and < 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateOnly? Hold(DateOnly day, TimeUnit unit)
    {
        var margin = unit is TimeUnit.Month or TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Day ? 500 : 100;
        return day.Year <= Earliest.Year + margin || day.Year >= Latest.Year - margin ? null : day;
    }
}
