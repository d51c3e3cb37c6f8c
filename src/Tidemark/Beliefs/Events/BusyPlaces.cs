namespace Tidemark.Beliefs.Events;

/// <summary>Reckons how busy places are: on what share of days something of a sort is told of them.</summary>
internal static class BusyPlaces
{
    private const int Around = 15;

    /// <summary>The same accounts, each with how busy its place was in the month around.</summary>
    internal static IEnumerable<Account> AsBusy(this IReadOnlyCollection<Account> accounts)
    {
        var days = accounts.Where(IsCounted).GroupBy(Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => a.When!.Value.Last.DayNumber).Distinct().Order().ToArray(), StringComparer.Ordinal);
        return accounts.Select(a => IsCounted(a) ? a with { Busy = Share(days[Key(a)], a.When!.Value.Last.DayNumber) } : a);
    }

    private static bool IsCounted(Account account) => account.Where.IsPlaced && account.When is { IsNarrow: true };

    private static string Key(Account account) => $"{account.Happening}|{account.Where.Key}";

    private static double Share(int[] days, int day)
    {
        var (first, last) = (Begin(days, day - Around), Begin(days, day + Around + 1));
        return (last - first - 1) / (2.0 * Around);
    }

    private static int Begin(int[] days, int day) => Array.BinarySearch(days, day) is var at && at < 0 ? ~at : at;
}
