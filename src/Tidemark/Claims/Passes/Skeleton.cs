using Tidemark.Claims.Figures;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

    /// <summary>
/// Parses a sentence without what only gets in the parser's way: expressions of time, short parentheses, quotation marks. They are hung into
/// the tree afterwards: a time on the nearest verb or event to its left, else to its right; a parenthesis on what stands before it. One per thread.
/// </summary>
internal sealed partial class Skeleton(Lexicon lexicon, SyntaxReader syntax, Func<int, bool> isEvent, Func<int, bool> says)
{
    private readonly WordMask _splitter = lexicon.Classes.Mask("clause-splitter");
    private readonly WordMask _according = lexicon.Classes.Mask("according-to");
    private readonly int _that = lexicon.Word("that");
    private readonly List<Segment> _segments = [];
    private bool[] _skip = new bool[64];
    private int[] _inFigure = new int[64];
    private int[] _rowOf = new int[64];
    private int[] _kept = new int[64];
    private WordForm[] _forms = new WordForm[64];
    private Tag[] _tags = new Tag[64];
    private short[] _heads = new short[64];
    private Relation[] _relations = new Relation[64];

    internal void Parse(Sentence s)
    {
        Grow(s.Count);
        Array.Clear(_skip, 0, s.Count);
        Array.Clear(_inFigure, 0, s.Count);
        Array.Clear(_rowOf, 0, s.Count);
        _aside.Clear();
        _parts.Clear();
        Times(s);
        Parentheses(s);
        Figures(s);
        Rows(s);
        for (var i = 0; i < s.Count; i++)
        {
            _skip[i] |= s.Tags[i] is Tag.OpenQuote or Tag.CloseQuote || s.Units[i].Kind == UnitKind.Dateline;
        }

        Aside(s);
        Insertions(s);
        Split(s);
        var top = -1;
        foreach (var segment in _segments)
        {
            var root = ParsePart(s, segment.First, segment.End);
            if (root == segment.First && s.Tags[root] == Tag.Comma && ParsePart(s, root + 1, segment.End) is var verb and >= 0)
            {
                (s.Heads[root], s.Relations[root]) = ((short)verb, Relation.Punctuation); // ", the minister told X": the mark is no part of it
                root = verb;
            }

            if (root < 0)
            {
                continue;
            }

            var to = top < 0 ? -1 : segment.Under >= 0 ? segment.Under : segment is { Link: Relation.AdverbialClause, Word: >= 0 } && IsTemporal(s, segment.Word) ? Nearest(s, segment.Word, top) : top;
            if (to >= 0)
            {
                s.Heads[root] = (short)to;
                s.Relations[root] = segment.Link;
            }

            top = top < 0 ? root : top;
            if (segment.Word >= 0)
            {
                s.Heads[segment.Word] = (short)root;
                s.Relations[segment.Word] = segment.Link switch { Relation.Conjunct => Relation.Coordinator, Relation.Oblique => Relation.Case, Relation.Parataxis => Relation.Punctuation, _ => Relation.Marker };
            }
        }

        ParseAsides(s, top);
        Hang(s, top);
    }

    /// <summary>Parses units first to end by themselves; gives the root, or -1 where nothing is left to parse.</summary>
    private int ParsePart(Sentence s, int first, int end)
    {
        var n = 0;
        for (var i = first; i < end; i++)
        {
            if (!_skip[i])
            {
                (_kept[n], _forms[n], _tags[n]) = (i, s.Forms[i], s.Tags[i]);
                n++;
            }
        }

        if (n == 0)
        {
            return -1;
        }

        syntax.Parse(_forms.AsSpan(0, n), _tags.AsSpan(0, n), _heads.AsSpan(0, n), _relations.AsSpan(0, n));
        var root = -1;
        for (var k = 0; k < n; k++)
        {
            s.Heads[_kept[k]] = _heads[k] < 0 ? (short)-1 : (short)_kept[_heads[k]];
            s.Relations[_kept[k]] = _relations[k];
            root = _heads[k] < 0 ? _kept[k] : root;
        }

        return root;
    }

    /// <summary>
    /// Cuts the sentence where its clauses meet for certain: behind "X said (that)", before ", X said.", at "while" and "but", and at ", and" before a
    /// new subject and verb, at a semicolon between two clauses, and at "after" and its like before a subject and a verb.
    /// </summary>
    private void Split(Sentence s)
    {
        _segments.Clear();
        var end = s.Count;
        var tail = Trailing(s);
        var tailLink = Relation.Parataxis;
        if (tail < 0)
        {
            (tail, tailLink) = (AccordingTail(s), Relation.Oblique);
        }

        var body = tail >= 0 ? tail : end;
        var first = AccordingHead(s);
        var opening = first;
        var (said, behind) = first > 0 ? (-1, -1) : Leading(s, body);
        var (link, word, under) = (Relation.Root, -1, -1);
        if (said >= 0)
        {
            _segments.Add(new(0, behind, Relation.Root, -1, -1));
            first = behind;
            (link, under) = (Relation.ClausalComplement, said);
            if (first < body && s.Units[first].Word == _that)
            {
                word = first++;
            }
        }

        var clause = first;
        first = said >= 0 ? first : Opening(s, first, body);
        var main = first;
        var finite = false;
        for (var i = first; i < body; i++)
        {
            finite |= !_skip[i] && IsFiniteVerb(s, i);
            if (!finite || _skip[i] || i <= first || !Cuts(s, i, body))
            {
                continue;
            }

            _segments.Add(new(first, i, link, word, under));
            (link, word, under) = (s.Tags[i] == Tag.CC ? Relation.Conjunct : IsSemicolon(s, i) ? Relation.Parataxis : Relation.AdverbialClause, i, -1);
            if (said >= 0 && link != Relation.Parataxis && !IsTemporal(s, i) && !SaysFirst(s, i + 1, body))
            {
                under = said;
                link = Relation.ClausalComplement;
            }

            first = i + 1;
            finite = false;
        }

        _segments.Add(new(first, body, link, word, under));
        if (main > clause)
        {
            _segments.Add(OpeningClause(s, clause, main));
        }

        if (tail >= 0)
        {
            _segments.Add(tailLink == Relation.Oblique ? new(tail + 1, end, tailLink, tail, -1) : new(tail, end, tailLink, -1, -1));
        }

        if (opening > 0)
        {
            var by = s.Units[0].Kind == UnitKind.Dateline ? 1 : 0;
            _segments.Add(new(by + 1, opening, Relation.Oblique, by, -1));
        }
    }

    /// <summary>Whether the first finite verb of a part is one of saying.</summary>
    private bool SaysFirst(Sentence s, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_skip[i] && IsPlainFinite(s, i))
            {
                return says(i);
            }
        }

        return false;
    }

    /// <summary>The unit behind an opening "According to X,", or 0.</summary>
    private int AccordingHead(Sentence s)
    {
        var at = s.Count > 0 && s.Units[0].Kind == UnitKind.Dateline ? 1 : 0;
        if (at >= s.Count || !lexicon.Classes.Is(s.Units[at].Word, _according))
        {
            return 0;
        }

        for (var c = at + 1; c < s.Count && c < at + 16; c++)
        {
            if (s.Tags[c] == Tag.Comma && !_skip[c])
            {
                return HasFinite(s, at, c) ? 0 : c + 1;
            }
        }

        return 0;
    }

    /// <summary>The unit where a closing "according to X" begins, or -1.</summary>
    private int AccordingTail(Sentence s)
    {
        for (var c = s.Count - 1; c > 2 && s.Count - c < 24; c--)
        {
            if (lexicon.Classes.Is(s.Units[c].Word, _according))
            {
                return HasFinite(s, c, s.Count) || !HasFinite(s, 0, c) ? -1 : c;
            }
        }

        return -1;
    }

    /// <summary>The unit where ", X said." begins (the comma), or -1.</summary>
    private int Trailing(Sentence s)
    {
        for (var r = s.Count - 1; r > 2 && s.Count - r < 14; r--)
        {
            if (_skip[r] || !IsPlainFinite(s, r))
            {
                continue;
            }

            if (!says(r))
            {
                return -1;
            }

            for (var c = r - 1; c > 1 && r - c < 12; c--)
            {
                if (s.Tags[c] == Tag.Comma && !_skip[c])
                {
                    return (NounsOnly(s, c + 1, r) || (Skipped(c + 1, r) && NounsOnly(s, r + 1, s.Count - 1))) && HasFinite(s, 0, c) ? c : -1;
                }

                if (IsPlainFinite(s, c))
                {
                    return -1;
                }
            }

            return -1;
        }

        return -1;
    }

    /// <summary>The verb of an opening "X said", "X said in a statement", and what stands behind it, or -1.</summary>
    private (int Verb, int Behind) Leading(Sentence s, int end)
    {
        for (var r = 1; r < end && r < 30; r++)
        {
            if (_skip[r] || !IsPlainFinite(s, r))
            {
                continue;
            }

            if (!says(r) || s.Tags[r] is Tag.VBN)
            {
                return (-1, -1);
            }

            if (That(s, r + 1, end) is var that and >= 0)
            {
                return (r, that);
            }

            var next = r + 1;
            while (next < end && (_skip[next] || s.Units[next].Word == _that || s.Tags[next] == Tag.Comma))
            {
                next++;
            }

            var opens = next < end && s.Tags[next] is Tag.DT or Tag.PRP or Tag.PRPS or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD or Tag.JJ or Tag.EX or Tag.RB or Tag.JJR or Tag.JJS;
            return opens && HasFinite(s, next, end) && (s.Units[r + 1].Word == _that || FirstVerbIsFinite(s, next, end)) ? (r, r + 1) : (-1, -1);
        }

        return (-1, -1);
    }

    /// <summary>Whether the first verb behind a point is finite and no comma or relative pronoun comes before it.</summary>
    private bool FirstVerbIsFinite(Sentence s, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_skip[i])
            {
                continue;
            }

            if (s.Tags[i] is Tag.MD or Tag.VBD or Tag.VBZ or Tag.VBP)
            {
                return true;
            }

            if (s.Tags[i] is Tag.VBG or Tag.TO or Tag.WDT or Tag.WP || (s.Tags[i] == Tag.Comma && i + 1 < end && lexicon.Classes.Is(s.Units[i + 1].Word, _splitter)))
            {
                return false;
            }
        }

        return false;
    }

    private bool Skipped(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_skip[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool NounsOnly(Sentence s, int first, int end)
    {
        var nouns = false;
        for (var i = first; i < end; i++)
        {
            nouns |= s.Tags[i] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP;
            if (!_skip[i] && s.Tags[i] is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.PRPS or Tag.DT or Tag.JJ or Tag.IN or Tag.CC or Tag.CD or Tag.POS or Tag.VBG or Tag.VBN or Tag.RB or Tag.TO or Tag.JJR))
            {
                return false;
            }
        }

        return nouns;
    }

    private static bool IsSemicolon(Sentence s, int i) => s.Units[i].Kind == UnitKind.Mark && s.Text[s.StartOf(i)] == ';';

    private bool Cuts(Sentence s, int i, int end)
    {
        if (lexicon.Classes.Is(s.Units[i].Word, _splitter))
        {
            return HasFinite(s, i + 1, end);
        }

        if (IsSemicolon(s, i))
        {
            return HasFinite(s, i + 1, end);
        }

        if (s.Tags[i] != Tag.CC || s.Tags[i - 1] != Tag.Comma)
        {
            return ClauseBehind(s, i, end) >= 0;
        }

        var nouns = false;
        for (var u = i + 1; u < end && u - i < 12; u++)
        {
            if (_skip[u])
            {
                continue;
            }

            if (s.Tags[u] is Tag.MD || IsPlainFinite(s, u))
            {
                return nouns;
            }

            if (s.Tags[u] is Tag.Comma or Tag.VBG or Tag.VBN or Tag.TO or Tag.WDT or Tag.WP)
            {
                return false;
            }

            nouns |= s.Tags[u] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.EX;
        }

        return false;
    }

    /// <summary>Settlements in a row without a mark between them, their commas lost: only the first stays in the grammar.</summary>
    private void Rows(Sentence s)
    {
        for (var i = 1; i < s.Count; i++)
        {
            if (!IsSettlement(s, i) || !IsSettlement(s, i - 1) || _skip[i])
            {
                continue;
            }

            _skip[i] = true;
            _rowOf[i] = 1 + (_rowOf[i - 1] > 0 ? _rowOf[i - 1] - 1 : i - 1);
        }
    }

    private static bool IsSettlement(Sentence s, int i) => s.Units[i].Kind == UnitKind.Name && (s.Units[i].Place.Traits & NameTraits.Settlement) != 0 && s.Units[i].Actor.Kind == EntryKind.None;

    private bool HasFinite(Sentence s, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_skip[i] && (s.Tags[i] == Tag.MD || IsPlainFinite(s, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFiniteVerb(Sentence s, int i) => s.Tags[i] == Tag.MD || IsPlainFinite(s, i);

    private static bool IsPlainFinite(Sentence s, int i) => s.Tags[i] is Tag.VBD or Tag.VBZ or Tag.VBP;

    /// <summary>Of "at least three", "between 500 and 700", "more than 100" only the last number stays in the grammar.</summary>
    private void Figures(Sentence s)
    {
        foreach (var figure in s.Figures)
        {
            var (first, last) = (s.UnitAt(figure.First), s.UnitAt(figure.End - 1));
            if (figure.IsDateLike || (figure.Unit != FigureUnit.None && (figure.Unit != FigureUnit.Percent || first < 0 || s.Tags[first] is not (Tag.IN or Tag.JJR or Tag.RBR))) || first < 0 || last <= first || last - first > 6 || s.Tags[last] is not (Tag.CD or Tag.NNS or Tag.NN) || Crosses(s, figure.First, first, figure.End, last))
            {
                continue;
            }

            for (var u = first; u < last; u++)
            {
                if (!_skip[u])
                {
                    _skip[u] = true;
                    _inFigure[u] = last;
                }
            }
        }
    }

    private void Grow(int count)
    {
        if (_skip.Length < count)
        {
            var size = count * 2;
            (_skip, _inFigure, _rowOf, _kept, _forms, _tags, _heads, _relations) = (new bool[size], new int[size], new int[size], new int[size], new WordForm[size], new Tag[size], new short[size], new Relation[size]);
        }
    }

    private void Times(Sentence s)
    {
        foreach (var time in s.Times)
        {
            var (first, last) = (s.UnitAt(time.First), s.UnitAt(time.End - 1));
            if (time.Value is null || first < 0 || last < first || last - first > 9)
            {
                continue;
            }

            // "Friday's attack", "last month's", "a six-month siege" stay where they are
            var next = last + 1 < s.Count ? s.Tags[last + 1] : Tag.Period;
            if (next is Tag.POS or Tag.NN or Tag.NNS or Tag.JJ || (first > 0 && s.Tags[first - 1] is Tag.DT or Tag.POS or Tag.PRPS) || Crosses(s, time.First, first, time.End, last))
            {
                continue;
            }

            Array.Fill(_skip, true, first, last - first + 1);
        }

        for (var i = 1; i < s.Count; i++)
        {
            Lapse(s, i);
        }
    }

    /// <summary>Whether the mention cuts a unit in two.</summary>
    private static bool Crosses(Sentence s, int firstToken, int first, int endToken, int last) => s.Units[first].First < firstToken || s.Units[last].End > endToken;

    private static bool IsVerb(Sentence s, int u) =>
        s.Tags[u] is Tag.VB or Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBP or Tag.VBZ && s.Relations[u] is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Adjective);
}
