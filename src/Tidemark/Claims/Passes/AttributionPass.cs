using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Finds who says so: climbs from a draft's trigger through verbs of saying, "according to" phrases and parenthetical ", X said",
/// nearest speaker first; carries a speaker over running direct speech. One per thread.
/// </summary>
internal sealed class AttributionPass
{
    private readonly Clauses _clauses;
    private readonly Phrases _phrases;
    private readonly (WordMask Mask, Stance Stance)[] _stances;
    private readonly WordMask _any, _accordingTo, _alleged, _reported, _show, _basisNoun, _statementNoun, _suspect;
    private readonly (WordMask Mask, string Basis)[] _bases;
    private readonly WordMask _negator, _answerable, _hearsay, _counted;
    private readonly int _that;
    private readonly WordMask _fail;
    private readonly int _as;
    private readonly int _by, _in, _take, _back, _part;
    private readonly WordClasses _classes;
    private const int Retracting = 4, Partly = 5, BearingOut = 10, Untrue = 11;

    internal AttributionPass(Lexicon lexicon, Clauses clauses, Phrases phrases)
    {
        (_clauses, _phrases) = (clauses, phrases);
        var c = lexicon.Classes;
        _stances =
        [
            (c.Mask("deny-verb"), Stance.Denies), (c.Mask("confirm-verb"), Stance.Confirms), (c.Mask("admit-verb"), Stance.Admits), (c.Mask("announce-verb"), Stance.Announces),
            (c.Mask("accuse-verb", "allege-verb"), Stance.Alleges), (c.Mask("predict-verb"), Stance.Predicts), (c.Mask("justify-verb"), Stance.Justifies), (c.Mask("say-verb", "claim-verb"), Stance.Asserts),
        ];
        foreach (var (mask, _) in _stances)
        {
            _any |= mask;
        }

        (_accordingTo, _alleged, _reported, _show) = (c.Mask("according-to"), c.Mask("alleged-word"), c.Mask("reported-word"), c.Mask("show-verb"));
        (_basisNoun, _statementNoun, _suspect) = (c.Mask("basis-noun"), c.Mask("statement-noun"), c.Mask("suspect-verb"));
        _bases = [(c.Mask("basis-video"), "video"), (c.Mask("basis-document"), "document"), (c.Mask("basis-satellite"), "satellite"), (c.Mask("basis-witness"), "witness"), (c.Mask("basis-intercept"), "intercept")];
        (_by, _in, _back, _part) = (lexicon.Word("by"), lexicon.Word("in"), lexicon.Word("back"), lexicon.Word("part"));
        (_classes, _negator, _answerable) = (c, c.Mask("negator"), c.Mask("answerable-noun", "statement-noun"));
        (_hearsay, _that) = (c.Mask("answerable-noun"), lexicon.Word("that"));
        _counted = c.Mask("toll-noun");
        (_take, _as, _fail) = (lexicon.Word("take"), lexicon.Word("as"), c.Mask("fail-verb"));
    }

    private Discourse _discourse = new();

    private Sentence S => _clauses.Sentence;

    /// <summary>Notes whether the sentence has a verb of saying of its own.</summary>
    internal void Begin()
    {
        _anySpeech = false;
        for (var i = 0; i < S.Count; i++)
        {
            _anySpeech |= IsReport(i) || _clauses.Is(i, _accordingTo);
        }
    }

    private bool _anySpeech;

    /// <summary>Whether a unit is a verb of saying.</summary>
    internal bool IsReport(int unit) => _clauses.Is(unit, _any) && _clauses.IsVerb(unit) && !(S.WordsOf(unit).StartsWith("carr", StringComparison.Ordinal) && !CarriesWords(unit)) && !(S.WordsOf(unit).StartsWith("put", StringComparison.Ordinal) && !PutsNumber(unit));

    /// <summary>"carried a statement": an agency carries words; a convoy carries food, and whoever carries out says nothing.</summary>
    private bool CarriesWords(int verb)
    {
        for (var u = verb + 1; u < S.Count && u < verb + 5 && S.WordsOf(u) is not "out"; u++)
        {
            if (_clauses.Is(u, _statementNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"put the toll at 20": a number; who puts people under siege says nothing.</summary>
    private bool PutsNumber(int verb)
    {
        for (var u = verb + 1; u < S.Count && u < verb + 6; u++)
        {
            if (_clauses.Is(u, _counted) || S.WordsOf(u) is "number" or "total" or "figure" || (u == verb + 1 && S.WordsOf(u) is "it"))
            {
                return true;
            }
        }

        return false;
    }

    internal WordMask Reports => _any;

    /// <summary>Adds the chain of speakers to a draft.</summary>
    internal void Attribute(Draft draft, Discourse discourse)
    {
        _discourse = discourse;
        var trigger = draft.Support >= 0 ? draft.Support : draft.Trigger;
        for (int at = trigger, steps = 0; at >= 0 && steps < 20; at = S.Heads[at], steps++)
        {
            Adverbs(draft, at);
            Beside(draft, at, trigger);
            var head = S.Heads[at];
            if (head >= 0 && head < at && S.Relations[at] == Relation.Parataxis && S.IsParted(head, at))
            {
                Last(draft, head, at);
                break; // "X said so; Y did it": not according to X
            }

            if (Cue(at) == BearingOut && IsNegated(at))
            {
                Doubt(draft);
            }

            if (Hearsay(at) is var noun and >= 0)
            {
                Add(draft, Behind(noun) ?? Unnamed(noun), _clauses.Is(noun, _statementNoun) ? Stance.Asserts : Stance.Alleges, "");
            }

            if (head >= 0 && S.Relations[at] == Relation.Object && (IsRetraction(head, at) || IsCalledUntrue(head, at)))
            {
                SpeakAs(draft, head, Stance.Denies);
            }
            else if (head >= 0 && IsReport(head) && !_clauses.IsToBlame(head) && (Embeds(at) || (Cue(at) == RolePass.Guilt && S.Relations[at] == Relation.Object && draft is { Kind: ClaimKind.Attack, Actor.Count: > 0 })))
            {
                Speak(draft, head);
            }
            else if (head >= 0 && _clauses.Is(head, _suspect) && S.Relations[at] is Relation.OpenComplement or Relation.AdverbialClause or Relation.Oblique or Relation.ClausalComplement && _clauses.IsPassive(head))
            {
                Add(draft, Unnamed(head), Stance.Alleges, "");
            }
        }

        if (draft.Kind == ClaimKind.Transfer && draft.Support >= 0 && IsReport(draft.Support) && S.Heads[draft.Trigger] == draft.Support && (Embeds(draft.Trigger) || (S.Relations[draft.Trigger] == Relation.Object && _clauses.Is(draft.Support, _stances[7].Mask))))
        {
            Speak(draft, draft.Support); // "announced the recapture of X", "claimed the capture of X"
        }

        if (draft.Attribution.Count == 0 && !S.OpensParagraph && S.Number - discourse.SpeakerAt == 1 && discourse.Speaker is { } still && (still.Ref.Traits & NameTraits.State) == 0 && draft.Kind is ClaimKind.Harm or ClaimKind.Attack && !_anySpeech)
        {
            Add(draft, still with { Implied = true }, Stance.Asserts, "");
        }

        if (draft.Attribution.Count == 0 && S.Quoted[draft.Trigger] && discourse.Speaker is { } running && S.Number - discourse.SpeakerAt <= 2)
        {
            Add(draft, running, Stance.Asserts, "");
        }
    }

    /// <summary>
    /// "is investigating reports that planes killed civilians", "received allegations that": whoever hears it does not say it. Who denies a report answers it.
    /// </summary>
    /// <returns>The noun right before the "that" of a clause, or -1.</returns>
    private int Hearsay(int verb)
    {
        foreach (var that in S.Children(verb))
        {
            if (that > 0 && that < verb && S.Relations[that] == Relation.Marker && S.Units[that].Word == _that && _clauses.IsNoun(that - 1) && _clauses.Is(that - 1, _hearsay))
            {
                return S.Heads[that - 1] is var over and >= 0 && IsReport(over) && Embeds(that - 1) ? -1 : that - 1;
            }
        }

        return -1;
    }

    /// <summary>"A fell; B was shelled, X said.": who speaks at the end speaks of what stands right before, too.</summary>
    private void Last(Draft draft, int head, int at)
    {
        foreach (var child in S.Children(head))
        {
            if (child > at && S.Relations[child] == Relation.Parataxis && IsReport(child) && S.Child(child, Relation.ClausalComplement) < 0 && !S.IsParted(at, child))
            {
                Speak(draft, child);
            }
        }
    }

    private bool Embeds(int at) => !(S.Relations[at] == Relation.Oblique && _clauses.HasCase(at, _by)) && S.Relations[at] is Relation.ClausalComplement or Relation.OpenComplement or Relation.Parataxis or Relation.Object or Relation.SubjectPassive or Relation.AdverbialClause or Relation.Oblique
        && !(S.Relations[at] is Relation.Object or Relation.AdverbialClause or Relation.Oblique && !_clauses.Is(S.Heads[at], _stances[0].Mask | _stances[1].Mask | _stances[2].Mask | _stances[3].Mask | _stances[4].Mask | (S.Relations[at] == Relation.Object ? _stances[6].Mask : 0)));

    /// <summary>"reportedly", "allegedly" beside a verb.</summary>
    private void Adverbs(Draft draft, int at)
    {
        foreach (var child in S.Children(at))
        {
            if (S.Relations[child] is not (Relation.Adverb or Relation.Adjective))
            {
                continue;
            }

            if (_clauses.Is(child, _alleged))
            {
                Add(draft, Unnamed(child), Stance.Alleges, "");
            }
            else if (_clauses.Is(child, _reported))
            {
                Add(draft, Unnamed(child), Stance.Asserts, "");
            }
        }
    }

    /// <summary>Speakers that stand beside the content: "according to X"; ", X said" as a parenthesis.</summary>
    private void Beside(Draft draft, int at, int trigger)
    {
        foreach (var child in S.Children(at))
        {
            if (S.Relations[child] is Relation.Oblique or Relation.NominalModifier or Relation.AdverbialClause or Relation.Parataxis or Relation.Other && IsAccording(child))
            {
                foreach (var unit in All(child))
                {
                    AddSpeaker(draft, unit, Stance.Asserts);
                }
            }
            else if (S.Relations[child] is Relation.Parataxis or Relation.Conjunct or Relation.AdverbialClause && IsReport(child) && !IsTimed(child) && child != trigger && !S.IsUnder(trigger, child) && !IsAnswer(child)
                && S.Child(child, Relation.ClausalComplement) < 0 && (S.Relations[child] == Relation.Parataxis || child == LastVerb()))
            {
                Speak(draft, child);
            }
        }
    }

    /// <summary>"two days after a truce was announced": when it was, not who says so. "as X said" is who.</summary>
    private bool IsTimed(int clause) => S.Relations[clause] is Relation.AdverbialClause or Relation.Parataxis && S.Child(clause, Relation.Marker) is var marker and >= 0 && S.WordsOf(marker) is not ("as" or "As");

    private int LastVerb()
    {
        for (var i = S.Count - 1; i >= 0; i--)
        {
            if (_clauses.IsVerb(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsAccording(int unit)
    {
        foreach (var child in S.Children(unit))
        {
            if (_clauses.Is(child, _accordingTo))
            {
                return true;
            }
        }

        return _clauses.Is(unit, _accordingTo);
    }

    private List<int> All(int unit)
    {
        var units = new List<int>();
        _clauses.Spread(unit, units);
        return units;
    }

    /// <summary>Whether a unit is a statement or document whose author the words name.</summary>
    internal bool HasAuthor(int unit) => _clauses.Is(unit, _statementNoun) && Behind(unit) is not null;

    /// <summary>"It said", "he added": the pronoun before a verb of saying is whoever spoke last.</summary>
    private Mention? Running(int unit)
    {
        var word = S.WordsOf(unit);
        var known = word.Equals("it", StringComparison.OrdinalIgnoreCase) || word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("they", StringComparison.OrdinalIgnoreCase);
        return known && _discourse.Speaker is { } speaker && S.Number - _discourse.SpeakerAt <= 3 ? _phrases.Plain(unit, unit, unit) with { Ref = speaker.Ref, Name = speaker.Name } : null;
    }

    private void Speak(Draft draft, int verb)
    {
        var stance = StanceOf(verb);
        if (stance is Stance.Confirms or Stance.ConfirmsInPart && (IsNegated(verb) || (S.Relations[verb] == Relation.OpenComplement && _clauses.Is(S.Heads[verb], _fail))))
        {
            Doubt(draft);
            return;
        }

        draft.Modality = stance == Stance.Predicts && draft.Modality == Modality.Planned ? Modality.Forecast : draft.Modality;
        SpeakAs(draft, verb, stance);
    }

    /// <summary>"could not confirm that": nobody vouches for it.</summary>
    private static void Doubt(Draft draft) => draft.Modality = draft.Modality == Modality.Asserted ? Modality.Doubted : draft.Modality;

    private void SpeakAs(Draft draft, int verb, Stance stance)
    {
        var subject = FiniteSubject(verb) is var finite and >= 0 ? finite : _clauses.IsPassive(verb) ? _clauses.Agent(verb) : _clauses.SubjectOf(verb);
        if (_clauses.IsPassive(verb) && subject < 0)
        {
            Add(draft, Unnamed(verb), stance, "");
            return;
        }

        subject = QuotedAs(verb) is var quoted and >= 0 ? quoted : subject;
        if (subject < 0 && S.Relations[verb] == Relation.Parataxis)
        {
            subject = S.Child(verb, Relation.Object); // ", said the minister"
        }

        foreach (var unit in subject < 0 ? [] : All(subject))
        {
            if ((_phrases.Is(unit, Nature.Pronoun) ? Running(unit) : StatementOf(unit)) is { } running)
            {
                Add(draft, running, stance, "");
                continue;
            }

            AddSpeaker(draft, unit, stance);
        }
    }

    /// <summary>"quoted a source as saying that": the source speaks. Its unit, or -1.</summary>
    private int QuotedAs(int verb)
    {
        if (verb < 2 || S.Tags[verb] != Tag.VBG || S.Units[verb - 1].Word != _as)
        {
            return -1;
        }

        for (var v = verb - 2; v >= 0 && verb - v < 12; v--)
        {
            if (IsReport(v))
            {
                return _clauses.ObjectOf(v);
            }
        }

        return -1;
    }

    /// <summary>"The statement added": whoever spoke last, where the noun names no author.</summary>
    private Mention? StatementOf(int unit) =>
        _clauses.Is(unit, _statementNoun) && _phrases.IsDefinite(unit) && Behind(unit) is null && _discourse.Speaker is { } speaker && S.Number > _discourse.SpeakerAt && S.Number - _discourse.SpeakerAt <= 2
            ? _phrases.Plain(unit, unit, unit) with { Ref = speaker.Ref, Name = speaker.Name } : null;

    /// <summary>
    /// "The ministry confirmed that ...": a noun with a participle of saying and a clause behind it is a whole sentence, the noun its subject. The
    /// noun, or -1.
    /// </summary>
    private int FiniteSubject(int verb)
    {
        if (S.Tags[verb] is not (Tag.VBN or Tag.VBD) || S.Child(verb, Relation.ClausalComplement) < verb || S.Child(verb, Relation.AuxiliaryPassive) >= 0 || S.Child(verb, Relation.SubjectPassive) >= 0)
        {
            return -1;
        }

        if (S.Relations[verb] == Relation.AdjectivalClause && S.Heads[verb] == verb - 1 && S.Heads[verb - 1] < 0)
        {
            return verb - 1;
        }

        return S.Heads[verb] < 0 && verb > 0 && S.Heads[verb - 1] == verb && S.Relations[verb - 1] == Relation.Compound ? verb - 1 : -1;
    }

    private int Cue(int unit) => _classes.Value(S.Units[unit].Word, "cue") ?? 0;

    /// <summary>"withdrew its claim", "took back its report".</summary>
    internal bool IsRetraction(int verb, int what) => _clauses.IsVerb(verb) && _clauses.Is(what, _answerable) && (Cue(verb) == Retracting || (_clauses.VerbLemma(verb) == _take && Has(verb, _back)));

    /// <summary>"called the reports false".</summary>
    private bool IsCalledUntrue(int verb, int what)
    {
        foreach (var child in S.Children(verb))
        {
            if (child > what && Cue(child) == Untrue)
            {
                return _clauses.Is(what, _answerable);
            }
        }

        return false;
    }

    /// <summary>An answer to something said before, with no content of its own: "denied it", "confirmed the report".</summary>
    private bool IsAnswer(int verb) => S.Child(verb, Relation.Object) is var o and >= 0 && _clauses.Is(verb, _stances[0].Mask | _stances[1].Mask | _stances[2].Mask | _stances[6].Mask) && (_phrases.Is(o, Nature.Pronoun) || _clauses.Is(o, _answerable));

    private bool Has(int head, int word)
    {
        foreach (var child in S.Children(head))
        {
            if (S.Units[child].Word == word)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegated(int unit)
    {
        foreach (var child in S.Children(unit))
        {
            if (_clauses.Is(child, _negator) && S.Relations[child] is Relation.Adverb or Relation.Determiner or Relation.Other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stance of a verb with what stands beside it: "did not deny" admits, "partly confirmed" confirms in part.</summary>
    internal Stance StanceOf(int verb)
    {
        if (Cue(verb) == Retracting || _clauses.VerbLemma(verb) == _take)
        {
            return Stance.Denies;
        }

        foreach (var (mask, stance) in _stances)
        {
            if (_clauses.Is(verb, mask))
            {
                return stance == Stance.Denies && IsNegated(verb) ? Stance.Admits : stance == Stance.Confirms && IsPartial(verb) ? Stance.ConfirmsInPart : stance;
            }
        }

        return Stance.Asserts;
    }

    private bool IsPartial(int verb)
    {
        for (var u = Math.Max(0, verb - 2); u < S.Count && u <= verb + 2; u++)
        {
            if (Cue(u) == Partly || (u > verb && S.Units[u].Word == _part && S.Units[u - 1].Word == _in))
            {
                return true;
            }
        }

        return false;
    }

    private void AddSpeaker(Draft draft, int unit, Stance stance)
    {
        var basis = "";
        foreach (var (mask, word) in _bases)
        {
            basis = basis.Length == 0 && _clauses.Is(unit, mask) ? word : basis;
        }

        if (SpeakerOf(unit) is { } speaker)
        {
            Add(draft, speaker, stance, basis);
        }
    }

    /// <summary>The mention of a speaker: a name, a role, an unnamed source with its words; behind "a statement by X" X.</summary>
    internal Mention? SpeakerOf(int unit)
    {
        if (_clauses.Is(unit, _accordingTo))
        {
            unit = S.Child(unit, Relation.Compound); // "According to X more than ten", with the words taken for a name
            if (unit < 0)
            {
                return null;
            }
        }

        if (_clauses.Is(unit, _statementNoun) && Behind(unit) is { } author)
        {
            return author;
        }

        var mention = _phrases.Actor(unit);
        if (mention is { Ref.IsNone: false } || (mention is not null && _phrases.Is(unit, Nature.Unknown | Nature.Pronoun)))
        {
            return mention;
        }

        if (NameIn(unit) is { } person)
        {
            return person;
        }

        if (mention is not null)
        {
            return Wide(unit, mention);
        }

        var capital = S.Units[unit].IsName && S.Relations[unit] == Relation.Subject; // "Kyiv denied that": a place that speaks is its government
        return _clauses.IsNoun(unit) && !_phrases.Is(unit, Nature.Thing) && (capital || !_phrases.Is(unit, Nature.Place)) ? Wide(unit, _phrases.Plain(_phrases.LeftOf(unit), unit, unit)) : null;
    }

    /// <summary>"a source at the command", "a source from the operations room": with the phrase behind.</summary>
    private Mention Wide(int unit, Mention mention)
    {
        foreach (var child in S.Children(unit))
        {
            if (S.Relations[child] == Relation.NominalModifier && child > unit && child - unit <= 6)
            {
                var (_, last) = S.Span(child);
                if (last - unit <= 7)
                {
                    var text = S.Text[mention.Start..S.EndOf(last)];
                    return mention with { Text = text, End = S.EndOf(last), Name = mention.Ref.IsNone ? text : mention.Name };
                }
            }
        }

        return mention;
    }

    /// <summary>A personal name in apposition to a role: "Defence Minister Khalid al-Obeidi", "Yahya Rasool, a spokesman".</summary>
    private Mention? NameIn(int unit)
    {
        foreach (var child in S.Children(unit))
        {
            if (S.Relations[child] is Relation.Apposition or Relation.Compound && _phrases.Is(child, Nature.Unknown | Nature.Person) && _clauses.IsNoun(child) && S.Units[child].IsName && _phrases.Is(unit, Nature.Person))
            {
                return _phrases.Is(child, Nature.Named) ? _phrases.Actor(child) : _phrases.Plain(child, child, child);
            }
        }

        return S.Units[unit].Kind == UnitKind.Proper ? _phrases.Plain(unit, unit, unit) : null;
    }

    private Mention? Behind(int unit)
    {
        foreach (var child in S.Children(unit))
        {
            if (S.Relations[child] is Relation.NominalModifier or Relation.Possessor or Relation.Compound or Relation.Adjective && _phrases.Actor(child) is { } actor)
            {
                return actor;
            }

            if (S.Relations[child] == Relation.AdjectivalClause && _clauses.Agent(child) is var agent and >= 0 && SpeakerOf(agent) is { } maker)
            {
                return maker;
            }
        }

        return null;
    }

    private Mention Unnamed(int unit) => _phrases.Plain(unit, unit, unit) with { Name = "unnamed" };

    private static void Add(Draft draft, Mention speaker, Stance stance, string basis)
    {
        if (!draft.Attribution.Any(a => a.Speaker.Start == speaker.Start))
        {
            draft.Attribution.Add(new(speaker, stance, basis));
        }
    }
}
