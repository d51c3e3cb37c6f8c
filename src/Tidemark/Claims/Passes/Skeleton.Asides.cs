using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Parts that are parsed by themselves; ", the mayor said on Monday," between a subject and its verb.</content>
internal sealed partial class Skeleton
{
    private readonly List<bool> _aside = [];

    /// <summary>A part of a sentence that is parsed by itself.</summary>
    private readonly record struct Segment(int First, int End, Relation Link, int Word, int Under);

    /// <summary>Leaves out ", the mayor said on Monday," between a subject and its verb: the units of its two commas, or (-1, -1).</summary>
    private (int First, int Last) Aside(Sentence s)
    {
        for (var r = 3; r + 2 < s.Count; r++)
        {
            if (_skip[r] || !IsPlainFinite(s, r) || !says(r))
            {
                continue;
            }

            var last = r + 1;
            while (last < s.Count && _skip[last])
            {
                last++;
            }

            var first = r - 1;
            while (first > 0 && r - first < 9 && s.Tags[first] != Tag.Comma)
            {
                first--;
            }

            if (last + 1 < s.Count && s.Tags[last] == Tag.Comma && first > 0 && s.Tags[first] == Tag.Comma && NounsOnly(s, first + 1, r) && NounsOnly(s, 0, first)
                && s.Tags[last + 1] is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.RB)
            {
                for (var u = first; u <= last; u++)
                {
                    _aside.Add(_skip[u]);
                    _skip[u] = true;
                }

                return (first, last);
            }
        }

        return (-1, -1);
    }

    private void ParseAside(Sentence s, (int First, int Last) aside, int top)
    {
        var (first, last) = aside;
        if (first < 0)
        {
            return;
        }

        for (var u = first; u <= last; u++)
        {
            _skip[u] = _aside[u - first];
        }

        _aside.Clear();
        var root = ParsePart(s, first + 1, last);
        foreach (var (unit, relation) in ((int, Relation)[])[(first, Relation.Punctuation), (last, Relation.Punctuation), (root, Relation.Parataxis)])
        {
            if (unit >= 0)
            {
                (s.Heads[unit], s.Relations[unit]) = ((short)top, relation);
            }
        }
    }
}
