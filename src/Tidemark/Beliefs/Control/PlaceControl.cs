namespace Tidemark.Beliefs.Control;

/// <summary>Answers about one place. Outcomes are the holders of its cast, then contested. Used by one thread at a time.</summary>
internal sealed class PlaceControl(ControlFit fit, Propagators steps, SourceWeights[] sources, Cast cast, Sign[] signs)
{
    /// <summary>The end of a day, as a fraction.</summary>
    internal const double DayEnd = .999;

    /// <summary>Days after which a live correction has faded to a third.</summary>
    private const double Fading = 7;

    private (double Known, PlacePaths Paths)? _filtered;

    internal Cast Cast => cast;

    /// <summary>The probabilities of each day's outcomes, as known by a time.</summary>
    /// <param name="days">Whole days, in order.</param>
    /// <param name="known">The time, in days.</param>
    internal double[][] Answer(ReadOnlySpan<double> days, double known)
    {
        var times = Times(days, known);
        var answers = Raw(times, known);
        for (var i = 0; i < times.Length; i++)
        {
            var live = Math.Exp(-Math.Max(0, known - days[i] - 1) / Fading);
            if (live > .01)
            {
                var corrected = fit.Correction.Apply(LiveCorrection.Describe(answers[i], LatestVotes.Of(signs, cast, days[i] + DayEnd, known), cast, known));
                answers[i] = [.. answers[i].Select((p, j) => (live * corrected[j]) + ((1 - live) * p))];
            }
        }

        return answers;
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
        var (raw, answers) = (Raw(Times(days, known), known), Answer(days, known));
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

    /// <summary>Moves as few draws as the live correction and what is common to all places ask for.</summary>
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

    /// <summary>The same without correction, at times in order.</summary>
    internal double[][] Raw(double[] times, double known) => Ask(times, known, contestedApart: true);

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
            _filtered = last = (known, new(fit, steps, sources, cast, signs, Moment.Merge(signs, known, []), known));
            last.Paths.Filter();
        }

        return last.Paths;
    }

    /// <summary>The features of the live answer at a time.</summary>
    internal double[] LiveFeatures(double at) => LiveCorrection.Describe(Raw([at], at)[0], LatestVotes.Of(signs, cast, at, at), cast, at);

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
