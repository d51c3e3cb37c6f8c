using System.Globalization;

namespace Tidemark.Claims.Times;

/// <summary>A time as read from words, before its preposition is applied. The default is an unresolved time.</summary>
internal readonly record struct Moment
{
    /// <summary>First day.</summary>
    internal DateOnly First { get; init; }

    /// <summary>Last day, included.</summary>
    internal DateOnly Last { get; init; }

    /// <summary>How fine the words are.</summary>
    internal Grain Grain { get; init; }

    /// <summary>Whether the words are rough ("early May").</summary>
    internal bool Approximate { get; init; }

    /// <summary>Whether the days are known.</summary>
    internal bool Known { get; init; }

    /// <summary>A length, not a point.</summary>
    internal bool IsDuration { get; init; }

    /// <summary>When the same words come again.</summary>
    internal Cycle Cycle { get; init; }

    /// <summary>Which pattern read it.</summary>
    internal string Rule { get; init; }

    /// <summary>What the length means when it reaches until now, or what lies ahead.</summary>
    internal Edtf? Past { get; init; }

    internal Edtf? Future { get; init; }

    /// <summary>How many days after (before: less than 0) what follows, in "two days after the town fell"; else 0.</summary>
    internal int Lapse { get; init; }

    /// <summary>The same in months, where the words count months or years.</summary>
    internal int LapseMonths { get; init; }

    /// <summary>Set when the value is not the plain text of the days ("2015-12~/..").</summary>
    internal Edtf? Fixed { get; init; }

    internal bool IsDay => Known && Grain == Grain.Day && First == Last;

    internal static Moment Unknown(string rule) => new() { Rule = rule };

    internal static Moment OfDay(DateOnly day, string rule) => new() { First = day, Last = day, Known = true, Rule = rule };

    internal static Moment OfDays(DateOnly first, DateOnly last, string rule) => new() { First = first, Last = last, Known = true, Rule = rule };

    internal static Moment OfMonth(int year, int month, string rule) => OfMonths(new(year, month, 1), new(year, month, 1), rule);

    /// <summary>From the month of one day to the month of another.</summary>
    internal static Moment OfMonths(DateOnly first, DateOnly last, string rule) =>
        new() { First = Calendar.MonthStart(first), Last = Calendar.MonthEnd(last), Grain = Grain.Month, Known = true, Rule = rule };

    internal static Moment OfYear(int year, string rule) => OfYears(year, year, rule);

    internal static Moment OfYears(int first, int last, string rule) =>
        new() { First = new(first, 1, 1), Last = new(last, 12, 31), Grain = Grain.Year, Known = true, Rule = rule };

    /// <summary>A season by its EDTF number, 21 to 24; winter begins in the December of its year.</summary>
    internal static Moment OfSeason(int year, int season, string rule)
    {
        var first = new DateOnly(year, 3 * (season - 20), 1);
        return new() { First = first, Last = Calendar.MonthEnd(first.AddMonths(2)), Grain = Grain.Season, Known = true, Rule = rule };
    }

    /// <summary>The same words so many cycles later.</summary>
    internal Moment Shift(int cycles) => Cycle switch
    {
        Cycle.Week => this with { First = First.AddDays(7 * cycles), Last = Last.AddDays(7 * cycles) },
        Cycle.Year when Grain == Grain.Month => this with { First = First.AddYears(cycles), Last = Calendar.MonthEnd(Last.AddYears(cycles)) },
        Cycle.Year => this with { First = First.AddYears(cycles), Last = Last.AddYears(cycles) },
        _ => this,
    };

    /// <summary>The time in EDTF with a preposition applied.</summary>
    internal Edtf? Text(TimeLink link)
    {
        if (Fixed is not null)
        {
            return Fixed;
        }

        if (!Known)
        {
            return null;
        }

        return link switch
        {
            TimeLink.Since => new($"{Point(First)}/.."),
            TimeLink.After => new($"{Next()}/.."),
            TimeLink.Until or TimeLink.By => new($"../{Point(Last)}"),
            TimeLink.Before => new($"../{Previous()}"),
            _ => Plain(),
        };
    }

    /// <summary>From the beginning of this to the end of another.</summary>
    internal Edtf? To(Moment other) => Known && other.Known ? new($"{Point(First)}/{other.Point(other.Last)}") : null;

    private Edtf Plain()
    {
        string first = Point(First), last = Point(Last);
        return new(first == last ? first : $"{first}/{last}");
    }

    private string Next() => IsPlain ? (this with { First = Last.AddDays(1) }).Point(Last.AddDays(1)) : Point(Last);

    private string Previous() => IsPlain ? (this with { First = First.AddDays(-1) }).Point(First.AddDays(-1)) : Point(First);

    /// <summary>Whether one day or unit can be stepped over exactly.</summary>
    private bool IsPlain => !Approximate && Grain != Grain.Season;

    private string Point(DateOnly day)
    {
        var text = Grain switch
        {
            Grain.Year => Edtf.Year(day.Year).Text,
            Grain.Month => Edtf.Month(day.Year, day.Month).Text,
            Grain.Season => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-{(First.Month / 3) + 20:00}"),
            _ => Edtf.Day(day).Text,
        };
        return Approximate ? text + "~" : text;
    }
}
