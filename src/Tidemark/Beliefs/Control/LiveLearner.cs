namespace Tidemark.Beliefs.Control;

/// <summary>Learns the <see cref="LiveCorrection"/> of a fit: earlier days as they were known then, against the same days as known by the fit's time.</summary>
internal sealed class LiveLearner(Theatre theatre, Sign[][] signs, Cast[] casts, int[] sample)
{
    /// <summary>Days before a day counts as settled, days between those looked at, the history needed, and how hard weights are held to the priors'.</summary>
    private const double Settled = 25, Step = 12, History = 100, Ridge = .002;

    private const double Month = 30;

    private const int Rounds = 12, Groups = 64, Most = 20_000, F = LiveCorrection.Features;

    private readonly record struct Row(double[] Features, double[] Later);

    /// <summary>Learns from what was known by a time; too little history leaves the priors'.</summary>
    internal LiveCorrection Learn(ControlFit fit, double known, int threads)
    {
        var (first, votes, told) = (double.MaxValue, 0, 0);
        foreach (var place in signs)
        {
            var some = 0;
            foreach (ref readonly var sign in place.AsSpan())
            {
                first = Math.Min(first, sign.Known);
                some += sign.Known <= known ? 1 : 0;
            }

            (votes, told) = (votes + some, told + (some > 0 ? 1 : 0));
        }

        var anchor = Anchor(votes / (Math.Max(1, told) * Math.Max(1, (known - first) / Month)));
        if (known - first < History)
        {
            return new(anchor);
        }

        var rows = Rows(fit, Math.Floor(first), known, threads);
        var weights = (double[])anchor.Clone();
        for (var round = 0; round < Rounds && Improve(rows, weights, anchor); round++)
        {
        }

        return new(weights);
    }

    /// <summary>The priors' correction, as far as places are told of as often as in the wars that it was learned from; where words are few, that is hardly at all.</summary>
    /// <param name="thickness">Votes a month for each place that is told of.</param>
    private static double[] Anchor(double thickness)
    {
        var share = thickness / (thickness + 1);
        return [.. BroadPriors.Correction.Weights.Zip(LiveCorrection.None.Weights, (w, none) => (share * w) + ((1 - share) * none))];
    }

    private Row[] Rows(ControlFit fit, double first, double known, int threads)
    {
        var days = new List<double>();
        for (var day = first + 35; day < known - Settled; day += Step)
        {
            days.Add(day);
        }

        var every = Math.Max(3, (int)Math.Ceiling(days.Count * (double)sample.Length / Most));
        var sources = ControlFitter.Weights(theatre, fit);
        var steps = new Propagators(fit.Hazards);
        var groups = new List<Row>[Groups];
        Parallel.For(0, Groups, new ParallelOptions { MaxDegreeOfParallelism = threads }, group =>
        {
            groups[group] = [];
            for (var i = group; i < sample.Length; i += Groups)
            {
                var place = sample[i];
                var asked = days.Where((_, n) => (n + place) % every == 0).ToArray();
                if (asked.Length > 0 && signs[place].Length > 0)
                {
                    var control = new PlaceControl(fit, steps, sources, casts[place], signs[place]);
                    var later = control.Raw([.. asked.Select(d => d + .5)], known);
                    groups[group].AddRange(asked.Select((d, n) => new Row(control.LiveFeatures(d + PlaceControl.DayEnd), later[n])));
                }
            }
        });
        return [.. groups.SelectMany(g => g)];
    }

    /// <summary>One step of Newton's method.</summary>
    /// <returns>Whether it still moved.</returns>
    private static bool Improve(Row[] rows, double[] weights, double[] anchor)
    {
        if (rows.Length == 0)
        {
            return false;
        }

        var (slope, curve) = Derivatives(rows, new(weights));
        for (var k = 0; k < F; k++)
        {
            slope[k] -= Ridge * rows.Length * (weights[k] - anchor[k]);
            curve[(k * F) + k] += Ridge * rows.Length;
        }

        Solve(curve, slope);
        var most = slope.Max(Math.Abs);
        for (var k = 0; k < F; k++)
        {
            weights[k] += slope[k] / Math.Max(1, most);
        }

        return most > 1e-4;
    }

    private static (double[] Slope, double[] Curve) Derivatives(Row[] rows, LiveCorrection now)
    {
        double[] slope = new double[F], curve = new double[F * F], mean = new double[F];
        foreach (var (features, later) in rows)
        {
            var p = now.Apply(features);
            Array.Clear(mean);
            for (var j = 0; j < p.Length; j++)
            {
                for (var k = 0; k < F; k++)
                {
                    mean[k] += p[j] * features[(j * F) + k];
                    slope[k] += (later[j] - p[j]) * features[(j * F) + k];
                }
            }

            for (var j = 0; j < p.Length; j++)
            {
                for (var k = 0; k < F; k++)
                {
                    var off = p[j] * (features[(j * F) + k] - mean[k]);
                    for (var l = 0; l < F; l++)
                    {
                        curve[(k * F) + l] += off * (features[(j * F) + l] - mean[l]);
                    }
                }
            }
        }

        return (slope, curve);
    }

    /// <summary>Solves a x = b into b; a is symmetric and positive.</summary>
    private static void Solve(double[] a, double[] b)
    {
        for (var i = 0; i < F; i++)
        {
            for (var r = i + 1; r < F; r++)
            {
                var factor = a[(r * F) + i] / a[(i * F) + i];
                for (var c = i; c < F; c++)
                {
                    a[(r * F) + c] -= factor * a[(i * F) + c];
                }

                b[r] -= factor * b[i];
            }
        }

        for (var i = F - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < F; c++)
            {
                b[i] -= a[(i * F) + c] * b[c];
            }

            b[i] /= a[(i * F) + i];
        }
    }
}
