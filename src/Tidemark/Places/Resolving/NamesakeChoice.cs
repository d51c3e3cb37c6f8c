using System.Collections.Immutable;

namespace Tidemark.Places.Resolving;

/// <summary>
/// Which bearer of a shared name a report means, one for a name in one report: log-linear over the sort of place (its rank), the distance to the nearest
/// other place that the report names, and whether it lies in one of them. Names that nobody else bears are what the others are measured by.
/// </summary>
/// <param name="namesakes">The shared names.</param>
/// <param name="places">The packs' places.</param>
internal sealed class NamesakeChoice(Namesakes namesakes, Gazetteer places)
{
    // A city has ten, a village sixty, a neighbourhood eighty of rank: of two that are equally near, the city is meant twenty times as often as the village.
    private const double PerRank = -0.06, PerLogKilometre = -0.5, Inside = 1.5, Lead = 0.5;
    private const int MostPoints = 24;

    private readonly Dictionary<int, string> _open = [];
    private readonly HashSet<int> _sure = [];

    /// <summary>By the place that the reader took for a name the one that is meant, where that is another.</summary>
    /// <param name="named">The places of the packs that a report names, with the words.</param>
    internal IReadOnlyDictionary<int, int> Of(IEnumerable<(int Place, string Words)> named)
    {
        ArgumentNullException.ThrowIfNull(named);
        _open.Clear();
        _sure.Clear();
        foreach (var (place, words) in named)
        {
            if (!_sure.Contains(place))
            {
                Add(place, words);
            }
        }

        if (_open.Count == 0 || _sure.Count == 0)
        {
            return ImmutableDictionary<int, int>.Empty;
        }

        GeoPoint[] near = [.. _sure.Where(p => places[p].Type != PlaceType.Country).Order().Take(MostPoints).Select(Point)];
        var meant = new Dictionary<int, int>();
        foreach (var (place, words) in _open)
        {
            var chosen = Best(place, namesakes.Bearers(words), near);
            if (chosen != place)
            {
                meant.Add(place, chosen);
            }
        }

        return meant;
    }

    /// <summary>A place that is also called by a name of its own is meant by it; else the choice is open.</summary>
    private void Add(int place, string words)
    {
        if (!namesakes.Concerns(place) || !namesakes.Bearers(words).Any())
        {
            _sure.Add(place);
            _open.Remove(place);
        }
        else
        {
            _open.TryAdd(place, words);
        }
    }

    private int Best(int first, IEnumerable<(int Place, int Rank)> bearers, GeoPoint[] near)
    {
        var (best, most) = (first, double.NegativeInfinity);
        foreach (var (place, rank) in bearers)
        {
            var utility = (PerRank * rank) + (IsInside(place) ? Inside : 0) + (place == first ? Lead : 0)
                + (near.Length == 0 ? 0 : PerLogKilometre * Math.Log(1 + near.Min(p => p.KilometresTo(Point(place)))));
            if (utility > most)
            {
                (best, most) = (place, utility);
            }
        }

        return best;
    }

    /// <summary>Whether a place lies in a city or a unit that the report names for sure; a country says too little.</summary>
    private bool IsInside(int place) => places.Around(places[place]).Any(at => _sure.Contains(at) && places[at].Type != PlaceType.Country);

    private GeoPoint Point(int place) => new(places[place].Latitude, places[place].Longitude);
}
