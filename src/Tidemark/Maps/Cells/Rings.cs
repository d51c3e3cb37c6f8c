namespace Tidemark.Maps.Cells;

/// <summary>
/// Closed rings of flat vertices in metres, read by the even-odd rule: outer ones against the clock, holes with it. Built once, then only read.
/// </summary>
internal sealed class Rings
{
    private double[] _x = [], _y = [];
    private int[] _ends = [];

    /// <summary>Number of rings.</summary>
    internal int Count { get; private set; }

    /// <summary>Number of vertices.</summary>
    internal int Vertices { get; private set; }

    internal bool IsEmpty => Count == 0;

    /// <summary>Eastings of all vertices.</summary>
    internal ReadOnlySpan<double> X => _x.AsSpan(0, Vertices);

    /// <summary>Northings of all vertices.</summary>
    internal ReadOnlySpan<double> Y => _y.AsSpan(0, Vertices);

    /// <summary>The number of a ring's first vertex.</summary>
    internal int First(int ring) => ring == 0 ? 0 : _ends[ring - 1];

    /// <summary>The number behind a ring's last vertex.</summary>
    internal int End(int ring) => _ends[ring];

    /// <summary>Adds a vertex to the ring that is being drawn; one on top of the last is left out.</summary>
    internal void Add(double x, double y)
    {
        if (Vertices > Open && _x[Vertices - 1] == x && _y[Vertices - 1] == y)
        {
            return;
        }

        if (Vertices == _x.Length)
        {
            Array.Resize(ref _x, Math.Max(8, 2 * Vertices));
            Array.Resize(ref _y, _x.Length);
        }

        (_x[Vertices], _y[Vertices]) = (x, y);
        Vertices++;
    }

    /// <summary>Ends the ring that is being drawn; one of fewer than three corners is dropped.</summary>
    internal void Close()
    {
        while (Vertices > Open + 1 && _x[Vertices - 1] == _x[Open] && _y[Vertices - 1] == _y[Open])
        {
            Vertices--;
        }

        if (Vertices - Open < 3)
        {
            Vertices = Open;
            return;
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Math.Max(1, 2 * Count));
        }

        _ends[Count++] = Vertices;
    }

    /// <summary>Forgets everything, to be drawn anew.</summary>
    internal void Clear() => (Count, Vertices) = (0, 0);

    /// <summary>Square metres, holes taken off.</summary>
    internal double Area()
    {
        var sum = 0.0;
        for (var ring = 0; ring < Count; ring++)
        {
            sum += Area(ring);
        }

        return sum;
    }

    /// <summary>Square metres of one ring, negative for a hole.</summary>
    internal double Area(int ring)
    {
        var (first, end, sum) = (First(ring), End(ring), 0.0);
        var (x0, y0) = (_x[first], _y[first]);
        for (var i = first + 1; i < end - 1; i++)
        {
            sum += ((_x[i] - x0) * (_y[i + 1] - y0)) - ((_x[i + 1] - x0) * (_y[i] - y0));
        }

        return sum / 2;
    }

    /// <summary>The smallest upright rectangle around all, or an empty one that no number lies in.</summary>
    internal Box Bounds()
    {
        var box = Box.Nothing;
        for (var i = 0; i < Vertices; i++)
        {
            box = box.With(_x[i], _y[i]);
        }

        return box;
    }

    private int Open => Count == 0 ? 0 : _ends[Count - 1];
}

/// <summary>An upright rectangle in metres.</summary>
internal readonly record struct Box(double West, double South, double East, double North)
{
    internal static Box Nothing => new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    internal double Area => (East - West) * (North - South);

    internal Box With(double x, double y) => new(Math.Min(West, x), Math.Min(South, y), Math.Max(East, x), Math.Max(North, y));

    internal Box With(Box other) => new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));
}
