using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Corrects what a greedy parser gets wrong in agency prose in ways that the words themselves show.</summary>
internal sealed partial class TreeRepair(Lexicon lexicon, Func<int, bool> says, Func<int, bool> isEvent)
{
    private readonly WordMask _support = lexicon.Classes.Mask("support-verb");
    private readonly WordMask _have = lexicon.Classes.Mask("have-verb");
    private readonly WordMask _be = lexicon.Classes.Mask("be-form");
    private readonly WordMask _quantity = lexicon.Classes.Mask("partitive-noun", "quantifier", "part-noun");
    private readonly int _by = lexicon.Word("by");
    private readonly int _of = lexicon.Word("of");
    private readonly int _in = lexicon.Word("in");
    private readonly int _alongside = lexicon.Word("alongside");
    private readonly int _from = lexicon.Word("from");
    private readonly int _nor = lexicon.Word("nor");
    private readonly int _that = lexicon.Word("that");
    private readonly int _yet = lexicon.Word("yet");
    private readonly WordMask _speak = lexicon.Classes.Mask("say-verb", "claim-verb", "announce-verb");
    private readonly WordMask _settlement = lexicon.Classes.Mask("settlement-noun");
    private readonly WordMask _accuse = lexicon.Classes.Mask("accuse-verb");
    private readonly int[] _clausal = [lexicon.Word("as"), lexicon.Word("after"), lexicon.Word("before"), lexicon.Word("since"), lexicon.Word("until"), lexicon.Word("while"), lexicon.Word("when"), lexicon.Word("because")];
    private readonly WordMask _according = lexicon.Classes.Mask("according-to");
    private readonly WordMask _body = lexicon.Classes.Mask("unit-noun");
    private readonly WordMask _told = lexicon.Classes.Mask("answerable-noun", "statement-noun");
    private readonly WordMask _areas = lexicon.Classes.Mask("area-noun", "generic-place-noun");
    private readonly WordMask _aerial = lexicon.Classes.Mask("aerial-word");
    private readonly WordMask _officials = lexicon.Classes.Mask("official-noun");
    private readonly WordMask _part = lexicon.Classes.Mask("part-noun");

    internal void Mend(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            Renamed(s, i);
        }

        for (var i = 1; i < s.Count; i++)
        {
            HeadOfPhrase(s, i);
            Pairs(s, i);
            InOrderTo(s, i);
            NumberOfThose(s, i);
            ListMember(s, i);
            OwnNoun(s, i);
            DeniedHaving(s, i);
            DeniesDoing(s, i);
            YetTo(s, i);
            RowOfSubjects(s, i);
            NumberHead(s, i);
            Neither(s, i);
            Series(s, i);
            FirstSubject(s, i);
        }

        for (var i = 0; i < s.Count; i++)
        {
            Unmarked(s, i);
            Particle(s, i);
            PrepositionHead(s, i);
            ReducedClause(s, i);
            ByClause(s, i);
            ByNameDid(s, i);
            NearestClause(s, i);
            Progressive(s, i);
            Backed(s, i);
            NounObject(s, i);
            NamedNoun(s, i);
            QuantityObject(s, i);
            Possessive(s, i);
            Modifier(s, i);
            Side(s, i);
            BareObject(s, i);
            TwinSubjects(s, i);
            Described(s, i);
        }

        for (var i = 1; i < s.Count; i++)
        {
            ParticipleFirst(s, i);
            ZeroRelative(s, i);
            ConsideredBy(s, i);
            Raised(s, i);
            SeenDone(s, i);
            AsideBy(s, i);
            InsideAside(s, i);
            NumberOver(s, i);
            NumberHead(s, i);
            NameBeforeTime(s, i);
            DirectionOf(s, i);
            AmongThose(s, i);
            PerfectInfinitive(s, i);
            InfinitiveOver(s, i);
            OutOf(s, i);
            DrivenFrom(s, i);
            BehindThat(s, i);
            BeforePredicate(s, i);
            GerundObject(s, i);
            KeptFrom(s, i);
            BehindComma(s, i);
            PrepositionAcross(s, i);
            TitleBefore(s, i);
            Thought(s, i);
            OfTheReported(s, i);
            ThatDid(s, i);
            BehindEvent(s, i);
            EventTo(s, i);
            NumberBefore(s, i);
            Perfect(s, i);
            ThatOver(s, i);
            ThatClause(s, i);
            Passive(s, i);
            FiniteParticiple(s, i);
            AimedObject(s, i);
            NumberObject(s, i);
            Conjunction(s, i);
            AccusedOf(s, i);
            Relative(s, i);
            RelativeAside(s, i);
            FirstSubject(s, i);
            ObjectRow(s, i);
            if (says(i))
            {
                AndSaid(s, i);
                SaidLast(s, i);
                SaidOfAll(s, i);
                SaidBlow(s, i);
                SaidThat(s, i);
                SaidDone(s, i);
                SecondSubject(s, i);
            }
        }

        for (var i = 1; i < s.Count; i++)
        {
            Pairs(s, i);
            RowBefore(s, i);
            AdverbBefore(s, i);
            CompoundAcross(s, i);
            AdjectiveAcross(s, i);
            FarFrom(s, i);
            ClauseOfVerb(s, i);
            PredicateRow(s, i);
            AccordingTo(s, i);
            PredicateBehind(s, i);
            Especially(s, i);
            NumberAlone(s, i);
            RowUnder(s, i);
            AsideSince(s, i);
            Fleeing(s, i);
            NamedEvent(s, i);
            SpeakersNoun(s, i);
            SuburbOf(s, i);
            Alongside(s, i);
            FromSides(s, i);
            SpokenFor(s, i);
            TwoSorts(s, i);
            ByObject(s, i);
            MostOfWhich(s, i);
            ThatObject(s, i);
            WithHaving(s, i);
            EventTargeting(s, i);
            ClaimedThat(s, i);
            AndNumber(s, i);
            Gapped(s, i);
            AreaIn(s, i);
            BackUnder(s, i);
            ShotDead(s, i);
            if (IsVerb(s, i) && s.Relations[i] is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula))
            {
                Inverted(s, i);
                Participle(s, i);
                GovernedSubject(s, i);
                NewClause(s, i);
                MissingSubject(s, i);
            }
        }

        for (var i = 1; i < s.Count; i++)
        {
            OperationTo(s, i);
            OperationDid(s, i);
            AttemptBy(s, i);
            EventFor(s, i);
            PeopleAcross(s, i);
            BehindAside(s, i);
            BothDid(s, i);
            LeftDead(s, i);
            BelievedToBe(s, i);
            NumberHead(s, i);
            Rows(s, i);
            MadeTo(s, i);
            SaidOfSubject(s, i);
            Aspects(s, i);
            Heads(s, i);
        }

        Untie(s);
    }

    /// <summary>Whatever the repairs did to one another: every unit hangs below a root, so that nothing that climbs goes round for ever.</summary>
    private static void Untie(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0; at = s.Heads[at], steps++)
            {
                if (steps > s.Count)
                {
                    (s.Heads[i], s.Relations[i]) = (-1, Relation.Root);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// "X and its ally Y struck", "backer X and regime ally Y": a common noun that shares a coordination and stands right before a name belongs to
    /// that name, with the noun right before it.
    /// </summary>
    private void NamedNoun(Sentence s, int i)
    {
        var name = i + 1;
        if (name < s.Count && s.Tags[i] == Tag.NN && s.Relations[name] == Relation.Apposition && s.Heads[name] == i && s.Units[name].Actor.Kind != EntryKind.None && s.Relations[i] is Relation.Conjunct or Relation.NominalModifier or Relation.Oblique && lexicon.Classes.Is(s.Units[i].Word, _body))
        {
            TakePlace(s, i, name, Relation.Compound); // "by X and its ally Y"
            return;
        }

        if (name >= s.Count || s.Tags[i] != Tag.NN || s.Units[i].IsName || !s.Units[name].IsName || s.Relations[i] != Relation.Conjunct || s.Heads[name] == i)
        {
            return;
        }

        var first = s.Heads[i];
        if (s.Relations[name] == Relation.Conjunct && s.Heads[name] == first)
        {
            (s.Heads[i], s.Relations[i]) = ((short)name, Relation.Compound);
            return;
        }

        if (s.Relations[name] == Relation.Subject && first < i)
        {
            if (s.Relations[first] == Relation.Compound && s.Heads[first] == s.Heads[name])
            {
                (s.Heads[first], s.Relations[first]) = (s.Heads[name], Relation.Subject);
            }

            (s.Heads[name], s.Relations[name]) = ((short)first, Relation.Conjunct);
            (s.Heads[i], s.Relations[i]) = ((short)name, Relation.Compound);
            return;
        }

        if (s.Relations[name] == Relation.Apposition && s.Heads[name] == first)
        {
            s.Heads[name] = (short)i;
            if (i > 0 && s.Relations[i - 1] == Relation.Conjunct && s.Heads[i - 1] == first && s.Tags[i - 1] == Tag.NN)
            {
                (s.Heads[i - 1], s.Relations[i - 1]) = ((short)i, Relation.Compound);
            }
        }
    }

    /// <summary>"passage from X, a besieged town near Y", "the hallmarks of X, a militant group": what kind of place or body it is belongs to the name before it.</summary>
    private void Described(Sentence s, int i)
    {
        if (s.Relations[i] is not (Relation.Apposition or Relation.Object) || !lexicon.Classes.Is(s.Units[i].Word, _settlement | _body))
        {
            return;
        }

        var left = LeftEdge(s, i);
        var name = left - 1;
        name -= name >= 0 && s.Tags[name] == Tag.Comma ? 1 : 0;
        if (name >= 0 && s.Tags[left] == Tag.DT && s.Heads[i] != name && s.Units[name] is { Kind: UnitKind.Proper } or { IsName: true } && !Under(s, name, i) && (s.Relations[i] == Relation.Apposition || (name < left - 1 && s.WordsOf(left) is "a" or "an")))
        {
            (s.Heads[i], s.Relations[i]) = ((short)name, Relation.Apposition);
        }
    }

    private static int LeftEdge(Sentence s, int n)
    {
        var left = n;
        while (left > 0 && s.Tags[left - 1] is Tag.DT or Tag.JJ or Tag.JJR or Tag.JJS or Tag.CD or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.POS or Tag.VBN or Tag.PDT or Tag.Dollar or Tag.VBG && !IsTime(s, left - 1))
        {
            left--;
        }

        return left;
    }

    /// <summary>Hangs a unit on a new head; where the head stood below the unit, the head takes the unit's old place.</summary>
    private static void Attach(Sentence s, int unit, int head, Relation relation)
    {
        if (Under(s, head, unit))
        {
            s.Heads[head] = s.Heads[unit];
            s.Relations[head] = s.Relations[unit];
        }

        s.Heads[unit] = (short)head;
        s.Relations[unit] = relation;
    }

    /// <summary>"Syrias Idlib province": a state that lost its apostrophe is the possessor of what follows.</summary>
    private void Possessive(Sentence s, int i)
    {
        if (i + 1 >= s.Count || s.Units[i].Kind != UnitKind.Name || (s.Units[i].Place.Traits & NameTraits.Country) == 0 || !LostMark(s, i))
        {
            return;
        }

        var head = i + 1;
        while (head + 1 < s.Count && IsNoun(s, head + 1) && (IsNoun(s, head) || s.Tags[head] is Tag.JJ))
        {
            head++;
        }

        if (IsNoun(s, head))
        {
            Attach(s, i, head, Relation.Possessor);
        }
    }

    /// <summary>Whether a state's name carries an s that is not its own.</summary>
    private bool LostMark(Sentence s, int i)
    {
        var words = s.WordsOf(i);
        if (s.Units[i].End - s.Units[i].First != 1 || words[^1] != 's')
        {
            return false;
        }

        var node = lexicon.Step(Lexicon.Root, lexicon.Word(words[..^1]));
        if (node < 0)
        {
            return false;
        }

        foreach (var entry in lexicon.At(node))
        {
            if (entry.Kind == EntryKind.Place && entry.Id == s.Units[i].Place.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name or noun right before a common noun belongs to it ("Islamic State militants", "Aid convoys were barred").</summary>
    private static void Modifier(Sentence s, int i)
    {
        if (i + 1 < s.Count && (s.Units[i].Actor.Kind != EntryKind.None || s.Tags[i] == Tag.NN) && s.Units[i + 1].Kind == UnitKind.Word && s.Tags[i + 1] == Tag.NNS && s.Heads[i] != i + 1 && s.Relations[i] is Relation.Root && s.Relations[i + 1] is Relation.Subject or Relation.SubjectPassive)
        {
            Follow(s, i);
        }

        if (i + 1 < s.Count && (s.Units[i].IsName || (s.Tags[i] == Tag.NN && s.Relations[i] == Relation.Conjunct)) && s.Units[i + 1].Kind == UnitKind.Word && s.Tags[i + 1] is Tag.NN or Tag.NNS && s.Heads[i] != i + 1
            && s.Heads[i] == s.Heads[i + 1] && (s.Relations[i] is Relation.Other or Relation.Subject or Relation.SubjectPassive || (s.Relations[i] == Relation.Conjunct && s.Relations[i + 1] == Relation.Conjunct)))
        {
            s.Heads[i] = (short)(i + 1);
            s.Relations[i] = Relation.Compound;
        }
        else if (i + 1 < s.Count && s.Units[i].IsName && s.Units[i + 1].Kind == UnitKind.Word && s.Tags[i + 1] is Tag.NN or Tag.NNS && s.Heads[i + 1] == i && s.Relations[i + 1] is Relation.Compound or Relation.Other)
        {
            TakePlace(s, i, i + 1, Relation.Compound);
        }
    }

    /// <summary>A dependent takes the place of its head, which becomes its dependent.</summary>
    private static void TakePlace(Sentence s, int head, int dependent, Relation relation)
    {
        s.Heads[dependent] = s.Heads[head];
        s.Relations[dependent] = s.Relations[head];
        Rehang(s, head, dependent, 0, s.Count);

        s.Heads[head] = (short)dependent;
        s.Relations[head] = relation;
    }

    /// <summary>What hangs on one unit, from a position to before another, hangs on a second unit instead.</summary>
    private static void Rehang(Sentence s, int from, int to, int first, int end)
    {
        for (var c = first; c < end; c++)
        {
            s.Heads[c] = s.Heads[c] == from && c != to ? (short)to : s.Heads[c];
        }
    }

    /// <summary>"17 km": the unit of measure is the head, not its number.</summary>
    private static void NumberHead(Sentence s, int noun)
    {
        var number = noun - 1;
        if (s.Tags[number] != Tag.CD || !IsNoun(s, noun) || s.Heads[noun] != number)
        {
            return;
        }

        TakePlace(s, number, noun, Relation.Number);
    }

    /// <summary>The first noun phrase without preposition right behind a verb that has no object yet.</summary>
    private static void BareObjectOf(Sentence s, int v)
    {
        for (var n = v + 1; n < s.Count && n - v < 7; n++)
        {
            if (s.Heads[n] == v && IsNoun(s, n))
            {
                BareObject(s, n);
                return;
            }
        }
    }

    /// <summary>A noun phrase without preposition right behind an active verb is its object.</summary>
    private static void BareObject(Sentence s, int n)
    {
        var v = s.Heads[n];
        if (v < 0 || v > n || !IsNoun(s, n) || !IsVerb(s, v) || s.Relations[n] is Relation.Object or Relation.Subject or Relation.SubjectPassive or Relation.ClausalComplement || IsTime(s, n) || (s.Relations[n] == Relation.OpenComplement && HasCopula(s, n)))
        {
            return;
        }

        for (var u = v + 1; u < n; u++)
        {
            if (s.Heads[u] != n && !(s.Heads[u] > v && s.Heads[u] < n))
            {
                return;
            }

            if (s.Tags[u] is Tag.IN or Tag.TO or Tag.Comma or Tag.CC)
            {
                return;
            }
        }

        for (var c = 0; c < s.Count; c++)
        {
            if (s.Heads[c] == v && s.Relations[c] is Relation.Object or Relation.AuxiliaryPassive or Relation.SubjectPassive)
            {
                return;
            }
        }

        if (s.Tags[v] == Tag.VBN && !HasAuxiliary(s, v))
        {
            return;
        }

        s.Relations[n] = Relation.Object;
        for (var c = n + 1; c < s.Count; c++)
        {
            if (s.Heads[c] == n && IsVerb(s, c) && s.Relations[c] == Relation.Conjunct)
            {
                s.Heads[c] = v;
            }
        }
    }

    private static bool HasCopula(Sentence s, int n)
    {
        for (var c = 0; c < n; c++)
        {
            if (s.Heads[c] == n && s.Relations[c] is Relation.Copula)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSubject(Sentence s, int v)
    {
        for (var c = 0; c < s.Count; c++)
        {
            if (s.Heads[c] == v && s.Relations[c] is Relation.Subject or Relation.SubjectPassive)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Under(Sentence s, int unit, int top)
    {
        for (int at = unit, steps = 0; at >= 0 && steps < 200; at = s.Heads[at], steps++)
        {
            if (at == top)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(Sentence s, int i) => s.Tags[i] is Tag.VB or Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBP or Tag.VBZ;

    private static bool IsTime(Sentence s, int n)
    {
        foreach (var time in s.Times)
        {
            if (s.Units[n].First >= time.First && s.Units[n].First < time.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAuxiliary(Sentence s, int v)
    {
        for (var c = 0; c < v; c++)
        {
            if (s.Heads[c] == v && s.Relations[c] is Relation.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoun(Sentence s, int i) => s.Tags[i] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS;

    private static bool IsFinite(Sentence s, int v)
    {
        if (s.Tags[v] is Tag.VBD or Tag.VBZ or Tag.VBP)
        {
            return true;
        }

        for (var c = 0; c < v; c++)
        {
            if (s.Heads[c] == v && s.Relations[c] is Relation.Auxiliary or Relation.AuxiliaryPassive && s.Tags[c] is not Tag.TO)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCoordinator(Sentence s, int head, int last)
    {
        for (var c = head + 1; c < s.Count; c++)
        {
            if (s.Tags[c] == Tag.CC && (s.Heads[c] == last || s.Heads[c] == head || (s.Heads[c] >= 0 && s.Heads[s.Heads[c]] == head && s.Relations[s.Heads[c]] == Relation.Conjunct)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDeterminer(Sentence s, int i)
    {
        for (var c = 0; c < i; c++)
        {
            if (s.Heads[c] == i && s.Relations[c] is Relation.Determiner or Relation.Possessor)
            {
                return true;
            }
        }

        return false;
    }
}
