using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidemark.Reports.Families;

/// <summary>
/// One-permutation MinHash (P. Li, A. Owen, C.-H. Zhang, "One Permutation Hashing", NIPS 2012): each shingle is hashed once, its first bits choose a
/// bin, the rest compete for it. Empty bins borrow from bins drawn by a second hash (A. Shrivastava, "Optimal Densification for Fast and Accurate
/// Minwise Hashing", ICML 2017). Two texts agree in a bin with a probability near the share of shingles that they have in common.
/// </summary>
internal static class OnePermutation
{
    /// <summary>Number of bins.</summary>
    internal const int Bins = 64;

    /// <summary>Number of bands; two texts are compared when one whole band agrees.</summary>
    internal const int Bands = 16;

    private const int Rows = Bins / Bands;
    private const uint Empty = uint.MaxValue;

    /// <summary>Makes the bins ready for the shingles of a text.</summary>
    internal static void Clear(Span<uint> bins) => bins.Fill(Empty);

    /// <summary>Adds the hash of a shingle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref uint first, ulong hash)
    {
        ref var bin = ref Unsafe.Add(ref first, (int)(hash >> 58));
        bin = Math.Min(bin, unchecked((uint)hash));
    }

    /// <summary>Fills the empty bins; false when all of them are.</summary>
    internal static bool Densify(Span<uint> bins)
    {
        Span<uint> given = stackalloc uint[Bins];
        bins.CopyTo(given);
        if (given.IndexOfAnyExcept(Empty) < 0)
        {
            return false;
        }

        for (var bin = 0; bin < Bins; bin++)
        {
            for (var attempt = 1; bins[bin] == Empty; attempt++)
            {
                bins[bin] = given[(int)(Mixed(((ulong)bin << 32) | (uint)attempt) >> 58)];
            }
        }

        return true;
    }

    /// <summary>The keys of the bands of full bins.</summary>
    internal static void Keys(ReadOnlySpan<uint> bins, Span<uint> keys)
    {
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band;
            foreach (var value in bins.Slice(band * Rows, Rows))
            {
                key = Mixed(key ^ value);
            }

            keys[band] = (uint)(key >> 32);
        }
    }

    /// <summary>Spreads the bits (the finisher of SplitMix64, S. Vigna).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return BitOperations.RotateLeft(value, 31) ^ value;
        }
    }
}
