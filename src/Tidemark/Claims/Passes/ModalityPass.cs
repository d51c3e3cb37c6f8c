using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Marks in what mood a draft's content stands, by cue and scope: climbs from the trigger through the verbs and nouns that embed it,
/// up to the verb of saying (after De Facto: Saurí and Pustejovsky 2012). One per thread.
/// </summary>
internal sealed partial class ModalityPass
{
    private readonly Clauses _clauses;
    private readonly FramePass _frames;
    private readonly WordMask _will, _might, _plan, _call, _expect, _fail, _try, _doubtAdverb, _likelyAdverb, _if, _until, _planNoun, _callNoun, _doubtVerb, _say, _ordinal, _likely, _without, _yet, _unable, _nearly, _agree, _must, _wrongly, _fancy, _putOff, _told, _chance;

    private readonly WordMask _begin;
    private readonly int[] _foiled, _committed, _sent, _barred;
    private readonly int _from;

    internal ModalityPass(Lexicon lexicon, Clauses clauses, FramePass frames)
    {
        (_clauses, _frames) = (clauses, frames);
        var c = lexicon.Classes;
        _begin = c.Mask("begin-verb");
        _foiled = lexicon.Words("foil foils foiled foiling thwart thwarts thwarted thwarting avert averts averted averting prevent prevents prevented preventing");
        _committed = lexicon.Words("commit commits committed committing");
        _barred = lexicon.Words("bar bars barred barring ban bans banned banning block blocks blocked blocking keep keeps kept keeping prohibit prohibits prohibited deter deters deterred hold holds held holding");
        _from = lexicon.Word("from");
        _sent = lexicon.Words(RolePass.Sending);
        (_will, _might, _plan, _call, _expect) = (c.Mask("will-modal"), c.Mask("might-modal"), c.Mask("plan-verb"), c.Mask("call-verb"), c.Mask("expect-verb"));
        (_fail, _try, _doubtAdverb, _likelyAdverb, _if) = (c.Mask("fail-verb"), c.Mask("try-verb"), c.Mask("doubt-adverb"), c.Mask("likely-adverb"), c.Mask("if-word"));
        (_until, _planNoun, _callNoun, _doubtVerb) = (c.Mask("until-word"), c.Mask("plan-noun"), c.Mask("call-noun"), c.Mask("doubt-verb"));
        _say = c.Mask("say-verb", "claim-verb", "deny-verb", "confirm-verb", "admit-verb", "announce-verb", "accuse-verb", "predict-verb");
        (_must, _wrongly, _fancy) = (c.Mask("must-modal"), c.Mask("wrongly-adverb"), c.Mask("fancy-word"));
        (_putOff, _told, _chance) = (c.Mask("put-off-word"), c.Mask("told-word"), c.Mask("chance-noun"));
        (_yet, _unable, _nearly, _agree) = (c.Mask("yet-word"), c.Mask("unable-adjective"), c.Mask("nearly-word"), c.Mask("agree-verb"));
        (_ordinal, _likely, _without) = (c.Mask("ordinal-adjective"), c.Mask("likely-adjective"), c.Mask("without-word"));
    }

    private Sentence S => _clauses.Sentence;

    internal void Mark(Draft draft)
    {
        if (draft.Kind == ClaimKind.Statement && draft.Attributes.GetValueOrDefault("act") == "calls-for")
        {
            draft.Modality = Modality.CalledFor;
        }

        var at = draft.Trigger;
        if (at > 1 && draft.Rule.Flags.Contains("to-deal") && S.Tags[at - 1] == Tag.TO && _clauses.IsNoun(at - 2))
        {
            at -= 2; // "a deal to evacuate X was reached": it is the deal that is told of
        }

        var noun = !_clauses.IsVerb(at);
        if (noun && S.Child(at, Relation.Copula) < 0)
        {
            if (!OfNoun(draft, ref at))
            {
                return;
            }
        }

        if (!noun && S.Child(at, Relation.Copula) >= 0 && _clauses.IsInfinitive(at))
        {
            Set(draft, Modality.Planned); // "the goal is to retake X"
        }

        for (var steps = 0; at >= 0 && steps < 12; steps++)
        {
            Local(draft, at);
            if (!Climb(draft, ref at))
            {
                break;
            }
        }
    }

    /// <summary>A noun takes the mood of the verb that carries it and of nouns like "plan" above it; else it stands by itself.</summary>
    private bool OfNoun(Draft draft, ref int at)
    {
        var head = S.Heads[at];
        foreach (var child in S.Children(at))
        {
            if (child < at && S.Relations[child] is Relation.Adjective or Relation.Compound && S.Units[child].Kind == UnitKind.Word)
            {
                if (_clauses.Is(child, _likely))
                {
                    Set(draft, Modality.Forecast); // "a possible attack"
                }
                else if (S.Tags[child] is Tag.VBN or Tag.JJ && _clauses.Is(child, _plan))
                {
                    Set(draft, Modality.Planned); // "a planned offensive"
                }
            }
        }

        if (head >= 0 && _clauses.IsNoun(head) && _clauses.Is(head, _planNoun) && S.Relations[at] == Relation.NominalModifier)
        {
            Set(draft, Modality.Planned);
        }
        else if (head >= 0 && _clauses.IsNoun(head) && _clauses.Is(head, _callNoun))
        {
            Set(draft, Modality.CalledFor);
        }
        else if (head >= 0 && _clauses.IsVerb(head) && _clauses.Is(head, _call) && S.Relations[at] is Relation.Object or Relation.Oblique && S.Child(head, Relation.Particle) < 0 && draft.Support != head)
        {
            Set(draft, Modality.CalledFor); // not "pressed on with the offensive"
        }
        else if (head >= 0 && _clauses.IsVerb(head) && S.Relations[at] == Relation.SubjectPassive && (_clauses.Is(head, _expect) || _clauses.Is(head, _plan)))
        {
            Set(draft, _clauses.Is(head, _expect) ? Modality.Forecast : Modality.Planned); // "an assault is expected"
        }
        else if (head >= 0 && _clauses.IsVerb(head) && _clauses.Is(head, _plan) && !Agreed(draft, head) && !_committed.Contains(S.Units[head].Word) && S.Relations[at] is Relation.Object or Relation.Oblique)
        {
            Set(draft, Modality.Planned);
        }
        else if (head >= 0 && _clauses.IsVerb(head) && S.Relations[at] is Relation.Object or Relation.SubjectPassive && IsPutOff(head))
        {
            Set(draft, Modality.Planned); // "called off the attack"
        }
        else if (head >= 0 && _clauses.IsVerb(head) && IsAhead(at, head))
        {
            Set(draft, Modality.Forecast); // "warned of an attack"
        }
        else if (head >= 0 && _clauses.IsVerb(head) && S.Relations[at] == Relation.Object && IsFancy(head))
        {
            Set(draft, Modality.Doubted); // "fear the fall of X"
        }
        else if (head >= 0 && draft.Kind == ClaimKind.Attack && _foiled.Contains(S.Units[head].Word) && _clauses.IsVerb(head) && S.Relations[at] is Relation.Object or Relation.SubjectPassive)
        {
            Set(draft, Modality.Planned); // "foiled an attack": one that was meant
        }
        else if (head >= 0 && S.Relations[at] == Relation.Subject && S.Child(head, Relation.Auxiliary) is var modal and >= 0 && (S.Child(head, Relation.Copula) >= 0 ? _clauses.Is(modal, _will | _might) : draft.Kind == ClaimKind.Transfer && S.WordsOf(modal) is "would"))
        {
            Set(draft, Modality.Conditional); // "the fall of X would be a blow"
        }

        if (draft.Kind == ClaimKind.Operation && draft.Support < 0 && S.Relations[at] == Relation.Subject && head >= 0 && S.WordsOf(S.Span(at).First) is "the" or "The" && !_clauses.Is(head, _begin))
        {
            at = -1; // "if the operation succeeds": it goes on
            return false;
        }

        at = draft.Support >= 0 ? draft.Support
            : head >= 0 && _clauses.IsVerb(head) && S.Relations[at] is Relation.Subject or Relation.SubjectPassive or Relation.Object && draft.Kind is not (ClaimKind.Holds or ClaimKind.Tie) ? head : -1;
        return at >= 0;
    }

    /// <summary>What is agreed on is a deal already.</summary>
    private bool Agreed(Draft draft, int verb) => draft.Kind == ClaimKind.Deal && _clauses.Is(verb, _agree);

    /// <summary>Cues at one verb: its modal, its adverbs, its marker.</summary>
    private void Local(Draft draft, int verb)
    {
        var hangs = false;
        foreach (var child in S.Children(verb))
        {
            switch (S.Relations[child])
            {
                case Relation.Auxiliary when IsFronted(child):
                    Set(draft, Modality.Conditional); // "Had the army taken it", "Should they take it"
                    draft.Condition = Fronted(verb);
                    break;
                case Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula when IsAsked(child, verb):
                    Set(draft, Modality.Doubted);
                    break;
                case Relation.Auxiliary when S.WordsOf(child) is "would" && IsPerfect(verb):
                    Set(draft, Modality.Conditional); // "would have taken it": they have not
                    break;
                case Relation.Coordinator when child == verb - 1 && S.WordsOf(child) is "but" && verb > 1 && S.WordsOf(verb - 2) is "all":
                    Set(draft, Modality.Doubted); // "all but captured X"
                    break;
                case Relation.Auxiliary when _clauses.Is(child, _will):
                    Set(draft, Has(verb, _likelyAdverb) ? Modality.Forecast : Modality.Planned);
                    break;
                case Relation.Auxiliary when _clauses.Is(child, _might):
                    Set(draft, Modality.Doubted);
                    break;
                case Relation.Auxiliary when _clauses.Is(child, _must):
                    Set(draft, S.WordsOf(child) is "must" && IsPerfect(verb) ? Modality.Doubted : Modality.CalledFor); // "must have fled" is a guess, "must leave" is none
                    break;
                case Relation.Adverb when _clauses.Is(child, _nearly) && child == verb - 1:
                    Set(draft, Modality.Doubted);
                    break;
                case Relation.Adverb when _clauses.Is(child, _doubtAdverb):
                    Set(draft, Modality.Doubted);
                    break;
                case Relation.Marker when _clauses.Is(child, _if):
                    Set(draft, Modality.Conditional);
                    draft.Condition = Condition(verb);
                    break;
                case Relation.Marker when _clauses.Is(child, _until) && !(Past(verb) && S.Heads[verb] is var above and >= 0 && Past(above)):
                    Set(draft, Modality.Planned);
                    break;
                case Relation.Marker or Relation.Case when _clauses.Is(child, _without):
                    draft.Negated = true;
                    break;
                case Relation.AdverbialClause when IfClause(child):
                    draft.Condition = Condition(child);
                    hangs = true;
                    break;
            }
        }

        draft.Modality = hangs && draft.Modality is not Modality.Asserted ? Modality.Conditional : draft.Modality;
    }

    /// <summary>The words of a condition that its auxiliary opens: up to the comma.</summary>
    private string Fronted(int verb)
    {
        var (first, last) = S.Span(verb);
        for (var u = verb; u <= last; u++)
        {
            if (S.Tags[u] == Tag.Comma)
            {
                return S.Text[S.StartOf(first)..S.EndOf(u - 1)];
            }
        }

        return Condition(verb);
    }

    /// <summary>Whether an auxiliary opens the clause before its subject, and no question mark closes it.</summary>
    private bool IsFronted(int auxiliary) =>
        S.WordsOf(auxiliary) is "Had" or "Should" or "Were" && (auxiliary == 0 || S.Tags[auxiliary - 1] is Tag.OpenQuote) && S.WordsOf(S.Count - 1) is not "?";

    /// <summary>"held it until the army came": both are over; "will hold it until the army comes", "would hold it until it came" are not.</summary>
    private bool Past(int verb)
    {
        var past = S.Tags[verb] == Tag.VBD;
        foreach (var child in S.Children(verb))
        {
            if (S.Relations[child] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula)
            {
                past |= S.Tags[child] == Tag.VBD;
                if (S.Tags[child] == Tag.MD)
                {
                    return false;
                }
            }
        }

        return past;
    }

    private bool IfClause(int clause)
    {
        foreach (var child in S.Children(clause))
        {
            if (S.Relations[child] == Relation.Marker && _clauses.Is(child, _if))
            {
                return true;
            }
        }

        return false;
    }

    private string Condition(int clause)
    {
        var (first, last) = S.Span(clause);
        while (last > first && S.Units[last].Kind == UnitKind.Mark)
        {
            last--;
        }

        return S.Text[S.StartOf(first)..S.EndOf(last)];
    }

    private bool Has(int verb, WordMask adverbs)
    {
        foreach (var child in S.Children(verb))
        {
            if (S.Relations[child] == Relation.Adverb && _clauses.Is(child, adverbs))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One step up, with what the embedding verb or noun says of it; false at the end of the scope.</summary>
    private bool Climb(Draft draft, ref int at)
    {
        var (head, relation) = (S.Heads[at], S.Relations[at]);
        if (head < 0)
        {
            return false;
        }

        if (Has(head, _yet) && relation == Relation.OpenComplement)
        {
            draft.Negated = true;
        }

        if (IsForegone(at, head))
        {
            draft.Negated = !draft.Negated;
            return false;
        }

        if (S.Tags[at] == Tag.VBG && at > 1 && S.WordsOf(at - 2) is "capable" or "away" && S.WordsOf(at - 1) is "of" or "from")
        {
            Set(draft, S.WordsOf(at - 1) is "of" ? Modality.Doubted : Modality.Forecast); // "capable of taking X", "days away from taking X"
            return false;
        }

        switch (relation)
        {
            case Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause when !_clauses.IsVerb(head) && _clauses.Is(head, _unable):
                draft.Negated = true;
                return false;
            case Relation.ClausalComplement or Relation.Subject when _clauses.IsVerb(at) && !_clauses.IsVerb(head) && S.WordsOf(head) is "true" or "correct" or "false" or "untrue":
                draft.Negated ^= _frames.IsNegated(head) == S.WordsOf(head) is "true" or "correct"; // "it is not true that rebels hold X"
                return false;
            case Relation.ClausalComplement or Relation.Subject when _clauses.IsVerb(at) && !_clauses.IsVerb(head) && S.WordsOf(head) is "unlikely" or "doubtful":
                Set(draft, Modality.Doubted); // "it is unlikely that rebels hold X"
                return false;
            case Relation.ClausalComplement or Relation.Subject when _clauses.IsVerb(at) && !_clauses.IsVerb(head) && draft.Modality == Modality.Asserted && !_clauses.IsInfinitive(at) && S.WordsOf(head) is "likely" or "possible" or "probable":
                Set(draft, Modality.Doubted); // "it is likely that rebels hold X"
                return false;
            case Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause when S.WordsOf(head) is "able" && _frames.IsNegated(head):
                draft.Negated = true; // "has not been able to enter"
                return false;
            case Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause when S.WordsOf(head) is "close" or "closer" or "near" or "nearer" && S.Tags[at] == Tag.VBG && S.WordsOf(at - 1) is "to":
                Set(draft, Modality.Forecast); // "is close to capturing X"
                return false;
            case Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause or Relation.Conjunct when !_clauses.IsVerb(head) && _clauses.Is(head, _likely):
                Set(draft, Modality.Forecast);
                return false;
            case Relation.AdjectivalClause or Relation.ClausalComplement or Relation.RelativeClause when _clauses.IsNoun(head) && S.WordsOf(head) is "sign" or "signs" or "evidence" or "indication" or "indications" && _frames.IsNegated(head):
                draft.Negated = !draft.Negated; // "there were no signs that militiamen had entered"
                return false;
            case Relation.AdjectivalClause or Relation.ClausalComplement or Relation.RelativeClause when _clauses.IsNoun(head) && IsNoReport(head):
                Set(draft, Modality.Doubted); // "there were no reports that militiamen had entered"
                return false;
            case Relation.AdverbialClause when _clauses.IsVerb(head) && at > 1 && S.WordsOf(at - 1) is "to" && S.WordsOf(at - 2) is "only":
                at = head; // "captured the town only to lose it again"
                return true;
            case Relation.ClausalComplement when _clauses.IsVerb(head) && S.Child(head, Relation.Expletive) >= 0 && S.Child(head, Relation.Subject) is var doubt and >= 0 && doubt > head && (IsDoubt(doubt) || IsNoReport(doubt)):
                Set(draft, Modality.Doubted); // "there are doubts that they captured X"
                return false;
            case Relation.ClausalComplement when S.Tags[at] == Tag.VB && S.Child(at, Relation.Auxiliary) < 0 && S.WordsOf(head) is "insist" or "insists" or "insisted":
                Set(draft, Modality.CalledFor); // "insisted that the army leave X"
                return false;
            case Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause when _clauses.IsVerb(head):
                return Embedded(draft, relation, head, ref at);
            case Relation.AdjectivalClause or Relation.AdverbialClause or Relation.NominalModifier when _clauses.IsNoun(head) && _clauses.Is(head, _planNoun) && S.Tags[at] == Tag.VBG:
                Set(draft, Modality.Planned);
                draft.Negated ^= _frames.IsNegated(head); // "has no intention of leaving X"
                return false;
            case Relation.AdjectivalClause or Relation.ClausalComplement or Relation.RelativeClause when _clauses.IsNoun(head) && !_clauses.IsInfinitive(at) && IsDoubt(head):
                Set(draft, Modality.Doubted); // "there are doubts that they captured X"
                return false;
            case Relation.AdjectivalClause when draft.Kind == ClaimKind.Tie && _clauses.IsInfinitive(at) && S.Relations[head] == Relation.Object && S.Heads[head] is var sends and >= 0 && _sent.Contains(S.Units[sends].Word):
                at = sends;
                return true;
            case Relation.AdjectivalClause when _clauses.IsInfinitive(at) && _clauses.IsNoun(head):
                if (HasOrdinal(head))
                {
                    Named(draft, head);
                }
                else
                {
                    Set(draft, _clauses.Is(head, _callNoun) ? Modality.CalledFor : Modality.Planned);
                    draft.Negated ^= _frames.IsNegated(head) && _clauses.Is(head, _planNoun); // "has no plans to capture X"
                    if (S.Heads[head] is var foils and >= 0 && _foiled.Contains(S.Units[foils].Word) && _clauses.Agent(head) < 0)
                    {
                        draft.Actor.Clear(); // "police foiled a plot to bomb X": not theirs
                    }
                }

                return false;
            case Relation.Conjunct when _clauses.IsVerb(head) && _clauses.IsVerb(at):
                return SharesMood(head, ref at);
            default:
                return false;
        }
    }

    private bool OpensWith(int verb, int word)
    {
        foreach (var child in S.Children(verb))
        {
            if (S.Units[child].Word == word && child < verb && S.Relations[child] is Relation.Marker or Relation.Case)
            {
                return true;
            }
        }

        return false;
    }

    private bool Embedded(Draft draft, Relation relation, int head, ref int at)
    {
        var infinitive = _clauses.IsInfinitive(at);
        if (S.Tags[at] == Tag.VBG && _barred.Contains(S.Units[head].Word) && OpensWith(at, _from))
        {
            draft.Negated = !draft.Negated; // "were barred from entering X"
        }
        else if (_clauses.Is(head, _fail) && (relation != Relation.AdverbialClause || S.Tags[at] == Tag.VBG || infinitive))
        {
            draft.Negated = !draft.Negated;
        }
        else if (IsMistaken(head) || (infinitive && IsFancy(head)) || (IsGerund(at) && S.WordsOf(head) is "risk" or "risks" or "risked"))
        {
            Set(draft, Modality.Doubted); // "falsely claimed to have captured X"
        }
        else if (infinitive && relation == Relation.OpenComplement && S.Tags[head] is Tag.VBP or Tag.VBZ && Obliges(head))
        {
            Set(draft, S.Child(head, Relation.Object) >= 0 ? Modality.Planned : Modality.CalledFor); // "needs men to take X"; "have to leave X": who "had to" did
        }
        else if (infinitive && _clauses.Is(head, _told))
        {
            Set(draft, Modality.CalledFor); // "were told to leave X"
        }
        else if (relation != Relation.AdverbialClause && _clauses.Is(head, _call))
        {
            Set(draft, Modality.CalledFor);
        }
        else if (_clauses.Is(head, _plan) && !Agreed(draft, head) && (infinitive || S.Tags[at] == Tag.VBG || relation != Relation.AdverbialClause))
        {
            Set(draft, Modality.Planned);
        }
        else if (_clauses.Is(head, _try) && draft.Kind != ClaimKind.Tie && (infinitive || (S.Tags[at] == Tag.VBG && (relation != Relation.AdverbialClause || S.Tags[at - 1] != Tag.Comma))))
        {
            Set(draft, Modality.Planned);
        }
        else if ((_clauses.Is(head, _expect) || (infinitive && S.WordsOf(head) is "set")) && relation != Relation.AdverbialClause)
        {
            Set(draft, Modality.Forecast);
        }
        else if (_clauses.Is(head, _doubtVerb) && relation != Relation.AdverbialClause && (_clauses.IsPassive(head) || infinitive))
        {
            Set(draft, Modality.Doubted);
        }
        else if (relation == Relation.ClausalComplement && (IsFancy(head) || S.WordsOf(head) is "suspect" or "suspects" or "suspected" or "doubt" or "doubts" or "doubted"))
        {
            Set(draft, Modality.Doubted); // "suspect X was behind it"
        }
        else if (draft.Kind == ClaimKind.Tie && infinitive && _sent.Contains(S.Units[head].Word))
        {
            at = head;
            return true; // "has sent fighters to support X": that is support
        }
        else if (S.Tags[at] == Tag.VBG && S.WordsOf(head) is "succeed" or "succeeds" or "succeeded" or "succeeding")
        {
            at = head; // "if they succeed in taking X": as they succeed, they take it
            return true;
        }
        else if (infinitive && _clauses.IsForcing(head))
        {
            at = head; // "forcing thousands to flee": they fled
            return true;
        }
        else if (relation == Relation.AdverbialClause && infinitive)
        {
            Set(draft, Modality.Planned);
            return false;
        }
        else if (relation == Relation.AdverbialClause)
        {
            return false;
        }
        else if (_clauses.Is(head, _say) && relation == Relation.ClausalComplement)
        {
            return false;
        }

        if (_frames.IsNegated(head) && relation == Relation.OpenComplement && !_clauses.Is(head, _plan))
        {
            draft.Negated = true;
        }

        at = head;
        return relation == Relation.OpenComplement;
    }

    /// <summary>"will advance and take": a modal of the first verb holds for the second unless that has a tense of its own.</summary>
    private bool SharesMood(int head, ref int at)
    {
        var bare = S.Tags[at] is Tag.VB;
        if (!bare)
        {
            return false;
        }

        at = head;
        return true;
    }

    /// <summary>"the next city to fall will be X": what stands behind the verb says whether it has.</summary>
    private void Named(Draft draft, int noun)
    {
        if (S.Relations[noun] == Relation.Subject && S.Heads[noun] is var named and >= 0 && S.Child(named, Relation.Copula) >= 0 && S.Child(named, Relation.Auxiliary) is var modal and >= 0)
        {
            Set(draft, _clauses.Is(modal, _might) ? Modality.Doubted : Modality.Forecast);
        }
    }

    private bool HasOrdinal(int noun)
    {
        foreach (var child in S.Children(noun))
        {
            if (S.Relations[child] == Relation.Adjective && _clauses.Is(child, _ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outermost cue that is no plain fact decides, but a condition stays one.</summary>
    private static void Set(Draft draft, Modality modality)
    {
        if (draft.Modality is Modality.Asserted or Modality.Planned)
        {
            draft.Modality = modality;
        }
    }
}
