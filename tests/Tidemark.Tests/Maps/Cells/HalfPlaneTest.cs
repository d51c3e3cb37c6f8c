using FsCheck.Fluent;
using Tidemark.Maps.Cells;

namespace Tidemark.Tests.Maps.Cells;

public class HalfPlaneTest
{
    private static Rings Comb => ThiessenTest.Draw([(0, 0), (10, 0), (10, 5), (8, 5), (8, 1), (6, 1), (6, 5), (4, 5), (4, 1), (2, 1), (2, 5), (0, 5)], [(8.5, 2), (8.5, 4), (9.5, 4), (9.5, 2)]);

    [Fact]
    public void Both_sides_of_a_cut_make_the_whole() => Laws.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte, byte)>(), ArbMap.Default.ArbFor<(byte, byte)>(), (a, b) =>
        {
            var (ax, ay, bx, by) = (a.Item1 / 20.0, a.Item2 / 40.0, b.Item1 / 20.0, b.Item2 / 40.0);
            return (ax, ay) == (bx, by) || Math.Abs(Cut(ax, ay, bx, by).Area() + Cut(bx, by, ax, ay).Area() - Comb.Area()) < 1e-9;
        }));

    [Fact]
    public void Teeth_that_are_cut_off_are_rings_of_their_own()
    {
        var teeth = Cut(0, 3, 10, 3);
        Assert.Equal(3, teeth.Count);
        Assert.All(Enumerable.Range(0, 3), t => Assert.True(teeth.Area(t) > 0));
        Assert.Equal(4 + 4 + 3, teeth.Area(), 1e-9);
    }

    [Fact]
    public void What_lies_on_the_line_is_kept() => Assert.Equal(Comb.Area(), Cut(0, 0, 10, 0).Area(), 1e-9);

    [Fact]
    public void What_lies_beyond_is_gone() => Assert.True(Cut(0, 6, 10, 6).IsEmpty);

    private static Rings Cut(double ax, double ay, double bx, double by)
    {
        var kept = new Rings();
        new HalfPlane().Cut(Comb, ax, ay, bx, by, kept);
        return kept;
    }
}
