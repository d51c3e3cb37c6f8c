using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Pairs that stand side by side ("X in A and Y in B"), purposes ("in order to"), and subjects that the words behind them hide.</content>
internal sealed partial class TreeRepair
{
    private readonly int[] _sides = lexicon.Words(TagRepair.Compass);
    private readonly int _order = lexicon.Word("order");
    private readonly WordMask _number = lexicon.Classes.Mask("quantity-noun");

    /// <summary>"only X in A and Y in B remain": what stands alike on both sides of "and" is a row of pairs, Y beside X and not beside A.</summary>
    private static void Pairs(Sentence s, int and)
    {
        var (x, a, y, b) = (and - 3, and - 1, and + 1, and + 3);
        if (s.Tags[and] != Tag.CC || x < 0 || b >= s.Count || s.Tags[and - 2] != Tag.IN || s.Units[and - 2].Word != s.Units[and + 2].Word
            || !s.Units[x].IsName || !s.Units[a].IsName || !s.Units[y].IsName || !s.Units[b].IsName || s.Relations[x] is Relation.Compound)
        {
            return;
        }

        var verb = s.Heads[y] > b ? s.Heads[y] : Behind(s, b);
        if (verb < s.Count && IsVerb(s, verb) && IsFinite(s, verb) && Under(s, verb, x))
        {
            (s.Heads[verb], s.Relations[verb]) = (s.Heads[x], s.Relations[x]);
            (s.Heads[x], s.Relations[x]) = ((short)verb, HasPassive(s, verb) ? Relation.SubjectPassive : Relation.Subject);
        }
        else if (Under(s, x, y))
        {
            (s.Heads[x], s.Relations[x]) = (s.Heads[y], s.Relations[y]);
        }

        (s.Heads[a], s.Relations[a]) = ((short)x, Relation.NominalModifier);
        (s.Heads[y], s.Relations[y]) = ((short)x, Relation.Conjunct);
        (s.Heads[b], s.Relations[b]) = ((short)y, Relation.NominalModifier);
        (s.Heads[and], s.Relations[and]) = ((short)y, Relation.Coordinator);
        (s.Heads[and - 2], s.Relations[and - 2]) = ((short)a, Relation.Case);
        (s.Heads[and + 2], s.Relations[and + 2]) = ((short)b, Relation.Case);
    }

    /// <summary>"launched a battle in order to regain X": the purpose belongs to the verb before it.</summary>
    private void InOrderTo(Sentence s, int order)
    {
        var deed = order + 2;
        if (s.Units[order].Word != _order || s.Units[order - 1].Word != _in || deed >= s.Count || s.Tags[order + 1] != Tag.TO || !IsVerb(s, deed))
        {
            return;
        }

        var verb = order - 2;
        while (verb >= 0 && !(IsVerb(s, verb) && s.Relations[verb] is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Adjective or Relation.AdjectivalClause)))
        {
            verb--;
        }

        if (verb < 0 || Under(s, verb, deed) || Under(s, verb, order))
        {
            return;
        }

        (s.Heads[order], s.Relations[order]) = ((short)verb, Relation.Oblique);
        (s.Heads[order - 1], s.Relations[order - 1]) = ((short)order, Relation.Case);
        (s.Heads[deed], s.Relations[deed]) = ((short)order, Relation.AdjectivalClause);
        (s.Heads[order + 1], s.Relations[order + 1]) = ((short)deed, Relation.Marker);
    }

    /// <summary>"The number of people joining X is falling": X is what they join; the number falls.</summary>
    private void NumberOfThose(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBG || s.Relations[v] != Relation.AdjectivalClause || s.Heads[v] is not (var people and >= 0) || people != v - 1)
        {
            return;
        }

        var number = people;
        while (number > 0 && s.Relations[number] == Relation.NominalModifier && s.Heads[number] >= 0 && s.Heads[number] < number)
        {
            number = s.Heads[number];
        }

        var that = s.Heads[number];
        var told = that > 0 && that < number && s.Units[that].Word == _that; // "says that the number of", with "that" taken for the clause
        if (number == people || !(told || s.Relations[number] is Relation.Root or Relation.ClausalComplement) || !lexicon.Classes.Is(s.Units[number].Word, _number))
        {
            return;
        }

        for (var u = v + 1; u < s.Count && u - v < 6; u++)
        {
            if (IsNoun(s, u) && s.Relations[u] is Relation.Subject or Relation.SubjectPassive && s.Heads[u] is var main && main > u && s.Heads[main] == v && s.Relations[main] == Relation.ClausalComplement)
            {
                (s.Heads[main], s.Relations[main]) = told ? ((short)(that - 1), Relation.ClausalComplement) : (s.Heads[number], s.Relations[number]);
                if (told)
                {
                    (s.Heads[that], s.Relations[that]) = ((short)main, Relation.Marker);
                }

                (s.Heads[number], s.Relations[number]) = ((short)main, s.Relations[u]);
                (s.Heads[u], s.Relations[u]) = ((short)v, Relation.Object);
                Move(s, number, main, number, Relation.Marker);
                return;
            }
        }
    }

    /// <summary>"denied it had shelled X and said rebels had": who denies also says; a verb of saying without a subject belongs to the one above, not to what is said.</summary>
    private void AndSaid(Sentence s, int v)
    {
        if (s.Relations[v] == Relation.Conjunct && s.Tags[v] == Tag.VBD && s.Heads[v] is var told and >= 0 && told < v && s.Relations[told] == Relation.ClausalComplement && IsVerb(s, told) && HasSubject(s, told) && !HasSubject(s, v)
            && s.Heads[told] is var speech and >= 0 && speech < told && s.Tags[speech] is Tag.VBD && says(speech))
        {
            s.Heads[v] = (short)speech;
        }
    }

    /// <summary>"If the operation to free X succeeds", "said the offensive to retake X would begin": X is what is freed, and the operation what succeeds.</summary>
    private void OperationTo(Sentence s, int deed)
    {
        var (noun, what) = (deed - 2, deed + 1);
        if (noun < 0 || what >= s.Count || s.Tags[deed] != Tag.VB || s.Tags[deed - 1] != Tag.TO || !IsNoun(s, noun) || s.Heads[deed] != noun || !s.Units[what].IsName
            || s.Relations[what] is not (Relation.Subject or Relation.SubjectPassive) || s.Heads[what] is not (var verb and >= 0) || verb <= what || (s.Heads[verb] != deed && s.Heads[verb] != s.Heads[noun]) || !IsFinite(s, verb) || !OnlyAuxiliaries(s, what + 1, verb))
        {
            return;
        }

        (s.Heads[verb], s.Relations[verb]) = (s.Heads[noun], s.Relations[noun] == Relation.Object && says(s.Heads[noun]) ? Relation.ClausalComplement : s.Relations[noun]);
        (s.Heads[noun], s.Relations[noun]) = ((short)verb, Relation.Subject);
        (s.Heads[what], s.Relations[what]) = ((short)deed, Relation.Object);
        if (noun > 0 && s.Heads[noun - 1] == noun && s.Relations[noun - 1] == Relation.Subject)
        {
            s.Relations[noun - 1] = Relation.Compound;
        }

        Move(s, noun, verb, noun, Relation.Marker);
    }

    /// <summary>"were killed during the operation to retake X": behind an event the infinitive tells what it was for, not why they were killed.</summary>
    private void EventFor(Sentence s, int deed)
    {
        if (deed > 2 && s.Tags[deed] == Tag.VB && s.Tags[deed - 1] == Tag.TO && s.Relations[deed] == Relation.AdverbialClause && isEvent(deed - 2) && s.Heads[deed] == s.Heads[deed - 2] && s.Relations[deed - 2] == Relation.Oblique && HasPassive(s, s.Heads[deed]))
        {
            (s.Heads[deed], s.Relations[deed]) = ((short)(deed - 2), Relation.AdjectivalClause);
        }
    }

    /// <summary>"thwarted an attempt by the army to enter X": it is the attempt that the infinitive tells of.</summary>
    private static void AttemptBy(Sentence s, int deed)
    {
        if (s.Tags[deed] != Tag.VB || s.Tags[deed - 1] != Tag.TO || s.Relations[deed] != Relation.AdverbialClause || s.Heads[deed] is not (var verb and >= 0) || verb > deed)
        {
            return;
        }

        for (var by = verb + 1; by < deed - 1; by++)
        {
            if (s.WordsOf(by) is "by" && s.Relations[by] == Relation.Case && s.WordsOf(by - 1) is "attempt" or "attempts" or "bid" or "bids" or "plot" or "plan" or "plans" or "effort" or "efforts" && s.Heads[by - 1] == verb && s.Heads[by] is var whose and >= 0 && s.Heads[whose] == by - 1)
            {
                (s.Heads[deed], s.Relations[deed]) = ((short)(by - 1), Relation.AdjectivalClause);
                return;
            }
        }
    }

    /// <summary>"The operation to retake X left ten dead": a past is no part of an infinitive; it is what the operation did.</summary>
    private void OperationDid(Sentence s, int v)
    {
        if (s.Tags[v] == Tag.VBD && s.Relations[v] == Relation.OpenComplement && s.Heads[v] is var deed and > 1 && deed < v && s.Tags[deed] == Tag.VB && s.Tags[deed - 1] == Tag.TO && HasObject(s, deed)
            && s.Heads[deed] == deed - 2 && s.Relations[deed - 2] == Relation.Root && isEvent(deed - 2) && !HasSubject(s, v))
        {
            TakePlace(s, deed - 2, v, Relation.Subject);
            Rehang(s, v, deed - 2, 0, deed - 1);
            (s.Heads[deed], s.Relations[deed]) = ((short)(deed - 2), Relation.AdjectivalClause);
        }
    }

    private static bool OnlyAuxiliaries(Sentence s, int first, int verb)
    {
        for (var u = first; u < verb; u++)
        {
            if (s.Heads[u] != verb || s.Relations[u] is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Adverb))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"lost X, a border town, to the army": behind the aside about X stands who has it now.</summary>
    private static void BehindAside(Sentence s, int to)
    {
        if (s.Tags[to - 1] != Tag.Comma || s.WordsOf(to) is not ("to" or "from") || s.Relations[to] != Relation.Case || s.Heads[to] is not (var whom and >= 0) || s.Relations[whom] != Relation.NominalModifier || s.Heads[whom] is not (var aside and >= 0) || aside > to || !IsNoun(s, aside))
        {
            return;
        }

        var verb = aside;
        for (var steps = 0; verb >= 0 && steps < 6 && !IsVerb(s, verb); steps++)
        {
            verb = s.Heads[verb];
        }

        if (verb >= 0 && verb < aside && IsVerb(s, verb) && HasObject(s, verb))
        {
            (s.Heads[whom], s.Relations[whom]) = ((short)verb, Relation.Oblique);
        }
    }

    /// <summary>"After losing X, the group now controls Y": an adverb between a subject and its verb belongs to them, not to the clause before.</summary>
    private static void AdverbBefore(Sentence s, int adverb)
    {
        var verb = Behind(s, adverb);
        if (s.Tags[adverb] != Tag.RB || verb >= s.Count || !IsVerb(s, verb) || s.Heads[adverb] is not (var before and >= 0) || before >= adverb - 1 || !IsNoun(s, adverb - 1) || s.Heads[adverb - 1] != verb
            || s.Relations[adverb - 1] is not (Relation.Subject or Relation.SubjectPassive) || Under(s, adverb - 1, before))
        {
            return;
        }

        s.Heads[adverb] = (short)verb;
    }

    /// <summary>"X, Y and Z are joining the fight": behind the last of a row a verb without a subject is what they all do.</summary>
    private static void RowBefore(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.Conjunct || !IsVerb(s, v) || !IsFinite(s, v) || HasSubject(s, v) || s.Heads[v] is not (var first and >= 0) || s.Relations[first] != Relation.Root || !IsNoun(s, first))
        {
            return;
        }

        var last = v - 1;
        while (last > first && (s.Heads[last] == v || s.Tags[last] == Tag.RB))
        {
            last--;
        }

        if (last > first && s.Heads[last] == first && s.Relations[last] == Relation.Conjunct && IsNoun(s, last))
        {
            (s.Heads[v], s.Relations[v]) = (-1, Relation.Root);
            (s.Heads[first], s.Relations[first]) = ((short)v, HasPassive(s, v) ? Relation.SubjectPassive : Relation.Subject);
        }
    }

    /// <summary>"the army, the police and local militias are", "Iraqi troops and tribal fighters took": the word belongs to the noun behind it, which is one of the row, not its head.</summary>
    private static void AdjectiveAcross(Sentence s, int and)
    {
        var (adjective, last) = (and + 1, and + 2);
        if (last >= s.Count || s.Tags[and] != Tag.CC || s.Tags[adjective] is not (Tag.JJ or Tag.NN or Tag.NNP) || s.Units[adjective].IsName || s.Relations[adjective] != Relation.Conjunct || !IsNoun(s, last) || s.Relations[last] is Relation.Conjunct or Relation.Compound)
        {
            return;
        }

        var first = s.Heads[adjective];
        for (var steps = 0; first > 0 && steps < 4 && s.Relations[first] == Relation.Conjunct && s.Heads[first] >= 0; steps++)
        {
            first = s.Heads[first];
        }

        if (first < 0 || first >= and || s.Heads[first] != last || s.Relations[first] != Relation.Compound || !IsNoun(s, first) || !(HasDeterminer(s, first) ? s.Tags[adjective] == Tag.JJ : IsActor(s.Units[first])))
        {
            return;
        }

        (s.Heads[first], s.Relations[first]) = (s.Heads[last], s.Relations[last]);
        (s.Heads[last], s.Relations[last]) = ((short)first, Relation.Conjunct);
        (s.Heads[adjective], s.Relations[adjective]) = ((short)last, Relation.Adjective);
        (s.Heads[and], s.Relations[and]) = ((short)last, Relation.Coordinator);
    }

    /// <summary>Whether a name is that of an actor and nothing else: neither a people's, which may stand before a noun, nor a place's.</summary>
    private static bool IsActor(in Unit unit) => unit.IsName && unit.Actor.Kind != EntryKind.None && unit.Adjective.Kind == EntryKind.None && unit.Place.Kind == EntryKind.None;

    /// <summary>"Syrian and Russian jets bombed X": a people before "and" modifies no verb; it did what the name behind "and" did.</summary>
    private static void PeopleAcross(Sentence s, int and)
    {
        var (people, name) = (and - 1, and + 1);
        if (s.Tags[and] != Tag.CC || name >= s.Count || s.Tags[people] != Tag.JJ || !s.Units[people].IsName || !s.Units[name].IsName || s.Relations[people] != Relation.Adjective || s.Heads[people] is not (var verb and >= 0) || !IsVerb(s, verb) || s.Heads[name] == people
            || s.Relations[name] is not (Relation.Subject or Relation.SubjectPassive or Relation.Object or Relation.Oblique or Relation.NominalModifier))
        {
            return;
        }

        TakePlace(s, name, people, Relation.Conjunct);
        s.Heads[and] = (short)name;
    }

    /// <summary>"a refinery in X, about 200 km southeast of Y": behind a comma a length and a side of the sky say where X lies.</summary>
    private void FarFrom(Sentence s, int side)
    {
        if (s.Relations[side] != Relation.Conjunct || Array.IndexOf(_sides, s.Units[side].Word) < 0 || s.Heads[side] < 0)
        {
            return;
        }

        var left = side - 1;
        while (left > 0 && s.Tags[left] is Tag.CD or Tag.RB or Tag.JJ or Tag.NN or Tag.NNS or Tag.DT or Tag.IN)
        {
            left--;
        }

        if (left > 0 && s.Tags[left] == Tag.Comma && s.Tags[left + 1] != Tag.CC && IsNoun(s, left - 1) && !Under(s, left - 1, side))
        {
            (s.Heads[side], s.Relations[side]) = ((short)(left - 1), Relation.Apposition);
        }
    }

    /// <summary>"X, a force that controls the ports and is allied with Y, has": behind "and" a predicate without a subject goes on with the clause before it, not with a noun.</summary>
    private static void PredicateRow(Sentence s, int i)
    {
        if (s.Relations[i] != Relation.Conjunct || s.Heads[i] is not (var noun and >= 0) || !IsNoun(s, noun) || s.Relations[noun] is not (Relation.Subject or Relation.SubjectPassive) || !HasCopula(s, i) || HasSubject(s, i))
        {
            return;
        }

        for (var v = i - 1; v > noun; v--)
        {
            if (s.Relations[v] == Relation.RelativeClause && Under(s, v, noun) && IsFinite(s, v))
            {
                s.Heads[i] = (short)v;
                return;
            }
        }
    }

    /// <summary>"The town, with its port, was a stronghold": a copula stands before its predicate, and what stands before the copula is the subject.</summary>
    private static void PredicateBehind(Sentence s, int copula)
    {
        if (s.Relations[copula] != Relation.Copula || s.Heads[copula] is not (var subject and >= 0) || subject > copula || !IsNoun(s, subject) || HasSubject(s, subject))
        {
            return;
        }

        for (var n = copula + 1; n < s.Count && s.Tags[n] is Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJS or Tag.PRPS or Tag.POS or Tag.CD or Tag.RB; n++)
        {
            if (IsNoun(s, n) && s.Heads[n] == copula)
            {
                (s.Heads[n], s.Relations[n]) = (s.Heads[subject], s.Relations[subject]);
                (s.Heads[subject], s.Relations[subject]) = ((short)n, Relation.Subject);
                s.Heads[copula] = (short)n;
                return;
            }
        }
    }

    /// <summary>"in the southern districts, especially X district": those are meant above all.</summary>
    private static void Especially(Sentence s, int adverb)
    {
        var noun = adverb - 1;
        noun -= s.Tags[noun] == Tag.Comma ? 1 : 0;
        if (noun < 0 || s.WordsOf(adverb) is not ("especially" or "particularly" or "notably" or "namely" or "mainly") || !IsNoun(s, noun) || s.Heads[adverb] is not (var one and >= 0) || one < adverb || !IsNoun(s, one) || s.Tags[adverb + 1] == Tag.IN || (s.Heads[one] != noun && s.Heads[one] != s.Heads[noun]))
        {
            return;
        }

        (s.Heads[one], s.Relations[one]) = ((short)noun, Relation.Apposition);
    }

    /// <summary>"are in need of care, according to X": who says so belongs to the verb, not to the noun before.</summary>
    private void AccordingTo(Sentence s, int source)
    {
        if (s.Relations[source] != Relation.NominalModifier || s.Heads[source] is not (var over and >= 0) || over > source)
        {
            return;
        }

        for (var c = over + 1; c < source; c++)
        {
            if (s.Heads[c] == source && lexicon.Classes.Is(s.Units[c].Word, _according))
            {
                while (over >= 0 && !IsVerb(s, over) && !HasCopula(s, over))
                {
                    over = s.Heads[over];
                }

                (s.Heads[source], s.Relations[source]) = over >= 0 && !Under(s, over, source) ? ((short)over, Relation.Oblique) : (s.Heads[source], s.Relations[source]);
                return;
            }
        }
    }

    /// <summary>"forcing people to flee": a verb has no clause of a noun.</summary>
    private static void ClauseOfVerb(Sentence s, int v)
    {
        if (s.Relations[v] == Relation.AdjectivalClause && s.Tags[v] == Tag.VB && s.Tags[v - 1] == Tag.TO && s.Heads[v] is var head and >= 0 && head < v && IsVerb(s, head))
        {
            s.Relations[v] = Relation.OpenComplement;
        }
    }

    /// <summary>"Thirty-five people were killed": the number right before the subject counts it, and is no sentence of its own.</summary>
    private static void NumberAlone(Sentence s, int noun)
    {
        var number = noun - 1;
        while (number > 0 && noun - number < 4 && s.Heads[number] == noun && s.Relations[number] is Relation.Compound or Relation.Adjective)
        {
            number--; // "Forty Islamist insurgents were killed"
        }

        if (s.Tags[number] == Tag.CD && s.Relations[number] == Relation.Root && IsNoun(s, noun) && s.Relations[noun] is Relation.Subject or Relation.SubjectPassive && s.Heads[noun] is var verb and >= 0 && s.Heads[verb] == number)
        {
            (s.Heads[verb], s.Relations[verb]) = (-1, Relation.Root);
            (s.Heads[number], s.Relations[number]) = ((short)noun, Relation.Number);
        }
    }

    /// <summary>"were killed when a bomb went off, the monitor said": who speaks at the end speaks of the whole sentence, not of its last clause.</summary>
    private static void SaidOfAll(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.Parataxis || !HasSubject(s, v) || s.Heads[v] is not (var clause and >= 0) || clause > v || s.Relations[clause] is not (Relation.AdverbialClause or Relation.RelativeClause or Relation.AdjectivalClause or Relation.OpenComplement))
        {
            return;
        }

        for (var u = v + 1; u < s.Count; u++)
        {
            if (IsVerb(s, u) || (s.Heads[u] == v && s.Relations[u] is Relation.ClausalComplement or Relation.Object))
            {
                return;
            }
        }

        var root = clause;
        for (var steps = 0; s.Heads[root] >= 0 && steps < s.Count; steps++)
        {
            root = s.Heads[root];
        }

        s.Heads[v] = s.Relations[root] == Relation.Root && root < v && IsVerb(s, root) ? (short)root : s.Heads[v];
    }

    /// <summary>", a rebel commander and a monitor said.": what stands between the comma and a verb of saying at the end is who says so.</summary>
    private static void SaidLast(Sentence s, int v)
    {
        if (HasSubject(s, v) || s.Tags[v] is not (Tag.VBD or Tag.VBN) || (v + 1 < s.Count && s.Tags[v + 1] != Tag.Period) || s.Relations[v] != Relation.Parataxis)
        {
            return;
        }

        var (u, and) = (v - 1, -1);
        while (u > 0 && s.Tags[u] is Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.POS or Tag.CD or Tag.CC)
        {
            and = s.Tags[u] == Tag.CC ? u : and;
            u--;
        }

        var first = (and > 0 ? and : v) - 1;
        if (s.Tags[u] != Tag.Comma || first <= u || !IsNoun(s, first) || !IsNoun(s, v - 1) || Under(s, v, first) || Under(s, v, v - 1))
        {
            return;
        }

        (s.Heads[first], s.Relations[first], s.Tags[v]) = ((short)v, Relation.Subject, Tag.VBD);
        if (and > 0)
        {
            (s.Heads[v - 1], s.Relations[v - 1]) = ((short)first, Relation.Conjunct);
        }
    }

    /// <summary>"said rebel shelling of districts of X killed ten": the blow is no object of the saying but the subject of what it did.</summary>
    private void SaidBlow(Sentence s, int v)
    {
        var blow = v + 1;
        while (blow < s.Count && (s.Tags[blow] is Tag.JJ or Tag.NN or Tag.NNP or Tag.DT) && !isEvent(blow))
        {
            blow++;
        }

        if (blow >= s.Count || !isEvent(blow) || s.Heads[blow] != v || s.Relations[blow] != Relation.Object)
        {
            return;
        }

        var w = blow + 1;
        while (w < s.Count && !IsVerb(s, w) && s.Tags[w] is Tag.IN or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.DT)
        {
            w++;
        }

        if (w >= s.Count || !IsVerb(s, w) || !IsAlike(s, w) || !HasObject(s, w) || !IsNoun(s, w - 1) || HasSubject(s, w) || Under(s, v, w))
        {
            return;
        }

        (s.Heads[w], s.Relations[w], s.Tags[w]) = ((short)v, Relation.ClausalComplement, Tag.VBD);
        (s.Heads[blow], s.Relations[blow]) = ((short)w, Relation.Subject);
        var (last, of) = (w - 1, w - 2);
        if (s.Heads[last] == w && s.Tags[of] == Tag.IN && IsNoun(s, of - 1))
        {
            (s.Heads[last], s.Relations[last]) = ((short)(of - 1), Relation.NominalModifier);
            (s.Heads[of], s.Relations[of]) = ((short)last, Relation.Case);
        }
    }

    /// <summary>"Jets believed to be Russian bombed X": the jets bombed it; whose they are is what is believed.</summary>
    private void BelievedToBe(Sentence s, int v)
    {
        var (noun, be, what, deed) = (v - 1, v + 2, v + 3, v + 4);
        if (deed >= s.Count || s.Tags[v] != Tag.VBN || !lexicon.Classes.Is(s.Units[v].Word, _believe) || s.Tags[v + 1] != Tag.TO || s.WordsOf(be) is not "be" || !IsNoun(s, noun) || !(IsAlike(s, deed) || s.WordsOf(deed) is "struck" or "hit") || !IsVerb(s, deed) || HasSubject(s, deed) || !(HasObject(s, deed) || (deed + 1 < s.Count && s.Units[deed + 1].IsName))
            || s.Units[what].Actor.Kind == EntryKind.None && s.Units[what].Adjective.Kind == EntryKind.None)
        {
            return;
        }

        var (above, relation) = s.Relations[v] == Relation.Root ? ((short)-1, Relation.Root) : (s.Heads[noun], s.Relations[noun]);
        if (above >= 0 && Under(s, above, noun))
        {
            return;
        }

        (s.Heads[deed], s.Relations[deed], s.Tags[deed]) = (above, relation is Relation.Subject or Relation.SubjectPassive or Relation.Object ? Relation.ClausalComplement : relation, Tag.VBD);
        for (var u = deed + 1; u < s.Count && above < 0; u++)
        {
            s.Heads[u] = s.Heads[u] >= v && s.Heads[u] < deed ? (short)deed : s.Heads[u]; // what hung on what is believed, or on its like
        }

        if (!HasObject(s, deed))
        {
            (s.Heads[deed + 1], s.Relations[deed + 1]) = ((short)deed, Relation.Object);
        }

        (s.Heads[noun], s.Relations[noun]) = ((short)deed, Relation.Subject);
        (s.Heads[v], s.Relations[v]) = ((short)noun, Relation.AdjectivalClause);
        (s.Heads[what], s.Relations[what]) = ((short)v, Relation.OpenComplement);
        (s.Heads[be], s.Relations[be]) = ((short)what, Relation.Copula);
        (s.Heads[v + 1], s.Relations[v + 1]) = ((short)what, Relation.Marker);
    }

    /// <summary>"the number of fighters in X and Y has fallen": Y stands beside X, and what has fallen is the number.</summary>
    private static void RowUnder(Sentence s, int and)
    {
        var (x, y) = (and - 1, and + 1);
        if (s.Tags[and] != Tag.CC || y >= s.Count || !s.Units[x].IsName || !s.Units[y].IsName || s.Relations[y] is not (Relation.Subject or Relation.SubjectPassive) || s.Heads[y] is not (var verb and >= 0) || verb < y
            || s.Relations[verb] is not (Relation.Parataxis or Relation.Conjunct) || s.Heads[verb] is not (var top and >= 0) || top >= x || !IsNoun(s, top) || !Under(s, x, top) || HasCopula(s, top))
        {
            return;
        }

        (s.Heads[verb], s.Relations[verb]) = (s.Heads[top], s.Relations[top]);
        (s.Heads[top], s.Relations[top]) = ((short)verb, s.Relations[y]);
        (s.Heads[y], s.Relations[y]) = ((short)x, Relation.Conjunct);
        (s.Heads[and], s.Relations[and]) = ((short)y, Relation.Coordinator);
    }

    /// <summary>"Daraya, a suburb besieged since 2012": a clause of a noun cannot hang on a verb; the noun with its article describes the name before the comma.</summary>
    private static void AsideSince(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VBD or Tag.VBN) || s.Relations[v] != Relation.RelativeClause || s.Heads[v] is not (var verb and >= 0) || !IsVerb(s, verb) || !IsAlike(s, v) || HasAuxiliary(s, v) || HasObject(s, v))
        {
            return;
        }

        for (var noun = v - 1; noun > 1; noun--)
        {
            if (s.Heads[noun] != v || s.Relations[noun] is not (Relation.Subject or Relation.SubjectPassive) || !IsNoun(s, noun))
            {
                continue;
            }

            var left = LeftEdge(s, noun);
            if (left > 1 && s.Tags[left] == Tag.DT && s.Tags[left - 1] == Tag.Comma && s.Units[left - 2].IsName && !Under(s, left - 2, v))
            {
                (s.Heads[noun], s.Relations[noun]) = ((short)(left - 2), Relation.Apposition);
                (s.Heads[v], s.Relations[v], s.Tags[v]) = ((short)noun, Relation.AdjectivalClause, Tag.VBN);
            }

            return;
        }
    }

    /// <summary>"bombed a convoy of vehicles fleeing X": without a comma, who flees is the noun right before.</summary>
    private static void Fleeing(Sentence s, int v)
    {
        if (s.Tags[v] == Tag.VBG && s.Relations[v] == Relation.AdverbialClause && s.Tags[v - 1] == Tag.NNS && s.WordsOf(v) is "fleeing" or "leaving" or "retreating" or "withdrawing" or "escaping" or "heading" && s.Heads[v] is var verb and >= 0 && verb < v - 1 && IsVerb(s, verb)
            && Under(s, v - 1, verb) && s.Relations[v - 1] is not (Relation.Subject or Relation.SubjectPassive))
        {
            (s.Heads[v], s.Relations[v]) = ((short)(v - 1), Relation.AdjectivalClause);
        }
    }
}
