using System.Collections.Concurrent;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Masks that were made, by report; when there are too many, all are made anew. May be used by several threads.</summary>
internal sealed class MaskShelf
{
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<ReportId, PersonMask> _masks = [];

    /// <summary>The mask of a report, or null where it is not made yet.</summary>
    internal PersonMask? Find(ReportId report) => _masks.GetValueOrDefault(report);

    /// <summary>Puts a mask there.</summary>
    internal PersonMask Put(ReportId report, PersonMask mask)
    {
        if (_masks.Count >= Most)
        {
            _masks.Clear();
        }

        return _masks[report] = mask;
    }

    /// <summary>Forgets all.</summary>
    internal void Clear() => _masks.Clear();
}
