using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Clauses that hang on a noun or on a verb without a word that says so.</content>
internal sealed partial class TreeRepair
{
    private readonly WordMask _believe = lexicon.Classes.Mask("say-verb", "doubt-verb", "claim-verb", "announce-verb");
    private readonly int _among = lexicon.Word("among");
    private readonly int _those = lexicon.Word("those");
    private readonly int[] _see = lexicon.Words("see sees saw seen seeing left leaves leaving");

    /// <summary>"said the rebels it backs had seized the road": the verb of a pronoun right behind a noun is a relative clause, and the noun the subject of the next verb.</summary>
    private static void ZeroRelative(Sentence s, int pronoun)
    {
        var noun = pronoun - 1;
        var verb = Behind(s, pronoun);
        var next = Behind(s, verb);
        if (s.Tags[pronoun] != Tag.PRP || !IsNoun(s, noun) || IsTime(s, noun) || verb >= s.Count || next >= s.Count || s.Tags[verb] is not (Tag.VBD or Tag.VBZ or Tag.VBP) || s.Tags[next] is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD))
        {
            return;
        }

        var main = s.Relations[next] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula && s.Heads[next] > next ? s.Heads[next] : next;
        if (!IsVerb(s, main) || HasSubject(s, main))
        {
            return;
        }

        var above = Under(s, noun, verb) || Under(s, noun, main) ? verb : noun;
        var (head, relation) = (s.Heads[above], s.Relations[above]);
        if (head >= noun && head <= main)
        {
            return;
        }

        (s.Heads[main], s.Relations[main]) = (head, relation is Relation.Object ? Relation.ClausalComplement : relation);
        (s.Heads[noun], s.Relations[noun]) = ((short)main, HasPassive(s, main) ? Relation.SubjectPassive : Relation.Subject);
        (s.Heads[verb], s.Relations[verb]) = ((short)noun, Relation.RelativeClause);
        (s.Heads[pronoun], s.Relations[pronoun]) = ((short)verb, Relation.Subject);
    }

    /// <summary>The unit behind another, adverbs passed over; beyond the last where there is none.</summary>
    private static int Behind(Sentence s, int i)
    {
        do
        {
            i++;
        }
        while (i < s.Count && s.Tags[i] == Tag.RB);
        return i;
    }

    /// <summary>"jets were reported to have fired": what is reported is the clause, and its subject that of the verb above.</summary>
    private void Raised(Sentence s, int to)
    {
        if (s.Tags[to] != Tag.TO || s.Relations[to] != Relation.Marker || s.Heads[to] is not (var deed and >= 0) || deed < to || !IsVerb(s, deed))
        {
            return;
        }

        var verb = to - 1;
        if (s.Tags[verb] == Tag.VBN && lexicon.Classes.Is(s.Units[verb].Word, _believe) && HasPassive(s, verb))
        {
            Attach(s, deed, verb, Relation.OpenComplement);
        }
    }

    /// <summary>"has seen the rebels expelled from the town": behind such a verb the participle says what is done to its noun.</summary>
    private void SeenDone(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VBD or Tag.VBN) || !IsAlike(s, v) || HasAuxiliary(s, v) || HasObject(s, v) || !IsNoun(s, v - 1))
        {
            return;
        }

        var (noun, left) = (v - 1, v - 1);
        while (left > 0 && s.Tags[left - 1] is Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.CD or Tag.PRPS)
        {
            left--;
        }

        if (left == 0 || Array.IndexOf(_see, s.Units[left - 1].Word) < 0 || !IsVerb(s, left - 1) || !(s.Heads[noun] == v || s.Heads[v] == noun))
        {
            return;
        }

        (s.Heads[v], s.Relations[v], s.Tags[v]) = ((short)(left - 1), Relation.ClausalComplement, Tag.VBN);
        (s.Heads[noun], s.Relations[noun]) = ((short)v, Relation.SubjectPassive);
    }

    /// <summary>"Ramadi, a city now largely held by X": a noun with an article behind a comma, and a participle with its by-phrase, describe the name before.</summary>
    private void AsideBy(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VBD or Tag.VBN) || HasAuxiliary(s, v) || HasPassive(s, v) || !HasAgent(s, v) || HasObject(s, v))
        {
            return;
        }

        var noun = v - 1;
        while (noun > 0 && s.Tags[noun] == Tag.RB)
        {
            noun--;
        }

        if (noun < 2 || !IsNoun(s, noun) || s.Heads[noun] != v || s.Relations[noun] is not (Relation.Subject or Relation.SubjectPassive))
        {
            return;
        }

        var left = LeftEdge(s, noun);
        if (left < 2 || s.Tags[left] != Tag.DT || s.Tags[left - 1] != Tag.Comma || !IsNoun(s, left - 2) || Under(s, left - 2, v))
        {
            return;
        }

        (s.Heads[noun], s.Relations[noun]) = ((short)(left - 2), Relation.Apposition);
        (s.Heads[v], s.Relations[v], s.Tags[v]) = ((short)noun, Relation.AdjectivalClause, Tag.VBN);
    }

    /// <summary>"The town, held by rebels since 2012, was retaken on Monday": what stands inside the commas belongs to the clause there, not to the verb behind them.</summary>
    private static void InsideAside(Sentence s, int i)
    {
        if (s.Relations[i] != Relation.Oblique || s.Heads[i] is not (var verb and >= 0) || verb <= i)
        {
            return;
        }

        for (var closing = i + 1; closing < verb; closing++)
        {
            if (s.Tags[closing] == Tag.Comma && ClauseBefore(s, i) is >= 0 and var clause && s.Heads[clause] < clause && s.Heads[s.Heads[clause]] == verb)
            {
                s.Heads[i] = (short)clause;
                return;
            }
        }
    }

    /// <summary>The clause of a noun that begins behind a comma and has none up to a unit behind it, or -1.</summary>
    private static int ClauseBefore(Sentence s, int i)
    {
        for (var clause = i - 1; clause > 0 && s.Tags[clause] != Tag.Comma; clause--)
        {
            if (s.Relations[clause] is Relation.RelativeClause or Relation.AdjectivalClause && s.Heads[clause] >= 0)
            {
                for (var opening = clause - 1; opening > s.Heads[clause]; opening--)
                {
                    if (s.Tags[opening] == Tag.Comma)
                    {
                        return clause;
                    }
                }

                return -1;
            }
        }

        return -1;
    }

    /// <summary>"Ten officers were among those killed": they were killed.</summary>
    private void AmongThose(Sentence s, int deed)
    {
        if (deed < 3 || s.Tags[deed] != Tag.VBN || s.Units[deed - 1].Word != _those || s.Units[deed - 2].Word != _among || !lexicon.Classes.Is(s.Units[deed - 3].Word, _be))
        {
            return;
        }

        var be = deed - 3;
        var above = s.Heads[be];
        var people = above >= 0 && above < be && IsNoun(s, above) && s.Relations[be] == Relation.Copula ? above : -1;
        for (var u = 0; u < be && people < 0; u++)
        {
            people = (s.Heads[u] == be || s.Heads[u] == deed - 1) && s.Relations[u] is Relation.Subject or Relation.SubjectPassive ? u : -1;
        }

        if (people < 0)
        {
            return;
        }

        while (s.Relations[people] == Relation.Conjunct && s.Heads[people] is >= 0 and var first && first < people && IsNoun(s, first))
        {
            people = first;
        }

        var top = s.Heads[people] >= be ? s.Heads[people] : people;
        (s.Heads[deed], s.Relations[deed]) = (s.Heads[top], s.Relations[top]);
        (s.Heads[people], s.Relations[people]) = ((short)deed, Relation.SubjectPassive);
        (s.Heads[be], s.Relations[be]) = ((short)deed, Relation.AuxiliaryPassive);
        (s.Heads[deed - 1], s.Relations[deed - 1]) = ((short)deed, Relation.Other);
    }

    /// <summary>"a bomb blast east of Palmyra": a direction with "of" behind a noun says where that is, and is not what it is.</summary>
    private void DirectionOf(Sentence s, int i)
    {
        if (i + 1 < s.Count && s.Units[i + 1].Word == _of && lexicon.Classes.Is(s.Units[i].Word, _part) && IsNoun(s, i - 1) && s.Relations[i - 1] == Relation.Compound && s.Heads[i - 1] == i)
        {
            GiveWay(s, i, i - 1);
        }

        if (i > 1 && i + 1 < s.Count && s.Relations[i] == Relation.Conjunct && s.Heads[i] == i - 2 && s.Tags[i - 1] == Tag.Comma && s.Units[i + 1].Word == _of && lexicon.Classes.Is(s.Units[i].Word, _part))
        {
            s.Relations[i] = Relation.NominalModifier; // "retook X, east of Y, and"
        }
    }

    /// <summary>"recaptured by the army ten days later": the name is no part of the time behind it.</summary>
    private static void NameBeforeTime(Sentence s, int i)
    {
        var time = s.Heads[i];
        if (!s.Units[i].IsName || s.Relations[i] != Relation.Compound || time <= i || !IsTime(s, time) || s.Tags[i + 1] != Tag.CD || s.Heads[i + 1] != time || s.Heads[time] is not (var verb and >= 0) || !IsVerb(s, verb))
        {
            return;
        }

        (s.Heads[i], s.Relations[i]) = ((short)verb, Relation.Oblique);
        for (var c = i - 1; c > verb; c--)
        {
            if (s.Heads[c] == time)
            {
                s.Heads[c] = (short)i;
            }
        }
    }

    /// <summary>"30 tribal fighters": the number counts the plural, not the word between.</summary>
    private static void NumberOver(Sentence s, int i)
    {
        if (s.Tags[i] == Tag.CD && s.Relations[i] == Relation.Number && s.Heads[i] is var between and > 0 && between > i && s.Tags[between] != Tag.CD
            && s.Relations[between] is Relation.Compound or Relation.Adjective && s.Heads[between] is var noun && noun > between && s.Tags[noun] == Tag.NNS)
        {
            s.Heads[i] = (short)noun;
        }
    }

    /// <summary>"Many of the fighters who guarded the buses were killed": what stands right behind the verb of the clause is its object, and who it speaks of is the subject.</summary>
    private static void GuardedObject(Sentence s, int n)
    {
        if (s.Relations[n] is not (Relation.Subject or Relation.SubjectPassive) || s.Heads[n] is not (var verb and >= 0) || verb < n || !IsNoun(s, n))
        {
            return;
        }

        var guards = LeftOfNoun(s, n) - 1;
        if (guards < 1 || s.Relations[guards] != Relation.RelativeClause || !IsVerb(s, guards) || Below(s, guards, Relation.Object) >= 0 || Below(s, guards, Relation.Subject) is not (var who and >= 0) || who != guards - 1 || s.Heads[guards] is not (var whom and >= 0) || whom > guards)
        {
            return;
        }

        while (s.Relations[whom] == Relation.NominalModifier && s.Heads[whom] is var whole and >= 0 && whole < whom)
        {
            whom = whole;
        }

        if (s.Heads[whom] == verb)
        {
            s.Relations[whom] = s.Relations[n];
            (s.Heads[n], s.Relations[n]) = ((short)guards, Relation.Object);
        }
    }
}
