using System.Numerics;
using Tidemark.Claims;

namespace Tidemark.Bench;

/// <summary>
/// Fits a logistic regression with a quadratic penalty by Newton's method (Bishop 2006, 4.3.3). No randomness: the same examples give the same weights.
/// </summary>
internal sealed class ConfidenceFit
{
    private const int Flags = 32, Kinds = 16, Steps = 25;

    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly double[] _penalty;
    private readonly double[] _weights;

    private ConfidenceFit(IReadOnlyCollection<Example> examples, double penalty, double rulePenalty)
    {
        foreach (var rule in examples.Select(e => e.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            _rules.Add(rule, 1 + Flags + Kinds + _rules.Count);
        }

        _weights = new double[1 + Flags + Kinds + _rules.Count];
        _penalty = [.. Enumerable.Range(0, _weights.Length).Select(i => i == 0 ? 1e-3 : i <= Flags + Kinds ? penalty : rulePenalty)];
    }

    /// <summary>Fits.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="penalty">On the squares of the weights of flags and kinds.</param>
    /// <param name="rulePenalty">On those of rules; infinite leaves rules out.</param>
    internal static Confidence Fit(IReadOnlyCollection<Example> examples, double penalty, double rulePenalty)
    {
        var fit = new ConfidenceFit(examples, penalty, double.IsInfinity(rulePenalty) ? 1e9 : rulePenalty);
        for (var step = 0; step < Steps; step++)
        {
            fit.Step(examples);
        }

        var rules = double.IsInfinity(rulePenalty) ? [] : fit._rules.Select(r => KeyValuePair.Create(r.Key, fit._weights[r.Value])).Where(r => Math.Abs(r.Value) >= 0.0005).ToArray();
        return new(fit._weights[0], fit._weights.AsSpan(1, Flags), fit._weights.AsSpan(1 + Flags, Kinds), rules);
    }

    private List<int> Active(Example example)
    {
        var active = new List<int> { 0, 1 + Flags + (int)example.Kind, _rules[example.Rule] };
        for (var left = (uint)example.Features; left != 0; left &= left - 1)
        {
            active.Add(1 + BitOperations.TrailingZeroCount(left));
        }

        return active;
    }

    private void Step(IEnumerable<Example> examples)
    {
        var n = _weights.Length;
        var curve = new double[n, n];
        var slope = new double[n];
        for (var i = 0; i < n; i++)
        {
            curve[i, i] = _penalty[i];
            slope[i] = -_penalty[i] * _weights[i];
        }

        foreach (var example in examples)
        {
            var active = Active(example);
            var p = 1 / (1 + Math.Exp(-active.Sum(i => _weights[i])));
            foreach (var i in active)
            {
                slope[i] += (example.Right ? 1 : 0) - p;
                foreach (var j in active)
                {
                    curve[i, j] += p * (1 - p);
                }
            }
        }

        var move = Solve(curve, slope);
        for (var i = 0; i < n; i++)
        {
            _weights[i] += move[i];
        }
    }

    /// <summary>Solves a positive definite system by Cholesky's decomposition; both arguments are used up.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= a[i, k] * a[j, k];
                }

                a[i, j] = i == j ? Math.Sqrt(sum) : sum / a[j, j];
            }

            for (var k = 0; k < i; k++)
            {
                b[i] -= a[i, k] * b[k];
            }

            b[i] /= a[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                b[i] -= a[k, i] * b[k];
            }

            b[i] /= a[i, i];
        }

        return b;
    }
}
