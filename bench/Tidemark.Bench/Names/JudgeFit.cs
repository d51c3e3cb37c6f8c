namespace Tidemark.Bench.Names;

/// <summary>Fits the weights of features by logistic regression (Newton's method with a quadratic penalty on all weights but the first).</summary>
internal static class JudgeFit
{
    /// <summary>The weights that make the labels likeliest.</summary>
    internal static double[] Fit(IReadOnlyList<(float[] Features, bool Same)> examples, double penalty)
    {
        var k = examples[0].Features.Length;
        var weights = new double[k];
        for (var round = 0; round < 30; round++)
        {
            var gradient = new double[k];
            var curvature = new double[k, k];
            foreach (var (x, same) in examples)
            {
                var p = 1 / (1 + Math.Exp(-Dot(weights, x)));
                var slope = p * (1 - p);
                for (var i = 0; i < k; i++)
                {
                    gradient[i] += ((same ? 1 : 0) - p) * x[i];
                    for (var j = 0; j <= i; j++)
                    {
                        curvature[i, j] += slope * x[i] * x[j];
                    }
                }
            }

            for (var i = 0; i < k; i++)
            {
                gradient[i] -= i == 0 ? 0 : penalty * weights[i];
                curvature[i, i] += i == 0 ? 1e-9 : penalty;
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < k; i++)
            {
                weights[i] += step[i];
            }

            if (step.Max(Math.Abs) < 1e-6)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>
    /// The evidence of single pairs of units beyond what the features say: logistic regression on their counts with the features' odds as given
    /// (Adagrad with a quadratic penalty, in the order of the examples).
    /// </summary>
    internal static double[] FitPairs(IReadOnlyList<(List<int> Pairs, double Odds, bool Same)> examples, int size, double penalty, int rounds)
    {
        var weights = new double[size];
        var squares = new double[size];
        for (var round = 0; round < rounds; round++)
        {
            for (var e = 0; e < examples.Count; e++)
            {
                var (pairs, odds, same) = examples[(int)((e * 7919L) % examples.Count)];
                var p = 1 / (1 + Math.Exp(-(odds + pairs.Sum(i => weights[i]))));
                foreach (var i in pairs)
                {
                    var slope = (same ? 1 : 0) - p - (penalty * weights[i]);
                    squares[i] += slope * slope;
                    weights[i] += 0.1 * slope / Math.Sqrt(1 + squares[i]);
                }
            }
        }

        return weights;
    }

    private static double Dot(double[] weights, float[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += weights[i] * x[i];
        }

        return sum;
    }

    /// <summary>Solves a symmetric positive system given by its lower half (Cholesky).</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= a[i, k] * a[j, k];
                }

                a[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / a[j, j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= a[i, k] * x[k];
            }

            x[i] /= a[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                x[i] -= a[k, i] * x[k];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
