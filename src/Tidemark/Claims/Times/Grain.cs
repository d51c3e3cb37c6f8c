namespace Tidemark.Claims.Times;

/// <summary>How fine the words are, and so how the time is written.</summary>
internal enum Grain : byte
{
    /// <summary>A day, or from day to day.</summary>
    Day,

    /// <summary>A month, or from month to month.</summary>
    Month,

    /// <summary>A season of a year.</summary>
    Season,

    /// <summary>A year, or from year to year.</summary>
    Year,
}
