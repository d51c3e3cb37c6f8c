namespace Tidemark.Beliefs.Control;

/// <summary>A change of hands.</summary>
/// <param name="Day">The day by which it has happened as likely as not.</param>
/// <param name="Early">The day by which it has happened with a probability of a tenth.</param>
/// <param name="Late">The day by which it has happened with nine tenths.</param>
/// <param name="From">The number of who held it.</param>
/// <param name="To">The number of who holds it.</param>
internal readonly record struct Change(int Day, int Early, int Late, int From, int To);

/// <summary>Finds changes of hands: the days on which another holder becomes the likeliest. A fight changes nothing until it is over.</summary>
internal static class ChangeFinder
{
    /// <summary>The changes between two days, as known at a time, in order.</summary>
    internal static IReadOnlyList<Change> Find(PlaceControl place, int first, int last, double known)
    {
        double[] times = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(d => d + .5)];
        var beliefs = place.Holders(times, known);
        var (changes, holder) = (new List<Change>(), -1);
        for (var i = 0; i < beliefs.Length; i++)
        {
            var best = Array.IndexOf(beliefs[i], beliefs[i].Max());
            if (holder >= 0 && best != holder && beliefs[i][best] > .5)
            {
                changes.Add(Change(beliefs, i, holder, best, first, place.Cast));
            }

            holder = holder < 0 || beliefs[i][best] > .5 ? best : holder;
        }

        return changes;
    }

    /// <summary>Walks from the crossing of one half to the tenths on either side.</summary>
    private static Change Change(double[][] beliefs, int at, int from, int to, int first, Cast cast)
    {
        var (early, late) = (at, at);
        while (early > 0 && beliefs[early - 1][to] > .1)
        {
            early--;
        }

        while (late < beliefs.Length - 1 && beliefs[late][to] < .9 && beliefs[late + 1][to] >= beliefs[late][to])
        {
            late++;
        }

        return new(first + at, first + early, first + late, cast.Holders[from], cast.Holders[to]);
    }
}
