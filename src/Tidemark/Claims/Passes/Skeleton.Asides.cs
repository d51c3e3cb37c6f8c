using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Parts that are parsed by themselves; ", the mayor said on Monday," between a subject and its verb.</content>
internal sealed partial class Skeleton
{
    private readonly WordMask _timeUnit = lexicon.Classes.Mask("time-unit");
    private readonly WordMask _length = lexicon.Classes.Mask("time-near");
    private readonly int _after = lexicon.Word("after"), _before = lexicon.Word("before");
    private readonly int[] _lengthWords = lexicon.Words("than a few several");
    private readonly int[] _temporal = lexicon.Words("after before until when since as once if unless because");
    private readonly List<bool> _aside = [];
    private readonly List<Inserted> _parts = [];

    /// <summary>A part of a sentence that is parsed by itself.</summary>
    private readonly record struct Segment(int First, int End, Relation Link, int Word, int Under);

    /// <summary>A part between two commas that is parsed by itself: its commas, what it is to the unit before it (-1: to the sentence), where its marks begin.</summary>
    private readonly record struct Inserted(int First, int Last, Relation Link, int Under, int MarksAt);

    /// <summary>Leaves out what stands in brackets or between two dashes: a name or number alone belongs to what stands before; more is parsed by itself.</summary>
    private void Parentheses(Sentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if ((ShortName(s, i) is var name and > 0 ? name : NotThese(s, i)) is var end and > 0)
            {
                Array.Fill(_skip, true, i, end - i + 1);
                i = end;
                continue;
            }

            var close = s.Tags[i] == Tag.OpenBracket ? Bracket(s, i) : IsDash(s, i) && i > 0 && s.Units[i - 1].Kind != UnitKind.Dateline ? Dash(s, i) : -1;
            if (close < 0)
            {
                continue;
            }

            if (s.Tags[i] == Tag.OpenBracket && close - i < 8 && IsPlain(s, i + 1, close))
            {
                Array.Fill(_skip, true, i, close - i + 1);
            }
            else if (Before(i) is var noun and >= 0)
            {
                var (link, finite) = (Link(s, i + 1), HasFinite(s, i + 1, close));
                LeaveOut(i, close, finite && link != Relation.RelativeClause ? Relation.Parataxis : link == Relation.Root ? Relation.Apposition : link, finite && link != Relation.RelativeClause ? -1 : noun);
            }

            i = close;
        }
    }

    private const int LongestAside = 30;

    /// <summary>", or YPG,", ", or the LNA,": letters that stand for the name before them, as in brackets; the second comma, or -1.</summary>
    private static int ShortName(Sentence s, int comma)
    {
        if (s.Tags[comma] != Tag.Comma || comma == 0 || comma + 3 >= s.Count || s.WordsOf(comma + 1) is not "or" || !IsNoun(s, comma - 1))
        {
            return -1;
        }

        var name = s.Tags[comma + 2] == Tag.DT ? comma + 3 : comma + 2;
        if (name + 1 >= s.Count || s.Tags[name + 1] != Tag.Comma)
        {
            return -1;
        }

        foreach (var letter in s.WordsOf(name))
        {
            if (!char.IsUpper(letter) && letter is not ('.' or '-'))
            {
                return -1;
            }
        }

        return name + 1;
    }

    /// <summary>", not the army,", ", and not rebels,": who is not meant, between a noun and what is told of it; the second comma, or -1.</summary>
    private static int NotThese(Sentence s, int comma)
    {
        var not = comma + 1;
        not += not < s.Count && s.Tags[not] == Tag.CC ? 1 : 0;
        if (s.Tags[comma] != Tag.Comma || comma == 0 || not + 2 >= s.Count || s.WordsOf(not) is not "not" || !IsNoun(s, comma - 1))
        {
            return -1;
        }

        var end = not + 1;
        while (end < s.Count && end - not < 8 && s.Tags[end] is Tag.DT or Tag.PRPS or Tag.POS or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS)
        {
            end++;
        }

        return end > not + 1 && end + 1 < s.Count && s.Tags[end] == Tag.Comma && IsNoun(s, end - 1) ? end : -1;
    }

    private static int Bracket(Sentence s, int open)
    {
        for (var u = open + 1; u < s.Count && u - open < LongestAside; u++)
        {
            if (s.Tags[u] == Tag.CloseBracket)
            {
                return u;
            }
        }

        return -1;
    }

    /// <summary>The dash that closes what another opens, with words before, between and behind, or -1.</summary>
    private static int Dash(Sentence s, int open)
    {
        for (var u = open + 1; u + 2 < s.Count && u - open < LongestAside; u++)
        {
            if (IsDash(s, u))
            {
                return u > open + 1 && s.Units[u + 1].Kind != UnitKind.Mark ? u : -1;
            }
        }

        return -1;
    }

    private static bool IsDash(Sentence s, int i) => s.Text[s.StartOf(i)] is '-' or '–' or '—' && s.Units[i].End - s.Units[i].First == 1 && s.Units[i].Kind == UnitKind.Mark && s.TokenOf(i).Kind is TokenKind.Mark or TokenKind.Hyphen;

    /// <summary>Whether a bracket holds nothing that a parse could tell more of: names, numbers, marks.</summary>
    private static bool IsPlain(Sentence s, int first, int end)
    {
        for (var u = first; u < end; u++)
        {
            if (s.Tags[u] is Tag.IN or Tag.VBN or Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.WDT or Tag.WP or Tag.TO || (s.Tags[u] == Tag.DT && u == first))
            {
                return false;
            }
        }

        return true;
    }

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
            if (part.Link == Relation.RelativeClause && root >= 0 && s.Tags[root] == Tag.VBP && s.Relations[head] == Relation.Conjunct && s.Heads[head] is var row and >= 0 && IsNoun(s, row))
            {
                head = row; // "X and Y (which support Z)": both do
            }

            foreach (var (unit, relation) in ((int, Relation)[])[(part.First, Relation.Punctuation), (part.Last, Relation.Punctuation), (root, part.Link)])
            {
                if (unit >= 0)
                {
                    (s.Heads[unit], s.Relations[unit]) = ((short)head, relation);
                }
            }
        }
    }

    /// <summary>The unit behind an opening clause ("Backed by X,", "After losing Y,", "When X fell,"), or <paramref name="first"/>.</summary>
    private int Opening(Sentence s, int first, int end)
    {
        var at = first;
        while (at < end && (_skip[at] || s.Tags[at] is Tag.IN or Tag.RB or Tag.WRB) && ClauseBehind(s, at, end) < 0)
        {
            at++;
        }

        if (at >= end || at - first > 3 + (at > 0 && _skip[at - 1] ? 6 : 0))
        {
            return first;
        }

        var verb = ClauseBehind(s, at, end);
        if (verb < 0 && s.Tags[at] is not (Tag.VBN or Tag.VBG))
        {
            return first;
        }

        var comma = -1;
        for (var i = Math.Max(at, verb) + 1; i < end; i++)
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

    /// <summary>An opening clause; the word that opens it is no part of what is parsed, or "after rebels" would be a phrase.</summary>
    private Segment OpeningClause(Sentence s, int first, int end)
    {
        var at = first;
        while (at < end && _skip[at])
        {
            at++;
        }

        return at < end && ClauseBehind(s, at, end) >= 0 ? new(at + 1, end, Relation.AdverbialClause, at, -1) : new(first, end, Relation.AdverbialClause, -1, -1);
    }

    private bool IsTemporal(Sentence s, int i) => _temporal.Contains(s.Units[i].Word);

    /// <summary>The verb that a clause of time belongs to: the nearest one before it that is no infinitive, or the one that it helps.</summary>
    private static int Nearest(Sentence s, int marker, int top)
    {
        for (var u = marker - 1; u >= 0; u--)
        {
            if (IsFiniteVerb(s, u) || (s.Tags[u] == Tag.VBG && IsVerb(s, u)))
            {
                return s.Relations[u] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula && s.Heads[u] is var verb and >= 0 && verb < marker ? verb : u;
            }
        }

        return top;
    }

    /// <summary>The verb of a clause that "after" and its like open right before its subject, or -1.</summary>
    private int ClauseBehind(Sentence s, int i, int end)
    {
        if (_skip[i] || !IsTemporal(s, i))
        {
            return -1;
        }

        var nouns = false;
        for (var u = i + 1; u < end && u - i < 12; u++)
        {
            if (_skip[u])
            {
                continue;
            }

            if (IsFiniteVerb(s, u))
            {
                return nouns ? u : -1;
            }

            if (s.Units[u].Word == _that || s.Tags[u] is not (Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD or Tag.PRP or Tag.PRPS or Tag.POS or Tag.RB or Tag.IN or Tag.CC))
            {
                return -1;
            }

            nouns |= IsNoun(s, u) || s.Tags[u] == Tag.PRP;
        }

        return -1;
    }

    /// <summary>"hours after X fell", "more than two years before the siege": how long before or after it was is no part of the clause.</summary>
    private void Lapse(Sentence s, int after)
    {
        var unit = after - 1;
        if ((s.Units[after].Word != _after && s.Units[after].Word != _before) || !lexicon.Classes.Is(s.Units[unit].Word, _timeUnit) || _skip[after] || _skip[unit])
        {
            return;
        }

        var first = unit;
        while (first > 0 && !_skip[first - 1] && IsLength(s, first - 1))
        {
            first--;
        }

        if (first == 0 || s.Tags[first - 1] is Tag.Comma or Tag.RB or Tag.VBD or Tag.VBN or Tag.VBZ or Tag.VBP or Tag.CC || (IsNoun(s, first - 1) && (first < unit || s.Tags[unit] == Tag.NNS)) || _skip[first - 1])
        {
            Array.Fill(_skip, true, first, after - first);
        }
    }

    /// <summary>"a few", "more than two", "just", "several": the words of a length before its unit.</summary>
    private bool IsLength(Sentence s, int i) => s.Tags[i] is Tag.CD or Tag.JJR || lexicon.Classes.Is(s.Units[i].Word, _length) || _lengthWords.Contains(s.Units[i].Word);

    /// <summary>"that" behind phrases of a preposition alone ("in a statement", "through its agency"), with a clause behind it, or -1.</summary>
    private int That(Sentence s, int first, int end)
    {
        var phrase = -1;
        for (var i = first; i < end && i - first < 12; i++)
        {
            if (_skip[i])
            {
                continue;
            }

            if (s.Units[i].Word == _that && s.Tags[i] is Tag.IN or Tag.WDT or Tag.DT)
            {
                return phrase >= 0 && HasFinite(s, i + 1, end) ? i : -1;
            }

            phrase = s.Tags[i] is Tag.IN && phrase < 0 ? i : phrase;
            if (phrase < 0 || s.Tags[i] is not (Tag.IN or Tag.DT or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.PRPS or Tag.POS or Tag.CD or Tag.VBN or Tag.TO))
            {
                return -1;
            }
        }

        return -1;
    }
}
