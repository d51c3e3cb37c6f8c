using Tidemark.Maps.Cells;

namespace Tidemark.Maps.Exports;

/// <summary>Rings as polygons: each outer ring with the holes that lie in it.</summary>
internal static class CellPolygons
{
    /// <summary>The numbers of the rings of each polygon, the outer one first.</summary>
    internal static List<List<int>> Of(Rings rings)
    {
        var polygons = Enumerable.Range(0, rings.Count).Where(r => rings.Area(r) > 0).Select(r => new List<int> { r }).ToList();
        foreach (var hole in Enumerable.Range(0, rings.Count).Where(r => rings.Area(r) < 0))
        {
            var (x, y) = (rings.X[rings.First(hole)], rings.Y[rings.First(hole)]);
            var around = polygons.Where(p => Holds(rings, p[0], x, y)).OrderBy(p => rings.Area(p[0])).FirstOrDefault() ?? polygons.FirstOrDefault();
            around?.Add(hole);
        }

        return polygons;
    }

    private static bool Holds(Rings rings, int ring, double x, double y)
    {
        var odd = false;
        for (var (i, j) = (rings.First(ring), rings.End(ring) - 1); i < rings.End(ring); j = i++)
        {
            odd ^= rings.Y[i] > y != rings.Y[j] > y && x < ((rings.X[j] - rings.X[i]) * (y - rings.Y[i]) / (rings.Y[j] - rings.Y[i])) + rings.X[i];
        }

        return odd;
    }
}
