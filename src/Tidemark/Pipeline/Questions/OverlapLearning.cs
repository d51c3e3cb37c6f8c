using Tidemark.Beliefs.Control;

namespace Tidemark.Pipeline.Questions;

/// <summary>Counts what ties the sources of a case at the ends of months of known time, and stores it where it is not stored alike.</summary>
internal static class OverlapLearning
{
    /// <summary>Counts and stores.</summary>
    /// <param name="archive">The case.</param>
    /// <param name="knowledge">Packs.</param>
    /// <param name="now">When it is done.</param>
    /// <returns>What ties sources by the last end of a month.</returns>
    internal static SourceOverlaps Learn(IArchive archive, Knowledge knowledge, DateTimeOffset now)
    {
        Statement[] said = [.. archive.Claims(ClaimQuery.All).Select(StatementReader.Of).OrderBy(s => s.Known).ThenBy(s => s.Id, StringComparer.Ordinal)];
        var last = SourceOverlaps.None;
        if (said.Length == 0)
        {
            return last;
        }

        var theatre = StatementReader.Theatre(said, knowledge.Sides, said.Select(s => s.Place).Where(p => p.Length > 0));
        var counter = new OverlapCounter(theatre);
        var kept = archive.Fits(SourceOverlapsForm.Name).GroupBy(f => f.KnownBy.Day).ToDictionary(g => g.Key, g => g.Last().Data);
        var next = 0;
        for (var month = FirstOf(said[0].Known).AddMonths(1); month.DayNumber <= said[^1].Known; month = month.AddMonths(1))
        {
            for (; next < said.Length && said[next].Known < month.DayNumber; next++)
            {
                counter.Add(said[next]);
            }

            last = counter.Counted();
            var (day, bytes) = (month.AddDays(-1), SourceOverlapsForm.Write(last));
            if (!kept.TryGetValue(day, out var before) || !before.Span.SequenceEqual(bytes))
            {
                archive.Add(new Fit(SourceOverlapsForm.Name, 0, KnownTime.On(day), now, bytes));
            }
        }

        return last;
    }

    private static DateOnly FirstOf(double known)
    {
        var day = DateOnly.FromDayNumber((int)known);
        return day.AddDays(1 - day.Day);
    }
}
