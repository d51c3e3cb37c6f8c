namespace Tidemark.Pipeline.Questions;

/// <summary>The outlets of a case: the outlet of a report's leading capture has it.</summary>
internal static class OutletBook
{
    /// <summary>The outlets, in ordinal order; one that is not stated is empty.</summary>
    /// <param name="reports">For each report its leading capture's outlet, its number of claims, and when it was known.</param>
    internal static IReadOnlyDictionary<string, OutletTally> Of(IEnumerable<(string Outlet, int Claims, KnownTime Known)> reports)
    {
        var outlets = new SortedDictionary<string, OutletTally>(StringComparer.Ordinal);
        foreach (var (outlet, claims, known) in reports)
        {
            outlets[outlet] = outlets.TryGetValue(outlet, out var tally)
                ? new(tally.Reports + 1, tally.Claims + claims, known.CompareTo(tally.First) < 0 ? known : tally.First, known.CompareTo(tally.Last) > 0 ? known : tally.Last)
                : new(1, claims, known, known);
        }

        return outlets;
    }
}

/// <summary>What an outlet has in a case.</summary>
/// <param name="Reports">Number of reports.</param>
/// <param name="Claims">Number of their claims.</param>
/// <param name="First">When the first was known.</param>
/// <param name="Last">When the last was known.</param>
internal readonly record struct OutletTally(int Reports, long Claims, KnownTime First, KnownTime Last);
