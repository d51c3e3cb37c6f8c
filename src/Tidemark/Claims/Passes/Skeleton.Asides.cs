using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Parts that are parsed by themselves; ", the mayor said on Monday," between a subject and its verb.</content>
internal sealed partial class Skeleton
{
    private readonly List<bool> _aside = [];
    private readonly List<Inserted> _parts = [];

    /// <summary>A part of a sentence that is parsed by itself.</summary>
    private readonly record struct Segment(int First, int End, Relation Link, int Word, int Under);

    /// <summary>A part between two commas that is parsed by itself: its commas, what it is to the unit before it (-1: to the sentence), where its marks begin.</summary>
    private readonly record struct Inserted(int First, int Last, Relation Link, int Under, int MarksAt);

    /// <summary>Leaves out ", the mayor said on Monday," between a subject and its verb.</summary>
    private void Aside(Sentence s)
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
                LeaveOut(first, last, Relation.Parataxis, -1);
                return;
            }
        }
    }

    /// <summary>
    /// Leaves out what stands between a subject and its verb: ", most of them women,", ", backed by X,", ", which lies in Y,", ", a town near Z,".
    /// </summary>
    private void Insertions(Sentence s)
    {
        for (var comma = 1; comma + 3 < s.Count; comma++)
        {
            if (_skip[comma] || s.Tags[comma] != Tag.Comma || Before(comma) is not (var noun and >= 0) || !IsNoun(s, noun) || !BeginsClause(s, comma))
            {
                continue;
            }

            var link = lexicon.Classes.Is(s.Units[comma + 1].Word, _according) ? Relation.Root : Link(s, comma + 1);
            var last = link == Relation.Root ? -1 : Close(s, comma, link == Relation.RelativeClause);
            if (last > 0)
            {
                LeaveOut(comma, last, link, noun);
                comma = last;
            }
        }
    }

    /// <summary>What an insertion is by its first word; the root where it is none.</summary>
    private static Relation Link(Sentence s, int first) => s.Tags[first] switch
    {
        Tag.WDT or Tag.WP => Relation.RelativeClause,
        Tag.VBN or Tag.VBG => Relation.AdjectivalClause,
        Tag.IN => Relation.NominalModifier,
        Tag.DT or Tag.JJS or Tag.NNP or Tag.CD or Tag.JJ or Tag.RB or Tag.NN or Tag.NNS or Tag.PRPS => Relation.Apposition,
        _ => Relation.Root,
    };

    /// <summary>Whether no verb stands before a unit but one of saying: then the noun before it can only be a subject.</summary>
    private bool BeginsClause(Sentence s, int unit)
    {
        for (var u = unit - 1; u >= 0; u--)
        {
            if (_skip[u])
            {
                continue;
            }

            if (s.Tags[u] is Tag.Comma or Tag.WDT or Tag.WP or Tag.TO or Tag.VBG or Tag.MD)
            {
                return false;
            }

            if (IsPlainFinite(s, u))
            {
                return says(u);
            }
        }

        return true;
    }

    /// <summary>The comma that closes an insertion, right before a finite verb, or -1. Only a relative clause has a finite verb of its own.</summary>
    private int Close(Sentence s, int comma, bool relative)
    {
        for (var u = comma + 1; u + 1 < s.Count && u - comma < 20; u++)
        {
            if (_skip[u])
            {
                continue;
            }

            if (s.Tags[u] == Tag.Comma && u > comma + 1)
            {
                var next = u + 1;
                next += next + 1 < s.Count && (s.Tags[next] == Tag.RB || _skip[next]) ? 1 : 0;
                if (IsFiniteVerb(s, next) && !_skip[next])
                {
                    return u;
                }

                if (!relative)
                {
                    return -1; // "A, B, C and D, helped by E, struck"
                }
            }

            if (s.Tags[u] == Tag.CC && s.Tags[u - 1] == Tag.Comma)
            {
                return -1; // "A, B, and C"
            }

            if (!relative && IsFiniteVerb(s, u))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsNoun(Sentence s, int u) => s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS;

    private void LeaveOut(int first, int last, Relation link, int under)
    {
        _parts.Add(new(first, last, link, under, _aside.Count));
        for (var u = first; u <= last; u++)
        {
            _aside.Add(_skip[u]);
            _skip[u] = true;
        }
    }

    private void ParseAsides(Sentence s, int top)
    {
        foreach (var part in _parts)
        {
            for (var u = part.First; u <= part.Last; u++)
            {
                _skip[u] = _aside[part.MarksAt + u - part.First];
            }

            var root = ParsePart(s, part.First + 1, part.Last);
            var head = part.Under >= 0 ? part.Under : top;
            foreach (var (unit, relation) in ((int, Relation)[])[(part.First, Relation.Punctuation), (part.Last, Relation.Punctuation), (root, part.Link)])
            {
                if (unit >= 0)
                {
                    (s.Heads[unit], s.Relations[unit]) = ((short)head, relation);
                }
            }
        }
    }

    /// <summary>The unit behind an opening participle clause ("Backed by X,", "After losing Y,"), or <paramref name="first"/>.</summary>
    private int Participle(Sentence s, int first, int end)
    {
        var at = first;
        while (at < end && (_skip[at] || s.Tags[at] is Tag.IN or Tag.RB))
        {
            at++;
        }

        if (at >= end || at - first > 3 || s.Tags[at] is not (Tag.VBN or Tag.VBG))
        {
            return first;
        }

        var comma = -1;
        for (var i = at + 1; i < end; i++)
        {
            if (_skip[i])
            {
                continue;
            }

            if (s.Tags[i] == Tag.Comma)
            {
                comma = i;
            }

            if (s.Tags[i] == Tag.MD || IsPlainFinite(s, i))
            {
                return comma > 0 && NounsOnly(s, comma + 1, i) ? comma + 1 : first;
            }
        }

        return first;
    }
}
