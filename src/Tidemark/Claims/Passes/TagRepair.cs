using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Corrects tags where the words around leave no doubt: "an offensive to", "Clashes in" at the head of a sentence.</summary>
internal sealed partial class TagRepair(Lexicon lexicon, Lemmas lemmas)
{
    private readonly WordMask _nouns = lexicon.Classes.Mask("armed-noun", "unit-noun", "people-noun", "government-noun", "place-noun", "thing-noun", "official-noun", "air-noun");
    private readonly WordMask _verbs = lexicon.Classes.Mask("say-verb", "support-verb", "strike-verb", "plan-verb", "call-verb", "object-control-verb", "try-verb", "begin-verb", "end-verb", "accuse-verb", "be-form", "have-verb");
    private readonly WordMask _armedNouns = lexicon.Classes.Mask("armed-noun");
    private readonly WordMask _gerund = lexicon.Classes.Mask("deny-verb", "admit-verb", "justify-verb", "begin-verb", "fail-verb");
    private readonly int _of = lexicon.Word("of");
    private readonly WordMask _answers = lexicon.Classes.Mask("deny-verb", "confirm-verb", "admit-verb", "announce-verb", "predict-verb", "justify-verb", "claim-verb");
    private readonly WordMask _says = lexicon.Classes.Mask("say-verb", "deny-verb", "confirm-verb", "admit-verb", "announce-verb", "predict-verb", "claim-verb");
    private readonly int[] _subordinators = lexicon.Words("because while although though if unless");
    private readonly int _by = lexicon.Word("by");
    private readonly int _to = lexicon.Word("to");
    private readonly int[] _pastAlone = lexicon.Words("fell took retook drove gave began broke flew froze went withdrew threw overthrew");
    private readonly int _about = lexicon.Word("about");
    private readonly int[] _temporal = [lexicon.Word("after"), lexicon.Word("before"), lexicon.Word("since"), lexicon.Word("until"), lexicon.Word("as"), lexicon.Word("when")];
    private readonly int[] _besides = [lexicon.Word("alongside"), lexicon.Word("outside"), lexicon.Word("inside")];
    private readonly WordMask _plans = lexicon.Classes.Mask("plan-verb", "try-verb");
    private readonly WordMask _be = lexicon.Classes.Mask("be-form");
    private readonly WordMask _have = lexicon.Classes.Mask("have-verb");
    private readonly int _that = lexicon.Word("that");

    internal void Mend(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tags[i] is Tag.VBZ or Tag.VBP or Tag.VB && s.Units[i].Kind == UnitKind.Word && lemmas.Verb(s.Units[i].Word) == 0
                && (lemmas.Noun(s.Units[i].Word) != 0 || (lexicon.Classes.Is(s.Units[i].Word, _nouns) && !lexicon.Classes.Is(s.Units[i].Word, _verbs))))
            {
                s.Tags[i] = s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) ? Tag.NNS : Tag.NN;
            }
        }

        for (var i = 0; i < s.Count; i++)
        {
            s.Tags[i] = s.Units[i].Phrase > 0 && s.WordsOf(i) is "According to" or "according to" ? Tag.IN : s.Tags[i];
            if (s.Units[i] is { Kind: UnitKind.Word } unit && unit.End - unit.First > 1 && s.Tags[i] is not (Tag.NN or Tag.NNS) && lemmas.Verb(unit.Word) == 0 && (lemmas.Noun(unit.Word) != 0 || lexicon.Classes.Is(unit.Word, _nouns)))
            {
                s.Tags[i] = s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) ? Tag.NNS : Tag.NN; // "border crossing", "bomb blast": one noun of several words
            }
        }

        for (var i = 1; i < s.Count; i++)
        {
            if (s.Tags[i] is Tag.VBN or Tag.NN && s.Units[i].Kind == UnitKind.Word && _pastAlone.Contains(s.Units[i].Word) && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.RB or Tag.CC or Tag.Comma)
            {
                s.Tags[i] = Tag.VBD; // "fell", "took": the participle is another form
            }

            if (s.Tags[i] == Tag.VBN && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS && s.WordsOf(i) is "died" or "erupted" or "collapsed" or "exploded" or "raged" or "arrived" or "retreated" or "emerged")
            {
                s.Tags[i] = Tag.VBD; // behind a noun no participle: these are done to nobody
            }

            if (s.Tags[i] == Tag.VBD && i + 1 < s.Count && s.Tags[i - 1] is Tag.NNS or Tag.NN or Tag.NNP or Tag.NNPS && s.WordsOf(i) is "affiliated" or "linked" or "allied" or "aligned" or "opposed" && s.WordsOf(i + 1) is "to" or "with")
            {
                s.Tags[i] = Tag.VBN; // "groups affiliated to X struck"
            }

            if (s.Tags[i] == Tag.IN && s.Units[i].Word == _to && i + 2 < s.Count && s.Tags[i + 1] == Tag.RB && s.Tags[i + 2] == Tag.VB)
            {
                s.Tags[i] = Tag.TO; // "to completely retake"
            }
        }

        if (s.Count > 1 && s.Tags[0] == Tag.JJ && lexicon.Classes.Is(s.Units[0].Word, _armedNouns) && IsPast(s, 1))
        {
            s.Tags[0] = Tag.NNS; // "Gunmen shot"
        }

        for (var i = 1; i + 1 < s.Count; i++)
        {
            if (s.Tags[i] == Tag.VBZ && s.Tags[i - 1] is Tag.NN or Tag.NNP or Tag.JJ && lexicon.Classes.Is(s.Units[i].Word, _armedNouns) && lemmas.Verb(s.Units[i + 1].Word) != 0)
            {
                s.Tags[i] = Tag.NNS; // "Government forces overran"
            }
        }

        for (var i = 1; i < s.Count; i++)
        {
            if (s.WordsOf(i) is "dead" && s.WordsOf(i - 1) is "shot" && i > 1 && s.Tags[i - 1] is Tag.NN or Tag.VBN or Tag.JJ && s.Tags[i - 2] is Tag.NN or Tag.NNS or Tag.NNP or Tag.JJ && i + 1 < s.Count && s.Tags[i + 1] is Tag.CD or Tag.DT or Tag.NNS or Tag.JJ or Tag.NNP or Tag.PRPS)
            {
                s.Tags[i - 1] = Tag.VBD; // "Police shot dead two men"
                s.Tags[i - 2] = s.Tags[i - 2] == Tag.JJ ? Tag.NN : s.Tags[i - 2];
            }

            if (s.Tags[i] == Tag.JJ && i + 1 < s.Count && lexicon.Classes.Is(s.Units[i].Word, _armedNouns) && s.WordsOf(i).EndsWith("men", StringComparison.Ordinal) && IsPast(s, i + 1))
            {
                s.Tags[i] = Tag.NNS; // "said militiamen executed"
            }

            if ((s.Tags[i] is Tag.NN or Tag.NNP && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.RB || (s.Tags[i] == Tag.JJ && s.Tags[i - 1] == Tag.NNS)) && i + 1 < s.Count && IsIrregularPast(s, i)
                && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNPS or Tag.NNS or Tag.IN or Tag.JJ or Tag.CD or Tag.PRPS or Tag.RP or Tag.TO or Tag.RB)
            {
                s.Tags[i] = Tag.VBD; // "government forces fought Islamic State militants"
            }

            if (s.Tags[i] is Tag.NN or Tag.VB or Tag.VBN or Tag.JJ && s.Tags[i - 1] == Tag.NNS && i + 1 < s.Count && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.PRPS or Tag.CD or Tag.JJ or Tag.NNS && s.WordsOf(i) is "hit" or "cut" or "beat" && (i < 2 || s.Tags[i - 2] is not (Tag.MD or Tag.TO or Tag.VB)) && (s.Tags[i] is not (Tag.VBN or Tag.JJ) || !HasFinite(s, i, _that)))
            {
                s.Tags[i] = Tag.VBD; // "air strikes hit the town": a past that looks like everything else
            }

            if (s.Tags[i] == Tag.RB && s.Units[i].Kind == UnitKind.Word && lemmas.Noun(s.Units[i].Word) != 0 && s.Tags[i - 1] is Tag.DT or Tag.PRPS or Tag.NN or Tag.JJ or Tag.JJS or Tag.POS or Tag.NNP or Tag.RP)
            {
                s.Tags[i] = Tag.NN; // "its ally", "carried out raids"
            }

            if (s.Tags[i] is Tag.VBP or Tag.VB && i + 2 < s.Count && s.Units[i - 1].Kind == UnitKind.Name && s.Units[i + 1].Kind == UnitKind.Name && lemmas.Noun(s.Units[i].Word) != 0 && s.Tags[i + 2] is Tag.VBD or Tag.VBZ or Tag.MD && (i < 2 || s.Tags[i - 2] is not (Tag.MD or Tag.TO or Tag.CC)))
            {
                s.Tags[i] = Tag.NN; // "Y affiliate X captured": the verb follows
            }

            if (s.Tags[i] == Tag.JJ && s.Units[i].Kind == UnitKind.Word && lexicon.Classes.Is(s.Units[i].Word, _nouns) && (i + 1 == s.Count || s.Tags[i + 1] is Tag.IN or Tag.Period or Tag.Comma or Tag.WDT) && s.Tags[i - 1] is Tag.JJ or Tag.NNP or Tag.POS or Tag.NN)
            {
                s.Tags[i] = Tag.NN; // "the last IS stronghold in"
            }

            if (s.Tags[i] is Tag.VBD or Tag.VBN && s.Tags[i - 1] == Tag.CC && i > 1 && i + 2 < s.Count && s.Tags[i - 2] is Tag.NN or Tag.NNS or Tag.NNP && BehindPlural(s, i) is var did and > 0 && s.Tags[did] is Tag.VBD or Tag.VBP or Tag.MD
                && s.WordsOf(i).EndsWith("ed", StringComparison.Ordinal))
            {
                s.Tags[i] = Tag.JJ; // "rebels and allied fighters were", "entered"
            }

            if (s.Tags[i] == Tag.JJ && s.Tags[i - 1] is Tag.VBD or Tag.VBZ or Tag.VBP && lexicon.Classes.Is(s.Units[i - 1].Word, _have) && s.WordsOf(i) is "hit" or "cut" or "struck" or "shot" or "shut" && i + 1 < s.Count && s.Tags[i + 1] is Tag.NNS or Tag.NNP or Tag.NN or Tag.DT)
            {
                s.Tags[i] = Tag.VBN; // "had hit targets"
            }

            if (s.Tags[i] is Tag.NN or Tag.VB && (s.Tags[i - 1] is Tag.NNS or Tag.NNPS || (s.Units[i - 1].IsName && s.WordsOf(i - 1).EndsWith("s", StringComparison.Ordinal) && !lexicon.Classes.Is(s.Units[i].Word, _verbs))) && i + 1 < s.Count && s.Units[i + 1].Word == _to && s.Units[i] is { Kind: UnitKind.Word, IsName: false } && lemmas.Noun(s.Units[i].Word) == 0 && lemmas.Verb(s.Units[i].Word) == 0)
            {
                s.Tags[i] = Tag.JJ; // "militants loyal to", "villages close to"
            }

            if (s.Tags[i] == Tag.VBG && s.Tags[i - 1] == Tag.DT && i + 1 < s.Count && s.Tags[i + 1] is Tag.NNS && lemmas.Noun(s.Units[i + 1].Word) != 0)
            {
                s.Tags[i] = Tag.JJ; // "the attacking troops"
            }

            if ((s.Tags[i] == Tag.JJ || (s.Tags[i] == Tag.NN && lemmas.Noun(s.Units[i].Word) == 0)) && s.Units[i - 1].Word == _to && i + 1 < s.Count && s.Tags[i + 1] is Tag.NNP or Tag.NNPS or Tag.DT or Tag.PRPS && lemmas.Verb(s.Units[i].Word) != 0
                && (i + 2 >= s.Count || s.Tags[i + 2] is not (Tag.VBZ or Tag.VBD or Tag.VBP or Tag.NNS) || (i > 1 && s.Tags[i - 2] == Tag.NN && lemmas.Noun(s.Units[i - 2].Word) != 0) || (s.Tags[i + 2] == Tag.NNS && i > 1 && s.Tags[i - 2] is Tag.VBD or Tag.VBN or Tag.VBG or Tag.VBZ or Tag.VBP)))
            {
                (s.Tags[i - 1], s.Tags[i]) = (Tag.TO, Tag.VB); // "the operation to clear Ramadi", "battled to clear Islamic State fighters from"
            }

            if (s.Tags[i] is Tag.VBN or Tag.JJ && i + 1 < s.Count && s.Units[i + 1].Word == _that && s.Tags[i - 1] is Tag.NNP or Tag.NNPS or Tag.NNS or Tag.NN && lexicon.Classes.Is(s.Units[i].Word, _says) && !HasFinite(s, i, _that))
            {
                s.Tags[i] = Tag.VBD; // "The ministry estimated that"
            }

            if (s.Tags[i] is Tag.RB or Tag.JJ or Tag.NN && _besides.Contains(s.Units[i].Word) && i + 1 < s.Count && s.Tags[i - 1] is not (Tag.DT or Tag.IN or Tag.PRPS)
                && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.CD or Tag.NN or Tag.NNS or Tag.JJ)
            {
                s.Tags[i] = Tag.IN; // "fighting alongside government forces"
            }

            if (s.Tags[i] is Tag.VBD or Tag.JJ && s.Tags[i - 1] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB or Tag.VBN && s.WordsOf(i - 1) is "became" or "become" or "becomes" && lemmas.Verb(s.Units[i].Word) != 0 && s.WordsOf(i).EndsWith("ed", StringComparison.Ordinal))
            {
                s.Tags[i] = Tag.VBN; // "became trapped"
            }

            if (s.Units[i].Word == _that && s.Tags[i] == Tag.IN && (i + 1 == s.Count || s.Tags[i + 1] is Tag.Period or Tag.Comma))
            {
                s.Tags[i] = Tag.DT; // "denied that."
            }
        }

        Verbless(s);
        Resumed(s);
        Clausal(s);
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tags[i] is Tag.JJ or Tag.NN or Tag.VB && i > 0 && s.Tags[i - 1] is Tag.NNS or Tag.NNPS && i + 2 < s.Count && s.Tags[i + 1] == Tag.TO && s.Tags[i + 2] == Tag.VB && lexicon.Classes.Is(s.Units[i].Word, _plans))
            {
                s.Tags[i] = Tag.VBP; // "The brigades plan to enter"
            }

            if (s.Tags[i] == Tag.NNS && i > 0 && i + 2 < s.Count && s.Tags[i - 1] is Tag.NN or Tag.NNP && s.Tags[i + 1] == Tag.TO && s.Tags[i + 2] == Tag.VB && lexicon.Classes.Is(s.Units[i].Word, _plans) && !HasFinite(s, i, _that))
            {
                s.Tags[i] = Tag.VBZ; // "The army plans to enter"
            }

            if (s.Tags[i] == Tag.JJ && lexicon.Classes.Is(s.Units[i].Word, _plans) && i > 0 && i + 1 < s.Count && s.Tags[i + 1] == Tag.TO && lexicon.Classes.Is(s.Units[i - 1].Word, _be))
            {
                s.Tags[i] = Tag.VBN; // "is meant to clear"
            }

            if (s.Tags[i] is Tag.VBP or Tag.VB or Tag.JJ && i > 1 && i + 2 < s.Count && s.Tags[i + 1] == Tag.NNS && s.Tags[i - 1] is Tag.NNP or Tag.NN && s.WordsOf(i - 2) is "a" or "an" or "A" or "An" && s.Tags[i + 2] is not (Tag.IN or Tag.Period)
                && lemmas.Verb(s.Units[i + 1].Word) != 0 && (lemmas.Noun(s.Units[i].Word) != 0 || lexicon.Classes.Is(s.Units[i].Word, _nouns)))
            {
                (s.Tags[i], s.Tags[i + 1]) = (Tag.NN, Tag.VBZ); // "an X affiliate controls Y"
            }

            if (s.Tags[i] is Tag.VB or Tag.VBD && i > 0 && i + 2 < s.Count && s.Tags[i + 1] == Tag.RP && s.Units[i + 2].Word == _by && s.Tags[i - 1] is Tag.NN or Tag.NNS)
            {
                s.Tags[i] = Tag.VBN; // "a document put out by X said"
            }

            if (s.Tags[i] == Tag.VBD && i + 1 < s.Count && s.Units[i + 1].Word == _by && i > 0 && (s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.Comma || (i > 1 && s.WordsOf(i - 1) is "already" or "now" or "recently" or "previously" or "still" && s.Tags[i - 2] is Tag.NN or Tag.NNS or Tag.NNP or Tag.Comma)))
            {
                s.Tags[i] = Tag.VBN;
            }

            if (s.Tags[i] is Tag.JJ or Tag.VBN && i > 0 && i + 1 < s.Count && (lemmas.Verb(s.Units[i].Word) != 0 || lexicon.Classes.Is(s.Units[i].Word, _answers)) && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.RB && IsPast(s, i) && Opens(s, i) && (!HasFinite(s, i, _that) || IsAfter(s, i) || IsMain(s, i) || IsSaid(s, i)))
            {
                s.Tags[i] = Tag.VBD;
            }

            if (s.Tags[i] == Tag.JJ && i > 0 && i + 1 < s.Count && s.Tags[i + 1] == Tag.CD && s.Tags[i - 1] is Tag.NNS or Tag.NNP or Tag.CC && lemmas.Verb(s.Units[i].Word) != 0 && s.WordsOf(i).EndsWith("ed", StringComparison.Ordinal))
            {
                s.Tags[i] = Tag.VBD; // "after gunmen fired ten rockets"
            }

            if (s.Tags[i] == Tag.NN && i > 0 && i + 1 < s.Count && lemmas.Verb(s.Units[i].Word) != 0 && s.WordsOf(i).EndsWith("ing", StringComparison.Ordinal)
                && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.CD or Tag.JJ or Tag.NNS && (lexicon.Classes.Is(s.Units[i - 1].Word, _gerund) || s.Units[i - 1].Word == _of))
            {
                s.Tags[i] = Tag.VBG;
            }

            if (s.Tags[i] == Tag.VBD && !_pastAlone.Contains(s.Units[i].Word) && i > 0 && i + 1 < s.Count && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP && s.Tags[i + 1] == Tag.IN && s.Units[i + 1].Word != _that && IsPast(s, i) && FiniteFollows(s, i))
            {
                s.Tags[i] = Tag.VBN;
            }

            if (s.Tags[i] is Tag.NNP or Tag.NNPS && s.Units[i].Kind == UnitKind.Word && (i == 0 || s.Units[i - 1].Kind is UnitKind.Mark or UnitKind.Dateline) && lexicon.Classes.Is(s.Units[i].Word, _nouns))
            {
                s.Tags[i] = s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) ? Tag.NNS : Tag.NN;
            }

            if (s.Tags[i] == Tag.JJ && i > 0 && i + 1 < s.Count && s.Tags[i + 1] is Tag.NNS or Tag.DT or Tag.PRPS && s.WordsOf(i).EndsWith("ing", StringComparison.Ordinal) && s.WordsOf(i - 1) is "were" or "was" or "are" or "is" && lemmas.Verb(s.Units[i].Word) != 0)
            {
                s.Tags[i] = Tag.VBG; // "were stopping families"
            }

            if (s.Units[i].Kind is not (UnitKind.Word or UnitKind.Joined) || lemmas.Noun(s.Units[i].Word) == 0)
            {
                continue;
            }

            var after = i + 1 < s.Count ? s.Tags[i + 1] : Tag.Period;
            var before = i > 0 ? s.Tags[i - 1] : Tag.Period;
            if (s.Tags[i] == Tag.VBG && before == Tag.IN && i + 1 < s.Count && (s.Units[i + 1].Word == _by || s.WordsOf(i + 1) is "between"))
            {
                s.Tags[i] = Tag.NN; // "killed in shelling by rebels", "weeks of fighting between them"
            }

            if (s.Tags[i] == Tag.VBG && i > 1 && before is Tag.NN or Tag.JJ or Tag.NNP && s.Tags[i - 2] == Tag.IN && after is Tag.IN or Tag.Comma or Tag.Period)
            {
                s.Tags[i] = Tag.NN; // "killed in rebel shelling on the town"
            }

            if (s.Tags[i] == Tag.VBG && (after == Tag.IN || (after == Tag.RB && s.WordsOf(i + 1) is "near")) && before is Tag.Period or Tag.DT or Tag.JJ or Tag.PRPS or Tag.POS or Tag.Colon)
            {
                s.Tags[i] = Tag.NN; // "Fighting between", "the shelling of"
            }

            if (s.Tags[i] == Tag.VBG && (i == 0 || s.Units[i - 1].Kind is UnitKind.Mark or UnitKind.Dateline) && after == Tag.RB && i + 2 < s.Count && s.WordsOf(i + 1) is "also" or "then" or "still" && s.Tags[i + 2] is Tag.VBD or Tag.VBN)
            {
                (s.Tags[i], s.Tags[i + 2]) = (Tag.NN, Tag.VBD); // "Fighting also raged"
            }

            if (s.Tags[i] == Tag.VBG && (i == 0 || s.Units[i - 1].Kind is UnitKind.Mark or UnitKind.Dateline) && (after is Tag.VBD or Tag.VBZ or Tag.MD || (after == Tag.VBN && i + 2 < s.Count && s.Units[i + 2].Word != _by && (s.Tags[i + 2] is Tag.IN or Tag.RB || (s.Tags[i + 2] is Tag.CD or Tag.DT or Tag.PRPS or Tag.NNS && !FiniteAhead(s, i + 1))))))
            {
                (s.Tags[i], s.Tags[i + 1]) = (Tag.NN, after == Tag.VBN ? Tag.VBD : after); // "Fighting raged"
            }

            if (s.Tags[i] is Tag.JJ or Tag.VB or Tag.VBP or Tag.VBG or Tag.VBN && before is Tag.DT or Tag.JJ or Tag.POS or Tag.PRPS or Tag.CD && IsEnd(after) && s.Tags[i] != Tag.VBN)
            {
                s.Tags[i] = Tag.NN;
            }
            else if (s.Tags[i] == Tag.VBZ && (i == 0 || before is Tag.JJ or Tag.DT or Tag.POS or Tag.PRPS || s.Units[i - 1].Kind == UnitKind.Dateline) && after is not (Tag.DT or Tag.PRP or Tag.PRPS))
            {
                s.Tags[i] = Tag.NNS;
            }
        }
    }

    /// <summary>"The army, after weeks of shelling, entered Daraya": without any other finite verb the participle behind a comma is the verb.</summary>
    private static void Resumed(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tags[i] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return;
            }
        }

        for (var i = 3; i + 1 < s.Count; i++)
        {
            if (s.Tags[i] == Tag.VBN && s.Tags[i - 1] == Tag.Comma && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS)
            {
                s.Tags[i] = Tag.VBD;
                return;
            }
        }
    }

    /// <summary>
    /// A sentence without a finite verb, in which a form of a rule's verb stands between a noun and a noun phrase: that is the verb
    /// ("Islamic State controls Raqqa", "The Peshmerga hold Kirkuk", "Aircraft bombed Raqqa").
    /// </summary>
    private void Verbless(Sentence s)
    {
        var end = Verbless(s, 0);
        if (end < 0 || Verbless(s, 1, end, nouns: false) || Verbless(s, 1, end, nouns: true) || s.Tags[0] is not (Tag.IN or Tag.VBG))
        {
            return;
        }

        var next = Verbless(s, end + 1); // "After losing X, the group controls Y"
        _ = next > 0 && (Verbless(s, end + 2, next, nouns: false) || Verbless(s, end + 2, next, nouns: true));
    }

    /// <summary>Behind the last unit before the next comma, or -1 where a finite verb stands before it.</summary>
    private static int Verbless(Sentence s, int first)
    {
        var end = first;
        while (end < s.Count && s.Tags[end] != Tag.Comma)
        {
            if (s.Tags[end++] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return -1;
            }
        }

        return end;
    }

    /// <summary>Makes the first word that can be the verb one; words that also name people or places only where asked.</summary>
    private bool Verbless(Sentence s, int first, int end, bool nouns)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (!nouns && lexicon.Classes.Is(s.Units[i].Word, _nouns))
            {
                continue;
            }

            if (s.Units[i].Kind != UnitKind.Word || lemmas.Verb(s.Units[i].Word) == 0 || s.Tags[i] is not (Tag.NN or Tag.NNS or Tag.VBN or Tag.JJ or Tag.VB or Tag.IN or Tag.RB or Tag.NNP)
                || s.Tags[i - 1] is not (Tag.NNP or Tag.NNS or Tag.NN or Tag.NNPS or Tag.RB) || !(s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.CD or Tag.RB or Tag.IN or Tag.JJ or Tag.NNS || (s.Tags[i + 1] is Tag.JJR or Tag.JJS) || (s.Tags[i + 1] == Tag.CC && s.Tags[i] is Tag.NN or Tag.NNS) || (s.Tags[i] is Tag.VBN or Tag.JJ && s.Tags[i + 1] == Tag.NN && i + 2 < end && s.Tags[i + 2] is Tag.NNS or Tag.IN)))
            {
                continue;
            }

            if (s.Tags[i + 1] == Tag.CC)
            {
                if (i + 3 >= end || s.Tags[i + 2] != s.Tags[i] || s.Tags[i + 3] is not (Tag.CD or Tag.DT or Tag.JJS or Tag.JJR))
                {
                    continue;
                }

                s.Tags[i + 2] = s.Tags[i] == Tag.NNS ? Tag.VBZ : Tag.VBP; // "X controls or contests 40 percent"
            }

            var past = IsPast(s, i);
            if (s.Tags[i] is Tag.NN or Tag.NNS && (lemmas.Noun(s.Units[i].Word) != 0 && s.Tags[i + 1] is Tag.IN && s.Units[i + 1].Word != _about && !(i + 2 < end && s.Tags[i + 2] is Tag.JJS or Tag.CD)))
            {
                continue;
            }

            s.Tags[i] = past ? Tag.VBD : s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) ? Tag.VBZ : Tag.VBP;
            return true;
        }

        return false;
    }

    /// <summary>Whether a finite verb comes before the next mark or conjunction: then the first was a participle.</summary>
    private static bool FiniteFollows(Sentence s, int i)
    {
        for (var u = i + 1; u < s.Count && s.Tags[u] is not (Tag.CC or Tag.Colon or Tag.WDT or Tag.WP or Tag.Comma or Tag.WRB); u++)
        {
            if (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bombed", "struck": a form that can be a past; "hit" and "cut" do not show it.</summary>
    private bool IsPast(Sentence s, int i) => s.WordsOf(i).EndsWith("ed", StringComparison.OrdinalIgnoreCase)
        || (lemmas.Verb(s.Units[i].Word) is var verb && verb != 0 && verb != s.Units[i].Word && !s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) && !s.WordsOf(i).EndsWith("ing", StringComparison.Ordinal));

    /// <summary>"fought", "overran": the past of a verb that looks like no other form of it and is no noun.</summary>
    private bool IsIrregularPast(Sentence s, int i) => s.Units[i] is { Kind: UnitKind.Word } unit && unit.End - unit.First == 1 && (lemmas.Noun(unit.Word) is var noun && (noun == 0 || noun == lemmas.Verb(unit.Word)))
        && !lexicon.Classes.Is(unit.Word, _nouns) && char.IsLower(s.WordsOf(i)[0]) && IsPast(s, i) && !s.WordsOf(i).EndsWith("ed", StringComparison.Ordinal);

    /// <summary>What follows is the verb's own: an object, a place, a direction; "by" would make it a participle.</summary>
    private bool Opens(Sentence s, int i) =>
        s.Units[i + 1].Word != _by && (s.Tags[i + 1] is Tag.IN or Tag.TO or Tag.DT or Tag.NNP or Tag.PRP or Tag.PRPS or Tag.CD or Tag.RB or Tag.NNS || (s.Tags[i + 1] is Tag.VBG or Tag.NN && lexicon.Classes.Is(s.Units[i].Word, _gerund) && s.WordsOf(i + 1).EndsWith("ing", StringComparison.Ordinal)));

    /// <summary>"after a suicide attack killed six soldiers", "that its troops now held the hill": with a subject that such a word opens, and an object, the word is the verb of a clause.</summary>
    private bool IsAfter(Sentence s, int i)
    {
        if (s.Tags[i + 1] is not (Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.CD or Tag.NNS) || FiniteFollows(s, i))
        {
            return false;
        }

        var last = i - 1;
        while (last > 0 && s.Tags[last] == Tag.RB)
        {
            last--;
        }

        var u = last;
        while (u > 0 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.DT or Tag.CD or Tag.PRPS or Tag.POS && s.Units[u].Word != _that)
        {
            u--;
        }

        return u < last && (_temporal.Contains(s.Units[u].Word) || s.Units[u].Word == _that);
    }

    /// <summary>"After rebels seized the base, warplanes bombed it": behind an opening clause and its comma stands the main one, and no other verb of it.</summary>
    private bool IsMain(Sentence s, int i)
    {
        var u = i - 1;
        while (u > 0 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.DT or Tag.CD or Tag.PRPS or Tag.POS or Tag.RB)
        {
            u--;
        }

        if (u == i - 1 || u < 3 || s.Tags[u] != Tag.Comma || FiniteFollows(s, i))
        {
            return false;
        }

        for (var first = 0; first < u && first < 6; first++)
        {
            if (_temporal.Contains(s.Units[first].Word))
            {
                return true;
            }

            if (s.Tags[first] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.Comma)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"said Islamic State controlled Hawija": between a verb of saying and an object, with a subject before it, the word is the verb of what is said.</summary>
    private bool IsSaid(Sentence s, int i)
    {
        if (s.Tags[i + 1] is not (Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.CD) || FiniteFollows(s, i))
        {
            return false;
        }

        var u = i - 1;
        while (u > 0 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.DT or Tag.CD or Tag.PRPS or Tag.POS)
        {
            u--;
        }

        return u > 0 && u < i - 1 && s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP && lexicon.Classes.Is(s.Units[u].Word, _says);
    }

    /// <summary>Whether a clause around the word has a finite verb already.</summary>
    private bool HasFinite(Sentence s, int i, int that)
    {
        for (var u = i - 1; u >= 0 && s.Tags[u] is not (Tag.CC or Tag.Colon or Tag.WDT or Tag.WP) && !_subordinators.Contains(s.Units[u].Word); u--)
        {
            if (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return true;
            }
        }

        for (var u = i + 1; u < s.Count && s.Tags[u] is not (Tag.CC or Tag.Colon or Tag.WDT or Tag.WP or Tag.Comma) && s.Units[u].Word != that; u++)
        {
            if (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(Tag tag) => tag is Tag.IN or Tag.TO or Tag.Period or Tag.Comma or Tag.CC or Tag.VBD or Tag.VBZ or Tag.VBN or Tag.MD or Tag.WDT or Tag.CloseBracket or Tag.VBP;
}
