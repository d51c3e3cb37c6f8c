using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Subjects and rows that the parser broke up: "rebels backed by tanks and jets captured", "the army and local militias, with help from X, drove".</content>
internal sealed partial class TreeRepair
{
    private void Rows(Sentence s, int i)
    {
        WasInjured(s, i);
        BehindAnd(s, i);
        AmongPeople(s, i);
        AmongAll(s, i);
        TitledObject(s, i);
        if (s.Tags[i - 1] == Tag.CD && s.Relations[i - 1] == Relation.Compound && s.Heads[i - 1] == i && IsNoun(s, i) && !s.Units[i - 1].IsName)
        {
            s.Relations[i - 1] = Relation.Number; // "killing nine officers"
        }

        AsWellAs(s, i);
        AdjectiveRow(s, i);
        ByRowDid(s, i);
        BodyBefore(s, i);
        OwnerBefore(s, i);
        CompoundOfVerb(s, i);
        WhichThing(s, i);
        SayingBehind(s, i);
        BehindSaying(s, i);
        SubjectOfPreposition(s, i);
    }

    /// <summary>"were also injured": done to them.</summary>
    private void WasInjured(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBN || s.WordsOf(v) is not ("injured" or "wounded" or "killed" or "displaced" or "hurt"))
        {
            return;
        }

        for (var c = v - 1; c >= 0 && v - c < 4; c--)
        {
            if (s.Heads[c] == v && s.Relations[c] == Relation.Copula && lexicon.Classes.Is(s.Units[c].Word, _be))
            {
                s.Relations[c] = Relation.AuxiliaryPassive;
                Passive(s, v);
                return;
            }
        }
    }

    /// <summary>"killing five and injuring ten": what hangs on "and" hangs on what stands before it.</summary>
    private static void BehindAnd(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.Conjunct || s.Heads[v] is not (var join and >= 0) || join >= v || s.Tags[join] != Tag.CC || !IsVerb(s, v))
        {
            return;
        }

        for (var u = join - 1; u >= 0; u--)
        {
            if (s.Tags[u] == s.Tags[v] && s.Relations[u] is not (Relation.Adjective or Relation.Compound))
            {
                s.Heads[v] = (short)u;
                (s.Heads[join], s.Relations[join]) = ((short)v, Relation.Coordinator);
                return;
            }
        }
    }

    /// <summary>"Six civilians were among 22 people killed": all of them were killed.</summary>
    private static void AmongPeople(Sentence s, int people)
    {
        var number = people - 1;
        if (s.Tags[people] != Tag.NNS || s.Tags[number] != Tag.CD || s.Heads[people] is not (var killed and >= 0) || killed != people + 1 || s.Heads[number] != killed || s.Relations[number] != Relation.Oblique || s.Relations[people] != Relation.SubjectPassive)
        {
            return;
        }

        for (var c = 0; c < number; c++)
        {
            if (s.Heads[c] == number && s.Relations[c] == Relation.Case && s.WordsOf(c) is "among")
            {
                (s.Heads[number], s.Relations[number]) = ((short)people, Relation.Number);
                for (var n = 0; n < c; n++)
                {
                    if (s.Heads[n] == killed && s.Relations[n] is Relation.Other or Relation.Subject or Relation.SubjectPassive && IsNoun(s, n))
                    {
                        (s.Heads[n], s.Relations[n]) = ((short)killed, Relation.SubjectPassive);
                        (s.Heads[people], s.Relations[people]) = ((short)n, Relation.Conjunct);
                        return;
                    }
                }

                return;
            }
        }
    }

    /// <summary>"Three civilians were among 15 people killed", with the civilians taken for what is told: they were killed, too.</summary>
    private static void AmongAll(Sentence s, int people)
    {
        var (number, killed) = (people - 1, people + 1);
        if (killed >= s.Count || s.Tags[people] != Tag.NNS || s.Tags[number] != Tag.CD || s.Tags[killed] != Tag.VBN || s.Heads[people] != killed || s.Heads[killed] != number || s.Heads[number] is not (var be and >= 0) || be > number || s.Heads[be] is not (var few and >= 0) || few > be
            || s.Relations[be] != Relation.Copula || s.Relations[few] is not (Relation.Root or Relation.ClausalComplement))
        {
            return;
        }

        for (var c = be + 1; c < number; c++)
        {
            if (s.Heads[c] != number || s.Relations[c] != Relation.Case || s.WordsOf(c) is not "among")
            {
                continue;
            }

            (s.Heads[killed], s.Relations[killed]) = (s.Heads[few], s.Relations[few]);
            Rehang(s, few, killed, few + 1, s.Count);

            (s.Heads[few], s.Relations[few]) = ((short)killed, Relation.SubjectPassive);
            (s.Heads[people], s.Relations[people]) = ((short)few, Relation.Conjunct);
            (s.Heads[number], s.Relations[number]) = ((short)people, Relation.Number);
            s.Relations[be] = Relation.AuxiliaryPassive;
            return;
        }
    }

    /// <summary>"troops loyal to former president X hold Y": X is the president, and the troops hold it.</summary>
    private void TitledObject(Sentence s, int name)
    {
        var title = name - 1;
        if (s.Tags[title] is not (Tag.NN or Tag.NNP) || s.Units[title].IsName || s.Tags[name] is not (Tag.NNP or Tag.NNPS) || s.Relations[name] != Relation.Subject || s.Heads[name] is not (var v and >= 0) || v < name || !lexicon.Classes.Is(s.Units[title].Word, _office) || s.Heads[title] is not (var over and >= 0) || over > title
            || s.Heads[v] is not (var top and >= 0) || top > title || !IsNoun(s, top) || !Under(s, title, top) || s.Relations[v] is not (Relation.Parataxis or Relation.RelativeClause or Relation.Conjunct))
        {
            return;
        }

        for (var c = over + 1; c < title; c++)
        {
            if (s.Heads[c] == title && s.Relations[c] == Relation.Case)
            {
                (s.Heads[name], s.Relations[name]) = ((short)title, Relation.Apposition);
                (s.Heads[v], s.Relations[v]) = (s.Heads[top], s.Relations[top]);
                (s.Heads[top], s.Relations[top]) = ((short)v, Relation.Subject);
                return;
            }
        }
    }

    /// <summary>"targeted the districts of X as well as the town of Y": a noun behind the object is one of what was targeted.</summary>
    private static void AsWellAs(Sentence s, int n)
    {
        if (s.Relations[n] != Relation.Conjunct || !IsNoun(s, n) || s.Heads[n] is not (var v and >= 0) || v > n || !IsVerb(s, v) || HasSubject(s, n) || ObjectBetween(s, v, n) is not (var first and >= 0))
        {
            return;
        }

        s.Heads[n] = (short)first;
    }

    /// <summary>"X's army and local militias drove": the adjective is that of the militias, and they one of the row.</summary>
    private static void AdjectiveRow(Sentence s, int adjective)
    {
        var last = adjective + 1;
        if (s.Tags[adjective] != Tag.JJ || s.Relations[adjective] != Relation.Conjunct || last >= s.Count || !IsNoun(s, last) || s.Relations[last] is not (Relation.Subject or Relation.SubjectPassive) || s.Tags[adjective - 1] != Tag.CC
            || s.Heads[adjective] is not (var first and >= 0) || first > adjective || !IsNoun(s, first) || s.Heads[first] != s.Heads[last] || s.Relations[first] is not (Relation.Other or Relation.Oblique or Relation.Compound))
        {
            return;
        }

        s.Relations[first] = s.Relations[last];
        (s.Heads[last], s.Relations[last]) = ((short)first, Relation.Conjunct);
        (s.Heads[adjective], s.Relations[adjective]) = ((short)last, Relation.Adjective);
        (s.Heads[adjective - 1], s.Relations[adjective - 1]) = ((short)last, Relation.Coordinator);
    }

    /// <summary>"Rebels backed by tanks and jets captured X": the jets back them, too, and the rebels captured it.</summary>
    private void ByRowDid(Sentence s, int v)
    {
        var (second, join, first) = (v - 1, v - 2, v - 3);
        if (first < 1 || s.Tags[v] is not (Tag.VBD or Tag.VBZ or Tag.VBP) || s.Tags[join] != Tag.CC || !IsNoun(s, second) || !IsNoun(s, first) || s.Heads[second] != v || s.Relations[second] is not (Relation.Subject or Relation.SubjectPassive)
            || s.Relations[v] is not (Relation.Conjunct or Relation.Parataxis) || s.Heads[v] is not (var top and >= 0) || top >= first || !IsNoun(s, top) || s.Heads[first] is not (var by and > 0) || s.Tags[by] != Tag.VBN || s.Heads[by] != top || !HasAgent(s, by))
        {
            return;
        }

        var relation = s.Relations[second];
        (s.Heads[v], s.Relations[v]) = (s.Heads[top], s.Relations[top]);
        (s.Heads[top], s.Relations[top]) = ((short)v, relation);
        (s.Heads[second], s.Relations[second]) = ((short)first, Relation.Conjunct);
        (s.Heads[join], s.Relations[join]) = ((short)second, Relation.Coordinator);
        Rehang(s, top, v, v + 1, s.Count);
    }

    /// <summary>"X affiliate Y attacked": what Y is called stands before it, and has no place in the clause.</summary>
    private void BodyBefore(Sentence s, int name)
    {
        var body = name - 1;
        if (s.Tags[body] != Tag.NN || s.Units[body].IsName || s.Units[name].Actor.Kind == EntryKind.None || s.Relations[name] is not (Relation.Subject or Relation.SubjectPassive) || s.Heads[body] != s.Heads[name]
            || s.Relations[body] is not (Relation.Oblique or Relation.Other) || !lexicon.Classes.Is(s.Units[body].Word, _body))
        {
            return;
        }

        for (var c = 0; c < body; c++)
        {
            if (s.Heads[c] == body && s.Relations[c] == Relation.Case)
            {
                return;
            }
        }

        (s.Heads[body], s.Relations[body]) = ((short)name, Relation.Compound);
    }

    /// <summary>"al-Qaeda affiliate X attacked": without "and" the two names are no row; the first tells whose affiliate X is.</summary>
    private void OwnerBefore(Sentence s, int name)
    {
        var (body, owner) = (name - 1, name - 2);
        if (owner < 0 || s.Relations[name] != Relation.Conjunct || s.Heads[name] != owner || s.Heads[body] != name || s.Relations[body] != Relation.Compound || !s.Units[owner].IsName || !s.Units[name].IsName || !lexicon.Classes.Is(s.Units[body].Word, _body))
        {
            return;
        }

        TakePlace(s, owner, name, Relation.Compound);
        s.Heads[owner] = (short)body;
    }

    /// <summary>"X leader Y has not been seen": a name before a noun belongs to it, and never to a verb.</summary>
    private static void CompoundOfVerb(Sentence s, int noun)
    {
        var owner = noun - 1;
        if (s.Relations[owner] == Relation.Compound && s.Units[owner].IsName && IsNoun(s, noun) && s.Heads[owner] is var verb and >= 0 && verb > noun && IsVerb(s, verb) && s.Heads[noun] > noun)
        {
            s.Heads[owner] = (short)noun;
        }
    }

    /// <summary>"men killed by the militia which is linked with X": "which" is never said of people where something else stands right before it.</summary>
    private void WhichThing(Sentence s, int which)
    {
        var before = which - 1;
        if (s.Tags[which] != Tag.WDT || s.WordsOf(which) is not "which" || !IsNoun(s, before) || s.Heads[which] is not (var v and >= 0) || v < which || s.Relations[v] != Relation.RelativeClause || s.Heads[v] is not (var people and >= 0) || people >= before
            || !lexicon.Classes.Is(s.Units[people].Word, _people) || lexicon.Classes.Is(s.Units[before].Word, _people) || !Under(s, before, people))
        {
            return;
        }

        s.Heads[v] = (short)before;
    }

    /// <summary>"remains in rebel hands": a preposition has no subject; the noun is what it governs.</summary>
    private static void SubjectOfPreposition(Sentence s, int n)
    {
        if (s.Relations[n] is not (Relation.Subject or Relation.Object) || !IsNoun(s, n) || s.Heads[n] is not (var preposition and > 0) || preposition > n || s.Tags[preposition] != Tag.IN || s.Relations[preposition] != Relation.Case)
        {
            return;
        }

        var verb = preposition - 1;
        if (IsVerb(s, verb))
        {
            (s.Heads[n], s.Relations[n]) = ((short)verb, Relation.Oblique);
            (s.Heads[preposition], s.Relations[preposition]) = ((short)n, Relation.Case);
        }
    }

    /// <summary>"X denied having fired": a past without "was" has done it, and nothing was done to its subject.</summary>
    private static void ActiveSubject(Sentence s, int n)
    {
        if (s.Relations[n] == Relation.SubjectPassive && s.Heads[n] is var verb && verb > n && s.Tags[verb] == Tag.VBD && !HasPassive(s, verb))
        {
            s.Relations[n] = Relation.Subject;
        }
    }
}
