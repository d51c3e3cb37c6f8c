namespace Tidemark.Claims.Times;

/// <summary>Parts of longer times ("early May", "the end of last year"), seasons and feasts.</summary>
internal ref partial struct TimeReader
{
    /// <summary>"mid-June", "early May", "late 2015", "the end of last year", "the beginning of the week", "late on Thursday".</summary>
    private bool AtEdge(ref int at, out Moment moment)
    {
        moment = default;
        var i = at + (Is(at, Literal.The) ? 1 : 0);
        if (!Has(i, _words.Edge))
        {
            return false;
        }

        var edge = _words.Value(_tokens[i].Word, "time-edge");
        i++;
        var middle = _text[_tokens[i - 1].End - 1] == 'e' && edge == 2;
        if (edge >= 4 || middle)
        {
            if (!Is(i, Literal.Of))
            {
                return false;
            }

            i++;
        }
        else
        {
            i += IsHyphen(i) || IsAny(i, Literal.On, Literal.In) ? 1 : 0;
        }

        var preposition = _preposition;
        _preposition = Literal.In;
        var read = Core(ref i, out moment) || ThisUnit(ref i, out moment);
        _preposition = preposition;
        if (!read || moment.IsDuration)
        {
            return false;
        }

        at = i;
        moment = moment.Known ? Narrow(moment, edge) : moment;
        return true;
    }

    /// <summary>"the year", "the month", "the week": the present one.</summary>
    private readonly bool ThisUnit(ref int at, out Moment moment)
    {
        moment = default;
        var i = at + (Is(at, Literal.The) ? 1 : 0);
        if (i == at || Unit(i) is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
        {
            return false;
        }

        at = i + 1;
        moment = Published is { } day ? Whole(day, Unit(i), "time.edge") : Moment.Unknown("time.edge");
        return true;
    }

    /// <summary>The part of a time that an edge word means.</summary>
    private readonly Moment Narrow(Moment whole, int edge)
    {
        const string rule = "time.edge";
        var until = _preposition == Literal.By || _preposition == Literal.Until || _preposition == Literal.Before || _preposition == Literal.Till;
        if (edge == 5 && until)
        {
            return EndOf(whole);
        }

        if (edge == 4 && (_preposition == Literal.Since || _preposition == Literal.From))
        {
            return Moment.OfDay(whole.First, rule);
        }

        if (whole.Grain == Grain.Year && whole.First.Year == whole.Last.Year)
        {
            var (first, last) = edge switch { 1 => (1, 4), 2 => (6, 7), 3 => (9, 12), 4 => (1, 1), _ => (12, 12) };
            return Moment.OfMonths(new(whole.First.Year, first, 1), new(whole.First.Year, last, 1), rule) with { Approximate = true };
        }

        if (whole.Grain == Grain.Day && whole.Last.DayNumber - whole.First.DayNumber is > 0 and < 7)
        {
            return Moment.OfDays(whole.First.AddDays(edge is 1 or 4 ? -1 : edge == 2 ? 1 : 3), edge is 1 or 4 ? whole.First.AddDays(1) : edge == 2 ? whole.First.AddDays(3) : whole.First.AddDays(6), rule);
        }

        if (whole.Grain == Grain.Day && whole.First != whole.Last)
        {
            return Moment.OfDay(edge is 1 or 4 ? whole.First : edge == 2 ? whole.First.AddDays((whole.Last.DayNumber - whole.First.DayNumber) / 2) : whole.Last, rule) with { Approximate = true };
        }

        return whole with { Approximate = whole.Grain != Grain.Day, Rule = whole.Grain == Grain.Day ? whole.Rule : rule };
    }

    /// <summary>The last day itself: for "by the end of the year".</summary>
    private readonly Moment EndOf(Moment whole)
    {
        var linked = _preposition == Literal.By || _preposition == Literal.Until || _preposition == Literal.Before || _preposition == Literal.Till;
        return linked ? Moment.OfDay(whole.Last, "time.edge") : Moment.OfMonths(whole.Last, whole.Last, "time.edge") with { Approximate = true };
    }

    /// <summary>"the summer of 2014", "in the spring", "the holy month of Ramadan", "Eid al-Fitr".</summary>
    private bool SeasonOrFeast(ref int at, out Moment moment)
    {
        moment = default;
        var i = at + (Is(at, Literal.The) ? 1 : 0);
        if (Has(i, _words.Season))
        {
            return Season(ref at, i, out moment);
        }

        var j = i;
        while (IsAny(j, Literal.Holy, Literal.Muslim, Literal.Islamic, Literal.Fasting))
        {
            j++;
        }

        if (Is(j, Literal.Month) && Is(j + 1, Literal.Of))
        {
            j += 2;
        }

        return Has(j, _words.Feast) && IsCapital(j) && Feast(ref at, j, out moment);
    }

    private readonly bool Season(ref int at, int i, out Moment moment)
    {
        moment = default;
        var season = _words.Value(_tokens[i].Word, "time-season");
        var end = i + 1;
        var of = Is(end, Literal.Of);
        var y = of ? end + 1 : end;
        if (Digits.Year(Span(y)) is var year and not 0)
        {
            at = y + 1;
            moment = Moment.OfSeason(year, season, "time.season");
            return true;
        }

        var lastYear = IsAny(end, Literal.Last, Literal.This) && Is(end + 1, Literal.Year);
        var the = i > at;
        if (of || _preposition == 0 || (!the && (IsCapital(i) || Span(i) is "fall" or "spring")) || (!lastYear && IsPlainWord(end) && the && _preposition != Literal.In && _preposition != Literal.Since))
        {
            return false;
        }

        at = lastYear ? end + 2 : end;
        if (Published is not { } day)
        {
            moment = Moment.Unknown("time.season");
            return true;
        }

        moment = lastYear ? Moment.OfSeason(day.Year - (Is(end, Literal.Last) ? 1 : 0), season, "time.season")
            : Moment.OfSeason(NearestYear(day, Moment.OfSeason(day.Year, season, "").First.Month, 1), season, "time.season") with { Cycle = Cycle.Year };
        return true;
    }

    private readonly bool Feast(ref int at, int i, out Moment moment)
    {
        var end = i + 1;
        var feast = FeastAt(i, ref end);
        var y = Is(end, Literal.Of) ? end + 1 : IsMark(end, ',') ? end + 1 : end;
        if (Digits.Year(Span(y)) is var year and not 0)
        {
            at = y + 1;
            moment = Feasts.Of(feast == 4 ? 2 : feast, year) is { } then ? Moment.OfDays(then.First, then.Last, "time.feast") : Moment.Unknown("time.feast");
            return true;
        }

        at = end;
        moment = Moment.Unknown("time.feast");
        if (Published is not { } day)
        {
            return true;
        }

        var near = feast == 4 ? Nearer(day) : Feasts.Nearest(feast, day);
        moment = near is { } days ? Moment.OfDays(days.First, days.Last, "time.feast") : moment;
        return true;
    }

    private static (DateOnly First, DateOnly Last)? Nearer(DateOnly day)
    {
        var (fitr, adha) = (Feasts.Nearest(2, day), Feasts.Nearest(3, day));
        return fitr is not { } f || adha is not { } a ? fitr ?? adha : Feasts.Distance(f, day) <= Feasts.Distance(a, day) ? f : a;
    }

    /// <summary>The feast's number, with the words behind it: "Eid al-Fitr", "Eid ul Adha".</summary>
    private readonly int FeastAt(int at, ref int end)
    {
        var feast = _words.Value(_tokens[at].Word, "time-feast");
        if (feast != 4)
        {
            return feast;
        }

        var name = IsAny(end, Literal.Al, Literal.El, Literal.Ul) ? end + (IsHyphen(end + 1) ? 2 : 1) : end;
        if (Is(name, Literal.Fitr) || Is(name, Literal.Adha))
        {
            end = name + 1;
            return Is(name, Literal.Fitr) ? 2 : 3;
        }

        return feast;
    }

    private readonly bool FeastIn(int at, int year, out Moment moment)
    {
        var end = at + 1;
        var feast = FeastAt(at, ref end);
        moment = Feasts.Of(feast == 4 ? 2 : feast, year) is { } days ? Moment.OfDays(days.First, days.Last, "time.feast") : Moment.Unknown("time.feast");
        return true;
    }
}
