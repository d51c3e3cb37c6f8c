using System.Globalization;

namespace Tidemark.Cli.Runs;

/// <summary>Lengths of time as people write them: <c>90s</c>, <c>15m</c>, <c>2h</c>, <c>1d</c>.</summary>
internal static class Span
{
    /// <summary>The length, or null where it is none.</summary>
    internal static TimeSpan? Parse(string written)
    {
        var unit = written.Length == 0 ? ' ' : written[^1];
        if (!double.TryParse(written.AsSpan(0, Math.Max(written.Length - 1, 0)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100_000)
        {
            return null;
        }

        return unit switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
    }

    /// <summary>"12 min", "40 s".</summary>
    internal static string Written(TimeSpan span)
    {
        var (number, unit) = span < TimeSpan.FromSeconds(90) ? (Math.Max(span.TotalSeconds, 0), "s") : span < TimeSpan.FromMinutes(90) ? (span.TotalMinutes, "min") : (span.TotalHours, "h");
        return string.Create(CultureInfo.InvariantCulture, $"{number:0} {unit}");
    }
}
