namespace Tidemark.Claims.Figures;

/// <summary>Units, shares and money.</summary>
internal ref partial struct FigureReader
{
    private const double Mile = 1.609344, Foot = 0.0003048;

    /// <summary>"half of", "a third of", "two thirds", "three quarters": percent.</summary>
    private readonly bool Share(ref int at, out Amount amount)
    {
        amount = default;
        var i = at;
        var count = 1;
        if (Has(i, _words.Number) && (Has(i + 1, _words.Fraction) || (IsHyphen(i + 1) && Has(i + 2, _words.Fraction))))
        {
            count = _words.Value(_tokens[i].Word, "figure-number");
            i += Has(i + 1, _words.Fraction) ? 1 : 2;
        }

        if (!Has(i, _words.Fraction))
        {
            return false;
        }

        var parts = _words.Value(_tokens[i].Word, "figure-fraction");
        var counted = i > at;
        var plural = _text[_tokens[i].End - 1] == 's';
        var of = Is(i + 1, Sign.Of);
        if (parts == 2 ? !HalfOfAll(i, of) : counted ? !plural && !of : !(of && at > 0 && Is(at - 1, Sign.A)))
        {
            return false;
        }

        if (count > parts || parts == 0)
        {
            return false;
        }

        at = i + 1;
        amount = Amount.Exactly(Math.Round(100.0 * count / parts, 2)) with { Unit = FigureUnit.Percent };
        return true;
    }

    /// <summary>"half of the city", "half the country"; not "the second half of", "the eastern half of", "half a million".</summary>
    private readonly bool HalfOfAll(int at, bool of)
    {
        if (!of && !IsAny(at + 1, Sign.The, Sign.Its, Sign.Their, Sign.His))
        {
            return false;
        }

        return at == 0 || !(Has(at - 1, _words.Ordinal) || IsAny(at - 1, Sign.Other, Sign.Latter, Sign.Last) || Text(at - 1).EndsWith("ern"));
    }

    /// <summary>Takes the unit behind a number, and the currency before it, along.</summary>
    private readonly Amount WithUnit(ref int at, int start, Amount amount)
    {
        if (start > 0 && IsCurrency(start - 1))
        {
            return amount with { Unit = FigureUnit.Money };
        }

        var i = at + (IsHyphen(at) && Has(at + 1, _words.Unit) ? 1 : 0);
        if (Is(i, Sign.Per) && Is(i + 1, Sign.Cent))
        {
            at = i + 2;
            return amount with { Unit = FigureUnit.Percent };
        }

        if (Area(ref i, out var squared))
        {
            at = i;
            return amount.Times(squared) with { Unit = FigureUnit.Km2 };
        }

        var us = IsAny(i, Sign.Us, Sign.UsDots) && Has(i + 1, _words.Unit) ? i + 1 : i;
        var unit = Has(us, _words.Unit) ? _words.Value(_tokens[us].Word, "figure-unit") : Is(i, Sign.M) && !Has(i - 1, _words.Scale) ? 6 : 0;
        if (unit == 0 || (us > i && unit != 8))
        {
            return TimeLength(ref at, amount);
        }

        at = us + 1 + (unit == 1 && IsAny(us + 1, Sign.Points, Sign.Point) ? 1 : 0);
        return unit switch
        {
            1 => amount with { Unit = FigureUnit.Percent },
            3 => amount.Times(0.01) with { Unit = FigureUnit.Km2 },
            8 => amount with { Unit = FigureUnit.Money },
            _ => amount.Times(Length(unit)) with { Unit = FigureUnit.Km },
        };
    }

    private static double Length(int unit) => unit switch { 6 => 0.001, 7 => Mile, 9 => Foot, 10 => 3 * Foot, _ => 1 };

    /// <summary>"square kilometers", "sq km", "sq. miles", "km2", "km²".</summary>
    private readonly bool Area(ref int at, out double factor)
    {
        factor = 1;
        var i = at;
        if (IsAny(i, Sign.Km2, Sign.Km2Raised, Sign.SqKm))
        {
            at = i + 1;
            return true;
        }

        if (IsMark(i + 1, '²') && Has(i, _words.Unit))
        {
            factor = Square(i);
            at = i + 2;
            return factor > 0;
        }

        i += IsHyphen(i) ? 1 : 0;
        if (!IsAny(i, Sign.Square, Sign.Sq))
        {
            return false;
        }

        i++;
        i += IsMark(i, '.') || IsHyphen(i) ? 1 : 0;
        factor = Square(i);
        if (factor == 0)
        {
            return false;
        }

        at = i + 1;
        return true;
    }

    private readonly double Square(int at) => Has(at, _words.Unit) ? _words.Value(_tokens[at].Word, "figure-unit") switch
    {
        5 => 1,
        6 => 1e-6,
        7 => Mile * Mile,
        _ => 0,
    } : 0;

    /// <summary>The factor of the unit that ends before a position, for a first number that shares it ("3 to 5 miles").</summary>
    private readonly double Factor(int end)
    {
        var unit = Has(end - 1, _words.Unit) ? _words.Value(_tokens[end - 1].Word, "figure-unit") : 0;
        var square = end > 1 && (IsAny(end - 2, Sign.Square, Sign.Sq) || IsMark(end - 2, '.'));
        return square ? Square(end - 1) : unit switch { 3 => 0.01, 6 or 7 or 9 or 10 => Length(unit), _ => 1 };
    }

    /// <summary>"two days", "10-year-old", "23 years old": a length of time, no figure of a claim.</summary>
    private readonly Amount TimeLength(ref int at, Amount amount)
    {
        var i = at + (IsHyphen(at) ? 1 : 0);
        if (Has(i, _words.TimeUnit))
        {
            at = i + 1;
            return amount with { IsDateLike = true };
        }

        return i > at || Is(i, Sign.Times) ? amount with { Weak = true } : amount;
    }
}
