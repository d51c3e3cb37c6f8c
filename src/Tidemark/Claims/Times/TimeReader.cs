using Tidemark.Names;
using Tidemark.Claims.Passes;

namespace Tidemark.Claims.Times;

/// <summary>Reads one time expression from tokens. Every pattern takes a position by reference and moves it only when it matches.</summary>
internal ref partial struct TimeReader
{
    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly TimeWords _words;
    private readonly TimeContext _context;
    private uint _preposition;

    internal TimeReader(string text, ReadOnlySpan<Token> tokens, TimeWords words, TimeContext context)
    {
        _text = text;
        _tokens = tokens;
        _words = words;
        _context = new(Calendar.Usable(context.Published), Calendar.Usable(context.LastDay), Calendar.Usable(context.LastMonth));
    }

    private readonly DateOnly? Published => _context.Published;

    /// <summary>Whether an expression can begin with this token; cheap.</summary>
    internal readonly bool CanBegin(int at) => _tokens[at].Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>An expression with its preposition that begins exactly here.</summary>
    internal bool Phrase(int start, out TimeMention mention)
    {
        mention = default;
        var at = start;
        var link = Preposition(ref at);
        if (_preposition == Literal.Between || _preposition == Literal.From)
        {
            var between = at;
            if (Span(ref between, out mention, start))
            {
                return true;
            }
        }

        if (_preposition == Literal.Between || !Core(ref at, out var moment))
        {
            return false;
        }

        if (link == TimeLink.Within)
        {
            Join(ref at, ref moment);
        }

        if (link == TimeLink.Since && moment is { Grain: Grain.Day, Rule: "time.date" } && moment.First != moment.Last)
        {
            link = TimeLink.Span;
        }

        if ((_preposition == Literal.Since || _preposition == Literal.From || _preposition == Literal.Until) && Is(at, Literal.S) && !moment.IsDuration)
        {
            link = TimeLink.Within; // "since Friday's attack": the attack was on Friday
            start++;
        }

        if (_preposition == Literal.After || _preposition == Literal.Before)
        {
            if (Is(at, Literal.S) || moment.IsDuration)
            {
                link = moment.IsDuration ? link : TimeLink.Within;
                start += moment.IsDuration ? 0 : 1;
            }
        }

        mention = Mention(start, at, link, moment);
        return true;
    }

    /// <summary>"between May and June", "from 2014 to 2016".</summary>
    private bool Span(ref int at, out TimeMention mention, int start)
    {
        mention = default;
        var between = _preposition == Literal.Between;
        if (!Core(ref at, out var first))
        {
            return false;
        }

        var joined = between ? Is(at, Literal.And) : Is(at, Literal.To) || Is(at, Literal.Until) || Is(at, Literal.Till) || Is(at, Literal.Through) || IsDash(at);
        var next = at + 1;
        if (!joined || !Core(ref next, out var last))
        {
            return false;
        }

        at = next;
        first = Before(first, last);
        var value = first.To(last);
        mention = new(start, at, value, "time.span", Link: TimeLink.Span);
        return true;
    }

    /// <summary>Puts the first end of a span before the second: "from May to June 2014", "from Friday to Sunday".</summary>
    private static Moment Before(Moment first, Moment last)
    {
        if (!first.Known || !last.Known || first.Cycle == Cycle.None)
        {
            return first;
        }

        if (first.Cycle == Cycle.Year)
        {
            first = first.Shift(last.First.Year - first.First.Year);
        }

        return first.First > last.First ? first.Shift(-1) : first;
    }

    private readonly TimeMention Mention(int start, int end, TimeLink link, Moment moment)
    {
        Edtf? value = moment.Text(link), future = moment.Future, past = moment.Past;
        if (moment.Cycle != Cycle.None && Published is { } published)
        {
            if (moment.Last < published)
            {
                future = moment.Shift(1).Text(link);
            }
            else if (moment.First > published)
            {
                past = moment.Shift(-1).Text(link);
            }
        }

        if (link == TimeLink.By && moment.IsDay && moment.Last <= Published)
        {
            past = moment.Text(TimeLink.Within);
        }

        var named = link == TimeLink.Within && !moment.IsDuration;
        var month = named && (moment.IsDay || (moment is { Known: true, Grain: Grain.Month } && moment.First.Month == moment.Last.Month)) ? moment.First : (DateOnly?)null;
        return new(start, end, value, moment.Rule, moment.IsDuration, link, future, past, named && moment.IsDay ? moment.First : null, month, moment.Lapse, moment.LapseMonths);
    }

    /// <summary>The preposition, where one stands here.</summary>
    private TimeLink Preposition(ref int at)
    {
        _preposition = 0;
        var hash = _tokens[at].Hash;
        var (link, length) = Link(at, hash);
        if (length == 0)
        {
            return TimeLink.Within;
        }

        _preposition = hash;
        at += length;
        return link;
    }

    private readonly (TimeLink Link, int Length) Link(int at, uint hash)
    {
        if (hash == Literal.On || hash == Literal.In || hash == Literal.At || hash == Literal.During || hash == Literal.Over || hash == Literal.Within
            || hash == Literal.Throughout || hash == Literal.Around || hash == Literal.About || hash == Literal.Into)
        {
            return (TimeLink.Within, 1);
        }

        if (hash == Literal.Since || hash == Literal.From || (hash == Literal.As && Is(at + 1, Literal.Of)))
        {
            return (TimeLink.Since, hash == Literal.As ? 2 : 1);
        }

        if (hash == Literal.Until || hash == Literal.Till || hash == Literal.Through || (hash == Literal.Up && Is(at + 1, Literal.To)))
        {
            return (TimeLink.Until, hash == Literal.Up ? 2 : 1);
        }

        return hash == Literal.By ? (TimeLink.By, 1)
            : hash == Literal.Before ? (TimeLink.Before, 1)
            : hash == Literal.After ? (TimeLink.After, 1)
            : hash == Literal.For ? (TimeLink.For, 1)
            : hash == Literal.Between ? (TimeLink.Span, 1)
            : (TimeLink.Within, 0);
    }

    /// <summary>One time without its preposition.</summary>
    private bool Core(ref int at, out Moment moment)
    {
        moment = default;
        if (at >= _tokens.Length)
        {
            return false;
        }

        return NumericDate(ref at, out moment) || LeadIn(ref at, out moment) || AtEdge(ref at, out moment) || DayMonth(ref at, out moment) || MonthFirst(ref at, out moment)
            || Near(ref at, out moment) || Counted(ref at, out moment) || NthDay(ref at, out moment) || Weekday(ref at, out moment) || Deictic(ref at, out moment)
            || SeasonOrFeast(ref at, out moment) || YearAlone(ref at, out moment);
    }

    /// <summary>"Saturday and Sunday", "May and June", "Monday to Wednesday", "2014-2016".</summary>
    private void Join(ref int at, ref Moment moment)
    {
        if (moment.IsDuration || !moment.Known || !(Is(at, Literal.And) || Is(at, Literal.Or) || Is(at, Literal.To) || IsDash(at)))
        {
            return;
        }

        var next = at + 1;
        if (Is(next, Literal.On) || Is(next, Literal.In))
        {
            next++;
        }

        if (!IsSimple(next) || !Core(ref next, out var other) || other.Grain != moment.Grain || other.Cycle != moment.Cycle || !other.Known || moment.Approximate)
        {
            return;
        }

        var first = Before(moment, other);
        if (first.First < other.First)
        {
            moment = first with { Last = other.Last };
            at = next;
        }
    }

    /// <summary>A weekday, a month or a year without anything else.</summary>
    private readonly bool IsSimple(int at) => Has(at, _words.Weekday) || Has(at, _words.Month) || (at < _tokens.Length && Digits.Year(Span(at)) != 0);

    private readonly bool Is(int at, uint hash) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Hash == hash;

    private readonly bool Has(int at, WordMask mask) => unchecked((uint)at) < (uint)_tokens.Length && _words.Classes.Is(_tokens[at].Word, mask);

    private readonly ReadOnlySpan<char> Span(int at) => unchecked((uint)at) < (uint)_tokens.Length ? _tokens[at].In(_text) : default;

    private readonly bool IsMark(int at, char mark) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind is TokenKind.Mark or TokenKind.Hyphen && _text[_tokens[at].Start] == mark;

    private readonly bool IsDash(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind is TokenKind.Mark or TokenKind.Hyphen && _text[_tokens[at].Start] is '-' or '–' or '—';

    private readonly bool IsHyphen(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind == TokenKind.Hyphen;

    private readonly bool IsCapital(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].IsCapital;

    private readonly TimeUnit Unit(int at) => Has(at, _words.Unit) ? (TimeUnit)_words.Value(_tokens[at].Word, "time-unit") : TimeUnit.None;

    private readonly bool IsNumber(int at) => unchecked((uint)at) < (uint)_tokens.Length && _tokens[at].Kind == TokenKind.Number;

    private readonly bool IsAny(int at, uint a, uint b, uint c = 0, uint d = 0)
    {
        if (unchecked((uint)at) >= (uint)_tokens.Length)
        {
            return false;
        }

        var hash = _tokens[at].Hash;
        return hash == a || hash == b || (c != 0 && hash == c) || (d != 0 && hash == d);
    }
}
