namespace Tidemark.Claims.Figures;

/// <summary>Words before and behind a number that bound it: "at least", "up to", "nearly", "or more".</summary>
internal ref partial struct FigureReader
{
    private enum Limit
    {
        None,
        AtLeast,
        AtMost,
        Nearly,
        About,
    }

    /// <summary>The figure with all words that bound it.</summary>
    private readonly FigureMention Bound(int start, int end, int behind, Amount amount)
    {
        var first = start;
        var limit = Limit.None;
        var approximate = amount.Approximate;
        if (first > behind && IsCurrency(first - 1))
        {
            first--;
            first -= first > behind && IsAny(first - 1, Sign.Us, Sign.UsDots) ? 1 : 0;
        }

        if (first > behind && IsAny(first - 1, Sign.A, Sign.An, Sign.Between))
        {
            first--;
        }

        while (first > behind && Before(first, behind, out var length, out var found))
        {
            first -= length;
            approximate |= found is Limit.About or Limit.Nearly;
            limit = limit is Limit.None or Limit.About ? found : limit;
        }

        limit = limit == Limit.None ? Exceeding(first, behind) : limit;
        limit = Behind(ref end, limit, ref approximate);
        return Make(first, end, limit, approximate, amount);
    }

    private static FigureMention Make(int first, int end, Limit limit, bool approximate, Amount amount)
    {
        double? value = amount.Value, low = amount.Low, high = amount.High;
        switch (limit)
        {
            case Limit.AtLeast:
                (value, high) = (null, null);
                break;
            case Limit.AtMost:
                (value, low) = (null, null);
                break;
            case Limit.Nearly when !amount.Vague:
                (value, low) = (amount.Value ?? amount.High, amount.Value is null ? low : null);
                break;
            default:
                // rough words give no bounds, unless the words name two numbers
                (low, high) = approximate && amount.Value is not null ? (null, null) : (low, high);
                break;
        }

        return new(first, end, value, low, high, approximate, amount.Unit, amount.Vague, amount.Weak && limit == Limit.None, amount.IsDateLike);
    }

    /// <summary>One bounding expression that ends right before a position.</summary>
    private readonly bool Before(int first, int behind, out int length, out Limit limit)
    {
        var i = first - 1;
        (length, limit) = Two(i, behind);
        if (length > 0)
        {
            return true;
        }

        (length, limit) = Has(i, _words.Below) ? (1, Limit.Nearly)
            : Has(i, _words.Approx) ? (IsAny(i - 1, Sign.An, Sign.A) && i > behind ? 2 : 1, Limit.About)
            : Has(i, _words.Over) && !IsTaken(i - 1) ? (i > behind && IsAny(i - 1, Sign.Well, Sign.Just) ? 2 : 1, Limit.AtLeast)
            : Has(i, _words.Under) && !IsTaken(i - 1) ? (1, Limit.AtMost)
            : (0, Limit.None);
        if (length == 0 && i > behind && IsAny(i, Sign.Another, Sign.Further, Sign.Additional, Sign.Only) && Before(i - (IsAny(i - 1, Sign.A, Sign.An) ? 1 : 0), behind, out var more, out limit))
        {
            length = more + 1 + (IsAny(i - 1, Sign.A, Sign.An) ? 1 : 0);
        }

        return length > 0;
    }

    /// <summary>Bounds of two and more words.</summary>
    private readonly (int Length, Limit Limit) Two(int i, int behind)
    {
        if (i <= behind)
        {
            return default;
        }

        if (Is(i - 1, Sign.At) && IsAny(i, Sign.Least, Sign.Most))
        {
            return (2, Is(i, Sign.Least) ? Limit.AtLeast : Limit.AtMost);
        }

        if (Is(i, Sign.Than) && IsAny(i - 1, Sign.More, Sign.Less, Sign.Fewer, Sign.Greater))
        {
            var more = IsAny(i - 1, Sign.More, Sign.Greater);
            var negated = i - 1 > behind && IsAny(i - 2, Sign.No, Sign.Not);
            return (negated ? 3 : 2, more != negated ? Limit.AtLeast : Limit.AtMost);
        }

        if (Is(i, Sign.To) && IsAny(i - 1, Sign.Up, Sign.Close))
        {
            return (2, Is(i - 1, Sign.Up) ? Limit.AtMost : Limit.Nearly);
        }

        if (Is(i, Sign.As) && i - 1 > behind && Is(i - 2, Sign.As) && IsAny(i - 1, Sign.Many, Sign.Much, Sign.Few, Sign.Little))
        {
            return (3, IsAny(i - 1, Sign.Many, Sign.Much) ? Limit.AtMost : Limit.AtLeast);
        }

        if (!Is(i, Sign.Of))
        {
            return default;
        }

        return Is(i - 1, Sign.Upwards) ? (2, Limit.AtLeast)
            : i - 1 > behind && Is(i - 1, Sign.Excess) && Is(i - 2, Sign.In) ? (3, Limit.AtLeast)
            : i - 1 > behind && Is(i - 1, Sign.Maximum) && Is(i - 2, Sign.A) ? (3, Limit.AtMost)
            : i - 1 > behind && Is(i - 1, Sign.Minimum) && Is(i - 2, Sign.A) ? (3, Limit.AtLeast)
            : default;
    }

    /// <summary>"exceeds 100", "does not exceed 5": the verb bounds the number and stays outside of it.</summary>
    private readonly Limit Exceeding(int first, int behind) =>
        first <= behind || !IsAny(first - 1, Sign.Exceed, Sign.Exceeds, Sign.Exceeded) ? Limit.None
        : IsAny(first - 2, Sign.Not, Sign.Nt) ? Limit.AtMost : Limit.AtLeast;

    /// <summary>"took over 15 villages": the word belongs to the verb.</summary>
    private readonly bool IsTaken(int at) => IsAny(at, Sign.Took, Sign.Take, Sign.Takes, Sign.Taken) || Is(at, Sign.Taking);

    /// <summary>"or more", "or fewer", "or so", "+" behind a number.</summary>
    private readonly Limit Behind(ref int end, Limit limit, ref bool approximate)
    {
        if (IsMark(end, '+') && !_tokens[end].SpaceBefore)
        {
            end++;
            return Limit.AtLeast;
        }

        if (!Is(end, Sign.Or) || !IsAny(end + 1, Sign.More, Sign.Fewer, Sign.Less, Sign.So))
        {
            return limit;
        }

        var word = end + 1;
        end += 2;
        if (Is(word, Sign.So))
        {
            approximate = true;
            return limit;
        }

        return Is(word, Sign.More) ? Limit.AtLeast : Limit.AtMost;
    }
}
