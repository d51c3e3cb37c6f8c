using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tidemark.Reports.Families;

/// <summary>What is kept of a text to find its copies: a few hundred bytes. Two texts with the same words have the same sketch.</summary>
internal sealed class CopySketch
{
    /// <summary>The version of the sketch; others must be made anew.</summary>
    internal const byte Version = 1;

    private const int Head = 13;

    private CopySketch(ulong key, int words, ImmutableArray<uint> keys)
    {
        Key = key;
        Words = words;
        Keys = keys;
    }

    /// <summary>Hash of all words in their order.</summary>
    internal ulong Key { get; }

    /// <summary>Number of words.</summary>
    internal int Words { get; }

    /// <summary>The keys that copies share, ascending, each once: even ones are bands of the MinHash, odd ones fingerprints of passages.</summary>
    internal ImmutableArray<uint> Keys { get; }

    /// <summary>Makes a sketch.</summary>
    /// <param name="key">Hash of all words.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="bands">Keys of bands.</param>
    /// <param name="prints">Fingerprints of passages.</param>
    internal static CopySketch Of(ulong key, int words, ReadOnlySpan<uint> bands, ReadOnlySpan<uint> prints)
    {
        var keys = new uint[bands.Length + prints.Length];
        for (var i = 0; i < bands.Length; i++)
        {
            keys[i] = bands[i] & ~1u;
        }

        for (var i = 0; i < prints.Length; i++)
        {
            keys[bands.Length + i] = prints[i] | 1;
        }

        Array.Sort(keys);
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                keys[count++] = keys[i];
            }
        }

        Array.Resize(ref keys, count);
        return new(key, words, ImmutableCollectionsMarshal.AsImmutableArray(keys));
    }

    /// <summary>Whether a key is one of a MinHash band and not a passage's fingerprint.</summary>
    internal static bool IsBand(uint key) => (key & 1) == 0;

    /// <summary>The sketch as bytes.</summary>
    internal byte[] ToBytes()
    {
        var bytes = new byte[Head + (4 * Keys.Length)];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), Key);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(9), Words);
        for (var i = 0; i < Keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Head + (4 * i)), Keys[i]);
        }

        return bytes;
    }

    /// <summary>The sketch that these bytes hold, or null when another version wrote them.</summary>
    internal static CopySketch? From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head || bytes[0] != Version || (bytes.Length - Head) % 4 != 0)
        {
            return null;
        }

        var keys = new uint[(bytes.Length - Head) / 4];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(Head + (4 * i))..]);
        }

        return new(BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[9..]), ImmutableCollectionsMarshal.AsImmutableArray(keys));
    }
}
