namespace Tidemark.Places.Regions;

/// <summary>
/// How exactly people mean a distance. They round to 1, 5, 10, 50, 100 (or halves, below 2) of the unit that they speak in; so the number itself
/// tells: half of the largest step that divides it and is at most half of it. Never under a tenth of the distance, as nobody measures better by eye.
/// </summary>
internal static class Roundness
{
    private const double Mile = 1.609344;
    private static readonly double[] Steps = [1000, 500, 100, 50, 10, 5, 1, 0.5, 0.1];

    /// <summary>The greatest usual error, in kilometres.</summary>
    /// <param name="kilometres">The distance; whole or half miles are recognised as such.</param>
    internal static double Tolerance(double kilometres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kilometres);
        var (number, unit) = IsShort(kilometres) || !IsShort(kilometres / Mile) ? (kilometres, 1.0) : (kilometres / Mile, Mile);
        (number, unit) = number < 1 ? (number * 1000, unit / 1000) : (number, unit);
        var step = Array.Find(Steps, s => s <= number / 2 && Math.Abs((number / s) - Math.Round(number / s)) < 1e-6);
        return Math.Max(kilometres / 10, step * unit / 2);
    }

    /// <summary>Whether a number is written with at most three decimals.</summary>
    private static bool IsShort(double number) => Math.Abs((number * 1000) - Math.Round(number * 1000)) < 1e-4;
}
