using Tidemark.Places;

namespace Tidemark.Maps.Exports;

/// <summary>The cells of a territory on the plane of web maps (spherical Mercator, the world one unit wide, y southwards), to be cut into tiles. Made once for a territory.</summary>
internal sealed class TileCells
{
    /// <summary>The deepest zoom: a unit of a tile is then less than a metre.</summary>
    internal const int DeepestZoom = 14;

    private const double MostLatitude = 85.05112877980659;

    /// <summary>How far a tile draws beyond its edge, in its units, so that no line shows along it.</summary>
    private const int Margin = 64;

    private readonly List<(int Unit, (double X, double Y)[][] Rings, double West, double North, double East, double South)> _cells = [];

    /// <param name="territory">The territory.</param>
    /// <param name="units">The settlements whose number and tags a cell gets, in the order in which they are drawn.</param>
    internal TileCells(Territory territory, Func<TerritoryCell, IEnumerable<int>> units)
    {
        foreach (var part in territory.Parts)
        {
            foreach (var cell in part.Cells)
            {
                (double X, double Y)[][] rings = [.. CellPolygons.Of(cell.Shape).SelectMany(p => p).Select(r => Ring(part, cell, r))];
                var all = rings.SelectMany(r => r).ToArray();
                foreach (var unit in units(cell))
                {
                    _cells.Add((unit, rings, all.Min(p => p.X), all.Min(p => p.Y), all.Max(p => p.X), all.Max(p => p.Y)));
                }
            }
        }
    }

    /// <summary>The polygons of a tile, each with its settlement's number; rings as <see cref="VectorTile.Add"/> takes them.</summary>
    internal IEnumerable<(int Unit, List<(int X, int Y)[]> Rings)> Of(int zoom, int column, int row)
    {
        var tiles = 1 << zoom;
        const double margin = Margin / (double)VectorTile.Extent;
        var (west, north, east, south) = ((column - margin) / tiles, (row - margin) / tiles, (column + 1 + margin) / tiles, (row + 1 + margin) / tiles);
        foreach (var cell in _cells)
        {
            if (cell.West > east || cell.East < west || cell.North > south || cell.South < north)
            {
                continue;
            }

            var rings = new List<(int X, int Y)[]>();
            foreach (var ring in cell.Rings)
            {
                var whole = cell.West >= west && cell.East <= east && cell.North >= north && cell.South <= south;
                var cut = Rounded(whole ? ring : Cut(ring, west, north, east, south), tiles, column, row);
                if (cut.Length >= 3 && Twice(cut) is var area and not 0)
                {
                    // A hole whose outer ring is too small to be seen is not drawn either.
                    if (Outer(ring) || rings.Count > 0)
                    {
                        rings.Add(area > 0 == Outer(ring) ? cut : [.. cut.Reverse()]);
                    }
                }
            }

            if (rings.Count > 0)
            {
                yield return (cell.Unit, rings);
            }
        }
    }

    private static (double X, double Y)[] Ring(TerritoryPart part, TerritoryCell cell, int ring) =>
        [.. Enumerable.Range(cell.Shape.First(ring), cell.Shape.End(ring) - cell.Shape.First(ring)).Select(i => Mercator(part.Plane.At(cell.Shape.X[i], cell.Shape.Y[i])))];

    /// <summary>EPSG 3857, scaled.</summary>
    private static (double X, double Y) Mercator(GeoPoint point)
    {
        var sine = Math.Sin(Math.Clamp(point.Latitude, -MostLatitude, MostLatitude) * Math.PI / 180);
        return ((point.Longitude / 360) + .5, .5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
    }

    /// <summary>Outer rings run against the clock on the ground, so with y southwards their area by the surveyor's formula is negative.</summary>
    private static bool Outer((double X, double Y)[] ring)
    {
        var sum = 0.0;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
        {
            sum += ((ring[j].X - ring[0].X) * (ring[i].Y - ring[0].Y)) - ((ring[i].X - ring[0].X) * (ring[j].Y - ring[0].Y));
        }

        return sum < 0;
    }

    private static long Twice((int X, int Y)[] ring)
    {
        var sum = 0L;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
        {
            sum += ((long)ring[j].X * ring[i].Y) - ((long)ring[i].X * ring[j].Y);
        }

        return sum;
    }

    private static (int X, int Y)[] Rounded(IEnumerable<(double X, double Y)> ring, int tiles, int column, int row)
    {
        var corners = new List<(int X, int Y)>();
        foreach (var (x, y) in ring)
        {
            var corner = ((int)Math.Round(((x * tiles) - column) * VectorTile.Extent), (int)Math.Round(((y * tiles) - row) * VectorTile.Extent));
            if (corners.Count == 0 || corners[^1] != corner)
            {
                corners.Add(corner);
            }
        }

        while (corners.Count > 1 && corners[^1] == corners[0])
        {
            corners.RemoveAt(corners.Count - 1);
        }

        return [.. corners];
    }

    /// <summary>A ring cut to a rectangle, side by side (I. E. Sutherland and G. W. Hodgman, 1974).</summary>
    private static List<(double X, double Y)> Cut((double X, double Y)[] ring, double west, double north, double east, double south)
    {
        var cut = Side([.. ring], p => p.X - west);
        cut = Side(cut, p => east - p.X);
        cut = Side(cut, p => p.Y - north);
        return Side(cut, p => south - p.Y);
    }

    private static List<(double X, double Y)> Side(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var cut = new List<(double X, double Y)>(ring.Count + 4);
        for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
        {
            var (a, b) = (inside(ring[j]), inside(ring[i]));
            if (a >= 0 != b >= 0)
            {
                var part = a / (a - b);
                cut.Add((ring[j].X + (part * (ring[i].X - ring[j].X)), ring[j].Y + (part * (ring[i].Y - ring[j].Y))));
            }

            if (b >= 0)
            {
                cut.Add(ring[i]);
            }
        }

        return cut;
    }
}
