namespace Tidemark.Maps.Cells;

/// <summary>
/// Cuts convex cells to land. Cells are put in order by place and halved, and the land with them, to the rectangle around each half: a half whose rectangle is all land or
/// all sea is done with, so that only cells that touch a border are cut by their own edges. Large halves are cut side by side, each by a cutter of its own; what comes out is the
/// same with any number of threads.
/// </summary>
internal sealed class LandCutter
{
    /// <summary>Halves of more cells than this are worth a thread.</summary>
    private const int Large = 20_000;

    /// <summary>A ring of less ground than this is none, in square metres: points lie on whole metres.</summary>
    private const double Sliver = 1e-3;

    private readonly HalfPlane _cut = new();
    private readonly Rings[] _cells;
    private readonly Box[] _boxes;
    private readonly Rings _a = new(), _b = new();

    private LandCutter(Rings[] cells, Box[] boxes)
    {
        (_cells, _boxes) = (cells, boxes);
    }

    /// <summary>What of each cell lies on land; a cell that lies on land whole is handed back as it is.</summary>
    /// <param name="cells">Convex, against the clock, one ring each; or empty.</param>
    /// <param name="land">Outer rings against the clock and holes with it, not crossing one another.</param>
    internal static Rings[] Cut(Rings[] cells, Rings land)
    {
        var cutter = new LandCutter(cells, [.. cells.Select(c => c.Bounds())]);
        cutter.Halve(cutter.Order(), land);
        return cells;
    }

    /// <summary>Cells in Morton's order, so that halves of a range lie together.</summary>
    private int[] Order()
    {
        var all = Box.Nothing;
        var order = new List<int>(_cells.Length);
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            if (!_cells[cell].IsEmpty)
            {
                order.Add(cell);
                all = all.With(_boxes[cell]);
            }
        }

        var (sorted, keys) = (order.ToArray(), new ulong[order.Count]);
        for (var i = 0; i < sorted.Length; i++)
        {
            var box = _boxes[sorted[i]];
            keys[i] = (Spread((((box.West + box.East) / 2) - all.West) / (all.East - all.West)) << 1) | Spread((((box.South + box.North) / 2) - all.South) / (all.North - all.South));
        }

        Array.Sort(keys, sorted);
        return sorted;
    }

    /// <summary>The first 20 bits of a fraction, a gap between each two.</summary>
    private static ulong Spread(double fraction)
    {
        var (bits, spread) = ((ulong)(Math.Clamp(fraction, 0, 1) * ((1 << 20) - 1)), 0UL);
        for (var bit = 0; bit < 20; bit++)
        {
            spread |= ((bits >> bit) & 1) << (2 * bit);
        }

        return spread;
    }

    private void Halve(Span<int> order, Rings land)
    {
        if (order.IsEmpty)
        {
            return;
        }

        var box = Box.Nothing;
        foreach (var cell in order)
        {
            box = box.With(_boxes[cell]);
        }

        var piece = Within(land, box);
        if (piece.IsEmpty)
        {
            foreach (var cell in order)
            {
                _cells[cell] = piece;
            }
        }
        else if (piece.Count == 1 && piece.Vertices <= 8 && piece.Area() >= box.Area * (1 - 1e-12))
        {
            return;
        }
        else if (order.Length == 1)
        {
            _cells[order[0]] = Within(piece, _cells[order[0]]);
        }
        else
        {
            var middle = order.Length / 2;
            if (order.Length > Large)
            {
                var (left, right) = (order[..middle].ToArray(), order[middle..].ToArray());
                Parallel.Invoke(() => Halve(left, piece), () => new LandCutter(_cells, _boxes).Halve(right, piece));
            }
            else
            {
                Halve(order[..middle], piece);
                Halve(order[middle..], piece);
            }
        }
    }

    /// <summary>The part of land in a rectangle.</summary>
    private Rings Within(Rings land, Box box)
    {
        var bounds = land.Bounds();
        var rings = land;
        rings = bounds.West < box.West ? Side(rings, box.West, 1, box.West, 0) : rings;
        rings = bounds.East > box.East ? Side(rings, box.East, 0, box.East, 1) : rings;
        rings = bounds.South < box.South ? Side(rings, 0, box.South, 1, box.South) : rings;
        rings = bounds.North > box.North ? Side(rings, 1, box.North, 0, box.North) : rings;
        return ReferenceEquals(rings, land) ? land : Copy(rings);
    }

    /// <summary>The part of land in a convex cell.</summary>
    private Rings Within(Rings land, Rings cell)
    {
        var rings = land;
        var x = cell.X;
        var y = cell.Y;
        for (var (i, j) = (0, x.Length - 1); i < x.Length; j = i++)
        {
            rings = Side(rings, x[j], y[j], x[i], y[i]);
        }

        return Copy(rings);
    }

    private Rings Side(Rings rings, double ax, double ay, double bx, double by)
    {
        var to = ReferenceEquals(rings, _a) ? _b : _a;
        _cut.Cut(rings, ax, ay, bx, by, to);
        return to;
    }

    /// <summary>The rings that are ground: where an edge of land runs along one of the cell, rounding can leave a sliver of either sign.</summary>
    private static Rings Copy(Rings rings)
    {
        var copy = new Rings();
        for (var ring = 0; ring < rings.Count; ring++)
        {
            if (Math.Abs(rings.Area(ring)) < Sliver)
            {
                continue;
            }

            for (var i = rings.First(ring); i < rings.End(ring); i++)
            {
                copy.Add(rings.X[i], rings.Y[i]);
            }

            copy.Close();
        }

        return copy;
    }
}
