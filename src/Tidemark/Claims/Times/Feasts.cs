namespace Tidemark.Claims.Times;

/// <summary>
/// Days of the feasts that move with the moon, 2011 to 2026, as most countries of the Middle East kept them; a country may differ by a day.
/// </summary>
internal static class Feasts
{
    private const int FirstYear = 2011;

    /// <summary>First day of Ramadan, first day of Eid al-Fitr, first day of Eid al-Adha, as month and day.</summary>
    private static readonly short[][] Table =
    [
        [801, 830, 1106], [720, 819, 1026], [710, 808, 1015], [628, 728, 1004], [618, 717, 924], [606, 706, 912], [527, 625, 901], [517, 615, 821],
        [506, 604, 811], [424, 524, 731], [413, 513, 720], [402, 502, 709], [323, 421, 628], [311, 410, 616], [301, 330, 606], [218, 320, 527],
    ];

    /// <summary>The days of a feast in a year, or null where the table does not reach: 1 Ramadan, 2 Eid al-Fitr, 3 Eid al-Adha, else month and day.</summary>
    internal static (DateOnly First, DateOnly Last)? Of(int feast, int year)
    {
        if (feast > 100)
        {
            var day = feast % 100;
            return Calendar.Exists(year, feast / 100, day) ? (new(year, feast / 100, day), new(year, feast / 100, day)) : null;
        }

        if (year < FirstYear || year >= FirstYear + Table.Length)
        {
            return null;
        }

        var row = Table[year - FirstYear];
        return feast switch
        {
            1 => (Day(year, row[0]), Day(year, row[1]).AddDays(-1)),
            2 => (Day(year, row[1]), Day(year, row[1]).AddDays(2)),
            3 => (Day(year, row[2]), Day(year, row[2]).AddDays(3)),
            5 => (Day(year, row[2]).AddDays(29), Day(year, row[2]).AddDays(29)),
            _ => null,
        };
    }

    /// <summary>The feast nearest to a day.</summary>
    internal static (DateOnly First, DateOnly Last)? Nearest(int feast, DateOnly day)
    {
        (DateOnly First, DateOnly Last)? best = null;
        var least = int.MaxValue;
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (Of(feast, year) is { } found && Distance(found, day) is var far && far < least)
            {
                (best, least) = (found, far);
            }
        }

        return best;
    }

    internal static int Distance((DateOnly First, DateOnly Last) feast, DateOnly day) =>
        Math.Max(0, Math.Max(feast.First.DayNumber - day.DayNumber, day.DayNumber - feast.Last.DayNumber));

    private static DateOnly Day(int year, int monthDay) => new(year, monthDay / 100, monthDay % 100);
}
