using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Figures;

/// <summary>What looks like a number and counts nothing: names, ordinals, dates, years, clock times.</summary>
internal ref partial struct FigureReader
{
    /// <summary>"T-72", "Mi-24", "ADE 651", "Resolution 2254", "122mm".</summary>
    private readonly bool IsNamePart(int at)
    {
        if (!IsNumber(at))
        {
            return at > 1 && IsHyphen(at - 1) && _tokens[at - 2].Kind == TokenKind.Word;
        }

        if (IsAny(at + 1, Sign.Mm, Sign.Cm, Sign.Kg) || (IsWord(at + 1) && !_tokens[at + 1].SpaceBefore && !IsSuffix(at + 1)))
        {
            return true;
        }

        if (at == 0)
        {
            return false;
        }

        if (IsHyphen(at - 1) && at > 1 && _tokens[at - 2].Kind == TokenKind.Word)
        {
            return !Has(at - 2, _words.Approx);
        }

        var before = _tokens[at - 1];
        if (before.Kind != TokenKind.Word || Has(at - 1, _words.Month) || Has(at - 1, _words.Currency))
        {
            return false;
        }

        if (before.IsUpper && before.Word == 0 && before.Length <= 5)
        {
            return true;
        }

        if (Has(at - 1, _words.Name) && (before.IsCapital || !IsPluralNoun(at + 1)))
        {
            return true;
        }

        return before.IsCapital && (at > 1 || before.IsUpper) && !IsPlainOpening(at - 1) && !IsPluralNoun(at + 1);
    }

    /// <summary>A capital word that bounds numbers and stands in a title ("At Least 20").</summary>
    private readonly bool IsPlainOpening(int at) =>
        Has(at, _words.Approx | _words.Below | _words.Over | _words.Under | _words.TimeUnit) || IsAny(at, Sign.Least, Sign.Most, Sign.Than, Sign.To) || IsAny(at, Sign.In, Sign.By, Sign.Since, Sign.Of)
        || IsAny(at, Sign.Only, Sign.Just, Sign.Another, Sign.And) || IsAny(at, Sign.From, Sign.Between, Sign.The, Sign.Until);

    /// <summary>What may stand behind digits without a space and keep them a number.</summary>
    private readonly bool IsSuffix(int at) =>
        Has(at, _words.Unit) || Has(at, _words.Scale) || IsAny(at, Sign.K, Sign.M, Sign.Km2, Sign.SqKm) || IsAny(at, Sign.Pm, Sign.Am, Sign.St, Sign.Nd) || IsAny(at, Sign.Rd, Sign.Th, Sign.Gmt, Sign.Km2Raised);

    /// <summary>A plain plural that a number can count, or a unit.</summary>
    private readonly bool IsPluralNoun(int at)
    {
        if (!IsWord(at))
        {
            return IsMark(at, '%');
        }

        if (Has(at, _words.Unit) || Has(at, _words.Scale) || Has(at, _words.Dozen) || IsAny(at, Sign.People, Sign.Men, Sign.Women, Sign.Children) || IsAny(at, Sign.Police, Sign.Personnel, Sign.Per, Sign.Square))
        {
            return true;
        }

        var word = Text(at);
        return word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S') && !_tokens[at].IsUpper && word is not ("does" or "this" or "says" or "across" or "besides" or "towards" or "goes");
    }

    /// <summary>"23rd", "twenty-third", "first".</summary>
    private readonly bool IsOrdinal(int at)
    {
        if (IsNumber(at))
        {
            return IsAny(at + 1, Sign.St, Sign.Nd, Sign.Rd, Sign.Th) && !_tokens[at + 1].SpaceBefore;
        }

        if (!Has(at, _words.Number))
        {
            return false;
        }

        var next = IsHyphen(at + 1) ? at + 2 : at + 1;
        var tens = _words.Value(_tokens[at].Word, "figure-number") is >= 20 and < 100;
        return tens && Has(next, _words.Ordinal) && !(Has(next, _words.Fraction) && _text[_tokens[next].End - 1] == 's');
    }

    /// <summary>Dates, years, clock times and ages; moves behind them.</summary>
    private readonly bool DateLike(ref int at)
    {
        if (!IsNumber(at))
        {
            return false;
        }

        var i = at + 1;
        var text = Text(at);
        if (text.Count('.') > 1 || (IsMark(i, '/') && IsNumber(i + 1) && IsTight(i)) || IsIsoDate(at))
        {
            while (i + 1 < _tokens.Length && (IsMark(i, '/') || IsDash(i)) && IsTight(i) && IsNumber(i + 1))
            {
                i += 2;
            }

            at = i;
            return true;
        }

        if (IsClock(ref i) || IsDay(at, ref i) || IsYear(at, ref i) || IsAge(at, ref i))
        {
            at = i;
            return true;
        }

        return false;
    }

    private readonly bool IsIsoDate(int at) => IsDash(at + 1) && IsNumber(at + 2) && IsDash(at + 3) && IsNumber(at + 4) && IsTight(at + 1) && IsTight(at + 3);

    private readonly bool IsClock(ref int at)
    {
        var colon = IsMark(at, ':') && IsTight(at) && IsNumber(at + 1);
        var i = at + (colon ? 2 : 0);
        var half = IsAny(i, Sign.Am, Sign.Pm, Sign.AmDots, Sign.PmDots) || IsAny(i, Sign.Gmt, Sign.Oclock);
        if (!colon && !half)
        {
            return false;
        }

        at = i + (half ? 1 : 0);
        return true;
    }

    /// <summary>A day beside a month: "May 23", "23 May", "3-7 May".</summary>
    private readonly bool IsDay(int at, ref int end)
    {
        if (Text(at).Length > 2 || Number(at) is < 1 or > 31)
        {
            return false;
        }

        var i = end;
        if (IsHyphen(i) && IsNumber(i + 1) && Text(i + 1).Length <= 2)
        {
            i += 2;
        }

        if (IsMonth(i) || (Is(i, Sign.To) && IsNumber(i + 1) && IsMonth(i + 2)) || (Is(i, Sign.Of) && IsMonth(i + 1)))
        {
            end = Is(i, Sign.To) ? i + 2 : i;
            return true;
        }

        if (at > 0 && IsMonth(at - 1) && !(at > 1 && Is(at - 2, Sign.In) && IsPluralNoun(end)))
        {
            end = i;
            return true;
        }

        return false;
    }

    private readonly bool IsMonth(int at) => Has(at, _words.Month) && _tokens[at].IsCapital;

    /// <summary>Four digits from 1900 to 2099 without a comma, behind a word of time or with nothing countable behind them.</summary>
    private readonly bool IsYear(int at, ref int end)
    {
        if (Text(at).Length != 4 || Number(at) is not (>= 1900 and < 2100) || Has(end, _words.Unit) || Has(end, _words.Scale) || IsMark(end, '%') || (at > 0 && IsCurrency(at - 1)))
        {
            return false;
        }

        var countable = IsPluralNoun(end);
        var round = Number(at) % 100 == 0;
        var timed = at > 0 && (IsMonth(at - 1) || IsAny(at - 1, Sign.In, Sign.Since, Sign.By, Sign.Until) || IsAny(at - 1, Sign.During, Sign.Of, Sign.From, Sign.Early) || IsAny(at - 1, Sign.Late, Sign.Mid) || IsDash(at - 1) || IsMark(at - 1, ',') || (IsNumber(at - 1) && at > 1 && IsMonth(at - 2)));
        var bounded = at > 0 && (IsAny(at - 1, Sign.Than, Sign.Least, Sign.Most) || (Has(at - 1, _words.Approx | _words.Below | _words.Over | _words.Under)));
        if (bounded || (countable && (!timed || round)))
        {
            return false;
        }

        if (IsHyphen(end) && IsNumber(end + 1) && Text(end + 1).Length is 2 or 4)
        {
            end += 2;
        }

        return true;
    }

    /// <summary>"aged 23", "23, said" between commas behind a capital word.</summary>
    private readonly bool IsAge(int at, ref int end)
    {
        var between = at > 1 && IsMark(at - 1, ',') && IsMark(end, ',') && _tokens[at - 2].IsCapital && Text(at).Length <= 2;
        return between || (at > 0 && IsAny(at - 1, Sign.Aged, Sign.Age));
    }

    private readonly double Number(int at) => Parse(Text(at), out var value) ? value : -1;
}
