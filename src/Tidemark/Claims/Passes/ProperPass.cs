using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// After tagging, joins capitalised words in a row into one name that the lexicon does not hold ("Yahya Rasool", "Hassan Shami"),
/// and lets a name inside a longer one give way ("Aleppo Police Command", "Baghdad Street").
/// A whole name that only a gazetteer holds counts as a place where the words around it license that: "in X", "near X", "the village of X", "X district".
/// </summary>
internal sealed class ProperPass(Lexicon lexicon, IPlaceNames? places = null)
{
    private const int LongestName = 4;

    private readonly int[] _licence = Array.ConvertAll("in near at around outside inside within into toward towards".Split(' '), w => lexicon.Word(w));
    private readonly WordMask _number = lexicon.Classes.Mask("figure-number");
    private readonly WordMask _sort = lexicon.Classes.Mask("place-noun");
    private readonly int _of = lexicon.Word("of");
    private readonly WordMask _title = lexicon.Classes.Mask("title", "official-noun");
    private readonly WordMask _organ = lexicon.Classes.Mask("organ-noun");
    private readonly WordMask _placeNoun = lexicon.Classes.Mask("place-noun");
    private readonly WordMask _weekday = lexicon.Classes.Mask("time-weekday");
    private readonly WordMask _side = lexicon.Classes.Mask("side-adjective");

    internal void Merge(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Units[i].Kind is UnitKind.Word or UnitKind.Joined && s.Tags[i] is Tag.NN or Tag.NNP or Tag.NNPS or Tag.JJ && i + 1 < s.Count && s.Tags[i + 1] is Tag.NNS or Tag.JJ or Tag.NN && (lexicon.Classes.Is(s.Units[i].Word, _number) || IsJoinedNumber(s, s.Units[i])))
            {
                s.Tags[i] = Tag.CD; // "Twelve people"
            }

            // tags for scraps and foreign words, on a capitalised word, are a name that the tagger never saw; so is a common noun within a sentence that no list holds
            if (s.Units[i].Kind == UnitKind.Word && IsUpper(s, i)
                && (s.Tags[i] is Tag.GW or Tag.FW or Tag.AFX or Tag.ADD or Tag.LS or Tag.UH || (s.Tags[i] == Tag.NN && s.Units[i].Word == 0 && i > 0 && s.Units[i - 1].Kind == UnitKind.Word && !IsUpper(s, i - 1))))
            {
                s.Tags[i] = Tag.NNP;
            }

            if (s.Tags[i] == Tag.CD && s.Units[i].Kind == UnitKind.Word && IsUpper(s, i) && char.IsDigit(s.WordsOf(i)[^1]))
            {
                s.Tags[i] = Tag.NNP; // "M23"
            }

            if (s.Tags[i] == Tag.JJ && i > 0 && i + 1 < s.Count && s.Units[i] is { Kind: UnitKind.Word, Word: 0 } && IsUpper(s, i) && s.Units[i + 1].Kind == UnitKind.Word && s.Tags[i + 1] == Tag.NNP && IsUpper(s, i + 1) && !IsOfPeople(s.WordsOf(i)))
            {
                s.Tags[i] = Tag.NNP; // "Lashkar Gah"
            }

            if (i > 0 && i + 1 < s.Count && s.Tags[i] is Tag.VB or Tag.VBP or Tag.NN && s.Units[i].Kind == UnitKind.Word && IsUpper(s, i) && s.Tags[i - 1] == Tag.NNP && s.Units[i - 1] is { Kind: UnitKind.Word, Word: 0 } && IsUpper(s, i - 1)
                && s.Units[i + 1].Kind == UnitKind.Word && IsUpper(s, i + 1) && lexicon.Classes.Is(s.Units[i + 1].Word, _organ))
            {
                s.Tags[i] = Tag.NNP; // "Rapid Support Forces"
            }

            if (i > 0 && s.Tags[i] is Tag.JJ or Tag.NN && s.Tags[i - 1] == Tag.NNP && s.Units[i] is { Kind: UnitKind.Word, Word: 0 } && IsUpper(s, i) && s.WordsOf(i - 1) is "Al" or "El" or "Abu" or "Umm")
            {
                s.Tags[i] = Tag.NNP; // "Al Shifa hospital"
            }

            if (s.Tags[i] is Tag.NNP or Tag.NNPS && i + 1 < s.Count && s.Units[i].Kind == UnitKind.Word && lexicon.Classes.Is(s.Units[i].Word, _side) && s.Units[i + 1].Kind == UnitKind.Name && s.Units[i + 1].Place.Kind != EntryKind.None)
            {
                s.Tags[i] = Tag.JJ; // "Northwestern Hama"
            }
        }

        var to = 0;
        for (var i = 0; i < s.Count;)
        {
            var end = Run(s, i);
            var merged = end > i + 1 ? Joined(s, i, end) : Single(s, i);
            if (places is not null && s.Units[i] is { Kind: UnitKind.Name, HasEntry: true } && Longer(s, i) is { End: > 0 } longer)
            {
                (merged, end) = longer;
            }
            if (places is not null && merged is { Kind: UnitKind.Proper, HasEntry: false } && IsLicensed(s, to, end))
            {
                Known(s, ref merged);
            }

            s.Units[to] = merged;
            var proper = end > i + 1 || merged.Kind == UnitKind.Proper || (merged.Kind == UnitKind.Name && s.Tags[i] != Tag.NNP && merged.Place.Id != s.Units[i].Place.Id);
            s.Forms[to] = proper ? UnitPass.FormOf(s, merged) : s.Forms[i];
            s.Tags[to] = proper ? Tag.NNP : s.Tags[i];
            to++;
            i = end;
        }

        s.Count = to;
    }

    /// <summary>"Arakanese", "Pashtun", "Yezidi": endings of words for a people or a creed.</summary>
    private static bool IsOfPeople(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["an", "ish", "ese", "i", "ist", "ic", "ite", "un"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Thirty-five": two numbers with a hyphen between.</summary>
    private bool IsJoinedNumber(Sentence s, Unit unit) => unit.End - unit.First == 3 && s.Tokens[unit.First + 1].Kind == TokenKind.Hyphen && lexicon.Classes.Is(s.Tokens[unit.First].Word, _number) && lexicon.Classes.Is(s.Tokens[unit.End - 1].Word, _number);

    /// <summary>Whether the words around a name say that it is a place.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="before">Behind the last unit before the name.</param>
    /// <param name="next">The unit behind it.</param>
    private bool IsLicensed(Sentence s, int before, int next)
    {
        if (next < s.Count && s.Units[next].Kind is UnitKind.Word && !IsUpper(s, next) && lexicon.Classes.Is(s.Units[next].Word, _sort))
        {
            return true;
        }

        if (before == 0 || s.Units[before - 1].Kind != UnitKind.Word)
        {
            return false;
        }

        var word = s.Units[before - 1].Word;
        return (word != 0 && Array.IndexOf(_licence, word) >= 0) || lexicon.Classes.Is(word, _sort)
            || (word == _of && before > 1 && s.Units[before - 2].Kind == UnitKind.Word && lexicon.Classes.Is(s.Units[before - 2].Word, _sort));
    }

    /// <summary>A place's name of the gazetteer that begins with a place of the lexicon: "Tall Ghazal" is not Tall.</summary>
    private (Unit Unit, int End) Longer(Sentence s, int i)
    {
        if (s.Units[i].Place.Kind == EntryKind.None || s.Units[i].Actor.Kind != EntryKind.None || !IsCapital(s, i) || i + 1 >= s.Count || !Continues(s, i + 1))
        {
            return default;
        }

        var end = i + 2;
        while (end < s.Count && end < i + LongestName && Continues(s, end))
        {
            end++;
        }

        for (; end > i + 1; end--)
        {
            var unit = Joined(s, i, end);
            Known(s, ref unit);
            if (unit.Kind == UnitKind.Name)
            {
                return (unit, end);
            }
        }

        return default;
    }

    /// <summary>Makes a name of the gazetteer known.</summary>
    private void Known(Sentence s, ref Unit unit)
    {
        var (first, last) = (s.Tokens[unit.First], s.Tokens[unit.End - 1]);
        var entry = places!.Find(s.Text[first.Start..last.End]); // asked only where there is a gazetteer
        if (entry.Kind == EntryKind.Place)
        {
            unit.Kind = UnitKind.Name;
            unit.Place = entry;
        }
    }

    /// <summary>The end of the run of proper words that begins at a unit; the unit's own end when it begins none.</summary>
    private int Run(Sentence s, int i)
    {
        if (!Starts(s, i))
        {
            return i + 1;
        }

        var end = i + 1;
        while (end < s.Count && Continues(s, end) && !s.TokenOf(end).LineBefore)
        {
            end++;
        }

        if (s.Units[i].Kind == UnitKind.Name)
        {
            // a known name joins only into a longer name that ends in an organ or a kind of place
            while (end > i + 1 && !lexicon.Classes.Is(s.Units[end - 1].Word, _organ | _placeNoun))
            {
                end--;
            }

            if (end > i + 1 && (s.Units[i].Place.Kind == EntryKind.None || s.Units[i].Actor.Kind != EntryKind.None && (s.Units[i].Actor.Traits & NameTraits.State) == 0))
            {
                return i + 1;
            }

            return end;
        }

        return end;
    }

    private bool Starts(Sentence s, int i) =>
        s.Units[i].Kind == UnitKind.Name ? s.Units[i].Place.Kind != EntryKind.None && IsCapital(s, i)
        : s.Tags[i] is Tag.NNP or Tag.NNPS && IsCapital(s, i) && !lexicon.Classes.Is(s.Units[i].Word, _title | _weekday) && s.Units[i].Kind is UnitKind.Word or UnitKind.Proper or UnitKind.Joined;

    private bool Continues(Sentence s, int i) =>
        s.Units[i].Kind is UnitKind.Word or UnitKind.Proper or UnitKind.Joined && (s.Tags[i] is Tag.NNP or Tag.NNPS || (s.Tags[i] is Tag.NN or Tag.NNS && lexicon.Classes.Is(s.Units[i].Word, _organ))) && IsCapital(s, i) && !lexicon.Classes.Is(s.Units[i].Word, _title & ~_organ);

    private static bool IsUpper(Sentence s, int i) => char.IsUpper(s.Text[s.StartOf(i)]);

    private static bool IsCapital(Sentence s, int i) => IsUpper(s, i) || s.Units[i].Kind == UnitKind.Proper;

    private static Unit Joined(Sentence s, int first, int end) => new()
    {
        First = s.Units[first].First,
        End = s.Units[end - 1].End,
        Kind = UnitKind.Proper,
        Word = s.Units[end - 1].Word,
    };

    /// <summary>One capitalised word that the tagger takes for a name becomes a name.</summary>
    private static Unit Single(Sentence s, int i)
    {
        var unit = s.Units[i];
        if (unit.Kind is UnitKind.Word or UnitKind.Joined && s.Tags[i] is Tag.NNP or Tag.NNPS && IsUpper(s, i) && unit.Word == 0)
        {
            unit.Kind = UnitKind.Proper;
        }

        return unit;
    }
}
