using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Pipeline;

/// <summary>Keeps an archive's copy families up to date. They follow from the reports alone, whatever the order in which these were read.</summary>
internal static class FamilyBook
{
    /// <summary>UTF-16 units by which a borrowed passage is widened to whole sentences, on either side.</summary>
    private const int Widest = 80;

    /// <summary>Threads that compare texts.</summary>
    private const int Threads = 2;

    /// <summary>
    /// Compares what is new or changed with all reports, and stores what came of it: the same as if all had been compared at once. Without news it does nothing.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="view">The same archive once more, if there is: reports are looked up there while claims are put where they are found.</param>
    /// <param name="shelf">Words of reports that were stored just now, if there are: they need not be fetched.</param>
    internal static void Update(IArchive archive, IArchive? view = null, WordShelf? shelf = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (archive.IsCompared)
        {
            return;
        }

        if (view is null)
        {
            archive.Save(Compare(archive, shelf));
            return;
        }

        var arranging = Task.Run(archive.Arrange);
        try
        {
            var comparison = Compare(view, shelf);
            arranging.GetAwaiter().GetResult();
            archive.Save(comparison);
        }
        finally
        {
            // The archive may be closed next; a fault of the arranging is told where it is waited for.
            _ = Task.WaitAny(arranging);
        }
    }

    private static Comparison Compare(IArchive archive, WordShelf? shelf)
    {
        KeptSketch[] kept = [.. archive.Sketches()];
        var (sketcher, made) = (new Sketcher(), new Dictionary<ReportId, CopySketch>());
        foreach (var missing in kept.Where(k => k.Sketch is null))
        {
            made[missing.Report] = sketcher.Of(archive.Find(missing.Report)!);
        }

        var members = kept.Select(k => new CopyMember(k.Report, k.Sketch ?? made[k.Report], Known(k.Published)));
        var standing = Standing(kept, made, out var compared);
        var found = new CopyFinder(id => archive.Find(id) is { } report ? CopyWords.Of(report) : [], Threads, shelf).Find(members, compared, CopyFindings.None with { Ties = archive.TextTies() });
        var ties = Ties(found, archive).OrderBy(t => t.Report.Value, StringComparer.Ordinal).ThenBy(t => t.Start).ThenBy(t => t.End).ThenBy(t => t.Family, StringComparer.Ordinal);
        return new(made, standing, found.Ties, [.. ties]);
    }

    /// <summary>The report of lowest id of each text, and the texts for which it stood last time, too: only their comparisons still hold.</summary>
    private static HashSet<ReportId> Standing(KeptSketch[] kept, Dictionary<ReportId, CopySketch> made, out HashSet<ulong> compared)
    {
        var lowest = new Dictionary<ulong, KeptSketch>(kept.Length);
        foreach (var one in kept)
        {
            var key = (one.Sketch ?? made[one.Report]).Key;
            if (!lowest.TryGetValue(key, out var other) || string.CompareOrdinal(one.Report.Value, other.Report.Value) < 0)
            {
                lowest[key] = one;
            }
        }

        compared = [.. lowest.Where(l => l.Value.State == Comparing.Stood).Select(l => l.Key)];
        return [.. lowest.Values.Select(l => l.Report)];
    }

    /// <summary>A report's own family for what is its own, and the voice of each borrowed passage for that.</summary>
    private static IEnumerable<FamilyTie> Ties(CopyFindings found, IArchive archive)
    {
        var passages = found.Passages.ToLookup(p => p.Report);
        var familyOf = found.Families.SelectMany(f => f.Members.Select(m => (m, f.Id))).ToDictionary(p => p.m, p => p.Id);
        foreach (var report in familyOf.Keys.Union(passages.Select(p => p.Key)))
        {
            var at = 0;
            var text = passages.Contains(report) ? archive.Find(report)?.Text ?? "" : "";
            foreach (var passage in passages[report])
            {
                var (start, end) = Widened(text, passage);
                if (start < at)
                {
                    continue; // it overlaps one that begins before
                }

                if (familyOf.TryGetValue(report, out var own))
                {
                    yield return new(report, own.Value, at, start);
                }

                yield return new(report, passage.Voice.Value, start, end);
                at = end;
            }

            if (familyOf.TryGetValue(report, out var family))
            {
                yield return new(report, family.Value, at, int.MaxValue);
            }
        }
    }

    /// <summary>A passage with the rest of the sentences that it begins and ends in.</summary>
    private static (int Start, int End) Widened(string text, BorrowedPassage passage)
    {
        var (start, end) = (passage.Start, passage.End);
        for (var i = start; i > 0 && start - i <= Widest; i--)
        {
            if (EndsSentence(text[i - 1]))
            {
                start = i;
                break;
            }
        }

        for (var i = end; i < text.Length && i - end <= Widest; i++)
        {
            if (EndsSentence(text[i]))
            {
                end = i + 1;
                break;
            }
        }

        return (start, end);
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '\n' or '؟';

    private static KnownTime? Known(Publication published) => published switch
    {
        Publication.At at => KnownTime.At(at.Instant),
        Publication.OnDay day => KnownTime.On(day.Day),
        _ => null,
    };
}
