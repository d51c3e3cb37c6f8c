namespace Tidemark.Beliefs.Control;

/// <summary>
/// Who held each place, by a hidden Markov model in continuous time (docs/method.md). Fits are made at the ends of months of known time; an answer as known
/// at a time uses the last one made by then. Used by one thread at a time.
/// </summary>
internal sealed class ControlModel
{
    private readonly Theatre _theatre;
    private readonly Sign[][] _signs;
    private readonly Cast[] _casts;
    private readonly ControlFitter _fitter;
    private readonly SortedDictionary<double, (ControlFit Fit, Propagators Steps, SourceWeights[] Sources)> _fits = [];

    /// <param name="theatre">The names.</param>
    /// <param name="signs">Votes by place, as <see cref="SignReader"/> makes them.</param>
    /// <param name="threads">How many threads may learn.</param>
    internal ControlModel(Theatre theatre, Sign[][] signs, int threads = 1)
    {
        (_theatre, _signs) = (theatre, signs);
        var around = theatre.Points.Count > 0 ? new Surroundings(theatre, signs) : null;
        _casts = [.. signs.Select((s, place) => new Cast(theatre, s) { Around = around is null ? null : (around, place) })];
        _fitter = new(theatre, signs, _casts, threads);
        First = signs.SelectMany(s => s).Select(s => s.Known).DefaultIfEmpty(double.MaxValue).Min();
    }

    /// <summary>When the first vote was known, in days.</summary>
    internal double First { get; }

    /// <summary>The fit that an answer as known at a time uses: made of what was known by the end of the last month before, or the priors.</summary>
    internal ControlFit FitBy(double known) => Learned(known).Fit;

    /// <summary>Adds a fit that was made before, so that it is not made again.</summary>
    internal void Keep(ControlFit fit) => _fits[fit.Known] = (fit, new(fit.Hazards), ControlFitter.Weights(_theatre, fit));

    /// <summary>Answers about a place as known at a time; null for a place that nothing was said of.</summary>
    internal PlaceControl? Of(int place, double known)
    {
        if (!Array.Exists(_signs[place], s => s.Known <= known))
        {
            return null;
        }

        var (fit, steps, sources) = Learned(known);
        return new(fit, steps, sources, _casts[place], _signs[place]);
    }

    /// <summary>Answers about a place with other parameters.</summary>
    internal PlaceControl With(int place, ControlFit fit, Propagators steps, SourceWeights[] sources) => new(fit, steps, sources, _casts[place], _signs[place]);

    private (ControlFit Fit, Propagators Steps, SourceWeights[] Sources) Learned(double known)
    {
        var end = MonthEnd(known);
        var at = end < First ? double.MinValue : end;
        if (!_fits.ContainsKey(at))
        {
            Keep(at == double.MinValue ? ControlFit.Prior : _fitter.Fit(at));
        }

        return _fits[at];
    }

    /// <summary>The last instant of the month that ended by a time. A time past all days is as the last day.</summary>
    internal static double MonthEnd(double known)
    {
        var day = DateOnly.FromDayNumber((int)Math.Clamp(Math.Floor(known + .001), 0, DateOnly.MaxValue.DayNumber));
        return day.AddDays(1 - day.Day).DayNumber - .001;
    }
}
