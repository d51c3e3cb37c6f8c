using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Hangs what was left out of the parse, times above all, into the tree.</content>
internal sealed partial class Skeleton
{
    /// <summary>Hangs what was left out into the tree.</summary>
    private void Hang(Sentence s, int anchor)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (!_skip[i])
            {
                continue;
            }

            if (_rowOf[i] > 0)
            {
                s.Heads[i] = (short)(_rowOf[i] - 1);
                s.Relations[i] = Relation.Conjunct;
                continue;
            }

            if (_inFigure[i] > 0)
            {
                s.Heads[i] = (short)_inFigure[i];
                s.Relations[i] = Relation.Adverb;
                continue;
            }

            var end = i + 1;
            while (end < s.Count && _skip[end] && _inFigure[end] == 0 && _rowOf[end] == 0 && s.Tags[end] != Tag.OpenBracket)
            {
                end++;
            }

            var bracket = s.Tags[i] == Tag.OpenBracket;
            var content = bracket && i + 1 < end ? i + 1 : i;
            var head = s.Tags[i] is Tag.OpenQuote or Tag.CloseQuote && end == i + 1 ? anchor : bracket ? Before(i) : Governor(s, i, end);
            for (var u = i; u < end; u++)
            {
                var top = u == content;
                s.Heads[u] = (short)(top ? head : content);
                s.Relations[u] = top ? bracket ? Relation.Apposition : s.Units[u].Kind == UnitKind.Mark ? Relation.Punctuation : Relation.Oblique : Relation.Other;
            }

            i = end - 1;
        }
    }

    private int Before(int i)
    {
        for (var u = i - 1; u >= 0; u--)
        {
            if (!_skip[u])
            {
                return u;
            }
        }

        return -1;
    }

    /// <summary>What a time belongs to: the verb or event before it in its stretch between marks; where it opens a clause, or stands between a subject and its verb, the verb behind it; else the nearest.</summary>
    private int Governor(Sentence s, int first, int end)
    {
        var mark = first - 1;
        var (ahead, row) = (end < s.Count && IsVerb(s, end), false);
        for (; mark >= 0 && !(s.Units[mark].Kind == UnitKind.Mark && !_skip[mark]) && !(mark == first - 1 && s.Tags[mark] == Tag.CC); mark--)
        {
            row |= s.Tags[mark] == Tag.CC;
            if (!_skip[mark] && (isEvent(mark) || (IsVerb(s, mark) && !(ahead && row))))
            {
                return mark;
            }
        }

        if (ahead || (mark == first - 1 && mark >= 0 && s.Tags[end - 1] != Tag.IN))
        {
            for (var u = end; u < s.Count && (s.Units[u].Kind != UnitKind.Mark || _skip[u]); u++)
            {
                if (!_skip[u] && s.Tags[u] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN && IsVerb(s, u))
                {
                    return u; // "took X in May; a year later the army retook it", "Backed by Y, the army on Monday took X"
                }
            }
        }

        for (var u = first - 1; u >= 0 && first - u < 14; u--)
        {
            if (!_skip[u] && (IsVerb(s, u) || (first - u < 7 && isEvent(u))))
            {
                return u;
            }
        }

        for (var u = end; u < s.Count; u++)
        {
            if (!_skip[u] && IsVerb(s, u))
            {
                return u;
            }
        }

        return Before(first);
    }
}
