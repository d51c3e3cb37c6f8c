using System.Buffers.Binary;
using System.Text;

namespace Tidemark.Storage;

/// <summary>Reads what <see cref="ImageBuffer"/> wrote.</summary>
internal ref struct ImageCursor(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    internal readonly bool AtEnd => _rest.IsEmpty;

    internal int Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    internal int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    internal int Signed()
    {
        var value = Number();
        return (value & 1) == 0 ? value / 2 : -(value / 2) - 1;
    }

    internal double? Double()
    {
        if (Byte() == 0)
        {
            return null;
        }

        var value = BinaryPrimitives.ReadDoubleLittleEndian(_rest);
        _rest = _rest[8..];
        return value;
    }

    internal string Text()
    {
        var length = Number();
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
