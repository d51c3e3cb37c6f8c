using System.Runtime.InteropServices;

namespace Tidemark.Beliefs.Control;

/// <summary>Answers about one place. Outcomes are the holders of its cast, then contested. Used by one thread at a time; whoever is done with it may dispose of it, so that others use its memory.</summary>
internal sealed class PlaceControl(ControlFit fit, Propagators steps, SourceWeights[] sources, Cast cast, Sign[] signs) : IDisposable
{
    /// <summary>The end of a day, as a fraction.</summary>
    internal const double DayEnd = .999;

    /// <summary>Days after which a live correction has faded to a third.</summary>
    private const double Fading = 7;

    /// <summary>States that are gone through at most to tell what an answer is without one statement and another: some hundredths of a second.</summary>
    private const long MostWork = 1_500_000;

    /// <summary>From how many states on they are shared out.</summary>
    private const long MuchWork = 20_000;

    private (double Known, PlacePaths Paths)? _filtered;
    private PathRoom? _room;

    internal Cast Cast => cast;

    /// <summary>Forgets the sums. What is asked later is reckoned anew.</summary>
    public void Dispose()
    {
        _room?.Return();
        cast.Forget();
        (_room, _filtered) = (null, null);
    }

    /// <summary>The probabilities of each day's outcomes, as known by a time.</summary>
    /// <param name="days">Whole days, in order.</param>
    /// <param name="known">The time, in days.</param>
    internal double[][] Answer(ReadOnlySpan<double> days, double known)
    {
        var times = Times(days, known);
        var (answers, features) = (Untempered(times, known), Array.Empty<double>());
        for (var i = 0; i < times.Length; i++)
        {
            answers[i] = Live(answers[i], days[i], known, null, -1, ref features);
        }

        return answers;
    }

    /// <summary>The probabilities of a day's outcomes without the votes of a statement, all else as it is: one answer for each of some statements.</summary>
    /// <param name="day">A whole day.</param>
    /// <param name="known">The time, in days.</param>
    /// <param name="statements">Numbers of statements, the most wanted first; those that gave no vote give the answer as it is.</param>
    /// <returns>The answers; null for the least wanted where the place is so much told of that they would take too long.</returns>
    internal double[]?[] Without(double day, double known, IReadOnlyList<int> statements)
    {
        var paths = Filtered(known);
        var (moments, asked, answers) = (MomentsOf(paths.Line), paths.At(Times([day], known)[0]), new double[]?[statements.Count]);

        // Every other one by each of two workers, who may do half the work each: what is left out is the same on any machine.
        void Work(int first)
        {
            var (room, posterior, view, features) = (new PlacePaths.Workroom(paths.Width), new double[paths.Width], IsLive(day, known) ? View(day, known) : null, Array.Empty<double>());
            for (var (i, work) = (first, 0L); i < answers.Length && work < MostWork / 2; i += 2)
            {
                work += (long)paths.Width * (2 + paths.Without(asked, room, CollectionsMarshal.AsSpan(moments.GetValueOrDefault(statements[i])), posterior));
                answers[i] = Live(Outcomes(posterior, contestedApart: true), day, known, view, statements[i], ref features);
            }
        }

        if (answers.Length * (long)paths.Width < MuchWork)
        {
            Work(0);
            Work(1);
        }
        else
        {
            Parallel.Invoke(() => Work(0), () => Work(1));
        }

        return answers;
    }

    /// <summary>The moments of the votes of each statement, in order.</summary>
    private Dictionary<int, List<int>> MomentsOf(ReadOnlySpan<Moment> line)
    {
        var moments = new Dictionary<int, List<int>>();
        for (var i = 0; i < line.Length; i++)
        {
            (moments.TryGetValue(signs[line[i].Sign].Statement, out var own) ? own : moments[signs[line[i].Sign].Statement] = []).Add(i);
        }

        return moments;
    }

    private LatestVotes.View View(double day, double known) => new(signs, cast, day + DayEnd, known);

    /// <summary>How much of the live correction is left.</summary>
    private static double LiveShare(double day, double known) => Math.Exp(-Math.Max(0, known - day - 1) / Fading);

    private static bool IsLive(double day, double known) => LiveShare(day, known) > .01;

    /// <summary>What the chain thinks of a day, tempered; where the day is hardly over, corrected instead for what is not told yet, as the correction learned to do from untempered answers.</summary>
    private double[] Live(double[] untempered, double day, double known, LatestVotes.View? view, int without, ref double[] features)
    {
        if (!IsLive(day, known))
        {
            return Tempered(untempered);
        }

        var live = LiveShare(day, known);
        var corrected = fit.Correction.Apply(features = LiveCorrection.Describe(untempered, (view ?? View(day, known)).Without(without), cast, known, features));
        var tempered = Tempered(untempered);
        for (var j = 0; j < corrected.Length; j++)
        {
            corrected[j] = (live * corrected[j]) + ((1 - live) * tempered[j]);
        }

        return corrected;
    }

    /// <summary>The middle of each day; its end where the day is not over.</summary>
    private static double[] Times(ReadOnlySpan<double> days, double known)
    {
        var times = new double[days.Length];
        for (var i = 0; i < days.Length; i++)
        {
            times[i] = days[i] + (known - days[i] < 1 ? DayEnd : .5);
        }

        return times;
    }

    /// <summary>Draws outcomes of some days as known at a time, for the numbered draws.</summary>
    /// <param name="days">Whole days, in order.</param>
    /// <param name="known">The time, in days.</param>
    /// <param name="numbers">The draws to make.</param>
    /// <param name="drawn">[day][draw] takes the outcomes.</param>
    /// <param name="tilt">How much likelier than estimated an actor's hold is in a draw, at all places; <see cref="int.MaxValue"/> is contested.</param>
    /// <param name="dice">What is thrown.</param>
    internal void Draw(double[] days, double known, int[] numbers, int[][] drawn, Func<int, int, double> tilt, Random dice)
    {
        var (raw, answers) = (Untempered(Times(days, known), known), Answer(days, known));
        var line = Moment.Merge(signs, known, Times(days, known));
        var paths = new PlacePaths(fit, steps, sources, cast, signs, line, known);
        paths.Filter();
        foreach (var number in numbers)
        {
            double[] factors = [.. cast.Holders.Append(int.MaxValue).Select(h => tilt(number, h))];
            double[][] meant = [.. answers.Select(a => Tilted(a, factors))];
            paths.Draw(dice, (moment, state) =>
            {
                if (line[moment].Question is >= 0 and var day)
                {
                    var (stage, holder) = Math.DivRem(state, cast.Holders.Length);
                    drawn[day][number] = Corrected(stage == (int)Stage.Contested ? cast.Holders.Length : holder, raw[day], meant[day], dice);
                }
            });
        }
    }

    private static double[] Tilted(double[] answer, double[] factors)
    {
        var sum = answer.Select((p, j) => p * factors[j]).Sum();
        return [.. answer.Select((p, j) => p * factors[j] / sum)];
    }

    /// <summary>Moves as few draws as tempering, the live correction and what is common to all places ask for.</summary>
    private static int Corrected(int outcome, double[] raw, double[] answer, Random dice)
    {
        if (dice.NextDouble() * raw[outcome] <= answer[outcome])
        {
            return outcome;
        }

        var left = dice.NextDouble() * raw.Zip(answer, (r, a) => Math.Max(0, a - r)).Sum();
        for (var j = 0; j < raw.Length; j++)
        {
            left -= Math.Max(0, answer[j] - raw[j]);
            if (left < 0)
            {
                return j;
            }
        }

        return outcome;
    }

    /// <summary>The same without the correction of what is thought on the day itself, at times in order.</summary>
    internal double[][] Raw(double[] times, double known) => Array.ConvertAll(Untempered(times, known), Tempered);

    /// <summary>What the chain thinks, at times in order.</summary>
    internal double[][] Untempered(double[] times, double known) => Ask(times, known, contestedApart: true);

    /// <summary>When the first vote speaks of the place, in days.</summary>
    internal double First => signs.Length > 0 ? signs[0].At : double.MaxValue;

    /// <summary>The probability of each holder, a contested place counting for who held it before, at times in order.</summary>
    internal double[][] Holders(double[] times, double known) => Ask(times, known, contestedApart: false);

    private double[][] Ask(double[] times, double known, bool contestedApart)
    {
        var answers = new double[times.Length][];
        Filtered(known).Ask(times, (question, posterior) => answers[question] = Outcomes(posterior, contestedApart));
        return answers;
    }

    /// <summary>The paths as known at a time, run forward; they are the same for all times that are asked about.</summary>
    private PlacePaths Filtered(double known)
    {
        if (_filtered is not { } last || !last.Known.Equals(known))
        {
            _filtered = last = (known, new(fit, steps, sources, cast, signs, Moment.Merge(signs, known, []), known, _room ??= PathRoom.Rent()));
            last.Paths.Filter();
        }

        return last.Paths;
    }

    /// <summary>The features of the live answer at a time.</summary>
    internal double[] LiveFeatures(double at) => LiveCorrection.Describe(Untempered([at], at)[0], LatestVotes.Of(signs, cast, at, at), cast, at, []);

    private static double[] Tempered(double[] outcomes)
    {
        Temper.Apply(outcomes);
        return outcomes;
    }

    /// <summary>States summed up to outcomes.</summary>
    private double[] Outcomes(ReadOnlySpan<double> states, bool contestedApart)
    {
        var holders = cast.Holders.Length;
        var outcomes = new double[holders + 1];
        for (var i = 0; i < states.Length; i++)
        {
            outcomes[contestedApart && i / holders == (int)Stage.Contested ? holders : i % holders] += states[i];
        }

        return outcomes;
    }
}
