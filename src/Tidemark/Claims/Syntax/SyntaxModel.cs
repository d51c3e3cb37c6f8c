using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Tidemark.Claims.Syntax;

/// <summary>The fitted weights of tagger and parser, read-only and safe for many threads.</summary>
internal sealed unsafe class SyntaxModel : IDisposable
{
    private readonly MemoryMappedFile? mapping;
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte* image;
    private bool gone;

    private SyntaxModel(byte* image, SyntaxSizes sizes, MemoryMappedFile? mapping, MemoryMappedViewAccessor? view)
    {
        this.image = image;
        this.mapping = mapping;
        this.view = view;
        Vocabulary = new Vocabulary(new ReadOnlySpan<byte>(image + SyntaxImage.HeaderLength, Vocabulary.EntryLength << sizes.TableBits));
        TaggerLayout = SlotLayout.OfTagger(sizes.Words);
        ParserLayout = SlotLayout.OfParser(sizes.Words);
        Tagger = new SyntaxNetwork(image + sizes.TaggerAt, TaggerLayout.Rows, sizes.TagHidden, sizes.TagShift);
        Parser = new SyntaxNetwork(image + sizes.ParserAt, ParserLayout.Rows, sizes.ParseHidden, sizes.ParseShift);
    }

    /// <summary>Frees memory that was never handed back.</summary>
    ~SyntaxModel() => Release();

    /// <summary>The numbers of the words.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>The network that chooses tags.</summary>
    internal SyntaxNetwork Tagger { get; }

    /// <summary>The network that chooses moves.</summary>
    internal SyntaxNetwork Parser { get; }

    /// <summary>The rows of the tagger.</summary>
    internal SlotLayout TaggerLayout { get; }

    /// <summary>The rows of the parser.</summary>
    internal SlotLayout ParserLayout { get; }

    /// <summary>Loads a model from the bytes of its file (rules/en/syntax.model) or of an image made by <see cref="Decompress"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole model of this version.</exception>
    internal static SyntaxModel Load(ReadOnlySpan<byte> file)
    {
        var bytes = SyntaxImage.IsImage(file) ? file : Decompress(file);
        var sizes = Sizes(bytes);
        var image = (byte*)NativeMemory.AlignedAlloc((nuint)bytes.Length, 64);
        bytes.CopyTo(new Span<byte>(image, bytes.Length));
        return new SyntaxModel(image, sizes, null, null);
    }

    /// <summary>The image of a model's file: perhaps larger, but loaded without unpacking and fit to be mapped. A file that is an image already is copied.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole model file of this version.</exception>
    internal static byte[] Decompress(ReadOnlySpan<byte> file) => SyntaxImage.IsImage(file) ? file.ToArray() : SyntaxImage.Unpack(file);

    /// <summary>Maps an image from disk; its pages are read when they are touched.</summary>
    /// <exception cref="InvalidDataException">The file is not a whole image of this version.</exception>
    internal static SyntaxModel Map(string imagePath)
    {
        var length = new FileInfo(imagePath).Length;
        var mapping = MemoryMappedFile.CreateFromFile(imagePath, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* image = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref image);
        try
        {
            return new SyntaxModel(image, Sizes(new ReadOnlySpan<byte>(image, checked((int)length))), mapping, view);
        }
        catch (InvalidDataException)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            mapping.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static SyntaxSizes Sizes(ReadOnlySpan<byte> bytes) =>
        SyntaxImage.IsImage(bytes) && SyntaxImage.Sizes(bytes) is { Possible: true } sizes && bytes.Length == sizes.Length
            ? sizes
            : throw new InvalidDataException("The syntax model's image is cut short or of another version. Make it anew with SyntaxModel.Decompress.");

    private void Release()
    {
        if (gone)
        {
            return;
        }

        gone = true;
        if (view is null)
        {
            NativeMemory.AlignedFree(image);
            return;
        }

        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        mapping?.Dispose();
    }
}
