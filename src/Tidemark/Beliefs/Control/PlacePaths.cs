namespace Tidemark.Beliefs.Control;

/// <summary>
/// Inference on one place: forward over its moments, and backward. States are stage × holder, [stage × holders + holder]; the cost is linear in moments
/// and in holders. Sums run in a fixed order.
/// </summary>
internal sealed partial class PlacePaths
{
    private const int N = Hazards.Stages;

    /// <summary>Days after a place's last vote that count for how often it is told of.</summary>
    private const double LongestSilence = 60;

    /// <summary>
    /// The power of a full vote, and what it lacks by each source's share of all. The table is a mean over many wars, flatter than the table of any one; set on invented wars, where
    /// many sources check one another. Where two tell everything, nothing does, and the table counts as it is.
    /// </summary>
    private const double Force = 1.25, Unchecked = .5;

    /// <summary>From how many states on the likelihoods of an answer are shared out, and how many moments go together then.</summary>
    private const int Much = 100_000, AtOnce = 128;

    /// <summary>Up to how many holders what is reckoned of a vote stays on the stack.</summary>
    private const int OnStack = 256;

    /// <summary>How likely each stage is before any word.</summary>
    private static readonly double[] _first = [.83, .06, .04, .04, .03];

    private readonly Cast _cast;
    private readonly Moment[] _line;
    private readonly Sign[] _signs;
    private readonly ControlFit _fit;
    private readonly Propagators[] _steps;
    private readonly SourceWeights[] _sources;
    private readonly PathRoom _room;
    private readonly int _holders, _width;
    private readonly double _known, _force;
    private int _later;

    /// <param name="fit">What was learned.</param>
    /// <param name="steps">The propagators of the fit's hazards.</param>
    /// <param name="sources">The fit's weights by the number of the source.</param>
    /// <param name="cast">The possible holders.</param>
    /// <param name="signs">The place's votes.</param>
    /// <param name="line">Its time line.</param>
    /// <param name="known">The time by which the votes of the line were known.</param>
    /// <param name="room">Memory to work in, which is then no longer of use to earlier paths; null for memory of its own.</param>
    internal PlacePaths(ControlFit fit, Propagators steps, SourceWeights[] sources, Cast cast, Sign[] signs, Moment[] line, double known, PathRoom? room = null)
    {
        (_fit, _sources, _cast, _signs, _line, _known) = (fit, sources, cast, signs, line, known);
        _holders = cast.Holders.Length;
        _width = _holders * N;
        _steps = steps.Of(ReportsADay());
        _force = Force - (Unchecked / Math.Max(2, sources.Length));
        _later = line.Length;
        _room = room ?? new();
        _room.Grow(line.Length * _width, line.Length * _holders);
    }

    /// <summary>The time line.</summary>
    internal ReadOnlySpan<Moment> Line => _line;

    /// <summary>Number of states.</summary>
    internal int Width => _width;

    /// <summary>Runs forward.</summary>
    /// <param name="meant">Whether <see cref="Meant"/> is asked for later.</param>
    internal void Filter(bool meant = false)
    {
        Span<double> first = new double[_width];
        First(first);
        _room.GrowMeant(meant ? _line.Length * _width : 0);
        Tell(meant);
        ReadOnlySpan<double> before = first;
        for (var i = 0; i < _line.Length; i++)
        {
            var row = _room.Forward.AsSpan(i * _width, _width);
            _room.Fronts[i] = (byte)_cast.Front(_line[i].At, _known);
            if (i == 0 || !IsStill(i))
            {
                _cast.Next(_line[i].At, _known, _room.Next.AsSpan(i * _holders, _holders));
            }

            Ahead(i, before, row);
            if (_line[i].Sign >= 0)
            {
                Vote(i, row);
            }

            Normalize(row);
            before = row;
        }
    }

    /// <summary>
    /// Reckons how likely all votes are. That is most of the work, and one vote's share of it needs no other's: for one answer about a place of which much is told, it is
    /// shared out; who learns from many places (and asks for <see cref="Meant"/>) does several at a time anyway.
    /// </summary>
    private void Tell(bool meant)
    {
        _cast.Prepare();
        if (meant || _line.Length * _width < Much)
        {
            Tell(0, _line.Length, meant);
            return;
        }

        Parallel.For(0, (_line.Length + AtOnce - 1) / AtOnce, part => Tell(part * AtOnce, Math.Min(_line.Length, (part + 1) * AtOnce), meant: false));
    }

    private void Tell(int first, int behind, bool meant)
    {
        for (var i = first; i < behind; i++)
        {
            if (_line[i].Sign >= 0)
            {
                Likelihood(_line[i].Sign, _room.Likely.AsSpan(i * _width, _width), meant ? _room.Meant.AsSpan(i * _width, _width) : []);
            }
        }
    }

    /// <summary>How near a front is at a moment, after <see cref="Filter"/>.</summary>
    internal int Front(int moment) => _room.Fronts[moment];

    /// <summary>The filtered states of a moment.</summary>
    internal ReadOnlySpan<double> Filtered(int moment) => _room.Forward.AsSpan(moment * _width, _width);

    /// <summary>For each state, how surely the vote of a moment is no misreading, where <see cref="Filter"/> was told to keep that.</summary>
    internal ReadOnlySpan<double> Meant(int moment) => _room.Meant.AsSpan(moment * _width, _width);

    /// <summary>Runs backward, after <see cref="Filter"/>, and hands out the states of each moment given everything, the last first.</summary>
    internal void Smooth(PosteriorSink sink)
    {
        double[] later = [.. Enumerable.Repeat(1.0, _width)], earlier = new double[_width], posterior = new double[_width];
        for (var i = _line.Length - 1; i >= 0; i--)
        {
            Filtered(i).CopyTo(posterior);
            Lanes.Multiply(posterior, later);
            Normalize(posterior);
            sink(i, posterior);
            if (_line[i].Sign >= 0)
            {
                Vote(i, later);
            }

            if (i > 0)
            {
                Back(i, _line[i].At - _line[i - 1].At, later, earlier);
                Normalize(earlier);
                (later, earlier) = (earlier, later);
            }
        }
    }

    /// <summary>
    /// Answers questions, after <see cref="Filter"/> of a line of votes alone: the states of each time given everything, those of the last time first. Each rests on the
    /// votes before and after it and on no other question.
    /// </summary>
    /// <param name="times">Times, in order.</param>
    /// <param name="sink">Takes the number of a question and its states.</param>
    internal void Ask(ReadOnlySpan<double> times, PosteriorSink sink)
    {
        double[] earlier = new double[_width], posterior = new double[_width], next = new double[_holders];
        for (var (asked, i) = (times.Length - 1, _line.Length - 1); asked >= 0; asked--)
        {
            while (i >= 0 && _line[i].At > times[asked])
            {
                i--;
            }

            _cast.Next(times[asked], _known, next);
            Forward(i, times[asked], i < 0 ? [] : Filtered(i), posterior, next);
            if (i + 1 < _line.Length)
            {
                Back(i + 1, _line[i + 1].At - times[asked], Later(i + 1), earlier);
                Lanes.Multiply(posterior, earlier);
            }

            Normalize(posterior);
            sink(asked, posterior);
        }
    }

    /// <summary>
    /// How likely the votes from a moment on are, in each of its states: reckoned from the last moment back when it is first asked for, and kept for other times that are
    /// asked about.
    /// </summary>
    private ReadOnlySpan<double> Later(int moment)
    {
        if (_later == _line.Length)
        {
            _room.GrowLater(_line.Length * _width);
        }

        Span<double> Row(int i) => _room.Later.AsSpan(i * _width, _width);
        for (; _later > moment; _later--)
        {
            From(_later - 1, _later < _line.Length ? Row(_later) : [], Row(_later - 1), isMissing: false);
        }

        return Row(moment);
    }

    /// <summary>How likely the votes from a moment on are, in each of its states.</summary>
    private void From(int moment, ReadOnlySpan<double> later, Span<double> here, bool isMissing)
    {
        if (later.IsEmpty)
        {
            here.Fill(1);
        }
        else
        {
            Back(moment + 1, _line[moment + 1].At - _line[moment].At, later, here);
        }

        if (!isMissing)
        {
            Vote(moment, here);
        }

        Normalize(here);
    }

    /// <summary>The states of a time, with who comes next then, from those of the last moment before it; before all of them for -1.</summary>
    private void Forward(int moment, double time, ReadOnlySpan<double> last, Span<double> states, ReadOnlySpan<double> next)
    {
        if (moment < 0)
        {
            First(states);
            return;
        }

        var (a, g) = _steps[_cast.Front(time, _known)].Over(time - _line[moment].At);
        Ahead(last, states, a, g, next);
    }

    /// <summary>How likely what a moment's states tell is, in each state so many days before it.</summary>
    private void Back(int moment, double days, ReadOnlySpan<double> later, Span<double> earlier)
    {
        if (Propagators.IsNothing(days))
        {
            later.CopyTo(earlier);
            return;
        }

        var (a, g) = _steps[_room.Fronts[moment]].Over(days);
        Back(later, earlier, a, g, _room.Next.AsSpan(moment * _holders, _holders));
    }

    /// <summary>Whether no time has passed since the moment before: many are told of one day.</summary>
    private bool IsStill(int moment) => moment == 0 || Propagators.IsNothing(_line[moment].At - _line[moment - 1].At);

    /// <summary>The states at a moment, before its vote, from those of the moment before it.</summary>
    private void Ahead(int moment, ReadOnlySpan<double> before, Span<double> states)
    {
        if (IsStill(moment))
        {
            before.CopyTo(states);
            return;
        }

        var (a, g) = _steps[_room.Fronts[moment]].Over(_line[moment].At - _line[moment - 1].At);
        Ahead(before, states, a, g, _room.Next.AsSpan(moment * _holders, _holders));
    }

    /// <summary>Multiplies states by how likely the vote of a moment is in each.</summary>
    private void Vote(int moment, Span<double> states) => Lanes.Multiply(states, _room.Likely.AsSpan(moment * _width, _width));

    /// <summary>The states before any word.</summary>
    private void First(Span<double> states)
    {
        for (var i = 0; i < _width; i++)
        {
            states[i] = _first[i / _holders] / _holders;
        }
    }

    /// <summary>Draws a path, after <see cref="Filter"/>: the state of each moment, the last first.</summary>
    internal void Draw(Random dice, Action<int, int> sink)
    {
        var weights = new double[_width];
        var state = -1;
        for (var i = _line.Length - 1; i >= 0; i--)
        {
            Filtered(i).CopyTo(weights);
            if (state >= 0)
            {
                var (a, g) = _steps[_room.Fronts[i + 1]].Over(_line[i + 1].At - _line[i].At);
                var (stage, holder) = (state / _holders, state % _holders);
                var comes = _room.Next[((i + 1) * _holders) + holder];
                for (var j = 0; j < _width; j++)
                {
                    var from = (stage * N) + (j / _holders);
                    weights[j] *= (comes * g[from]) + (j % _holders == holder ? a[from] : 0);
                }
            }

            sink(i, state = Pick(weights, dice));
        }
    }

    /// <summary>A number drawn by weights; the last where all are naught.</summary>
    private static int Pick(ReadOnlySpan<double> weights, Random dice)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += Math.Max(0, weight);
        }

        var left = dice.NextDouble() * sum;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= Math.Max(0, weights[i]);
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>How likely a vote is in each state, and, where that is asked for, the share of it which is not a misreading.</summary>
    private void Likelihood(int number, Span<double> likely, Span<double> meant)
    {
        ref readonly var sign = ref _signs[number];
        var (rowsOf, spreadOf) = _cast.Classify(number);
        ReadOnlySpan<short> rows = rowsOf;
        ReadOnlySpan<float> spread = spreadOf;
        var misread = (((1 - sign.Confidence) * _fit.Background[(int)sign.Kind]) / (_holders * (sign.Target >= 0 ? _holders : 1))) + 1e-9;
        Span<int> verdicts = rows.Length <= OnStack ? stackalloc int[rows.Length] : new int[rows.Length];
        Span<double> shares = rows.Length <= OnStack ? stackalloc double[rows.Length] : new double[rows.Length];
        for (var h = 0; h < rows.Length; h++)
        {
            var (side, c) = Math.DivRem((int)rows[h], Confusion.Classes);
            (verdicts[h], shares[h]) = ((side * Confusion.Verdicts) + Confusion.VerdictOf(c), sign.Confidence / spread[h]);
        }

        const int cells = Confusion.Sides * Confusion.Classes, kinds = Confusion.Sides * Confusion.Verdicts;
        for (var s = 0; s < N; s++)
        {
            var told = likely.Slice(s * rows.Length, rows.Length);
            ReadOnlySpan<double> table = _fit.Table.AsSpan(s * cells, cells), ratios = _sources[sign.Source].Ratios.AsSpan(s * kinds, kinds);
            for (var h = 0; h < told.Length; h++)
            {
                told[h] = shares[h] * table[rows[h]] * ratios[verdicts[h]];
            }
        }

        likely[..meant.Length].CopyTo(meant);
        Lanes.Scale(likely, 1, misread);
        for (var at = 0; at < meant.Length; at++)
        {
            meant[at] /= likely[at];
        }

        Lanes.Raise(likely, _force * sign.Weight);
        for (var s = 0; s < N && sign.Kind != SignKind.Before; s++)
        {
            Lanes.Scale(likely.Slice(s * rows.Length, rows.Length), sign.Weight == 1 ? _steps[0].Attention[s] : Math.Pow(_steps[0].Attention[s], sign.Weight), 0);
        }
    }

    /// <summary>Votes a day, shrunk to three in ten over the first days; silence since the last counts up to two months. It rests on no question.</summary>
    private double ReportsADay()
    {
        double votes = .3, first = double.MaxValue, last = double.MinValue;
        foreach (var moment in _line)
        {
            if (moment.Sign >= 0)
            {
                var sign = _signs[moment.Sign];
                votes += sign.Kind == SignKind.Before ? 0 : sign.Weight;
                (first, last) = (Math.Min(first, moment.At), Math.Max(last, moment.At));
            }
        }

        return first > last ? .03 : votes / Math.Max(10, Math.Min(_known, last + LongestSilence) - first + 2.5);
    }

    private void Ahead(ReadOnlySpan<double> x, Span<double> y, double[] a, double[] g, ReadOnlySpan<double> next)
    {
        Span<double> total = stackalloc double[N];
        Lanes.Totals(x, [], total);
        for (var s = 0; s < N; s++)
        {
            var inflow = 0.0;
            for (var q = 0; q < N; q++)
            {
                inflow += g[(s * N) + q] * total[q];
            }

            Lanes.Mix(y.Slice(s * _holders, _holders), next, inflow, x, a.AsSpan(s * N), 1);
        }
    }

    private void Back(ReadOnlySpan<double> x, Span<double> y, double[] a, double[] g, ReadOnlySpan<double> next)
    {
        Span<double> total = stackalloc double[N];
        Lanes.Totals(x, next, total);
        for (var s = 0; s < N; s++)
        {
            var inflow = 0.0;
            for (var q = 0; q < N; q++)
            {
                inflow += g[(q * N) + s] * total[q];
            }

            Lanes.Mix(y.Slice(s * _holders, _holders), [], inflow, x, a.AsSpan(s), N);
        }
    }

    private static void Normalize(Span<double> x)
    {
        var sum = Lanes.Sum(x);
        var (scale, floor) = sum > 0 ? (1 / sum, 0.0) : (0, 1.0 / x.Length);
        Lanes.Scale(x, scale, floor);
    }
}

/// <summary>Takes the number of a moment and its states given everything; the span is lent for the call.</summary>
internal delegate void PosteriorSink(int moment, ReadOnlySpan<double> posterior);
