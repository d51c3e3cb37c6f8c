using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Times;

/// <summary>Dates of the calendar: days, months, years.</summary>
internal ref partial struct TimeReader
{
    /// <summary>"2016-05-23", "05.30.16", "30/05/2016".</summary>
    private readonly bool NumericDate(ref int at, out Moment moment)
    {
        moment = default;
        if (!IsNumber(at))
        {
            return false;
        }

        var first = Span(at);
        if (first.Count('.') == 2)
        {
            Span<Range> parts = stackalloc Range[4];
            if (first.Split(parts, '.') == 3 && Ordered(first[parts[0]], first[parts[1]], first[parts[2]], out moment))
            {
                at++;
                return true;
            }

            return false;
        }

        var mark = IsMark(at + 1, '/') ? '/' : IsMark(at + 1, '-') ? '-' : '\0';
        if (mark == 0 || !IsMark(at + 3, mark) || !IsNumber(at + 2) || !IsNumber(at + 4) || _tokens[at + 1].SpaceBefore || _tokens[at + 4].SpaceBefore
            || !Ordered(first, Span(at + 2), Span(at + 4), out moment))
        {
            return false;
        }

        at += 5;
        return true;
    }

    /// <summary>Three numbers to a date; where day and month could swap and differ, the date stays unresolved.</summary>
    private static bool Ordered(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c, out Moment moment)
    {
        moment = default;
        if (Digits.Year(a) is var leading and not 0 && b.Length <= 2 && c.Length <= 2)
        {
            return Make(leading, Digits.Value(b), Digits.Value(c), out moment);
        }

        var year = c.Length == 2 ? Century(Digits.Value(c)) : Digits.Year(c);
        int x = Digits.Day(a), y = Digits.Day(b);
        if (year == 0 || x == 0 || y == 0)
        {
            return false;
        }

        if (x <= 12 && y <= 12 && x != y)
        {
            moment = Moment.Unknown("time.ambiguous");
            return true;
        }

        return x > 12 ? Make(year, y, x, out moment) : Make(year, x, y, out moment);
    }

    private static int Century(int year) => year < 0 ? 0 : year < 70 ? 2000 + year : 1900 + year;

    private static bool Make(int year, int month, int day, out Moment moment)
    {
        moment = default;
        if (!Calendar.Exists(year, month, day))
        {
            return false;
        }

        moment = Moment.OfDay(new(year, month, day), "time.date");
        return true;
    }

    /// <summary>"23 May", "the 23rd of May 2016", "the twenty-third of May", "3-7 May", "the 23rd".</summary>
    private bool DayMonth(ref int at, out Moment moment)
    {
        moment = default;
        var i = at;
        var the = Is(i, Literal.The);
        i += the ? 1 : 0;
        if (!DayNumber(ref i, out var day, out var ordinal))
        {
            return false;
        }

        var last = day;
        if ((IsDash(i) || Is(i, Literal.To) || Is(i, Literal.And)) && i + 1 is var j && DayNumber(ref j, out var second, out _) && second > day && MonthAt(j) != 0)
        {
            (last, i) = (second, j);
        }

        var ofMonth = Is(i, Literal.Of) ? i + 1 : i;
        if (MonthAt(ofMonth) is var month and not 0 && (ordinal || ofMonth == i || the))
        {
            i = ofMonth + 1;
            SkipDot(ofMonth, ref i);
            var year = YearAt(ref i);
            return Place(year, month, day, last, ref at, i, out moment);
        }

        if (the && ordinal && _preposition == Literal.On && Digits.Day(Span(at + 1)) != 0)
        {
            at = i;
            moment = Published is { } published ? Moment.OfDay(LastNumbered(published, day), "time.day-of-month") : Moment.Unknown("time.day-of-month");
            return true;
        }

        return false;
    }

    /// <summary>The last such day of a month on or before a day.</summary>
    private static DateOnly LastNumbered(DateOnly published, int day)
    {
        var month = Calendar.MonthStart(published);
        while (day > DateTime.DaysInMonth(month.Year, month.Month) || month.AddDays(day - 1) > published)
        {
            month = month.AddMonths(-1);
        }

        return month.AddDays(day - 1);
    }

    /// <summary>"May 23", "May 23rd, 2016", "May 3-7", "May 2015", "May".</summary>
    private bool MonthFirst(ref int at, out Moment moment)
    {
        moment = default;
        if (MonthAt(at) is var month && month == 0)
        {
            return false;
        }

        var i = at + 1;
        SkipDot(at, ref i);
        var afterMonth = i;
        if (DayNumber(ref i, out var day, out var ordinal) && IsDayOf(month, day, ordinal, i, afterMonth))
        {
            var last = day;
            if ((IsDash(i) || Is(i, Literal.To) || Is(i, Literal.And)) && i + 1 is var j && DayNumber(ref j, out var second, out _) && second > day && (IsDash(i) || !Counts(j)))
            {
                (last, i) = (second, j);
            }

            return Place(YearAt(ref i), month, day, last, ref at, i, out moment);
        }

        i = afterMonth;
        if (Is(i, Literal.Of))
        {
            i++;
        }

        if (YearAt(ref i) is var year and not 0)
        {
            at = i;
            moment = Moment.OfMonth(year, month, "time.month");
            return true;
        }

        return MonthAlone(ref at, month, out moment);
    }

    /// <summary>A number behind a month is its day, unless it counts something ("in May 23 people were killed").</summary>
    private readonly bool IsDayOf(int month, int day, bool ordinal, int behind, int number) =>
        Calendar.Exists(2016, month, day) && (ordinal || _preposition != Literal.In || (IsMark(behind, ',') && Digits.Year(Span(behind + 1)) != 0) || Digits.Year(Span(behind)) != 0)
        && !_words.Classes.Is(_tokens[number].Word, _words.Number);

    /// <summary>Whether a plain small word follows that a number could count.</summary>
    private readonly bool Counts(int at) => at < _tokens.Length && _tokens[at].Kind == TokenKind.Word && !_tokens[at].IsCapital && _text[_tokens[at].End - 1] == 's';

    /// <summary>A month without day or year: "in May", "last year" may follow ("in October last year").</summary>
    private bool MonthAlone(ref int at, int month, out Moment moment)
    {
        moment = default;
        var doubtful = Has(at, _words.DoubtfulMonth);
        var linked = _preposition != 0 && _preposition != Literal.For && _preposition != Literal.At && _preposition != Literal.About;
        if (Has(at, _words.ShortMonth) || (doubtful && !linked && !(at > 0 && Is(at - 1, Literal.And))) || (!linked && IsCapital(at + 1) && !IsMark(at + 1, ',')) || (!linked && at > 0 && _preposition == 0 && IsCapital(at - 1) && _tokens[at - 1].Kind == TokenKind.Word && at > 1))
        {
            return false;
        }

        var i = at + 1;
        var shift = Is(i + 1, Literal.Year) ? Is(i, Literal.Last) ? -1 : Is(i, Literal.This) ? 0 : Is(i, Literal.Next) ? 1 : 9 : 9;
        at = i;
        if (Published is not { } published)
        {
            at += shift != 9 ? 2 : 0;
            moment = Moment.Unknown("time.month");
            return true;
        }

        if (shift != 9)
        {
            at += 2;
            moment = Moment.OfMonth(published.Year + shift, month, "time.month");
            return true;
        }

        moment = Moment.OfMonth(NearestYear(published, month, 1), month, "time.month") with { Cycle = Cycle.Year };
        return true;
    }

    /// <summary>The year that puts a date as late as possible, but not far ahead of a day.</summary>
    private static int NearestYear(DateOnly day, int month, int dayOfMonth)
    {
        for (var year = day.Year + 1; year >= day.Year; year--)
        {
            if (Calendar.Exists(year, month, dayOfMonth) && new DateOnly(year, month, dayOfMonth).DayNumber - day.DayNumber <= Calendar.Ahead)
            {
                return year;
            }
        }

        return day.Year - 1;
    }

    private readonly bool Place(int year, int month, int day, int last, ref int at, int end, out Moment moment)
    {
        moment = default;
        var cycle = year == 0 ? Cycle.Year : Cycle.None;
        if (year == 0)
        {
            if (Published is not { } published)
            {
                if (!Calendar.Exists(2016, month, last))
                {
                    return false;
                }

                at = end;
                moment = Moment.Unknown("time.date");
                return true;
            }

            year = NearestYear(published, month, day);
        }

        if (!Calendar.Exists(year, month, day) || !Calendar.Exists(year, month, last))
        {
            return false;
        }

        at = end;
        moment = Moment.OfDays(new(year, month, day), new(year, month, last), "time.date") with { Cycle = cycle };
        return true;
    }

    /// <summary>A day of the month: "23", "23rd", "twenty-third", "twenty third", "first".</summary>
    private readonly bool DayNumber(ref int at, out int day, out bool ordinal)
    {
        (day, ordinal) = (0, false);
        if (IsNumber(at))
        {
            day = Digits.Day(Span(at));
            if (day == 0)
            {
                return false;
            }

            at++;
            if (IsAny(at, Literal.St, Literal.Nd, Literal.Rd, Literal.Th) && !_tokens[at].SpaceBefore)
            {
                ordinal = true;
                at++;
            }

            return true;
        }

        var i = at;
        var tens = 0;
        if (Has(i, _words.Number) && _words.Value(_tokens[i].Word, "figure-number") is 20 or 30)
        {
            tens = _words.Value(_tokens[i].Word, "figure-number");
            i += IsHyphen(i + 1) ? 2 : 1;
        }

        if (!Has(i, _words.Ordinal) || _words.Value(_tokens[i].Word, "figure-ordinal") is var last && (last > 30 || (tens > 0 && last > 9)))
        {
            return false;
        }

        (day, ordinal, at) = (tens + _words.Value(_tokens[i].Word, "figure-ordinal"), true, i + 1);
        return day is > 0 and <= 31;
    }

    /// <summary>The month that a capital word names, or 0.</summary>
    private readonly int MonthAt(int at) =>
        Has(at, _words.Month) && _tokens[at].IsCapital ? _words.Value(_tokens[at].Word, "time-month", "time-month-short") : 0;

    /// <summary>A dot behind a shortened month ("Sept. 2014").</summary>
    private readonly void SkipDot(int month, ref int at)
    {
        if (Has(month, _words.ShortMonth) && IsMark(at, '.') && !_tokens[at].SpaceBefore)
        {
            at++;
        }
    }

    /// <summary>A year here, a comma before it allowed, or 0.</summary>
    private readonly int YearAt(ref int at)
    {
        var i = IsMark(at, ',') ? at + 1 : at;
        var year = Digits.Year(Span(i));
        if (year != 0)
        {
            at = i + 1;
        }

        return year;
    }

    /// <summary>"in 2014", "the 2003 invasion", "(2014)".</summary>
    private readonly bool YearAlone(ref int at, out Moment moment)
    {
        moment = default;
        var i = Is(at, Literal.The) ? at + 1 : at;
        var year = Digits.Year(Span(i));
        if (year == 0)
        {
            return false;
        }

        var bracketed = i > 0 && IsMark(i - 1, '(') && IsMark(i + 1, ')');
        var modifier = i != at || (i > 0 && IsModified(i - 1));
        var linked = _preposition != 0 && i == at && _preposition != Literal.About && _preposition != Literal.Over && _preposition != Literal.At && _preposition != Literal.For;
        var follows = i > 0 && (Is(i - 1, Literal.And) || Is(i - 1, Literal.To) || IsDash(i - 1)) && IsAfterYear(i - 2);
        var counted = year % 100 == 0 && Counts(i + 1);
        if (!(bracketed || follows || ((linked || modifier) && !counted)) || IsUnitBehind(i + 1) || (modifier && !IsPlainWord(i + 1)))
        {
            return false;
        }

        at = i + 1;
        moment = Moment.OfYear(year, "time.year");
        return true;
    }

    private readonly bool IsAfterYear(int at) => at >= 0 && Digits.Year(Span(at)) != 0;

    private readonly bool IsModified(int at) => IsAny(at, Literal.Its, Literal.Their, Literal.His, Literal.S) || IsAny(at, Literal.A, Literal.This, Literal.Our);

    private readonly bool IsPlainWord(int at) => at < _tokens.Length && _tokens[at].Kind == TokenKind.Word;

    /// <summary>Something that makes a four-digit number a count after all: "%", "km".</summary>
    private readonly bool IsUnitBehind(int at) => at < _tokens.Length && (IsMark(at, '%') || (_tokens[at].Kind == TokenKind.Word && !_tokens[at].SpaceBefore) || Span(at) is "km" or "kilometers" or "kilometres" or "meters" or "metres" or "miles" or "percent" or "people" or "fighters" or "civilians" or "families");
}
