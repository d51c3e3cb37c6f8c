using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Finds families and borrowed passages among reports.</summary>
/// <param name="words">The words of a report (<see cref="CopyWords.Of"/>); asked for reports that may have copies only.</param>
internal sealed class CopyFinder(Func<ReportId, ImmutableArray<CopyWord>> words)
{
    /// <summary>Words of reports that stay in memory while texts are compared (16 bytes each).</summary>
    private const int MostRemembered = 16_000_000;

    private readonly CopyJudge _judge = new();
    private readonly PairSieve _sieve = new();
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
        var old = before.ToDictionary(t => (t.First, t.Second));
        var wanted = compared.Count == 0 ? null : Wanted(texts, compared, before);
        var isOld = Array.ConvertAll([.. texts], t => compared.Contains(t.Key));
        var (ties, stretches, held) = (new List<CopyTie>(), new Stretches(texts, words), -1);
        foreach (var (first, second) in CopyCandidates.Find([.. texts.Select(t => t.Sketch)], wanted).OrderBy(p => p.Second))
        {
            var (a, b) = (texts[first], texts[second]);
            if (isOld[first] && isOld[second])
            {
                Add(old.GetValueOrDefault((a.Key, b.Key)));
                continue;
            }

            if (held != second)
            {
                _sieve.Hold(stretches[second]);
                held = second;
            }

            if (_sieve.MayBeTied(stretches[first], Math.Min(a.Sketch.Words, b.Sketch.Words)))
            {
                Add(_judge.Tie(a.Key, Words(a.Lowest), b.Key, Words(b.Lowest)));
            }
        }

        return [.. ties.OrderBy(t => t.First).ThenBy(t => t.Second)];

        void Add(CopyTie? tie)
        {
            if (tie is not null)
            {
                ties.Add(tie);
            }
        }
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
        if (_remembered.TryGetValue(report, out var known))
        {
            return known;
        }

        if (_wordsRemembered > MostRemembered)
        {
            _remembered.Clear();
            _wordsRemembered = 0;
        }

        var read = words(report);
        _wordsRemembered += read.Length;
        return _remembered[report] = read;
    }

    /// <summary>The stretches of texts, four bytes a word; made when they are asked for, and made anew where too many were.</summary>
    private sealed class Stretches(ImmutableArray<CopyText> texts, Func<ReportId, ImmutableArray<CopyWord>> words)
    {
        private const int MostRemembered = 64_000_000;

        private readonly uint[]?[] _known = new uint[texts.Length][];
        private int _remembered;

        internal uint[] this[int text]
        {
            get
            {
                if (_known[text] is { } known)
                {
                    return known;
                }

                if (_remembered > MostRemembered)
                {
                    Array.Clear(_known);
                    _remembered = 0;
                }

                var made = PairSieve.Stretches(words(texts[text].Lowest).AsSpan());
                _remembered += made.Length;
                return _known[text] = made;
            }
        }
    }
}
