using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Verbs, their subjects and the clauses they stand in.</content>
internal sealed partial class TreeRepair
{
    /// <summary>"an offensive in the north launched by X": the participle belongs to the event noun, not to the place between.</summary>
    private void Participle(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VBN or Tag.VBD) || !lexicon.Classes.Is(s.Units[v].Word, _support) || HasAuxiliary(s, v) || HasSubject(s, v) || !HasAgent(s, v))
        {
            return;
        }

        for (var n = v - 1; n >= 0 && v - n < 9 && !(IsVerb(s, n) && IsFinite(s, n)); n--)
        {
            if (IsNoun(s, n) && isEvent(n))
            {
                s.Tags[v] = Tag.VBN;
                Attach(s, v, n, Relation.AdjectivalClause);
                return;
            }
        }
    }

    private bool HasAgent(Sentence s, int v)
    {
        for (var u = v + 1; u < s.Count && u - v < 7 && !IsVerb(s, u); u++)
        {
            if (s.Units[u].Word == _by)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finite verb that got no subject takes the nearest noun phrase on its left that no preposition governs.</summary>
    private void MissingSubject(Sentence s, int v)
    {
        if (!IsFinite(s, v) || HasSubject(s, v) || s.Tags[v] == Tag.VB || IsShared(s, v) || v == 0)
        {
            return;
        }

        for (var u = v - 1; u >= 0; u--)
        {
            if (s.Tags[u] is Tag.WDT or Tag.WP or Tag.WRB or Tag.CC or Tag.Colon or Tag.OpenQuote or Tag.CloseQuote || (IsVerb(s, u) && IsFinite(s, u)) || (s.Heads[u] == v && s.Relations[u] == Relation.Marker))
            {
                return;
            }

            if (!(IsNoun(s, u) || s.Tags[u] is Tag.PRP || (s.Tags[u] == Tag.CD && s.Tags[u + 1] == Tag.IN)) || IsTime(s, u) || (u + 1 < v && IsNoun(s, u + 1) && !s.Units[u].IsName))
            {
                continue;
            }

            var left = LeftEdge(s, u);
            if (left > 0 && s.Tags[left - 1] is Tag.IN or Tag.TO)
            {
                u = left - 1;
                continue;
            }

            if (left > 0 && u < v - 2 && IsVerb(s, left - 1) && IsFinite(s, left - 1) && !says(left - 1) && s.Tags[v] == Tag.VBD && IsNoun(s, v - 1) && !IsTime(s, v - 1) && IsAlike(s, v))
            {
                s.Tags[v] = Tag.VBN; // "killed dozens during an ambush carried out at night": what stands behind a verb is its object
                Attach(s, v, v - 1, Relation.AdjectivalClause);
                return;
            }

            var passive = s.Tags[v] == Tag.VBN && HasPassive(s, v);
            Attach(s, u, v, passive ? Relation.SubjectPassive : Relation.Subject);
            return;
        }
    }

    /// <summary>Whether the past form of a verb is its participle, too.</summary>
    private static bool IsAlike(Sentence s, int v) => s.WordsOf(v) is { Length: > 3 } words && words.EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    private static bool HasPassive(Sentence s, int v)
    {
        for (var c = 0; c < v; c++)
        {
            if (s.Heads[c] == v && s.Relations[c] == Relation.AuxiliaryPassive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb that shares the subject of the verb that it is coordinated with, or stands in a relative clause of its own.</summary>
    private static bool IsShared(Sentence s, int v)
    {
        if (s.Relations[v] is Relation.RelativeClause or Relation.OpenComplement || (s.Relations[v] == Relation.AdjectivalClause && !HasAuxiliary(s, v) && s.Tags[v] == Tag.VBN))
        {
            return true;
        }

        return s.Relations[v] == Relation.Conjunct && s.Heads[v] >= 0 && IsVerb(s, s.Heads[v]);
    }

    /// <summary>"had lost", "has captured": a participle with have and without be is active, whatever the parser took it for.</summary>
    private void Perfect(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBN)
        {
            return;
        }

        bool have = false, be = false;
        for (var c = v - 1; c >= 0 && v - c < 5 && s.Tags[c] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB or Tag.RB or Tag.MD or Tag.VBN or Tag.VBG; c--)
        {
            have |= lexicon.Classes.Is(s.Units[c].Word, _have);
            be |= lexicon.Classes.Is(s.Units[c].Word, _be);
        }

        if (!have || be)
        {
            return;
        }

        if (s.Heads[v] == v - 1 && s.Relations[v] is Relation.Object or Relation.AdjectivalClause && s.Tags[v - 1] is Tag.VBD or Tag.VBZ or Tag.VBP && lexicon.Classes.Is(s.Units[v - 1].Word, _have))
        {
            TakePlace(s, v - 1, v, Relation.Auxiliary); // "had forced families out"
        }

        for (var c = 0; c < s.Count; c++)
        {
            if (s.Heads[c] != v)
            {
                continue;
            }

            s.Relations[c] = s.Relations[c] switch
            {
                Relation.SubjectPassive => Relation.Subject,
                Relation.AuxiliaryPassive => Relation.Auxiliary,
                _ => s.Relations[c],
            };
        }

        Governs(s, v);
        BareObjectOf(s, v);
    }

    /// <summary>"families that managed to flee were": the verb behind "that" is the relative clause's, the next one has the noun as its subject.</summary>
    private static void Relative(Sentence s, int w)
    {
        if (s.Tags[w] is not (Tag.WDT or Tag.WP) || !IsNoun(s, w - 1) || s.Relations[w] is Relation.Subject or Relation.SubjectPassive or Relation.Object or Relation.Determiner)
        {
            return;
        }

        var n = w - 1;
        var v = s.Heads[n];
        if (v <= w || !IsVerb(s, v) || s.Relations[n] is not (Relation.Subject or Relation.SubjectPassive))
        {
            return;
        }

        s.Heads[w] = v;
        s.Relations[w] = Relation.Subject;
        var (head, relation) = (s.Heads[v], s.Relations[v]);
        for (var next = v + 1; next < s.Count; next++)
        {
            if (IsVerb(s, next) && IsFinite(s, next) && Under(s, next, v) && !HasSubject(s, next))
            {
                s.Heads[next] = head;
                s.Relations[next] = relation;
                s.Heads[n] = (short)next;
                s.Heads[v] = (short)n;
                s.Relations[v] = Relation.RelativeClause;
                return;
            }
        }
    }

    /// <summary>"IS fighters had been": a root that is only a modifier of the noun behind it gives its place to that noun's clause.</summary>
    private static void Follow(Sentence s, int i)
    {
        int top = i + 1;
        for (var steps = 0; s.Heads[top] >= 0 && s.Heads[top] != i && steps < 200; steps++)
        {
            top = s.Heads[top];
        }

        if (s.Heads[top] != i)
        {
            return;
        }

        Rehang(s, i, top, 0, s.Count);

        (s.Heads[top], s.Relations[top]) = (s.Heads[i], s.Relations[i]);
        (s.Heads[i], s.Relations[i]) = ((short)(i + 1), Relation.Compound);
    }

    /// <summary>"A, which lies in the north of B, is held": what a preposition governs is no subject.</summary>
    private static void GovernedSubject(Sentence s, int v)
    {
        for (var u = 0; u < v; u++)
        {
            if (s.Heads[u] != v || s.Relations[u] is not (Relation.Subject or Relation.SubjectPassive) || !IsNoun(s, u))
            {
                continue;
            }

            for (var c = u - 1; c > 0 && s.Heads[c] >= 0; c--)
            {
                var ally = s.Tags[c - 1] is Tag.JJ or Tag.VBN && s.Relations[c - 1] is Relation.Conjunct or Relation.RelativeClause or Relation.AdjectivalClause; // "that is aligned with X has seized"
                if (s.Tags[c] == Tag.IN && (s.Heads[c] == u || (s.Heads[c] == c + 1 && s.Heads[c + 1] == u)) && s.Relations[c] == Relation.Case && (IsNoun(s, c - 1) || ally || (s.Tags[c - 1] == Tag.JJ && s.Relations[c - 1] == Relation.NominalModifier)) && !Under(s, c - 1, u) && s.Tags[c + 1] is not (Tag.CD or Tag.JJR))
                {
                    (s.Heads[u], s.Relations[u]) = ((short)(c - 1), ally ? Relation.Oblique : Relation.NominalModifier);
                    if (s.Heads[v] is var top and >= 0 && top < c && (top == c - 1 || Under(s, c - 1, top)) && IsNoun(s, top) && (s.Relations[v] == Relation.Parataxis || (s.Relations[v] == Relation.RelativeClause && !HasRelative(s, top, v))))
                    {
                        (s.Heads[v], s.Relations[v]) = (s.Heads[top], s.Relations[top]); // "Separatists in the east of X said", "The number of dead in X rose"
                        (s.Heads[top], s.Relations[top]) = ((short)v, Relation.Subject);
                    }

                    s.Relations[c - 1] = s.Heads[c - 1] == v && s.Relations[c - 1] == Relation.Other ? Relation.Subject : s.Relations[c - 1];
                    PredicateRow(s, c - 1);
                    return;
                }
            }

            return;
        }
    }

    private static bool HasRelative(Sentence s, int noun, int verb)
    {
        for (var u = noun + 1; u < verb; u++)
        {
            if (s.Tags[u] is Tag.WDT or Tag.WP or Tag.WRB)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"has been started": the subject of a verb with a form of be before its participle is what it is done to.</summary>
    private static void Passive(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBN || !HasPassive(s, v))
        {
            return;
        }

        for (var c = 0; c < v; c++)
        {
            s.Relations[c] = s.Heads[c] == v && s.Relations[c] == Relation.Subject && s.Tags[c] is not (Tag.WDT or Tag.WP) ? Relation.SubjectPassive : s.Relations[c];
        }
    }

    /// <summary>"told the agency that people had died": of two subjects round "that" the first is the object of the verb before it.</summary>
    private void ThatClause(Sentence s, int that)
    {
        if (that < 2 || s.Units[that].Word != _that || !IsNoun(s, that - 1) || s.Heads[that] is not (var v and >= 0) || v < that || s.Heads[that - 1] != v || s.Relations[that - 1] is not (Relation.Subject or Relation.SubjectPassive))
        {
            return;
        }

        var verb = that - 2;
        while (verb > 0 && !IsVerb(s, verb) && s.Tags[verb] is Tag.DT or Tag.JJ or Tag.NN or Tag.NNP or Tag.PRPS or Tag.POS)
        {
            verb--;
        }

        for (var u = that + 1; u < v && IsVerb(s, verb); u++)
        {
            if (s.Heads[u] == v && s.Relations[u] is Relation.Subject or Relation.SubjectPassive && (IsNoun(s, u) || s.Tags[u] == Tag.PRP))
            {
                (s.Heads[that - 1], s.Relations[that - 1]) = ((short)verb, Relation.Object);
                (s.Tags[that], s.Relations[that]) = (Tag.IN, Relation.Marker);
                return;
            }
        }
    }

    /// <summary>"X, which lies in Y, is held by Z", with the aside taken for the clause: the verb behind the second comma is X's.</summary>
    private static void RelativeAside(Sentence s, int w)
    {
        var n = w - 2;
        if (n >= 0 && s.Tags[w] is Tag.WDT && s.Tags[w - 1] == Tag.Comma && s.Units[n].Actor.Kind != EntryKind.None && s.Units[n].Place.Kind == EntryKind.None && s.Heads[w] is var clause and > 0 && clause > w && s.Relations[clause] == Relation.RelativeClause
            && s.Heads[clause] is var far and >= 0 && far < n && IsNoun(s, far) && Under(s, n, far) && s.Relations[n] != Relation.Conjunct)
        {
            s.Heads[clause] = (short)n; // "an offensive against X, which seized Y": X did
            return;
        }

        if (n >= 0 && s.Tags[w] is Tag.WDT && s.Tags[w - 1] == Tag.Comma && IsNoun(s, n) && s.Heads[w] is var own and >= 0 && own > w && s.Relations[own] == Relation.RelativeClause && s.Heads[own] is var over and >= 0 && over < n && IsVerb(s, over))
        {
            s.Heads[own] = (short)n; // "was repelled by the army, which killed": nothing but a noun can be what "which" stands for
            return;
        }

        if (n < 0 || s.Tags[w] is not (Tag.WDT or Tag.WP) || s.Tags[w - 1] != Tag.Comma || !IsNoun(s, n) || s.Heads[w] is not (var v and >= 0) || v < w || s.Heads[n] != v || s.Relations[v] == Relation.RelativeClause)
        {
            return;
        }

        for (var next = v + 1; next < s.Count; next++)
        {
            if (s.Tags[next] != Tag.Comma || next + 1 >= s.Count)
            {
                continue;
            }

            for (var u = next + 1; u < s.Count && u - next < 5; u++)
            {
                if (IsVerb(s, u) && s.Heads[u] == v && IsFinite(s, u) && !HasSubject(s, u))
                {
                    (s.Heads[u], s.Relations[u]) = (s.Heads[v], s.Relations[v]);
                    (s.Heads[v], s.Relations[v]) = ((short)n, Relation.RelativeClause);
                    (s.Heads[n], s.Relations[n]) = ((short)u, HasPassive(s, u) ? Relation.SubjectPassive : Relation.Subject);
                    return;
                }
            }

            return;
        }
    }

    /// <summary>"rebels fired rockets at the town", "a wave of attacks killed ten": what has an object of its own is no participle behind its noun.</summary>
    private void FiniteParticiple(Sentence s, int v)
    {
        var n = s.Heads[v];
        if (n < 0 || n > v || !((s.Tags[v] == Tag.VBN && IsAlike(s, v)) || (s.Tags[v] == Tag.VBD && s.Relations[n] == Relation.Root && !HasPassive(s, v))) || s.Relations[v] != Relation.AdjectivalClause || !HasObject(s, v) || HasAgent(s, v) || !(IsNoun(s, n) || s.Units[n].IsName)
            || (v + 1 < s.Count && lexicon.Classes.Is(s.Units[v + 1].Word, _be)))
        {
            return;
        }

        var (above, relation) = (s.Heads[n], s.Relations[n]);
        if (relation == Relation.Root)
        {
            (s.Heads[v], s.Relations[v]) = (-1, Relation.Root);
            Rehang(s, n, v, v + 1, s.Count);
        }
        else if (n != v - 1)
        {
            return;
        }
        else if (relation == Relation.ClausalComplement && above >= 0 && above < n && says(above) && !HasCopula(s, n))
        {
            (s.Heads[v], s.Relations[v]) = (above, relation); // "said the attack killed ten"
        }
        else if (relation == Relation.Subject && above >= 0 && above < n && s.Units[above].Word == _that && s.Heads[above] is var told and >= 0 && told < above && IsVerb(s, told))
        {
            (s.Heads[v], s.Relations[v]) = ((short)told, Relation.ClausalComplement); // "concluded that the strike killed ten"
            (s.Heads[above], s.Relations[above]) = ((short)v, Relation.Marker);
        }
        else if (relation is Relation.Subject or Relation.SubjectPassive && above > v)
        {
            if (IsFinite(s, above))
            {
                return;
            }

            (s.Heads[v], s.Relations[v]) = (s.Heads[above], s.Relations[above]);
            (s.Heads[above], s.Relations[above]) = ((short)v, Relation.AdverbialClause); // "..., killing five"
            Move(s, above, v, n, Relation.Marker);
        }
        else if (relation is Relation.Oblique or Relation.NominalModifier && above >= 0 && above < n)
        {
            (s.Heads[v], s.Relations[v]) = (above, Relation.AdverbialClause);
            Move(s, n, v, n, Relation.Case);
        }
        else
        {
            return;
        }

        s.Tags[v] = Tag.VBD;
        (s.Heads[n], s.Relations[n]) = ((short)v, Relation.Subject);
    }

    /// <summary>"as the city fell to X", "after the militants seized parts of Y": a noun behind such a word, with a verb right behind its phrase, is that verb's subject.</summary>
    private void Conjunction(Sentence s, int v)
    {
        var past = s.Tags[v] is Tag.VBD or Tag.VBZ or Tag.VBP;
        var n = v - 1;
        if (n < 1 || !(past || (s.Tags[v] == Tag.VBN && s.Relations[v] == Relation.Adjective && s.Heads[v] > v && IsAlike(s, v) && s.Tags[n] is Tag.NNS or Tag.NNP)) || !IsNoun(s, n) || HasSubject(s, v) || says(v))
        {
            return;
        }

        for (var steps = 0; steps < 4 && s.Heads[n] >= 0 && s.Heads[n] < n && s.Relations[n] == Relation.NominalModifier && !HasClausal(s, n) && IsNoun(s, s.Heads[n]); steps++)
        {
            n = s.Heads[n];
        }

        if (!HasClausal(s, n) || s.Heads[n] is not (var above and >= 0) || above >= n || Under(s, above, v) || (!past && Under(s, above, s.Heads[v])))
        {
            return;
        }

        if (!past)
        {
            var what = s.Heads[v];
            (s.Heads[what], s.Relations[what], s.Tags[v]) = ((short)v, Relation.Object, Tag.VBD);
        }

        (s.Heads[v], s.Relations[v]) = (above, Relation.AdverbialClause);
        (s.Heads[n], s.Relations[n]) = ((short)v, Relation.Subject);
        Move(s, n, v, n, Relation.Case);
    }

    private bool HasClausal(Sentence s, int n)
    {
        for (var c = n - 1; c >= 0 && n - c < 8; c--)
        {
            if (s.Heads[c] == n && s.Relations[c] == Relation.Case)
            {
                return Array.IndexOf(_clausal, s.Units[c].Word) >= 0;
            }
        }

        return false;
    }

    /// <summary>"launched an offensive aimed at", "included abuses carried out by X": a participle that was taken for the clause of a verb that has none.</summary>
    private void AimedObject(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VBD or Tag.VBN) || !(s.Relations[v] == Relation.Object || (s.Relations[v] is Relation.AdjectivalClause or Relation.Parataxis && s.Tags[v] == Tag.VBN && HasAgent(s, v))) || !IsAlike(s, v) || s.Heads[v] is not (var verb and >= 0) || verb > v || !IsVerb(s, verb))
        {
            return;
        }

        for (var n = verb + 1; n < v; n++)
        {
            if (s.Heads[n] == v && s.Relations[n] is Relation.Subject or Relation.SubjectPassive && IsNoun(s, n))
            {
                (s.Heads[n], s.Relations[n]) = ((short)verb, Relation.Object);
                (s.Heads[v], s.Relations[v], s.Tags[v]) = ((short)n, Relation.AdjectivalClause, Tag.VBN);
                return;
            }
        }
    }

    /// <summary>"killed three and wounded ten": a number right behind a verb is its object.</summary>
    private static void NumberObject(Sentence s, int i)
    {
        var v = i - 1;
        if (s.Tags[i] != Tag.CD || s.Heads[i] != v || s.Tags[v] is not (Tag.VBD or Tag.VBG or Tag.VB or Tag.VBZ or Tag.VBP) || s.Relations[i] == Relation.Object || IsTime(s, i) || (i + 1 < s.Count && s.Tags[i + 1] is not (Tag.CC or Tag.Comma or Tag.Period)))
        {
            return;
        }

        s.Relations[i] = Relation.Object;
        for (var c = i + 1; c < s.Count; c++)
        {
            if (s.Heads[c] == i && IsVerb(s, c) && s.Relations[c] == Relation.Conjunct)
            {
                s.Heads[c] = (short)v;
            }
        }
    }

    /// <summary>Gives what marks a clause before a unit to the clause's verb.</summary>
    private static void Move(Sentence s, int from, int to, int before, Relation relation)
    {
        for (var c = 0; c < before; c++)
        {
            if (s.Heads[c] == from && s.Relations[c] == relation)
            {
                (s.Heads[c], s.Relations[c]) = ((short)to, Relation.Marker);
            }
        }
    }

    private static bool HasObject(Sentence s, int v)
    {
        for (var c = v + 1; c < s.Count; c++)
        {
            if (s.Heads[c] == v && s.Relations[c] == Relation.Object && IsNoun(s, c) && !IsTime(s, c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is accused by X of killing", "accused X of shelling villages", "accused X of launching attacks": the deed is that of the accused, and the noun behind it what it is done to.</summary>
    private void AccusedOf(Sentence s, int deed)
    {
        var of = deed - 1;
        if (s.Tags[deed] != Tag.VBG || s.Units[of].Word != _of || Accusing(s, of) is not (var verb and >= 0))
        {
            return;
        }

        var (done, accused) = (s.Heads[deed] > deed ? s.Heads[deed] : s.Heads[of] > deed ? s.Heads[of] : -1, of - 1);
        var passive = HasPassive(s, verb) || accused == verb || s.Units[verb + 1].Word == _by;
        for (var steps = 0; !passive && steps < of - verb && s.Heads[accused] > verb && s.Heads[accused] < of; steps++)
        {
            accused = s.Heads[accused];
        }

        (s.Heads[of], s.Relations[of]) = ((short)deed, Relation.Marker);
        (s.Heads[deed], s.Relations[deed]) = passive ? ((short)verb, Relation.AdverbialClause) : ((short)accused, Relation.AdjectivalClause);
        if (!passive)
        {
            (s.Heads[accused], s.Relations[accused]) = ((short)verb, Relation.Object);
        }

        if (done >= 0 && s.Tags[done] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS)
        {
            (s.Heads[done], s.Relations[done]) = ((short)deed, Relation.Object);
        }
    }

    /// <summary>The verb of accusing before "of", with whom it accuses and by whom between them; -1 where there is none.</summary>
    private int Accusing(Sentence s, int of)
    {
        for (var u = of - 1; u >= 0 && s.Units[u].Kind != UnitKind.Mark; u--)
        {
            if (IsVerb(s, u))
            {
                return lexicon.Classes.Is(s.Units[u].Word, _accuse) ? u : -1;
            }
        }

        return -1;
    }

    /// <summary>The first unit that hangs on another in a way, or -1; while the tree is mended, nothing else knows what hangs where.</summary>
    private static int Below(Sentence s, int head, Relation relation)
    {
        for (var c = 0; c < s.Count; c++)
        {
            if (s.Heads[c] == head && s.Relations[c] == relation)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>The first of the words that stand before a noun and belong to it, or the noun.</summary>
    private static int LeftOfNoun(Sentence s, int noun)
    {
        var left = noun;
        while (left > 0 && s.Heads[left - 1] == noun && s.Relations[left - 1] is Relation.Determiner or Relation.Adjective or Relation.Compound or Relation.Number)
        {
            left--;
        }

        return left;
    }
}
