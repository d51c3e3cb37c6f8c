using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Infinitives, participles and phrases that the parser hung on the wrong side of a verb.</content>
internal sealed partial class TreeRepair
{
    private readonly int _outWord = lexicon.Word("out");
    private readonly WordMask _office = lexicon.Classes.Mask("title", "official-noun");
    private readonly int[] _bar = lexicon.Words("bar bars barred barring prevent prevents prevented preventing stop stops stopped stopping block blocks blocked blocking ban bans banned banning forbid forbidden keep keeps kept keeping");
    private readonly int[] _repel = lexicon.Words("repel repels repelled repelling repulse repulsed foil foiled thwart thwarted");

    /// <summary>"seems to have entered X": have is no verb of its own.</summary>
    private void PerfectInfinitive(Sentence s, int v)
    {
        var have = v - 1;
        while (have > 0 && s.Tags[have] == Tag.RB)
        {
            have--;
        }

        if (s.Tags[v] != Tag.VBN || have <= 0 || s.Heads[v] != have || s.Tags[have] != Tag.VB || s.Tags[have - 1] != Tag.TO || !lexicon.Classes.Is(s.Units[have].Word, _have))
        {
            return;
        }

        TakePlace(s, have, v, Relation.Auxiliary);
    }

    /// <summary>"is meant to clear X of them": behind "to" the verb is the infinitive, and the name behind it its object.</summary>
    private static void InfinitiveOver(Sentence s, int v)
    {
        var to = v - 1;
        var noun = s.Heads[v];
        if (s.Tags[v] != Tag.VB || s.Tags[to] != Tag.TO || noun <= v || noun >= s.Count || !IsNoun(s, noun) || s.Heads[to] != noun || s.Relations[v] is not (Relation.Compound or Relation.Adjective or Relation.Other) || s.Heads[noun] is not (var head and >= 0) || head >= to)
        {
            return;
        }

        (s.Heads[v], s.Relations[v]) = ((short)head, IsNoun(s, head) ? Relation.AdjectivalClause : Relation.OpenComplement);
        (s.Heads[noun], s.Relations[noun]) = ((short)v, Relation.Object);
        (s.Heads[to], s.Relations[to]) = ((short)v, Relation.Marker);
    }

    /// <summary>"drove the militants out of nine villages": out of where belongs to the driving, not to the driven.</summary>
    private void OutOf(Sentence s, int i)
    {
        if (s.Units[i].Word != _outWord || i + 1 >= s.Count || s.Units[i + 1].Word != _of || s.Relations[i] != Relation.Case || s.Heads[i] is not (var place and >= 0) || s.Relations[place] != Relation.Oblique && s.Relations[place] != Relation.NominalModifier)
        {
            return;
        }

        var driven = s.Heads[place];
        if (driven >= 0 && driven < i && IsNoun(s, driven) && s.Relations[driven] is Relation.Object or Relation.SubjectPassive && s.Heads[driven] is var verb and >= 0 && IsVerb(s, verb))
        {
            (s.Heads[place], s.Relations[place]) = ((short)verb, Relation.Oblique);
        }
    }

    /// <summary>"barred convoys from entering X": what they are kept from belongs to the barring.</summary>
    private void KeptFrom(Sentence s, int from)
    {
        if (s.Units[from].Word != _from || s.Heads[from] != from + 1 || from + 1 >= s.Count || s.Tags[from + 1] != Tag.VBG || s.Relations[from + 1] != Relation.AdjectivalClause || s.Heads[from + 1] is not (var kept and >= 0) || kept > from
            || s.Relations[kept] is not (Relation.Object or Relation.SubjectPassive) || s.Heads[kept] is not (var verb and >= 0) || !IsVerb(s, verb) || Array.IndexOf(_bar, s.Units[verb].Word) < 0)
        {
            return;
        }

        (s.Heads[from + 1], s.Relations[from + 1]) = ((short)verb, Relation.AdverbialClause);
    }

    /// <summary>"repelled an assault on the base, killing 14": behind a comma the participle tells what the main verb's subject did.</summary>
    private void BehindComma(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBG || s.Tags[v - 1] != Tag.Comma || s.Relations[v] is not (Relation.AdjectivalClause or Relation.AdverbialClause) || s.Heads[v] is not (var noun and >= 0) || noun > v || !IsNoun(s, noun))
        {
            return;
        }

        var verb = s.Heads[noun];
        for (var steps = 0; verb >= 0 && steps < 4 && IsNoun(s, verb) && s.Relations[noun] is Relation.NominalModifier or Relation.Oblique; steps++)
        {
            (noun, verb) = (verb, s.Heads[verb]);
        }

        if (verb < 0 || verb > noun || !IsVerb(s, verb) || says(verb) || s.Relations[noun] is not (Relation.Object or Relation.Oblique) || HasPassive(s, verb) || (isEvent(noun) && Array.IndexOf(_repel, s.Units[verb].Word) < 0))
        {
            return;
        }

        (s.Heads[v], s.Relations[v]) = ((short)verb, Relation.AdverbialClause);
    }

    /// <summary>"Clashes in X left ten dead": a preposition before a noun governs it, and the verb behind has the event for its subject.</summary>
    private void PrepositionAcross(Sentence s, int i)
    {
        var noun = i + 1;
        if (i == 0 || noun + 1 >= s.Count || s.Tags[i] != Tag.IN || s.Relations[i] != Relation.Case || s.Heads[i] is not (var verb and >= 0) || verb != noun + 1 || s.Tags[verb] != Tag.VBD || s.Heads[noun] != verb || s.Relations[noun] is not (Relation.Subject or Relation.SubjectPassive)
            || s.Heads[verb] is not (var above and >= 0) || above > i || !isEvent(above))
        {
            return;
        }

        TakePlace(s, above, verb, Relation.Subject);
        Rehang(s, verb, above, 0, i);

        (s.Heads[noun], s.Relations[noun]) = ((short)above, Relation.NominalModifier);
        s.Heads[i] = (short)noun;
    }

    /// <summary>"Prime Minister X told Y", "Syria's ally X said": a title right before the subject belongs to it, and is no clause of its own.</summary>
    private void TitleBefore(Sentence s, int name)
    {
        var title = name - 1;
        if (s.Tags[title] != Tag.NN || !s.Units[name].IsName || s.Relations[name] != Relation.Subject || s.Heads[name] is not (var verb and >= 0) || verb < name || s.Heads[verb] != title)
        {
            return;
        }

        var owner = title > 1 && s.Tags[title - 1] == Tag.POS && s.Heads[title - 2] == title && s.Relations[title - 2] == Relation.Possessor ? title - 2 : -1;
        if (owner < 0 && !lexicon.Classes.Is(s.Units[title].Word, _office))
        {
            return;
        }

        TakePlace(s, title, verb, Relation.Compound);
        (s.Heads[title], s.Relations[title]) = ((short)name, Relation.Compound);
        if (owner >= 0)
        {
            s.Heads[owner] = (short)title;
        }
    }

    /// <summary>"suspected X was behind it": what is thought is a clause of the verb, not one beside it.</summary>
    private void Thought(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.Parataxis || s.Heads[v] is not (var think and >= 0) || think > v || !IsVerb(s, think) || !lexicon.Classes.Is(s.Units[think].Word, _believe) || HasObject(s, think) || HasPassive(s, think))
        {
            return;
        }

        for (var c = think + 1; c < v; c++)
        {
            if (s.Tags[c] == Tag.Comma || (s.Heads[c] == think && s.Relations[c] == Relation.ClausalComplement))
            {
                return;
            }

            if (s.Heads[c] == v && s.Relations[c] is Relation.Subject or Relation.SubjectPassive)
            {
                s.Relations[v] = Relation.ClausalComplement;
                return;
            }
        }
    }

    /// <summary>"Six traders and three gunmen were killed": a number right before a noun counts it, not the verb.</summary>
    private static void NumberBefore(Sentence s, int noun)
    {
        var number = noun - 1;
        if (s.Tags[number] == Tag.CD && s.Relations[number] == Relation.Number && IsNoun(s, noun) && s.Heads[number] > noun && s.Heads[noun] == s.Heads[number] && s.Relations[noun] is Relation.Subject or Relation.SubjectPassive)
        {
            s.Heads[number] = (short)noun;
        }
    }

    /// <summary>"taking part in the battle for X": what "for" and "against" govern right behind an event belongs to it.</summary>
    private void BehindEvent(Sentence s, int i)
    {
        if (s.Tags[i] != Tag.IN || s.WordsOf(i) is not ("for" or "against") || s.Relations[i] != Relation.Case || s.Heads[i] is not (var noun and >= 0) || noun < i || s.Relations[noun] is not (Relation.Oblique or Relation.NominalModifier) || s.Heads[noun] is not (var head and >= 0) || head >= i - 1
            || !(IsVerb(s, head) || IsNoun(s, head)) || !isEvent(i - 1) || s.Heads[i - 1] != head || IsTime(s, noun))
        {
            return;
        }

        (s.Heads[noun], s.Relations[noun]) = ((short)(i - 1), Relation.NominalModifier);
    }

    /// <summary>"The army reported an attack on X, killing four": the attack killed them, not who tells of it.</summary>
    private void OfTheReported(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBG || s.Tags[v - 1] != Tag.Comma || s.Relations[v] != Relation.AdverbialClause || s.Heads[v] is not (var verb and >= 0) || verb > v || !says(verb) || says(v))
        {
            return;
        }

        for (var e = verb + 1; e < v; e++)
        {
            if (s.Heads[e] == verb && s.Relations[e] == Relation.Object && isEvent(e))
            {
                (s.Heads[v], s.Relations[v]) = ((short)e, Relation.AdjectivalClause);
                return;
            }
        }
    }

    /// <summary>"rocket fire that killed two": right before its verb "that" is the subject, and stands for the noun before.</summary>
    private void ThatDid(Sentence s, int that)
    {
        var v = that + 1;
        if (v >= s.Count || s.Units[that].Word != _that || s.Relations[that] != Relation.Marker || s.Heads[that] != v || s.Tags[v] is not (Tag.VBD or Tag.VBZ or Tag.VBP) || lexicon.Classes.Is(s.Units[v].Word, _be) || !isEvent(that - 1)
            || s.Relations[v] is not (Relation.AdverbialClause or Relation.ClausalComplement or Relation.Parataxis) || HasSubject(s, v) || Under(s, that - 1, v))
        {
            return;
        }

        (s.Heads[v], s.Relations[v]) = ((short)(that - 1), Relation.RelativeClause);
        s.Relations[that] = Relation.Subject;
    }
}
