using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Participles behind a noun, and the verb behind them.</content>
internal sealed partial class TreeRepair
{
    /// <summary>"The road linking X to Y has been cut": without an auxiliary the first is a participle, and the next verb, which has no subject, the predicate.</summary>
    private static void ParticipleFirst(Sentence s, int v)
    {
        if (s.Tags[v] != Tag.VBG || !IsNoun(s, v - 1) || HasAuxiliary(s, v) || HasPassive(s, v) || s.Heads[v - 1] != v || s.Relations[v - 1] is not (Relation.Subject or Relation.SubjectPassive))
        {
            return;
        }

        for (var w = v + 2; w < s.Count && s.Tags[w] is not (Tag.CC or Tag.Comma or Tag.Colon or Tag.WDT or Tag.WP or Tag.WRB); w++)
        {
            if (IsVerb(s, w) && s.Heads[w] == v && IsFinite(s, w))
            {
                if (!HasSubject(s, w))
                {
                    (s.Heads[w], s.Relations[w]) = (s.Heads[v], s.Relations[v]);
                    (s.Heads[v - 1], s.Relations[v - 1]) = ((short)w, HasPassive(s, w) ? Relation.SubjectPassive : Relation.Subject);
                    (s.Heads[v], s.Relations[v]) = ((short)(v - 1), Relation.AdjectivalClause);
                }

                return;
            }
        }
    }

    /// <summary>"The bombing carried out by X targeted Y": with its by-phrase before the next finite verb the first is a participle, the second the predicate.</summary>
    private void ReducedClause(Sentence s, int v)
    {
        if (v == 0 || s.Tags[v] is not (Tag.VBD or Tag.VBN) || !IsNoun(s, v - 1) || HasAuxiliary(s, v) || !HasAgent(s, v) || s.Heads[v - 1] != v || s.Relations[v - 1] is not (Relation.Subject or Relation.SubjectPassive))
        {
            return;
        }

        for (var w = v + 2; w < s.Count && s.Tags[w] is not (Tag.CC or Tag.Comma or Tag.Colon or Tag.WDT or Tag.WP or Tag.WRB or Tag.TO or Tag.VBZ or Tag.VBP or Tag.MD or Tag.VBG); w++)
        {
            if (s.Tags[w] != Tag.VBD)
            {
                continue;
            }

            if (s.Heads[w] != v || HasSubject(s, w))
            {
                return;
            }

            (s.Heads[w], s.Relations[w]) = (s.Heads[v], s.Relations[v]);
            s.Tags[v] = Tag.VBN;
            (s.Heads[v - 1], s.Relations[v - 1]) = ((short)w, Relation.Subject);
            (s.Heads[v], s.Relations[v]) = ((short)(v - 1), Relation.AdjectivalClause);
            return;
        }
    }

    /// <summary>"Troops backed by X pushed into Y": no clause stands behind "by"; X belongs to the participle, and the verb is what the troops did.</summary>
    private void ByClause(Sentence s, int w)
    {
        var v = s.Heads[w];
        if (v < 1 || v > w || s.Tags[v] != Tag.VBN || s.Relations[v] != Relation.AdjectivalClause || s.Tags[w] is not (Tag.VBD or Tag.VBZ or Tag.VBP) || s.Heads[v] is not (var noun and >= 0) || noun != v - 1 || s.Units[v + 1].Word != _by || s.Heads[v + 1] != w)
        {
            return;
        }

        var by = v + 1;
        for (var n = by + 1; n < w; n++)
        {
            if (s.Heads[n] != w || s.Relations[n] is not (Relation.Subject or Relation.SubjectPassive))
            {
                continue;
            }

            (s.Heads[n], s.Relations[n]) = ((short)v, Relation.Oblique);
            (s.Heads[by], s.Relations[by]) = ((short)n, Relation.Case);
            var top = s.Heads[noun] is var head and >= 0 && head == noun - 1 && IsNoun(s, head) && s.Relations[noun] is Relation.Subject or Relation.SubjectPassive ? head : noun; // "Government troops", torn apart
            (s.Heads[w], s.Relations[w]) = (s.Heads[top], s.Relations[top]);
            if (top != noun)
            {
                (s.Heads[top], s.Relations[top]) = ((short)noun, Relation.Compound);
            }

            (s.Heads[noun], s.Relations[noun]) = ((short)w, Relation.Subject);
            return;
        }
    }

    /// <summary>"forces and rebels backed by X": a participle right behind the last of a row belongs to it alone.</summary>
    private static void NearestClause(Sentence s, int v)
    {
        if (v > 0 && s.Tags[v] == Tag.VBN && s.Relations[v] == Relation.AdjectivalClause && s.Relations[v - 1] == Relation.Conjunct && IsNoun(s, v - 1) && s.Heads[v - 1] == s.Heads[v])
        {
            s.Heads[v] = (short)(v - 1);
        }

        if (v > 0 && v + 1 < s.Count && s.Tags[v] == Tag.VBG && s.Relations[v] is Relation.AdverbialClause or Relation.OpenComplement && s.Tags[v + 1] == Tag.TO && s.Tags[v - 1] is Tag.NNS or Tag.NNPS && s.Heads[v - 1] == s.Heads[v] && v - 1 > s.Heads[v])
        {
            (s.Heads[v], s.Relations[v]) = ((short)(v - 1), Relation.AdjectivalClause); // "they fight groups trying to topple him"
        }
    }

    /// <summary>"X, considered by Y an offshoot of Z": what it is considered to be describes X, not Y.</summary>
    private void ConsideredBy(Sentence s, int noun)
    {
        if (s.Relations[noun] != Relation.Apposition || s.Heads[noun] is not (var by and >= 0) || by > noun || s.Relations[by] != Relation.Oblique || s.Heads[by] is not (var v and >= 0) || s.Tags[v] != Tag.VBN || !HasAgent(s, v) || !HasDeterminer(s, noun)
            || s.WordsOf(v) is not ("considered" or "called" or "deemed" or "declared" or "labelled" or "labeled" or "branded" or "named" or "dubbed"))
        {
            return;
        }

        for (var u = by + 1; u < noun; u++)
        {
            if (s.Tags[u] == Tag.Comma)
            {
                return;
            }
        }

        (s.Heads[noun], s.Relations[noun]) = s.Relations[v] == Relation.AdjectivalClause && s.Heads[v] >= 0 ? (s.Heads[v], Relation.Apposition) : ((short)v, Relation.OpenComplement);
    }

    /// <summary>"forces backed by X seized Y": the past behind X, with an object of its own, is what the forces did.</summary>
    private void ByNameDid(Sentence s, int w)
    {
        var x = w - 1;
        if (s.Tags[w] != Tag.VBD || s.Heads[w] != x || s.Relations[w] is not (Relation.AdjectivalClause or Relation.RelativeClause) || s.Relations[x] != Relation.Oblique || !HasObject(s, w) || HasSubject(s, w)
            || s.Heads[x] is not (var v and >= 0) || v > x || s.Tags[v] != Tag.VBN || !HasAgent(s, v) || s.Heads[v] is not (var noun and >= 0) || noun > v || !IsNoun(s, noun) || s.Relations[noun] is not (Relation.Root or Relation.ClausalComplement))
        {
            return;
        }

        (s.Heads[w], s.Relations[w]) = (s.Heads[noun], s.Relations[noun]);
        (s.Heads[noun], s.Relations[noun]) = ((short)w, Relation.Subject);
    }
}
