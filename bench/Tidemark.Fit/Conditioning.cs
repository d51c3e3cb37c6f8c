using System.Collections.Immutable;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Makes treebank sentences look like the words that arrive at run time. The seed decides every chance.</summary>
internal sealed class Conditioning(int seed)
{
    private readonly Random chance = new(seed);

    /// <summary>Folds hyphen compounds written without spaces: what every reading needs.</summary>
    internal static TreeSentence Hyphens(TreeSentence sentence)
    {
        for (var i = 1; i < sentence.Words.Length - 1; i++)
        {
            var (before, hyphen) = (sentence.Words[i - 1], sentence.Words[i]);
            if (before.Glued && hyphen.Glued && hyphen.Text is "-" or "\u2010" && char.IsLetterOrDigit(before.Text[^1]))
            {
                var last = sentence.Words[i + 1];
                var text = before.Text + "-" + last.Text;
                var folded = sentence.Fold(i - 1, i + 2, w => w with { Text = text, Tag = TagOfCompound(last.Tag, w.Relation), Proper = before.Proper && last.Proper });
                (sentence, i) = folded is null ? (sentence, i) : (folded, i - 1);
            }
        }

        return sentence;
    }

    /// <summary>Folds names of several words, most of them.</summary>
    internal TreeSentence Names(TreeSentence sentence, double share)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var end = NameEnd(sentence, i);
            if (end - i > 1 && chance.NextDouble() < share)
            {
                var whole = chance.NextDouble() < .6;
                var text = sentence.Words[end - 1].Text;
                sentence = sentence.Fold(i, end, w => w with { Text = text, Tag = Tag.NNP, Given = true, WholeName = whole, Proper = true }) ?? sentence;
            }
            else if (end - i == 1 && sentence.Words[i].Tag == Tag.NNP && chance.NextDouble() < share / 3)
            {
                sentence = new TreeSentence(sentence.Words.SetItem(i, sentence.Words[i] with { Given = true, WholeName = chance.NextDouble() < .5 }));
            }
            else
            {
                i = Math.Max(i, end - 1);
            }
        }

        return sentence;
    }

    /// <summary>Takes away commas and quotation marks, sometimes the apostrophe of a possessive too.</summary>
    internal TreeSentence Stripped(TreeSentence sentence)
    {
        var glue = chance.NextDouble() < .15;
        var words = sentence.Words;
        bool Possessive(int i) => glue && i > 0 && words[i].Tag == Tag.POS && words[i].Head == i - 1 && !words[i - 1].Given;
        var glued = new TreeSentence([.. words.Select((w, i) => i + 1 < words.Length && Possessive(i + 1) ? w with { Text = w.Text + "s" } : w)]);
        return glued.Without(i => words[i].Tag is Tag.Comma or Tag.OpenQuote or Tag.CloseQuote || Possessive(i));
    }

    /// <summary>Sometimes writes a sentence in capitals, or its words with capitals, or puts the place of an agency report before it, or a day after its verb.</summary>
    internal TreeSentence Dressed(TreeSentence sentence)
    {
        var draw = chance.NextDouble();
        if (draw < .02)
        {
            return sentence.Map(w => w with { Text = w.Text.ToUpperInvariant() });
        }

        if (draw < .05)
        {
            return sentence.Map(w => w.Text.Length > 3 ? w with { Text = char.ToUpperInvariant(w.Text[0]) + w.Text[1..] } : w);
        }

        sentence = chance.NextDouble() < .15 ? WithDay(sentence) : sentence;
        return draw < .11 ? Datelined(sentence) : sentence;
    }

    /// <summary>Puts a bare day of the week after a verb of saying, as agencies write: "said Tuesday that".</summary>
    private TreeSentence WithDay(TreeSentence sentence)
    {
        var clause = sentence.Words.FirstOrDefault(w => w.Relation == Relation.ClausalComplement && w.Head >= 0 && sentence.Words[w.Head].Tag == Tag.VBD);
        if (clause is null || clause.Head + 1 >= sentence.Words.Length || sentence.Words[clause.Head + 1].Head < clause.Head)
        {
            return sentence;
        }

        var at = clause.Head + 1;
        var day = new TreeWord(Days[chance.Next(Days.Length)], Tag.NNP, clause.Head, Relation.Oblique) { Proper = true };
        var moved = sentence.Map(w => w.Head >= at ? w with { Head = w.Head + 1 } : w);
        return new TreeSentence(moved.Words.Insert(at, day));
    }

    private TreeSentence Datelined(TreeSentence sentence)
    {
        var root = sentence.Words.FirstOrDefault(w => w.Head < 0);
        if (root is null || root.Tag is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN) || !sentence.Words.Any(w => w.Relation is Relation.Subject or Relation.SubjectPassive))
        {
            return sentence;
        }

        var whole = chance.NextDouble() < .4;
        var place = new TreeWord(Places[chance.Next(Places.Length)], Tag.NNP, 1, Relation.Other) { Given = whole, WholeName = whole, Proper = true };
        var before = new List<TreeWord> { place };
        var draw = chance.NextDouble();
        if (draw < .3)
        {
            before.Add(new TreeWord("(", Tag.OpenBracket, -3, Relation.Punctuation));
            before.Add(new TreeWord(Agencies[chance.Next(Agencies.Length)], Tag.NNP, -2, Relation.Parataxis));
            before.Add(new TreeWord(")", Tag.CloseBracket, -3, Relation.Punctuation));
        }

        if (draw < .5)
        {
            before.Add(new TreeWord(draw % .1 < .05 ? "-" : "\u2014", Tag.Colon, -2, Relation.Punctuation));
        }

        return Prefixed(sentence, before);
    }

    /// <summary>Puts words before a sentence: the first hangs on its root, -2 means on that first one, -3 on the third.</summary>
    private static TreeSentence Prefixed(TreeSentence sentence, List<TreeWord> before)
    {
        var shift = before.Count;
        var root = sentence.Words.IndexOf(sentence.Words.First(w => w.Head < 0)) + shift;
        var front = before.Select((w, i) => w with { Head = i == 0 ? root : w.Head == -3 ? 2 : 0 });
        return new TreeSentence([.. front, .. sentence.Words.Select(w => w.Head < 0 ? w : w with { Head = w.Head + shift })]);
    }

    private static int NameEnd(TreeSentence sentence, int first)
    {
        var end = first;
        while (end < sentence.Words.Length && sentence.Words[end].Proper)
        {
            end++;
        }

        for (; end > first + 1; end--)
        {
            if (Together(sentence.Words, first, end))
            {
                return end;
            }
        }

        return end;
    }

    private static bool Together(ImmutableArray<TreeWord> words, int first, int end)
    {
        var outside = 0;
        for (var i = first; i < end; i++)
        {
            var inside = words[i].Head >= first && words[i].Head < end;
            outside += inside ? 0 : 1;
            if (inside && words[i].Relation is not (Relation.Compound or Relation.Adjective))
            {
                return false;
            }
        }

        return outside == 1;
    }

    private static Tag TagOfCompound(Tag last, Relation relation) => relation == Relation.Adjective && last is not Tag.CD ? Tag.JJ : last;

    private static readonly string[] Places =
        ["BEIRUT", "AMMAN", "DAMASCUS", "BAGHDAD", "ANKARA", "KYIV", "MOSCOW", "CAIRO", "GENEVA", "ISTANBUL", "Beirut", "London", "SANAA", "TRIPOLI", "PARIS", "Washington"];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Agencies = ["Reuters", "AP", "AFP", "Reuters", "Xinhua"];
}
