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
    /// <param name="place">What is thought of the place.</param>
    /// <param name="first">The number of the first day.</param>
    /// <param name="last">The number of the last.</param>
    /// <param name="known">The time, in days.</param>
    /// <param name="areOne">Whether two actors count as one holder, as an army and its government do; null where each is its own.</param>
    internal static IReadOnlyList<Change> Find(PlaceControl place, int first, int last, double known, Func<int, int, bool>? areOne = null)
    {
        double[] times = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(d => d + .5)];
        var alone = place.Holders(times, known);
        var kin = Kin(place.Cast, areOne);
        double[][] beliefs = [.. alone.Select(p => kin.Select(k => k.Sum(h => p[h])).ToArray())];
        var (changes, holder) = (new List<Change>(), -1);
        for (var i = 0; i < beliefs.Length; i++)
        {
            var best = Best(beliefs[i], alone[i]);
            if (holder >= 0 && !kin[holder].Contains(best) && beliefs[i][best] > .5)
            {
                changes.Add(Change(beliefs, i, holder, best, first, place.Cast));
            }

            holder = holder < 0 || beliefs[i][best] > .5 ? best : holder;
        }

        return changes;
    }

    /// <summary>Of those who are likeliest together with their kin, the one that is likeliest alone.</summary>
    private static int Best(double[] together, double[] alone)
    {
        var best = 0;
        for (var h = 1; h < together.Length; h++)
        {
            best = together[h] > together[best] + 1e-9 || (together[h] > together[best] - 1e-9 && alone[h] > alone[best]) ? h : best;
        }

        return best;
    }

    /// <summary>For each holder, and the contested that counts for none, those who are one with it.</summary>
    private static int[][] Kin(Cast cast, Func<int, int, bool>? areOne)
    {
        var holders = cast.Holders;
        bool AreOne(int one, int other) => one == other || (areOne is not null && one < holders.Length && other < holders.Length && holders[one] >= 0 && holders[other] >= 0 && areOne(holders[one], holders[other]));
        int[] all = [.. Enumerable.Range(0, holders.Length + 1)];
        return [.. all.Select(one => all.Where(other => AreOne(one, other)).ToArray())];
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
