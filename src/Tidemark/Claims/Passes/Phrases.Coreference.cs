using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Coreference inside a report: pronouns, "the group", "the city", "these forces", roles.</summary>
internal sealed partial class Phrases
{
    /// <summary>The body that a bare noun in a compound stands for ("rebel" in "rebel-held": the rebels).</summary>
    internal Mention Generic(int word, Mention mention) =>
        mention.Ref.IsNone && _lexicon.Classes.Is(word, _armed) && !mention.Name.EndsWith('s') ? mention with { Name = mention.Name + "s" } : mention;

    /// <summary>What a common noun points back at in the report so far; else the mention itself.</summary>
    private Mention Known(int i, Mention mention)
    {
        var word = _s.Units[i].Word;
        var c = _lexicon.Classes.Of(word);
        Mention? found = null;
        var before = IsDefinite(i) ? _s.StartOf(i) : _s.Start; // a bare noun never means the subject of its own clause
        var kind = Kind(i);
        for (var child = i - 1; kind == 0 && (c & _unitNoun) == 0 && child >= 0 && _s.Heads[child] == i && _s.Relations[child] is Relation.Compound or Relation.Adjective; child--)
        {
            kind = Kind(child); // "rebel fighters"
        }

        if (IsOther(i) || IsWatcher(i))
        {
            return mention; // "the other rebel groups", "the monitoring group"
        }

        if (kind > 0 && !Points(i))
        {
            found = kind == Coalition ? LastCoalition(i, before) is { } whole && Matches(i, whole) ? whole : null
                : _d.Called(kind) ?? (kind == Sort && IsDefinite(i) ? _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.NonState) != 0 && (m.Ref.Traits & NameTraits.Armed) != 0, _s.Number, 6, before) : null);
        }
        else if ((c & (_armed | _unitNoun)) != 0 && Points(i))
        {
            found = _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.Armed) != 0, _s.Number, 3, before);
        }
        else if ((c & _nonState) != 0 && _s.WordsOf(i).StartsWith("milit", StringComparison.OrdinalIgnoreCase) && _s.WordsOf(i)[5] == 'i')
        {
            found = _d.Actor(static (m, n) => m.Text.Contains("militia", StringComparison.OrdinalIgnoreCase) && (n & Nature.Armed) != 0, _s.Number, 6, IsPlural(i) ? _s.StartOf(i) : before)
                ?? (IsDefinite(i) ? _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.NonState) != 0 && (m.Ref.Traits & NameTraits.Armed) != 0, _s.Number, 6, IsPlural(i) ? _s.Start : before) : null);
        }
        else if ((c & _nonState) != 0)
        {
            found = _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.NonState) != 0 && (m.Ref.Traits & NameTraits.Armed) != 0, _s.Number, 6, IsPlural(i) ? _s.Start : before);
        }
        else if ((c & _unitNoun) != 0 && !Is(i, Nature.Person) && (c & _stateArmed) == 0)
        {
            found = IsPlural(i) ? NamedWith(i, static m => !m.Ref.IsNone, 8, before)
                : IsDefinite(i) ? _d.Actor(static (m, n) => !m.Ref.IsNone && (n & Nature.Person) == 0 && (m.Ref.Traits & NameTraits.State) == 0, _s.Number, 3, before) : null;
        }
        else if ((c & _aircraft) != 0)
        {
            found = _d.Striker("airstrike", _s.Number, 8)?.FirstOrDefault()
                ?? _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.Armed) != 0 && (m.Ref.Traits & NameTraits.NonState) == 0, _s.Number, 8, before);
        }
        else if ((c & _stateArmed) == 0 && (c & _armed) != 0)
        {
            found = !IsDefinite(i) ? null : _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.Armed) != 0 && (m.Ref.Traits & NameTraits.Coalition) == 0, _s.Number, 6, _s.Start);
        }
        else if ((c & _stateArmed) != 0)
        {
            found = LastArmed(i, before) ?? _d.Actor((m, n) => !m.Ref.IsNone && (m.Ref.Traits & NameTraits.Armed) != 0 && (m.Ref.Traits & (NameTraits.NonState | NameTraits.Coalition)) == 0 && !EndsInAircraft(m.Text), _s.Number, 8, before);
        }
        else if ((c & _government) != 0)
        {
            found = _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.Government) != 0 && (n & Nature.Person) == 0, _s.Number, 8, before);
        }
        else if ((c & _official) != 0)
        {
            found = _d.Actor(static (m, n) => (n & Nature.Person) != 0, _s.Number, 4, before);
            return found is null || !IsDefinite(i) ? mention : mention with { Ref = found.Ref, Name = found.Name };
        }

        return found is null ? mention : mention with { Ref = found.Ref, Name = found.Name };
    }

    /// <summary>"Russian jets": no army is called back by these.</summary>
    private bool EndsInAircraft(string text) => _lexicon.Classes.Is(_lexicon.Word(text.AsSpan(text.LastIndexOf(' ') + 1)), _aircraft);

    /// <summary>"the army": the last armed body of a state that was named with the word.</summary>
    private Mention? LastArmed(int i, int before) =>
        NamedWith(i, static m => !m.Ref.IsNone && (m.Ref.Traits & NameTraits.Armed) != 0 && (m.Ref.Traits & (NameTraits.NonState | NameTraits.Coalition)) == 0, 8, before);

    /// <summary>The last coalition that was named with the word; where the words point, the last one.</summary>
    private Mention? LastCoalition(int i, int before) =>
        NamedWith(i, static m => (m.Ref.Traits & NameTraits.Coalition) != 0, 12, before)
        ?? (IsDefinite(i) ? _d.Actor(static (m, n) => (m.Ref.Traits & NameTraits.Coalition) != 0, _s.Number, 3, before) : null);

    /// <summary>The last actor that suits and was named with the word of a unit in the name.</summary>
    private Mention? NamedWith(int i, Func<Mention, bool> suits, int back, int before)
    {
        var word = _s.WordsOf(i).ToString();
        return _d.Actor((m, n) => suits(m) && m.Text.Contains(word, StringComparison.OrdinalIgnoreCase), _s.Number, back, before);
    }

    private const int Side = 12, Sort = 13, Coalition = 14;

    /// <summary>Which kind of words for fighters a unit is one of: a side ("rebels"), a sort ("militants"), a coalition; 0 for none.</summary>
    internal int Kind(int i) => _lexicon.Classes.Value(_s.Units[i].Word, "cue") is { } kind and >= Side and <= Coalition ? kind : 0;

    /// <summary>The body that the words here call so: "X militants", "militants of X"; null where they name none.</summary>
    internal Mention? CalledHere(int i)
    {
        if (_s.Units[i].IsName || !Is(i, Nature.Actor))
        {
            return null;
        }

        var at = Before(i).Name is var name and >= 0 ? name : Behind(i);
        return at >= 0 && NamedActor(at) is { } body && (body.Ref.Traits & NameTraits.State) == 0 && (body.Ref.Traits & NameTraits.Armed) != 0 ? body : null;
    }

    /// <summary>"the international coalition": no body that is named a national one.</summary>
    private bool Matches(int i, Mention body)
    {
        foreach (var child in _s.Children(i))
        {
            if (child < i && _s.Relations[child] == Relation.Adjective && _s.WordsOf(child) is "international" or "national" or "military" or "Arab" or "political" && body.Text.Contains("oalition", StringComparison.Ordinal)
                && !body.Text.Contains(_s.WordsOf(child), StringComparison.OrdinalIgnoreCase) && body.Text.Contains("ational", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"the other groups", "rival militants": whoever they are, not those that were named.</summary>
    private bool IsOther(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (child < i && _s.Relations[child] == Relation.Adjective && _s.WordsOf(child) is "other" or "rival" or "various" or "different" or "several" or "many")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the monitor", "the monitoring group", "a rights group", "the newspaper": who watches or tells, and nobody who was named as a fighter or a leader.</summary>
    private bool IsWatcher(int i)
    {
        if (_s.WordsOf(i) is "monitor" or "Monitor" or "newspaper" or "watchdog" or "agency")
        {
            return true;
        }

        foreach (var child in _s.Children(i))
        {
            if (child < i && _s.Relations[child] is Relation.Adjective or Relation.Compound && (_s.WordsOf(child).EndsWith("-based", StringComparison.Ordinal) || _s.WordsOf(child) is "monitoring" or "rights" or "aid" or "relief" or "advocacy" or "activist" or "campaign" or "news" or "charity" or "watchdog" or "medical"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"this", "these", "that", "those" before a noun.</summary>
    internal bool Points(int i)
    {
        var determiner = _s.Child(i, Relation.Determiner);
        return determiner >= 0 && _s.WordsOf(determiner) is { Length: >= 4 } && IsDefinite(i);
    }

    private Mention? Pronoun(int i)
    {
        var word = _s.WordsOf(i);
        Mention? found;
        if (word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase)
            || word.Equals("her", StringComparison.OrdinalIgnoreCase) || word.Equals("him", StringComparison.OrdinalIgnoreCase))
        {
            found = _d.Actor(static (m, n) => (n & Nature.Person) != 0, _s.Number, 0, _s.StartOf(i)) ?? _d.Actor(static (m, n) => (n & Nature.Person) != 0, _s.Number, 3, _s.StartOf(i));
        }
        else if (word.Equals("it", StringComparison.OrdinalIgnoreCase) || word.Equals("its", StringComparison.OrdinalIgnoreCase))
        {
            found = Stranger(i) ?? Beset(i) ?? _d.Actor(static (m, n) => (n & Nature.Person) == 0, _s.Number, 2, Before(i, _s.StartOf(i)));
        }
        else if (word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("their", StringComparison.OrdinalIgnoreCase) || word.Equals("them", StringComparison.OrdinalIgnoreCase))
        {
            var self = word.Equals("them", StringComparison.OrdinalIgnoreCase) ? OwnSubject(i) : null;
            found = Teller(i) ?? Beset(i) ?? _d.Actor((m, n) => (n & Nature.Person) == 0 && (n & Nature.Armed) != 0 && m.Start != self?.Start && (self is null || self.Ref.IsNone || m.Ref.Id != self.Ref.Id), _s.Number, 2, _s.StartOf(i));
        }
        else if (word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("our", StringComparison.OrdinalIgnoreCase) || word.Equals("us", StringComparison.OrdinalIgnoreCase))
        {
            found = Sayer(i) ?? _d.Speaker;
        }
        else
        {
            return null;
        }

        return found is null ? null : Plain(i, i, i) with { Ref = found.Ref, Name = found.Name };
    }

    /// <summary>Who does what is done to "them": not those that are meant; null where nobody is named.</summary>
    private Mention? OwnSubject(int i)
    {
        var at = _s.Heads[i];
        for (var steps = 0; at >= 0 && steps < 4 && !_clauses.IsVerb(at); steps++)
        {
            at = _s.Heads[at];
        }

        var subject = at >= 0 && _clauses.IsVerb(at) ? _clauses.SubjectOf(at) : -1;
        return subject >= 0 && subject != i && (_nature[Inside(subject)] & Nature.Pronoun) == 0 ? Actor(subject) : null; // not "six of them were killed"
    }

    /// <summary>"drove X from their stronghold", "pressure on X in its bastion": a stronghold is that of the body named last before it, unless the subject sets out from it.</summary>
    private Mention? Beset(int i)
    {
        if (_s.Relations[i] != Relation.Possessor || _s.Heads[i] is not (var head and >= 0) || _s.WordsOf(head) is not ("stronghold" or "strongholds" or "bastion" or "bastions" or "redoubt" or "heartland"))
        {
            return null;
        }

        var from = _clauses.HasCase(head, _from);
        for (var u = i - 1; u >= 0; u--)
        {
            if (_clauses.IsVerb(u))
            {
                return null;
            }

            if ((_nature[u] & Nature.Named) != 0 && (_nature[u] & Nature.Armed) != 0 && (_nature[u] & Nature.Person) == 0 && _s.Relations[u] is not (Relation.Subject or Relation.SubjectPassive))
            {
                return from && !(_s.Heads[u] is var verb and >= 0 && _ousts.Contains(_s.Units[verb].Word)) ? null : OfUnit(u, _s.Units[u].Actor);
            }
        }

        return null;
    }

    /// <summary>Where the one meant by a pronoun must stand before: in "the rebels it backs" before the noun that the clause belongs to.</summary>
    private int Before(int pronoun, int start) =>
        _s.Heads[pronoun] is var verb and >= 0 && _s.Relations[verb] == Relation.RelativeClause && _s.Heads[verb] == pronoun - 1 ? _s.StartOf(LeftOf(pronoun - 1)) : start;

    /// <summary>"it" where a place is meant: the place that the report speaks of.</summary>
    internal Mention? PlacePronoun(int i)
    {
        var word = _s.WordsOf(i);
        if (word is "it" && _s.Relations[i] == Relation.Object && _s.Heads[i] is var verb and >= 0 && _s.Tags[verb] == Tag.VBG && _s.Relations[verb] == Relation.AdverbialClause && _s.Heads[verb] is var main and >= 0
            && _s.Child(main, Relation.Object) is var taken and >= 0 && taken < i && Is(taken, Nature.Place) && Place(taken, unknownNames: true) is { } before)
        {
            return before with { Text = word.ToString(), Start = _s.StartOf(i), End = _s.EndOf(i), Relation = null }; // "stormed an air base, capturing it"
        }

        if (!(word is "there" || word.Equals("it", StringComparison.OrdinalIgnoreCase)) || _d.Place(NameTraits.Settlement | NameTraits.Facility, _s.Number, 2, _s.StartOf(i)) is not { } place)
        {
            return null;
        }

        return Plain(i, i, i) with { Ref = place.Ref, Name = place.Name };
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
            return OfUnit(i, unit.Place);
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
            if ((place.Ref.Traits & NameTraits.Area) != 0 && IsQuarterName(i, inner))
            {
                return Plain(inner, inner, inner);
            }

            if (_clauses.HasCase(inner, _between))
            {
                var other = _s.Child(inner, Relation.Conjunct);
                var end = other >= 0 && Place(other, unknownNames: true) is { } second ? new PlaceAnchor(second, null, "") : null;
                return Plain(LeftOf(i), end is null ? inner : other, i) with { Relation = new("between", end is null ? [new(place, null, "")] : [new(place, null, ""), end]) };
            }

            var isArea = (place.Ref.Traits & (NameTraits.Area | NameTraits.Country)) != 0 || (_lexicon.Classes.Of(_s.Units[inner].Word) & _area) != 0;
            var isIn = isArea && (c & _area) == 0 && _clauses.HasCase(inner, _of); // "the capital of X province"
            var same = !isIn && (c & (_settlement | _area)) != 0 && (_s.Relations[inner] is Relation.Compound or Relation.Apposition || _clauses.HasCase(inner, _of));
            same |= _clauses.HasCase(inner, _of) && (place.Ref.Traits & NameTraits.Settlement) != 0 && _s.WordsOf(i) is "stronghold" or "bastion" or "redoubt" or "hub" or "de facto capital"; // "their stronghold of X" is X
            if (same && !(IsQuarterOf(i, inner) && (!IsDefinite(i) || IsDescribed(i))) && ((_nature[i] & Nature.Part) == 0 || (_s.Child(i, Relation.Compound) is >= 0 and var city && city != inner) || (IsQuarter(i) && IsDefinite(i) && _s.Child(i, Relation.Adjective) < 0)) && (!IsPlural(i) || ((c & _settlement) != 0 && (place.Ref.Traits & (NameTraits.Country | NameTraits.Area)) == 0 && IsRow(i, inner))))
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
                : whole with { Ref = place.Ref, Name = place.Name, Relation = new(IsNear(inner) ? "near" : (c & (_part | _partitive)) != 0 ? "part" : "within", [new(place, null, "")]) };
        }

        if ((_nature[i] & Nature.Place) == 0)
        {
            return null;
        }

        if (((c & (_part | _partitive)) != 0 || ((c & _area) != 0 && IsPlural(i))) && _s.Child(i, Relation.Possessor) is var its and >= 0 && _s.WordsOf(its) is "its" or "Its" && Owned(its) is { } town)
        {
            return Plain(LeftOf(i), i, i) with { Ref = town.Ref, Name = town.Name, Relation = new("part", [new(town, null, "")]) };
        }

        var mention = Plain(LeftOf(i), i, i);
        if ((c & (_settlement | _area)) != 0 && (IsPlural(i) || !IsDefinite(i)) && InCountry(i) is { } country)
        {
            return mention with { Ref = country.Ref, Name = country.Name, Relation = new("within", [new(country, null, "")]) };
        }

        if (Alias(i) is { } alias)
        {
            return mention with { Ref = alias.Ref, Name = alias.Name };
        }

        if (!IsDefinite(i) || IsPlural(i) || (_s.Child(i, Relation.Adjective) is var which and >= 0 && !(_s.WordsOf(which) is "whole" or "entire")))
        {
            return mention;
        }

        var back = Points(i) && (c & (_settlement | _area)) != 0 ? _d.LastPlaces((c & _settlement) != 0 ? NameTraits.Settlement : NameTraits.Area | NameTraits.Country, 1, _s.StartOf(i)).FirstOrDefault()
            : (c & _settlement) != 0 ? _d.Place(NameTraits.Settlement, _s.Number, 8, _s.StartOf(i))
            : (c & _area) != 0 ? _d.Place(_s.WordsOf(i) is "area" or "region" or "district" or "province" ? NameTraits.Area : NameTraits.Area | NameTraits.Country, _s.Number, 6, _s.StartOf(i)) : null;
        return back is null ? mention : mention with { Ref = back.Ref, Name = back.Name };
    }

    /// <summary>"a stronghold near X" does not lie in it.</summary>
    private bool IsNear(int place) => _s.Child(place, Relation.Case) is var before and >= 0 && _s.WordsOf(before) is "near" or "outside";

    /// <summary>"Iraqi cities and regions", "a Syrian town": the country whose adjective stands before, or before what they are in a row with; null where none does.</summary>
    private Mention? InCountry(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (child < i && _s.Relations[child] == Relation.Adjective && _s.Units[child].Adjective.Kind != EntryKind.None && Country(_s.WordsOf(child)) is { Kind: not EntryKind.None } entry)
            {
                return OfUnit(child, entry) with { Name = _s.WordsOf(child).ToString() };
            }
        }

        return _s.Relations[i] == Relation.Conjunct && IsPlural(i) && _s.Heads[i] is var first and >= 0 && first < i && IsPlural(first) && _s.Child(i, Relation.Determiner) < 0 && _s.Child(i, Relation.Adjective) < 0 ? InCountry(first) : null;
    }

    /// <summary>The country of an adjective: "Iraqi", "Libyan", "Sudanese", "Turkish" by how such words are made.</summary>
    private LexiconEntry Country(ReadOnlySpan<char> adjective)
    {
        foreach (var (ending, instead) in Endings)
        {
            if (!adjective.EndsWith(ending, StringComparison.Ordinal) || adjective.Length - ending.Length < 3)
            {
                continue;
            }

            var stem = adjective[..^ending.Length];
            var node = _lexicon.Step(Lexicon.Root, _lexicon.Word(instead.Length == 0 ? stem : string.Concat(stem, instead)));
            foreach (var entry in node > 0 ? _lexicon.At(node) : [])
            {
                if (entry.Kind == EntryKind.Place && (entry.Traits & NameTraits.Country) != 0)
                {
                    return entry;
                }
            }
        }

        return default;
    }

    private static readonly (string Ending, string Instead)[] Endings = [("i", ""), ("i", "a"), ("ian", "ia"), ("ian", ""), ("ian", "e"), ("an", "a"), ("an", ""), ("ese", ""), ("ese", "on"), ("ish", "ey")];

    /// <summary>The place that a phrase is another name for: "X is the largest city", "X, the provincial capital".</summary>
    private Mention? Alias(int i)
    {
        var other = _s.Child(i, Relation.Copula) >= 0 ? _s.Child(i, Relation.Subject) : _s.Relations[i] == Relation.Apposition || (_s.Relations[i] == Relation.Subject && _s.Heads[i] is var named and >= 0 && _s.Child(named, Relation.Copula) >= 0) ? _s.Heads[i] : -1;
        return other >= 0 && (_nature[other] & Nature.Place) != 0 && (_nature[other] & Nature.Named) != 0 ? Place(other, unknownNames: false) : null;
    }

    /// <summary>The places of a phrase: more than one where what it describes lies in several ("villages in X and Y").</summary>
    internal List<Mention> Places(int i, bool unknownNames)
    {
        var places = new List<Mention>(1);
        if (Place(i, unknownNames) is not { } first)
        {
            return places;
        }

        if (IsPlural(i) && first.Ref.IsNone && IsBoth(i))
        {
            return _d.LastPlaces(NameTraits.Settlement, 2, _s.StartOf(i)).ConvertAll(p => Plain(i, i, i) with { Ref = p.Ref, Name = p.Name });
        }

        places.Add(first);
        if ((_nature[i] & Nature.Named) != 0 || InnerPlace(i) is not (var inner and >= 0) || first.Relation?.Type == "between")
        {
            return places;
        }

        while ((_nature[inner] & Nature.Named) == 0 && InnerPlace(inner) is var deeper and >= 0)
        {
            inner = deeper;
        }

        foreach (var child in _s.Children(inner))
        {
            if (_s.Relations[child] == Relation.Conjunct && !((_nature[child] & Nature.Part) != 0 && _s.Child(child, Relation.Possessor) is var its and >= 0 && _s.Tags[its] == Tag.PRPS) && Place(child, unknownNames: true) is { } other)
            {
                places.Add(other);
            }
        }

        return places;
    }

    /// <summary>"both towns", "the two towns".</summary>
    private bool IsBoth(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (child < i && _s.WordsOf(child) is var w && (w.Equals("both", StringComparison.OrdinalIgnoreCase) || (w.Equals("two", StringComparison.OrdinalIgnoreCase) && IsDefinite(i))))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsPlural(int i) => _s.Tags[i] is Tag.NNS or Tag.NNPS;

    internal int LeftOf(int i)
    {
        var first = i;
        foreach (var child in _s.Children(i))
        {
            if (child < first && _s.Relations[child] is Relation.Compound or Relation.Adjective && _s.Units[child].Kind != UnitKind.Held)
            {
                first = child;
            }
        }

        for (var u = i - 1; u > first; u--)
        {
            if (_s.Tags[u] == Tag.CD && _s.Heads[u] == i)
            {
                return u + 1; // "dead three women"
            }
        }

        return first;
    }

    /// <summary>"the village of X": a name stands in the phrase, known or not.</summary>
    internal bool HoldsName(int i) => InnerPlace(i) is var inner and >= 0 && (_nature[inner] & (Nature.Named | Nature.Unknown)) != 0;

    private int InnerPlace(int i)
    {
        var (owner, weak, sort, beside) = (-1, -1, -1, -1);
        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] == Relation.AdjectivalClause && _s.Tags[child] == Tag.VBG && _s.Child(child, Relation.Object) is var around and >= 0 && (_nature[around] & (Nature.Place | Nature.Unknown)) != 0)
            {
                return around;
            }

            if (child > i && Located(child) > i)
            {
                continue; // "a checkpoint in X, north of Y"
            }

            if ((_nature[i] & Nature.Part) != 0 && child > i && _clauses.HasCase(child, _including))
            {
                continue; // "two thirds of the country, including X"
            }

            if ((_nature[child] & (Nature.Place | Nature.Unknown)) == 0 || (child < i && _nature[child] == Nature.Unknown && _s.Relations[child] is Relation.Compound or Relation.Adjective && IsPlural(i) && (_lexicon.Classes.Of(_s.Units[i].Word) & (_settlement | _area)) == 0))
            {
                continue;
            }

            if (_s.Relations[child] == Relation.Compound && (_nature[child] & (Nature.Named | Nature.Unknown)) == 0 && !HoldsName(child))
            {
                sort = child; // "the border town of X": what sort of town, unless nothing else is named
                continue;
            }

            if (_s.Relations[child] == Relation.Compound)
            {
                beside = beside < 0 ? child : beside;
                continue;
            }

            // "the Damascus suburb of X": X; "the Aleppo region of Syria", "the Rmelan air base of Hasaka": what it is called
            if (_s.Relations[child] == Relation.Apposition || (_s.Relations[child] == Relation.NominalModifier && _clauses.HasCase(child, _of)))
            {
                return beside >= 0 && (!_lexicon.Classes.Is(_s.Units[i].Word, _settlement) || (IsQuarterOf(i, child) && !IsCity(beside))) ? beside : child;
            }

            // "Syria's Ghouta region": the name beside it is narrower than the owner
            owner = owner < 0 && _s.Relations[child] == Relation.Possessor && (_nature[child] & Nature.Named) != 0 ? child : owner;

            if (_s.Relations[child] is Relation.NominalModifier && weak < 0 && child > i && !(_nature[child] == Nature.Unknown && _clauses.HasCase(child, _from)))
            {
                weak = child;
            }
        }

        return beside >= 0 ? beside : owner >= 0 ? owner : weak >= 0 ? weak : sort;
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
            if (_s.WordsOf(i) is "member" or "members" or "men" && Whose(i) is (var body and >= 0, { } whole))
            {
                return Plain(LeftOf(i), body, i) with { Ref = whole.Ref, Name = whole.Name }; // "members of X", "men from X's elite units"
            }

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
