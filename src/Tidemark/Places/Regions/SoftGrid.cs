using System.Collections.Immutable;

namespace Tidemark.Places.Regions;

/// <summary>
/// How likely each cell of a piece of ground is: the product of all factors, on a grid of equal areas that is laid where the product is not nothing
/// (a coarse grid finds where). The masses of all cells sum to 1.
/// </summary>
internal sealed class SoftGrid
{
    private const double Least = 1e-7, Kept = 1e-3;
    private readonly ImmutableArray<Factor> _factors;
    private readonly double _left, _bottom;
    private readonly double[] _mass;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<double, double> _thresholds = new();
    private double[]? _share;
    private int[]? _heaviest;

    private SoftGrid(ImmutableArray<Factor> factors, EqualArea plane, (double Left, double Bottom, double Right, double Top) box, int size)
    {
        (_factors, Plane, _left, _bottom) = (factors, plane, box.Left, box.Bottom);
        Cell = Math.Max(1e-3, Math.Sqrt((box.Right - box.Left) * (box.Top - box.Bottom)) / size);
        Cell = Math.Max(Cell, Math.Max(box.Right - box.Left, box.Top - box.Bottom) / (6 * size));
        (Columns, Rows) = ((int)Math.Ceiling((box.Right - box.Left) / Cell) + 1, (int)Math.Ceiling((box.Top - box.Bottom) / Cell) + 1);
        _mass = new double[Columns * Rows];
        for (var i = 0; i < _mass.Length; i++)
        {
            _mass[i] = Weight(factors, At(i));
        }

        Highest = _mass.Max();
    }

    /// <summary>The flat map below.</summary>
    internal EqualArea Plane { get; }

    /// <summary>The side of a cell, in kilometres.</summary>
    internal double Cell { get; }

    internal int Columns { get; }

    internal int Rows { get; }

    /// <summary>The mass of each cell, row by row from the south-west.</summary>
    internal ReadOnlySpan<double> Mass => _mass;

    /// <summary>The weight of the best cell, before the masses were made to sum to 1.</summary>
    internal double Highest { get; }

    /// <summary>The grid, or null when the factors exclude each other.</summary>
    /// <param name="factors">At least one with a finite reach.</param>
    /// <param name="size">How many cells a side, about.</param>
    internal static SoftGrid? Lay(ImmutableArray<Factor> factors, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 8);
        var narrowest = factors.MinBy(f => f.Reach);
        var reach = Math.Min(narrowest.Reach, 9000);
        if (!double.IsFinite(narrowest.Reach))
        {
            throw new ArgumentException("no factor has a finite reach", nameof(factors));
        }

        var plane = new EqualArea(narrowest.Centre);
        var box = (-reach, -reach, reach, reach);
        for (var round = 0; round < 2; round++)
        {
            var coarse = new SoftGrid(factors, plane, box, Math.Max(size / 2, 24));
            if (!(coarse.Highest > Least))
            {
                return null;
            }

            box = coarse.Box();
        }

        var grid = new SoftGrid(factors, plane, box, size);
        if (!(grid.Highest > Least))
        {
            return null;
        }

        grid.Normalise();
        return grid;
    }

    /// <summary>The middle of a cell.</summary>
    internal GeoPoint At(int cell)
    {
        var (x, y) = Middle(cell);
        return Plane.At(x, y);
    }

    /// <summary>The middle of a cell on the flat map, in kilometres.</summary>
    internal (double X, double Y) Middle(int cell) => Corner(cell % Columns, cell / Columns);

    /// <summary>The middle of a cell by column and row, which may lie outside.</summary>
    internal (double X, double Y) Corner(double column, double row) => (_left + ((column + 0.5) * Cell), _bottom + ((row + 0.5) * Cell));

    /// <summary>How well any point fits, 1 where it fits best.</summary>
    internal double Fit(GeoPoint point) => Math.Min(1, Weight(_factors, point) / Highest) * ShareOf(point);

    /// <summary>The least mass of a cell such that the cells of at least that mass hold a share together.</summary>
    /// <param name="share">0 to 1.</param>
    internal double Threshold(double share)
    {
        if (_thresholds.TryGetValue(share, out var known))
        {
            return known;
        }

        var sorted = _mass.Where(m => m > 0).ToArray();
        Array.Sort(sorted);
        var (sum, least) = (0.0, sorted[0]);
        for (var i = sorted.Length - 1; i >= 0 && sum < share; i--)
        {
            sum += sorted[i];
            least = sorted[i];
        }

        return _thresholds[share] = least;
    }

    /// <summary>Where the mass has its balance; of separate pieces, where the heaviest has it.</summary>
    internal GeoPoint Centroid()
    {
        var (x, y, sum) = (0.0, 0.0, 0.0);
        foreach (var i in _heaviest ?? Enumerable.Range(0, _mass.Length))
        {
            var (cx, cy) = Middle(i);
            (x, y, sum) = (x + (_mass[i] * cx), y + (_mass[i] * cy), sum + _mass[i]);
        }

        return Plane.At(x / sum, y / sum);
    }

    /// <summary>Multiplies every cell by a number, as when one of two lobes is likelier by other evidence.</summary>
    /// <param name="share">A number for each cell.</param>
    /// <param name="heaviest">The cells of the likeliest lobe.</param>
    internal void Weigh(double[] share, int[] heaviest)
    {
        (_share, _heaviest) = (share, heaviest);
        for (var i = 0; i < _mass.Length; i++)
        {
            _mass[i] *= share[i];
        }

        Normalise();
    }

    private double ShareOf(GeoPoint point)
    {
        if (_share is null)
        {
            return 1;
        }

        var (x, y) = Plane.Of(point);
        var (column, row) = (Math.Clamp((int)((x - _left) / Cell), 0, Columns - 1), Math.Clamp((int)((y - _bottom) / Cell), 0, Rows - 1));
        return _share[(row * Columns) + column];
    }

    private (double Left, double Bottom, double Right, double Top) Box()
    {
        int west = Columns, east = -1, south = Rows, north = -1;
        for (var i = 0; i < _mass.Length; i++)
        {
            if (_mass[i] > Highest * Kept)
            {
                (west, east) = (Math.Min(west, i % Columns), Math.Max(east, i % Columns));
                (south, north) = (Math.Min(south, i / Columns), Math.Max(north, i / Columns));
            }
        }

        var (left, bottom) = Corner(west - 1.5, south - 1.5);
        var (right, top) = Corner(east + 1.5, north + 1.5);
        return (left, bottom, right, top);
    }

    private void Normalise()
    {
        var sum = _mass.Sum();
        for (var i = 0; i < _mass.Length; i++)
        {
            _mass[i] /= sum;
        }

        _thresholds.Clear();
    }

    private static double Weight(ImmutableArray<Factor> factors, GeoPoint point)
    {
        var weight = 1.0;
        foreach (var factor in factors)
        {
            weight *= factor.Weight(point);
            if (weight < Least * 1e-3)
            {
                return 0;
            }
        }

        return weight;
    }
}
