using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Finds families and borrowed passages among reports.</summary>
/// <param name="words">The words of a report (<see cref="CopyWords.Of"/>); asked for reports that may have copies only, by one thread at a time.</param>
/// <param name="threads">Threads that compare; how many changes nothing that is found.</param>
/// <param name="shelf">Words of reports that need not be asked for, or null.</param>
internal sealed class CopyFinder(Func<ReportId, ImmutableArray<CopyWord>> words, int threads = 1, WordShelf? shelf = null)
{
    /// <summary>Words of reports that stay in memory while texts are compared (16 bytes each); with a shelf, beside those on it.</summary>
    private const int MostRemembered = 16_000_000, MostBesideShelf = MostRemembered - WordShelf.Most;

    /// <summary>Pairs that a thread compares before it takes the next; fewer where there are few.</summary>
    private const int MostAtOnce = 8192, TurnsOfThread = 4;

    private readonly Lock _asking = new();
    private readonly Dictionary<ReportId, ImmutableArray<CopyWord>> _remembered = [];
    private int _wordsRemembered;

    /// <summary>The copies among some reports.</summary>
    /// <param name="reports">The reports, in any order; one that stands twice counts once.</param>
    internal CopyFindings Find(IEnumerable<CopyMember> reports) => Find(reports, ImmutableHashSet<ulong>.Empty, CopyFindings.None);

    /// <summary>The copies among reports of which some have been compared before; the same as if none had been.</summary>
    /// <param name="reports">All reports, in any order.</param>
    /// <param name="compared">The keys of the sketches that had been compared with each other.</param>
    /// <param name="before">What was found then.</param>
    internal CopyFindings Find(IEnumerable<CopyMember> reports, IReadOnlySet<ulong> compared, CopyFindings before)
    {
        var texts = reports.DistinctBy(r => r.Id).GroupBy(r => r.Sketch.Key).OrderBy(g => g.Key)
            .Select(g => new CopyText(g.First().Sketch, [.. g.OrderBy(m => m.Known ?? KnownTime.On(DateOnly.MaxValue)).ThenBy(m => m.Id.Value, StringComparer.Ordinal)])).ToImmutableArray();
        var ties = Ties(texts, compared, before.Ties);
        var number = Numbers(texts);
        var sets = new DisjointSets(texts.Length);
        foreach (var tie in ties.Where(t => t.Kind == CopyKind.Copy))
        {
            sets.Join(number[tie.First], number[tie.Second]);
        }

        var families = Families(texts, sets, out var familyOf);
        return new(families, ties, new PassageVoices(texts, number, familyOf, Words).Of(ties));
    }

    private ImmutableArray<CopyTie> Ties(ImmutableArray<CopyText> texts, IReadOnlySet<ulong> compared, ImmutableArray<CopyTie> before)
    {
        var wanted = compared.Count == 0 ? null : Wanted(texts, compared, before);
        var shelved = shelf is null ? null : texts.Select(t => shelf.Find(t.Lowest, t.Key)).ToArray();
        var comparison = new TextComparison(texts, compared, before.ToDictionary(t => (t.First, t.Second)), i => shelved is not null && !shelved[i].IsDefault ? shelved[i] : Words(texts[i].Lowest));
        var pairs = CopyCandidates.Find([.. texts.Select(t => t.Sketch)], wanted).OrderBy(p => p.Second).ToArray();
        var parts = Parts(pairs);
        var found = new List<CopyTie>[parts.Length];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => found[i] = comparison.Ties(pairs.AsSpan(parts[i])));
        return [.. found.SelectMany(f => f).OrderBy(t => t.First).ThenBy(t => t.Second)];
    }

    /// <summary>Pairs in stretches that can be compared apart: those of one second text stay together.</summary>
    private Range[] Parts((int First, int Second)[] pairs)
    {
        var (parts, start, atOnce) = (new List<Range>(), 0, Math.Clamp(pairs.Length / (threads * TurnsOfThread), 1, MostAtOnce));
        while (start < pairs.Length)
        {
            var end = Math.Min(start + atOnce, pairs.Length);
            while (end < pairs.Length && pairs[end].Second == pairs[end - 1].Second)
            {
                end++;
            }

            parts.Add(start..end);
            start = end;
        }

        return [.. parts];
    }

    /// <summary>The sketch keys of new texts, and those that old ties rest on: a tie falls when its key has become a set phrase.</summary>
    private static HashSet<uint> Wanted(ImmutableArray<CopyText> texts, IReadOnlySet<ulong> compared, ImmutableArray<CopyTie> before)
    {
        var wanted = texts.Where(t => !compared.Contains(t.Key)).SelectMany(t => t.Sketch.Keys).ToHashSet();
        var number = Numbers(texts);
        foreach (var tie in before.Where(t => number.ContainsKey(t.First) && number.ContainsKey(t.Second)))
        {
            wanted.UnionWith(texts[number[tie.First]].Sketch.Keys.Intersect(texts[number[tie.Second]].Sketch.Keys));
        }

        return wanted;
    }

    private static Dictionary<ulong, int> Numbers(ImmutableArray<CopyText> texts)
    {
        var number = new Dictionary<ulong, int>(texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            number.Add(texts[i].Key, i);
        }

        return number;
    }

    private static ImmutableArray<CopyFamily> Families(ImmutableArray<CopyText> texts, DisjointSets sets, out ReportId[] familyOf)
    {
        familyOf = new ReportId[texts.Length];
        var families = new List<CopyFamily>();
        foreach (var group in Enumerable.Range(0, texts.Length).GroupBy(sets.Of))
        {
            var members = group.SelectMany(i => texts[i].Members).OrderBy(m => m.Known ?? KnownTime.On(DateOnly.MaxValue)).ThenBy(m => m.Id.Value, StringComparer.Ordinal).Select(m => m.Id).ToImmutableArray();
            var id = members.MinBy(m => m.Value, StringComparer.Ordinal);
            foreach (var i in group)
            {
                familyOf[i] = id;
            }

            if (members.Length > 1)
            {
                families.Add(new(id, members));
            }
        }

        return [.. families.OrderBy(f => f.Id.Value, StringComparer.Ordinal)];
    }

    private ImmutableArray<CopyWord> Words(ReportId report)
    {
        lock (_asking)
        {
            if (_remembered.TryGetValue(report, out var known))
            {
                return known;
            }

            if (_wordsRemembered > (shelf is null ? MostRemembered : MostBesideShelf))
            {
                _remembered.Clear();
                _wordsRemembered = 0;
            }

            var read = words(report);
            _wordsRemembered += read.Length;
            return _remembered[report] = read;
        }
    }
}
