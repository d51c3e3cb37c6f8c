using FsCheck;
using FsCheck.Fluent;
using Tidemark.Maps.Cells;

namespace Tidemark.Tests.Maps.Cells;

public class ThiessenTest
{
    // A country with a bay, a lake and an island, in metres.
    private static Rings Land => Draw([(-900, -900), (900, -900), (900, 900), (100, 900), (0, -200), (-100, 900), (-900, 900)], [(400, 300), (400, 600), (700, 600), (700, 300)], [(1000, 0), (1300, 0), (1300, 300)]);

    [Fact]
    public void Cells_fill_the_land_and_nothing_else() => Laws.Hold(Prop.ForAll(Points(), points =>
        Math.Abs(Fit(points).Shapes.Sum(s => s.Area()) - Land.Area()) < 1e-6 * Land.Area()));

    [Fact]
    public void A_spot_lies_in_the_cell_of_the_point_that_is_nearest() => Laws.Hold(Prop.ForAll(Points(), points =>
    {
        var pattern = Fit(points);
        return Enumerable.Range(0, 40).All(i =>
        {
            // Points are multiples of 50: no such spot lies on the line between two of them, where it is in neither cell or in both.
            var (x, y) = (-880.3137 + (i * 44.7071), -850.9283 + (i * 977.3391 % 1700));
            var cell = Array.FindIndex(pattern.Shapes, s => Holds(s, x, y));
            double Far(int p) => Math.Pow(points[p].X - x, 2) + Math.Pow(points[p].Y - y, 2);
            return cell < 0 ? !Holds(Land, x, y) : Far(Array.IndexOf(pattern.CellOf, cell)) <= points.Indices().Min(Far) + 1e-3;
        });
    }));

    [Fact]
    public void The_order_of_points_changes_no_cell() => Laws.Hold(Prop.ForAll(Points(), points =>
    {
        var (here, there) = (Fit(points), Fit([.. points.Reverse()]));
        return points.Indices().All(i => Math.Abs(here.Shapes[here.CellOf[i]].Area() - there.Shapes[there.CellOf[points.Length - 1 - i]].Area()) < 1e-3);
    }));

    [Fact]
    public void Neighbours_are_mutual() => Laws.Hold(Prop.ForAll(Points(), points =>
    {
        var near = Fit(points).Neighbours;
        return near.Indices().All(i => near[i].All(j => near[j].Contains(i)));
    }));

    [Fact]
    public void Within_reach_no_cell_is_larger_than_the_circle_around_the_polygon_of_reach() => Laws.Hold(Prop.ForAll(Points(), points =>
        Fit(points, reach: 150).Shapes.All(s => s.Area() is >= 0 and <= Math.PI * 150 * 150 * 1.003)));

    [Fact]
    public void Reach_takes_away_and_never_adds() => Laws.Hold(Prop.ForAll(Points(), points =>
    {
        var (near, far) = (Fit(points, reach: 150), Fit(points));
        return near.Shapes.Indices().All(i => near.Shapes[i].Area() <= far.Shapes[i].Area() + 1e-3);
    }));

    [Fact]
    public void Points_on_a_line_have_strips() => Assert.Equal([100, 100, 100, 100], Strip(10).Shapes.Skip(3).Take(4).Select(s => Math.Round(s.Area(), 6)));

    [Fact]
    public void Points_on_a_circle_have_wedges()
    {
        var circle = Enumerable.Range(0, 700).Select(i => Math.SinCos(i * Math.PI / 350)).Select(p => ((int)(p.Cos * 1e6), (int)(p.Sin * 1e6))).ToArray();
        var land = Draw([(-1_200_000, -1_200_000), (1_200_000, -1_200_000), (1_200_000, 1_200_000), (-1_200_000, 1_200_000)]);
        var cells = Thiessen.Fit([.. circle.Select(p => (double)p.Item1)], [.. circle.Select(p => (double)p.Item2)], land, double.PositiveInfinity).Shapes;
        Assert.Equal(land.Area(), cells.Sum(s => s.Area()), land.Area() * 1e-9);
        Assert.All(cells, c => Assert.InRange(c.Area(), land.Area() / 1400, land.Area() / 350));
    }

    [Fact]
    public void Points_in_one_spot_share_a_cell()
    {
        var pattern = Fit([(5, 5), (200, 5), (5, 5)]);
        Assert.Equal([0, 1, 0], pattern.CellOf);
        Assert.Equal(2, pattern.Shapes.Length);
    }

    [Fact]
    public void One_point_has_all_land() => Assert.Equal(Land.Area(), Fit([(0, 0)]).Shapes.Single().Area(), 1e-6);

    [Fact]
    public void No_point_has_no_cell() => Assert.Empty(Fit([]).Shapes);

    [Fact]
    public void Without_land_a_lone_point_has_its_circle() =>
        Assert.Equal(Math.PI * 25e8, Thiessen.Fit([0], [0], null, 50_000).Shapes.Single().Area(), 1);

    [Fact]
    public void A_cell_at_sea_is_empty() => Assert.True(Fit([(0, -500), (5000, 5000)]).Shapes[1].IsEmpty);

    [Fact]
    public void A_cell_that_only_touches_the_coast_is_empty() => Assert.True(Fit([(850, -350), (950, -350), (800, -50), (900, 200)], reach: 150).Shapes[1].IsEmpty);

    [Fact]
    public void Cells_without_any_border_are_refused() =>
        Assert.Contains("need a reach", Assert.Throws<ArgumentException>(() => Thiessen.Fit([0], [0], null, double.PositiveInfinity)).Message, StringComparison.Ordinal);

    [Fact]
    public void Points_off_the_plane_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Thiessen.Fit([8e6], [0], Land, 1));

    [Fact]
    public void Many_points_have_as_many_cells_that_fill_the_land()
    {
        var random = new Random(7);
        var points = Enumerable.Range(0, 20_000).Select(_ => (random.Next(-400_000, 400_000), random.Next(-400_000, 400_000))).ToArray();
        var land = new Rings();
        for (var i = 0; i < 3000; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.PI / 1500);
            var radius = 300_000 + (40_000 * Math.Sin(i / 9.0));
            land.Add(radius * cos, radius * sin);
        }

        land.Close();
        var cells = Thiessen.Fit([.. points.Select(p => (double)p.Item1)], [.. points.Select(p => (double)p.Item2)], land, double.PositiveInfinity).Shapes;
        Assert.Equal(1, cells.Sum(s => s.Area()) / land.Area(), 1e-9);
    }

    internal static Rings Draw(params (double X, double Y)[][] rings)
    {
        var drawn = new Rings();
        foreach (var ring in rings)
        {
            foreach (var (x, y) in ring)
            {
                drawn.Add(x, y);
            }

            drawn.Close();
        }

        return drawn;
    }

    internal static bool Holds(Rings rings, double x, double y)
    {
        var odd = false;
        for (var ring = 0; ring < rings.Count; ring++)
        {
            for (var (i, j) = (rings.First(ring), rings.End(ring) - 1); i < rings.End(ring); j = i++)
            {
                odd ^= rings.Y[i] > y != rings.Y[j] > y && x < ((rings.X[j] - rings.X[i]) * (y - rings.Y[i]) / (rings.Y[j] - rings.Y[i])) + rings.X[i];
            }
        }

        return odd;
    }

    private static CellPattern Strip(int count) => Thiessen.Fit([.. Enumerable.Range(0, count).Select(i => i * 10.0)], new double[count], Draw([(-5, -5), ((10 * count) - 5, -5), ((10 * count) - 5, 5), (-5, 5)]), double.PositiveInfinity);

    private static CellPattern Fit((int X, int Y)[] points, double reach = double.PositiveInfinity) =>
        Thiessen.Fit([.. points.Select(p => (double)p.X)], [.. points.Select(p => (double)p.Y)], Land, reach);

    // Coarse steps, so that points often fall together, on lines and on circles.
    private static Arbitrary<(int X, int Y)[]> Points() => (
        from step in Gen.Elements(1, 50, 300)
        from count in Gen.Choose(1, 60)
        from points in Gen.Choose(-1000, 1000).Two().ArrayOf(count)
        select points.Select(p => (p.Item1 / step * step, p.Item2 / step * step)).ToArray()).ToArbitrary();
}

/// <summary>Numbers of an array's elements.</summary>
internal static class ArrayIndices
{
    internal static IEnumerable<int> Indices<T>(this T[] array) => Enumerable.Range(0, array.Length);
}
