using System.Globalization;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// What is believed before any statement: mean rates and mean tables over invented wars of every regime (<c>control-priors.txt</c>, beside this file;
/// docs/method.md tells how they were made). They know no theatre.
/// </summary>
internal static class BroadPriors
{
    private static readonly double[][] _lines = Read();

    internal static Hazards Hazards { get; } = new() { Rates = _lines[0], Attention = _lines[1], Onsets = [1, .3, 1, 1.2] };

    /// <summary>As <see cref="ControlFit.Table"/>.</summary>
    internal static double[] Table { get; } = [.. _lines.Skip(2).Take(Hazards.Stages * Confusion.Sides).SelectMany(l => l)];

    /// <summary>What set live answers right in those wars, on average.</summary>
    internal static LiveCorrection Correction { get; } = _lines.Length > 2 + (Hazards.Stages * Confusion.Sides) ? new(_lines[^1]) : LiveCorrection.None;

    private static double[][] Read()
    {
        using var stream = typeof(BroadPriors).Assembly.GetManifestResourceStream("Tidemark.Beliefs.Control.control-priors.txt")!; // built in
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#');
        return [.. lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray())];
    }
}
