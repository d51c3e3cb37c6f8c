using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidemark.Pipeline;

/// <summary>Reads what <see cref="ImageWriter"/> wrote. The bytes must be whole: they are checked before, not here.</summary>
/// <param name="bytes">The bytes; kept by the records that are decoded on demand.</param>
/// <param name="at">Where to begin.</param>
internal struct ImageReader(byte[] bytes, int at)
{
    private readonly byte[] _bytes = bytes;
    private int _at = at;

    internal int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    internal double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    internal string Text()
    {
        var length = Int();
        return length == 0 ? "" : Encoding.UTF8.GetString(Take(length));
    }

    internal ImmutableArray<string> Texts()
    {
        var count = Int();
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Text();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    internal KeyValuePair<string, string>[] Pairs()
    {
        var pairs = new KeyValuePair<string, string>[Int()];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new(Text(), Text());
        }

        return pairs;
    }

    internal int[] Ints()
    {
        var values = new int[Int()];
        Fill(values, 4);
        return values;
    }

    internal uint[] UInts()
    {
        var values = new uint[Int()];
        Fill(values, 4);
        return values;
    }

    internal long[] Longs()
    {
        var values = new long[Int()];
        Fill(values, 8);
        return values;
    }

    internal ulong[] ULongs()
    {
        var values = new ulong[Int()];
        Fill(values, 8);
        return values;
    }

    internal float[] Floats()
    {
        var values = new float[Int()];
        Fill(values, 4);
        return values;
    }

    /// <summary>The number of records and what decodes each.</summary>
    internal (int Count, Func<int, T> Decode) Records<T>(ImageRead<T> read)
    {
        var starts = Ints();
        var length = Int();
        var first = _at;
        _ = Take(length);
        var whole = _bytes;
        return (starts.Length - 1, number =>
        {
            var reader = new ImageReader(whole, first + starts[number]);
            return read(ref reader);
        });
    }

    /// <summary>No generic method: those over numbers would be compiled at every start.</summary>
    private void Fill(Array values, int size)
    {
        Buffer.BlockCopy(_bytes, _at, values, 0, values.Length * size);
        _at += values.Length * size;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _bytes.AsSpan(_at, length);
        _at += length;
        return taken;
    }
}

/// <summary>Reads one record.</summary>
internal delegate T ImageRead<T>(ref ImageReader reader);
