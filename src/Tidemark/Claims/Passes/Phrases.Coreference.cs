using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Coreference inside a report: pronouns, "the group", "the city", "these forces", roles.</summary>
internal sealed partial class Phrases
{
    /// <summary>What a common noun points back at in the report so far; else the mention itself.</summary>
    private Mention Known(int i, Mention mention)
    {
        var word = _s.Units[i].Word;
        var c = _lexicon.Classes.Of(word);
        Mention? found = null;
        if ((c & _nonState) != 0)
        {
            found = _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.NonState) != 0 && (m.Ref.Traits & NameTraits.Armed) != 0, _s.Number, 6);
        }
        else if ((c & _unitNoun) != 0 && !Is(i, Nature.Person) && (c & _stateArmed) == 0)
        {
            found = _d.Actor(static (m, n) => !m.Ref.IsNone && (n & Nature.Person) == 0 && (m.Ref.Traits & NameTraits.State) == 0, _s.Number, 3);
        }
        else if ((c & (_stateArmed | _armed | _aircraft)) != 0)
        {
            found = _d.Actor(static (m, n) => !m.Ref.IsNone && (m.Ref.Traits & NameTraits.Armed) != 0 && (m.Ref.Traits & NameTraits.NonState) == 0, _s.Number, 8);
        }
        else if ((c & _government) != 0)
        {
            found = _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.Government) != 0 && (n & Nature.Person) == 0, _s.Number, 8);
        }
        else if ((c & _official) != 0)
        {
            found = _d.Actor(static (m, n) => (n & Nature.Person) != 0, _s.Number, 4);
            return found is null || !IsDefinite(i) ? mention : mention with { Ref = found.Ref, Name = found.Name };
        }

        return found is null ? mention : mention with { Ref = found.Ref, Name = found.Name };
    }

    private Mention? Pronoun(int i)
    {
        var word = _s.WordsOf(i);
        Mention? found;
        if (word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase)
            || word.Equals("her", StringComparison.OrdinalIgnoreCase) || word.Equals("him", StringComparison.OrdinalIgnoreCase))
        {
            found = _d.Actor(static (m, n) => (n & Nature.Person) != 0, _s.Number, 3);
        }
        else if (word.Equals("it", StringComparison.OrdinalIgnoreCase) || word.Equals("its", StringComparison.OrdinalIgnoreCase))
        {
            found = _d.Actor(static (m, n) => (n & Nature.Person) == 0, _s.Number, 2);
        }
        else if (word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("their", StringComparison.OrdinalIgnoreCase) || word.Equals("them", StringComparison.OrdinalIgnoreCase))
        {
            found = _d.Actor(static (m, n) => (n & Nature.Person) == 0 && (n & Nature.Armed) != 0, _s.Number, 2);
        }
        else if (word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("our", StringComparison.OrdinalIgnoreCase) || word.Equals("us", StringComparison.OrdinalIgnoreCase))
        {
            found = _d.Speaker;
        }
        else
        {
            return null;
        }

        return found is null ? null : Plain(i, i, i) with { Ref = found.Ref, Name = found.Name };
    }

    /// <summary>The mention of a phrase as a place, or null when it is none.</summary>
    /// <param name="i">The head of the phrase.</param>
    /// <param name="unknownNames">Whether a name that the lexicon does not hold may be a place here.</param>
    internal Mention? Place(int i, bool unknownNames)
    {
        if (i < 0)
        {
            return null;
        }

        ref readonly var unit = ref _s.Units[i];
        var nature = _nature[i];
        if ((nature & Nature.Place) != 0 && (nature & Nature.Named) != 0)
        {
            return Plain(i, i, i) with { Ref = new(unit.Place.Kind, unit.Place.Id, unit.Place.Traits) };
        }

        if ((nature & Nature.Unknown) != 0)
        {
            return ((nature & Nature.Place) != 0 || unknownNames) && (nature & Nature.Actor) == 0 ? Plain(i, i, i) : null;
        }

        if ((nature & (Nature.Place | Nature.Part)) != 0)
        {
            return DescribedPlace(i);
        }

        return null;
    }

    /// <summary>"the town of X", "X village", "the outskirts of X", "villages in X province", "the city".</summary>
    private Mention? DescribedPlace(int i)
    {
        var c = _lexicon.Classes.Of(_s.Units[i].Word);
        var inner = InnerPlace(i);
        if (inner >= 0 && Place(inner, unknownNames: true) is { } place)
        {
            var same = (c & (_settlement | _area)) != 0 && (_s.Relations[inner] is Relation.Compound or Relation.Apposition || _clauses.HasCase(inner, _of));
            if (same && (_nature[i] & Nature.Part) == 0 && !IsPlural(i))
            {
                return place;
            }

            var facility = (c & (_settlement | _area | _part | _partitive)) == 0 && !IsPlural(i) && _s.Relations[inner] is Relation.Compound or Relation.Possessor;
            var (first, last) = (Math.Min(LeftOf(i), inner), Math.Max(i, inner));
            if (last - first > 5)
            {
                return place with { Relation = new("within", []) };
            }

            var whole = Plain(first, last, i);
            return facility && place.Ref.Kind == EntryKind.Place && (place.Ref.Traits & NameTraits.Facility) == 0
                ? whole with { Relation = new("within", [new(place, null, "")]) }
                : whole with { Ref = place.Ref, Name = place.Name, Relation = new((c & (_part | _partitive)) != 0 ? "part" : "within", [new(place, null, "")]) };
        }

        if ((_nature[i] & Nature.Place) == 0)
        {
            return null;
        }

        var mention = Plain(LeftOf(i), i, i);
        if (!IsDefinite(i) || IsPlural(i) || _s.Child(i, Relation.Adjective) >= 0)
        {
            return mention;
        }

        var back = (c & _settlement) != 0 ? _d.Place(NameTraits.Settlement, _s.Number, 8)
            : (c & _area) != 0 ? _d.Place(NameTraits.Area | NameTraits.Country, _s.Number, 6) : null;
        return back is null ? mention : mention with { Ref = back.Ref, Name = back.Name };
    }

    internal bool IsPlural(int i) => _s.Tags[i] is Tag.NNS or Tag.NNPS;

    private int LeftOf(int i)
    {
        var first = i;
        foreach (var child in _s.Children(i))
        {
            if (child < first && _s.Relations[child] is Relation.Compound or Relation.Adjective && _s.Units[child].Kind != UnitKind.Held)
            {
                first = child;
            }
        }

        return first;
    }

    private int InnerPlace(int i)
    {
        var weak = -1;
        foreach (var child in _s.Children(i))
        {
            if ((_nature[child] & (Nature.Place | Nature.Unknown)) == 0)
            {
                continue;
            }

            if (_s.Relations[child] is Relation.Compound or Relation.Apposition || (_s.Relations[child] == Relation.NominalModifier && _clauses.HasCase(child, _of)) || (_s.Relations[child] == Relation.Possessor && (_nature[child] & Nature.Named) != 0))
            {
                return child;
            }

            if (_s.Relations[child] is Relation.NominalModifier && weak < 0 && child > i)
            {
                weak = child;
            }
        }

        return weak;
    }

    /// <summary>The mention of a phrase as people: the head with its plain modifiers.</summary>
    internal Mention? People(int i)
    {
        if (i < 0)
        {
            return null;
        }

        i = Inside(i);
        if ((_nature[i] & Nature.People) != 0)
        {
            return Plain(LeftOf(i), i, i);
        }

        if (_s.Tags[i] == Tag.CD || _lexicon.Classes.Is(_s.Units[i].Word, _quantifier))
        {
            return Plain(i, i, i) with { Name = "people" };
        }

        return Actor(i);
    }

    /// <summary>The mention of any phrase.</summary>
    internal Mention? Anything(int i) => i < 0 ? null : People(i) ?? (_clauses.IsNoun(i) ? Plain(LeftOf(i), i, i) : null);
}
