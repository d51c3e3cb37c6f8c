using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Learns the joint probabilities of pairs of units from pairs of names by expectation and maximisation (a memoryless transducer, Ristad and Yianilos
/// 1998, with units of one or two symbols as in Jiampojamarn, Kondrak and Sherif 2007). Pairs that are no spellings of one another are named by an
/// independent model of the two sides, and count in each round by their posterior.
/// </summary>
internal sealed class SpellingEm
{
    private const double Unrelated = 0.05;

    private static readonly int Units = SpellingUnits.Count, None = SpellingUnits.None;

    /// <summary>Pairs that the press writes as it says them and a gazetteer hardly does (Mambij): counted as if seen this often.</summary>
    private const double Said = 30;

    private static readonly (string Left, string Right)[] SaidPairs = [("mb", "nb"), ("mb", "نب")];

    private readonly bool _symmetric;
    private readonly double[] _null = new double[SpellingUnits.Count];

    /// <summary>Starts with every pair alike, equal units likelier.</summary>
    internal SpellingEm(bool symmetric)
    {
        _symmetric = symmetric;
        Joint = new double[Units * Units];
    }

    /// <summary>The joint probabilities, by left unit times units plus right unit.</summary>
    internal double[] Joint { get; private set; }

    /// <summary>Fits to pairs.</summary>
    internal void Fit(IReadOnlyList<(byte[] Left, byte[] Right)> pairs, int rounds, TextWriter log)
    {
        Start(pairs);
        for (var round = 0; round < rounds; round++)
        {
            var counts = new double[Units * Units];
            var (likelihood, related) = (0.0, 0.0);
            foreach (var (left, right) in pairs)
            {
                if (left.Length + right.Length <= 60)
                {
                    var (l, r) = Expect(left, right, counts);
                    likelihood += l;
                    related += r;
                }
            }

            Maximise(counts);
            log.WriteLine(FormattableString.Invariant($"  round {round + 1}: {likelihood / pairs.Count:0.000} nats a pair, {related / pairs.Count:0.000} related"));
        }
    }

    /// <summary>The costs, with pairs left out that are rarer than <paramref name="least"/>.</summary>
    internal float[] Costs(double least)
    {
        var costs = SpellingTable.Empty();
        for (var i = 0; i < Joint.Length; i++)
        {
            if (Joint[i] > least || (Joint[i] > 0 && (i / Units == None || i % Units == None)))
            {
                costs[i] = (float)Math.Min(-Math.Log(Joint[i]), SpellingTable.Alone);
            }
        }

        return costs;
    }

    private void Start(IReadOnlyList<(byte[] Left, byte[] Right)> pairs)
    {
        var total = 0.0;
        foreach (var (left, right) in pairs)
        {
            foreach (var side in new[] { left, right })
            {
                foreach (var unit in side)
                {
                    _null[unit]++;
                    total++;
                }
            }
        }

        for (var i = 0; i < _null.Length; i++)
        {
            _null[i] = (_null[i] + 0.1) / total;
        }

        for (var u = 0; u < Units; u++)
        {
            for (var v = 0; v < Units; v++)
            {
                Joint[(u * Units) + v] = Prior(u, v);
            }
        }

        Normalise();
    }

    /// <summary>
    /// Before anything is seen: equal units are likely, single symbols may stand alone, a gap stands beside a gap or alone, an article beside an
    /// article, "al", "el" or alone, and those two beside nothing else.
    /// </summary>
    private static double Prior(int u, int v)
    {
        var (left, right) = (SpellingUnits.Symbols(u), SpellingUnits.Symbols(v));
        if (left.Length + right.Length == 0 || (left.Length == 0 && right.Length > 1) || (right.Length == 0 && left.Length > 1))
        {
            return SpellingUnits.IsDigraph(u) || SpellingUnits.IsDigraph(v) ? 0.02 : 0;
        }

        var (joinedLeft, joinedRight) = (SpellingUnits.Show(u) is "al" or "el", SpellingUnits.Show(v) is "al" or "el");
        if (joinedLeft || joinedRight)
        {
            return (joinedLeft && v == SpellingSymbols.Article) || (joinedRight && u == SpellingSymbols.Article) ? 0.2 : 0;
        }

        if (left.Length == 0 || right.Length == 0)
        {
            return 0.1;
        }

        var between = u <= SpellingSymbols.Article || v <= SpellingSymbols.Article || SpellingSymbols.IsDigit(left[0]) || SpellingSymbols.IsDigit(right[0]);
        return u == v ? 10 : between ? 0 : Math.Pow(0.2, left.Length + right.Length - 2);
    }

    private (double Likelihood, double Related) Expect(byte[] x, byte[] y, double[] counts)
    {
        var (n, m) = (x.Length, y.Length);
        var forward = new double[(n + 1) * (m + 1)];
        var backward = new double[(n + 1) * (m + 1)];
        forward[0] = 1;
        Sweep(x, y, (from, to, p, _) => forward[to] += forward[from] * p, ahead: true);
        backward[^1] = 1;
        Sweep(x, y, (from, to, p, _) => backward[from] += backward[to] * p, ahead: false);
        var whole = forward[^1];
        var apart = x.Aggregate(1.0, (p, s) => p * _null[s]) * y.Aggregate(1.0, (p, s) => p * _null[s]) * Unrelated;
        if (whole <= 0)
        {
            return (Math.Log(Math.Max(apart, 1e-300)), 0);
        }

        var posterior = whole / (whole + apart);
        Sweep(x, y, (from, to, p, pair) => counts[pair] += posterior * forward[from] * p * backward[to] / whole, ahead: true);
        return (Math.Log(whole + apart), posterior);
    }

    private void Sweep(byte[] x, byte[] y, Action<int, int, double, int> visit, bool ahead)
    {
        var width = y.Length + 1;
        var cells = (x.Length + 1) * width;
        for (var k = 0; k < cells; k++)
        {
            var cell = ahead ? k : cells - 1 - k;
            var (i, j) = (cell / width, cell % width);
            for (var a = 0; a <= Math.Min(2, x.Length - i); a++)
            {
                var u = Unit(x, i, a);
                for (var b = a == 0 ? 1 : 0; u > -1 && b <= Math.Min(2, y.Length - j); b++)
                {
                    var v = Unit(y, j, b);
                    if (v > -1 && Joint[(u * Units) + v] is > 0 and var p)
                    {
                        visit(cell, cell + (a * width) + b, p, (u * Units) + v);
                    }
                }
            }
        }
    }

    private static int Unit(byte[] side, int at, int length) =>
        length == 0 ? None : length == 1 ? side[at] : SpellingUnits.OfPair(side[at], side[at + 1]) is > 0 and var pair ? pair : -1;

    private void Maximise(double[] counts)
    {
        foreach (var (left, right) in SaidPairs)
        {
            var said = (SpellingUnits.Parse(left) * Units) + SpellingUnits.Parse(right);
            counts[said] += Joint[said] > 0 ? Said : 0;
        }

        for (var u = 0; u < Units; u++)
        {
            for (var v = _symmetric ? u : 0; v < Units; v++)
            {
                var (here, there) = ((u * Units) + v, (v * Units) + u);
                if (_symmetric && here != there)
                {
                    counts[here] = counts[there] = (counts[here] + counts[there]) / 2;
                }

                // A unit of two symbols must earn its place: a sparse prior takes a part of a count from rare pairs.
                var sparse = SpellingUnits.Symbols(u).Length + SpellingUnits.Symbols(v).Length > 2 ? 1.0 : 0.5;
                Joint[here] = Joint[here] > 0 ? Math.Max(0, counts[here] - sparse) : 0;
                Joint[there] = _symmetric ? Joint[here] : Joint[there];
            }
        }

        foreach (var u in Enumerable.Range(0, Units).Where(u => u < None || SpellingUnits.IsDigraph(u)))
        {
            Joint[(u * Units) + None] = Math.Max(Joint[(u * Units) + None], 0.2);
            Joint[(None * Units) + u] = Math.Max(Joint[(None * Units) + u], 0.2);
        }

        Normalise();
    }

    private void Normalise()
    {
        var sum = Joint.Sum();
        for (var i = 0; i < Joint.Length; i++)
        {
            Joint[i] /= sum;
        }
    }
}
