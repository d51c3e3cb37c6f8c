namespace Tidemark.Claims.Times;

/// <summary>What relative words are measured from. The default knows nothing: relative words stay unresolved.</summary>
/// <param name="Published">The day of publication.</param>
/// <param name="LastDay">The last day named before in the report ("two days later", "that day").</param>
/// <param name="LastMonth">A day in the last month named before ("in January 2014. Six months later"); where it is null, <paramref name="LastDay"/> serves.</param>
internal readonly record struct TimeContext(DateOnly? Published, DateOnly? LastDay, DateOnly? LastMonth = null);
