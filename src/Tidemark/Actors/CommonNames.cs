using System.Collections.Immutable;

namespace Tidemark.Actors;

/// <summary>Whom common nouns mean in which country, of all packs. Immutable, shared by threads.</summary>
internal sealed class CommonNames
{
    private readonly ILookup<string, CommonName> _names;

    /// <summary>Made of names; the first that fits counts.</summary>
    internal CommonNames(ImmutableArray<CommonName> names) => (All, _names) = (names, names.ToLookup(n => n.Words, StringComparer.Ordinal));

    /// <summary>All, in the order of the actors.</summary>
    internal ImmutableArray<CommonName> All { get; }

    /// <summary>Those of some actors.</summary>
    /// <param name="actors">The actors, by number.</param>
    /// <param name="fold">Folds a name, so that case and diacritics do not count.</param>
    internal static CommonNames Of(ActorRegistry actors, Func<string, string> fold) => new(
        [.. actors.All.SelectMany((actor, number) =>
            from use in actor.CommonUses
            from words in use.Words
            from country in use.Countries
            select new CommonName(fold(words), country, number, use.From, use.Until, use.Speaks))]);

    /// <summary>Whether words mean different actors by the country.</summary>
    /// <param name="words">The words, folded.</param>
    /// <param name="actor">Count only what is said of this actor; -1 for any.</param>
    internal bool Has(string words, int actor = -1)
    {
        foreach (var name in _names[words])
        {
            if (actor < 0 || name.Actor == actor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of the actor that is meant, or -1.</summary>
    /// <param name="words">The words, folded.</param>
    /// <param name="country">The country that is spoken of.</param>
    /// <param name="day">The day of the report; of an undated one only what is still so counts.</param>
    /// <param name="speaks">Whether the words name who is quoted.</param>
    internal int Find(string words, string country, DateOnly? day, bool speaks)
    {
        foreach (var name in _names[words])
        {
            if (name.Country == country && (name.Speaks || !speaks) && name.IsUsedOn(day))
            {
                return name.Actor;
            }
        }

        return -1;
    }
}

/// <summary>Words, and whom they mean in one country.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="Country">The country, as two capitals.</param>
/// <param name="Actor">The number of the actor.</param>
/// <param name="From">Since when; the default is open.</param>
/// <param name="Until">Until when; the default is open.</param>
/// <param name="Speaks">Whether who is quoted by these words is the actor, too.</param>
internal sealed record CommonName(string Words, string Country, int Actor, Edtf From, Edtf Until, bool Speaks)
{
    private readonly DayRange _days = DayRange.Between(From, Until);

    /// <summary>Whether the words were used so on a day; where none is known, whether they are still.</summary>
    internal bool IsUsedOn(DateOnly? day) => day is { } known ? _days.Contains(known) : _days.End is null;
}
