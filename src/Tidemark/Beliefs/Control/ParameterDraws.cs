namespace Tidemark.Beliefs.Control;

/// <summary>
/// What may be true of the sources and of the pace of change, beside what was fitted: shares of verdicts drawn from Dirichlet distributions - of all sources first,
/// since a whole war may differ from others, then of each source about those - and the rate of change from a lognormal one.
/// </summary>
internal static class ParameterDraws
{
    /// <summary>Votes that the shares of all sources are worth; the spread of the log of the rate of change.</summary>
    private const double OfAll = 10, Pace = .5;

    /// <summary>Draws a fit about a fit; the same dice throw the same.</summary>
    internal static (ControlFit Fit, SourceWeights[] Sources) Draw(ControlFit fit, Theatre theatre, Random dice)
    {
        var (pooled, own, shares) = (Pooled(fit.Table), new double[Confusion.Verdicts], new double[SourceWeights.Length]);
        for (var cell = 0; cell < pooled.Length; cell += Confusion.Verdicts)
        {
            Dirichlet([.. pooled.AsSpan(cell, Confusion.Verdicts).ToArray().Select(p => p * OfAll)], shares.AsSpan(cell, Confusion.Verdicts), dice);
        }

        var sources = new SourceWeights[theatre.Sources.Count];
        for (var s = 0; s < sources.Length; s++)
        {
            var counts = fit.Sources.GetValueOrDefault(theatre.Sources[s], SourceWeights.Plain).Counts;
            var ratios = new double[SourceWeights.Length];
            for (var cell = 0; cell < ratios.Length; cell += Confusion.Verdicts)
            {
                for (var v = 0; v < own.Length; v++)
                {
                    own[v] = counts[cell + v] + (ControlFitter.PooledVotes * shares[cell + v]);
                }

                Dirichlet(own, ratios.AsSpan(cell, own.Length), dice);
                for (var v = 0; v < own.Length; v++)
                {
                    ratios[cell + v] = pooled[cell + v] > 0 ? ratios[cell + v] / pooled[cell + v] : 1;
                }
            }

            sources[s] = new(ratios, counts);
        }

        return (fit with { Hazards = fit.Hazards.Scaled(Math.Exp(Pace * Normal(dice))) }, sources);
    }

    /// <summary>Verdicts of all sources in each stage and for each side.</summary>
    internal static double[] Pooled(double[] table)
    {
        var pooled = new double[SourceWeights.Length];
        for (var i = 0; i < table.Length; i++)
        {
            pooled[(i / Confusion.Classes * Confusion.Verdicts) + Confusion.VerdictOf(i % Confusion.Classes)] += table[i];
        }

        return pooled;
    }

    private static void Dirichlet(ReadOnlySpan<double> weights, Span<double> shares, Random dice)
    {
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] = weights[i] > 0 ? Gamma(weights[i], dice) : 0;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = sum > 0 ? shares[i] / sum : 1.0 / shares.Length;
        }
    }

    /// <summary>A gamma variate of scale 1 (Marsaglia and Tsang, 2000).</summary>
    private static double Gamma(double shape, Random dice)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1, dice) * Math.Pow(1 - dice.NextDouble(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        while (true)
        {
            var normal = Normal(dice);
            var v = 1 + (normal / Math.Sqrt(9 * d));
            if (v > 0 && Math.Log(1 - dice.NextDouble()) < (normal * normal / 2) + (d * (1 - (v * v * v) + (3 * Math.Log(v)))))
            {
                return d * v * v * v;
            }
        }
    }

    /// <summary>A standard normal variate (Box and Muller).</summary>
    internal static double Normal(Random dice) => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());
}
