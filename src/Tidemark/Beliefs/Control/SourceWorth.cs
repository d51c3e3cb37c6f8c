namespace Tidemark.Beliefs.Control;

/// <summary>How often a source names the holder when it names one, with an 80 % interval.</summary>
/// <param name="Share">The share, held to the half by two votes.</param>
/// <param name="Low">Its lower bound.</param>
/// <param name="High">Its upper bound.</param>
/// <param name="Votes">The expected votes that it rests on.</param>
internal readonly record struct SourceWorth(double Share, double Low, double High, double Votes)
{
    private const double Eighty = 1.2816;

    /// <summary>What a source is worth about places that its side holds (0), another side holds (1), or where sides are unknown (2).</summary>
    internal static SourceWorth Of(SourceWeights weights, int side)
    {
        var (right, wrong) = (0.0, 0.0);
        for (var stage = 0; stage < Hazards.Stages; stage++)
        {
            var cell = ((stage * Confusion.Sides) + side) * Confusion.Verdicts;
            right += weights.Counts[cell];
            wrong += weights.Counts[cell + 1];
        }

        var votes = right + wrong;
        var share = (right + 1) / (votes + 2);
        var half = Eighty * Math.Sqrt(share * (1 - share) / (votes + 3));
        return new(share, Math.Max(0, share - half), Math.Min(1, share + half), votes);
    }
}
