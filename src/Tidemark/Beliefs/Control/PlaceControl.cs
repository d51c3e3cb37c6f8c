namespace Tidemark.Beliefs.Control;

/// <summary>Answers about one place. Outcomes are the holders of its cast, then contested.</summary>
internal sealed class PlaceControl(ControlFit fit, Propagators steps, SourceWeights[] sources, Cast cast, Sign[] signs)
{
    /// <summary>The end of a day, as a fraction.</summary>
    internal const double DayEnd = .999;

    /// <summary>Days after which a live correction has faded to a third.</summary>
    private const double Fading = 7;

    internal Cast Cast => cast;

    /// <summary>The probabilities of each day's outcomes, as known by a time.</summary>
    /// <param name="days">Whole days, in order.</param>
    /// <param name="known">The time, in days.</param>
    internal double[][] Answer(ReadOnlySpan<double> days, double known)
    {
        var times = new double[days.Length];
        for (var i = 0; i < days.Length; i++)
        {
            times[i] = days[i] + (known - days[i] < 1 ? DayEnd : .5);
        }

        var answers = Raw(times, known);
        for (var i = 0; i < times.Length; i++)
        {
            var live = Math.Exp(-Math.Max(0, known - days[i] - 1) / Fading);
            if (live > .01)
            {
                var corrected = fit.Correction.Apply(LiveCorrection.Describe(answers[i], LatestVotes.Of(signs, cast, days[i] + DayEnd, known)));
                answers[i] = [.. answers[i].Select((p, j) => (live * corrected[j]) + ((1 - live) * p))];
            }
        }

        return answers;
    }

    /// <summary>The same without correction, at times in order.</summary>
    internal double[][] Raw(double[] times, double known) => Ask(times, known, contestedApart: true);

    /// <summary>The probability of each holder, a contested place counting for who held it before, at times in order.</summary>
    internal double[][] Holders(double[] times, double known) => Ask(times, known, contestedApart: false);

    private double[][] Ask(double[] times, double known, bool contestedApart)
    {
        var line = Moment.Merge(signs, known, times);
        var paths = new PlacePaths(fit, steps, sources, cast, signs, line, known);
        paths.Filter();
        var answers = new double[times.Length][];
        paths.Smooth((moment, posterior) =>
        {
            if (line[moment].Question >= 0)
            {
                answers[line[moment].Question] = Outcomes(posterior, contestedApart);
            }
        });
        return answers;
    }

    /// <summary>The features of the live answer at a time.</summary>
    internal double[] LiveFeatures(double at) => LiveCorrection.Describe(Raw([at], at)[0], LatestVotes.Of(signs, cast, at, at));

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
