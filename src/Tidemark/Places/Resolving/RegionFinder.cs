using Tidemark.Names;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Places.Resolving;

/// <summary>Finds the regions that a writer names as what contains a place, in whatever spelling.</summary>
/// <param name="places">The gazetteer.</param>
/// <param name="spelling">Judges spellings.</param>
internal sealed class RegionFinder(GazetteerFile places, Spelling spelling)
{
    private const double LeastOdds = 1, Margin = 2;
    private const double Nearby = 12;
    private readonly Dictionary<(string Name, string Country), int[]> _known = [];
    private readonly List<ulong> _keys = [];

    /// <summary>The numbers of the regions that are called so; none where nobody knows it.</summary>
    internal int[] Find(string name, string country)
    {
        if (name.Length == 0)
        {
            return [];
        }

        if (!_known.TryGetValue((name, country), out var regions))
        {
            regions = _known[(name, country)] = Seek(name, country);
        }

        return regions;
    }

    /// <summary>Whether a place lies in one of the regions.</summary>
    internal bool Holds(int[] regions, int place) => Array.IndexOf(regions, place) >= 0 || places.Parents(place).Any(p => Array.IndexOf(regions, p) >= 0);

    /// <summary>Kilometres to the nearest known place of the regions, 0 where it lies in one, no more than <paramref name="most"/>.</summary>
    internal double Distance(int[] regions, int place, double most)
    {
        if (Holds(regions, place))
        {
            return 0;
        }

        var best = most;
        foreach (var (near, kilometres) in places.Near(places.Point(place), Nearby))
        {
            if (kilometres < best && Holds(regions, near))
            {
                best = kilometres;
            }
        }

        return best;
    }

    private int[] Seek(string name, string country)
    {
        var found = new Dictionary<int, double>();
        foreach (var reading in PlacePhrase.Read(name).Where(r => r.Role != PhraseRole.Container))
        {
            _keys.Clear();
            PlaceKeys.Of(reading.Name, _keys);
            foreach (var key in _keys)
            {
                foreach (var (_, place) in places.WithKey(key, 512))
                {
                    if (places.Type(place) is PlaceType.Governorate or PlaceType.District or PlaceType.Country or PlaceType.Region && (country.Length == 0 || places.Country(place) == country))
                    {
                        found[place] = Math.Max(found.GetValueOrDefault(place, double.MinValue), Odds(reading.Name, place));
                    }
                }
            }
        }

        var least = Math.Max(LeastOdds, found.Values.DefaultIfEmpty().Max() - Margin);
        var best = found.Where(f => f.Value >= least).ToArray();
        var units = best.Where(f => places.Type(f.Key) is PlaceType.Governorate or PlaceType.Country).ToArray();
        return [.. (units.Length > 0 ? units : best).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(4).Select(f => f.Key)];
    }

    private double Odds(string name, int place)
    {
        var (best, plain) = (double.MinValue, PlaceKeys.Plain(name));
        foreach (var known in places.Names(place))
        {
            if (PlaceKeys.Plain(Bare(known.Text)) == plain)
            {
                return double.PositiveInfinity;
            }

            best = Math.Max(best, spelling.LogOdds(name, Bare(known.Text)));
        }

        return best;
    }

    private static string Bare(string name) => string.Join(' ', NameWords.Of(name).Where(w => TypeWords.Hint(w) != PlaceHint.Area));
}
