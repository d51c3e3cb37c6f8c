using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Pipeline;

/// <summary>The ways to write a place's name, each with a rank: of namesakes the lowest rank wins.</summary>
internal static class PlaceNames
{
    private const int Foreign = 5, Bare = 100, WithoutArticle = 200;

    /// <summary>The names of a place and their ranks.</summary>
    internal static IEnumerable<(string Name, int Rank)> Of(PlaceRecord place, bool atHome)
    {
        var rank = (10 * Rank(place.Type)) + (atHome ? 0 : Foreign);
        foreach (var name in place.Spellings.Prepend(place.Name))
        {
            yield return (name, rank);
            foreach (var (form, penalty) in Forms(place, name))
            {
                yield return (form, rank + penalty);
            }

            if (Article(name) is var cut and > 0 && name.Length - cut > 4)
            {
                yield return (name[cut..], rank + WithoutArticle);
            }
        }

        foreach (var name in place.Arabic)
        {
            yield return (name, rank);
        }

        if (place.Type is not PlaceType.Country && Article(place.Name) == 0 && place.Arabic.Any(a => a.StartsWith("ال", StringComparison.Ordinal)))
        {
            yield return ("al-" + place.Name, rank + WithoutArticle);
        }
    }

    /// <summary>What the type says to the reader: as in a gazetteer, and of what is seldom meant there by a bare name, too.</summary>
    internal static NameTraits Traits(PlaceType type) => type switch
    {
        PlaceType.Country => NameTraits.Country,
        PlaceType.Region => NameTraits.Area,
        PlaceType.River or PlaceType.Lake or PlaceType.Mountain or PlaceType.Road => NameTraits.None,
        _ => GazetteerNames.Traits(type) is not NameTraits.None and var traits ? traits : NameTraits.Facility,
    };

    private static int Rank(PlaceType type) => type switch
    {
        PlaceType.Country => 0,
        PlaceType.City => 1,
        PlaceType.Governorate => 2,
        PlaceType.Town => 3,
        PlaceType.Region => 4,
        PlaceType.Village => 6,
        PlaceType.District => 7,
        PlaceType.Neighbourhood => 8,
        _ => 5,
    };

    /// <summary>"Aleppo Governorate" is also "Aleppo province" and, where no better namesake is, "Aleppo".</summary>
    private static IEnumerable<(string Name, int Penalty)> Forms(PlaceRecord place, string name)
    {
        string[] units = place.Type switch
        {
            PlaceType.Governorate => ["Governorate", "Province"],
            PlaceType.District => ["District"],
            _ => [],
        };
        if (units.Length == 0)
        {
            yield break;
        }

        var unit = units.FirstOrDefault(u => name.EndsWith(" " + u, StringComparison.OrdinalIgnoreCase));
        var bare = unit is null ? name : name[..^(unit.Length + 1)];
        yield return (bare, unit is null ? 0 : Bare);
        foreach (var other in units)
        {
            yield return ($"{bare} {other}", 0);
            yield return ($"{other} of {bare}", 0);
        }
    }

    /// <summary>Length of an Arabic article with what joins it ("al-", "Ash "), or 0.</summary>
    private static int Article(string name)
    {
        var cut = name.IndexOfAny(['-', ' ']);
        return cut is 2 or 3 && name[..cut].ToLowerInvariant() is "al" or "el" or "ar" or "as" or "ash" or "ad" or "an" or "at" or "az" or "ul" ? cut + 1 : 0;
    }
}
