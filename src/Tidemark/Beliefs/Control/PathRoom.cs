using System.Collections.Concurrent;

namespace Tidemark.Beliefs.Control;

/// <summary>Memory for the sums over one place, kept from place to place. Used by one thread. Of a place that is much told of it is tens of megabytes: to clear new ones took as long as the sums.</summary>
internal sealed class PathRoom
{
    private const int MostSpare = 4;

    private static readonly ConcurrentBag<PathRoom> _spare = [];

    /// <summary>A room that nobody uses; it may be given back.</summary>
    internal static PathRoom Rent() => _spare.TryTake(out var room) ? room : new();

    /// <summary>Gives a room back: nobody looks at what is in it from here on.</summary>
    internal void Return()
    {
        if (_spare.Count < MostSpare)
        {
            _spare.Add(this);
        }
    }

    /// <summary>The filtered states of each moment.</summary>
    internal double[] Forward { get; private set; } = [];

    /// <summary>How likely each moment's vote is in each state.</summary>
    internal double[] Likely { get; private set; } = [];

    /// <summary>How surely each moment's vote is no misreading, in each state.</summary>
    internal double[] Meant { get; private set; } = [];

    /// <summary>How likely the votes from each moment on are, in each of its states.</summary>
    internal double[] Later { get; private set; } = [];

    /// <summary>How likely each holder comes next, at each moment.</summary>
    internal double[] Next { get; private set; } = [];

    /// <summary>How near a front is, at each moment.</summary>
    internal byte[] Fronts { get; private set; } = [];

    /// <summary>Makes room; what was there is lost.</summary>
    internal void Grow(int states, int holders)
    {
        if (Forward.Length < states)
        {
            (Forward, Likely) = (GC.AllocateUninitializedArray<double>(states), GC.AllocateUninitializedArray<double>(states));
        }

        if (Next.Length < holders)
        {
            (Next, Fronts) = (new double[holders], new byte[holders]);
        }
    }

    /// <summary>Makes room for <see cref="Later"/>, which who learns does not ask for.</summary>
    internal void GrowLater(int states)
    {
        if (Later.Length < states)
        {
            Later = GC.AllocateUninitializedArray<double>(states);
        }
    }

    /// <summary>Makes room for <see cref="Meant"/>, which not everybody asks for.</summary>
    internal void GrowMeant(int states)
    {
        if (Meant.Length < states)
        {
            Meant = GC.AllocateUninitializedArray<double>(states);
        }
    }
}
