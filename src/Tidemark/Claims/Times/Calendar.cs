namespace Tidemark.Claims.Times;

/// <summary>Arithmetic on days that stays inside the calendar: days too near to its ends are not used, and counts are cut.</summary>
internal static class Calendar
{
    /// <summary>How far ahead of publication a date without a year may lie (days): beyond, it is last year's.</summary>
    internal const int Ahead = 62;

    /// <summary>A day to measure from, or null where it is too near to the calendar's ends.</summary>
    internal static DateOnly? Usable(DateOnly? day) => day is { Year: > 1000 and < 9000 } ? day : null;

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
        return unit switch
        {
            TimeUnit.Week => day.AddDays(7 * n),
            TimeUnit.Fortnight => day.AddDays(14 * n),
            TimeUnit.Month => day.AddMonths(n),
            TimeUnit.Year => day.AddYears(Math.Clamp(n, -500, 500)),
            TimeUnit.Decade => day.AddYears(Math.Clamp(10 * n, -500, 500)),
            TimeUnit.Century => day.AddYears(Math.Clamp(100 * n, -500, 500)),
            TimeUnit.Hour => day.AddDays(n >= 0 ? (n + 23) / 24 : -((-n + 23) / 24)),
            TimeUnit.Minute => day,
            _ => day.AddDays(n),
        };
    }

    /// <summary>Whether a date of the Gregorian calendar exists.</summary>
    internal static bool Exists(int year, int month, int day) =>
        year is > 1000 and < 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
