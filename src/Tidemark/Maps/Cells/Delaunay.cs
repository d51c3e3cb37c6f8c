namespace Tidemark.Maps.Cells;

/// <summary>
/// Delaunay's triangulation of points on whole metres, by a radially growing hull with flips (D. A. Sinclair, S-hull, 2010; the order of half-edges is that
/// of V. Agafonkin's Delaunator). Which side and which circle a point lies in is computed exactly, so that collinear and cocircular points do no harm.
/// Triangles run with the clock; half-edge e leads from Triangles[e] to the next corner of its triangle.
/// </summary>
internal sealed class Delaunay
{
    private readonly long[] _x, _y;
    private readonly int[] _hullPrev, _hullNext, _hullTriangle, _hullHash, _stack = new int[4096];
    private double _centreX, _centreY;
    private int _count, _hullStart;

    /// <param name="x">Metres east, within ±2^26, of at least three points that are neither twice nor all on a line.</param>
    /// <param name="y">Metres north.</param>
    internal Delaunay(long[] x, long[] y)
    {
        (_x, _y) = (x, y);
        var most = Math.Max(0, (2 * x.Length) - 5);
        (Triangles, Halfedges) = (new int[3 * most], new int[3 * most]);
        (_hullPrev, _hullNext, _hullTriangle) = (new int[x.Length], new int[x.Length], new int[x.Length]);
        _hullHash = new int[(int)Math.Ceiling(Math.Sqrt(x.Length))];
        Array.Fill(_hullHash, -1);
        Grow(Seed());
    }

    /// <summary>Corners, three a triangle.</summary>
    internal int[] Triangles { get; }

    /// <summary>The half-edge on the other side, or -1 on the hull.</summary>
    internal int[] Halfedges { get; }

    /// <summary>Number of half-edges in use.</summary>
    internal int Count => _count;

    /// <summary>The next half-edge of the same triangle.</summary>
    internal static int Next(int edge) => edge % 3 == 2 ? edge - 2 : edge + 1;

    /// <summary>The centre of a triangle's circle, in metres; numerators are exact.</summary>
    internal (double X, double Y) Centre(int triangle)
    {
        var (a, b, c) = (Triangles[3 * triangle], Triangles[(3 * triangle) + 1], Triangles[(3 * triangle) + 2]);
        return Centre(a, b, c);
    }

    private (double X, double Y) Centre(int a, int b, int c)
    {
        long dx = _x[b] - _x[a], dy = _y[b] - _y[a], ex = _x[c] - _x[a], ey = _y[c] - _y[a];
        long bl = (dx * dx) + (dy * dy), cl = (ex * ex) + (ey * ey);
        var d = 2.0 * ((dx * ey) - (dy * ex));
        return (_x[a] + ((double)(((Int128)ey * bl) - ((Int128)dy * cl)) / d), _y[a] + ((double)(((Int128)dx * cl) - ((Int128)ex * bl)) / d));
    }

    /// <summary>A first triangle near the middle; the other points by their distance from its centre.</summary>
    private (int A, int B, int C, int[] Order) Seed()
    {
        var (middleX, middleY) = ((_x.Min() + _x.Max()) / 2, (_y.Min() + _y.Max()) / 2);
        var a = Least(i => Squared(i, middleX, middleY));
        var b = Least(i => i == a ? double.PositiveInfinity : Squared(i, _x[a], _y[a]));
        var c = Least(i => Turn(a, b, i) == 0 ? double.PositiveInfinity : Radius(a, b, i));
        (b, c) = Turn(a, b, c) < 0 ? (c, b) : (b, c);
        (_centreX, _centreY) = Centre(a, b, c);
        var order = new int[_x.Length];
        var distance = new double[_x.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            distance[i] = Squared(i, _centreX, _centreY);
        }

        Array.Sort(distance, order);
        return (a, b, c, order);
    }

    private void Grow((int A, int B, int C, int[] Order) seed)
    {
        var (a, b, c, order) = seed;
        _hullStart = a;
        (_hullNext[a], _hullPrev[c]) = (b, b);
        (_hullNext[b], _hullPrev[a]) = (c, c);
        (_hullNext[c], _hullPrev[b]) = (a, a);
        (_hullTriangle[a], _hullTriangle[b], _hullTriangle[c]) = (0, 1, 2);
        _hullHash[Key(a)] = a;
        _hullHash[Key(b)] = b;
        _hullHash[Key(c)] = c;
        Triangle(a, b, c, -1, -1, -1);
        foreach (var i in order)
        {
            if (i != a && i != b && i != c)
            {
                Add(i);
            }
        }
    }

    /// <summary>Joins a point to all edges of the hull that it sees.</summary>
    private void Add(int i)
    {
        var (start, edge) = Visible(i);
        if (edge < 0)
        {
            return;
        }

        var t = Triangle(edge, i, _hullNext[edge], -1, -1, _hullTriangle[edge]);
        _hullTriangle[i] = Legalize(t + 2);
        _hullTriangle[edge] = t;
        var n = _hullNext[edge];
        for (int q; Turn(i, n, q = _hullNext[n]) < 0; n = q)
        {
            t = Triangle(n, i, q, _hullTriangle[i], -1, _hullTriangle[n]);
            _hullTriangle[i] = Legalize(t + 2);
            _hullNext[n] = n;
        }

        if (edge == start)
        {
            for (int q; Turn(i, q = _hullPrev[edge], edge) < 0; edge = q)
            {
                t = Triangle(q, i, edge, -1, _hullTriangle[edge], _hullTriangle[q]);
                Legalize(t + 2);
                _hullTriangle[q] = t;
                _hullNext[edge] = edge;
            }
        }

        (_hullStart, _hullPrev[i], _hullNext[edge], _hullPrev[n], _hullNext[i]) = (edge, edge, i, i, n);
        (_hullHash[Key(i)], _hullHash[Key(edge)]) = (i, edge);
    }

    private (int Start, int Edge) Visible(int i)
    {
        var (start, key) = (0, Key(i));
        for (var j = 0; j < _hullHash.Length; j++)
        {
            start = _hullHash[(key + j) % _hullHash.Length];
            if (start >= 0 && start != _hullNext[start])
            {
                break;
            }
        }

        start = _hullPrev[start];
        var edge = start;
        for (int q; Turn(i, edge, q = _hullNext[edge]) >= 0;)
        {
            edge = q;
            if (edge == start)
            {
                return (start, -1);
            }
        }

        return (start, edge);
    }

    /// <summary>Flips edges until all around a new one are Delaunay's.</summary>
    private int Legalize(int a)
    {
        var depth = 0;
        int right;
        while (true)
        {
            var b = Halfedges[a];
            var first = a - (a % 3);
            right = first + ((a + 2) % 3);
            if (b >= 0)
            {
                var other = b - (b % 3);
                var (al, bl) = (first + ((a + 1) % 3), other + ((b + 2) % 3));
                var (p0, pr, pl, p1) = (Triangles[right], Triangles[a], Triangles[al], Triangles[bl]);
                if (InCircle(p0, pr, pl, p1))
                {
                    Flip(a, b, right, bl, p0, p1);
                    if (depth < _stack.Length)
                    {
                        _stack[depth++] = other + ((b + 1) % 3);
                    }

                    continue;
                }
            }

            if (depth == 0)
            {
                return right;
            }

            a = _stack[--depth];
        }
    }

    private void Flip(int a, int b, int right, int bl, int p0, int p1)
    {
        (Triangles[a], Triangles[b]) = (p1, p0);
        var beyond = Halfedges[bl];
        if (beyond < 0)
        {
            var e = _hullStart;
            do
            {
                if (_hullTriangle[e] == bl)
                {
                    _hullTriangle[e] = a;
                    break;
                }

                e = _hullPrev[e];
            }
            while (e != _hullStart);
        }

        Link(a, beyond);
        Link(b, Halfedges[right]);
        Link(right, bl);
    }

    private int Triangle(int i0, int i1, int i2, int a, int b, int c)
    {
        var t = _count;
        (Triangles[t], Triangles[t + 1], Triangles[t + 2]) = (i0, i1, i2);
        Link(t, a);
        Link(t + 1, b);
        Link(t + 2, c);
        _count += 3;
        return t;
    }

    private void Link(int a, int b)
    {
        Halfedges[a] = b;
        if (b >= 0)
        {
            Halfedges[b] = a;
        }
    }

    /// <summary>Positive when a, b, c run with the clock; exact.</summary>
    private long Turn(int a, int b, int c) => ((_y[a] - _y[c]) * (_x[b] - _x[c])) - ((_x[a] - _x[c]) * (_y[b] - _y[c]));

    /// <summary>Whether p lies within the circle of a, b, c, which run with the clock: in doubles where their error cannot matter, else exactly.</summary>
    private bool InCircle(int a, int b, int c, int p)
    {
        long dx = _x[a] - _x[p], dy = _y[a] - _y[p], ex = _x[b] - _x[p], ey = _y[b] - _y[p], fx = _x[c] - _x[p], fy = _y[c] - _y[p];
        long ap = (dx * dx) + (dy * dy), bp = (ex * ex) + (ey * ey), cp = (fx * fx) + (fy * fy);
        double m1 = (double)dx * ((ey * (double)cp) - ((double)bp * fy)), m2 = (double)dy * ((ex * (double)cp) - ((double)bp * fx)), m3 = (double)ap * (((double)ex * fy) - ((double)ey * fx));
        var sum = m1 - m2 + m3;
        double size = Math.Max(Math.Max(Math.Abs(dx), Math.Abs(dy)), Math.Max(Math.Max(Math.Abs(ex), Math.Abs(ey)), Math.Max(Math.Abs(fx), Math.Abs(fy))));
        var bound = size * size * size * size * 4e-14;
        return Math.Abs(sum) > bound
            ? sum < 0
            : (dx * (((Int128)ey * cp) - ((Int128)bp * fy))) - (dy * (((Int128)ex * cp) - ((Int128)bp * fx))) + (ap * (((Int128)ex * fy) - ((Int128)ey * fx))) < 0;
    }

    private double Radius(int a, int b, int c)
    {
        var (x, y) = Centre(a, b, c);
        return Squared(a, x, y);
    }

    private double Squared(int i, double x, double y) => ((_x[i] - x) * (_x[i] - x)) + ((_y[i] - y) * (_y[i] - y));

    private int Least(Func<int, double> of)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var i = 0; i < _x.Length; i++)
        {
            if (of(i) is var value && value < least)
            {
                (best, least) = (i, value);
            }
        }

        return best;
    }

    private int Key(int i)
    {
        var (dx, dy) = (_x[i] - _centreX, _y[i] - _centreY);
        var p = dx / (Math.Abs(dx) + Math.Abs(dy) + 1e-300);
        return (int)Math.Floor((dy > 0 ? 3 - p : 1 + p) / 4 * _hullHash.Length) % _hullHash.Length;
    }
}
