using System.Globalization;
using Tidemark.Beliefs.Events;

namespace Tidemark.Beliefs.Figures;

/// <summary>Puts shares of a territory, then and now, and losses on one scale: percent of what was held. Bounds by interval arithmetic.</summary>
internal static class ShareArithmetic
{
    /// <summary>What part of what was held is lost, in percent: had 40, now 14, lost 65. Null where more is held now, or nothing was.</summary>
    internal static FigureSpan? Lost(FigureSpan had, FigureSpan now) =>
        had.Low <= 0 || now.Low > had.High || !double.IsFinite(had.High) ? null
        : new(Math.Max(0, 100 * (1 - (now.High / had.Low))), Math.Max(0, 100 * (1 - (now.Low / had.High))));

    /// <summary>What part was gained over what was held, in percent; null where less is held now, or nothing was held.</summary>
    internal static FigureSpan? Gained(FigureSpan had, FigureSpan now) =>
        had.Low <= 0 || now.High < had.Low || !double.IsFinite(now.High) ? null
        : new(Math.Max(0, 100 * ((now.Low / had.High) - 1)), Math.Max(0, 100 * ((now.High / had.Low) - 1)));

    /// <summary>The share that was held before, when so much of it is lost and so much is left: 14 left, 45 lost, had 25.5. Null where all is lost.</summary>
    internal static FigureSpan? Had(FigureSpan lost, FigureSpan now) => lost.High >= 100 ? null : new(now.Low / (1 - (lost.Low / 100)), now.High / (1 - (lost.High / 100)));

    /// <summary>The share that is left, when so much was held and so much of it is lost.</summary>
    internal static FigureSpan Left(FigureSpan had, FigureSpan lost) => new(Math.Max(0, had.Low * (1 - (lost.High / 100))), Math.Max(0, had.High * (1 - (lost.Low / 100))));

    /// <summary>"(40 - 14) / 40", in the figures as they were given; a range in brackets.</summary>
    internal static string LossFormula(FigureSpan had, FigureSpan now) => $"({Written(had)} - {Written(now)}) / {Written(had)}";

    /// <summary>A figure in a formula: "40", "[500 to 700]", "[at least 12]", "[up to 5]".</summary>
    internal static string Written(FigureSpan span) =>
        span.Low == span.High ? Number(span.Low) : double.IsInfinity(span.High) ? $"[at least {Number(span.Low)}]" : span.Low <= 0 ? $"[up to {Number(span.High)}]" : $"[{Number(span.Low)} to {Number(span.High)}]";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
