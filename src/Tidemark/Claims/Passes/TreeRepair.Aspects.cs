using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>What goes on, what is counted alone, and what is told by whom between a noun and its verb.</content>
internal sealed partial class TreeRepair
{
    private readonly int[] _goesOn = lexicon.Words("keep keeps kept continue continues continued resume resumes resumed begin begins began begun start starts started");
    private readonly int[] _divides = lexicon.Words("divided split");
    private readonly int[] _shared = lexicon.Words("control rule hands");
    private readonly int _between = lexicon.Word("between");

    /// <summary>The repairs of whole clauses: of what goes on and is counted here, of subjects, relative clauses and phrases beside their kind.</summary>
    private void Aspects(Sentence s, int i)
    {
        ByWhoseWord(s, i);
        KeptDoing(s, i);
        NumberDone(s, i);
        Divided(s, i);
        GuardedObject(s, i);
        ActiveSubject(s, i);
    }

    /// <summary>"kept pounding rebel areas": who keeps doing something does it, and the noun behind is what it is done to.</summary>
    private void KeptDoing(Sentence s, int deed)
    {
        var verb = deed - 1;
        if (s.Tags[deed] != Tag.VBG || !IsVerb(s, verb) || !_goesOn.Contains(s.Units[verb].Word) || s.Relations[deed] is not (Relation.Adjective or Relation.Compound) || s.Heads[deed] is not (var noun and >= 0) || noun < deed || s.Heads[noun] != verb || s.Relations[noun] != Relation.Object)
        {
            return;
        }

        (s.Heads[deed], s.Relations[deed]) = ((short)verb, Relation.OpenComplement);
        (s.Heads[noun], s.Relations[noun]) = ((short)deed, Relation.Object);
    }

    /// <summary>"Around six million more are displaced": a number that stands alone before a passive is its subject, and no sentence of its own.</summary>
    private static void NumberDone(Sentence s, int v)
    {
        if (s.Relations[v] is Relation.Parataxis or Relation.AdjectivalClause && s.Tags[v] is Tag.VBN or Tag.VBD && s.Heads[v] is var number and >= 0 && number < v && s.Tags[number] == Tag.CD && s.Relations[number] == Relation.Root
            && Below(s, v, Relation.AuxiliaryPassive) is >= 0 and var be && be > number && Below(s, v, Relation.Subject) < 0 && Below(s, v, Relation.SubjectPassive) < 0)
        {
            (s.Heads[v], s.Relations[v]) = (-1, Relation.Root);
            (s.Heads[number], s.Relations[number]) = ((short)v, Relation.SubjectPassive);
        }
    }

    /// <summary>"The strikes, carried out by X according to Y, hit a village": whose word it is ends at the comma, and the verb behind is what the strikes did.</summary>
    private void ByWhoseWord(Sentence s, int v)
    {
        if (s.Tags[v] is not (Tag.VB or Tag.VBD or Tag.VBP or Tag.VBN) || s.Tags[v - 1] != Tag.Comma || s.Relations[v] != Relation.Oblique || s.Heads[v] is not (var done and >= 0) || done > v || !IsVerb(s, done) || s.Tags[done] is not (Tag.VBD or Tag.VBN))
        {
            return;
        }

        var (who, by) = (Below(s, v, Relation.Subject), -1);
        for (var c = done + 1; c < v && by < 0; c++)
        {
            by = s.Heads[c] == v && lexicon.Classes.Is(s.Units[c].Word, _according) ? c : -1;
        }

        var what = Below(s, done, Relation.Subject) is var own and >= 0 ? own : Below(s, done, Relation.SubjectPassive);
        if (by < 0 || who < by || what < 0 || what > done || s.Tags[done - 1] != Tag.Comma)
        {
            return;
        }

        (s.Heads[by], s.Relations[by]) = ((short)who, Relation.Case);
        (s.Heads[who], s.Relations[who]) = ((short)done, Relation.Oblique);
        (s.Heads[v], s.Relations[v]) = (s.Heads[done], s.Relations[done]);
        (s.Heads[done], s.Relations[done]) = ((short)what, Relation.AdjectivalClause);
        (s.Heads[what], s.Relations[what]) = ((short)v, Relation.Subject);
        (s.Tags[v], s.Tags[done]) = (Tag.VBD, Tag.VBN);
    }

    /// <summary>"has been divided between rebel and government control": what is divided is the subject, and between whom stands before "control".</summary>
    private void Divided(Sentence s, int between)
    {
        if (s.Units[between].Word != _between || !_divides.Contains(s.Units[between - 1].Word))
        {
            return;
        }

        var (verb, control) = (between - 1, between + 1);
        while (control < s.Count && control - between < 8 && s.Units[control].Kind != UnitKind.Mark && !_shared.Contains(s.Units[control].Word))
        {
            control++;
        }

        if (control < s.Count && _shared.Contains(s.Units[control].Word))
        {
            (s.Heads[control], s.Relations[control]) = ((short)verb, Relation.Oblique);
            (s.Heads[between], s.Relations[between]) = ((short)control, Relation.Case);
            var first = between + 1;
            while (first < control && !IsNoun(s, first) && !s.Units[first].IsName)
            {
                first++;
            }

            (s.Heads[first], s.Relations[first]) = first < control ? ((short)control, Relation.Compound) : (s.Heads[first], s.Relations[first]);
        }

        for (var u = 0; u < verb && Below(s, verb, Relation.SubjectPassive) < 0 && Below(s, verb, Relation.Subject) < 0; u++)
        {
            s.Relations[u] = s.Heads[u] == verb && s.Relations[u] == Relation.Other && s.Units[u].IsName ? Relation.SubjectPassive : s.Relations[u];
        }
    }
}
