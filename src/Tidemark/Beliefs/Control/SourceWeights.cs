namespace Tidemark.Beliefs.Control;

/// <summary>How much more or less often than all, a source says what is for the holder, for another, against somebody, or contested, in each stage and for each side.</summary>
/// <param name="Ratios">[(stage × sides + side) × verdicts + verdict]; 1 is as all do.</param>
/// <param name="Counts">What they rest on: expected votes, laid out the same.</param>
internal sealed record SourceWeights(double[] Ratios, double[] Counts)
{
    internal const int Length = Hazards.Stages * Confusion.Sides * Confusion.Verdicts;

    /// <summary>A source of which nothing is known.</summary>
    internal static SourceWeights Plain { get; } = new([.. Enumerable.Repeat(1.0, Length)], new double[Length]);
}
