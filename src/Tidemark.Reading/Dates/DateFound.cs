namespace Tidemark.Reading.Dates;

/// <summary>A date found in a line: one day, or two where day and month could swap. The default is 1 January of year 1 at offset 0.</summary>
/// <param name="Start">First UTF-16 unit, weekday and time included.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Day">The day; where two are possible, the one with the day of the month written first.</param>
/// <param name="Other">The day with the month written first, where that is another possible day.</param>
/// <param name="Order">What the date shows of its order: 1 the day stood before the month, -1 behind it, 0 nothing.</param>
internal readonly record struct DateFound(int Start, int End, DateOnly Day, DateOnly? Other, int Order)
{
    /// <summary>The time of day, where one is written.</summary>
    internal TimeOnly? Time { get; init; }

    /// <summary>Minutes east of Greenwich, where a zone is written.</summary>
    internal int? ZoneMinutes { get; init; }

    /// <summary>The weekday, where one is written.</summary>
    internal DayOfWeek? Weekday { get; init; }

    /// <summary>The same with the doubt removed where the weekday fits only one reading.</summary>
    internal DateFound DecidedByWeekday() =>
        Other is not { } other || Weekday is not { } weekday || (Day.DayOfWeek == weekday) == (other.DayOfWeek == weekday) ? this
            : Decided(dayFirst: Day.DayOfWeek == weekday);

    /// <summary>The same with the doubt removed.</summary>
    internal DateFound Decided(bool dayFirst) =>
        Other is not { } other ? this : dayFirst ? this with { Other = null, Order = 1 } : this with { Day = other, Other = null, Order = -1 };
}
