using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>
/// Pairs of texts that are worth comparing: those that share a band of the MinHash, two fingerprints that few texts have, or four of any. Where very many
/// texts share a key, all are paired with the few of lowest key alone, so that the work grows with the texts and the pairs do not depend on the order in
/// which they came. More texts never make a pair of two others.
/// </summary>
internal static class CopyCandidates
{
    /// <summary>So many texts of a key are paired with all others.</summary>
    private const int Witnesses = 8;

    /// <summary>A passage that stands in more texts than these says less of any two of them.</summary>
    private const int FewWithPassage = 32;

    /// <summary>A passage that stands in more texts than these is a set phrase of their outlets.</summary>
    private const int MostWithPassage = 256;

    private const int Enough = 4, ForFew = 2, ForMany = 1;

    /// <summary>The pairs, each the lower key first, in order.</summary>
    /// <param name="sketches">All texts, each once, by ascending key.</param>
    /// <param name="wanted">The sketch keys that need to be looked at, or null for all.</param>
    internal static ImmutableArray<(int First, int Second)> Find(ImmutableArray<CopySketch> sketches, HashSet<uint>? wanted)
    {
        var entries = Entries(sketches, wanted);
        var seats = Seats(entries, sketches.Length);
        var (points, touched, pairs) = (new int[sketches.Length], new List<int>(), ImmutableArray.CreateBuilder<(int First, int Second)>());
        for (var first = 0; first < seats.Length; first++)
        {
            foreach (var seat in seats[first] ?? [])
            {
                Count(entries.AsSpan(seat.At + 1, seat.Behind - seat.At - 1), seat.Points, points, touched);
            }

            touched.Sort();
            foreach (var second in touched)
            {
                if (points[second] >= Enough)
                {
                    pairs.Add((first, second));
                }

                points[second] = 0;
            }

            touched.Clear();
        }

        return pairs.ToImmutable();
    }

    /// <summary>Key and number of the text of each sketch key, ascending.</summary>
    private static ulong[] Entries(ImmutableArray<CopySketch> sketches, HashSet<uint>? wanted)
    {
        var entries = new List<ulong>(sketches.Sum(s => wanted is null ? s.Keys.Length : 1));
        for (var i = 0; i < sketches.Length; i++)
        {
            foreach (var key in sketches[i].Keys)
            {
                if (wanted is null || wanted.Contains(key))
                {
                    entries.Add(((ulong)key << 32) | (uint)i);
                }
            }
        }

        var sorted = entries.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>For each text, where it is a witness: its place among the entries of a key, behind the last of them, and what sharing the key is worth.</summary>
    private static List<Seat>?[] Seats(ulong[] entries, int texts)
    {
        var seats = new List<Seat>?[texts];
        for (var at = 0; at < entries.Length;)
        {
            var key = (uint)(entries[at] >> 32);
            var behind = at + 1;
            while (behind < entries.Length && (uint)(entries[behind] >> 32) == key)
            {
                behind++;
            }

            var points = CopySketch.IsBand(key) ? Enough : behind - at <= FewWithPassage ? ForFew : behind - at <= MostWithPassage ? ForMany : 0;
            for (var i = at; points > 0 && i < Math.Min(at + Witnesses, behind - 1); i++)
            {
                (seats[(int)(entries[i] & int.MaxValue)] ??= []).Add(new(i, behind, points));
            }

            at = behind;
        }

        return seats;
    }

    private static void Count(ReadOnlySpan<ulong> others, int worth, int[] points, List<int> touched)
    {
        foreach (var other in others)
        {
            var second = (int)(other & int.MaxValue);
            if (points[second] == 0)
            {
                touched.Add(second);
            }

            points[second] += worth;
        }
    }

    private readonly record struct Seat(int At, int Behind, int Points);
}
