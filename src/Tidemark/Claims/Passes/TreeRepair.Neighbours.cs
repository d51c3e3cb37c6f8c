using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Words that the parser hung on the wrong neighbour.</content>
internal sealed partial class TreeRepair
{
    /// <summary>"pushed into the town on Saturday backed by air strikes": nobody backs a place; who acts is backed.</summary>
    private static void Backed(Sentence s, int v)
    {
        var over = s.Heads[v];
        if (s.Tags[v] != Tag.VBN || s.Relations[v] != Relation.AdjectivalClause || over < 0 || over >= v - 1 || s.WordsOf(v) is not ("backed" or "supported" or "aided"))
        {
            return;
        }

        var verb = s.Relations[over] == Relation.Oblique && s.Heads[over] >= 0 ? s.Heads[over] : over;
        if (IsVerb(s, verb))
        {
            (s.Heads[v], s.Relations[v]) = ((short)verb, Relation.AdverbialClause);
        }
    }

    /// <summary>"with little food, aid agencies said": the noun between the comma and who speaks is the speaker's.</summary>
    private void SpeakersNoun(Sentence s, int n)
    {
        var speaker = n + 1;
        if (s.Tags[n] != Tag.NN || s.Tags[n - 1] != Tag.Comma || s.Heads[n] == speaker || speaker + 1 >= s.Count || s.Tags[speaker] != Tag.NNS || s.Relations[speaker] != Relation.Subject || s.Heads[speaker] is not (var verb and >= 0) || verb < speaker || !says(verb))
        {
            return;
        }

        if (s.Heads[verb] == n)
        {
            (s.Heads[verb], s.Relations[verb]) = (s.Heads[n], s.Heads[n] < 0 ? Relation.Root : Relation.Parataxis);
        }

        (s.Heads[n], s.Relations[n]) = ((short)speaker, Relation.Compound);
    }

    /// <summary>"fought alongside government forces": who stands beside somebody is not what he does something to, nor is it the place behind.</summary>
    private void Alongside(Sentence s, int i)
    {
        if (s.Units[i].Word != _alongside || !IsVerb(s, i - 1))
        {
            return;
        }

        var n = i + 1;
        while (n + 1 < s.Count && s.Relations[n] is Relation.Compound or Relation.Adjective or Relation.Determiner or Relation.Possessor or Relation.Number)
        {
            n++;
        }

        if (n >= s.Count || !IsNoun(s, n))
        {
            return;
        }

        (s.Heads[n], s.Relations[n]) = ((short)(i - 1), Relation.Oblique);
        (s.Heads[i], s.Relations[i]) = ((short)n, Relation.Case);
    }

    /// <summary>"advancing on the city from three sides": from where somebody comes is told of what he does, not of the place.</summary>
    private void FromSides(Sentence s, int n)
    {
        var place = s.Heads[n];
        if (s.Relations[n] != Relation.NominalModifier || place < 0 || place > n || s.Relations[place] is not (Relation.Oblique or Relation.Object) || s.Heads[place] is not (var verb and >= 0) || !IsVerb(s, verb) || s.WordsOf(n) is not ("sides" or "directions" or "fronts" or "axes"))
        {
            return;
        }

        for (var c = place + 1; c < n; c++)
        {
            if (s.Units[c].Word == _from && s.Heads[c] == n)
            {
                (s.Heads[n], s.Relations[n]) = ((short)verb, Relation.Oblique);
                return;
            }
        }
    }

    /// <summary>"shot dead civilians": dead by the shot, and not before.</summary>
    private static void ShotDead(Sentence s, int i)
    {
        if (s.Tags[i] == Tag.JJ && s.Tags[i - 1] is Tag.VBD or Tag.VBN && s.WordsOf(i) is "dead" && s.WordsOf(i - 1) is "shot")
        {
            (s.Heads[i], s.Relations[i]) = ((short)(i - 1), Relation.Particle);
            for (var who = i + 1; who < s.Count; who++)
            {
                if (s.Heads[who] == i && s.Relations[who] == Relation.Object)
                {
                    s.Heads[who] = (short)(i - 1);
                }
            }
        }
    }

    /// <summary>"The army is shelling rebel districts": a verb, though the parser made it the modifier of a noun that the army would be.</summary>
    private static void Progressive(Sentence s, int v)
    {
        var n = s.Heads[v];
        if (v < 1 || s.Tags[v] != Tag.VBG || n <= v || !IsNoun(s, n) || s.Relations[v] is not (Relation.Compound or Relation.Adjective) || s.Relations[v - 1] != Relation.Copula || s.Heads[v - 1] != n)
        {
            return;
        }

        for (var u = 0; u < s.Count; u++)
        {
            if (s.Heads[u] == n && u != v && (u < v || (u > n && s.Relations[u] is Relation.Oblique or Relation.AdverbialClause or Relation.Parataxis or Relation.Punctuation)))
            {
                s.Heads[u] = (short)v;
            }
        }

        s.Relations[v - 1] = Relation.Auxiliary;
        (s.Heads[v], s.Relations[v]) = (s.Heads[n], s.Relations[n]);
        (s.Heads[n], s.Relations[n]) = ((short)v, Relation.Object);
    }

    /// <summary>"allegations that militias executed men": the clause hangs on the noun, and "that" on the clause.</summary>
    private void ThatOver(Sentence s, int that)
    {
        if (s.Units[that].Word != _that || !IsNoun(s, that - 1))
        {
            return;
        }

        for (var v = that + 1; v < s.Count; v++)
        {
            if (s.Heads[v] == that && IsVerb(s, v) && HasSubject(s, v))
            {
                (s.Heads[v], s.Relations[v]) = ((short)(that - 1), Relation.ClausalComplement);
                (s.Heads[that], s.Relations[that], s.Tags[that]) = ((short)v, Relation.Marker, Tag.IN);
                return;
            }
        }
    }

    /// <summary>"denied having struck it": a verb of saying is no auxiliary of what it is said of.</summary>
    private void DeniedHaving(Sentence s, int having)
    {
        if (s.Tags[having] != Tag.VBG || !lexicon.Classes.Is(s.Units[having].Word, _have) || s.Heads[having] is not (var done and >= 0) || done < having || having == 0)
        {
            return;
        }

        var verb = having - 1;
        if (s.Tags[verb] is Tag.VBD or Tag.VBZ or Tag.VBP && s.Heads[verb] == done && !lexicon.Classes.Is(s.Units[verb].Word, _have | _be))
        {
            (s.Heads[verb], s.Relations[verb]) = (s.Heads[done], s.Relations[done]);
            (s.Heads[done], s.Relations[done]) = ((short)verb, Relation.OpenComplement);
            Rehang(s, done, verb, 0, verb);
        }
    }

    /// <summary>"denies supporting the rebels": what follows a verb of saying is what it says, no clause beside it.</summary>
    private void DeniesDoing(Sentence s, int doing)
    {
        if (s.Tags[doing] == Tag.VBG && s.Heads[doing] == doing - 1 && s.Tags[doing - 1] is Tag.VBD or Tag.VBZ or Tag.VBP && says(doing - 1) && s.Relations[doing] is Relation.AdjectivalClause or Relation.AdverbialClause)
        {
            s.Relations[doing] = Relation.OpenComplement;
        }
    }

    /// <summary>"the Damascus suburb of X": the suburb is the head, and the name before it tells where.</summary>
    private void SuburbOf(Sentence s, int noun)
    {
        var name = noun - 1;
        if (s.Heads[noun] == name && s.Relations[noun] == Relation.NominalModifier && s.Units[name].IsName && noun + 1 < s.Count && s.Units[noun + 1].Word == _of && lexicon.Classes.Is(s.Units[noun].Word, _settlement))
        {
            TakePlace(s, name, noun, Relation.Compound);
        }
    }

    /// <summary>"a spokesman for the coalition backing X": what follows tells of whom he speaks for.</summary>
    private void SpokenFor(Sentence s, int v)
    {
        var body = v - 1;
        if (s.Tags[v] == Tag.VBG && s.Relations[v] == Relation.AdjectivalClause && s.Heads[v] is var person and >= 0 && s.Relations[body] == Relation.NominalModifier && s.Heads[body] == person && s.Units[body].IsName && lexicon.Classes.Is(s.Units[person].Word, _office | _officials))
        {
            s.Heads[v] = (short)body;
        }
    }

    /// <summary>"was seized by X fighters": who stands behind "by" is no object.</summary>
    private void ByObject(Sentence s, int n)
    {
        if (s.Relations[n] == Relation.Object && IsNoun(s, n) && s.Heads[n] is var verb and >= 0 && s.Tags[verb] == Tag.VBN)
        {
            for (var c = verb + 1; c < n; c++)
            {
                if (s.Relations[c] == Relation.Case && s.Units[c].Word == _by && (s.Heads[c] == n || (s.Heads[c] is var part and >= 0 && s.Relations[part] == Relation.Compound && s.Heads[part] == n)))
                {
                    (s.Heads[c], s.Relations[n]) = ((short)n, Relation.Oblique);
                }
            }
        }
    }

    /// <summary>"the village in X that rebels seized": a verb without an object behind "that" and its subject has the noun for one.</summary>
    private void ThatObject(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.AdjectivalClause || s.Tags[v] is not (Tag.VBD or Tag.VBN or Tag.VBZ or Tag.VBP) || s.Heads[v] is not (var noun and >= 0) || noun > v || lexicon.Classes.Is(s.Units[noun].Word, _told))
        {
            return;
        }

        var (that, subject, has) = (-1, false, false);
        for (var c = noun + 1; c < s.Count; c++)
        {
            that = s.Heads[c] == v && c < v && s.Units[c].Word == _that ? c : that;
            subject |= s.Heads[c] == v && c < v && that >= 0 && c > that && s.Relations[c] == Relation.Subject;
            has |= s.Heads[c] == v && s.Relations[c] is Relation.Object or Relation.ClausalComplement or Relation.OpenComplement or Relation.AuxiliaryPassive;
        }

        if (that >= 0 && subject && !has)
        {
            s.Relations[v] = Relation.RelativeClause;
            s.Relations[that] = Relation.Object;
            s.Tags[that] = Tag.WDT;
            s.Tags[v] = s.Tags[v] == Tag.VBN ? Tag.VBD : s.Tags[v];
        }
    }

    /// <summary>"X, most of which has been captured": what follows tells of X.</summary>
    private void MostOfWhich(Sentence s, int which)
    {
        if (s.Tags[which] == Tag.WDT && s.Units[which - 1].Word == _of && which > 3 && s.Units[which - 3].Kind == UnitKind.Mark && IsNoun(s, which - 4) && s.Relations[which] is Relation.Subject or Relation.SubjectPassive && s.Heads[which] is var verb and >= 0 && s.Relations[verb] == Relation.Parataxis && s.Heads[verb] < which)
        {
            (s.Heads[verb], s.Relations[verb]) = ((short)(which - 4), Relation.RelativeClause);
        }
    }

    /// <summary>"around rebel-held territory in X": the territory is in X.</summary>
    private void AreaIn(Sentence s, int name)
    {
        var area = name - 2;
        if (area >= 0 && s.Units[name].IsName && s.Relations[name] == Relation.Oblique && s.Units[name - 1].Word == _in && s.Heads[name - 1] == name && lexicon.Classes.Is(s.Units[area].Word, _areas) && s.Relations[area] is Relation.Oblique or Relation.Object && s.Heads[area] == s.Heads[name])
        {
            (s.Heads[name], s.Relations[name]) = ((short)area, Relation.NominalModifier);
        }
    }

    /// <summary>"brought the district back under government control": the control is what it was brought under, no part of the district's name.</summary>
    private static void BackUnder(Sentence s, int control)
    {
        if (s.Relations[control] == Relation.NominalModifier && s.WordsOf(control) is "control" or "rule" && s.Heads[control] is var place and >= 0)
        {
            for (var c = place + 1; c < control; c++)
            {
                if (s.Heads[c] == control && s.WordsOf(c) is "under" && VerbBefore(s, c) is var verb and >= 0 && s.WordsOf(verb) is "brought" or "bring" or "bringing" or "brings" or "put" or "returned" or "placed")
                {
                    (s.Heads[control], s.Relations[control]) = ((short)verb, Relation.Oblique);
                }
            }
        }
    }

    /// <summary>"X has been beaten back, with Y having retaken Z": it is Y that did.</summary>
    private static void WithHaving(Sentence s, int having)
    {
        if (s.Relations[having] != Relation.Auxiliary || s.WordsOf(having) is not "having" || s.Heads[having] is not (var v and >= 0) || s.Relations[v] is not (Relation.AdverbialClause or Relation.Parataxis))
        {
            return;
        }

        for (var c = having - 1; c > 0 && having - c < 12 && s.Units[c].Kind != UnitKind.Mark; c--)
        {
            if (s.WordsOf(c) is "with" && s.Heads[c] is var who and >= 0 && who > c && who < having && IsNoun(s, who) && VerbBefore(s, c) is var main and >= 0)
            {
                for (var u = who + 1; u < having; u++)
                {
                    (s.Heads[u], s.Relations[u]) = s.Tags[u] == Tag.VBN && s.Relations[u] == Relation.AdverbialClause ? ((short)who, Relation.AdjectivalClause) : (s.Heads[u], s.Relations[u]);
                }

                (s.Heads[v], s.Relations[v]) = ((short)main, Relation.AdverbialClause);
                (s.Heads[who], s.Relations[who]) = ((short)v, Relation.Subject);
                (s.Heads[c], s.Relations[c]) = ((short)v, Relation.Marker);
                return;
            }
        }
    }

    /// <summary>"air and ground support", "air and naval strikes": of what sort, twice; the first is no thing of its own.</summary>
    private void TwoSorts(Sentence s, int and)
    {
        var (first, second, noun) = (and - 1, and + 1, and + 2);
        if (s.Tags[and] != Tag.CC || noun >= s.Count || s.Relations[noun] != Relation.Conjunct || s.Heads[noun] != first || s.Tags[first] != Tag.NN || !lexicon.Classes.Is(s.Units[first].Word, _aerial) || s.Heads[second] != noun || s.Relations[second] is not (Relation.Compound or Relation.Adjective))
        {
            return;
        }

        TakePlace(s, first, noun, Relation.Compound);
        (s.Heads[second], s.Relations[second]) = ((short)first, Relation.Conjunct);
        s.Heads[and] = (short)second;
    }

    /// <summary>"has yet to retake it": what is not done yet hangs on "has".</summary>
    private void YetTo(Sentence s, int yet)
    {
        if (s.Units[yet].Word != _yet || s.Heads[yet] is not (var has and >= 0) || !lexicon.Classes.Is(s.Units[has].Word, _have | _be))
        {
            return;
        }

        for (var c = yet + 1; c < s.Count; c++)
        {
            if (s.Heads[c] == yet && s.Tags[c] == Tag.VB)
            {
                (s.Heads[c], s.Relations[c]) = ((short)has, Relation.OpenComplement);
            }
        }
    }

    /// <summary>A preposition that the parser made the head of its own noun phrase.</summary>
    private void PrepositionHead(Sentence s, int i)
    {
        if (s.Tags[i] != Tag.IN || s.Relations[i] is not (Relation.Oblique or Relation.NominalModifier or Relation.Case) || s.Heads[i] < 0)
        {
            return;
        }

        if (s.Relations[i] == Relation.Case && s.Units[s.Heads[i]].Kind == UnitKind.Mark && PhraseBehind(s, i) is var own and >= 0 && VerbBefore(s, i) is var doing and >= 0)
        {
            for (var c = i + 1; c < own; c++)
            {
                (s.Heads[c], s.Relations[c]) = ((short)own, s.Tags[c] switch { Tag.DT => Relation.Determiner, Tag.CD => Relation.Number, Tag.JJ => Relation.Adjective, _ => Relation.Compound });
            }

            (s.Heads[own], s.Relations[own]) = ((short)doing, Relation.Oblique); // "from an air base west of X"
            (s.Heads[i], s.Relations[i]) = ((short)own, Relation.Case);
            return;
        }

        if (i + 2 < s.Count && s.Tags[i + 1] == Tag.JJ && s.Heads[i + 1] == i && s.Heads[i + 2] == i + 1 && s.Units[i + 2].IsName)
        {
            s.Heads[i + 2] = (short)i; // "of western X" with the name hung on its adjective
            s.Relations[i + 2] = Relation.NominalModifier;
            (s.Heads[i + 1], s.Relations[i + 1]) = ((short)(i + 2), Relation.Adjective);
        }

        for (var c = i + 1; c < s.Count && c < i + 6; c++)
        {
            if (s.Heads[c] == i && IsNoun(s, c) && s.Relations[c] is Relation.NominalModifier or Relation.Oblique or Relation.Object)
            {
                var above = s.Units[i].Word == _of && i > 0 && IsNoun(s, i - 1) && IsVerb(s, s.Heads[i]) && !Under(s, i - 1, i) ? (short)(i - 1) : s.Heads[i];
                if (above == c)
                {
                    return;
                }

                (s.Heads[c], s.Relations[c]) = (above, IsVerb(s, above) ? Relation.Oblique : Relation.NominalModifier);
                (s.Heads[i], s.Relations[i]) = ((short)c, Relation.Case);
                return;
            }
        }
    }

    /// <summary>The noun of the plain phrase right behind a preposition, a side of the sky not counted; -1 where none stands there.</summary>
    private int PhraseBehind(Sentence s, int preposition)
    {
        var n = preposition + 1;
        while (n + 1 < s.Count && s.Tags[n] is Tag.DT or Tag.JJ or Tag.CD)
        {
            n++;
        }

        while (n + 1 < s.Count && IsNoun(s, n) && IsNoun(s, n + 1) && !_sides.Contains(s.Units[n + 1].Word))
        {
            n++;
        }

        return IsNoun(s, n) ? n : -1;
    }

    /// <summary>The nearest verb before a unit, no mark between; -1 where there is none.</summary>
    private static int VerbBefore(Sentence s, int unit)
    {
        for (var v = unit - 1; v >= 0 && s.Units[v].Kind != UnitKind.Mark; v--)
        {
            if (IsVerb(s, v))
            {
                return v;
            }
        }

        return -1;
    }
}
