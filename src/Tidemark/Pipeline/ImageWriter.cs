using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidemark.Pipeline;

/// <summary>Writes numbers, texts and arrays one behind the other, as <see cref="ImageReader"/> reads them.</summary>
internal sealed class ImageWriter
{
    private byte[] _bytes = new byte[1 << 16];

    /// <summary>Bytes written so far.</summary>
    internal int Length { get; private set; }

    /// <summary>What has been written.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    internal void Int(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

    internal void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);

    internal void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Int(length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    internal void Texts(IReadOnlyCollection<string> texts)
    {
        Int(texts.Count);
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    internal void Pairs(IReadOnlyCollection<KeyValuePair<string, string>> pairs)
    {
        Int(pairs.Count);
        foreach (var (key, value) in pairs)
        {
            Text(key);
            Text(value);
        }
    }

    /// <summary>Copies an array as it lies in memory.</summary>
    internal void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        var bytes = MemoryMarshal.AsBytes(values);
        bytes.CopyTo(Room(bytes.Length));
    }

    /// <summary>Records that are read one by one: where each begins, then all of them.</summary>
    internal void Records<T>(IReadOnlyCollection<T> records, Action<ImageWriter, T> write)
    {
        var inner = new ImageWriter();
        var starts = ImmutableArray.CreateBuilder<int>(records.Count + 1);
        foreach (var record in records)
        {
            starts.Add(inner.Length);
            write(inner, record);
        }

        starts.Add(inner.Length);
        Array<int>(starts.ToArray());
        Array(inner.Bytes);
    }

    private Span<byte> Room(int length)
    {
        if (Length + length > _bytes.Length)
        {
            System.Array.Resize(ref _bytes, Math.Max(Length + length, _bytes.Length * 2));
        }

        var room = _bytes.AsSpan(Length, length);
        Length += length;
        return room;
    }
}
