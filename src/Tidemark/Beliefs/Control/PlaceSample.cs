namespace Tidemark.Beliefs.Control;

/// <summary>
/// The places that are learned from: all where votes are few, else whole places in the order of a hash of their ids, until there are votes enough and each source
/// has enough of its own or all. It depends on what was known alone, and a place stays in it when others are added.
/// </summary>
internal sealed class PlaceSample
{
    /// <summary>Votes of one source that are enough for its own weights.</summary>
    private const int OfSource = 400;

    /// <param name="theatre">The names.</param>
    /// <param name="signs">The votes by place.</param>
    /// <param name="known">The time by which votes were known.</param>
    /// <param name="votes">How many votes are enough.</param>
    internal PlaceSample(Theatre theatre, Sign[][] signs, double known, int votes)
    {
        var left = new int[theatre.Sources.Count];
        var all = 0L;
        foreach (var place in signs)
        {
            foreach (ref readonly var sign in place.AsSpan())
            {
                left[sign.Source] += sign.Known <= known ? 1 : 0;
                all += sign.Known <= known ? 1 : 0;
            }
        }

        if (all <= votes)
        {
            Places = [.. Enumerable.Range(0, signs.Length)];
            return;
        }

        var need = left.Select(n => Math.Min(n, OfSource)).ToArray();
        var (order, keys) = (Enumerable.Range(0, signs.Length).ToArray(), theatre.Places.Select(Hash).ToArray());
        Array.Sort(keys, order);
        var taken = new List<int>();
        foreach (var place in order)
        {
            var helps = votes > 0;
            foreach (ref readonly var sign in signs[place].AsSpan())
            {
                helps |= sign.Known <= known && need[sign.Source] > 0;
            }

            if (!helps)
            {
                continue;
            }

            taken.Add(place);
            foreach (ref readonly var sign in signs[place].AsSpan())
            {
                votes -= sign.Known <= known ? 1 : 0;
                need[sign.Source] -= sign.Known <= known ? 1 : 0;
            }
        }

        Places = [.. taken.Order()];
        var sampled = new int[theatre.Sources.Count];
        foreach (var place in Places)
        {
            foreach (ref readonly var sign in signs[place].AsSpan())
            {
                sampled[sign.Source] += sign.Known <= known ? 1 : 0;
            }
        }

        Scale = all / (double)Math.Max(1, sampled.Sum());
        OfSources = [.. left.Zip(sampled, (whole, part) => part == 0 ? 1 : whole / (double)part)];
    }

    /// <summary>All votes over those of the sample.</summary>
    internal double Scale { get; } = 1;

    /// <summary>The same of each source; empty where nothing is left out.</summary>
    internal double[] OfSources { get; } = [];

    /// <summary>Numbers of places, in order.</summary>
    internal int[] Places { get; }

    /// <summary>FNV-1a with a last mixing, so that ids that differ in their last letter alone lie far apart.</summary>
    private static ulong Hash(string id)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var c in id)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            return hash ^ (hash >> 33);
        }
    }
}
