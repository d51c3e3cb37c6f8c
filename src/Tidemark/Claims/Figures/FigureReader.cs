using Tidemark.Names;
using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Figures;

/// <summary>Reads one figure from tokens. A pattern moves its position only when it matches.</summary>
internal ref partial struct FigureReader
{
    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly FigureWords _words;

    internal FigureReader(string text, ReadOnlySpan<Token> tokens, FigureWords words)
    {
        _text = text;
        _tokens = tokens;
        _words = words;
    }

    /// <summary>The figure whose number begins at <paramref name="at"/>; on false, <paramref name="at"/> is behind what is surely no figure.</summary>
    internal readonly bool Read(ref int at, int behind, out FigureMention mention)
    {
        mention = default;
        var start = at;
        if (IsNamePart(at) || IsOrdinal(at))
        {
            return false;
        }

        if (DateLike(ref at))
        {
            mention = new(start, at, null, null, null, false, FigureUnit.None, IsDateLike: true);
            return true;
        }

        var i = at;
        if (!One(ref i, out var amount))
        {
            return false;
        }

        var span = i;
        if (Span(start, ref span, amount, behind, out var both))
        {
            (i, amount) = (span, both);
        }

        Parenthesis(ref i, amount.Unit);
        mention = Bound(start, i, behind, amount);
        at = mention.End;
        return true;
    }

    /// <summary>A number with its unit.</summary>
    private readonly bool One(ref int at, out Amount amount)
    {
        var i = at;
        if (Share(ref i, out amount))
        {
            at = i;
            return true;
        }

        if (!Many(ref i, out amount) && !Counted(ref i, out amount))
        {
            return false;
        }

        amount = WithUnit(ref i, at, amount);
        at = i;
        return true;
    }

    /// <summary>"500 to 700", "500-700", "between 500 and 700", "two or three".</summary>
    private readonly bool Span(int start, ref int at, Amount first, int behind, out Amount both)
    {
        both = default;
        var between = start > behind && Is(start - 1, Sign.Between) && Is(at, Sign.And);
        var dash = IsDash(at) && IsTight(at);
        if (!(between || dash || Is(at, Sign.To) || Is(at, Sign.Or)) || first.Vague || first.IsDateLike || IsChange(start, behind, at))
        {
            return false;
        }

        var next = at + 1;
        next += IsCurrency(next) ? 1 : 0;
        if (next >= _tokens.Length || (_tokens[next].Kind != TokenKind.Number && !Has(next, _words.Number) && !Has(next, _words.Scale) && !IsAny(next, Sign.A, Sign.An)) || !One(ref next, out var second) || second.Vague)
        {
            return false;
        }

        if (first.Unit == FigureUnit.None && second.Unit != FigureUnit.None)
        {
            first = first.Times(Factor(next)) with { Unit = second.Unit };
        }

        if (!(second.High > first.Low) || (first.Unit != second.Unit && second.Unit != FigureUnit.None))
        {
            return false;
        }

        // "two to three million": the scale belongs to both
        var scale = first.High < 1000 && second.High >= 1000 && second.High / first.High >= 100 && !between ? ScaleOf(next) : 1;
        both = Amount.Range(first.Low * scale, second.High) with { Unit = first.Unit, Approximate = first.Approximate || second.Approximate, IsDateLike = second.IsDateLike };
        at = next;
        return true;
    }

    /// <summary>"has risen from 20 to 34": two figures, no range.</summary>
    private readonly bool IsChange(int start, int behind, int at) =>
        Is(at, Sign.To) && start > behind && Is(start - 1, Sign.From) && start > 1 && _tokens[start - 2].Kind == TokenKind.Word;

    /// <summary>The scale word before a position, or 1.</summary>
    private readonly double ScaleOf(int end) =>
        Has(end - 1, _words.Scale) ? _words.Value(_tokens[end - 1].Word, "figure-scale")
        : end > 1 && Has(end - 2, _words.Scale) ? _words.Value(_tokens[end - 2].Word, "figure-scale") : 1;

    /// <summary>Swallows a second measure: "60 km (40 miles)".</summary>
    private readonly void Parenthesis(ref int at, FigureUnit unit)
    {
        if (unit is not (FigureUnit.Km or FigureUnit.Km2) || !IsMark(at, '('))
        {
            return;
        }

        for (var i = at + 1; i < _tokens.Length && i < at + 8; i++)
        {
            if (IsMark(i, ')'))
            {
                at = Has(i - 1, _words.Unit) ? i + 1 : at;
                return;
            }
        }
    }

    private readonly bool Is(int at, uint hash) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Hash == hash;

    private readonly bool IsAny(int at, uint a, uint b, uint c = 0, uint d = 0)
    {
        if (unchecked((uint)at) >= (uint)_tokens.Length)
        {
            return false;
        }

        var hash = _tokens[at].Hash;
        return hash == a || hash == b || (c != 0 && hash == c) || (d != 0 && hash == d);
    }

    private readonly bool Has(int at, WordMask mask) => unchecked((uint)at) < (uint)_tokens.Length && _words.Classes.Is(_tokens[at].Word, mask);

    private readonly ReadOnlySpan<char> Text(int at) => unchecked((uint)at) < (uint)_tokens.Length ? _tokens[at].In(_text) : default;

    private readonly bool IsNumber(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind == TokenKind.Number;

    private readonly bool IsWord(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind == TokenKind.Word;

    private readonly bool IsMark(int at, char mark) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind is TokenKind.Mark or TokenKind.Hyphen && _text[_tokens[at].Start] == mark;

    private readonly bool IsDash(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind is TokenKind.Mark or TokenKind.Hyphen && _text[_tokens[at].Start] is '-' or '–' or '—';

    /// <summary>Whether the token and the next stand without space before them.</summary>
    private readonly bool IsTight(int at) => at + 1 < _tokens.Length && !_tokens[at].SpaceBefore && !_tokens[at + 1].SpaceBefore;

    private readonly bool IsHyphen(int at) => IsDash(at) && IsTight(at);

    private readonly bool IsCurrency(int at) => Has(at, _words.Currency) && _tokens[at].Kind == TokenKind.Mark;
}
