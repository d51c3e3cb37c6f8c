using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Places;

/// <summary>Finds places by what a person writes: an id or any spelling.</summary>
internal sealed class PlaceSearch(Gazetteer places)
{
    private const int LeastForBeginning = 3, MostOffered = 12;

    private readonly Lazy<ILookup<string, PlaceRecord>> _byKey = new(() => Index(places, NameWords.Key)), _byBare = new(() => Index(places, n => Bare(NameWords.Key(n))));

    /// <summary>The places so called, in the order of the packs: one, or several, or none.</summary>
    internal ImmutableArray<PlaceRecord> Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Contains(':', StringComparison.Ordinal))
        {
            return [.. places.All.Where(p => p.CanonicalId == words || "place:" + p.Id == words || "geonames:" + p.GeoNames == words || "wikidata:" + p.Wikidata == words)];
        }

        var key = NameWords.Key(words);
        ImmutableArray<PlaceRecord> named = [.. _byKey.Value[key]];
        return named.IsEmpty ? [.. _byBare.Value[Bare(key)]] : named;
    }

    /// <summary>Places whose names begin like the words, for when there is none so called.</summary>
    /// <param name="words">The beginning of a name.</param>
    /// <param name="told">How much was said of a place: those with most come first, others in the order of the packs.</param>
    internal ImmutableArray<PlaceRecord> Like(string words, Func<PlaceRecord, int>? told = null)
    {
        var key = Bare(NameWords.Key(words));
        return key.Length < LeastForBeginning ? [] : [.. places.All.Where(p => Names(p).Any(n => Bare(NameWords.Key(n)).StartsWith(key, StringComparison.Ordinal))).OrderByDescending(told ?? (_ => 0)).Take(MostOffered)];
    }

    /// <summary>The ids of the regions that a place lies in, the smallest first, without its country.</summary>
    internal ImmutableArray<string> RegionsOf(PlaceRecord place) => [.. places.Around(place).Select(at => places[at]).TakeWhile(p => p.Type != PlaceType.Country).Select(p => p.CanonicalId)];

    private static ILookup<string, PlaceRecord> Index(Gazetteer places, Func<string, string> key) =>
        places.All.SelectMany(p => Names(p).Select(key).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Place: p))).ToLookup(p => p.Key, p => p.Place, StringComparer.Ordinal);

    private static IEnumerable<string> Names(PlaceRecord place) => [place.Name, .. place.Spellings, .. place.Arabic];

    private static string Bare(string key) => key.StartsWith("al ", StringComparison.Ordinal) || key.StartsWith("el ", StringComparison.Ordinal) ? key[3..] : key;
}
