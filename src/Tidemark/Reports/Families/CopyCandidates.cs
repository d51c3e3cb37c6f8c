using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tidemark.Reports.Families;

/// <summary>
/// Pairs of texts that are worth comparing: those that share a band of the MinHash or two fingerprints. Where very many texts share a key, all are
/// paired with the few of lowest key alone, so that the work grows with the texts and the pairs do not depend on the order in which they came.
/// </summary>
internal static class CopyCandidates
{
    /// <summary>So many texts of a key are paired with all others.</summary>
    private const int Witnesses = 8;

    /// <summary>A passage that stands in more texts than these is a set phrase of their outlets.</summary>
    private const int MostWithPassage = 256;

    private const int Enough = 2;

    /// <summary>The pairs, each the lower key first, in order.</summary>
    /// <param name="sketches">All texts, each once, by ascending key.</param>
    /// <param name="wanted">The sketch keys that need to be looked at, or null for all.</param>
    internal static ImmutableArray<(int First, int Second)> Find(ImmutableArray<CopySketch> sketches, HashSet<uint>? wanted)
    {
        var entries = Entries(sketches, wanted);
        var score = new Dictionary<ulong, int>();
        for (var at = 0; at < entries.Length;)
        {
            var key = (uint)(entries[at] >> 32);
            var behind = at + 1;
            while (behind < entries.Length && (uint)(entries[behind] >> 32) == key)
            {
                behind++;
            }

            if (behind - at > 1 && (CopySketch.IsBand(key) || behind - at <= MostWithPassage))
            {
                Count(entries.AsSpan(at, behind - at), CopySketch.IsBand(key) ? Enough : 1, score);
            }

            at = behind;
        }

        var pairs = score.Where(s => s.Value >= Enough).Select(s => s.Key).ToArray();
        Array.Sort(pairs);
        return [.. pairs.Select(p => ((int)(p >> 32), (int)(p & uint.MaxValue)))];
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

    private static void Count(ReadOnlySpan<ulong> group, int points, Dictionary<ulong, int> score)
    {
        for (var i = 0; i < Math.Min(Witnesses, group.Length); i++)
        {
            foreach (var other in group[(i + 1)..])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(score, (group[i] << 32) | (other & uint.MaxValue), out _) += points;
            }
        }
    }
}
