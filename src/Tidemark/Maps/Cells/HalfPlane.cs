namespace Tidemark.Maps.Cells;

/// <summary>
/// Cuts rings along a straight line and keeps what lies to its left. Where the line crosses rings, ways out are joined to ways in in their order along the
/// line, which gives simple rings of simple rings, and the right area whatever comes in. Used by one thread at a time.
/// </summary>
internal sealed class HalfPlane
{
    private readonly List<(double At, int Chain)> _out = [], _in = [];
    private readonly List<(int First, int End)> _chains = [];
    private double[] _side = [];
    private int[] _next = [];
    private double[] _px = new double[64], _py = new double[64];
    private int _points;

    /// <summary>Keeps what lies left of the way from one point to another, the line itself included.</summary>
    internal void Cut(Rings rings, double ax, double ay, double bx, double by, Rings kept)
    {
        kept.Clear();
        _out.Clear();
        _in.Clear();
        _chains.Clear();
        _points = 0;
        if (_side.Length < rings.Vertices)
        {
            _side = new double[2 * rings.Vertices];
        }

        var (dx, dy) = (bx - ax, by - ay);
        for (var ring = 0; ring < rings.Count; ring++)
        {
            Ring(rings, ring, (ax, ay, dx, dy), kept);
        }

        if (_chains.Count > 0)
        {
            Join(kept);
        }
    }

    private void Ring(Rings rings, int ring, (double X, double Y, double DX, double DY) line, Rings kept)
    {
        var (first, end, inside, start) = (rings.First(ring), rings.End(ring), 0, -1);
        var x = rings.X;
        var y = rings.Y;
        for (var i = first; i < end; i++)
        {
            _side[i] = (line.DX * (y[i] - line.Y)) - (line.DY * (x[i] - line.X));
            inside += _side[i] >= 0 ? 1 : 0;
        }

        if (inside == end - first)
        {
            for (var i = first; i < end; i++)
            {
                kept.Add(x[i], y[i]);
            }

            kept.Close();
            return;
        }

        for (var i = first; inside > 0 && i < end && start < 0; i++)
        {
            start = _side[i] >= 0 && _side[i == first ? end - 1 : i - 1] < 0 ? i : -1;
        }

        if (start >= 0)
        {
            Chains(rings, first, end, start, line);
        }
    }

    /// <summary>The stretches of a ring that are kept, each from its way in to its way out; the ring is walked from a way in, so that none is open at the end.</summary>
    private void Chains(Rings rings, int first, int end, int start, (double X, double Y, double DX, double DY) line)
    {
        var x = rings.X;
        var y = rings.Y;
        var before = start == first ? end - 1 : start - 1;
        for (var (i, left) = (start, end - first); left > 0; left--)
        {
            var (was, isIn) = (_side[before] >= 0, _side[i] >= 0);
            if (was != isIn)
            {
                var t = _side[before] / (_side[before] - _side[i]);
                var (cx, cy) = (x[before] + (t * (x[i] - x[before])), y[before] + (t * (y[i] - y[before])));
                var at = ((cx - line.X) * line.DX) + ((cy - line.Y) * line.DY);
                if (isIn)
                {
                    _chains.Add((_points, -1));
                    _in.Add((at, _chains.Count - 1));
                }

                Point(cx, cy);
                if (!isIn)
                {
                    _chains[^1] = (_chains[^1].First, _points);
                    _out.Add((at, _chains.Count - 1));
                }
            }

            if (isIn)
            {
                Point(x[i], y[i]);
            }

            (before, i) = (i, i + 1 == end ? first : i + 1);
        }
    }

    private void Join(Rings kept)
    {
        _out.Sort();
        _in.Sort();
        if (_next.Length < _chains.Count)
        {
            _next = new int[2 * _chains.Count];
        }

        for (var i = 0; i < _out.Count; i++)
        {
            _next[_out[i].Chain] = _in[i].Chain;
        }

        for (var c = 0; c < _chains.Count; c++)
        {
            for (var at = c; _next[at] >= 0;)
            {
                for (var p = _chains[at].First; p < _chains[at].End; p++)
                {
                    kept.Add(_px[p], _py[p]);
                }

                (var next, _next[at]) = (_next[at], -1);
                at = next;
            }

            kept.Close();
        }
    }

    private void Point(double x, double y)
    {
        if (_points == _px.Length)
        {
            Array.Resize(ref _px, 2 * _points);
            Array.Resize(ref _py, _px.Length);
        }

        (_px[_points], _py[_points]) = (x, y);
        _points++;
    }
}
