namespace Tidemark.Places.Regions;

/// <summary>
/// Two circles meet twice. Where the nine tenths of a density fall into separate pieces, each piece is worth what the known places in it are worth,
/// and one unknown place shared by size: so a place decides for its side, and without any both stay.
/// </summary>
internal static class Lobes
{
    private const double Pseudo = 0.5;

    /// <summary>Weighs the pieces of a grid by the places in them.</summary>
    internal static void Weigh(SoftGrid grid, List<(KnownPlace Place, double Weight)> places)
    {
        var (piece, count) = Pieces(grid, grid.Threshold(0.9));
        if (count < 2)
        {
            return;
        }

        var (mass, named) = (new double[count], new double[count]);
        Spread(grid, piece);
        for (var i = 0; i < piece.Length; i++)
        {
            mass[piece[i]] += grid.Mass[i];
        }

        foreach (var (place, weight) in places)
        {
            var (x, y) = grid.Plane.Of(place.Point);
            var (left, bottom) = grid.Corner(-0.5, -0.5);
            var (column, row) = ((int)Math.Floor((x - left) / grid.Cell), (int)Math.Floor((y - bottom) / grid.Cell));
            if (column >= 0 && row >= 0 && column < grid.Columns && row < grid.Rows)
            {
                named[piece[(row * grid.Columns) + column]] += weight;
            }
        }

        var total = named.Sum() + Pseudo;
        var worth = mass.Select((m, p) => ((Pseudo * m) + named[p]) / total).ToArray();
        var heaviest = Array.IndexOf(worth, worth.Max());
        grid.Weigh([.. piece.Select(p => mass[p] <= 0 ? 0 : worth[p] / mass[p])], [.. Enumerable.Range(0, piece.Length).Where(i => piece[i] == heaviest)]);
    }

    /// <summary>Numbers the cells above a threshold by piece (touching sides), the others -1.</summary>
    private static (int[] Piece, int Count) Pieces(SoftGrid grid, double threshold)
    {
        var piece = new int[grid.Mass.Length];
        Array.Fill(piece, -1);
        var (count, open) = (0, new Stack<int>());
        for (var start = 0; start < piece.Length; start++)
        {
            if (piece[start] >= 0 || grid.Mass[start] < threshold)
            {
                continue;
            }

            piece[start] = count;
            open.Push(start);
            while (open.TryPop(out var at))
            {
                foreach (var next in Neighbours(grid, at))
                {
                    if (piece[next] < 0 && grid.Mass[next] >= threshold)
                    {
                        piece[next] = count;
                        open.Push(next);
                    }
                }
            }

            count++;
        }

        return (piece, count);
    }

    /// <summary>Gives every other cell to the piece that reaches it first.</summary>
    private static void Spread(SoftGrid grid, int[] piece)
    {
        var open = new Queue<int>(Enumerable.Range(0, piece.Length).Where(i => piece[i] >= 0));
        while (open.TryDequeue(out var at))
        {
            foreach (var next in Neighbours(grid, at))
            {
                if (piece[next] < 0)
                {
                    piece[next] = piece[at];
                    open.Enqueue(next);
                }
            }
        }
    }

    private static IEnumerable<int> Neighbours(SoftGrid grid, int at)
    {
        var (column, row) = (at % grid.Columns, at / grid.Columns);
        if (column > 0)
        {
            yield return at - 1;
        }

        if (column < grid.Columns - 1)
        {
            yield return at + 1;
        }

        if (row > 0)
        {
            yield return at - grid.Columns;
        }

        if (row < grid.Rows - 1)
        {
            yield return at + grid.Columns;
        }
    }
}
