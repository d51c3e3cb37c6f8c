using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>What only the whole mended sentence shows: which noun its verb has for a subject, and what stands once more behind a comma.</content>
internal sealed partial class TreeRepair
{
    /// <summary>"X, the group's stronghold", "the town of X, a border post": without an "and" what stands behind the comma is the same once more.</summary>
    private void Renamed(Sentence s, int i)
    {
        if (s.Relations[i] == Relation.Conjunct && IsNoun(s, i) && s.Heads[i] is var head and >= 0 && IsNoun(s, head) && !HasCoordinator(s, head, i) && HasDeterminer(s, i) && (s.Units[head].IsName || IsNamed(s, head, i)))
        {
            s.Relations[i] = Relation.Apposition;
        }
        else if (s.Relations[i] == Relation.Apposition && IsNoun(s, i) && s.Heads[i] is var verb and >= 0 && verb < i && IsVerb(s, verb) && HasDeterminer(s, i) && CommaBefore(s, i) is var comma and > 1 && s.Units[comma - 1].IsName)
        {
            var name = comma - 1;
            s.Heads[i] = s.Relations[name] == Relation.NominalModifier && s.Heads[name] is var town and >= 0 && IsNamed(s, town, i) ? (short)town : s.Heads[name] == verb ? (short)name : s.Heads[i];
        }
    }

    /// <summary>The comma right before a noun with its possessor and modifiers; -1 where none stands there.</summary>
    private static int CommaBefore(Sentence s, int noun)
    {
        for (var at = noun - 1; at > 0; at--)
        {
            if (s.Tags[at] == Tag.Comma)
            {
                return at;
            }

            if (s.Heads[at] is not (var head and >= 0) || (head != noun && s.Heads[head] != noun))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"slowed the campaign to retake X": the infinitive right behind an offensive tells what it is for.</summary>
    private void EventTo(Sentence s, int to)
    {
        var (noun, v) = (to - 1, to + 1);
        if (s.Tags[to] == Tag.TO && v < s.Count && s.Tags[v] == Tag.VB && s.Heads[to] == v && s.Relations[v] is Relation.AdverbialClause or Relation.OpenComplement && s.Heads[v] is var verb and >= 0 && s.Heads[noun] == verb && s.Relations[noun] == Relation.Object
            && isEvent(noun) && !lexicon.Classes.Is(s.Units[verb].Word, _support) && TakesPlace(s, v))
        {
            (s.Heads[v], s.Relations[v]) = ((short)noun, Relation.AdjectivalClause);
        }
    }

    private bool TakesPlace(Sentence s, int v)
    {
        for (var o = v + 1; o < s.Count; o++)
        {
            if (s.Heads[o] == v && s.Relations[o] == Relation.Object)
            {
                return s.Units[o].Place.Kind != EntryKind.None || lexicon.Classes.Is(s.Units[o].Word, _settlement);
            }
        }

        return false;
    }

    /// <summary>"the town of X, the group's last stronghold": whether a settlement's noun carries its name up to a comma right before a unit's phrase.</summary>
    private bool IsNamed(Sentence s, int noun, int before)
    {
        var name = noun + 2;
        return name + 1 < before && s.Units[noun + 1].Word == _of && lexicon.Classes.Is(s.Units[noun].Word, _settlement) && s.Heads[name] == noun && s.Units[name].IsName && s.Tags[name + 1] == Tag.Comma;
    }

    /// <summary>"took about a third of X, he said": what stands before a fraction bounds it and governs nothing, and the fraction is what the verb before it takes.</summary>
    private static void AboutFraction(Sentence s, int part)
    {
        var about = part - 2;
        if (about < 1 || s.WordsOf(part) is not ("third" or "half" or "quarter" or "fifth") || s.Tags[part - 1] != Tag.DT || s.Heads[part] is not (var head and >= 0))
        {
            return;
        }

        var isBounded = s.Tags[about] is Tag.IN or Tag.RB && s.WordsOf(about) is "about" or "around" or "nearly" or "almost";
        var v = isBounded ? about - 1 : about;
        if (!IsVerb(s, v) || HasObject(s, v) || HasPassive(s, v) || !((s.Relations[part] == Relation.Oblique && head == v && isBounded) || (s.Relations[part] == Relation.Adjective && head > part && HasCommaBetween(s, part, head))))
        {
            return;
        }

        (s.Heads[part], s.Relations[part]) = ((short)v, Relation.Object);
        if (isBounded)
        {
            (s.Tags[about], s.Heads[about], s.Relations[about]) = (Tag.RB, (short)part, Relation.Adverb);
        }
    }

    /// <summary>"24 civilians, 24 fighters, and 25 militiamen": who is counted anew is no other name for those counted before.</summary>
    private static void CountedRow(Sentence s, int i)
    {
        if (s.Relations[i] != Relation.Apposition || s.Heads[i] is not (var first and >= 0) || first > i || !HasNumber(s, first) || !HasNumber(s, i))
        {
            return;
        }

        for (var c = i + 1; c < s.Count; c++)
        {
            if (s.Heads[c] == first && s.Relations[c] == Relation.Conjunct && HasNumber(s, c))
            {
                s.Relations[i] = Relation.Conjunct;
                return;
            }
        }
    }

    /// <summary>"Residents fleeing X said": the participle between a noun and a name tells of the noun, which is the subject.</summary>
    private static void WhoFlees(Sentence s, int v)
    {
        var (noun, name) = (v - 1, v + 1);
        if (name < s.Count && s.Tags[v] == Tag.VBG && s.Relations[v] == Relation.Compound && s.Heads[v] == name && s.Units[name].IsName && IsNoun(s, noun) && !s.Units[noun].IsName && s.Relations[name] is Relation.Subject or Relation.SubjectPassive
            && s.Heads[name] is var verb and >= 0 && verb > name && s.Heads[noun] == verb && s.Relations[noun] is Relation.Other or Relation.Subject or Relation.Oblique)
        {
            s.Relations[noun] = s.Relations[name];
            (s.Heads[v], s.Relations[v]) = ((short)noun, Relation.AdjectivalClause);
            (s.Heads[name], s.Relations[name]) = ((short)v, Relation.Object);
        }
    }

    private static bool HasNumber(Sentence s, int noun)
    {
        for (var c = 0; c < noun; c++)
        {
            if (s.Heads[c] == noun && s.Relations[c] == Relation.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The repairs that need those before them.</summary>
    private void Heads(Sentence s, int i)
    {
        RowOfSubjects(s, i);
        Renamed(s, i);
        InfinitiveSubject(s, i);
        LastVerb(s, i);
        ReducedSubject(s, i);
        ParticipleSubject(s, i);
        GardenPath(s, i);
        BehindSide(s, i);
        AboutFraction(s, i);
        CountedRow(s, i);
        WhoFlees(s, i);
    }

    /// <summary>"A deal to evacuate fighters was reached": behind the infinitive stands its object, and the noun before it is the subject.</summary>
    private static void InfinitiveSubject(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VB || s.Tags[v - 1] != Tag.TO || s.Relations[v] != Relation.AdjectivalClause || s.Heads[v] is not (var noun and >= 0) || noun > v || s.Relations[noun] != Relation.Root || !IsNoun(s, noun) || HasObject(s, v))
        {
            return;
        }

        for (var w = v + 2; w < s.Count; w++)
        {
            if (s.Heads[w] != noun || s.Relations[w] != Relation.Parataxis || !IsVerb(s, w))
            {
                continue;
            }

            for (var o = v + 1; o < w; o++)
            {
                if (s.Heads[o] == w && s.Relations[o] is Relation.Subject or Relation.SubjectPassive && IsNoun(s, o))
                {
                    var relation = s.Relations[o];
                    (s.Heads[o], s.Relations[o]) = ((short)v, Relation.Object);
                    TakePlace(s, noun, w, relation);
                    Rehang(s, w, noun, 0, o);
                    return;
                }
            }
        }
    }

    /// <summary>"A truce to evacuate X unraveled on Wednesday": where no other word can be the verb of the sentence, a form that looks like a participle is.</summary>
    private void LastVerb(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBN || s.Relations[v] is not (Relation.AdjectivalClause or Relation.OpenComplement) || v + 1 >= s.Count || s.Tags[v + 1] is not (Tag.IN or Tag.Period or Tag.RB) || s.WordsOf(v + 1) is "by" or "in" || s.Tags[0] != Tag.DT || HasAgent(s, v))
        {
            return;
        }

        var root = -1;
        for (var u = 0; u < s.Count; u++)
        {
            if (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return;
            }

            root = s.Relations[u] == Relation.Root ? u : root;
        }

        if (root < 0 || root > v || !IsNoun(s, root) || s.Heads[0] != root || !HasInfinitive(s, root, v) || !Under(s, v, root))
        {
            return;
        }

        s.Tags[v] = Tag.VBD;
        TakePlace(s, root, v, Relation.Subject);
        Rehang(s, v, root, 0, v);
        s.Heads[root] = (short)v;
    }

    private static bool HasInfinitive(Sentence s, int noun, int before)
    {
        for (var c = noun + 1; c < before; c++)
        {
            if (s.Heads[c] == noun && s.Tags[c] == Tag.VB && s.Tags[c - 1] == Tag.TO)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Rebels besieged in X said": the participle right behind a subject tells of it, and not of its verb.</summary>
    private static void ReducedSubject(Sentence s, int v)
    {
        if (s.Tags[v] == Tag.VBN && s.Relations[v] == Relation.AdjectivalClause && s.Heads[v] is var verb and >= 0 && verb > v && IsVerb(s, verb) && IsNoun(s, v - 1) && s.Heads[v - 1] == verb && s.Relations[v - 1] is Relation.Subject or Relation.SubjectPassive)
        {
            s.Heads[v] = (short)(v - 1);
        }
    }

    /// <summary>"Fighters allied with X are closing in": the noun that the parser made the participle's subject is that of the verb behind.</summary>
    private static void ParticipleSubject(Sentence s, int v)
    {
        if (s.Tags[v] == Tag.VBN && s.Relations[v] == Relation.AdjectivalClause && s.Heads[v] is var verb and >= 0 && verb > v && IsVerb(s, verb) && !HasSubject(s, verb) && IsNoun(s, v - 1) && s.Heads[v - 1] == v && s.Relations[v - 1] is Relation.Subject or Relation.SubjectPassive && !HasAuxiliary(s, v))
        {
            (s.Heads[v - 1], s.Relations[v - 1]) = ((short)verb, HasPassive(s, verb) ? Relation.SubjectPassive : Relation.Subject);
            s.Heads[v] = (short)(v - 1);
        }
    }

    /// <summary>"Civilians trapped in X said": a participle without a helping verb is no main verb where another verb follows that has no subject.</summary>
    private static void GardenPath(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBN || s.Relations[v] is not (Relation.Root or Relation.ClausalComplement) || !IsNoun(s, v - 1) || s.Heads[v - 1] != v || s.Relations[v - 1] is not (Relation.Subject or Relation.SubjectPassive) || HasAuxiliary(s, v) || HasPassive(s, v) || HasObject(s, v))
        {
            return;
        }

        for (var w = v + 1; w < s.Count && s.Units[w].Kind != UnitKind.Mark && s.Tags[w] is not (Tag.CC or Tag.WDT or Tag.WP); w++)
        {
            if (s.Heads[w] != v || s.Relations[w] != Relation.Parataxis || !IsVerb(s, w) || HasSubject(s, w))
            {
                continue;
            }

            (s.Heads[w], s.Relations[w]) = (s.Heads[v], s.Relations[v]);
            Rehang(s, v, w, 0, v - 1);
            Rehang(s, v, w, w + 1, s.Count);
            (s.Heads[v - 1], s.Relations[v - 1]) = ((short)w, HasPassive(s, w) ? Relation.SubjectPassive : Relation.Subject);
            (s.Heads[v], s.Relations[v]) = ((short)(v - 1), Relation.AdjectivalClause);
            return;
        }
    }

    /// <summary>"broke out again south of X": what "of" governs behind a side of the sky belongs to it.</summary>
    private void BehindSide(Sentence s, int of)
    {
        var side = of - 1;
        if (s.Units[of].Word == _of && s.Relations[of] == Relation.Case && s.Relations[side] == Relation.Adverb && Array.IndexOf(_sides, s.Units[side].Word) >= 0 && s.Heads[of] is var name and >= 0 && name > of && s.Heads[name] == s.Heads[side] && s.Relations[name] == Relation.Oblique)
        {
            (s.Heads[name], s.Relations[name]) = ((short)side, Relation.NominalModifier);
        }
    }
}
