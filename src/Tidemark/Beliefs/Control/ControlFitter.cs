using System.Collections.Immutable;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// Learns a fit from votes that were known by a time, by expectation and maximisation from the broad priors; it never sees who was right. Places are taken
/// in a fixed number of groups whose sums are added in order, so that the number of threads changes nothing.
/// </summary>
/// <param name="theatre">The names.</param>
/// <param name="signs">The votes by place.</param>
/// <param name="casts">The possible holders by place.</param>
/// <param name="threads">How many threads may work.</param>
/// <param name="sampleVotes">Votes to learn from, at least.</param>
internal sealed class ControlFitter(Theatre theatre, Sign[][] signs, Cast[] casts, int threads = 1, int sampleVotes = ControlFitter.SampleVotes)
{
    /// <summary>Rounds of learning; more change nothing that is seen.</summary>
    internal const int Rounds = 4;

    /// <summary>The weight of a row of the prior table, in votes, and of the prior's rate of change, in settlements.</summary>
    private const double TableVotes = 20_000, OnsetVotes = 10;

    /// <summary>The weight of the pooled verdicts behind a source's own, in votes.</summary>
    internal const double PooledVotes = 30;

    /// <summary>Votes to learn from, at least: where there are more, a sample of whole places costs less; bench/beliefs prints how far its answers are from those learned from all.</summary>
    internal const int SampleVotes = 80_000;

    private const int Groups = 64;

    /// <summary>Learns from what was known by a time.</summary>
    /// <param name="known">The time, in days.</param>
    /// <param name="rounds">Rounds of learning.</param>
    internal ControlFit Fit(double known, int rounds = Rounds)
    {
        var fit = ControlFit.Prior with { Known = known, Background = Background(known) };
        var drawn = new PlaceSample(theatre, signs, known, sampleVotes);
        var sample = drawn.Places;
        for (var round = 0; round < rounds; round++)
        {
            fit = Maximize(fit, Expect(fit, known, sample), drawn);
        }

        return fit with { Correction = new LiveLearner(theatre, signs, casts, sample).Learn(fit, known, threads) };
    }

    private double[] Background(double known)
    {
        var counts = Enumerable.Repeat(1.0, Confusion.Kinds).ToArray();
        foreach (var place in signs)
        {
            foreach (ref readonly var sign in place.AsSpan())
            {
                counts[(int)sign.Kind] += sign.Known <= known ? 1 : 0;
            }
        }

        return [.. counts.Select(c => c / counts.Sum())];
    }

    /// <summary>Expected votes by class and by source.</summary>
    private Expected Expect(ControlFit fit, double known, int[] sample)
    {
        var sources = Weights(theatre, fit);
        var steps = new Propagators(fit.Hazards);
        var partial = new Expected[Groups];
        Parallel.For(0, Groups, new ParallelOptions { MaxDegreeOfParallelism = threads }, group =>
        {
            var sum = new Expected(theatre.Sources.Count);
            var room = new PathRoom();
            for (var i = group; i < sample.Length; i += Groups)
            {
                Count(fit, steps, sources, sample[i], known, sum, room);
            }

            partial[group] = sum;
        });
        for (var group = 1; group < Groups; group++)
        {
            partial[0].Add(partial[group]);
        }

        return partial[0];
    }

    private void Count(ControlFit fit, Propagators steps, SourceWeights[] sources, int place, double known, Expected sum, PathRoom room)
    {
        var (cast, votes) = (casts[place], signs[place]);
        var line = Moment.Merge(votes, known, []);
        var paths = new PlacePaths(fit, steps, sources, cast, votes, line, known, room);
        paths.Filter(meant: true);
        var (later, until) = (new double[paths.Width], -1.0);
        paths.Smooth((moment, posterior) =>
        {
            if (until >= 0)
            {
                sum.Stay(posterior, later, until - line[moment].At, paths.Front(moment + 1));
            }

            posterior.CopyTo(later);
            until = line[moment].At;
            ref readonly var sign = ref votes[line[moment].Sign];
            var rows = cast.Classify(line[moment].Sign).Rows.AsSpan();
            var meant = paths.Meant(moment);
            var own = sum.Of(sign.Source);
            for (var h = 0; h < rows.Length; h++)
            {
                var (side, c) = Math.DivRem((int)rows[h], Confusion.Classes);
                for (var stage = 0; stage < Hazards.Stages; stage++)
                {
                    var (i, cell) = ((stage * rows.Length) + h, (stage * Confusion.Sides) + side);
                    var votes = posterior[i] * meant[i] * sign.Weight;
                    sum.Classes[(cell * Confusion.Classes) + c] += votes;
                    own[(cell * Confusion.Verdicts) + Confusion.VerdictOf(c)] += votes;
                }
            }
        });
    }

    /// <summary>What a sample counts is scaled to the whole, so that priors weigh what they would weigh beside all votes; what a source's interval rests on is not.</summary>
    private ControlFit Maximize(ControlFit fit, Expected counts, PlaceSample drawn)
    {
        var table = new double[fit.Table.Length];
        var pooled = new double[SourceWeights.Length];
        for (var cell = 0; cell < Hazards.Stages * Confusion.Sides; cell++)
        {
            var sum = 0.0;
            for (var c = cell * Confusion.Classes; c < (cell + 1) * Confusion.Classes; c++)
            {
                sum += table[c] = (drawn.Scale * counts.Classes[c]) + (TableVotes * BroadPriors.Table[c]);
            }

            for (var c = cell * Confusion.Classes; c < (cell + 1) * Confusion.Classes; c++)
            {
                table[c] /= sum;
                pooled[(cell * Confusion.Verdicts) + Confusion.VerdictOf(c % Confusion.Classes)] += table[c];
            }
        }

        var sources = ImmutableSortedDictionary.CreateBuilder<string, SourceWeights>(StringComparer.Ordinal);
        for (var s = 0; s < theatre.Sources.Count; s++)
        {
            if (counts.Sources[s] is { } own)
            {
                sources.Add(theatre.Sources[s], new(Ratios(own, pooled, drawn.OfSources.Length > 0 ? drawn.OfSources[s] : 1), own));
            }
        }

        double[] days = [.. counts.Days.Select(d => drawn.Scale * d)];
        return fit with { Table = table, Sources = sources.ToImmutable(), Hazards = BroadPriors.Hazards.Scaled(Enumerable.Range(0, Hazards.Fronts).Select(f => Onset(days.AsSpan(f * Hazards.Stages, Hazards.Stages), f))) };
    }

    /// <summary>How much more often than in the priors places begin to change, so near a front: expected settlements over those that the priors expect of so many quiet days.</summary>
    private static double Onset(ReadOnlySpan<double> days, int front)
    {
        var hazards = BroadPriors.Hazards;
        var usual = new Propagators(hazards).Resting(front);
        var settled = hazards.Rates[8] + hazards.Rates[9];
        var expected = usual[(int)Stage.Fresh] * settled / usual[(int)Stage.Held] * days[(int)Stage.Held];
        return Math.Clamp(((days[(int)Stage.Fresh] * settled) + OnsetVotes) / (expected + OnsetVotes), .02, 2);
    }

    /// <summary>A source's own verdicts, held to the pooled ones by so many votes, over the pooled ones.</summary>
    private static double[] Ratios(double[] own, double[] pooled, double scale)
    {
        var ratios = new double[own.Length];
        for (var cell = 0; cell < own.Length; cell += Confusion.Verdicts)
        {
            var votes = own.AsSpan(cell, Confusion.Verdicts);
            var all = 0.0;
            foreach (var v in votes)
            {
                all += v;
            }

            for (var v = 0; v < Confusion.Verdicts; v++)
            {
                var share = pooled[cell + v];
                ratios[cell + v] = share > 0 ? ((scale * votes[v]) + (PooledVotes * share)) / ((scale * all) + PooledVotes) / share : 1;
            }
        }

        return ratios;
    }

    /// <summary>A fit's sources by number; a source that it does not know is plain.</summary>
    internal static SourceWeights[] Weights(Theatre theatre, ControlFit fit) => [.. theatre.Sources.Select(s => fit.Sources.GetValueOrDefault(s, SourceWeights.Plain))];

    private sealed class Expected(int sources)
    {
        internal double[] Classes { get; } = new double[Hazards.Stages * Confusion.Sides * Confusion.Classes];

        internal double[]?[] Sources { get; } = new double[sources][];

        /// <summary>Expected days in each stage, by the level of nearness to a front: [front * stages + stage].</summary>
        internal double[] Days { get; } = new double[Hazards.Stages * Hazards.Fronts];

        /// <summary>Counts the days between two moments, half for the stages of each.</summary>
        internal void Stay(ReadOnlySpan<double> from, double[] to, double days, int front)
        {
            var holders = from.Length / Hazards.Stages;
            for (var stage = 0; stage < Hazards.Stages; stage++)
            {
                var both = 0.0;
                for (var i = stage * holders; i < (stage + 1) * holders; i++)
                {
                    both += from[i] + to[i];
                }

                Days[(front * Hazards.Stages) + stage] += both / 2 * days;
            }
        }

        /// <summary>The expected verdicts of a source.</summary>
        internal double[] Of(int source) => Sources[source] ??= new double[SourceWeights.Length];

        internal void Add(Expected other)
        {
            Sum(Classes, other.Classes);
            Sum(Days, other.Days);
            for (var s = 0; s < Sources.Length; s++)
            {
                if (other.Sources[s] is { } votes)
                {
                    Sum(Sources[s] ??= new double[SourceWeights.Length], votes);
                }
            }
        }

        private static void Sum(double[] to, double[] from)
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] += from[i];
            }
        }
    }
}
