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
}
