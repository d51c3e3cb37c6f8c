namespace Tidemark.Claims.Times;

/// <summary>Units of time; the numbers are those of the word list.</summary>
internal enum TimeUnit : byte
{
    /// <summary>No unit.</summary>
    None = 0,
    Day = 1,
    Week = 2,
    Fortnight = 3,
    Month = 4,
    Year = 5,
    Hour = 6,
    Minute = 7,
    Decade = 8,
    Weekend = 9,
    Century = 10,
}
