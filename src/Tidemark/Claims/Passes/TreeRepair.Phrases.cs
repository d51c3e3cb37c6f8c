using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Noun phrases whose head the parser took for a word before it: "a residential district", "in northwest Syria", "a dozen villages".</content>
internal sealed partial class TreeRepair
{
    private readonly WordMask _known = lexicon.Classes.Mask("armed-noun", "unit-noun", "government-noun", "official-noun", "people-noun", "thing-noun", "place-noun", "part-noun", "partitive-noun", "air-noun", "title", "statement-noun");
    private readonly WordMask _makes = lexicon.Classes.Mask("object-control-verb");
    private readonly WordMask _people = lexicon.Classes.Mask("people-noun", "armed-noun");
    private readonly WordMask _placeNouns = lexicon.Classes.Mask("place-noun");

    private void HeadOfPhrase(Sentence s, int n)
    {
        Determined(s, n);
        OverArticle(s, n);
        HalfNoun(s, n);
        SideOf(s, n);
        NameBehindSide(s, n);
        Dozen(s, n);
        PeopleDoing(s, n);
    }

    /// <summary>"bombed a rebel-held base": an article belongs to the noun behind it, with the adjective between.</summary>
    private static void Determined(Sentence s, int adjective)
    {
        var (article, noun) = (adjective - 1, adjective + 1);
        if (noun >= s.Count || s.Relations[article] != Relation.Determiner || s.WordsOf(article) is not ("a" or "an" or "the") || s.Heads[article] is not (var head and >= 0) || head >= article || !IsVerb(s, head)
            || s.Heads[adjective] != article || s.Tags[adjective] is not (Tag.JJ or Tag.VBN) || !IsNoun(s, noun) || (s.Heads[noun] != adjective && s.Heads[noun] != article && s.Heads[noun] != head))
        {
            return;
        }

        var taken = false;
        for (var c = head + 1; c < s.Count; c++)
        {
            taken |= s.Heads[c] == head && s.Relations[c] == Relation.Object && c != noun;
        }

        (s.Heads[noun], s.Relations[noun]) = ((short)head, taken ? Relation.Oblique : Relation.Object);
        (s.Heads[article], s.Relations[article]) = ((short)noun, Relation.Determiner);
        (s.Heads[adjective], s.Relations[adjective]) = ((short)noun, Relation.Adjective);
    }

    /// <summary>"captured the X air base north of Y": nothing hangs on an article; the noun behind it is what the verb before it governs.</summary>
    private static void OverArticle(Sentence s, int noun)
    {
        if (!IsNoun(s, noun) || s.Heads[noun] is not (var article and > 0) || article > noun || s.Relations[article] != Relation.Determiner || s.WordsOf(article) is not ("a" or "an" or "the")
            || s.Heads[article] is not (var verb and >= 0) || verb > article || !IsVerb(s, verb))
        {
            return;
        }

        (s.Heads[noun], s.Relations[noun]) = ((short)verb, HasObject(s, verb) ? Relation.Oblique : Relation.Object);
        (s.Heads[article], s.Relations[article]) = ((short)noun, Relation.Determiner);
        Rehang(s, article, noun, 0, s.Count);
    }

    /// <summary>"in a residential district": of two words without a mark between them, the second a plain noun that names people or places, the second is the head.</summary>
    private void HalfNoun(Sentence s, int noun)
    {
        var half = noun - 1;
        if (s.Relations[noun] != Relation.Apposition || s.Heads[noun] != half || s.Tags[half] is not (Tag.NN or Tag.JJ) || s.Units[half].Kind != UnitKind.Word || s.Units[half].IsName || IsTime(s, half)
            || lexicon.Classes.Is(s.Units[half].Word, _known) || isEvent(half) || !lexicon.Classes.Is(s.TokenOf(noun).Word, _known) || char.IsUpper(s.WordsOf(noun)[0]))
        {
            return;
        }

        TakePlace(s, half, noun, Relation.Adjective);
    }

    /// <summary>"a checkpoint west of X": the side is where it lies, no other word for it.</summary>
    private void SideOf(Sentence s, int side)
    {
        if (s.Relations[side] is Relation.Apposition or Relation.Adverb && side + 1 < s.Count && s.Units[side + 1].Word == _of && s.Heads[side] == side - 1 && IsNoun(s, side - 1) && !s.Units[side - 1].IsName && Array.IndexOf(_sides, s.Units[side].Word) >= 0)
        {
            (s.Relations[side], s.Tags[side]) = (Relation.NominalModifier, Tag.NN);
        }
    }

    /// <summary>"in northwest Syria": the name is the head, the side before it tells which part.</summary>
    private void NameBehindSide(Sentence s, int name)
    {
        var side = name - 1;
        if (side > 0 && s.Tags[side - 1] == Tag.IN && s.Heads[name] == side && s.Units[name] is { IsName: true, Place.Kind: not EntryKind.None } && Array.IndexOf(_sides, s.Units[side].Word) >= 0 && s.Relations[name] is not (Relation.Punctuation or Relation.Conjunct))
        {
            TakePlace(s, side, name, Relation.Compound);
        }
    }

    /// <summary>"from a dozen villages": the number counts the noun right behind it.</summary>
    private void Dozen(Sentence s, int noun)
    {
        var number = noun - 1;
        if (s.Tags[number] != Tag.CD || s.Tags[noun] != Tag.NNS || s.Relations[noun] != Relation.Apposition || s.Heads[noun] == number || s.Relations[number] is not (Relation.NominalModifier or Relation.Oblique or Relation.Object) || IsTime(s, number)
            || !lexicon.Classes.Is(s.Units[noun].Word, _known) || Under(s, s.Heads[number], noun))
        {
            return;
        }

        TakePlace(s, number, noun, Relation.Number);
    }

    /// <summary>"claimed the attack in a statement, saying it had": who says it is the subject of the verb before.</summary>
    private void SayingBehind(Sentence s, int v)
    {
        if (s.Tags[v] == Tag.VBG && s.Tags[v - 1] == Tag.Comma && s.Relations[v] is Relation.AdverbialClause or Relation.AdjectivalClause && !says(v) && s.Heads[v] is var told and >= 0 && told < v && says(told) && s.Relations[told] == Relation.Parataxis && s.Heads[told] is var deed and >= 0 && deed < told && IsVerb(s, deed) && HasSubject(s, told))
        {
            s.Heads[v] = (short)deed; // "fired on the town, state media reported, killing three": who reports kills nobody
            return;
        }

        if (s.Tags[v] != Tag.VBG || s.Tags[v - 1] != Tag.Comma || s.Relations[v] != Relation.AdjectivalClause || !says(v) || s.Heads[v] is not (var at and >= 0) || at > v)
        {
            return;
        }

        while (at >= 0 && !IsVerb(s, at))
        {
            at = s.Heads[at];
        }

        if (at >= 0 && at < v && HasSubject(s, at))
        {
            (s.Heads[v], s.Relations[v]) = ((short)at, Relation.AdverbialClause);
        }
    }

    /// <summary>"X fell, residents said, because the army had left", "residents said, adding that": what stands behind the mark is not what they said of X.</summary>
    private void BehindSaying(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.ClausalComplement || s.Heads[v] is not (var told and >= 0) || told + 2 > v || s.Tags[told + 1] != Tag.Comma || !says(told) || s.Relations[told] != Relation.Parataxis || !HasSubject(s, told)
            || s.Heads[told] is not (var deed and >= 0) || deed > told || !IsVerb(s, deed))
        {
            return;
        }

        var mark = told + 2;
        if (mark == v && s.Tags[v] == Tag.VBG)
        {
            s.Relations[v] = Relation.AdverbialClause;
        }
        else if (s.Relations[mark] == Relation.Marker && s.Heads[mark] == v && s.WordsOf(mark) is not "that")
        {
            (s.Heads[v], s.Relations[v]) = ((short)deed, Relation.AdverbialClause);
        }
    }

    /// <summary>"resulted in ten people dying": without a mark between, people right before do it.</summary>
    private void PeopleDoing(Sentence s, int v)
    {
        var people = v - 1;
        if (s.Tags[v] == Tag.VBG && s.Relations[v] is Relation.AdverbialClause or Relation.OpenComplement && s.Tags[people] == Tag.NNS && s.Relations[people] == Relation.Oblique && s.Heads[people] == s.Heads[v] && s.Heads[v] < people && lexicon.Classes.Is(s.Units[people].Word, _people))
        {
            (s.Heads[v], s.Relations[v]) = ((short)people, Relation.AdjectivalClause);
        }
        else if (s.Tags[v] == Tag.VBG && s.Relations[v] == Relation.AdverbialClause && s.Relations[people] == Relation.Object && IsNoun(s, people) && s.Heads[people] == s.Heads[v] && s.WordsOf(v) is "demanding" or "urging" or "condemning" or "threatening" or "calling" && s.WordsOf(people) is "resolution" or "statement" or "letter" or "motion" or "decree" or "order" or "message" or "petition")
        {
            (s.Heads[v], s.Relations[v]) = ((short)people, Relation.AdjectivalClause); // "vetoed a resolution demanding that"
        }
    }

    /// <summary>"blasts that hit a market in X on Monday killed ten": a preposition before the verb governs the noun behind it, which belongs to the verb of the relative clause.</summary>
    private static void BeforePredicate(Sentence s, int preposition)
    {
        var noun = preposition + 1;
        if (noun >= s.Count || s.Tags[preposition] != Tag.IN || s.Relations[preposition] != Relation.Case || s.Heads[preposition] is not (var v and >= 0) || v <= noun || !IsVerb(s, v) || s.Heads[noun] != v || !IsNoun(s, noun) || s.Relations[noun] is not (Relation.NominalModifier or Relation.Oblique))
        {
            return;
        }

        for (var inner = preposition - 1; inner > 0; inner--)
        {
            if (s.Relations[inner] == Relation.RelativeClause && IsVerb(s, inner))
            {
                s.Heads[preposition] = (short)noun;
                (s.Heads[noun], s.Relations[noun]) = ((short)inner, Relation.Oblique);
                return;
            }
        }
    }

    /// <summary>"An operation aimed at capturing X began": X is what is to be captured, and the operation what began.</summary>
    private static void GerundObject(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VBD or Tag.VBZ or Tag.VBP) || s.Relations[v] != Relation.Parataxis || s.Heads[v] is not (var top and >= 0) || top > v || !IsNoun(s, top) || s.Relations[top] is not (Relation.Root or Relation.ClausalComplement))
        {
            return;
        }

        for (var n = top + 3; n < v; n++)
        {
            if (s.Heads[n] == v && s.Relations[n] is Relation.Subject or Relation.SubjectPassive && IsNoun(s, n) && s.Tags[n - 1] == Tag.VBG && s.Tags[n - 2] == Tag.IN && Under(s, n - 1, top))
            {
                (s.Heads[v], s.Relations[v]) = (s.Heads[top], s.Relations[top]);
                (s.Heads[top], s.Relations[top]) = ((short)v, Relation.Subject);
                (s.Heads[n], s.Relations[n]) = ((short)(n - 1), Relation.Object);
                return;
            }
        }
    }

    /// <summary>"forced hundreds of families to flee": what they are made to do belongs to the making.</summary>
    private void MadeTo(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VB || s.Tags[v - 1] != Tag.TO || s.Heads[v] is not (var made and >= 0) || made > v)
        {
            return;
        }

        if (s.Relations[v] == Relation.AdverbialClause && lexicon.Classes.Is(s.Units[made].Word, _makes) && Below(s, made, Relation.Object) is var people and >= 0 && people > made && people < v && lexicon.Classes.Is(s.Units[people].Word, _people))
        {
            s.Relations[v] = Relation.OpenComplement; // "has prompted residents to flee"
            return;
        }

        if (s.Relations[v] != Relation.AdjectivalClause)
        {
            return;
        }

        for (var steps = 0; steps < 3 && s.Relations[made] == Relation.NominalModifier && s.Heads[made] is var whole and >= 0 && whole < made; steps++)
        {
            made = whole;
        }

        if (s.Relations[made] == Relation.Object && s.Heads[made] is var verb and >= 0 && verb < made && lexicon.Classes.Is(s.Units[made].Word, _people | _quantity) && lexicon.Classes.Is(s.Units[verb].Word, _makes))
        {
            (s.Heads[v], s.Relations[v]) = ((short)verb, Relation.OpenComplement);
        }
    }

    /// <summary>"..., the group said": whoever speaks at the end speaks of the clause, not of its subject.</summary>
    private void SaidOfSubject(Sentence s, int said)
    {
        if (s.Relations[said] == Relation.Parataxis && s.Heads[said] is var noun and >= 0 && s.Relations[noun] is Relation.Subject or Relation.SubjectPassive && s.Heads[noun] is var verb and >= 0 && verb > noun && verb < said && says(said))
        {
            s.Heads[said] = (short)verb;
        }
    }

    /// <summary>"Blasts that struck a suburb on Saturday killed ten": the noun right behind the verb of the relative clause is its object, and the next verb the predicate.</summary>
    private void BehindThat(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBD || s.Heads[v] is not (var inner and >= 0) || inner > v || s.Relations[inner] != Relation.RelativeClause || s.Relations[v] is not (Relation.Object or Relation.ClausalComplement or Relation.Parataxis or Relation.OpenComplement or Relation.AdverbialClause)
            || !IsVerb(s, inner) || says(inner) || HasPassive(s, inner) || HasObject(s, inner, v) || s.Heads[inner] is not (var top and >= 0) || top > inner || !IsNoun(s, top) || s.Relations[top] is not (Relation.Root or Relation.ClausalComplement or Relation.Parataxis))
        {
            return;
        }

        for (var n = inner + 1; n < v; n++)
        {
            if (s.Tags[n] is Tag.Comma or Tag.CC || s.Units[n].Word == _that)
            {
                return;
            }

            if (s.Heads[n] != v || s.Relations[n] is not (Relation.Subject or Relation.SubjectPassive))
            {
                continue;
            }

            (s.Heads[v], s.Relations[v]) = (s.Heads[top], s.Relations[top]);
            (s.Heads[top], s.Relations[top]) = ((short)v, Relation.Subject);
            (s.Heads[n], s.Relations[n]) = ((short)inner, Relation.Object);
            for (var c = v + 1; c < s.Count; c++)
            {
                s.Heads[c] = s.Heads[c] == top && s.Relations[c] is Relation.Parataxis or Relation.Punctuation ? (short)v : s.Heads[c];
            }

            return;
        }
    }

    private static bool HasObject(Sentence s, int v, int but)
    {
        for (var c = v + 1; c < s.Count; c++)
        {
            if (s.Heads[c] == v && c != but && s.Relations[c] == Relation.Object)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"drove the rebels from ten villages": from where belongs to the driving.</summary>
    private void DrivenFrom(Sentence s, int from)
    {
        if (s.Units[from].Word != _from || s.Relations[from] != Relation.Case || s.Heads[from] is not (var place and >= 0) || place < from || s.Relations[place] != Relation.NominalModifier || !lexicon.Classes.Is(s.Units[place].Word, _placeNouns))
        {
            return;
        }

        var driven = s.Heads[place];
        if (driven >= 0 && driven < from && s.Relations[driven] == Relation.Object && s.Heads[driven] is var verb and >= 0 && s.WordsOf(verb) is "drove" or "driven" or "drive" or "driving" or "pushed" or "push" or "pushing" or "forced" or "ousted" or "expelled" or "dislodged" or "dislodge" or "cleared" or "chased" or "flushed")
        {
            (s.Heads[place], s.Relations[place]) = ((short)verb, Relation.Oblique);
        }
    }

    /// <summary>"controls most of the province", "holds 14 of the 17 districts": a quantity with "of" right behind a verb without an object is its object.</summary>
    private void QuantityObject(Sentence s, int i)
    {
        var number = s.Tags[i] == Tag.CD && !IsTime(s, i);
        if (i == 0 || i + 1 >= s.Count || s.Units[i + 1].Word != _of || !(number || lexicon.Classes.Is(s.Units[i].Word, _quantity) || s.WordsOf(i) is "much") || !IsVerb(s, i - 1) || says(i - 1))
        {
            return;
        }

        if (s.Heads[i + 1] is var what && what > i && s.Heads[what] == i - 1)
        {
            (s.Heads[what], s.Relations[what]) = ((short)i, Relation.NominalModifier); // "control much of X"
        }

        if ((s.Heads[i] == i - 1 && !(number && s.Relations[i] == Relation.Compound) && s.Relations[i] != Relation.Adverb) || HasObject(s, i - 1, i))
        {
            return;
        }

        for (var above = i - 1; above >= 0; above = s.Heads[above])
        {
            if (s.Heads[above] == i)
            {
                return;
            }
        }

        (s.Heads[i], s.Relations[i]) = ((short)(i - 1), Relation.Object);
    }
}
