using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Tidemark.Pipeline;

/// <summary>What stands around the body of an image: a mark of eight bytes for kind and version, and a checksum. Bytes that are cut short, damaged or of another version are told from whole ones.</summary>
internal static class ImageFrame
{
    private const int HeaderLength = 16;

    /// <summary>The bytes of a whole image.</summary>
    /// <param name="mark">Eight bytes.</param>
    /// <param name="body">What was written.</param>
    internal static byte[] Seal(ReadOnlySpan<byte> mark, ImageWriter body)
    {
        var image = new byte[HeaderLength + body.Length];
        body.Bytes.CopyTo(image.AsSpan(HeaderLength));
        mark.CopyTo(image);
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(8), Checksum(body.Bytes));
        return image;
    }

    /// <summary>Whether the bytes are a whole image of the mark, and what reads its body.</summary>
    internal static bool TryOpen(ReadOnlySpan<byte> mark, byte[] image, out ImageReader body)
    {
        body = new(image, HeaderLength);
        return image.Length >= HeaderLength && image.AsSpan().StartsWith(mark) && BinaryPrimitives.ReadUInt64LittleEndian(image.AsSpan(8)) == Checksum(image.AsSpan(HeaderLength));
    }

    /// <summary>A sum that changes with every bit and with the length; no protection against intent.</summary>
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            const ulong Prime = 0x9E3779B97F4A7C15UL;
            var sum = (ulong)bytes.Length * Prime;
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            {
                sum = BitOperations.RotateLeft((sum ^ word) * Prime, 29);
            }

            foreach (var b in bytes[(bytes.Length & ~7)..])
            {
                sum = BitOperations.RotateLeft((sum ^ b) * Prime, 29);
            }

            return sum;
        }
    }
}
