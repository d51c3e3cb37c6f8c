namespace Tidemark.Reports.Families;

/// <summary>Sets of numbers that are joined step by step; a set is named by its lowest number (R. Tarjan, 1975, with path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The lowest number of the set that holds a number.</summary>
    internal int Of(int number)
    {
        while (_parent[number] != number)
        {
            number = _parent[number] = _parent[_parent[number]];
        }

        return number;
    }

    /// <summary>Makes one set of two.</summary>
    internal void Join(int one, int other)
    {
        var (a, b) = (Of(one), Of(other));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
