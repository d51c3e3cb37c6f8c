using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>
/// Tells whether two texts are copies, by the long runs of words that they share and by whether numbers and names in between agree: two reports
/// written on one form about two events share many words, but not these. Has scratch space of its own: one per thread.
/// </summary>
internal sealed class CopyJudge
{
    /// <summary>Words that may stand between two runs of one passage, in either text.</summary>
    internal const int Gap = 12;

    /// <summary>Words of the shortest passage that counts.</summary>
    private const int LeastWords = 12;

    /// <summary>Words of the longest run of a passage that one text borrows from another.</summary>
    internal const int LeastRun = 12;

    /// <summary>Words of the shortest passage that one text borrows from another.</summary>
    internal const int LeastBorrowed = 24;

    /// <summary>Numbers, names and words of quotes that a borrowed passage must hold.</summary>
    internal const int LeastFacts = 2;

    /// <summary>Words that a text opens with.</summary>
    private const int Opening = 40;

    private readonly RunFinder _finder = new();
    private readonly HashSet<uint> _mine = [], _yours = [];

    /// <summary>How two texts are tied, or null.</summary>
    /// <param name="firstKey">The key of the first text's sketch, the lower of the two.</param>
    /// <param name="first">The words of the first text.</param>
    /// <param name="secondKey">The key of the second text's sketch.</param>
    /// <param name="second">The words of the second text.</param>
    internal CopyTie? Tie(ulong firstKey, ImmutableArray<CopyWord> first, ulong secondKey, ImmutableArray<CopyWord> second) =>
        Tie(firstKey, first, PairSieve.Stretches(first.AsSpan()), secondKey, second, PairSieve.Stretches(second.AsSpan()));

    /// <summary>How two texts are tied, or null, where their stretches (<see cref="PairSieve.Stretches"/>) are made already.</summary>
    internal CopyTie? Tie(
        ulong firstKey, ImmutableArray<CopyWord> first, ReadOnlySpan<uint> firstStretches, ulong secondKey, ImmutableArray<CopyWord> second, ReadOnlySpan<uint> secondStretches)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(firstKey, secondKey);
        var runs = _finder.Find(first, firstStretches, second, secondStretches);
        if (!MayBeTied(runs, Math.Min(first.Length, second.Length)))
        {
            return null;
        }

        var (facts, conflicts, alike) = (0, 0, ImmutableArray<SharedPassage>.Empty);
        foreach (var passage in Passages(runs, first.AsSpan(), second.AsSpan()))
        {
            (facts, conflicts) = (facts + passage.Facts, conflicts + passage.Conflicts);
            if (passage.Words >= LeastWords && Agrees(passage.Facts, passage.Conflicts) && passage.Density >= 0.5)
            {
                alike = alike.Add(passage);
            }
        }

        if (alike.IsEmpty)
        {
            return null; // as with nearly all
        }

        if (Agrees(facts, conflicts) && IsCopy(alike, Math.Min(first.Length, second.Length), Math.Max(first.Length, second.Length)))
        {
            return new(firstKey, secondKey, CopyKind.Copy, alike);
        }

        var borrowed = alike.Where(p => p.Words >= LeastBorrowed && p.Longest >= LeastRun && p.Facts >= LeastFacts).ToImmutableArray();
        return borrowed.IsEmpty ? null : new(firstKey, secondKey, CopyKind.Passage, borrowed);
    }

    /// <summary>What most pairs fail already: half of the shorter text in common, or one long run.</summary>
    private static bool MayBeTied(List<SharedRun> runs, int shorter)
    {
        var (words, longest) = (0, 0);
        foreach (var run in runs)
        {
            (words, longest) = (words + run.Length, Math.Max(longest, run.Length));
        }

        return words * 2 >= shorter || longest >= LeastRun;
    }

    /// <summary>
    /// Most of the shorter text and a good part of the longer one, with the opening of either: outlets end many reports with the same background, which
    /// makes no copies.
    /// </summary>
    private static bool IsCopy(ImmutableArray<SharedPassage> alike, int shorter, int longer)
    {
        var words = alike.Sum(p => p.Words);
        if (words * 2 < shorter || words * 10 < longer * 3)
        {
            return false;
        }

        var opening = Math.Max(
            alike.SelectMany(p => p.Runs).Sum(r => Math.Clamp(Opening - r.First, 0, r.Length)),
            alike.SelectMany(p => p.Runs).Sum(r => Math.Clamp(Opening - r.Second, 0, r.Length)));
        return 2 * opening >= Math.Min(Opening, shorter) || words * 5 >= shorter * 4;
    }

    private static bool Agrees(int facts, int conflicts) => 5 * conflicts <= facts + 1;

    /// <summary>Runs that follow each other closely in both texts, put together.</summary>
    private List<SharedPassage> Passages(List<SharedRun> runs, ReadOnlySpan<CopyWord> first, ReadOnlySpan<CopyWord> second)
    {
        var passages = new List<SharedPassage>();
        var open = ImmutableArray.CreateBuilder<SharedRun>();
        foreach (var run in runs)
        {
            if (open.Count > 0 && !Follows(open[^1], run))
            {
                passages.Add(Close(open, first, second));
            }

            open.Add(run);
        }

        if (open.Count > 0)
        {
            passages.Add(Close(open, first, second));
        }

        return passages;
    }

    private static bool Follows(SharedRun before, SharedRun run) =>
        run.First - before.FirstEnd <= Gap && run.Second >= before.SecondEnd && run.Second - before.SecondEnd <= Gap;

    private SharedPassage Close(ImmutableArray<SharedRun>.Builder open, ReadOnlySpan<CopyWord> first, ReadOnlySpan<CopyWord> second)
    {
        var runs = open.ToImmutable();
        open.Clear();
        var (facts, conflicts) = (Facts(runs, first), 0);
        for (var i = 1; i < runs.Length; i++)
        {
            conflicts += Conflicts(first[runs[i - 1].FirstEnd..runs[i].First], second[runs[i - 1].SecondEnd..runs[i].Second]);
        }

        return new(runs, facts, conflicts);
    }

    /// <summary>Different numbers, names and words of quotes in runs.</summary>
    private int Facts(ImmutableArray<SharedRun> runs, ReadOnlySpan<CopyWord> first)
    {
        _mine.Clear();
        foreach (var run in runs)
        {
            foreach (var word in first[run.First..run.FirstEnd])
            {
                if (word.Weight != WordWeight.Plain)
                {
                    _mine.Add(word.Hash);
                }
            }
        }

        return _mine.Count;
    }

    /// <summary>Numbers that stand against other numbers, and names against other names.</summary>
    private int Conflicts(ReadOnlySpan<CopyWord> first, ReadOnlySpan<CopyWord> second) =>
        first.IsEmpty || second.IsEmpty ? 0 : Against(first, second, WordWeight.Number) + Against(first, second, WordWeight.Name);

    private int Against(ReadOnlySpan<CopyWord> first, ReadOnlySpan<CopyWord> second, WordWeight weight)
    {
        Take(_mine, first, weight);
        Take(_yours, second, weight);
        var (mine, yours) = (_mine.Count, _yours.Count);
        _mine.IntersectWith(_yours);
        return Math.Min(mine, yours) - _mine.Count;
    }

    private static void Take(HashSet<uint> into, ReadOnlySpan<CopyWord> words, WordWeight weight)
    {
        into.Clear();
        foreach (var word in words)
        {
            if (word.Weight == weight)
            {
                into.Add(word.Hash);
            }
        }
    }
}
