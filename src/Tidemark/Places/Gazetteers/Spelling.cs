using Tidemark.Names;

namespace Tidemark.Places.Gazetteers;

/// <summary>The one door to how names are spelled: candidate keys equal across spellings and scripts, and how well two spellings go together.</summary>
internal static class Spelling
{
    /// <summary>Keys that a name shares with its other spellings.</summary>
    internal static IReadOnlyCollection<string> Keys(string name)
    {
        var keys = new List<string>();
        NameSkeleton.Keys(name, keys);
        return keys;
    }

    /// <summary>The natural logarithm of how much likelier two spellings are of one name than of two: above 0 for one name.</summary>
    internal static double LogOdds(string a, string b)
    {
        var (x, y) = (PlaceKeys.Plain(a), PlaceKeys.Plain(b));
        if (x == y)
        {
            return 6;
        }

        if (x.Length > 0 && y.Length > 0 && x[0] >= '\u0370' != y[0] >= '\u0370')
        {
            return Keys(a).Intersect(Keys(b), StringComparer.Ordinal).Any() ? 1.5 : -6;
        }

        var longest = Math.Max(x.Length, y.Length);
        return longest == 0 ? -8 : 5 - (12.0 * Edits(x, y) / longest);
    }

    private static int Edits(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[b.Length];
    }
}
