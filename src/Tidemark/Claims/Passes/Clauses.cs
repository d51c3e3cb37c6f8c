using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Reads a sentence's tree: who does what to whom whatever the voice, with the subjects and objects that the words leave out
/// (participles, infinitives, relative clauses, coordinated verbs). One per thread; call <see cref="Begin"/> for each sentence.
/// </summary>
internal sealed class Clauses(Lexicon lexicon, Lemmas lemmas)
{
    private readonly WordMask _objectControl = lexicon.Classes.Mask("object-control-verb");
    private readonly WordMask _raising = lexicon.Classes.Mask("say-verb", "doubt-verb", "claim-verb", "predict-verb", "expect-verb");
    private readonly WordMask _support = lexicon.Classes.Mask("support-verb");
    private readonly WordMask _relative = lexicon.Classes.Mask("relative-pronoun");
    private readonly WordMask _be = lexicon.Classes.Mask("be-verb");
    private readonly WordMask _accuse = lexicon.Classes.Mask("accuse-verb");
    private readonly int[] _forcing = lexicon.Words("force forces forced forcing compel compels compelled compelling prompt prompts prompted prompting");
    private readonly WordMask _call = lexicon.Classes.Mask("call-verb");
    private readonly int _on = lexicon.Word("on");
    private readonly int _by = lexicon.Word("by");
    private readonly int _from = lexicon.Word("from");
    private readonly int _of = lexicon.Word("of");
    private readonly WordMask _partitive = lexicon.Classes.Mask("partitive-noun");
    private readonly int[] _led = lexicon.Words("led commanded run headed");

    private Sentence _s = new();

    internal Sentence Sentence => _s;

    internal void Begin(Sentence sentence) => _s = sentence;

    internal bool IsVerb(int u) => _s.Tags[u] is Tag.VB or Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBP or Tag.VBZ;

    internal bool IsNoun(int u) => _s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS;

    internal bool Is(int u, WordMask mask) => lexicon.Classes.Is(_s.Units[u].Word, mask);

    internal int VerbLemma(int u) => lemmas.Verb(_s.Units[u].Word);

    internal int NounLemma(int u) => lemmas.Noun(_s.Units[u].Word);

    /// <summary>Whether a verb is passive, with or without an auxiliary.</summary>
    internal bool IsPassive(int verb)
    {
        if (_s.Child(verb, Relation.AuxiliaryPassive) >= 0 || _s.Child(verb, Relation.SubjectPassive) >= 0)
        {
            return true;
        }

        if (_s.Tags[verb] == Tag.JJ && _s.Child(verb, Relation.Copula) >= 0)
        {
            return true; // "were stuck", "are trapped"
        }

        if (_s.Tags[verb] != Tag.VBN || HasAuxiliary(verb))
        {
            return false;
        }

        return _s.Relations[verb] switch
        {
            Relation.Conjunct when _s.Heads[verb] is var head and >= 0 && IsVerb(head) && _s.Child(verb, Relation.Subject) < 0 => IsPassive(head) && _s.Child(verb, Relation.Object) < 0,
            Relation.AdjectivalClause or Relation.Adjective or Relation.RelativeClause or Relation.AdverbialClause => _s.Child(verb, Relation.Subject) < 0,
            Relation.OpenComplement => true,
            _ => _s.Child(verb, Relation.Subject) < 0 && _s.Child(verb, Relation.Object) < 0,
        };
    }

    /// <summary>The preposition of a noun phrase: the word id of its first case child, or 0.</summary>
    internal int CaseOf(int noun)
    {
        var child = _s.Child(noun, Relation.Case);
        if (child < 0)
        {
            return 0;
        }

        // "out of", "because of": the second preposition decides
        foreach (var other in _s.Children(noun))
        {
            if (_s.Relations[other] == Relation.Case && other < noun)
            {
                child = other;
            }
        }

        return _s.Units[child].Word;
    }

    /// <summary>Whether a noun phrase has this preposition.</summary>
    internal bool HasCase(int noun, int preposition)
    {
        foreach (var child in _s.Children(noun))
        {
            if (_s.Relations[child] == Relation.Case && _s.Units[child].Word == preposition)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who does it: the head units of the deep subject of a verb, before coordination is spread; -1 where none is found.</summary>
    internal int SubjectOf(int verb, int depth = 0)
    {
        if (depth > 6)
        {
            return -1;
        }

        if (IsPassive(verb))
        {
            return Agent(verb);
        }

        var own = OwnSubject(verb);
        return own >= 0 ? own : Supplied(verb, depth);
    }

    /// <summary>The by-phrase of a passive verb or of a noun.</summary>
    internal int Agent(int head)
    {
        foreach (var child in _s.Children(head))
        {
            if (_s.Relations[child] is Relation.Oblique or Relation.NominalModifier && HasCase(child, _by))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>What it is done to: active object, passive subject, or the noun that a participle modifies; -1 where none is found.</summary>
    internal int ObjectOf(int verb)
    {
        if (IsPassive(verb))
        {
            return PassiveSubject(verb, 0);
        }

        var own = _s.Child(verb, Relation.Object);
        if (own >= 0)
        {
            return Antecedent(own, verb);
        }

        if (_s.Relations[verb] == Relation.RelativeClause && _s.Child(verb, Relation.Subject) is var subject and >= 0 && !Is(subject, _relative))
        {
            return _s.Heads[verb];
        }

        // "seized and held X": the object stands with the last verb, the first shares it
        foreach (var child in _s.Children(verb))
        {
            if (_s.Relations[child] == Relation.Conjunct && IsVerb(child) && child - verb <= 3 && !IsPassive(child))
            {
                return _s.Child(child, Relation.Object);
            }
        }

        return -1;
    }

    /// <summary>The surface subject whatever the voice.</summary>
    internal int SurfaceSubject(int verb) => IsPassive(verb) ? PassiveSubject(verb, 0) : SubjectOf(verb);

    /// <summary>Calls back for a unit and all units coordinated with it.</summary>
    internal void Spread(int unit, List<int> into)
    {
        if (unit < 0 || into.Contains(unit))
        {
            return;
        }

        if (!IsExcluded(unit))
        {
            into.Add(unit);
        }

        foreach (var child in _s.Children(unit))
        {
            if (_s.Relations[child] == Relation.Conjunct && !IsVerb(child))
            {
                Spread(child, into);
            }
        }
    }

    /// <summary>"not by rebels but by the army": those are not meant; "not only" are.</summary>
    private bool IsExcluded(int unit)
    {
        foreach (var child in _s.Children(unit))
        {
            if (child < unit && _s.Relations[child] == Relation.Adverb && _s.WordsOf(child) is "not" && _s.WordsOf(child + 1) is not ("only" or "just" or "all") && _s.Child(unit, Relation.Copula) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb that carries a noun ("launched an attack", "an attack was carried out"), or -1; and whether the noun is its passive subject.</summary>
    internal int SupportVerb(int noun)
    {
        var head = _s.Heads[noun];
        if (head >= 0 && _s.Relations[noun] == Relation.NominalModifier && HasCase(noun, _of) && (Is(head, _partitive) || _s.WordsOf(head) is "use"))
        {
            return SupportVerb(head); // "launched a wave of air strikes", "stepped up the use of air strikes"
        }

        if (head < 0 || _s.Relations[noun] is not (Relation.Object or Relation.SubjectPassive or Relation.Conjunct))
        {
            return Participle(noun);
        }

        if (_s.Relations[noun] == Relation.Conjunct)
        {
            return head == noun ? -1 : SupportVerb(head);
        }

        return IsVerb(head) && Is(head, _support) ? head : Participle(noun);
    }

    private int Participle(int noun)
    {
        foreach (var child in _s.Children(noun))
        {
            if (_s.Relations[child] is Relation.AdjectivalClause && _s.Tags[child] is Tag.VBN or Tag.VBD && Is(child, _support))
            {
                return child;
            }
        }

        return -1;
    }

    private bool HasAuxiliary(int verb) => _s.Child(verb, Relation.Auxiliary) >= 0;

    private int OwnSubject(int verb)
    {
        var subject = _s.Child(verb, Relation.Subject);
        if (subject >= 0)
        {
            return IsInfinitive(verb) && _s.Child(verb, Relation.Copula) >= 0 && OfNoun(subject, 0) is var owner and >= 0 ? owner : Antecedent(subject, verb); // "the army's aim is to seize X"
        }

        return -1;
    }

    /// <summary>A relative pronoun stands for the noun that its clause modifies.</summary>
    internal int Antecedent(int unit, int verb)
    {
        if (!Is(unit, _relative) || _s.Tags[unit] is not (Tag.WDT or Tag.WP or Tag.IN or Tag.DT))
        {
            return unit;
        }

        for (var at = verb; at >= 0; at = _s.Heads[at])
        {
            if (_s.Relations[at] is Relation.RelativeClause or Relation.AdjectivalClause)
            {
                return _s.Heads[at];
            }
        }

        return unit;
    }

    private int PassiveSubject(int verb, int depth)
    {
        if (depth > 6)
        {
            return -1;
        }

        var own = _s.Child(verb, Relation.SubjectPassive);
        if (own < 0)
        {
            own = _s.Child(verb, Relation.Subject);
        }

        if (own >= 0)
        {
            return Antecedent(own, verb);
        }

        var head = _s.Heads[verb];
        return head < 0 ? -1 : _s.Relations[verb] switch
        {
            Relation.AdjectivalClause or Relation.RelativeClause or Relation.Adjective => head,
            Relation.Conjunct when IsVerb(head) => IsPassive(head) ? PassiveSubject(head, depth + 1) : SubjectOf(head, depth + 1),
            Relation.AdverbialClause when !IsVerb(head) => _s.Child(head, Relation.Subject) is var who and >= 0 ? Antecedent(who, head) : -1, // "Backed by X, the army is about to"
            Relation.OpenComplement or Relation.AdverbialClause or Relation.ClausalComplement when IsVerb(head) =>
                _s.Relations[verb] == Relation.OpenComplement && _s.Child(head, Relation.Object) is var o and >= 0 ? o
                : IsPassive(head) ? PassiveSubject(head, depth + 1) : SubjectOf(head, depth + 1),
            _ => -1,
        };
    }

    /// <summary>The subject that the words leave out.</summary>
    private int Supplied(int verb, int depth)
    {
        var head = _s.Heads[verb];
        if (head < 0)
        {
            return -1;
        }

        switch (_s.Relations[verb])
        {
            case Relation.Conjunct when IsVerb(head):
                return IsPassive(head) ? PassiveSubject(head, depth + 1) : SubjectOf(head, depth + 1);
            case Relation.Conjunct:
                return _s.Child(head, Relation.Subject);
            case Relation.AdjectivalClause or Relation.RelativeClause:
                return _s.Tags[verb] == Tag.VBG || !IsInfinitive(verb) ? head : OfNoun(head, depth + 1);
            case Relation.OpenComplement or Relation.AdverbialClause or Relation.ClausalComplement or Relation.Parataxis:
                return OfMatrix(verb, head, depth + 1);
            default:
                return -1;
        }
    }

    private int OfMatrix(int verb, int head, int depth)
    {
        if (!IsVerb(head))
        {
            return _s.Child(head, Relation.Subject) is var s and >= 0 ? Antecedent(s, head)
                : !IsNoun(head) ? -1 : head < verb && !IsInfinitive(verb) ? head : OfNoun(head, depth);
        }

        if (_s.Tags[verb] == Tag.VBG && _s.Child(head, Relation.Object) is var kept and >= 0 && kept < verb && OpensWith(verb, _from))
        {
            return kept; // "prevented civilians from leaving", "barred convoys from entering"
        }

        if ((_s.Relations[verb] == Relation.OpenComplement && Is(head, _objectControl)) || (IsInfinitive(verb) && IsForcing(head)))
        {
            var controlled = IsPassive(head) ? PassiveSubject(head, depth) : _s.Child(head, Relation.Object);
            if (controlled >= 0)
            {
                return controlled;
            }
        }

        if (IsInfinitive(verb) && Is(head, _call) && !IsPassive(head))
        {
            foreach (var child in _s.Children(head))
            {
                if (child > head && child < verb && _s.Relations[child] is Relation.Oblique or Relation.Object && (HasCase(child, _on) || _s.Relations[child] == Relation.Object))
                {
                    return child; // "called on civilians to flee"
                }
            }
        }

        var raised = !IsInfinitive(verb) || (Is(head, _raising) && _s.Relations[verb] == Relation.OpenComplement); // "is reported to have", "are expected to"
        return IsPassive(head) ? PassiveSubject(head, depth) is var p and >= 0 && raised ? p : Agent(head) : SubjectOf(head, depth);
    }

    /// <summary>"were to blame": who is accused is the subject, and nobody is named who accuses. Who "is to announce" something does speak.</summary>
    internal bool IsToBlame(int verb) => Is(verb, _accuse) && IsInfinitive(verb) && _s.Child(verb, Relation.Copula) >= 0;

    /// <summary>"forced people to flee": what somebody is made to do he does.</summary>
    internal bool IsForcing(int verb) => _forcing.Contains(_s.Units[verb].Word);

    private bool OpensWith(int verb, int word)
    {
        foreach (var child in _s.Children(verb))
        {
            if (_s.Units[child].Word == word && _s.Relations[child] is Relation.Marker or Relation.Case)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who is behind a noun that an infinitive hangs on ("the army's operation to retake it"; "launched an operation to").</summary>
    private int OfNoun(int noun, int depth)
    {
        var agent = Agent(noun);
        if (agent >= 0)
        {
            return agent;
        }

        var possessor = _s.Child(noun, Relation.Possessor);
        if (possessor >= 0)
        {
            return possessor;
        }

        var modifier = NameModifier(noun);
        if (modifier >= 0)
        {
            return modifier;
        }

        var support = SupportVerb(noun);
        if (support >= 0)
        {
            return _s.Relations[support] == Relation.AdjectivalClause || IsPassive(support) ? Agent(support) : SubjectOf(support, depth);
        }

        var head = _s.Heads[noun];
        return head >= 0 && IsVerb(head) && _s.Relations[noun] is Relation.Object ? SubjectOf(head, depth) : -1;
    }

    /// <summary>"a U.S.-backed offensive": who helps is not who runs it; who leads is.</summary>
    internal bool IsHelped(int unit) => _s.Units[unit].Kind == UnitKind.Held && !_led.Contains(_s.Units[unit].Word);

    /// <summary>A name that stands before a noun as its modifier, or -1; who only helps ("U.S.-backed") is none.</summary>
    internal int NameModifier(int noun)
    {
        foreach (var child in _s.Children(noun))
        {
            if (child < noun && _s.Relations[child] is Relation.Compound or Relation.Adjective && !IsHelped(child) && (_s.Units[child].Actor.Kind != EntryKind.None || _s.Units[child].Adjective.Kind != EntryKind.None))
            {
                return child;
            }
        }

        return -1;
    }

    internal bool IsInfinitive(int verb)
    {
        foreach (var child in _s.Children(verb))
        {
            if (_s.Tags[child] == Tag.TO && child < verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb or predicate of the clause that a unit stands in.</summary>
    internal int ClauseOf(int unit)
    {
        var at = unit;
        while (_s.Heads[at] >= 0 && !IsVerb(at) && _s.Child(at, Relation.Copula) < 0)
        {
            at = _s.Heads[at];
        }

        return at;
    }

    internal bool IsBe(int u) => Is(u, _be);
}
