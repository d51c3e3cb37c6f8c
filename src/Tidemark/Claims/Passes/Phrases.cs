using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Reads noun phrases: what the head can stand for, and the mention to record for it as an actor, a place, or people. One per thread.
/// </summary>
internal sealed partial class Phrases
{
    private readonly Clauses _clauses;
    private readonly Lexicon _lexicon;
    private readonly WordMask _armed, _unitNoun, _government, _official, _aircraft, _people, _thing, _placeNoun, _part, _nonState, _stateArmed, _title, _organ, _settlement, _area, _quantifier, _partitive, _tells, _nouns, _side;
    private readonly int _of, _from, _in, _as, _between, _including, _forces;
    private readonly int[] _ousts;
    private Sentence _s = new();
    private Discourse _d = new();
    private Nature[] _nature = new Nature[64];
    private string?[] _texts = new string?[64];

    internal Phrases(Lexicon lexicon, Clauses clauses)
    {
        _clauses = clauses;
        _lexicon = lexicon;
        var c = lexicon.Classes;
        (_armed, _unitNoun, _government, _official, _aircraft) = (c.Mask("armed-noun"), c.Mask("unit-noun"), c.Mask("government-noun"), c.Mask("official-noun"), c.Mask("arms-noun"));
        (_people, _thing, _placeNoun, _part, _nonState) = (c.Mask("people-noun"), c.Mask("thing-noun"), c.Mask("place-noun"), c.Mask("part-noun"), c.Mask("nonstate-noun"));
        (_stateArmed, _title, _organ, _settlement, _area) = (c.Mask("state-armed-noun"), c.Mask("title"), c.Mask("organ-noun"), c.Mask("settlement-noun"), c.Mask("area-noun"));
        _side = c.Mask("side-adjective");
        _ousts = lexicon.Words("drive drives drove driven driving dislodge dislodges dislodged dislodging oust ousts ousted ousting expel expels expelled expelling push pushes pushed pushing clear clears cleared clearing evict evicted force forced forcing flush flushed rout routed");
        (_quantifier, _partitive, _tells) = (c.Mask("quantifier"), c.Mask("partitive-noun"), c.Mask("say-verb", "claim-verb", "announce-verb", "deny-verb", "admit-verb"));
        _nouns = _armed | _unitNoun | _aircraft | _government | _official | _people | _thing | _placeNoun | _part | _partitive;
        _whither = lexicon.Words("north south east west northeast northwest southeast southwest outside near");
        (_including, _quarters) = (lexicon.Word("including"), lexicon.Words("district neighbourhood neighborhood quarter suburb borough"));
        _forces = lexicon.Word("forces");
        (_of, _from, _in, _as, _between) = (lexicon.Word("of"), lexicon.Word("from"), lexicon.Word("in"), lexicon.Word("as"), lexicon.Word("between"));
    }

    internal Sentence Sentence => _s;

    internal void Begin(Sentence sentence, Discourse discourse)
    {
        (_s, _d) = (sentence, discourse);
        if (_nature.Length < sentence.Count)
        {
            _nature = new Nature[sentence.Units.Length];
            _texts = new string?[sentence.Units.Length];
        }

        Array.Clear(_texts, 0, sentence.Count);

        for (var i = 0; i < sentence.Count; i++)
        {
            _nature[i] = Judge(i);
        }

        foreach (var time in sentence.Times)
        {
            for (var u = sentence.UnitAt(time.First); u >= 0 && u < sentence.Count && sentence.Units[u].First < time.End; u++)
            {
                _nature[u] = sentence.Units[u].Kind == UnitKind.Name && (_nature[u] & Nature.Named) != 0 ? _nature[u] : Nature.None;
            }
        }
    }

    /// <summary>What a unit can stand for as the head of a noun phrase.</summary>
    internal Nature NatureOf(int unit) => _nature[unit];

    internal bool Is(int unit, Nature nature) => (_nature[unit] & nature) != 0;

    private Nature Judge(int i)
    {
        ref readonly var unit = ref _s.Units[i];
        var tag = _s.Tags[i];
        if (unit.Kind is UnitKind.Held or UnitKind.Mark or UnitKind.Dateline or UnitKind.Clitic)
        {
            return Nature.None;
        }

        if (unit.HasEntry && unit.Kind == UnitKind.Name && !(UnitPass.IsCommon(unit) && tag is not (Tag.NNP or Tag.NNPS)))
        {
            return OfName(unit, tag);
        }

        if (tag == Tag.DT && _s.Relations[i] is not Relation.Determiner && _s.WordsOf(i) is "some" or "Some" or "all" or "All" && i + 1 < _s.Count && _s.Units[i + 1].Word == _of)
        {
            return Nature.Part; // "some of the terminals"
        }

        if (tag == Tag.RB && _s.Relations[i] != Relation.Expletive && _s.WordsOf(i) is "there")
        {
            return Nature.Pronoun;
        }

        if (tag is Tag.PRP or Tag.PRPS or Tag.WP or Tag.WDT || (tag == Tag.DT && _s.Relations[i] is not Relation.Determiner))
        {
            return Nature.Pronoun;
        }

        return unit.Kind == UnitKind.Proper || tag is Tag.NNP or Tag.NNPS ? OfProper(i) | OfNoun(unit.Word) : _clauses.IsNoun(i) || tag is Tag.JJ or Tag.CD or Tag.VBN ? OfNoun(unit.Word) & ~(IsMoment(i) ? Nature.Place : Nature.None) : Nature.None;
    }

    private static Nature OfName(in Unit unit, Tag tag)
    {
        var nature = Nature.None;
        var traits = unit.Actor.Traits;
        if (unit.Actor.Kind != EntryKind.None)
        {
            nature |= Nature.Actor | Nature.Named;
            nature |= (traits & NameTraits.Person) != 0 ? Nature.Person : 0;
            nature |= (traits & NameTraits.Armed) != 0 ? Nature.Armed : 0;
        }

        if (unit.Source.Kind != EntryKind.None)
        {
            nature |= Nature.Actor | Nature.Named;
        }

        if (unit.Place.Kind != EntryKind.None)
        {
            nature |= Nature.Place | Nature.Named;
        }

        if (unit.Adjective.Kind != EntryKind.None && nature == Nature.None)
        {
            return tag is Tag.NNS or Tag.NNPS ? Nature.People | Nature.Named : Nature.None;
        }

        return nature;
    }

    private Nature OfProper(int i)
    {
        var word = _s.Units[i].Word;
        if (_lexicon.Classes.Is(word, _placeNoun) && _s.Units[i].End - _s.Units[i].First > 1)
        {
            return Nature.Place | Nature.Unknown;
        }

        if (_lexicon.Classes.Is(word, _organ | _unitNoun | _armed | _government) && _s.Units[i].End - _s.Units[i].First > 1)
        {
            return Nature.Actor | Nature.Unknown;
        }

        return HasTitle(i) ? Nature.Actor | Nature.Person | Nature.Unknown : Nature.Unknown;
    }

    /// <summary>A title stands before a name: "Brigadier General Yahya Rasool", "Mayor Ahmed Mukhlif".</summary>
    internal bool HasTitle(int i)
    {
        if (i > 0 && _lexicon.Classes.Is(_s.Units[i - 1].Word, _title | _official) && !_s.TokenOf(i).LineBefore && _s.Units[i - 1].Kind != UnitKind.Mark)
        {
            return true;
        }

        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] is Relation.Compound or Relation.Apposition && _lexicon.Classes.Is(_s.Units[child].Word, _title | _official))
            {
                return true;
            }
        }

        return _s.Heads[i] >= 0 && _s.Relations[i] is Relation.Apposition or Relation.Compound && _lexicon.Classes.Is(_s.Units[_s.Heads[i]].Word, _title | _official);
    }

    /// <summary>"hold its centre": the last settlement that the sentence named before, else the one that the report speaks of.</summary>
    private Mention? Owned(int its)
    {
        for (var u = its - 1; u >= 0; u--)
        {
            if ((_nature[u] & Nature.Place) != 0 && (_nature[u] & Nature.Named) != 0 && (_s.Units[u].Place.Traits & NameTraits.Settlement) != 0)
            {
                return OfUnit(u, _s.Units[u].Place);
            }
        }

        return _d.Place(NameTraits.Settlement, _s.Number, 2, _s.StartOf(its));
    }

    /// <summary>"at one point", "at some point": when, not where.</summary>
    private bool IsMoment(int i) => i > 1 && _s.WordsOf(i) is "point" && _s.WordsOf(i - 1) is "one" or "some" or "this" or "that" or "any" or "which" && _s.WordsOf(i - 2) is "at" or "At";

    private Nature OfNoun(int word)
    {
        var c = _lexicon.Classes.Of(word);
        var nature = Nature.None;
        if (!c.Meets(_nouns))
        {
            return nature; // as most
        }

        nature |= (c & (_armed | _unitNoun)) != 0 ? Nature.Actor | Nature.Armed : 0;
        nature |= (c & _aircraft) != 0 ? Nature.Actor | Nature.Armed | Nature.Thing : 0;
        nature |= (c & _government) != 0 ? Nature.Actor : 0;
        nature |= (c & _official) != 0 ? Nature.Actor | Nature.Person : 0;
        nature |= (c & _people) != 0 ? Nature.People : 0;
        nature |= (c & _thing) != 0 ? Nature.Thing : 0;
        nature |= (c & _placeNoun) != 0 ? Nature.Place : 0;
        nature |= (c & (_part | _partitive)) != 0 ? Nature.Part : 0;
        return nature;
    }

    /// <summary>The mention of a phrase as an actor, or null when it is none.</summary>
    internal Mention? Actor(int i)
    {
        if (i < 0)
        {
            return null;
        }

        i = Inside(i);
        var nature = _nature[i];
        if ((nature & Nature.Pronoun) != 0)
        {
            return Pronoun(i);
        }

        if ((nature & Nature.Named) != 0)
        {
            return NamedActor(i);
        }

        if (nature == Nature.None && _s.Units[i].Adjective.Kind != EntryKind.None)
        {
            return Named(i, _s.Units[i].Adjective);
        }

        if ((nature & Nature.Actor) != 0)
        {
            var own = _s.Units[i].End - _s.Units[i].First <= 2 && _lexicon.Classes.Is(_s.Units[i].Word, _stateArmed | _government);
            return (nature & Nature.Unknown) == 0 ? Described(i) : own ? Known(i, Plain(i, i, i)) : Plain(i, i, i);
        }

        return null;
    }

    /// <summary>"two of its bombers", "a group of fighters": the phrase inside decides.</summary>
    internal int Inside(int i)
    {
        if (!Is(i, Nature.Part) && !(_s.Tags[i] is Tag.CD or Tag.DT or Tag.JJ) && !_lexicon.Classes.Is(_s.Units[i].Word, _quantifier))
        {
            return i;
        }

        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] is not (Relation.NominalModifier or Relation.Oblique) || !_clauses.HasCase(child, _of))
            {
                continue;
            }

            if (_nature[child] != Nature.None)
            {
                return child;
            }

            if (_s.Tags[child] == Tag.JJ && _s.Child(child, Relation.Conjunct) is var other and >= 0 && _nature[other] != Nature.None)
            {
                return other; // "hundreds of Arab and Turkmen fighters"
            }
        }

        return i;
    }

    private Mention? NamedActor(int i)
    {
        ref readonly var unit = ref _s.Units[i];
        if (unit.Actor.Kind != EntryKind.None)
        {
            return Named(i, unit.Actor);
        }

        return unit.Source.Kind != EntryKind.None ? Named(i, unit.Source)
            : unit.Adjective.Kind != EntryKind.None ? Named(i, unit.Adjective) : null;
    }

    private Mention Named(int i, LexiconEntry entry) => OfUnit(i, entry);

    /// <summary>A common noun that can act: what stands before it or behind "of" may name whose it is; else the report so far.</summary>
    private Mention? Described(int i)
    {
        if (Is(i, Nature.Person) && NamedBeside(i) is var named and >= 0)
        {
            return Is(named, Nature.Named) ? NamedActor(named) : Plain(named, named, named);
        }

        if (_s.Relations[i] == Relation.Apposition && _s.Heads[i] is var described and >= 0 && Is(described, Nature.Named) && Is(described, Nature.Armed) && !Is(i, Nature.Person))
        {
            return NamedActor(described); // "X, a militant group"
        }

        if (Alias(i, _as) is { } alias)
        {
            return alias;
        }

        var (first, name) = Before(i);
        var mention = Plain(first, i, i);
        if (name < 0 && _s.Child(i, Relation.Possessor) is var possessor and >= 0 && _s.Tags[possessor] == Tag.PRPS && _lexicon.Classes.Is(_s.Units[i].Word, _armed | _stateArmed | _aircraft) && Pronoun(possessor) is { } whose)
        {
            return mention with { Ref = whose.Ref, Name = whose.Name };
        }

        if (name < 0 && first < i && _lexicon.Classes.Is(_s.Units[first].Word, _government) && _lexicon.Classes.Is(_s.Units[i].Word, _armed | _stateArmed | _aircraft))
        {
            return _lexicon.Classes.Is(_s.Units[i].Word, _stateArmed | _aircraft) ? Known(i, mention) : mention;
        }

        if (name >= 0)
        {
            return Owned(i, name, mention);
        }

        if (Behind(i) is var behind and >= 0 && NamedActor(behind) is { } owner && _lexicon.Classes.Is(_s.Units[i].Word, _armed | _unitNoun | _aircraft))
        {
            return mention with { Ref = owner.Ref, Name = owner.Name };
        }

        if (_s.Relations[i] is Relation.Compound or Relation.Adjective && _s.Tags[i] is Tag.NN or Tag.JJ)
        {
            return Generic(_s.Units[i].Word, Known(i, mention));
        }

        if (ArmedBehind(i) is var body and >= 0)
        {
            return Plain(first, body, i);
        }

        var one = _s.Child(i, Relation.Determiner) is var article and >= 0 && _s.WordsOf(article) is "a" or "an" or "A" or "An";
        return (first == i && !one) || IsDefinite(i) || (_lexicon.Classes.Is(_s.Units[i].Word, _aircraft) && !OfSeveral(i)) ? Known(i, mention) : mention;
    }

    /// <summary>"Iraqi and international aircraft": whose they are is said.</summary>
    private bool OfSeveral(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (child < i && _s.Relations[child] is Relation.Adjective or Relation.Compound && (_s.Units[child].Adjective.Kind != EntryKind.None || _s.Child(child, Relation.Conjunct) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a group known as X": X, or null.</summary>
    private Mention? Alias(int i, int preposition)
    {
        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] == Relation.NominalModifier && _clauses.HasCase(child, _of) && Is(child, Nature.Armed) && !_s.Units[child].IsName && Alias(child, preposition) is { } within)
            {
                return within; // "an alliance of fighters known as X"
            }

            if (_s.Relations[child] is not (Relation.AdjectivalClause or Relation.Adjective) || child < i || _s.WordsOf(child) is not ("known" or "called" or "named" or "dubbed"))
            {
                continue;
            }

            foreach (var below in _s.Children(child))
            {
                if (_s.Units[below].IsName && Is(below, Nature.Actor) && (_clauses.HasCase(below, preposition) || _s.Relations[below] is Relation.Object or Relation.OpenComplement))
                {
                    return NamedActor(below);
                }
            }
        }

        return null;
    }

    /// <summary>Leftmost plain modifier of a noun, and the name among its modifiers or possessors, or -1.</summary>
    private (int First, int Name) Before(int i)
    {
        var (first, name) = (i, -1);
        for (var at = i - 1; at >= 0; at--)
        {
            if (_s.Heads[at] != i && !(_s.Heads[at] > at && _s.Heads[at] < i && _s.Relations[at] is Relation.Compound or Relation.Adjective))
            {
                break;
            }

            if (_s.Relations[at] is not (Relation.Compound or Relation.Adjective or Relation.Possessor) || _s.Units[at].Kind == UnitKind.Held)
            {
                break;
            }

            if (_s.Relations[at] == Relation.Possessor)
            {
                name = name < 0 && CanOwn(at) ? at : name;
                break;
            }

            first = at;
            name = name < 0 && CanOwn(at) ? at : name;
        }

        if (name < 0 && _s.Child(i, Relation.Possessor) is var owner and >= 0 && CanOwn(owner))
        {
            name = owner;
        }

        return (first, name);
    }

    private bool CanOwn(int at) => _s.Units[at].Actor.Kind != EntryKind.None || _s.Units[at].Adjective.Kind != EntryKind.None;

    /// <summary>"fighters of X", "forces from X", "troops loyal to X": the unit of X, or -1.</summary>
    private int Behind(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (child > i && _s.WordsOf(child) is "loyal" or "belonging" && _s.Child(child, Relation.Oblique) is var master and >= 0 && _s.Units[master].Actor.Kind != EntryKind.None)
            {
                return master;
            }

            if (_s.Relations[child] is Relation.NominalModifier && child > i && (_clauses.HasCase(child, _of) || _clauses.HasCase(child, _from)) && _s.Units[child].Actor.Kind != EntryKind.None)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"members of X", "men from X's elite units": where the armed body is named, and which.</summary>
    private (int Unit, Mention? Body) Whose(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] is Relation.NominalModifier && child > i && (_clauses.HasCase(child, _of) || _clauses.HasCase(child, _from)) && Is(child, Nature.Armed)
                && (NamedActor(child) ?? (_s.Child(child, Relation.Possessor) is var owner and >= 0 && Is(owner, Nature.Armed) ? NamedActor(owner) : null) ?? Described(child)) is { } body)
            {
                return (child, body);
            }
        }

        return (-1, null);
    }

    /// <summary>A person's name in apposition to a role ("the top cleric, X"; "Defence Minister X"), or -1.</summary>
    private int NamedBeside(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] is Relation.Apposition && _s.Units[child].IsName && (Is(child, Nature.Person) || (Is(child, Nature.Unknown) && !Is(child, Nature.Place))))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"fighters from the brigades": the unit of the body that a preposition ties to the fighters, or -1.</summary>
    private int ArmedBehind(int i)
    {
        foreach (var child in _s.Children(i))
        {
            if (_s.Relations[child] is Relation.NominalModifier && child > i && child - i < 6 && (_clauses.HasCase(child, _of) || (Kind(i) == 0 && _clauses.HasCase(child, _from))) && Is(child, Nature.Armed))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"Islamic State militants", "Turkish troops", but not "Syrian rebels" for Syria.</summary>
    private Mention Owned(int i, int name, Mention mention)
    {
        var unit = _s.Units[name];
        var entry = unit.Actor.Kind != EntryKind.None ? unit.Actor : unit.Adjective;
        var state = (entry.Traits & NameTraits.State) != 0 || entry.Kind == EntryKind.ActorAdjective;
        var word = _s.Units[i].Word;
        var suits = state ? _lexicon.Classes.Is(word, _stateArmed | _government | _aircraft) && !_lexicon.Classes.Is(word, _nonState) && !IsOfSide(name, i)
            : _lexicon.Classes.Is(word, _armed | _unitNoun | _aircraft | _government);
        return suits ? mention with { Ref = new(entry.Kind, entry.Id, entry.Traits), Name = _s.WordsOf(name).ToString() } : mention;
    }

    /// <summary>"X's eastern forces", "X's opposition government": of one side of a divided state, not the state.</summary>
    private bool IsOfSide(int name, int i)
    {
        for (var u = name + 1; u < i; u++)
        {
            if (_s.Units[u].Kind == UnitKind.Word && _lexicon.Classes.Is(_s.Units[u].Word, _side | _nonState))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsDefinite(int i)
    {
        var determiner = _s.Child(i, Relation.Determiner);
        return determiner >= 0 && _s.WordsOf(determiner) is var d && (d.Equals("the", StringComparison.OrdinalIgnoreCase) || d.Equals("these", StringComparison.OrdinalIgnoreCase)
            || d.Equals("this", StringComparison.OrdinalIgnoreCase) || d.Equals("those", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A mention of the units first to last.</summary>
    internal Mention Plain(int first, int last, int head)
    {
        if (first == last)
        {
            return OfUnit(first, default);
        }

        var (start, end) = (_s.StartOf(first), _s.EndOf(last));
        var text = _s.Text[start..end];
        return new Mention { Text = text, Start = start, End = end, Name = first == head && last == head ? text : text };
    }

    /// <summary>A mention of one unit that points at an entry; of none, where the entry is the default. Made at once, and its words cut out once a sentence: names are asked for often.</summary>
    internal Mention OfUnit(int unit, LexiconEntry entry)
    {
        var text = _texts[unit] ??= _s.WordsOf(unit).ToString();
        return new Mention { Text = text, Start = _s.StartOf(unit), End = _s.EndOf(unit), Name = text, Ref = entry.Kind == EntryKind.None ? default : new(entry.Kind, entry.Id, entry.Traits) };
    }

    /// <summary>"in Kurdish hands", "Kurdish-held": the people's forces, where a list holds those by the people's name; nothing elsewhere.</summary>
    internal LexiconEntry ForcesOf(int people)
    {
        var node = people == 0 ? -1 : _lexicon.Step(Lexicon.Root, people);
        node = node < 0 ? -1 : _lexicon.Step(node, _forces);
        foreach (var entry in node < 0 ? [] : _lexicon.At(node))
        {
            if (entry.Kind == EntryKind.Actor)
            {
                return entry;
            }
        }

        return default;
    }
}
