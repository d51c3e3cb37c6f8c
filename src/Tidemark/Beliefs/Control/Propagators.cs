using System.Collections.Concurrent;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// What time does to a place: x(t) = A x(0) for each holder, and G times the totals over holders, shared out by who may come next. A = exp(Q t) with Q the
/// part within one holder, G = exp(R t) - exp(Q t) with R the part of the totals: the generator is a star, so a step is linear in the number of holders.
/// Steps of a quarter of a day are cached, for each level of reporting and of nearness to a front. May be used by several threads: whichever makes a step makes the same.
/// </summary>
internal sealed class Propagators
{
    private const int PerDay = 4, Most = 4096, LevelsPerE = 4, N = Hazards.Stages;

    private readonly Hazards _hazards;
    private readonly ConcurrentDictionary<(int Level, int Front), Propagators> _levels;
    private readonly double[] _own, _all;
    private readonly Step?[] _steps = new Step?[Most];
    private readonly double[] _kinds;

    internal Propagators(Hazards hazards)
        : this(hazards, 0, 0, new())
    {
    }

    private Propagators(Hazards hazards, double reports, int front, ConcurrentDictionary<(int, int), Propagators> levels)
    {
        (_hazards, _levels) = (hazards, levels);
        (_own, _all) = hazards.Generators(reports, front);
        _kinds = [.. Enumerable.Range(0, N).Select(s => Math.Pow(hazards.Attention[s], hazards.Trust))];
    }

    /// <summary>What one full vote adds to each stage because it was cast at all.</summary>
    internal IReadOnlyList<double> Attention => _kinds;

    /// <summary>Those of a place with so many votes a day, rounded to a quarter of a power of e, by the level of nearness to a front.</summary>
    internal Propagators[] Of(double reports)
    {
        var level = (int)Math.Round(Math.Log(reports) * LevelsPerE);
        return [.. Enumerable.Range(0, Hazards.Fronts).Select(front => _levels.GetOrAdd((level, front), l => new(_hazards, Math.Exp(l.Level / (double)LevelsPerE), l.Front, _levels)))];
    }

    /// <summary>Whether a span of days is so short that nothing moves: A is then the unit, and G naught.</summary>
    internal static bool IsNothing(double days) => Math.Round(days * PerDay) <= 0;

    /// <summary>The matrices of a span of days; a span of more than 1,024 days is as one of 1,024.</summary>
    internal (double[] A, double[] G) Over(double days)
    {
        var step = Math.Clamp((int)Math.Round(days * PerDay), 0, Most - 1);
        var made = Volatile.Read(ref _steps[step]);
        if (made is null)
        {
            var (a, g) = (Exp(_own, step / (double)PerDay), Exp(_all, step / (double)PerDay));
            for (var i = 0; i < g.Length; i++)
            {
                g[i] -= a[i];
            }

            made = new(a, g);
            Volatile.Write(ref _steps[step], made);
        }

        return (made.A, made.G);
    }

    /// <summary>How stages share a place's days in the long run; only where no reports count.</summary>
    /// <param name="front">The level of nearness to a front.</param>
    internal double[] Resting(int front)
    {
        var (a, g) = new Propagators(_hazards, 0, front, _levels).Over(Most);
        return [.. Enumerable.Range(0, N).Select(s => a[s * N] + g[s * N])];
    }

    /// <summary>exp(m t) by scaling and squaring of a Taylor series of order 8.</summary>
    private static double[] Exp(double[] m, double t)
    {
        var halvings = 0;
        for (var size = m.Max(Math.Abs) * t; size > .05; size /= 2)
        {
            halvings++;
        }

        var (sum, term) = (Unit(), Unit());
        for (var k = 1; k <= 8; k++)
        {
            term = Product(term, m, Math.ScaleB(t, -halvings) / k);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += term[i];
            }
        }

        for (; halvings > 0; halvings--)
        {
            sum = Product(sum, sum, 1);
        }

        return sum;
    }

    private static double[] Unit() => [.. Enumerable.Range(0, N * N).Select(i => i % (N + 1) == 0 ? 1.0 : 0)];

    private static double[] Product(double[] a, double[] b, double factor)
    {
        var c = new double[N * N];
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < N; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < N; k++)
                {
                    sum += a[(i * N) + k] * b[(k * N) + j];
                }

                c[(i * N) + j] = sum * factor;
            }
        }

        return c;
    }

    private sealed record Step(double[] A, double[] G);
}
