using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Tidemark.Storage;

/// <summary>Writes numbers and words into a small image; reused from image to image.</summary>
internal sealed class ImageBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 10);

    internal ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    internal void Clear() => _bytes.ResetWrittenCount();

    internal void Byte(int value)
    {
        _bytes.GetSpan(1)[0] = checked((byte)value);
        _bytes.Advance(1);
    }

    /// <summary>A number from 0, seven bits a byte.</summary>
    internal void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value > 0x7F; value >>= 7)
        {
            Byte((value & 0x7F) | 0x80);
        }

        Byte(value);
    }

    /// <summary>A number of either sign.</summary>
    internal void Signed(int value) => Number(value >= 0 ? checked(value * 2) : checked((-value * 2) - 1));

    internal void Double(double? value)
    {
        Byte(value is null ? 0 : 1);
        if (value is { } number)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), number);
            _bytes.Advance(8);
        }
    }

    internal void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }
}
