using System.Diagnostics;
using System.Globalization;
using Tidemark.Maps;
using Tidemark.Maps.Cells;

namespace Tidemark.Bench;

/// <summary>What maps cost: cells over points that are nobody's, cut to an invented coast, and shares of change lists; beside plain ways to the same.</summary>
internal static class MapsVerb
{
    private const int Rounds = 5, Days = 4000, Sample = 200;

    internal static int Run()
    {
        Say($"{"cells",8} {"all land",10} {"coast of 8,000 corners",24} {"and a reach of 10 km",22} {"plain cut",16} {"area off by",12}");
        foreach (var count in new[] { 10_000, 100_000 })
        {
            Cells(count);
        }

        Say($"");
        Say($"{"settlements",12} {"changes",10} {"sum up",10} {"a day",12} {"4,000 days",12} {"all",10} {"plain day",12}");
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
        var all = Median(() => Thiessen.Fit(x, y, square, double.PositiveInfinity));
        var cut = Median(() => Thiessen.Fit(x, y, coast, double.PositiveInfinity));
        var reach = Median(() => Thiessen.Fit(x, y, coast, 10_000));
        var cells = Thiessen.Fit(x, y, square, double.PositiveInfinity).Shapes;
        var plain = Median(() => Plain(cells, coast)) * count / Sample;
        var off = Math.Abs((Thiessen.Fit(x, y, coast, double.PositiveInfinity).Shapes.Sum(s => s.Area()) / coast.Area()) - 1);
        Say($"{count,8:N0} {all,7:0} ms {cut,21:0} ms {reach,19:0} ms {plain,13:0} ms {off,12:0.0e0}");
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
        var sum = Median(() => ShareSeries.Of(list, weights, weights.Sum()));
        var rows = Median(() => series.Days(first, Days));
        var day1 = Median(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                series.On(first.AddDays(i * 4), row);
            }

            return row;
        }) / 1000;
        var plain = Median(() => PlainDay(list, weights, 738_000));
        Say($"{count,12:N0} {list.Changes.Length,10:N0} {sum,7:0.00} ms {day1 * 1000,9:0.00} us {rows,9:0.00} ms {sum + rows,7:0.00} ms {plain,9:0.00} ms");
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

    /// <summary>Milliseconds, the median of five after one that does not count.</summary>
    private static double Median<T>(Func<T> work)
    {
        GC.KeepAlive(work());
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times[round] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
