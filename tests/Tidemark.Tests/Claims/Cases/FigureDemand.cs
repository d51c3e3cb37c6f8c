using System.Globalization;
using Tidemark.Claims;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>What a case asks of a number: <c>7</c> that value, <c>500..700</c> those bounds, <c>3..</c> and <c>..5</c> one bound and none on the other side.</summary>
/// <param name="Value">The value, where it is no range.</param>
/// <param name="Low">The lower bound of a range.</param>
/// <param name="High">The upper bound of a range.</param>
internal sealed record FigureDemand(double? Value, double? Low, double? High)
{
    /// <summary>The demand, or null when the words are not understood.</summary>
    internal static FigureDemand? TryParse(string words)
    {
        var dots = words.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return Number(words) is { } value ? new(value, null, null) : null;
        }

        string first = words[..dots], last = words[(dots + 2)..];
        double? low = Number(first), high = Number(last);
        return (first.Length > 0 && low is null) || (last.Length > 0 && high is null) || (low is null && high is null) ? null : new(null, low, high);
    }

    /// <summary>Whether a figure meets it.</summary>
    internal bool IsMetBy(Figure? figure) => figure switch
    {
        null => false,
        _ when Value is { } value => Same(figure.Value ?? (figure.Low == figure.High ? figure.Low : null), value),
        _ => (Low is null ? figure.Low is null or 0 : Same(figure.Low, Low.Value)) && (High is null ? figure.High is null : Same(figure.High, High.Value)),
    };

    private static bool Same(double? a, double b) => a is { } value && Math.Abs(value - b) <= 1e-9 * Math.Max(1, Math.Abs(b));

    private static double? Number(string words) => double.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
