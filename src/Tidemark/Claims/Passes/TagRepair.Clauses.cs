using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Clauses whose verb the tagger took for a noun or an adjective: "unless rebels attack X", "the brigades lost control of X".</content>
internal sealed partial class TagRepair
{
    /// <summary>The eight sides of the sky that place what they stand behind or before ("south of X").</summary>
    internal const string Compass = "north south east west northeast northwest southeast southwest";

    private readonly WordMask _thinks = lexicon.Classes.Mask("doubt-verb", "expect-verb", "predict-verb");
    private readonly WordMask _askers = lexicon.Classes.Mask("if-word", "until-word");

    private readonly WordMask _strikes = lexicon.Classes.Mask("strike-verb");
    private readonly WordMask _thrown = lexicon.Classes.Mask("ammunition-noun", "weapon");
    private readonly WordMask _wills = lexicon.Classes.Mask("plan-verb", "try-verb", "fail-verb", "begin-verb", "expect-verb", "doubt-verb");
    private readonly WordMask _makes = lexicon.Classes.Mask("object-control-verb");
    private readonly int _hand = lexicon.Word("hand");
    private readonly int[] _compass = lexicon.Words(Compass);

    private void Clausal(Sentence s)
    {
        Fronted(s);
        SaysLast(s);
        for (var i = 1; i + 1 < s.Count; i++)
        {
            Small(s, i);
        }

        for (var i = 1; i + 1 < s.Count; i++)
        {
            if (s.Units[i].Kind != UnitKind.Word || s.Tags[i] is not (Tag.NN or Tag.NNS or Tag.JJ or Tag.VBN or Tag.VB or Tag.VBP))
            {
                continue;
            }

            PresentVerb(s, i);
            PastVerb(s, i);
            ByDid(s, i);
            SaysNow(s, i);
            BehindRelative(s, i);
            ButDoes(s, i);
        }
    }

    /// <summary>"control most of X but face pockets of resistance": behind "but" a plain form before a noun goes on with what the subject does.</summary>
    private void ButDoes(Sentence s, int i)
    {
        if (s.Tags[i] is Tag.NN or Tag.VB && s.WordsOf(i - 1) is "but" && (lemmas.Verb(s.Units[i].Word) == s.Units[i].Word || lexicon.Classes.Is(s.Units[i].Word, _verbs)) && s.Tags[i + 1] is Tag.NNS or Tag.DT or Tag.NNP or Tag.PRPS or Tag.JJ && !FiniteAhead(s, i) && Array.IndexOf(s.Tags, Tag.VBP, 0, i) >= 0)
        {
            s.Tags[i] = Tag.VBP;
        }
    }

    /// <summary>"a mortar hit a mosque", "has 300 fighters left in X", "peacekeepers south of X".</summary>
    private void Small(Sentence s, int i)
    {
        if (s.Tags[i] is Tag.NN or Tag.JJ or Tag.VB && s.WordsOf(i) is "hit" && i > 1 && lexicon.Classes.Is(s.Units[i - 1].Word, _thrown) && s.Tags[i - 2] is Tag.DT or Tag.NN or Tag.JJ or Tag.CD && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.PRPS or Tag.NNS or Tag.JJ)
        {
            s.Tags[i] = Tag.VBD;
            s.Tags[i - 1] = s.Tags[i - 1] == Tag.JJ ? Tag.NN : s.Tags[i - 1];
        }

        if (s.Tags[i] == Tag.VBD && s.WordsOf(i) is "left" && s.Tags[i - 1] is Tag.NNS or Tag.NNP or Tag.NN && s.Tags[i + 1] is Tag.IN or Tag.Period or Tag.Comma)
        {
            var u = i - 1;
            while (u > 0 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.JJ or Tag.CD or Tag.IN or Tag.JJR or Tag.JJS or Tag.RB or Tag.RBR && i - u < 8)
            {
                u--;
            }

            if (lexicon.Classes.Is(s.Units[u].Word, _have) && s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB)
            {
                s.Tags[i] = Tag.VBN;
            }
        }

        if ((s.Tags[i] is Tag.RB or Tag.JJ || (s.Tags[i] == Tag.VBP && s.Tags[i - 1] == Tag.NN)) && s.WordsOf(i) is "near" && s.Tags[i - 1] is not (Tag.DT or Tag.PRPS or Tag.RB) && s.Tags[i + 1] is Tag.NNP or Tag.NNPS or Tag.DT)
        {
            s.Tags[i] = Tag.IN; // "Shelling near X"
        }

        if (s.Tags[i] == Tag.VBG && s.Tags[i + 1] == Tag.IN && lexicon.Classes.Is(s.Units[i - 1].Word, _says) && IsPast(s, i - 1) && s.WordsOf(i) is "fighting" or "shelling" or "bombing" or "shooting")
        {
            s.Tags[i] = Tag.NN; // "reported fighting in the north"
        }

        if (s.Tags[i] == Tag.VBG && s.WordsOf(i) is "fighting" && s.WordsOf(i - 1) is "in" or "after" or "during" or "amid" or "despite" or "from" && s.Tags[i + 1] is Tag.IN or Tag.Comma or Tag.Period or Tag.CC)
        {
            s.Tags[i] = Tag.NN; // "killed in fighting for X"
        }

        if (s.Tags[i] == Tag.NNS && i + 2 < s.Count && s.Tags[i - 1] is Tag.NN or Tag.NNP && s.Units[i].Kind == UnitKind.Word && lemmas.Verb(s.Units[i].Word) != 0 && s.WordsOf(i + 1) is "much" or "most" or "half" or "all" or "part" or "parts" && s.Units[i + 2].Word == _of && !FiniteAhead(s, i) && NoVerb(s, i))
        {
            s.Tags[i] = Tag.VBZ; // "The group controls much of X"
        }

        if (s.Tags[i] == Tag.IN && s.WordsOf(i) is "over" && lemmas.Verb(s.Units[i - 1].Word) is var gives and not 0 && gives == _hand && s.Tags[i - 1] is Tag.VB or Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBP or Tag.VBZ)
        {
            s.Tags[i] = Tag.RP; // "handed over X to Y"
        }

        if (s.Tags[i] == Tag.JJ && s.Tags[i - 1] == Tag.VBP && s.WordsOf(i - 1) is "have" && s.Tags[i + 1] is Tag.NN or Tag.NNP or Tag.NNS && IsIrregularPast(s, i))
        {
            s.Tags[i] = Tag.VBN; // "have won ground in X"
        }

        if (s.Tags[i] == Tag.NN && s.WordsOf(i) is "rival" && s.Tags[i + 1] is Tag.JJ or Tag.NNS or Tag.NN or Tag.NNP or Tag.VBN)
        {
            s.Tags[i] = Tag.JJ; // "between rival armed groups"
        }

        if (s.Tags[i] == Tag.NNS && s.Tags[i - 1] is Tag.NNP or Tag.NNPS && lexicon.Classes.Is(s.Units[i].Word, _strikes) && (s.Tags[i + 1] == Tag.CD || (s.Tags[i + 1] is Tag.IN or Tag.RBR or Tag.JJR && i + 3 < s.Count && s.Tags[i + 3] == Tag.CD)) && !FiniteAhead(s, i))
        {
            s.Tags[i] = Tag.VBZ; // "A blast in X kills at least ten"
        }

        if (s.Tags[i] is Tag.NNS or Tag.NN && s.WordsOf(i - 1) is "still" or "also" or "now" or "already" && i > 1 && s.Tags[i - 2] is Tag.CC or Tag.NNS or Tag.NNP or Tag.NN && lemmas.Verb(s.Units[i].Word) != 0 && s.Units[i].Kind == UnitKind.Word
            && !lexicon.Classes.Is(s.Units[i].Word, _nouns) && s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNS or Tag.JJ or Tag.CD or Tag.PRPS or Tag.JJS)
        {
            s.Tags[i] = s.Tags[i] == Tag.NNS ? Tag.VBZ : Tag.VBP; // "but still controls areas"
        }

        if (s.Tags[i] == Tag.NNS && s.Tags[i - 1] is Tag.WDT or Tag.WP && s.Tags[i + 1] is Tag.DT or Tag.PRPS or Tag.NNP && s.Units[i].Kind == UnitKind.Word && s.WordsOf(i).EndsWith("s", StringComparison.Ordinal))
        {
            s.Tags[i] = Tag.VBZ; // "a force that guards the ports"
        }

        if (s.Tags[i] == Tag.JJ && i + 2 < s.Count && s.Units[i + 2].Word == _of && _compass.Contains(s.Units[i + 1].Word) && lemmas.Noun(s.Units[i].Word) != 0)
        {
            s.Tags[i] = Tag.NN; // "an offensive south of X"
        }

        if (s.Tags[i] == Tag.NN && i > 1 && s.Units[i - 1].Word == _to && s.Tags[i - 2] is Tag.NNS or Tag.NNPS or Tag.NN && s.Tags[i + 1] is Tag.Period or Tag.Comma or Tag.IN or Tag.DT or Tag.PRPS or Tag.NNP && lemmas.Verb(s.Units[i].Word) == s.Units[i].Word && lemmas.Noun(s.Units[i].Word) == 0 && Made(s, i - 2))
        {
            (s.Tags[i - 1], s.Tags[i]) = (Tag.TO, Tag.VB); // "forcing hundreds of families to flee"
        }

        if (s.Tags[i] == Tag.NN && i > 1 && s.Units[i - 1].Word == _to && s.Tags[i - 2] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.VBN or Tag.VB && lemmas.Verb(s.Units[i].Word) == s.Units[i].Word && (lexicon.Classes.Is(s.Units[i - 2].Word, _wills) || s.WordsOf(i - 2).StartsWith("continu", StringComparison.Ordinal)))
        {
            (s.Tags[i - 1], s.Tags[i]) = (Tag.TO, Tag.VB); // "tried to advance on", "continue to attack"
        }

        if (s.Tags[i] is Tag.NN or Tag.JJ && lexicon.Classes.Is(s.Units[i].Word, _plans) && s.Units[i + 1].Word == _to && i + 2 < s.Count && lemmas.Verb(s.Units[i + 2].Word) == s.Units[i + 2].Word && s.Tags[i - 1] is Tag.NNS or Tag.NNP or Tag.NNPS
            && s.WordsOf(i - 1).EndsWith("s", StringComparison.Ordinal) && !HasFinite(s, i, _that))
        {
            (s.Tags[i], s.Tags[i + 1], s.Tags[i + 2]) = (Tag.VBP, Tag.TO, Tag.VB); // "The Misrata brigades plan to attack Sirte."
        }

        if (s.Tags[i] == Tag.RB && s.Units[i + 1].Word == _of && _compass.Contains(s.Units[i].Word) && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS)
        {
            s.Tags[i] = Tag.NN;
        }

        if (s.Tags[i] == Tag.NNS && s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) && lemmas.Noun(s.Units[i].Word) == 0 && lexicon.Classes.Is(s.Units[i].Word, _verbs) && !lexicon.Classes.Is(s.Units[i].Word, _nouns) && s.Units[i].Kind == UnitKind.Word
            && s.Tags[i + 1] is Tag.Comma or Tag.IN or Tag.RB or Tag.DT && Asked(s, i) && !FiniteAhead(s, i))
        {
            s.Tags[i] = Tag.VBZ; // "If the operation begins,"
        }

        if (s.Tags[i] == Tag.NNS && s.Tags[i + 1] == Tag.Comma && s.Tags[i - 1] is Tag.NN or Tag.NNP && s.Units[i].Kind == UnitKind.Word && lemmas.Noun(s.Units[i].Word) == 0 && !lexicon.Classes.Is(s.Units[i].Word, _nouns) && Asked(s, i))
        {
            s.Tags[i] = Tag.VBZ; // "If the operation to free X succeeds,": such a clause has a verb
        }
    }

    /// <summary>Whether a verb by which somebody is made to do something stands before a noun, with nothing but the noun's own words between.</summary>
    private bool Made(Sentence s, int noun)
    {
        var u = noun;
        while (u > 0 && noun - u < 6 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.CD or Tag.DT or Tag.IN or Tag.RB or Tag.RBR or Tag.JJR or Tag.JJS)
        {
            u--;
        }

        return s.Tags[u] is Tag.VBG or Tag.VBD or Tag.VBN or Tag.VB or Tag.VBZ && lexicon.Classes.Is(s.Units[u].Word, _makes);
    }

    /// <summary>The word behind a plural that stands behind a word with only names and adjectives between, or -1.</summary>
    private static int BehindPlural(Sentence s, int i)
    {
        for (var u = i + 1; u + 1 < s.Count && u - i < 5 && s.Tags[u] is Tag.NN or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.NNS; u++)
        {
            if (s.Tags[u] == Tag.NNS || (s.Units[u] is { Kind: UnitKind.Name, Actor.Kind: not EntryKind.None } && s.WordsOf(u).EndsWith('s')))
            {
                return u + 1;
            }
        }

        return -1;
    }

    /// <summary>"Russia denies supporting the rebels": a present of saying that is no plural.</summary>
    private void SaysNow(Sentence s, int i)
    {
        if (s.Tags[i] == Tag.NNS && lexicon.Classes.Is(s.Units[i].Word, _says) && lemmas.Noun(s.Units[i].Word) == 0 && !lexicon.Classes.Is(s.Units[i].Word, _nouns) && s.WordsOf(i).EndsWith("s", StringComparison.Ordinal)
            && s.Tags[i + 1] is Tag.VBG or Tag.DT or Tag.PRPS or Tag.IN or Tag.NNP or Tag.NN or Tag.NNS && s.Units[i + 1].Word != _of && Begins(s, i) && NoVerb(s, i) && !FiniteAhead(s, i))
        {
            s.Tags[i] = Tag.VBZ;
        }
    }

    /// <summary>", the United Nations estimates.": a verb of saying behind the comma that closes what is said.</summary>
    private void SaysLast(Sentence s)
    {
        var i = s.Count - 2;
        if (i < 3 || s.Tags[i] != Tag.NNS || s.Tags[i + 1] != Tag.Period || !lexicon.Classes.Is(s.Units[i].Word, _says) || lexicon.Classes.Is(s.Units[i].Word, _nouns) || s.Tags[i - 1] is not (Tag.NN or Tag.NNP or Tag.NNPS))
        {
            return;
        }

        var u = i - 1;
        while (u > 0 && s.Tags[u] is Tag.NN or Tag.NNP or Tag.NNPS or Tag.DT or Tag.JJ or Tag.POS)
        {
            u--;
        }

        if (s.Tags[u] == Tag.Comma)
        {
            s.Tags[i] = Tag.VBZ;
        }
    }

    /// <summary>Whether "if", "unless", "until" opens the clause before a word, and no verb of it comes before.</summary>
    private bool Asked(Sentence s, int i)
    {
        for (var u = i - 1; u >= 0 && i - u < 10 && s.Tags[u] is Tag.NN or Tag.NNP or Tag.DT or Tag.JJ or Tag.IN or Tag.PRPS or Tag.POS or Tag.TO or Tag.VB; u--)
        {
            if (lexicon.Classes.Is(s.Units[u].Word, _askers))
            {
                return u < i - 1;
            }
        }

        return false;
    }

    /// <summary>"The rebels control less than a third", "unless rebels attack X", "officials predict that": the bare form right behind a plural that opens its clause.</summary>
    private void PresentVerb(Sentence s, int i)
    {
        var word = s.Units[i].Word;
        var known = lemmas.Verb(word) == word || (lexicon.Classes.Is(word, _verbs) && !s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) && !s.WordsOf(i).EndsWith("ed", StringComparison.Ordinal) && !s.WordsOf(i).EndsWith("ing", StringComparison.Ordinal)) || (lexicon.Classes.Is(word, _says | _thinks) && s.Units[i + 1].Word == _that);
        if (s.Tags[i] is not (Tag.NN or Tag.VB or Tag.JJ) || !known || !IsPlural(s, i - 1) || lexicon.Classes.Is(word, _nouns)
            || !(s.Tags[i + 1] is Tag.DT or Tag.NNP or Tag.NNPS or Tag.PRPS or Tag.CD or Tag.PRP or Tag.JJR or Tag.JJS or Tag.RBR or Tag.JJ || s.Units[i + 1].Word == _that || (s.WordsOf(i + 1) is "half" or "parts" && i + 2 < s.Count && s.WordsOf(i + 2) is "of"))
            || !Begins(s, i) || FiniteAhead(s, i))
        {
            return;
        }

        s.Tags[i] = Tag.VBP;
    }

    /// <summary>"The brigades lost control of the port": a past behind a noun that opens its clause, with a bare noun behind it and no other verb.</summary>
    private void PastVerb(Sentence s, int i)
    {
        if (s.Tags[i] is Tag.JJ or Tag.VBN && lemmas.Verb(s.Units[i].Word) is var verb && verb != s.Units[i].Word && (verb != 0 || lexicon.Classes.Is(s.Units[i].Word, _says)) && IsPast(s, i) && (s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS || (s.Tags[i - 1] == Tag.JJ && lexicon.Classes.Is(s.Units[i - 1].Word, _nouns)))
            && s.Tags[i + 1] == Tag.NN && i + 2 < s.Count && s.Tags[i + 2] is Tag.IN or Tag.TO or Tag.Period or Tag.Comma && s.Units[i + 2].Word != _by && Begins(s, i) && !FiniteAhead(s, i))
        {
            s.Tags[i] = Tag.VBD;
        }
    }

    /// <summary>"Units backed by militiamen regained control": behind a by-phrase, with an object and no other verb, the past is what the units did.</summary>
    private void ByDid(Sentence s, int i)
    {
        if (s.Tags[i] is not (Tag.VBN or Tag.JJ) || s.Tags[i - 1] is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS) || !IsPast(s, i) || lemmas.Verb(s.Units[i].Word) == 0 || s.Tags[i + 1] is not (Tag.NN or Tag.DT or Tag.NNP or Tag.NNPS or Tag.CD or Tag.PRPS) || FiniteAhead(s, i))
        {
            return;
        }

        var u = i - 1;
        while (u > 1 && i - u < 8 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.DT or Tag.CC or Tag.POS or Tag.CD)
        {
            u--;
        }

        if (u < 2 || s.Units[u].Word != _by || s.Tags[u - 1] is not (Tag.VBN or Tag.VBD))
        {
            return;
        }

        for (var v = 0; v < u - 1; v++)
        {
            if (s.Tags[v] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD && !lexicon.Classes.Is(s.Units[v].Word, _says))
            {
                return;
            }
        }

        s.Tags[i] = Tag.VBD;
    }

    /// <summary>"X, who control the capital, denied it": behind the comma that closes a relative clause the participle is the verb of the sentence.</summary>
    private void BehindRelative(Sentence s, int i)
    {
        if (s.Tags[i] is not (Tag.VBN or Tag.JJ) || s.Tags[i - 1] != Tag.Comma || !IsPast(s, i) || (lemmas.Verb(s.Units[i].Word) == 0 && !lexicon.Classes.Is(s.Units[i].Word, _says)) || s.Units[i + 1].Word == _by || FiniteAhead(s, i)
            || s.Tags[i + 1] is Tag.CC or Tag.Comma or Tag.Period)
        {
            return;
        }

        var finite = false;
        for (var u = i - 2; u > 1; u--)
        {
            finite |= s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD;
            if (s.Tags[u] == Tag.Comma)
            {
                return;
            }

            if (s.Tags[u] is Tag.WP or Tag.WDT && s.Tags[u - 1] == Tag.Comma)
            {
                if (finite && NoVerb(s, u - 1))
                {
                    s.Tags[i] = Tag.VBD;
                }

                return;
            }
        }
    }

    /// <summary>"Should the brigades capture X, ...": behind a modal that opens the sentence the word before a name or an article is the verb.</summary>
    private void Fronted(Sentence s)
    {
        if (s.Count < 5 || s.Tags[0] != Tag.MD || s.WordsOf(0) is not "Should")
        {
            return;
        }

        for (var i = 2; i + 1 < s.Count && i < 8 && s.Tags[i] is Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS; i++)
        {
            if (s.Tags[i] == Tag.NN && lemmas.Verb(s.Units[i].Word) == s.Units[i].Word && s.Tags[i + 1] is Tag.NNP or Tag.DT or Tag.PRPS && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS)
            {
                s.Tags[i] = Tag.VB;
                return;
            }
        }
    }

    private static bool IsPlural(Sentence s, int i) => s.Tags[i] is Tag.NNS or Tag.NNPS || (s.Units[i].IsName && s.Units[i].Actor.Kind != EntryKind.None && s.Tags[i] == Tag.NNP && s.WordsOf(i).EndsWith("s", StringComparison.Ordinal) && s.Units[i].End - s.Units[i].First > 1);

    /// <summary>Whether the noun phrase before a word begins a clause: the sentence, or what a conjunction, "that" or a verb of saying opens.</summary>
    private bool Begins(Sentence s, int i)
    {
        var u = i - 1;
        while (u >= 0 && s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.DT or Tag.CD or Tag.PRPS or Tag.POS && s.Units[u].Word != _that)
        {
            u--;
        }

        if (u == i - 1)
        {
            return false;
        }

        return u < 0 || s.Units[u].Kind == UnitKind.Dateline || s.Tags[u] is Tag.OpenQuote || s.Units[u].Word == _that || lexicon.Classes.Is(s.Units[u].Word, _askers) || _subordinators.Contains(s.Units[u].Word)
            || (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP && lexicon.Classes.Is(s.Units[u].Word, _says));
    }

    /// <summary>Whether a finite verb comes before the next mark, conjunction or clause.</summary>
    private bool FiniteAhead(Sentence s, int i)
    {
        for (var u = i + 1; u < s.Count && s.Tags[u] is not (Tag.CC or Tag.Colon or Tag.WDT or Tag.WP or Tag.Comma or Tag.WRB or Tag.CloseQuote) && s.Units[u].Word != _that && !_temporal.Contains(s.Units[u].Word) && !_subordinators.Contains(s.Units[u].Word); u++)
        {
            if (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NoVerb(Sentence s, int end)
    {
        for (var u = 0; u < end; u++)
        {
            if (s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return false;
            }
        }

        return true;
    }
}
