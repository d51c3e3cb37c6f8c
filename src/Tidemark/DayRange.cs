namespace Tidemark;

/// <summary>
/// A half-open range of days [Start, End) without a time zone; either bound may be missing (open). The default value is open on both sides.
/// </summary>
/// <param name="Start">The first day, or null where the range has no known beginning.</param>
/// <param name="End">The day after the last, or null where the range is open.</param>
public readonly record struct DayRange(DateOnly? Start, DateOnly? End)
{
    /// <summary>The range that holds one day.</summary>
    public static DayRange Of(DateOnly day) => new(day, day.AddDays(1));

    /// <summary>From the beginning of one date to the end of another; the default of either is open.</summary>
    internal static DayRange Between(Edtf from, Edtf until) => new(from.Days()?.Start, until.Days()?.End);

    /// <summary>Whether <paramref name="day"/> lies in the range.</summary>
    public bool Contains(DateOnly day) => (Start is null || Start <= day) && (End is null || day < End);
}
