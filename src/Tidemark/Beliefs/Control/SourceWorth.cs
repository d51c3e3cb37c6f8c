namespace Tidemark.Beliefs.Control;

/// <summary>How often a source's word of one direction is right, as far as the model can tell, with an 80 % interval.</summary>
/// <param name="Share">The share, held to the half by two votes.</param>
/// <param name="Low">Its lower bound: what is safe to count on of a source that said little.</param>
/// <param name="High">Its upper bound.</param>
/// <param name="Votes">The expected votes that it rests on.</param>
internal readonly record struct SourceWorth(double Share, double Low, double High, double Votes)
{
    private const double Eighty = 1.2816;

    /// <summary>How often a source names the holder about places that its side holds (0), another side holds (1), or where sides are unknown (2).</summary>
    internal static SourceWorth Of(SourceWeights weights, int side)
    {
        var (right, wrong) = (0.0, 0.0);
        for (var stage = 0; stage < Hazards.Stages; stage++)
        {
            var cell = ((stage * Confusion.Sides) + side) * Confusion.Verdicts;
            right += weights.Counts[cell];
            wrong += weights.Counts[cell + 1];
        }

        return Of(right, wrong);
    }

    /// <summary>How often its word of a direction is right. A word for its own side is wrong where another holds the place, and the other way round.</summary>
    /// <param name="weights">What is known of the source.</param>
    /// <param name="direction">For its own side, against it, or where sides are unknown.</param>
    /// <param name="changing">Words about places that are changing hands (gains and losses); else about quiet ones.</param>
    internal static SourceWorth Said(SourceWeights weights, WordDirection direction, bool changing)
    {
        var (right, wrong) = (0.0, 0.0);
        for (var stage = 0; stage < Hazards.Stages; stage++)
        {
            if (((Stage)stage is Stage.Held or Stage.Threatened) == changing)
            {
                continue;
            }

            double Count(int side, int verdict) => weights.Counts[(((stage * Confusion.Sides) + side) * Confusion.Verdicts) + verdict];
            right += Count((int)direction, 0);
            wrong += direction switch { WordDirection.ForOwn => Count(1, 1), WordDirection.AgainstOwn => Count(0, 1), _ => Count(2, 1) };
        }

        return Of(right, wrong);
    }

    private static SourceWorth Of(double right, double wrong)
    {
        var votes = right + wrong;
        var share = (right + 1) / (votes + 2);
        var half = Eighty * Math.Sqrt(share * (1 - share) / (votes + 3));
        return new(share, Math.Max(0, share - half), Math.Min(1, share + half), votes);
    }
}

/// <summary>Whom a word speaks for, seen from who says it.</summary>
internal enum WordDirection : byte
{
    /// <summary>The speaker's own side holds or gains.</summary>
    ForOwn,

    /// <summary>Another side holds or gains.</summary>
    AgainstOwn,

    /// <summary>The speaker's side or the holder's is not known.</summary>
    Unknown,
}
