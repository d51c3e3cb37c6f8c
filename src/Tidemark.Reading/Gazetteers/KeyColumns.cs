using System.Numerics;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Writes the index of names: keys by bucket, in a bucket by their low bits, of one key the best known place first.</summary>
internal static class KeyColumns
{
    private const int PerBucket = 8, MostBits = 24;

    /// <summary>Writes keys and buckets.</summary>
    internal static void Write(ColumnFiles to, HashSpill keys, Chunks<byte> importance)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, keys.Count / PerBucket)) + 1, HashSpill.Bits, MostBits);
        var (written, bucket) = (0u, 0);
        var (order, places) = (Array.Empty<ulong>(), Array.Empty<int>());
        foreach (var part in keys.Parts())
        {
            var count = part.Length;
            (order, places) = order.Length < count ? (new ulong[count + (count / 4)], new int[count + (count / 4)]) : (order, places);
            for (var i = 0; i < count; i++)
            {
                var pair = part.Span[i];
                order[i] = Order(pair.Hash, importance[pair.Number], bits);
                places[i] = pair.Number;
            }

            Array.Sort(order, places, 0, count);
            for (var first = 0; first < count;)
            {
                var end = first + 1;
                while (end < count && order[end] == order[first])
                {
                    end++;
                }

                Array.Sort(places, first, end - first);
                for (; bucket <= (int)(order[first] >> (64 - bits)); bucket++)
                {
                    to.Write(GazetteerColumn.Buckets, written);
                }

                for (var i = first; i < end; i++)
                {
                    if (i == first || places[i] != places[i - 1])
                    {
                        to.Write(GazetteerColumn.Keys, new GazetteerKey(Low(order[first], bits), places[i]));
                        written++;
                    }
                }

                first = end;
            }
        }

        for (; bucket <= 1 << bits; bucket++)
        {
            to.Write(GazetteerColumn.Buckets, written);
        }
    }

    /// <summary>Bucket, low bits and how little known, in one number that sorts.</summary>
    private static ulong Order(ulong hash, byte importance, int bits) =>
        (hash >> (64 - bits) << (64 - bits)) | ((ulong)unchecked((uint)hash) << (32 - bits)) | (uint)(15 - Math.Min((byte)15, importance));

    private static uint Low(ulong order, int bits) => unchecked((uint)(order >> (32 - bits)));
}
