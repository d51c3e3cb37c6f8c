namespace Tidemark.Beliefs;

/// <summary>Reckons with days near the ends of the calendar.</summary>
internal static class Days
{
    /// <summary>The day so many days later, or earlier; at the ends of the calendar the first or last day there is.</summary>
    internal static DateOnly Plus(this DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));
}
