using static Tidemark.Reading.Dates.DateTokenKind;

namespace Tidemark.Reading.Dates;

/// <summary>What stands beside a date and belongs to it: the weekday, the time of day, the zone.</summary>
internal readonly ref struct DateSurroundings
{
    private const int ZoneLimit = 14 * 60;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<DateToken> _tokens;

    internal DateSurroundings(ReadOnlySpan<char> text, List<DateToken> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>The date with its surroundings, and the token behind them.</summary>
    /// <param name="core">The date alone.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="next">The token behind it.</param>
    /// <param name="from">Where the text is free: behind the date before.</param>
    internal (DateFound Date, int Next) Extend(DateFound core, int first, int next, int from)
    {
        var date = WithTimeBefore(WithWeekdayBefore(core, first, from, out var before), before, from);
        (date, next) = WithTimeAfter(date, next);
        if (date.Weekday is null)
        {
            var at = At(next).Is(',') || At(next).Is('(') ? next + 1 : next;
            if (At(at).Kind == Word && DateWords.Weekday(Words(at)) is { } weekday && (at > next || At(next).Length > 3))
            {
                next = At(next).Is('(') && At(at + 1).Is(')') ? at + 2 : at + 1;
                date = date with { Weekday = weekday, End = At(next - 1).End };
            }
        }

        return date.Time is null ? WithTimeAfter(date, next) : (date, next);
    }

    private DateToken At(int i) => i >= 0 && i < _tokens.Count ? _tokens[i] : default;

    private ReadOnlySpan<char> Words(int i) => _text[At(i).Start..At(i).End];

    private DateFound WithWeekdayBefore(DateFound core, int first, int from, out int before)
    {
        before = first;
        var at = first - 1;
        while (at >= 0 && (At(at).Is(',') || At(at).Is('،') || At(at).Is('.') || At(at).Is('-') || At(at).Is('|') || Words(at) is "the" or "den" or "le"))
        {
            at--;
        }

        if (at < 0 || At(at).Start < from || At(at).Kind != Word || DateWords.Weekday(Words(at)) is not { } weekday)
        {
            return core;
        }

        // A Hebrew weekday is an ordinal number: it needs the word for day before it ("first published" is no Sunday).
        var named = at > 0 && Words(at - 1) is "יום" or "ביום" or "يوم" or "am" or "روز";
        if (Words(at)[0] is >= 'א' and <= 'ת' && !named)
        {
            return core;
        }

        before = named ? at - 1 : at;
        return core with { Start = At(before).Start, Weekday = weekday };
    }

    // 14:47, Saturday 10 December 2016
    private DateFound WithTimeBefore(DateFound date, int before, int from)
    {
        var at = before - 1;
        while (at >= 0 && (At(at).Is(',') || At(at).Is('،') || At(at).Is('-') || At(at).Is('|') || At(at).Is('·') || Words(at) is "on" or "am" or "of"))
        {
            at--;
        }

        int? zone = At(at).Kind == Word ? DateWords.Zone(Words(at)) : null;
        at = zone is null ? at : at - 1;
        var half = At(at).Kind == Word ? Half(at) : null;
        at = half is null ? at : at - 1;
        return At(at - 2).Length > 0 && At(at - 2).Start >= from && Clock(at - 2) is var (time, next) && next == at + 1 && At(at - 3).Kind != Number && !At(at - 3).Is(':')
            ? date with { Start = At(at - 2).Start, Time = InHalf(time, half), ZoneMinutes = zone } : date;
    }

    // ... 19:32; , at 7.32 pm GMT+3; T19:32:00Z; KSA 23:28 - GMT 20:28
    private (DateFound, int) WithTimeAfter(DateFound date, int next)
    {
        if (date.Time is not null)
        {
            return (date, next);
        }

        var at = next;
        int? zone = null;
        for (var skipped = 0; skipped < 4 && IsBeforeTime(at, ref zone); skipped++)
        {
            at++;
        }

        if ((Clock(at) ?? RunTogether(at, at > next)) is not var (time, after))
        {
            return (date, next);
        }

        if (Half(after) is { } half)
        {
            time = InHalf(time, half);
            after += At(after + 1).Is('.') && At(after).Length == 1 ? 4 : 1;
            after = Math.Min(after, _tokens.Count);
        }

        var (minutes, end) = ZoneAt(after);
        zone ??= minutes;
        return (date with { End = At(end - 1).End, Time = time, ZoneMinutes = zone }, end);
    }

    private bool IsBeforeTime(int at, ref int? zone)
    {
        if (At(at).Kind == Word && DateWords.Zone(Words(at)) is { } minutes)
        {
            zone = minutes;
            return true;
        }

        return At(at).Kind == Mark ? At(at).Length > 0 && At(at).Value is ',' or '-' or '–' or '—' or '|' or '·' or '،' or '•' or '(' or '/'
            : Words(at) is "at" or "At" or "T" or "t" or "um" or "à" or "saat" or "Saat" or "в" or "о" or "الساعة" or "ساعت" or "בשעה" or "ore" or "alle" or "a" or "las";
    }

    // 19:32, 19:32:05.123, 7.32 pm, 19h32
    private (TimeOnly Time, int Next)? Clock(int i)
    {
        DateToken hour = At(i), minute = At(i + 2);
        var separator = At(i + 1);
        var written = separator.Is(':') || (separator.Is('.') && Half(i + 3) is not null) || (separator.Kind == Word && Words(i + 1) is "h" or "H");
        if (hour.Kind != Number || minute.Kind != Number || !written || hour.Length > 2 || minute.Length != 2 || hour.Value > 23 || minute.Value > 59)
        {
            return null;
        }

        if (!At(i + 3).Is(':') || At(i + 4).Kind != Number || At(i + 4).Value > 59)
        {
            return (new(hour.Value, minute.Value), i + 3);
        }

        var fraction = At(i + 5).Is('.') && At(i + 6).Kind == Number && At(i + 6).Start == At(i + 5).End && At(i + 5).Start == At(i + 4).End;
        return (new(hour.Value, minute.Value, At(i + 4).Value), fraction ? i + 7 : i + 5);
    }

    // 0914 behind "at", 1849 UTC, 0147 PM
    private (TimeOnly Time, int Next)? RunTogether(int i, bool introduced)
    {
        var number = At(i);
        return number is { Kind: Number, Length: 4 } && number.Value / 100 < 24 && number.Value % 100 < 60
            && (introduced && At(i - 1).Kind == Word || ZoneAt(i + 1).Minutes is not null || Half(i + 1) is not null)
            ? (new(number.Value / 100, number.Value % 100), i + 1) : null;
    }

    // True for the half day behind noon.
    private bool? Half(int i) => At(i).Kind != Word ? null
        : Words(i) is "PM" or "pm" or "Pm" or "م" || (Words(i) is "p" or "P" && At(i + 1).Is('.') && Words(i + 2) is "m" or "M") ? true
        : Words(i) is "AM" or "am" or "Am" or "ص" || (Words(i) is "a" or "A" && At(i + 1).Is('.') && Words(i + 2) is "m" or "M") ? false : null;

    private static TimeOnly InHalf(TimeOnly time, bool? half) =>
        half is null || time.Hour > 12 ? time : new((time.Hour % 12) + (half.Value ? 12 : 0), time.Minute, time.Second);

    // Z, GMT, GMT+3, +03:00, -0500, (EST)
    private (int? Minutes, int Next) ZoneAt(int i)
    {
        var at = At(i).Is('(') ? i + 1 : i;
        int? zone = At(at).Kind == Word ? DateWords.Zone(Words(at)) : null;
        var sign = zone is null ? at : at + 1;
        if ((At(sign).Is('+') || At(sign).Is('-') || At(sign).Is('−')) && At(sign + 1).Kind == Number && At(sign + 1).Start == At(sign).End && zone is null or 0)
        {
            var number = At(sign + 1);
            var colon = At(sign + 2).Is(':') && At(sign + 3).Kind == Number;
            var minutes = number.Length == 4 ? (number.Value / 100 * 60) + (number.Value % 100) : number.Length > 2 ? ZoneLimit + 1 : (number.Value * 60) + (colon ? At(sign + 3).Value : 0);
            if (minutes <= ZoneLimit)
            {
                return (At(sign).Is('+') ? minutes : -minutes, colon ? sign + 4 : sign + 2);
            }
        }

        return zone is null ? (null, i) : (zone, at > i && At(at + 1).Is(')') ? at + 2 : at + 1);
    }
}
