using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Places;

/// <summary>
/// The names that several places of the packs bear ("Yarmouk", "Jolan"), each with its bearers from the one that is meant where nothing else is said to
/// the least likely. Immutable.
/// </summary>
internal sealed class Namesakes
{
    private readonly Dictionary<string, int> _keys;
    private readonly HashSet<int> _first;

    /// <summary>Names already folded and sorted, and of each the number of its first bearer in the lists that follow, with one more at the end.</summary>
    internal Namesakes(ImmutableArray<string> keys, int[] starts, int[] places, int[] ranks)
    {
        (Keys, Starts, Places, Ranks) = (keys, starts, places, ranks);
        _keys = new(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            _keys.Add(keys[i], i);
        }

        _first = [.. starts.SkipLast(1).Select(s => places[s])];
    }

    /// <summary>The names as the matcher sees them.</summary>
    internal ImmutableArray<string> Keys { get; }

    /// <summary>Where the bearers of each name begin.</summary>
    internal int[] Starts { get; }

    /// <summary>Numbers of places.</summary>
    internal int[] Places { get; }

    /// <summary>How far behind a bearer stands by its sort and by how the name is made: less is likelier.</summary>
    internal int[] Ranks { get; }

    /// <summary>Gathers the bearers of every name; a name of one bearer is left out.</summary>
    /// <param name="borne">By folded name its bearers, each with its rank.</param>
    internal static Namesakes Of(IEnumerable<KeyValuePair<string, Dictionary<int, int>>> borne)
    {
        var shared = borne.Where(b => b.Value.Count > 1).OrderBy(b => b.Key, StringComparer.Ordinal).ToArray();
        var (starts, places, ranks) = (new List<int> { 0 }, new List<int>(), new List<int>());
        foreach (var (_, bearers) in shared)
        {
            foreach (var (place, rank) in bearers.OrderBy(b => b.Value).ThenBy(b => b.Key))
            {
                places.Add(place);
                ranks.Add(rank);
            }

            starts.Add(places.Count);
        }

        return new([.. shared.Select(s => s.Key)], [.. starts], [.. places], [.. ranks]);
    }

    /// <summary>Whether a place is the likeliest bearer of a name that others bear, too.</summary>
    internal bool Concerns(int place) => _first.Contains(place);

    /// <summary>The bearers of a name with their ranks, the likeliest first; none where it has one at most.</summary>
    internal IEnumerable<(int Place, int Rank)> Bearers(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_keys.TryGetValue(NameWords.Key(name), out var at))
        {
            for (var i = Starts[at]; i < Starts[at + 1]; i++)
            {
                yield return (Places[i], Ranks[i]);
            }
        }
    }
}
