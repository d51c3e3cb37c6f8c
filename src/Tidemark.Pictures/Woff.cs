using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;

namespace Tidemark.Pictures;

/// <summary>Unpacks fonts of the form WOFF 1.0 (W3C Recommendation, 2012): tables packed with zlib each. What shapes words reads the unpacked form alone.</summary>
internal static class Woff
{
    private const uint Signature = 0x774F4646;

    private const int HeaderSize = 44, EntrySize = 20, SfntHeaderSize = 12, SfntEntrySize = 16;

    /// <summary>The font unpacked; bytes that are no WOFF as they are.</summary>
    /// <exception cref="InvalidDataException">It is cut off.</exception>
    internal static byte[] Unpack(byte[] font)
    {
        ArgumentNullException.ThrowIfNull(font);
        if (font.Length < HeaderSize || BinaryPrimitives.ReadUInt32BigEndian(font) != Signature)
        {
            return font;
        }

        try
        {
            return Tables(font);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException("the font is cut off; fetch it again", e);
        }
    }

    private static byte[] Tables(byte[] font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(12));
        using var sfnt = new MemoryStream();
        var head = new byte[SfntHeaderSize + (count * SfntEntrySize)];
        font.AsSpan(4, 4).CopyTo(head);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), count);
        var log = BitOperations.Log2(count);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)((16 * count) - (16 << log)));
        sfnt.Write(head);
        for (var table = 0; table < count; table++)
        {
            var from = font.AsSpan(HeaderSize + (table * EntrySize), EntrySize);
            var to = head.AsSpan(SfntHeaderSize + (table * SfntEntrySize), SfntEntrySize);
            var (offset, packed, size) = (BinaryPrimitives.ReadInt32BigEndian(from[4..]), BinaryPrimitives.ReadInt32BigEndian(from[8..]), BinaryPrimitives.ReadInt32BigEndian(from[12..]));
            from[..4].CopyTo(to);
            from[16..20].CopyTo(to[4..]);
            BinaryPrimitives.WriteInt32BigEndian(to[8..], (int)sfnt.Position);
            BinaryPrimitives.WriteInt32BigEndian(to[12..], size);
            sfnt.Write(Table(font.AsSpan(offset, packed).ToArray(), size));
            sfnt.Write(new byte[(4 - (size % 4)) % 4]);
        }

        sfnt.Position = 0;
        sfnt.Write(head);
        return sfnt.ToArray();
    }

    private static byte[] Table(byte[] packed, int size)
    {
        if (packed.Length >= size)
        {
            return packed;
        }

        var table = new byte[size];
        using var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            unpacked.ReadExactly(table);
            return table;
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("a table of the font is cut off; fetch it again", e);
        }
    }
}
