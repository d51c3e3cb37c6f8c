namespace Tidemark.Maps.Cells;

/// <summary>Cuts convex cells to a circle around their point, which becomes a polygon of 48 corners and of the circle's area (a part of it may have up to three thousandths more).</summary>
/// <param name="metres">The radius of the circle.</param>
internal sealed class Reach(double metres)
{
    private const int Corners = 48;
    private const double Turn = 2 * Math.PI / Corners;

    private static readonly double _wider = Math.Sqrt(Turn / Math.Sin(Turn));

    private readonly double _radius = metres * _wider;
    private double _x, _y;

    /// <summary>What of a cell lies within the circle; the cell itself when all does.</summary>
    internal Rings Cut(Rings cell, long pointX, long pointY)
    {
        (_x, _y) = (pointX, pointY);
        var x = cell.X;
        var y = cell.Y;
        var far = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            far = Math.Max(far, ((x[i] - _x) * (x[i] - _x)) + ((y[i] - _y) * (y[i] - _y)));
        }

        if (far <= _radius * _radius)
        {
            return cell;
        }

        var (near, left, first) = (new Rings(), double.NaN, double.NaN);
        for (var (i, j) = (0, x.Length - 1); i < x.Length; j = i++)
        {
            Edge(x[j] - _x, y[j] - _y, x[i] - x[j], y[i] - y[j], near, ref left, ref first);
        }

        if (near.Vertices == 0)
        {
            Arc(near, -Turn / 2, (2 * Math.PI) - (Turn / 2));
        }
        else if (!double.IsNaN(left) && !double.IsNaN(first))
        {
            Arc(near, left, first);
        }

        near.Close();
        return near;
    }

    /// <summary>Draws the part of an edge within the circle, before it the arc from where the last edge left the circle.</summary>
    private void Edge(double x, double y, double dx, double dy, Rings near, ref double left, ref double first)
    {
        double a = (dx * dx) + (dy * dy), b = (x * dx) + (y * dy), c = (x * x) + (y * y) - (_radius * _radius), root = (b * b) - (a * c);
        if (a == 0 || root <= 0)
        {
            return;
        }

        var (enter, leave) = ((-b - Math.Sqrt(root)) / a, (-b + Math.Sqrt(root)) / a);
        if (enter >= 1 || leave <= 0)
        {
            return;
        }

        if (enter > 0)
        {
            var (ex, ey) = (x + (enter * dx), y + (enter * dy));
            var angle = Math.Atan2(ey, ex);
            if (double.IsNaN(left))
            {
                first = double.IsNaN(first) ? angle : first;
            }
            else
            {
                Arc(near, left, angle);
            }

            near.Add(_x + ex, _y + ey);
        }

        var end = Math.Min(leave, 1);
        near.Add(_x + x + (end * dx), _y + y + (end * dy));
        left = leave < 1 ? Math.Atan2(y + (leave * dy), x + (leave * dx)) : double.NaN;
    }

    /// <summary>Draws the corners that lie between two angles, against the clock.</summary>
    private void Arc(Rings near, double from, double to)
    {
        to += to <= from ? 2 * Math.PI : 0;
        for (var corner = (int)Math.Floor(from / Turn) + 1; corner * Turn < to; corner++)
        {
            near.Add(_x + (_radius * Math.Cos(corner * Turn)), _y + (_radius * Math.Sin(corner * Turn)));
        }
    }
}
