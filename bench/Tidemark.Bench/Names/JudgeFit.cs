namespace Tidemark.Bench.Names;

/// <summary>An example to fit to: numbers, the indices of what else is there (each as often as it is), the label, and how much it counts.</summary>
internal sealed record JudgeExample(float[] Numbers, int[] Present, bool Same, double Weight);

/// <summary>
/// Fits weights by logistic regression (Adagrad, Duchi and others 2011, with a quadratic penalty on the weights of what is present), in an order that
/// goes by the examples' numbers alone: the same examples give the same weights.
/// </summary>
internal static class JudgeFit
{
    private const double Rate = 0.1;

    /// <summary>The weights that make the labels likeliest: of the numbers, and of what may be present.</summary>
    internal static (double[] Numbers, double[] Present) Fit(IReadOnlyList<JudgeExample> examples, int present, double penalty, int rounds)
    {
        var k = examples[0].Numbers.Length;
        var (mean, spread) = Scale(examples, k);
        var (weights, squares) = (new double[k + present], new double[k + present]);
        for (var round = 0; round < rounds; round++)
        {
            for (var e = 0; e < examples.Count; e++)
            {
                Step(examples[(int)(((e * 7919L) + round) % examples.Count)], weights, squares, mean, spread, penalty);
            }
        }

        var numbers = weights[..k];
        for (var j = 1; j < k; j++)
        {
            numbers[j] /= spread[j];
            numbers[0] -= numbers[j] * mean[j];
        }

        return (numbers, weights[k..]);
    }

    private static void Step(JudgeExample example, double[] weights, double[] squares, double[] mean, double[] spread, double penalty)
    {
        var k = mean.Length;
        var odds = 0.0;
        for (var j = 0; j < k; j++)
        {
            odds += weights[j] * (example.Numbers[j] - mean[j]) / spread[j];
        }

        foreach (var i in example.Present)
        {
            odds += weights[k + i];
        }

        var off = example.Weight * ((example.Same ? 1 : 0) - (1 / (1 + Math.Exp(-odds))));
        for (var j = 0; j < k; j++)
        {
            Move(weights, squares, j, off * (example.Numbers[j] - mean[j]) / spread[j]);
        }

        foreach (var i in example.Present)
        {
            Move(weights, squares, k + i, off - (penalty * weights[k + i]));
        }
    }

    private static void Move(double[] weights, double[] squares, int at, double slope)
    {
        squares[at] += slope * slope;
        weights[at] += Rate * slope / Math.Sqrt(1 + squares[at]);
    }

    /// <summary>Mean and standard deviation of every number but the first, which is the base and stays 1.</summary>
    private static (double[] Mean, double[] Spread) Scale(IReadOnlyList<JudgeExample> examples, int k)
    {
        var (mean, spread) = (new double[k], new double[k]);
        spread[0] = 1;
        for (var j = 1; j < k; j++)
        {
            mean[j] = examples.Average(e => (double)e.Numbers[j]);
            var variance = examples.Average(e => (e.Numbers[j] - mean[j]) * (e.Numbers[j] - mean[j]));
            spread[j] = variance > 1e-12 ? Math.Sqrt(variance) : 1;
        }

        return (mean, spread);
    }
}
