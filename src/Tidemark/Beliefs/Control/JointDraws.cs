namespace Tidemark.Beliefs.Control;

/// <summary>
/// Draws of everything together: draw 3 of one place and draw 3 of another rest on the same sources' worth and the same pace of change. Intervals over many places
/// come from these; places drawn one by one would give intervals far too narrow. The same seed gives the same draws.
/// </summary>
/// <param name="theatre">The names.</param>
/// <param name="model">The model.</param>
/// <param name="count">How many.</param>
/// <param name="seed">The seed.</param>
internal sealed class JointDraws(Theatre theatre, ControlModel model, int count, int seed)
{
    /// <summary>Sets of parameters: each serves every twelfth draw.</summary>
    private const int Sets = 12;

    /// <summary>The spread of the log of what is common to all places; set so that intervals of shares hold the truth of invented wars as often as they say.</summary>
    private const double Common = .7;

    /// <summary>How many draws.</summary>
    internal int Count => count;

    private readonly Dictionary<(double Fit, int Set), (ControlFit Fit, Propagators Steps, SourceWeights[] Sources)> _sets = [];

    /// <summary>The outcomes of some days, as known at a time: [day][draw], an outcome being the number of a holder of the cast, or their count for contested.</summary>
    /// <param name="place">The number of a place that something is known of.</param>
    /// <param name="days">Whole days, in order.</param>
    /// <param name="known">The time, in days.</param>
    internal int[][] Of(int place, double[] days, double known)
    {
        var drawn = days.Select(_ => new int[count]).ToArray();
        for (var set = 0; set < Math.Min(Sets, count); set++)
        {
            var (fit, steps, sources) = Set(model.FitBy(known), set);
            var dice = new Random(HashOf(seed, set, place, (int)known));
            var numbers = Enumerable.Range(0, count).Where(d => d % Sets == set).ToArray();
            model.With(place, fit, steps, sources).Draw(days, known, numbers, drawn, Tilt, dice);
        }

        return drawn;
    }

    /// <summary>What the reports about one actor's holdings have in common: lognormal, the same at all places of a draw.</summary>
    private double Tilt(int draw, int actor) => Math.Exp(Common * ParameterDraws.Normal(new(HashOf(seed, draw, actor, -1))));

    private (ControlFit Fit, Propagators Steps, SourceWeights[] Sources) Set(ControlFit fit, int set)
    {
        if (!_sets.TryGetValue((fit.Known, set), out var made))
        {
            var (drawn, sources) = ParameterDraws.Draw(fit, theatre, new(HashOf(seed, set, 0, 0)));
            _sets[(fit.Known, set)] = made = (drawn, new(drawn.Hazards), sources);
        }

        return made;
    }

    /// <summary>Mixes numbers into one; unlike <see cref="HashCode"/> it is the same in every run.</summary>
    private static int HashOf(int seed, int set, int place, int known)
    {
        var mixed = 0xCBF29CE484222325UL;
        foreach (var number in (ReadOnlySpan<int>)[seed, set, place, known])
        {
            mixed = unchecked((mixed ^ (uint)number) * 0x9E3779B97F4A7C15UL);
            mixed ^= mixed >> 29;
        }

        return (int)(mixed >> 33);
    }
}
