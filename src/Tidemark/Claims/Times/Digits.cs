namespace Tidemark.Claims.Times;

/// <summary>Small numbers written in digits, as dates use them; Arabic-Indic and Persian digits too.</summary>
internal static class Digits
{
    /// <summary>The value of one to six digits, or -1.</summary>
    internal static int Value(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || digits.Length > 6)
        {
            return -1;
        }

        var value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsDigit(c) ? (int)char.GetNumericValue(c) : -1;
            if (digit is < 0 or > 9)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value;
    }

    /// <summary>A year from 1900 to 2099 in four digits, or 0.</summary>
    internal static int Year(ReadOnlySpan<char> digits) => digits.Length == 4 && Value(digits) is >= 1900 and < 2100 and var year ? year : 0;

    /// <summary>A day of a month in one or two digits, or 0.</summary>
    internal static int Day(ReadOnlySpan<char> digits) => digits.Length <= 2 && Value(digits) is >= 1 and <= 31 and var day ? day : 0;
}
