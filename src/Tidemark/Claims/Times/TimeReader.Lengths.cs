using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Times;

/// <summary>Counted units: "two days ago", "the past three weeks", "six-month", "for a ninth day".</summary>
internal ref partial struct TimeReader
{
    /// <summary>What a bare "recent days" reaches back, as unit and count: an assumption, so always marked approximate.</summary>
    private static (TimeUnit Unit, int Count) Recent(TimeUnit unit) => unit switch
    {
        TimeUnit.Week => (TimeUnit.Day, 30),
        TimeUnit.Month => (TimeUnit.Month, 3),
        TimeUnit.Year => (TimeUnit.Year, 3),
        TimeUnit.Decade => (TimeUnit.Year, 30),
        TimeUnit.Hour => (TimeUnit.Day, 1),
        TimeUnit.Weekend => (TimeUnit.Day, 14),
        _ => (TimeUnit.Day, 7),
    };

    /// <summary>"[the past] three days", "[recent] months", "[the coming] week": from or to the day of publication.</summary>
    private readonly bool Window(ref int at, int direction, int word, bool the, out Moment moment)
    {
        const string rule = "time.window";
        moment = default;
        var i = at;
        var counted = Quantity(ref i, out var count, out var vague);
        i += counted && IsHyphen(i) ? 1 : 0;
        if (Unit(i) is var unit && unit == TimeUnit.None || direction == 0)
        {
            return false;
        }

        var plural = _text[_tokens[i].End - 1] == 's';
        var rolling = Is(word, Literal.Past) || Is(word, Literal.Recent) || Is(word, Literal.Coming) || (the && Is(word, Literal.Last) && !Is(i + 1, Literal.Of) && _preposition != 0);
        if (!counted && !plural && (!rolling || unit == TimeUnit.Weekend))
        {
            return false;
        }

        at = i + 1;
        if (Published is not { } day)
        {
            moment = Moment.Unknown(rule);
            return true;
        }

        var rough = vague || (!counted && plural);
        var (by, n) = rough ? Recent(unit) : (unit, counted ? count : 1);
        var far = Calendar.Plus(day, by, direction * n);
        moment = direction < 0 ? Moment.OfDays(far, day, rule) : Moment.OfDays(day, far, rule);
        if (rough)
        {
            moment = moment with { Fixed = new(direction < 0 ? $"{Edtf.Day(far)}~/{Edtf.Day(day)}" : $"{Edtf.Day(day)}/{Edtf.Day(far)}~") };
        }

        return true;
    }

    /// <summary>A count of units with what follows it.</summary>
    private bool Counted(ref int at, out Moment moment)
    {
        var i = at;
        var near = Nearly(ref i);
        var article = IsAny(i, Literal.A, Literal.An);
        var counted = Quantity(ref i, out var count, out var vague);
        if (!counted && BareUnit(ref at, out moment))
        {
            return true;
        }

        moment = default;
        var hyphen = counted && IsHyphen(i);
        i += hyphen ? 1 : 0;
        var unit = Unit(i);
        if (unit is TimeUnit.None or TimeUnit.Weekend)
        {
            return false;
        }

        var plural = _text[_tokens[i].End - 1] == 's';
        i++;
        if (hyphen || IsHyphen(i) || (!plural && count > 1 && !vague && IsLasting(i)))
        {
            return Compound(ref at, i, count == 0 ? 1 : count, unit, vague || (!counted && plural), hyphen, out moment);
        }

        i += Is(i, Literal.And) && IsAny(i + 1, Literal.A, Literal.An) && Is(i + 2, Literal.Half) ? 3 : 0;
        if (!counted && !plural)
        {
            return false;
        }

        var rough = vague || !counted;
        if (Tail(ref i, count, unit, rough, near, out moment))
        {
            at = i;
            return true;
        }

        return Length(ref at, i, count, unit, rough, article || !counted, out moment);
    }

    /// <summary>"nearly", "more than", "at least" before a count.</summary>
    private readonly bool Nearly(ref int at)
    {
        var start = at;
        while (at < _tokens.Length && at < start + 3)
        {
            if (Has(at, _words.Near) || Is(at, Literal.Only))
            {
                at++;
            }
            else if (IsAny(at, Literal.More, Literal.Less) && Is(at + 1, Literal.Than))
            {
                at += 2;
            }
            else if (Is(at, Literal.At) && Is(at + 1, Literal.Least))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at > start;
    }

    /// <summary>"ago", "later", "earlier", "after ...", "before ...", "from now" behind a count.</summary>
    private readonly bool Tail(ref int at, int count, TimeUnit unit, bool rough, bool near, out Moment moment)
    {
        moment = default;
        if (Is(at, Literal.Ago))
        {
            at++;
            moment = Away(Published, -1, count, unit, rough, near, "time.ago");
            return true;
        }

        if (Is(at, Literal.From) && Is(at + 1, Literal.Now))
        {
            at += 2;
            moment = Away(Published, 1, count, unit, rough, near, "time.ahead");
            return true;
        }

        if (IsAny(at, Literal.Later, Literal.Earlier))
        {
            var sign = Is(at, Literal.Later) ? 1 : -1;
            at++;
            moment = Away(Named(unit), sign, count, unit, rough, near, "time.later");
            return true;
        }

        if (IsAny(at, Literal.After, Literal.Before))
        {
            var sign = Is(at, Literal.After) ? 1 : -1;
            var that = Is(at + 1, Literal.That) && (at + 2 >= _tokens.Length || _tokens[at + 2].Kind != TokenKind.Word || Is(at + 2, Literal.Day));
            var bare = at + 1 >= _tokens.Length || _tokens[at + 1].Kind is TokenKind.Mark;
            moment = that || bare ? Away(_context.LastDay, sign, count, unit, rough, near, "time.later") : Moment.Unknown("time.from-event");
            if (!rough && !near)
            {
                moment = moment with
                {
                    Lapse = sign * unit switch { TimeUnit.Day => count, TimeUnit.Week => 7 * count, _ => 0 },
                    LapseMonths = sign * unit switch { TimeUnit.Month => count, TimeUnit.Year => 12 * count, _ => 0 },
                };
            }

            at += that ? Is(at + 2, Literal.Day) ? 3 : 2 : 1;
            return true;
        }

        return false;
    }

    /// <summary>A time so many units from a day; the coarser the unit, the rougher the answer.</summary>
    private static Moment Away(DateOnly? from, int sign, int count, TimeUnit unit, bool rough, bool near, string rule)
    {
        if (from is not { } day)
        {
            return Moment.Unknown(rule);
        }

        var whole = unit switch
        {
            TimeUnit.Hour when count < 24 => (TimeUnit.Minute, 0),
            TimeUnit.Decade => (TimeUnit.Year, 10 * count),
            _ => (unit, count),
        };
        if (rough)
        {
            var (one, two) = (Calendar.Plus(day, unit, sign * 7), Calendar.Plus(day, unit, sign * 2));
            return Wide(one < two ? one : two, one < two ? two : one, unit, rule);
        }

        var at = Calendar.Plus(day, whole.Item1, sign * whole.Item2);
        return unit switch
        {
            TimeUnit.Month => Moment.OfMonth(at.Year, at.Month, rule) with { Approximate = true },
            TimeUnit.Year => Moment.OfYear(at.Year, rule) with { Approximate = near },
            TimeUnit.Decade or TimeUnit.Century => Moment.OfYear(at.Year, rule) with { Approximate = true },
            TimeUnit.Week or TimeUnit.Fortnight => Moment.OfDay(at, rule) with { Approximate = true },
            _ => Moment.OfDay(at, rule) with { Approximate = near },
        };
    }

    private static Moment Wide(DateOnly first, DateOnly last, TimeUnit unit, string rule) => unit switch
    {
        TimeUnit.Month => Moment.OfMonths(first, last, rule) with { Approximate = true },
        TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => Moment.OfYears(first.Year, last.Year, rule) with { Approximate = true },
        TimeUnit.Hour or TimeUnit.Minute => Moment.OfDay(last, rule),
        _ => Moment.OfDays(first, last, rule) with { Approximate = true },
    };

    /// <summary>"for three days", "in two weeks", "within 48 hours", "two days of talks".</summary>
    private readonly bool Length(ref int at, int end, int count, TimeUnit unit, bool rough, bool needsLink, out Moment moment)
    {
        moment = default;
        var linked = _preposition == Literal.For || _preposition == Literal.Within || _preposition == Literal.In || _preposition == Literal.After || _preposition == Literal.Over || _preposition == Literal.During || _preposition == Literal.Throughout;
        if (Is(end, Literal.Old) || (needsLink && (!linked || unit == TimeUnit.Minute)))
        {
            return false;
        }

        at = end;
        moment = Moment.Unknown("time.length") with { IsDuration = true };
        if (Published is not { } day || rough)
        {
            return true;
        }

        if (_preposition == Literal.For)
        {
            moment = moment with { Past = Since(day, unit, count) };
        }
        else if (_preposition == Literal.In || _preposition == Literal.Within)
        {
            moment = moment with { Future = Edtf.Range(_preposition == Literal.In ? Calendar.Plus(day, unit, count) : day, Calendar.Plus(day, unit, count)) };
        }

        return true;
    }

    /// <summary>"six-month siege", "month-long", "two-year-old war": the hyphen has been read, or stands here.</summary>
    private readonly bool Compound(ref int at, int i, int count, TimeUnit unit, bool rough, bool counted, out Moment moment)
    {
        moment = default;
        if (IsHyphen(i))
        {
            var old = Is(i + 1, Literal.Old);
            if (!(old || Is(i + 1, Literal.Long)) || (old && (unit == TimeUnit.Year && !IsLasting(i + 2))))
            {
                return unit == TimeUnit.Year && !counted && YearEnd(ref at, i, out moment);
            }

            i += 2;
        }
        else if (Is(i, Literal.Old))
        {
            return false;
        }

        at = i;
        moment = Moment.Unknown("time.length") with { IsDuration = true };
        if (Published is { } day && !rough && IsLasting(i) && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade)
        {
            moment = moment with { Fixed = Since(day, unit, count), Rule = "time.lasting" };
        }

        return true;
    }

    /// <summary>The day named before; for coarse units a month named before will do.</summary>
    private readonly DateOnly? Named(TimeUnit unit) =>
        unit is TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade ? _context.LastMonth ?? _context.LastDay : _context.LastDay;

    /// <summary>"siege", "civil war", "Syrian conflict".</summary>
    private readonly bool IsLasting(int at) => Has(at, _words.Lasting) || (IsCapital(at) && Has(at + 1, _words.Lasting));

    /// <summary>From about so long before a day until further on.</summary>
    private static Edtf Since(DateOnly day, TimeUnit unit, int count)
    {
        var from = Calendar.Plus(day, unit, -count);
        var start = unit switch
        {
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => Edtf.Year(from.Year),
            TimeUnit.Month => Edtf.Month(from.Year, from.Month),
            _ => Edtf.Day(from),
        };
        return new(start.Text + "~/..");
    }

    /// <summary>"year-end", at the hyphen.</summary>
    private readonly bool YearEnd(ref int at, int hyphen, out Moment moment)
    {
        moment = default;
        if (Span(hyphen + 1) is not "end")
        {
            return false;
        }

        at = hyphen + 2;
        moment = Published is not { } day ? Moment.Unknown("time.edge") : EndOf(Moment.OfYear(day.Year, "time.edge"));
        return true;
    }

    /// <summary>"for a ninth day", "the third day of Ramadan", "the first week of May".</summary>
    private bool NthDay(ref int at, out Moment moment)
    {
        const string rule = "time.nth";
        moment = default;
        var i = at + (IsAny(at, Literal.The, Literal.A) ? 1 : 0);
        var last = Is(i, Literal.Last);
        var nth = last ? 1 : 0;
        var ordinal = false;
        if (last)
        {
            i++;
        }
        else if (!DayNumber(ref i, out nth, out ordinal) || !ordinal)
        {
            return false;
        }

        var row = IsAny(i, Literal.Straight, Literal.Consecutive, Literal.Successive);
        i += row ? 1 : 0;
        var unit = Unit(i);
        if (unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month))
        {
            return unit == TimeUnit.None && !row && Half(ref at, i, nth, last, out moment);
        }

        i++;
        if (Is(i, Literal.Of) && NthOf(ref i, unit, nth, last, out moment))
        {
            at = i;
            return true;
        }

        if (last)
        {
            return false;
        }

        at = i;
        moment = (row || _preposition == Literal.For) && Published is { } day
            ? Moment.OfDays(Calendar.Plus(day, unit, 1 - nth), day, rule) with { IsDuration = true }
            : Moment.Unknown(rule) with { IsDuration = true };
        return true;
    }

    /// <summary>"[third day] of Ramadan", "[first week] of May".</summary>
    private bool NthOf(ref int at, TimeUnit unit, int nth, bool last, out Moment moment)
    {
        var i = at + 1;
        var preposition = _preposition;
        _preposition = Literal.In;
        var read = Core(ref i, out moment) && !moment.IsDuration && moment.Grain != Grain.Season;
        _preposition = preposition;
        if (!read || unit == TimeUnit.Month)
        {
            return false;
        }

        at = i;
        if (!moment.Known)
        {
            return true;
        }

        var days = unit == TimeUnit.Week ? 7 : 1;
        var first = last ? moment.Last.AddDays(1 - days) : moment.First.AddDays(days * (nth - 1));
        moment = Moment.OfDays(first, first.AddDays(days - 1), "time.nth");
        return true;
    }

    /// <summary>"[first] half of 2016", "[second] quarter of 2015".</summary>
    private bool Half(ref int at, int i, int nth, bool last, out Moment moment)
    {
        moment = default;
        var parts = Is(i, Literal.Half) ? 2 : Is(i, Literal.Quarter) ? 4 : 0;
        if (parts == 0 || nth > parts || !Is(i + 1, Literal.Of))
        {
            return false;
        }

        i += 2;
        var preposition = _preposition;
        _preposition = Literal.In;
        var read = Core(ref i, out var whole) || ThisUnit(ref i, out whole);
        _preposition = preposition;
        if (!read || whole.IsDuration || (whole.Known && whole.Grain is not (Grain.Year or Grain.Month)) || (whole.Grain == Grain.Month && parts == 4))
        {
            return false;
        }

        at = i;
        var part = last ? parts : nth;
        moment = !whole.Known ? whole
            : whole.Grain == Grain.Month ? Moment.OfDays(part == 1 ? whole.First : whole.First.AddDays(15), part == 1 ? whole.First.AddDays(14) : whole.Last, "time.half")
            : Moment.OfMonths(whole.First.AddMonths(12 / parts * (part - 1)), whole.First.AddMonths((12 / parts * part) - 1), "time.half");
        return true;
    }

    /// <summary>How many: digits, number words up to 99, "a", "several", "a couple of", "two or three".</summary>
    private readonly bool Quantity(ref int at, out int count, out bool vague)
    {
        (count, vague) = (0, false);
        var i = at;
        if (IsAny(i, Literal.A, Literal.An) && Has(i + 1, _words.Few))
        {
            i++;
        }

        if (Has(i, _words.Few))
        {
            count = Is(i, Literal.Couple) ? 2 : 3;
            vague = count == 3;
            i++;
            at = i + (Is(i, Literal.Of) ? 1 : 0);
            return true;
        }

        if (!Small(ref i, out count))
        {
            return false;
        }

        if (Is(i, Literal.Or) || Is(i, Literal.To) || (IsDash(i) && !IsHyphen(i)))
        {
            var j = i + 1;
            if (Small(ref j, out var more) && more > count)
            {
                (i, vague) = (j, true);
            }
        }

        at = i;
        return true;
    }

    private readonly bool Small(ref int at, out int count)
    {
        count = 0;
        if (IsAny(at, Literal.A, Literal.An))
        {
            (count, at) = (1, at + 1);
            return true;
        }

        if (IsNumber(at))
        {
            count = Digits.Value(Span(at));
            at += count >= 0 ? 1 : 0;
            return count >= 0;
        }

        if (!Has(at, _words.Number))
        {
            return false;
        }

        count = _words.Value(_tokens[at].Word, "figure-number");
        at++;
        var next = IsHyphen(at) ? at + 1 : at;
        if (count >= 20 && Has(next, _words.Number) && _words.Value(_tokens[next].Word, "figure-number") is > 0 and < 10 and var ones)
        {
            (count, at) = (count + ones, next + 1);
        }

        return true;
    }

}
