namespace Tidemark.Beliefs.Control;

/// <summary>
/// What is told of the places around a place: who holds them, how much fighting there was lately, and who gains there. Who holds them tells how near a front is, and so how
/// often quiet places begin to change; the rest enters the correction of what is thought on the day itself alone.
/// </summary>
internal sealed class Surroundings
{
    private const double Kilometres = 60, Days = 15, Stale = 30;

    /// <summary>The most places that count as near.</summary>
    internal const int Most = 8;

    private readonly int[][] _near;
    private readonly (double Known, int Actor, float Weight)[][] _told;
    private readonly (double Known, int Actor)[][] _holders;

    /// <param name="theatre">The names, with the points of places.</param>
    /// <param name="signs">The votes by place.</param>
    internal Surroundings(Theatre theatre, Sign[][] signs)
    {
        _near = Neighbours([.. theatre.Places.Select(theatre.PointOf)]);
        _told = [.. signs.Select(Hot)];
        _holders = [.. signs.Select(Named)];
    }

    /// <summary>Whom the newest vote names as holding each of the nearest places, of what was known by a time; -1 where none does.</summary>
    /// <returns>How many places there are.</returns>
    internal int Holders(int place, double known, Span<int> actors)
    {
        var near = _near[place];
        for (var n = 0; n < near.Length; n++)
        {
            actors[n] = Holder(near[n], known);
        }

        return near.Length;
    }

    /// <summary>Whom the newest vote names as holding a place, of what was known by a time; -1 where none does.</summary>
    internal int Holder(int place, double known)
    {
        var named = _holders[place];
        var (low, high) = (0, named.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = named[middle].Known <= known ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : named[low - 1].Actor;
    }

    /// <summary>Who is named as holding a place, from each time on.</summary>
    private static (double Known, int Actor)[] Named(Sign[] place)
    {
        var (named, last) = (new List<(double, int)>(), -1);
        foreach (var sign in place.OrderBy(s => s.Known).ThenBy(s => s.Statement).ThenBy(s => s.Actor))
        {
            if (sign.Actor >= 0 && sign.Actor != last && sign.Kind is SignKind.Holds or SignKind.Gain or SignKind.GainUndated or SignKind.Admitted or SignKind.Confirmed)
            {
                named.Add((sign.Known, last = sign.Actor));
            }
        }

        return [.. named];
    }

    /// <summary>Votes for fighting, and those that name another holder than the last did: that is a gain, too, however it is told.</summary>
    private static (double Known, int Actor, float Weight)[] Hot(Sign[] place)
    {
        var (hot, last) = (new List<(double, int, float)>(), -1);
        foreach (var sign in place.OrderBy(s => s.Known).ThenBy(s => s.Statement).ThenBy(s => s.Actor))
        {
            var isOther = sign.Kind == SignKind.Holds && last >= 0 && sign.Actor >= 0 && sign.Actor != last;
            if (isOther || IsHot(sign))
            {
                hot.Add((sign.Known, sign.Kind is SignKind.Attack or SignKind.Contested ? -1 : sign.Actor, (float)sign.Weight));
            }

            last = sign.Kind is SignKind.Holds or SignKind.Gain or SignKind.GainUndated or SignKind.Admitted or SignKind.Confirmed ? sign.Actor : last;
        }

        return [.. hot];
    }

    /// <summary>Votes for fighting around a place in the days before a time, weighed by how near they are in time.</summary>
    internal double Fighting(int place, double known) => Sum(place, known, actor: null);

    /// <summary>Those for gains of an actor.</summary>
    internal double Gains(int place, int actor, double known) => actor < 0 ? 0 : Sum(place, known, actor);

    private double Sum(int place, double known, int? actor)
    {
        var sum = 0.0;
        foreach (var near in _near[place])
        {
            var told = _told[near];
            for (var i = Last(told, known); i >= 0 && known - told[i].Known < 3 * Days; i--)
            {
                sum += actor is null || told[i].Actor == actor ? told[i].Weight * Math.Exp(-(known - told[i].Known) / Days) : 0;
            }
        }

        return sum;
    }

    private static int Last((double Known, int Actor, float Weight)[] told, double known)
    {
        var (low, high) = (0, told.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = told[middle].Known <= known ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static bool IsHot(Sign sign) => sign.Known - sign.At < Stale
        && sign.Kind is SignKind.Attack or SignKind.Contested or SignKind.Part or SignKind.Reached or SignKind.Gain or SignKind.GainUndated or SignKind.Admitted or SignKind.Confirmed;

    /// <summary>The nearest few of each place within reach, found through a grid of half degrees.</summary>
    private static int[][] Neighbours((double Latitude, double Longitude)?[] points)
    {
        var grid = new Dictionary<(int, int), List<int>>();
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] is { } p)
            {
                var cell = Cell(p);
                (grid.TryGetValue(cell, out var list) ? list : grid[cell] = []).Add(i);
            }
        }

        return [.. points.Select((p, i) => p is { } at ? Around(at, i, points, grid) : [])];
    }

    private static int[] Around((double Latitude, double Longitude) at, int self, (double Latitude, double Longitude)?[] points, Dictionary<(int, int), List<int>> grid)
    {
        var (row, column) = Cell(at);
        var reach = (int)Math.Ceiling(2 * Kilometres / (111.2 * Math.Max(.1, Math.Cos(double.DegreesToRadians(at.Latitude)))));
        var found = new List<(double Km, int Place)>();
        for (var r = row - 2; r <= row + 2; r++)
        {
            for (var c = column - reach; c <= column + reach; c++)
            {
                foreach (var other in grid.GetValueOrDefault((r, c)) ?? [])
                {
                    if (other != self && Apart(at, points[other]!.Value) is var km && km <= Kilometres)
                    {
                        found.Add((km, other));
                    }
                }
            }
        }

        found.Sort();
        return [.. found.Take(Most).Select(f => f.Place)];
    }

    private static (int, int) Cell((double Latitude, double Longitude) p) => ((int)Math.Floor(2 * p.Latitude), (int)Math.Floor(2 * p.Longitude));

    private static double Apart((double Latitude, double Longitude) one, (double Latitude, double Longitude) other) =>
        111.2 * Math.Sqrt(Math.Pow(one.Latitude - other.Latitude, 2) + Math.Pow((one.Longitude - other.Longitude) * Math.Cos(double.DegreesToRadians(one.Latitude)), 2));
}
