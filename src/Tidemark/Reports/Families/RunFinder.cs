using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Finds the runs of words that two texts have in common. Has scratch space of its own: one per thread.</summary>
internal sealed class RunFinder
{
    /// <summary>Words of the shortest run.</summary>
    internal const int Least = 5;

    private const int MostPlaces = 32;
    private readonly List<SharedRun> _runs = [];
    private int[] _heads = [], _next = [];
    private bool[] _used = [];
    private ImmutableArray<CopyWord> _indexed;

    /// <summary>
    /// The runs in the order of the first text, none overlapping another in either text; each word goes to the longest run that begins first. The second
    /// text's index is kept for the next call; the list is the same at every call.
    /// </summary>
    /// <param name="firstText">The words of the first text.</param>
    /// <param name="firstStretches">Its stretches (<see cref="PairSieve.Stretches"/>).</param>
    /// <param name="secondText">The words of the second text.</param>
    /// <param name="secondStretches">Its stretches.</param>
    internal List<SharedRun> Find(ImmutableArray<CopyWord> firstText, ReadOnlySpan<uint> firstStretches, ImmutableArray<CopyWord> secondText, ReadOnlySpan<uint> secondStretches)
    {
        ReadOnlySpan<CopyWord> first = firstText.AsSpan(), second = secondText.AsSpan();
        var runs = _runs;
        runs.Clear();
        if (first.Length < Least || second.Length < Least)
        {
            return runs;
        }

        if (_indexed != secondText)
        {
            Index(secondStretches);
            _indexed = secondText;
        }

        var used = _used.AsSpan(0, second.Length);
        used.Clear();
        for (var at = 0; at + Least <= first.Length;)
        {
            var best = Longest(first, second, firstStretches[at], secondStretches, at, runs.Count > 0 ? runs[^1].SecondEnd + at - runs[^1].FirstEnd : at);
            if (best.Length < Least)
            {
                at++;
                continue;
            }

            runs.Add(best);
            used.Slice(best.Second, best.Length).Fill(true);
            at = best.FirstEnd;
        }

        return runs;
    }

    /// <summary>The longest run that begins at a word of the first text; of equals the nearest to where the second text went on.</summary>
    private SharedRun Longest(ReadOnlySpan<CopyWord> first, ReadOnlySpan<CopyWord> second, uint stretch, ReadOnlySpan<uint> stretches, int at, int expected)
    {
        var best = default(SharedRun);
        var looked = 0;
        for (var place = _heads[Slot(stretch)]; place >= 0 && looked < MostPlaces; place = _next[place], looked++)
        {
            if ((stretches[place] ^ stretch) > 1)
            {
                continue; // other words that came into the same slot
            }

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

    private void Index(ReadOnlySpan<uint> stretches)
    {
        var size = 64;
        while (size < 2 * stretches.Length)
        {
            size *= 2;
        }

        if (_heads.Length != size)
        {
            _heads = new int[size];
        }

        if (_next.Length < stretches.Length)
        {
            _next = new int[stretches.Length];
            _used = new bool[stretches.Length];
        }

        _heads.AsSpan().Fill(-1);
        for (var i = stretches.Length - Least; i >= 0; i--)
        {
            ref var head = ref _heads[Slot(stretches[i])];
            (_next[i], head) = (head, i);
        }
    }

    /// <summary>The slot of the words of a stretch; what the first of them states does not count.</summary>
    private int Slot(uint stretch) => (int)(stretch >> 1) & (_heads.Length - 1);
}
