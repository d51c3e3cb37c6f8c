namespace Tidemark.Beliefs.Control;

/// <summary>The names that statements use, numbered: actors and sources with their sides, and places. Numbers follow the order of ids.</summary>
internal sealed class Theatre
{
    private readonly Dictionary<string, int> _actors, _sources, _places, _camps;
    private readonly int[] _campOfActor, _campOfSource;
    private readonly Dictionary<string, int[]> _regions = new(StringComparer.Ordinal);

    /// <param name="actors">Ids of all actors, with their sides (empty: unknown).</param>
    /// <param name="sources">Ids of all sources, actors that speak among them, with their sides.</param>
    /// <param name="places">Ids of the places that are asked about.</param>
    /// <param name="regions">Ids of regions with the ids of the places that lie in them; null for none.</param>
    internal Theatre(IReadOnlyDictionary<string, string> actors, IReadOnlyDictionary<string, string> sources, IEnumerable<string> places, IReadOnlyDictionary<string, IReadOnlyList<string>>? regions = null)
    {
        (Actors, _actors) = Number(actors.Keys);
        (Sources, _sources) = Number(sources.Keys);
        (Places, _places) = Number(places);
        (_, _camps) = Number(actors.Values.Concat(sources.Values).Where(c => c.Length > 0));
        _campOfActor = [.. Actors.Select(a => _camps.GetValueOrDefault(actors[a], -1))];
        foreach (var (region, within) in regions ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            _regions[region] = [.. within.Select(Place).Where(p => p >= 0).Distinct().Order()];
        }

        _campOfSource = [.. Sources.Select(s => _camps.GetValueOrDefault(sources[s], -1))];
    }

    /// <summary>Latitude and longitude of places by id, in degrees; empty where they are not known.</summary>
    internal IReadOnlyDictionary<string, (double Latitude, double Longitude)> Points { get; init; } = new Dictionary<string, (double, double)>();

    /// <summary>Where a place is, or null.</summary>
    internal (double Latitude, double Longitude)? PointOf(string place) => Points.TryGetValue(place, out var point) ? point : null;

    /// <summary>Whether two actors, by their ids, are one holder, as an army and its government are; null where each is its own.</summary>
    internal Func<string, string, bool>? AreOne { get; init; }

    internal IReadOnlyList<string> Actors { get; }

    internal IReadOnlyList<string> Sources { get; }

    internal IReadOnlyList<string> Places { get; }

    /// <summary>An actor's number, or -1.</summary>
    internal int Actor(string id) => _actors.GetValueOrDefault(id, -1);

    /// <summary>A source's number, or -1.</summary>
    internal int Source(string id) => _sources.GetValueOrDefault(id, -1);

    /// <summary>A place's number, or -1.</summary>
    internal int Place(string id) => _places.GetValueOrDefault(id, -1);

    /// <summary>The numbers of the places in a region, in order; none for what is no region.</summary>
    internal IReadOnlyList<int> PlacesIn(string region) => _regions.GetValueOrDefault(region, []);

    /// <summary>An actor's side, or -1; so for -1.</summary>
    internal int CampOfActor(int actor) => actor < 0 ? -1 : _campOfActor[actor];

    /// <summary>A source's side, or -1.</summary>
    internal int CampOfSource(int source) => _campOfSource[source];

    private static (string[] Names, Dictionary<string, int> Numbers) Number(IEnumerable<string> ids)
    {
        var names = ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return (names, names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal));
    }
}
