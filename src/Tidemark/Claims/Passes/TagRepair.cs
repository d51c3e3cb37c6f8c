using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Corrects tags where the words around leave no doubt: "an offensive to", "Clashes in" at the head of a sentence.</summary>
internal sealed class TagRepair(Lexicon lexicon, Lemmas lemmas)
{
    private readonly int _by = lexicon.Word("by");

    internal void Mend(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tags[i] == Tag.VBD && i + 1 < s.Count && s.Units[i + 1].Word == _by && i > 0 && s.Tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.Comma)
            {
                s.Tags[i] = Tag.VBN;
            }

            if (s.Units[i].Kind is not (UnitKind.Word or UnitKind.Joined) || lemmas.Noun(s.Units[i].Word) == 0)
            {
                continue;
            }

            var after = i + 1 < s.Count ? s.Tags[i + 1] : Tag.Period;
            var before = i > 0 ? s.Tags[i - 1] : Tag.Period;
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

    private static bool IsEnd(Tag tag) => tag is Tag.IN or Tag.TO or Tag.Period or Tag.Comma or Tag.CC or Tag.VBD or Tag.VBZ or Tag.VBN or Tag.MD or Tag.WDT or Tag.CloseBracket or Tag.VBP;
}
