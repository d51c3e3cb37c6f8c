using System.Diagnostics;
using System.Globalization;
using Tidemark.Maps;
using Tidemark.Maps.Cells;

namespace Tidemark.Bench;

/// <summary>What maps cost: cells over points that are nobody's, cut to an invented coast, and shares of change lists; beside plain ways to the same.</summary>
internal static class MapsVerb
{
    private const int Rounds = 5, ShareRounds = 60, Days = 4000, Sample = 200;

    private static double _processor;

    internal static int Run()
    {
        Say($"{"cells",8} {"all land",10} {"coast of 8,000 corners",24} {"by processor time",20} {"and a reach of 10 km",22} {"plain cut",16} {"area off by",12}");
        foreach (var count in new[] { 10_000, 100_000 })
        {
            Cells(count);
        }

        Say($"");
        Say($"{"settlements",12} {"changes",10} {"sum up",10} {"by processor time",20} {"a day",12} {"4,000 days",12} {"all",10} {"plain day",12}");
        foreach (var count in new[] { 1_000, 30_000 })
        {
            Shares(count);
        }

        return 0;
    }

    private static void Cells(int count)
    {
        var (random, x, y) = (new Random(11), new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            (x[i], y[i]) = ((random.NextDouble() - .5) * 1.6e6, (random.NextDouble() - .5) * 1.6e6);
        }

        var (coast, square) = (Coast(), Draw((-8e5, -8e5), (8e5, -8e5), (8e5, 8e5), (-8e5, 8e5)));
        var all = Best(() => Thiessen.Fit(x, y, square, double.PositiveInfinity));
        var cut = Best(() => Thiessen.Fit(x, y, coast, double.PositiveInfinity));
        var processor = _processor;
        var reach = Best(() => Thiessen.Fit(x, y, coast, 10_000));
        var cells = Thiessen.Fit(x, y, square, double.PositiveInfinity).Shapes;
        var plain = Best(() => Plain(cells, coast)) * count / Sample;
        var off = Math.Abs((Thiessen.Fit(x, y, coast, double.PositiveInfinity).Shapes.Sum(s => s.Area()) / coast.Area()) - 1);
        Say($"{count,8:N0} {all,7:0} ms {cut,21:0} ms {processor,17:0} ms {reach,19:0} ms {plain,13:0} ms {off,12:0.0e0}");
    }

    /// <summary>The plain way: each cell against the whole coast; a sample of them.</summary>
    private static double Plain(Rings[] cells, Rings coast)
    {
        var (area, cut, a, b) = (0.0, new HalfPlane(), new Rings(), new Rings());
        for (var c = 0; c < Sample; c++)
        {
            var cell = cells[c * (cells.Length / Sample)];
            var from = coast;
            for (var (i, j) = (0, cell.Vertices - 1); i < cell.Vertices; j = i++)
            {
                var to = ReferenceEquals(from, a) ? b : a;
                cut.Cut(from, cell.X[j], cell.Y[j], cell.X[i], cell.Y[i], to);
                from = to;
            }

            area += from.Area();
        }

        return area;
    }

    private static void Shares(int count)
    {
        var (random, maker) = (new Random(5), new ChangeListMaker(null, count));
        for (var unit = 0; unit < count; unit++)
        {
            for (var (day, p) = (736_000 + random.Next(200), .9); day < 736_000 + Days; day += 1 + random.Next(300), p = random.NextDouble())
            {
                maker.Add(unit, day, ["actor:a", "actor:b", "actor:c", "contested"], [p, (1 - p) * .6, (1 - p) * .3, (1 - p) * .1], besieged: false);
            }
        }

        var (list, weights) = (maker.Make(), Enumerable.Range(0, count).Select(i => 1.0 + (i % 7)).ToArray());
        var (series, row, first) = (ShareSeries.Of(list, weights, weights.Sum()), new double[7], DateOnly.FromDayNumber(736_000));
        var sum = Best(() => ShareSeries.Of(list, weights, weights.Sum()), ShareRounds);
        var processor = _processor;
        var rows = Best(() => series.Days(first, Days));
        var day1 = Best(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                series.On(first.AddDays(i * 4), row);
            }

            return row;
        }) / 1000;
        var plain = Best(() => PlainDay(list, weights, 738_000), ShareRounds);
        Say($"{count,12:N0} {list.Changes.Length,10:N0} {sum,7:0.00} ms {processor,17:0.00} ms {day1 * 1000,9:0.00} us {rows,9:0.00} ms {sum + rows,7:0.00} ms {plain,9:0.00} ms");
    }

    /// <summary>The plain way: what was last thought of each settlement, summed.</summary>
    private static double[] PlainDay(ChangeList list, double[] weights, int day)
    {
        var sums = new double[list.Outcomes.Length];
        for (var unit = 0; unit < list.Units; unit++)
        {
            if (list.Last(unit, day) is { } change)
            {
                foreach (var share in list.After(change))
                {
                    sums[share.Outcome] += weights[unit] * share.Hundredths / 100;
                }
            }
        }

        return sums;
    }

    private static Rings Coast() => Draw([.. Enumerable.Range(0, 8000).Select(i => i * Math.PI / 4000).Select(a => (A: a, R: 1e6 * (.8 + (.1 * Math.Sin(7 * a)) + (.06 * Math.Sin(31 * a)) + (.03 * Math.Sin(211 * a))))).Select(p => (p.R * Math.Cos(p.A), p.R * Math.Sin(p.A)))]);

    private static Rings Draw(params (double X, double Y)[] ring)
    {
        var drawn = new Rings();
        foreach (var (x, y) in ring)
        {
            drawn.Add(x, y);
        }

        drawn.Close();
        return drawn;
    }

    /// <summary>Milliseconds by the clock, the best of some rounds after one that does not count; the least processor time of all threads beside it.</summary>
    private static double Best<T>(Func<T> work, int rounds = Rounds)
    {
        GC.KeepAlive(work());
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var (began, process) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            GC.KeepAlive(work());
            times[round] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            _processor = Math.Min(round == 0 ? double.MaxValue : _processor, (Environment.CpuUsage.TotalTime - process).TotalMilliseconds);
        }

        Array.Sort(times);
        return times[0];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
