using System.Buffers.Binary;
using System.IO.Compression;

namespace Tidemark.Claims.Syntax;

/// <summary>
/// The two forms of a model's bytes. The <em>image</em> is what runs: a header of 64 bytes, the vocabulary's table, the tagger's network,
/// the parser's network. The <em>file</em> is the same header with another mark, and the rest packed with Brotli.
/// </summary>
internal static class SyntaxImage
{
    /// <summary>Bytes before the vocabulary.</summary>
    internal const int HeaderLength = 64;

    private static ReadOnlySpan<byte> FileMark => "TIDESYF2"u8;

    private static ReadOnlySpan<byte> ImageMark => "TIDESYI2"u8;

    /// <summary>Whether the bytes are an image.</summary>
    internal static bool IsImage(ReadOnlySpan<byte> bytes) => bytes.Length >= HeaderLength && bytes.StartsWith(ImageMark);

    /// <summary>Reads the sizes from an image's header.</summary>
    internal static SyntaxSizes Sizes(ReadOnlySpan<byte> bytes) => new(Number(bytes, 0), Number(bytes, 1), Number(bytes, 2), Number(bytes, 3), Number(bytes, 4), Number(bytes, 5));

    /// <summary>An image with nothing behind its header.</summary>
    internal static byte[] Blank(SyntaxSizes sizes)
    {
        var image = new byte[sizes.Length];
        ImageMark.CopyTo(image);
        int[] numbers = [sizes.TableBits, sizes.Words, sizes.TagHidden, sizes.TagShift, sizes.ParseHidden, sizes.ParseShift];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(8 + (4 * i)), numbers[i]);
        }

        return image;
    }

    /// <summary>Packs an image into a file.</summary>
    internal static byte[] Pack(ReadOnlySpan<byte> image)
    {
        var packed = new byte[HeaderLength + BrotliEncoder.GetMaxCompressedLength(image.Length)];
        image[..HeaderLength].CopyTo(packed);
        FileMark.CopyTo(packed);
        return BrotliEncoder.TryCompress(image[HeaderLength..], packed.AsSpan(HeaderLength), out var length, 9, 22)
            ? packed[..(HeaderLength + length)]
            : throw new InvalidOperationException("Brotli wrote more than it promised.");
    }

    /// <summary>Unpacks a file into an image.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole file of this version.</exception>
    internal static byte[] Unpack(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith(FileMark) || !Sizes(file).Possible)
        {
            throw Broken();
        }

        var image = Blank(Sizes(file));
        var whole = BrotliDecoder.TryDecompress(file[HeaderLength..], image.AsSpan(HeaderLength), out var written);
        return whole && written == image.Length - HeaderLength ? image : throw Broken();
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[(8 + (4 * at))..]);

    private static InvalidDataException Broken() =>
        new("The syntax model is cut short or of another version. Take rules/en/syntax.model from the same release, or fit it again.");
}
