namespace Tidemark.Beliefs.Control;

/// <summary>
/// Inference on one place: forward over its moments, and backward. States are stage × holder, [stage × holders + holder]; the cost is linear in moments
/// and in holders. Sums run in a fixed order.
/// </summary>
internal sealed class PlacePaths
{
    private const int N = Hazards.Stages;

    /// <summary>How likely each stage is before any word.</summary>
    private static readonly double[] _first = [.83, .06, .04, .04, .03];

    private readonly Cast _cast;
    private readonly Moment[] _line;
    private readonly Sign[] _signs;
    private readonly ControlFit _fit;
    private readonly Propagators _steps;
    private readonly SourceWeights[] _sources;
    private readonly double[] _likely;
    private readonly int _holders, _width;

    /// <param name="fit">What was learned.</param>
    /// <param name="steps">The propagators of the fit's hazards.</param>
    /// <param name="sources">The fit's weights by the number of the source.</param>
    /// <param name="cast">The possible holders.</param>
    /// <param name="signs">The place's votes.</param>
    /// <param name="line">Its time line.</param>
    internal PlacePaths(ControlFit fit, Propagators steps, SourceWeights[] sources, Cast cast, Sign[] signs, Moment[] line)
    {
        (_fit, _sources, _cast, _signs, _line) = (fit, sources, cast, signs, line);
        _holders = cast.Holders.Length;
        _width = _holders * N;
        _steps = steps.Of(ReportsADay());
        Forward = new double[line.Length * _width];
        _likely = new double[line.Length * _width];
    }

    /// <summary>The filtered states of each moment, one row of <see cref="Width"/> each.</summary>
    internal double[] Forward { get; }

    /// <summary>Number of states.</summary>
    internal int Width => _width;

    /// <summary>Runs forward.</summary>
    internal void Filter()
    {
        Span<double> state = new double[_width];
        for (var s = 0; s < N; s++)
        {
            for (var h = 0; h < _holders; h++)
            {
                state[(s * _holders) + h] = _first[s] * _cast.Next[h];
            }
        }

        ReadOnlySpan<double> before = state;
        for (var i = 0; i < _line.Length; i++)
        {
            var row = Forward.AsSpan(i * _width, _width);
            var (a, g) = _steps.Over(i == 0 ? 0 : _line[i].At - _line[i - 1].At);
            Ahead(before, row, a, g);
            if (_line[i].Sign >= 0)
            {
                var likely = _likely.AsSpan(i * _width, _width);
                Likelihood(_signs[_line[i].Sign], likely, [], []);
                Multiply(row, likely);
            }

            Normalize(row);
            before = row;
        }
    }

    /// <summary>Runs backward, after <see cref="Filter"/>, and hands out the states of each moment given everything, the last first.</summary>
    internal void Smooth(PosteriorSink sink)
    {
        double[] later = [.. Enumerable.Repeat(1.0, _width)], earlier = new double[_width], posterior = new double[_width];
        for (var i = _line.Length - 1; i >= 0; i--)
        {
            Forward.AsSpan(i * _width, _width).CopyTo(posterior);
            Multiply(posterior, later);
            Normalize(posterior);
            sink(_line[i], posterior);
            if (_line[i].Sign >= 0)
            {
                Multiply(later, _likely.AsSpan(i * _width, _width));
            }

            if (i > 0)
            {
                var (a, g) = _steps.Over(_line[i].At - _line[i - 1].At);
                Back(later, earlier, a, g);
                Normalize(earlier);
                (later, earlier) = (earlier, later);
            }
        }
    }

    /// <summary>How likely a vote is in each state; and, where asked for, its row of the table for each holder, and the share of it that is not a misreading.</summary>
    internal void Likelihood(in Sign sign, Span<double> likely, Span<int> rowsOut, Span<double> meant)
    {
        Span<int> rows = stackalloc int[_holders <= 64 ? _holders : 0];
        Span<double> spread = stackalloc double[_holders <= 64 ? _holders : 0];
        rows = _holders <= 64 ? rows : new int[_holders];
        spread = _holders <= 64 ? spread : new double[_holders];
        _cast.Classify(sign, rows, spread);
        rows.CopyTo(rowsOut.Length == 0 ? rows : rowsOut);
        var ratios = _sources[sign.Source].Ratios;
        var misread = (((1 - sign.Confidence) * _fit.Background[(int)sign.Kind]) / (_holders * (sign.Target >= 0 ? _holders : 1))) + 1e-9;
        for (var s = 0; s < N; s++)
        {
            var drawn = sign.Kind == SignKind.Before ? 1 : Math.Pow(_steps.Attention[s], sign.Weight);
            for (var h = 0; h < _holders; h++)
            {
                var (side, c) = (rows[h] / Confusion.Classes, rows[h] % Confusion.Classes);
                var cell = (s * Confusion.Sides) + side;
                var told = sign.Confidence * _fit.Table[(cell * Confusion.Classes) + c] * ratios[(cell * Confusion.Verdicts) + Confusion.VerdictOf(c)] / spread[h];
                likely[(s * _holders) + h] = drawn * (sign.Weight == 1 ? told + misread : Math.Pow(told + misread, sign.Weight));
                if (meant.Length > 0)
                {
                    meant[(s * _holders) + h] = told / (told + misread);
                }
            }
        }
    }

    /// <summary>Votes a day, shrunk to three in ten over the first days.</summary>
    private double ReportsADay()
    {
        double votes = .3, first = double.MaxValue, last = double.MinValue;
        foreach (var moment in _line)
        {
            if (moment.Sign >= 0 && _signs[moment.Sign] is { Kind: not SignKind.Before } sign)
            {
                votes += sign.Weight;
            }

            (first, last) = (Math.Min(first, moment.At), Math.Max(last, moment.At));
        }

        return votes / Math.Max(10, last - first + 2.5);
    }

    private void Ahead(ReadOnlySpan<double> x, Span<double> y, double[] a, double[] g)
    {
        Span<double> total = stackalloc double[N];
        for (var s = 0; s < N; s++)
        {
            foreach (var value in x.Slice(s * _holders, _holders))
            {
                total[s] += value;
            }
        }

        for (var s = 0; s < N; s++)
        {
            var inflow = 0.0;
            for (var q = 0; q < N; q++)
            {
                inflow += g[(s * N) + q] * total[q];
            }

            for (var h = 0; h < _holders; h++)
            {
                y[(s * _holders) + h] = (_cast.Next[h] * inflow) + (a[s * N] * x[h]) + (a[(s * N) + 1] * x[_holders + h]) + (a[(s * N) + 2] * x[(2 * _holders) + h])
                    + (a[(s * N) + 3] * x[(3 * _holders) + h]) + (a[(s * N) + 4] * x[(4 * _holders) + h]);
            }
        }
    }

    private void Back(ReadOnlySpan<double> x, Span<double> y, double[] a, double[] g)
    {
        Span<double> total = stackalloc double[N];
        for (var s = 0; s < N; s++)
        {
            for (var h = 0; h < _holders; h++)
            {
                total[s] += _cast.Next[h] * x[(s * _holders) + h];
            }
        }

        for (var s = 0; s < N; s++)
        {
            var inflow = 0.0;
            for (var q = 0; q < N; q++)
            {
                inflow += g[(q * N) + s] * total[q];
            }

            for (var h = 0; h < _holders; h++)
            {
                y[(s * _holders) + h] = inflow + (a[s] * x[h]) + (a[N + s] * x[_holders + h]) + (a[(2 * N) + s] * x[(2 * _holders) + h])
                    + (a[(3 * N) + s] * x[(3 * _holders) + h]) + (a[(4 * N) + s] * x[(4 * _holders) + h]);
            }
        }
    }

    private static void Multiply(Span<double> x, ReadOnlySpan<double> by)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= by[i];
        }
    }

    private static void Normalize(Span<double> x)
    {
        var sum = 0.0;
        foreach (var value in x)
        {
            sum += value;
        }

        for (var i = 0; i < x.Length; i++)
        {
            x[i] = sum > 0 ? x[i] / sum : 1.0 / x.Length;
        }
    }
}

/// <summary>Takes the states of one moment given everything; the span is lent for the call.</summary>
internal delegate void PosteriorSink(Moment moment, ReadOnlySpan<double> posterior);
