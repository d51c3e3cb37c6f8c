using System.Collections.Concurrent;
using Tidemark.Names;

namespace Tidemark.Places.Gazetteers;

/// <summary>The names of a gazetteer for the reading of reports: settlements and built things, by names that are equal letter by letter.</summary>
/// <param name="places">The gazetteer.</param>
internal sealed class GazetteerNames(GazetteerFile places) : IPlaceNames
{
    private const int LeastLetters = 4, MostLooked = 16, MostKept = 1 << 16;

    private readonly ConcurrentDictionary<string, LexiconEntry> _known = new(StringComparer.Ordinal);
    private int _kept;

    /// <inheritdoc/>
    public LexiconEntry Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = Seek(name);
        if (Interlocked.Increment(ref _kept) > MostKept)
        {
            _known.Clear();
            _kept = 0;
        }

        _known[name] = found;
        return found;
    }

    private LexiconEntry Seek(string name)
    {
        var plain = PlaceKeys.Plain(name);
        if (plain.Length < LeastLetters)
        {
            return default;
        }

        foreach (var (_, place) in places.WithKey(PlaceKeys.OfPlain(plain), MostLooked))
        {
            if (Traits(places.Type(place)) is var traits and not NameTraits.None)
            {
                return new(EntryKind.Place, Gazetteer.Beyond + place, false, traits);
            }
        }

        return default;
    }

    /// <summary>What a type says to the reader; none for what reports seldom mean by a bare name.</summary>
    internal static NameTraits Traits(PlaceType type) => type switch
    {
        PlaceType.Neighbourhood => NameTraits.Settlement | NameTraits.Quarter,
        PlaceType.City => NameTraits.Settlement | NameTraits.City,
        PlaceType.Town or PlaceType.Village or PlaceType.Camp => NameTraits.Settlement,
        PlaceType.District or PlaceType.Governorate => NameTraits.Area,
        PlaceType.Airbase or PlaceType.Airport or PlaceType.Dam or PlaceType.Crossing or PlaceType.Oilfield or PlaceType.Refinery or PlaceType.Port or PlaceType.Bridge or PlaceType.Base => NameTraits.Facility,
        _ => NameTraits.None,
    };
}
