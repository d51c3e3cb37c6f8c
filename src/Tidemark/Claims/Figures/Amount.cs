namespace Tidemark.Claims.Figures;

/// <summary>A number as read, before its bounding words are applied: one value or a range. The default is nothing.</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Most.</param>
/// <param name="Value">The number where one is named.</param>
internal readonly record struct Amount(double Low, double High, double? Value)
{
    internal bool Approximate { get; init; }

    internal bool Vague { get; init; }

    internal bool Weak { get; init; }

    internal bool IsDateLike { get; init; }

    internal FigureUnit Unit { get; init; }

    internal static Amount Exactly(double value) => new(value, value, value);

    internal static Amount Range(double low, double high) => new(low, high, null);

    internal Amount Times(double factor) =>
        factor == 1 ? this : this with { Low = Math.Round(Low * factor, 6), High = Math.Round(High * factor, 6), Value = Value is { } value ? Math.Round(value * factor, 6) : null };
}
