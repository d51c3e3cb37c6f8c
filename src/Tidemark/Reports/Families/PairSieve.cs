namespace Tidemark.Reports.Families;

/// <summary>
/// Says of most pairs of texts in a fraction of a microsecond that <see cref="CopyJudge"/> would not tie them: a bound from above on the words they can
/// have in common, from hashes of all stretches of <see cref="RunFinder.Least"/> words. It never rejects a pair that the judge would tie.
/// </summary>
internal sealed class PairSieve
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    private ulong[] _bits = [];
    private int _mask;

    /// <summary>The stretches of a text: at each word the hash of the stretch that begins there, and in the lowest bit whether the word states something.</summary>
    internal static uint[] Stretches(ReadOnlySpan<CopyWord> words)
    {
        var stretches = new uint[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var hash = 0UL;
            for (var j = i; j < i + RunFinder.Least && j < words.Length; j++)
            {
                hash = unchecked((hash * Base) + words[j].Hash);
            }

            stretches[i] = ((uint)(OnePermutation.Mixed(hash) >> 32) & ~1u) | (words[i].Weight == WordWeight.Plain ? 0u : 1u);
        }

        return stretches;
    }

    /// <summary>Takes the text that others are held against next.</summary>
    internal void Hold(ReadOnlySpan<uint> second)
    {
        var size = 1 << 12;
        while (size < 32 * second.Length)
        {
            size *= 2;
        }

        if (_bits.Length != size / 64)
        {
            _bits = new ulong[size / 64];
        }

        _mask = size - 1;
        _bits.AsSpan().Clear();
        for (var i = 0; i + RunFinder.Least <= second.Length; i++)
        {
            var bit = (int)(second[i] >> 1) & _mask;
            _bits[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>Whether a text may be tied to the one that is held.</summary>
    /// <param name="first">The stretches of the text.</param>
    /// <param name="shorter">Words of the shorter of the two.</param>
    internal bool MayBeTied(ReadOnlySpan<uint> first, int shorter)
    {
        var (covered, coveredTo, streak, gap) = (0, 0, 0, 0);
        var (words, facts, longest) = (0, 0, 0);
        for (var i = 0; i < first.Length; i++)
        {
            streak = i + RunFinder.Least <= first.Length && IsHeld(first[i]) ? streak + 1 : 0;
            if (streak > 0)
            {
                coveredTo = i + RunFinder.Least;
            }

            if (i >= coveredTo)
            {
                gap++;
                continue;
            }

            if (gap > CopyJudge.Gap)
            {
                (words, facts, longest) = (0, 0, 0);
            }

            (covered, words, facts, gap) = (covered + 1, words + 1, facts + (int)(first[i] & 1), 0);
            longest = streak == 0 ? longest : Math.Max(longest, streak + RunFinder.Least - 1);
            if (words >= CopyJudge.LeastBorrowed && longest >= CopyJudge.LeastRun && facts >= CopyJudge.LeastFacts)
            {
                return true;
            }
        }

        return covered * 2 >= shorter;
    }

    private bool IsHeld(uint stretch)
    {
        var bit = (int)(stretch >> 1) & _mask;
        return (_bits[bit >> 6] & (1UL << bit)) != 0;
    }
}
