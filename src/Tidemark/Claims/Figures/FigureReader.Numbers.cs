using System.Globalization;
using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Figures;

/// <summary>Numbers in digits and words.</summary>
internal ref partial struct FigureReader
{
    /// <summary>"tens of thousands", "dozens", "several hundred", "a dozen", "a handful".</summary>
    private readonly bool Many(ref int at, out Amount amount)
    {
        amount = default;
        if (Has(at, _words.Plural))
        {
            return PluralWord(ref at, out amount);
        }

        if (Has(at, _words.Few))
        {
            return Few(ref at, out amount);
        }

        if (!Has(at, _words.Dozen))
        {
            return false;
        }

        at++;
        amount = Amount.Exactly(12) with { Low = 12, High = 12, Approximate = true };
        return true;
    }

    /// <summary>The ranges of the codebook for words that name only the size.</summary>
    private readonly bool PluralWord(ref int at, out Amount amount)
    {
        amount = default;
        var size = _words.Value(_tokens[at].Word, "figure-plural");
        if (IsAny(at + 1, Sign.A, Sign.The))
        {
            return false;
        }

        at++;
        var factor = 1.0;
        if (Is(at, Sign.Of) && Has(at + 1, _words.Plural) && _words.Value(_tokens[at + 1].Word, "figure-plural") is var second && second >= 1000)
        {
            factor = second;
            at += 2;
        }

        amount = (size switch
        {
            10 => factor > 1 ? Amount.Range(20, 99 + (1 - (1 / factor))) : Amount.Range(20, 99),
            12 => Amount.Range(24, 99 + (1 - (1 / factor))),
            20 => Amount.Range(40, 99 + (1 - (1 / factor))),
            100 => Amount.Range(200, 999 + (1 - (1 / factor))),
            _ => Amount.Range(2.0 * size, (10.0 * size) - (1 / factor)),
        }).Times(factor) with { Vague = true };
        return true;
    }

    /// <summary>"several", "a few", "a handful of", "a couple", "several hundred".</summary>
    private readonly bool Few(ref int at, out Amount amount)
    {
        amount = default;
        var couple = _words.Value(_tokens[at].Word, "figure-few") == 2;
        var bare = Is(at, Sign.Few) && !(at > 0 && IsAny(at - 1, Sign.A, Sign.Last, Sign.The));
        if (bare || (couple && !(at > 0 && IsAny(at - 1, Sign.A, Sign.Another))))
        {
            return false;
        }

        var i = at + 1;
        if (couple)
        {
            i += Is(i, Sign.Of) && (Has(i + 1, _words.Dozen) || Has(i + 1, _words.Scale)) ? 1 : 0;
            amount = Amount.Exactly(2) with { Approximate = true };
        }
        else
        {
            amount = Amount.Range(3, 9) with { Vague = true };
        }

        if (Has(i, _words.Dozen) || Has(i, _words.Scale))
        {
            var scale = Has(i, _words.Dozen) ? 12 : (double)_words.Value(_tokens[i].Word, "figure-scale");
            amount = couple ? amount.Times(scale) : Amount.Range(3 * scale, scale == 12 ? 99 : (10 * scale) - 1) with { Vague = true };
            i++;
        }

        at = i;
        return true;
    }

    /// <summary>A plain number: "1,000", "1 000", "1.5 million", "one hundred and twenty", "two dozen", "half a million".</summary>
    private readonly bool Counted(ref int at, out Amount amount)
    {
        var i = at;
        amount = default;
        double value;
        if (IsNumber(i))
        {
            if (!Digits(ref i, out value))
            {
                return false;
            }

            Scales(ref i, ref value);
        }
        else if (Is(i, Sign.Half) && Is(i + 1, Sign.A) && Has(i + 2, _words.Scale))
        {
            value = 0.5 * _words.Value(_tokens[i + 2].Word, "figure-scale");
            i += 3;
        }
        else if (!Spelled(ref i, out value))
        {
            return false;
        }

        if (Has(i, _words.Dozen))
        {
            amount = Amount.Exactly(12 * value) with { Approximate = true };
            at = i + 1;
            return true;
        }

        var alone = i == at + 1 && Is(at, Sign.One);
        if (alone && !IsCountOne(at))
        {
            return false;
        }

        at = i;
        amount = Amount.Exactly(value) with { Weak = alone };
        return true;
    }

    /// <summary>"one" that counts something, no pronoun: a noun follows, no "of", "the" or "no" around it.</summary>
    private readonly bool IsCountOne(int at) =>
        (IsWord(at + 1) || IsHyphen(at + 1)) && !IsAny(at + 1, Sign.Of, Sign.Another) && !(at > 0 && IsAny(at - 1, Sign.No, Sign.The, Sign.This, Sign.That));

    private readonly bool Digits(ref int at, out double value)
    {
        var digits = Text(at);
        if (digits.Length > 15 || !Parse(digits, out value))
        {
            value = 0;
            return false;
        }

        var i = at + 1;
        var whole = digits.Length <= 3 && digits[0] != '0' && digits.IndexOfAny('.', ',') < 0 && !(at > 0 && Has(at - 1, _words.Month));
        while (whole && value < 1e12 && IsNumber(i) && Text(i).Length == 3 && Text(i).IndexOfAny('.', ',') < 0 && _tokens[i].Start == _tokens[i - 1].End + 1 && !_tokens[i].LineBefore)
        {
            value = (value * 1000) + double.Parse(Text(i), CultureInfo.InvariantCulture);
            i++;
        }

        if (i < _tokens.Length && !_tokens[i].SpaceBefore && _tokens[i].Kind == TokenKind.Word)
        {
            if (Is(i, Sign.K))
            {
                value *= 1000;
                i++;
            }
            else if (Is(i, Sign.M) && at > 0 && IsCurrency(at - 1))
            {
                value *= 1e6;
                i++;
            }
        }

        at = i;
        return true;
    }

    /// <summary>Digits with groups of three behind commas, or a decimal point.</summary>
    private static bool Parse(ReadOnlySpan<char> digits, out double value)
    {
        value = 0;
        var fraction = 0.0;
        for (var i = 0; i < digits.Length; i++)
        {
            var c = digits[i];
            if (c == ',')
            {
                if (i + 3 >= digits.Length || (i + 4 < digits.Length && digits[i + 4] is not (',' or '.')) || fraction != 0 || !char.IsDigit(digits[i + 3]))
                {
                    return false;
                }
            }
            else if (c == '.')
            {
                if (fraction != 0)
                {
                    return false;
                }

                fraction = 1;
            }
            else
            {
                var digit = char.GetNumericValue(c);
                if (digit is < 0 or > 9)
                {
                    return false;
                }

                value = fraction == 0 ? (value * 10) + digit : value;
                if (fraction != 0)
                {
                    fraction /= 10;
                    value += digit * fraction;
                }
            }
        }

        value = fraction == 0 ? value : Math.Round(value, 9);
        return true;
    }

    /// <summary>"million" and the like behind a number.</summary>
    private readonly void Scales(ref int at, ref double value)
    {
        var i = at + (IsHyphen(at) && Has(at + 1, _words.Scale) ? 1 : 0);
        while (Has(i, _words.Scale) && value < 1e12)
        {
            value = Math.Round(value * _words.Value(_tokens[i].Word, "figure-scale"), 6);
            i++;
            at = i;
        }
    }

    /// <summary>A number in words.</summary>
    private readonly bool Spelled(ref int at, out double value)
    {
        var i = at;
        double total = 0, current = 0;
        var read = 0;
        var small = false;
        while (i < _tokens.Length && read < 20)
        {
            var next = i;
            if (read > 0 && (IsHyphen(next) || (Is(next, Sign.And) && current >= 100) || (Is(next, Sign.And) && total > 0 && current == 0)))
            {
                next++;
            }

            if (Has(next, _words.Number) && Digit(ref current, ref small, _words.Value(_tokens[next].Word, "figure-number"), read))
            {
                i = next + 1;
                read++;
            }
            else if (Has(next, _words.Scale) && read > 0 && total < 1e12)
            {
                Scale(ref total, ref current, _words.Value(_tokens[next].Word, "figure-scale"));
                small = false;
                i = next + 1;
                read++;
            }
            else
            {
                break;
            }
        }

        value = total + current;
        if (read == 0)
        {
            return HundredAlone(ref at, out value);
        }

        at = i;
        return true;
    }

    private static bool Digit(ref double current, ref bool small, int number, int read)
    {
        var tens = current % 100;
        var fits = read == 0 || (!small && tens == 0) || (tens is >= 20 && tens % 10 == 0 && number is > 0 and < 10);
        if (!fits)
        {
            return false;
        }

        current += number;
        small = true;
        return true;
    }

    private static void Scale(ref double total, ref double current, int scale)
    {
        current = Math.Max(current, total > 0 && current == 0 ? total : 1);
        if (scale == 100)
        {
            current *= 100;
            return;
        }

        total = (current == total ? 0 : total) + (current * scale);
        current = 0;
    }

    /// <summary>"a hundred", "a million": counted only behind "a".</summary>
    private readonly bool HundredAlone(ref int at, out double value)
    {
        value = 0;
        if (!Has(at, _words.Scale) || at == 0 || !IsAny(at - 1, Sign.A, Sign.Per))
        {
            return false;
        }

        value = _words.Value(_tokens[at].Word, "figure-scale");
        at++;
        Scales(ref at, ref value);
        return true;
    }
}
