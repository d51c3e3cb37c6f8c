using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Finds the runs of words that two texts have in common. Has scratch space of its own: one per thread.</summary>
internal sealed class RunFinder
{
    /// <summary>Words of the shortest run.</summary>
    internal const int Least = 5;

    private const int MostPlaces = 32;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private int[] _heads = [], _next = [];
    private bool[] _used = [];
    private ImmutableArray<CopyWord> _indexed;

    /// <summary>
    /// The runs in the order of the first text, none overlapping another in either text; each word goes to the longest run that begins first. The second
    /// text's index is kept for the next call.
    /// </summary>
    internal List<SharedRun> Find(ImmutableArray<CopyWord> firstText, ImmutableArray<CopyWord> secondText)
    {
        ReadOnlySpan<CopyWord> first = firstText.AsSpan(), second = secondText.AsSpan();
        var runs = new List<SharedRun>();
        if (first.Length < Least || second.Length < Least)
        {
            return runs;
        }

        if (_indexed != secondText)
        {
            Index(second);
            _indexed = secondText;
        }

        _used.AsSpan().Clear();
        for (var at = 0; at + Least <= first.Length;)
        {
            var best = Longest(first, second, at, runs.Count > 0 ? runs[^1].SecondEnd + at - runs[^1].FirstEnd : at);
            if (best.Length < Least)
            {
                at++;
                continue;
            }

            runs.Add(best);
            _used.AsSpan(best.Second, best.Length).Fill(true);
            at = best.FirstEnd;
        }

        return runs;
    }

    /// <summary>The longest run that begins at a word of the first text; of equals the nearest to where the second text went on.</summary>
    private SharedRun Longest(ReadOnlySpan<CopyWord> first, ReadOnlySpan<CopyWord> second, int at, int expected)
    {
        var best = default(SharedRun);
        var looked = 0;
        for (var place = _heads[Slot(first[at..])]; place >= 0 && looked < MostPlaces; place = _next[place], looked++)
        {
            var length = 0;
            while (at + length < first.Length && place + length < second.Length && first[at + length].Hash == second[place + length].Hash && !_used[place + length])
            {
                length++;
            }

            if (length > best.Length || (length == best.Length && Math.Abs(place - expected) < Math.Abs(best.Second - expected)))
            {
                best = new(at, place, length);
            }
        }

        return best;
    }

    private void Index(ReadOnlySpan<CopyWord> words)
    {
        var size = 64;
        while (size < 2 * words.Length)
        {
            size *= 2;
        }

        if (_heads.Length != size)
        {
            _heads = new int[size];
        }

        if (_next.Length < words.Length)
        {
            _next = new int[words.Length];
            _used = new bool[words.Length];
        }

        _heads.AsSpan().Fill(-1);
        for (var i = words.Length - Least; i >= 0; i--)
        {
            ref var head = ref _heads[Slot(words[i..])];
            (_next[i], head) = (head, i);
        }
    }

    private int Slot(ReadOnlySpan<CopyWord> words)
    {
        var hash = 0UL;
        for (var i = 0; i < Least; i++)
        {
            hash = unchecked((hash * Base) + words[i].Hash);
        }

        return (int)(OnePermutation.Mixed(hash) >> 33) & (_heads.Length - 1);
    }
}
