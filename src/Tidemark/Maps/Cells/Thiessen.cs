namespace Tidemark.Maps.Cells;

/// <summary>
/// Thiessen's polygons on a plane: all ground that is nearer to one point than to any other. Points are taken to whole metres; those that fall together
/// share a cell. Method version <see cref="Version"/>.
/// </summary>
internal static class Thiessen
{
    /// <summary>Changed whenever the same points give other cells.</summary>
    internal const string Version = "thiessen/1";

    /// <summary>Corners nearer than this are one, in metres: an edge so short has no direction to cut along.</summary>
    private const double Least = 1e-3;

    /// <summary>The cells of points.</summary>
    /// <param name="x">Metres east of the plane's centre; at most 6,000 km.</param>
    /// <param name="y">Metres north.</param>
    /// <param name="land">Where cells end; null for nowhere, and then there must be a reach.</param>
    /// <param name="reach">How far from its point a cell goes at most, in metres; infinite for as far as it likes.</param>
    internal static CellPattern Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Rings? land, double reach)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reach);
        if (land is null && double.IsInfinity(reach))
        {
            throw new ArgumentException("Cells without a border need a reach.", nameof(reach));
        }

        var (cellOf, px, py) = Distinct(x, y);
        var (cells, neighbours) = Polygons(px, py, land?.Bounds() ?? Box.Nothing, double.IsInfinity(reach) ? 0 : reach);
        if (!double.IsInfinity(reach))
        {
            var near = new Reach(reach);
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = near.Cut(cells[i], px[i], py[i]);
            }
        }

        return new(cellOf, land is null ? cells : LandCutter.Cut(cells, land), neighbours);
    }

    /// <summary>Points on whole metres, each once, in the order in which they first come.</summary>
    private static (int[] CellOf, long[] X, long[] Y) Distinct(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (numbers, cellOf, px, py) = (new Dictionary<(long, long), int>(x.Length), new int[x.Length], new List<long>(x.Length), new List<long>(x.Length));
        for (var i = 0; i < x.Length; i++)
        {
            var at = ((long)Math.Round(x[i]), (long)Math.Round(y[i]));
            if (Math.Abs(at.Item1) > 7_000_000 || Math.Abs(at.Item2) > 7_000_000)
            {
                throw new ArgumentOutOfRangeException(nameof(x), "A point lies more than 7,000 km from the centre.");
            }

            if (!numbers.TryGetValue(at, out var number))
            {
                number = numbers[at] = px.Count;
                px.Add(at.Item1);
                py.Add(at.Item2);
            }

            cellOf[i] = number;
        }

        return (cellOf, [.. px], [.. py]);
    }

    /// <summary>Polygons from the triangles around each point. Eight points far outside make all of them finite, and touch nothing within the bounds.</summary>
    private static (Rings[] Cells, int[][] Neighbours) Polygons(long[] px, long[] py, Box bounds, double margin)
    {
        if (px.Length == 0)
        {
            return ([], []);
        }

        for (var i = 0; i < px.Length; i++)
        {
            bounds = bounds.With(px[i], py[i]);
        }

        var (middleX, middleY) = ((bounds.West + bounds.East) / 2, (bounds.South + bounds.North) / 2);
        var far = (4 * Math.Sqrt(Math.Pow(bounds.East - bounds.West, 2) + Math.Pow(bounds.North - bounds.South, 2)) / 2) + (4 * margin) + 1000;
        double[] turns = [.. Enumerable.Range(0, 8).Select(i => i * Math.PI / 4)];
        var mesh = new Delaunay([.. px, .. turns.Select(a => (long)(middleX + (far * Math.Cos(a))))], [.. py, .. turns.Select(a => (long)(middleY + (far * Math.Sin(a))))]);
        var centres = new (double X, double Y)[mesh.Count / 3];
        for (var t = 0; t < centres.Length; t++)
        {
            centres[t] = mesh.Centre(t);
        }

        var into = new int[px.Length + 8];
        Array.Fill(into, -1);
        for (var e = 0; e < mesh.Count; e++)
        {
            into[mesh.Triangles[Delaunay.Next(e)]] = e;
        }

        return Around(mesh, centres, into, px.Length);
    }

    private static (Rings[] Cells, int[][] Neighbours) Around(Delaunay mesh, (double X, double Y)[] centres, int[] into, int count)
    {
        var (cells, neighbours, near) = (new Rings[count], new int[count][], new List<int>());
        for (var i = 0; i < count; i++)
        {
            cells[i] = new Rings();
            near.Clear();
            var start = into[i];
            for (var e = start; e >= 0;)
            {
                var (x, y) = centres[e / 3];
                Corner(cells[i], x, y);
                if (mesh.Triangles[e] < count)
                {
                    near.Add(mesh.Triangles[e]);
                }

                e = mesh.Halfedges[Delaunay.Next(e)];
                e = e == start ? -1 : e;
            }

            cells[i].Close();
            neighbours[i] = [.. near];
        }

        return (cells, neighbours);
    }

    private static void Corner(Rings cell, double x, double y)
    {
        var last = cell.Vertices - 1;
        if (last < 0 || (Math.Abs(cell.X[last] - x) + Math.Abs(cell.Y[last] - y) > Least && Math.Abs(cell.X[0] - x) + Math.Abs(cell.Y[0] - y) > Least))
        {
            cell.Add(x, y);
        }
    }
}

/// <summary>The cells of some points.</summary>
/// <param name="CellOf">For each point the number of its cell; points in one spot share one.</param>
/// <param name="Shapes">The rings of each cell; empty where it lies at sea.</param>
/// <param name="Neighbours">The cells that touch each cell, borders and reach left aside.</param>
internal sealed record CellPattern(int[] CellOf, Rings[] Shapes, int[][] Neighbours);
