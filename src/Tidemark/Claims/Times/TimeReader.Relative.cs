using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Times;

/// <summary>Times that are measured from the day of publication or from a day named before.</summary>
internal ref partial struct TimeReader
{
    /// <summary>"Friday", "Thursday night", "Friday, June 17", "Fridays" with its apostrophe lost.</summary>
    private bool Weekday(ref int at, out Moment moment)
    {
        moment = default;
        if (!Has(at, _words.Weekday) || !IsCapital(at) || Has(at + 1, _words.Paper))
        {
            return false;
        }

        var i = at + 1;
        var date = i;
        if (IsMark(date, ',') || IsMark(date, '('))
        {
            date++;
        }

        if (DayMonth(ref date, out moment) || MonthFirst(ref date, out moment) || NumericDate(ref date, out moment))
        {
            if (moment.Grain == Grain.Day && moment.First == moment.Last)
            {
                at = IsMark(i, '(') && IsMark(date, ')') ? date + 1 : date;
                return true;
            }
        }

        var habitual = _preposition == Literal.On && _text[_tokens[at].End - 1] == 's' && !IsMark(i, '\'');
        moment = Published is not { } published || habitual
            ? Moment.Unknown(habitual ? "time.habitual" : "time.weekday")
            : Moment.OfDay(Calendar.OnOrBefore(published, WeekdayAt(at)), "time.weekday") with { Cycle = Cycle.Week };
        at = i;
        TrailingPart(ref at);
        return true;
    }

    private readonly int WeekdayAt(int at) => _words.Value(_tokens[at].Word, "time-weekday");

    /// <summary>"night" behind a day, with "early", "late" or "local" before it.</summary>
    private readonly void TrailingPart(ref int at)
    {
        var i = at + (IsAny(at, Literal.Early, Literal.Late) ? 1 : 0);
        if (Has(i, _words.Part))
        {
            at = i + 1;
        }
    }

    /// <summary>"today", "yesterday morning", "overnight", "the day before yesterday", "now".</summary>
    private bool Deictic(ref int at, out Moment moment)
    {
        moment = default;
        if (Is(at, Literal.Overnight))
        {
            return Overnight(ref at, out moment);
        }

        if (Is(at, Literal.The) && Is(at + 1, Literal.Day) && IsAny(at + 2, Literal.Before, Literal.After) && Has(at + 3, _words.Deictic) && DeicticAt(at + 3) is var beyond and not 0)
        {
            at += 4;
            moment = From(2 * beyond);
            return true;
        }

        if (!Has(at, _words.Deictic) || IsHyphen(at + 1) || (Is(at, Literal.Now) && IsAny(at + 1, Literal.That, Literal.Ago)))
        {
            return false;
        }

        moment = From(DeicticAt(at));
        at++;
        TrailingPart(ref at);
        return true;
    }

    private readonly int DeicticAt(int at) => _words.Value(_tokens[at].Word, "time-deictic");

    private readonly Moment From(int days) =>
        Published is { } published ? Moment.OfDay(Calendar.Plus(published, TimeUnit.Day, days), "time.deictic") : Moment.Unknown("time.deictic");

    /// <summary>"overnight": the day before and the day; "overnight on Saturday": Saturday; "overnight into Sunday": Saturday and Sunday.</summary>
    private bool Overnight(ref int at, out Moment moment)
    {
        var i = at + 1;
        var into = Is(i, Literal.Into);
        i += into || Is(i, Literal.On) ? 1 : 0;
        if (IsSimple(i) && Core(ref i, out moment) && (moment.IsDay || !moment.Known))
        {
            at = i;
            moment = into && moment.Known ? moment with { First = moment.First.AddDays(-1) } : moment;
            return true;
        }

        at++;
        moment = Published is { } published ? Moment.OfDays(published.AddDays(-1), published, "time.overnight") : Moment.Unknown("time.overnight");
        return true;
    }

    /// <summary>What may stand before a day and makes it no coarser: "dawn on", "the early hours of", "late", "3 p.m. on".</summary>
    private bool LeadIn(ref int at, out Moment moment)
    {
        moment = default;
        var i = at;
        if (!Clock(ref i))
        {
            i += Is(i, Literal.The) ? 1 : 0;
            i += IsAny(i, Literal.Early, Literal.Late, Literal.Small) ? 1 : 0;
            if (!Has(i, _words.Part) && !(Is(i, Literal.Hours) && i > at))
            {
                return false;
            }

            i++;
        }

        i += IsMark(i, ',') ? 1 : 0;
        return DayBehind(ref at, i, out moment);
    }

    /// <summary>A single day behind "on", "of" or "in" or nothing.</summary>
    private bool DayBehind(ref int at, int i, out Moment moment)
    {
        var preposition = _preposition;
        if (IsAny(i, Literal.On, Literal.Of, Literal.In))
        {
            _preposition = Literal.On;
            i++;
        }

        if (!IsNumberAlone(i) && Core(ref i, out moment) && (moment.IsDay || (!moment.Known && !moment.IsDuration)))
        {
            at = i;
            return true;
        }

        _preposition = preposition;
        moment = default;
        return false;
    }

    private readonly bool IsNumberAlone(int at) => at < _tokens.Length && Digits.Year(Span(at)) != 0;

    /// <summary>"3 p.m.", "14:30", "1200 GMT", "3:15 pm (1215 GMT)", "local time" behind.</summary>
    private readonly bool Clock(ref int at)
    {
        if (!IsNumber(at) || Digits.Value(Span(at)) is < 0 or > 2400)
        {
            return false;
        }

        var i = at + 1;
        var colon = IsMark(i, ':') && IsNumber(i + 1) && Span(i + 1).Length == 2;
        i += colon ? 2 : 0;
        var half = IsAny(i, Literal.Am, Literal.Pm, Literal.AmDots, Literal.PmDots) || IsAny(i, Literal.Gmt, Literal.Oclock);
        i += half ? 1 : 0;
        if (!colon && !half)
        {
            return false;
        }

        if (Is(i, Literal.Local) && Is(i + 1, Literal.Time))
        {
            i += 2;
        }

        if (IsMark(i, '(') && IsNumber(i + 1))
        {
            var close = i + 2;
            while (close < _tokens.Length && close < i + 8 && !IsMark(close, ')'))
            {
                close++;
            }

            i = IsMark(close, ')') ? close + 1 : i;
        }

        at = i;
        return true;
    }

    /// <summary>"this week", "last Friday", "next month", "earlier this year", "the past three days", "the following day".</summary>
    private bool Near(ref int at, out Moment moment)
    {
        moment = default;
        if (IsAny(at, Literal.Earlier, Literal.Later))
        {
            return EarlierLater(ref at, out moment);
        }

        var i = at;
        i += Is(i, Literal.So) && Is(i + 1, Literal.Far) ? 2 : 0;
        var the = IsAny(i, Literal.The, Literal.These) || IsAny(i, Literal.Its, Literal.Their);
        i += the ? 1 : 0;
        if (Named(i, the, out moment, ref at))
        {
            return true;
        }

        var direction = !the && Is(i, Literal.Following) ? NoDirection : Direction(i);
        if (direction == NoDirection)
        {
            return false;
        }

        var j = i + 1;
        if (Window(ref j, direction, i, the, out moment) || Directed(ref j, direction, out moment))
        {
            at = j;
            return true;
        }

        return false;
    }

    private const int NoDirection = 9;

    private readonly int Direction(int at) =>
        IsAny(at, Literal.Last, Literal.Past, Literal.Recent, Literal.Previous) ? -1
        : IsAny(at, Literal.This, Literal.Current) ? 0
        : IsAny(at, Literal.Next, Literal.Coming, Literal.Upcoming, Literal.Following) ? 1
        : NoDirection;

    /// <summary>"that day", "the same day", "the following day", "the previous night", "the day before": measured from the last day named.</summary>
    private readonly bool Named(int i, bool the, out Moment moment, ref int at)
    {
        moment = default;
        var days = IsAny(i, Literal.That, Literal.Same) ? 0 : the && IsAny(i, Literal.Following, Literal.Next) ? 1 : the && Is(i, Literal.Previous) ? -1 : NoDirection;
        var unit = i + 1;
        if (days == NoDirection && the && Is(i, Literal.Day) && IsAny(i + 1, Literal.Before, Literal.After))
        {
            days = Is(i + 1, Literal.After) ? 1 : -1;
            unit = i;
            if (i + 2 < _tokens.Length && _tokens[i + 2].Kind is TokenKind.Word or TokenKind.Number)
            {
                return false;
            }
        }

        if (days == NoDirection || !(Is(unit, Literal.Day) || Has(unit, _words.Part) || (days == 0 && Unit(unit) is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)))
        {
            return false;
        }

        at = i + 2;
        moment = _context.LastDay is not { } last ? Moment.Unknown("time.named-day")
            : Unit(unit) is var coarse && days == 0 && coarse is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year ? Whole(last, coarse, "time.named-day")
            : Moment.OfDay(Calendar.Plus(last, TimeUnit.Day, days), "time.named-day");
        return true;
    }

    /// <summary>The week, month or year that holds a day.</summary>
    private static Moment Whole(DateOnly day, TimeUnit unit, string rule) => unit switch
    {
        TimeUnit.Week => Moment.OfDays(Calendar.Monday(day), Calendar.Monday(day).AddDays(6), rule),
        TimeUnit.Month => Moment.OfMonth(day.Year, day.Month, rule),
        TimeUnit.Year => Moment.OfYear(day.Year, rule),
        TimeUnit.Weekend => Moment.OfDays(Calendar.OnOrBefore(day, 6), Calendar.OnOrBefore(day, 6).AddDays(1), rule),
        _ => Moment.OfDay(day, rule),
    };

    /// <summary>"earlier this week", "later in the day", "earlier on Friday", "later today".</summary>
    private bool EarlierLater(ref int at, out Moment moment)
    {
        moment = default;
        var later = Is(at, Literal.Later);
        var i = at + 1;
        var determined = Is(i, Literal.This) || (Is(i, Literal.In) && IsAny(i + 1, Literal.The, Literal.This)) || (Is(i, Literal.That) && Unit(i + 1) != TimeUnit.None);
        if (determined)
        {
            var named = Is(i, Literal.That);
            i += Is(i, Literal.In) ? 2 : 1;
            if (Unit(i) is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && Unit(i) is var unit)
            {
                at = i + 1;
                moment = PartOf(unit, later, named);
                return true;
            }

            return false;
        }

        return DayBehind(ref at, i, out moment);
    }

    private readonly Moment PartOf(TimeUnit unit, bool later, bool named)
    {
        const string rule = "time.part-of";
        if ((named ? _context.LastDay : Published) is not { } day)
        {
            return Moment.Unknown(rule);
        }

        var whole = Whole(day, unit, rule);
        return later ? Moment.OfDays(day, whole.Last, rule) : Moment.OfDays(whole.First, day, rule);
    }

    /// <summary>"last week", "next Friday", "this summer", "last May", "last night", "this morning", "the past month".</summary>
    private bool Directed(ref int at, int direction, out Moment moment)
    {
        const string rule = "time.directed";
        moment = default;
        if (!Has(at, _words.Nucleus) || (Has(at, _words.Month) && MonthAt(at) == 0))
        {
            return false;
        }

        var here = at;
        if (Published is not { } day)
        {
            moment = Moment.Unknown(rule);
        }
        else if (Has(at, _words.Weekday))
        {
            var last = Calendar.OnOrBefore(day, WeekdayAt(at));
            var week = direction < 0 ? (last == day ? -7 : 0) : direction > 0 ? 7 : last < Calendar.Monday(day) ? 7 : 0;
            moment = Moment.OfDay(last.AddDays(week), rule);
        }
        else if (MonthAt(at) is var month and not 0)
        {
            var year = direction < 0 ? (month < day.Month ? day.Year : day.Year - 1) : direction > 0 ? (month > day.Month ? day.Year : day.Year + 1) : day.Year;
            moment = Moment.OfMonth(year, month, rule);
        }
        else if (!DirectedOther(at, direction, day, out moment))
        {
            return false;
        }

        at = here + 1;
        TrailingPart(ref at);
        return true;
    }

    private readonly bool DirectedOther(int at, int direction, DateOnly day, out Moment moment)
    {
        const string rule = "time.directed";
        moment = default;
        if (Has(at, _words.Season))
        {
            var season = _words.Value(_tokens[at].Word, "time-season");
            var year = Moment.OfSeason(day.Year, season, rule);
            var back = direction < 0 ? (year.Last < day ? 0 : -1) : direction > 0 ? (year.First > day ? 0 : 1) : season == 24 && day.Month < 4 ? -1 : 0;
            moment = Moment.OfSeason(day.Year + back, season, rule);
            return true;
        }

        if (Has(at, _words.Part))
        {
            moment = Moment.OfDay(day.AddDays(direction), rule);
            return true;
        }

        if (Has(at, _words.Feast))
        {
            return FeastIn(at, day.Year + direction, out moment);
        }

        return DirectedUnit(Unit(at), direction, day, out moment);
    }

    private static bool DirectedUnit(TimeUnit unit, int direction, DateOnly day, out Moment moment)
    {
        const string rule = "time.directed";
        moment = default;
        switch (unit)
        {
            case TimeUnit.Weekend:
                var saturday = Calendar.OnOrBefore(day, 6);
                var passed = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? -7 : 0;
                var ahead = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Monday ? 0 : 7;
                moment = Whole(saturday.AddDays(direction < 0 ? passed : direction > 0 ? 7 : ahead), unit, rule);
                return true;
            case TimeUnit.Week when direction == 0:
                var monday = Calendar.Monday(day);
                moment = Moment.OfDays(monday, day, rule) with { Future = Edtf.Range(day, monday.AddDays(6)) };
                return true;
            case TimeUnit.Week or TimeUnit.Month or TimeUnit.Year:
                moment = Whole(Calendar.Plus(day, unit, direction), unit, rule);
                return true;
            case TimeUnit.Decade:
                moment = Moment.OfYears(Math.Max(1, day.Year - (day.Year % 10) + (10 * direction)), Math.Max(9, day.Year - (day.Year % 10) + (10 * direction) + 9), rule);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The weekend without a word before it: "at the weekend".</summary>
    private readonly bool BareUnit(ref int at, out Moment moment)
    {
        moment = default;
        var i = at + (Is(at, Literal.The) ? 1 : 0);
        if (Unit(i) != TimeUnit.Weekend || _preposition == 0)
        {
            return false;
        }

        at = i + 1;
        moment = Published is { } day ? Whole(day, TimeUnit.Weekend, "time.weekend") with { Cycle = Cycle.Week } : Moment.Unknown("time.weekend");
        return true;
    }
}
