using Tidemark.Claims;

namespace Tidemark.Beliefs.Events;

/// <summary>The bounds of a figure; a bound that the words leave open is 0 below and infinite above.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
internal readonly record struct FigureSpan(double Low, double High)
{
    /// <summary>The bounds that the words give; of an approximate number half a unit of its last digit that is not 0 either way; null without a number.</summary>
    internal static FigureSpan? Of(Figure? figure)
    {
        if (figure is null || (figure.Value ?? figure.Low ?? figure.High) is not { } value || !double.IsFinite(value) || value < 0)
        {
            return null;
        }

        var slack = figure.Approximate && figure.Low is null && figure.High is null ? Rounding(value) / 2 : 0;
        var known = figure.Low is null && figure.High is null;
        return new(known ? Math.Max(0, value - slack) : figure.Low ?? 0, known ? value + slack : figure.High ?? double.PositiveInfinity);
    }

    /// <summary>Whether both can be the same number.</summary>
    internal bool Meets(FigureSpan other) => Low <= other.High && other.Low <= High;

    /// <summary>The unit of the last digit that is not 0: 100 for 1,200, 10 for 450; 1 for 45 and for a fraction.</summary>
    internal static double Rounding(double value)
    {
        var unit = 1.0;
        while (value >= 10 * unit && value % (10 * unit) == 0)
        {
            unit *= 10;
        }

        return unit;
    }
}
