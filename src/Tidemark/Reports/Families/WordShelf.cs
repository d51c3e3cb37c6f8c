using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>
/// The words of reports that were read just now, so that texts need not be fetched and cut again to be compared. Holds so many words and no more; the rest
/// is fetched. May be used by several threads.
/// </summary>
internal sealed class WordShelf
{
    /// <summary>Words that it holds (16 bytes each).</summary>
    internal const int Most = 14_000_000;

    private readonly Lock _using = new();
    private readonly Dictionary<ReportId, (ulong Key, ImmutableArray<CopyWord> Words)> _words = [];
    private int _count;

    /// <summary>Puts the words of a report in, if there is room. One that comes twice may have been read in two ways: its words are fetched.</summary>
    /// <param name="report">The report.</param>
    /// <param name="key">The key of its sketch.</param>
    internal void Add(Report report, ulong key)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Volatile.Read(ref _count) >= Most)
        {
            return;
        }

        var words = CopyWords.Of(report);
        lock (_using)
        {
            _words[report.Id] = (key, _words.ContainsKey(report.Id) ? default : words);
            _count += words.Length;
        }
    }

    /// <summary>The words of a report whose sketch has that key, or default where they are not here.</summary>
    internal ImmutableArray<CopyWord> Find(ReportId report, ulong key)
    {
        lock (_using)
        {
            return _words.TryGetValue(report, out var found) && found.Key == key ? found.Words : default;
        }
    }
}
