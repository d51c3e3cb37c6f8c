using System.Globalization;

namespace Tidemark;

/// <summary>
/// A date or range of dates written in EDTF (ISO 8601-2, level 1): <c>2016-05-23</c>, <c>2016-05</c>, <c>2014-22</c> (summer),
/// <c>2016-05-24/..</c> (open), <c>2016-04~</c> (approximate). The default value is an empty string: no time.
/// </summary>
/// <param name="Text">The EDTF string.</param>
public readonly record struct Edtf(string Text)
{
    /// <summary>One day.</summary>
    public static Edtf Day(DateOnly day) => new(Iso(day));

    /// <summary>One month.</summary>
    public static Edtf Month(int year, int month) => new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    /// <summary>One year.</summary>
    public static Edtf Year(int year) => new(year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>A range with both ends included; a missing end is open.</summary>
    public static Edtf Range(DateOnly? first, DateOnly? last) =>
        first == last && first is { } day ? Day(day) : new($"{(first is { } f ? Iso(f) : "..")}/{(last is { } l ? Iso(l) : "..")}");

    /// <summary>The same date, marked approximate.</summary>
    public Edtf Approximate() => Text.EndsWith('~') || Text.Contains('/', StringComparison.Ordinal) ? this : new(Text + "~");

    /// <summary>The days that the string covers, or null when it is not EDTF that we write.</summary>
    public DayRange? Days()
    {
        if (string.IsNullOrEmpty(Text))
        {
            return null;
        }

        var slash = Text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Part(Text);
        }

        string first = Text[..slash], last = Text[(slash + 1)..];
        DayRange? a = first is ".." or "" ? new DayRange(null, null) : Part(first), b = last is ".." or "" ? new DayRange(null, null) : Part(last);
        return a is null || b is null ? null : new DayRange(a.Value.Start, b.Value.End);
    }

    /// <inheritdoc/>
    public override string ToString() => Text ?? "";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of ten characters that are one, or null: nearly all dates are days.</summary>
    private static DayRange? OneDay(ReadOnlySpan<char> text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        return year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DayRange.Of(new(year, month, day)) : null;
    }

    private static DayRange? Part(string text)
    {
        if (OneDay(text) is { } one)
        {
            return one;
        }

        var fields = text.TrimEnd('~', '?', '%').Split('-');
        if (fields.Length > 3 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
        {
            return null;
        }

        if (fields.Length == 1)
        {
            return new(new(year, 1, 1), new(year + 1, 1, 1));
        }

        if (!int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month))
        {
            return null;
        }

        if (fields.Length == 3)
        {
            return DateOnly.TryParseExact(text.TrimEnd('~', '?', '%'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DayRange.Of(day) : null;
        }

        return month switch
        {
            >= 1 and <= 12 => new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1)),
            >= 21 and <= 23 => new(new(year, (3 * (month - 21)) + 3, 1), new DateOnly(year, (3 * (month - 21)) + 3, 1).AddMonths(3)),
            24 => new(new(year, 12, 1), new(year + 1, 1, 1)),
            _ => null,
        };
    }
}
