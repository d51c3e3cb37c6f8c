using System.Globalization;
using static Tidemark.Reading.Dates.DateTokenKind;

namespace Tidemark.Reading.Dates;

/// <summary>Finds dates in a short text: numbers in any order, names of months in many languages, digits of any script, the weekday and the time beside them.</summary>
internal readonly ref struct DateScan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<DateToken> _tokens;

    private DateScan(ReadOnlySpan<char> text)
    {
        _text = text;
        _tokens = DateToken.Split(text);
    }

    /// <summary>All dates of the text, in order, not overlapping. What cannot be a day of 1900 .. 2099 is none.</summary>
    internal static List<DateFound> FindAll(ReadOnlySpan<char> text)
    {
        var found = new List<DateFound>();
        var scan = new DateScan(text);
        var around = new DateSurroundings(text, scan._tokens);
        for (var i = 0; i < scan._tokens.Count; i++)
        {
            if (scan.CoreAt(i) is var (core, next))
            {
                var (date, after) = around.Extend(core, i, next, found.Count > 0 ? found[^1].End : 0);
                found.Add(date.DecidedByWeekday());
                i = after - 1;
            }
        }

        return found;
    }

    private (DateFound Core, int Next)? CoreAt(int i) => _tokens[i].Kind switch
    {
        Number => Numeric(i) ?? DayMonthYear(i) ?? YearMonthDay(i),
        Word => MonthDayYear(i),
        _ => null,
    };

    private DateToken At(int i) => i >= 0 && i < _tokens.Count ? _tokens[i] : default;

    private ReadOnlySpan<char> Words(int i) => _text[At(i).Start..At(i).End];

    private bool Glued(int i) => At(i).Length > 0 && i > 0 && At(i).Start == At(i - 1).End;

    // 2016-05-30, 30/05/2016, 05.30.16, and with spaces behind dots "30. 05. 2016".
    private (DateFound, int)? Numeric(int i)
    {
        var mark = At(i + 1);
        if (mark.Kind != Mark || mark.Value is not ('.' or '/' or '-' or '–' or '‑') || At(i + 3).Kind != Mark || At(i + 3).Value != mark.Value
            || At(i + 2).Kind != Number || At(i + 4).Kind != Number || !Apart(i, mark) || PartOfLonger(i))
        {
            return null;
        }

        DateToken a = At(i), b = At(i + 2), c = At(i + 4);
        if (a.Length > 4 || b.Length > 2 || c.Length > 4)
        {
            return null;
        }

        if (a.Length == 4)
        {
            return c.Length <= 2 && Day(Year(a), b.Value, c.Value, SolarNumerals(a)) is { } iso ? (new(a.Start, c.End, iso, null, 0), i + 5) : null;
        }

        var year = c.Length is 2 or 4 ? Year(c) : 0;
        DateOnly? dayFirst = Day(year, b.Value, a.Value, SolarNumerals(c)), monthFirst = Day(year, a.Value, b.Value, SolarNumerals(c));
        return (dayFirst, monthFirst) switch
        {
            ({ } day, null) => (new(a.Start, c.End, day, null, 1), i + 5),
            (null, { } day) => (new(a.Start, c.End, day, null, -1), i + 5),
            ({ } day, { } other) => (new(a.Start, c.End, day, day == other ? null : other, 0), i + 5),
            _ => null,
        };
    }

    private bool Apart(int i, DateToken mark) =>
        Glued(i + 1) && Glued(i + 3) && (mark.Value == '.' || (Glued(i + 2) && Glued(i + 4))) && Glued(i + 2) == Glued(i + 4);

    // 10.1.2.3, version numbers, telephone numbers, letters run into the digits.
    private bool PartOfLonger(int i)
    {
        var before = Glued(i) && (At(i - 1).Kind == Number || (At(i - 1).Kind == Word && At(i - 1).Length == 1) || (At(i - 1).Value is '.' or '/' or '-' && At(i - 2).Kind == Number && Glued(i - 1)));
        var after = Glued(i + 5) && At(i + 5).Value is '.' or '/' or '-' && At(i + 6).Kind == Number && Glued(i + 6) && At(i + 6).Length < 3;
        return before || after;
    }

    // 30 May 2016, 30. Mai 2016, 30th of May, 2016, 10-Mar-2016, 30 de mayo de 2016, 1er août 2016.
    private (DateFound, int)? DayMonthYear(int i)
    {
        if (At(i).Length > 2 || At(i).Value is < 1 or > 31)
        {
            return null;
        }

        var at = AfterOrdinal(i + 1);
        while (At(at).Is('.') || At(at).Is('-') || At(at).Is('/') || Words(at) is "of" or "de" or "d" or "من")
        {
            at++;
        }

        if (MonthAt(at) is not var (month, next, solar))
        {
            return null;
        }

        while (At(next).Is('.') || At(next).Is(',') || At(next).Is('،') || At(next).Is('-') || At(next).Is('/') || Words(next) is "of" or "de" or "del" or "عام" or "سنة" or "ב")
        {
            next++;
        }

        var year = At(next);
        return year.Kind == Number && (year.Length == 4 || (year.Length == 2 && At(next - 1).Is('-'))) && Day(Year(year), month, At(i).Value, solar) is { } day
            ? (new(At(i).Start, year.End, day, null, 0), next + 1) : null;
    }

    // May 30, 2016; May 30th 2016; Jan 202015 (day and year run together).
    private (DateFound, int)? MonthDayYear(int i)
    {
        if (MonthAt(i) is not var (month, next, solar))
        {
            return null;
        }

        next = At(next).Is('.') || At(next).Is('-') ? next + 1 : next;
        var number = At(next);
        if (number.Kind != Number)
        {
            return null;
        }

        if (number.Length is 5 or 6)
        {
            return Day(number.Value % 10000, month, number.Value / 10000, solar) is { } together ? (new(At(i).Start, number.End, together, null, 0), next + 1) : null;
        }

        var year = AfterOrdinal(next + 1);
        while (At(year).Is(',') || At(year).Is('،') || At(year).Is('-') || At(year).Is('.') || Words(year) is "of" or "de")
        {
            year++;
        }

        return number.Length <= 2 && At(year).Kind == Number && At(year).Length == 4 && Day(Year(At(year)), month, number.Value, solar) is { } day
            ? (new(At(i).Start, At(year).End, day, null, 0), year + 1) : null;
    }

    // 2016 May 30.
    private (DateFound, int)? YearMonthDay(int i)
    {
        var month = At(i + 1).Is('-') || At(i + 1).Is(',') ? i + 2 : i + 1;
        if (At(i).Length != 4 || MonthAt(month) is not var (number, next, solar))
        {
            return null;
        }

        next = At(next).Is('-') ? next + 1 : next;
        return At(next).Kind == Number && At(next).Length <= 2 && Day(Year(At(i)), number, At(next).Value, solar) is { } day
            ? (new(At(i).Start, At(next).End, day, null, 0), next + 1) : null;
    }

    private int AfterOrdinal(int i) => Glued(i) && Words(i) is "st" or "nd" or "rd" or "th" or "er" or "º" ? i + 1 : i;

    // A month's name at a token; أيار/مايو names one month twice.
    private (int Month, int Next, bool Solar)? MonthAt(int i)
    {
        if (At(i).Kind != Word)
        {
            return null;
        }

        int month, next = i + 1;
        if ((month = DateWords.Month(Words(i), Words(i + 1))) > 0)
        {
            next = i + 2;
        }
        else if ((month = DateWords.Month(Words(i))) == 0)
        {
            return DateWords.SolarMonth(Words(i)) is > 0 and var solar ? (solar, next, true) : null;
        }

        var twin = At(next).Is('/') || At(next).Is('(') ? next + 1 : next;
        if (twin > next && DateWords.Month(Words(twin)) == month)
        {
            next = At(twin + 1).Is(')') ? twin + 2 : twin + 1;
        }

        return (month, next, false);
    }

    // A year of the Persian calendar is written with its own digits (U+06F0 .. U+06F9) and lies in the 1300s and 1400s.
    private bool SolarNumerals(DateToken year) => year.Length == 4 && year.Value is > 1300 and < 1500 && _text[year.Start] is >= '\u06F0' and <= '\u06F9';

    private static int Year(DateToken token) => token.Length != 2 ? token.Value : token.Value < 70 ? 2000 + token.Value : 1900 + token.Value;

    private static DateOnly? Day(int year, int month, int day, bool solar)
    {
        if (solar && year is > 1279 and < 1478)
        {
            var calendar = new PersianCalendar();
            return month is >= 1 and <= 12 && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
                ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;
        }

        return year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
