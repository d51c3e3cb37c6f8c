using System.Globalization;
using Tidemark.Reports;

namespace Tidemark.Pipeline.Records;

/// <summary>A date of publication as it stands in records.</summary>
internal static class DateText
{
    /// <summary>A day, an instant, or null where it is not certain.</summary>
    internal static string? Of(Publication published) => published switch
    {
        Publication.At at => KnownTime.Written(at.Instant),
        Publication.OnDay day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}
