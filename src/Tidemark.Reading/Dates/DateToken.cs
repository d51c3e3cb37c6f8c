using System.Globalization;

namespace Tidemark.Reading.Dates;

/// <summary>What a token of a date is.</summary>
internal enum DateTokenKind
{
    /// <summary>A single punctuation mark or symbol.</summary>
    Mark,

    /// <summary>A run of digits of one script.</summary>
    Number,

    /// <summary>A run of letters.</summary>
    Word,
}

/// <summary>A token of a line that may hold a date. The default is an empty mark.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value of a number (capped at 999,999,999), the character of a mark.</param>
internal readonly record struct DateToken(int Start, int End, DateTokenKind Kind, int Value)
{
    internal int Length => End - Start;

    internal bool Is(char mark) => Kind == DateTokenKind.Mark && Value == mark;

    internal static List<DateToken> Split(ReadOnlySpan<char> text)
    {
        var tokens = new List<DateToken>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
            {
                at++;
            }
            else if (Digit(text[at]) >= 0)
            {
                var value = 0L;
                for (; at < text.Length && Digit(text[at]) is >= 0 and var digit; at++)
                {
                    value = Math.Min((value * 10) + digit, 999_999_999);
                }

                tokens.Add(new(start, at, DateTokenKind.Number, (int)value));
            }
            else if (IsLetter(text, at))
            {
                while (at < text.Length && IsLetter(text, at))
                {
                    at++;
                }

                tokens.Add(new(start, at, DateTokenKind.Word, 0));
            }
            else
            {
                tokens.Add(new(start, ++at, DateTokenKind.Mark, text[start]));
            }
        }

        return tokens;
    }

    private static int Digit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c);

    // The zero-width non-joiner stands inside Persian weekdays.
    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark
            || (text[at] == '\u200C' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}
