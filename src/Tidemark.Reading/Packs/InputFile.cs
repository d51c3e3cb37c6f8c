using System.Globalization;

namespace Tidemark.Reading.Packs;

/// <summary>A file that knowledge is made from; its bytes are read when they are needed.</summary>
/// <param name="path">Where it is.</param>
internal sealed class InputFile(string path)
{
    private const int Large = 1 << 20, Piece = 1 << 14, Pieces = 32;

    private byte[]? _bytes;

    /// <summary>Its name without the folder.</summary>
    internal string Name { get; } = Path.GetFileName(path);

    /// <summary>All its bytes.</summary>
    internal byte[] Bytes => _bytes ??= File.ReadAllBytes(path);

    /// <summary>
    /// Tells its content from another: the hash of the bytes; of a large file (more than 1 MiB; a fitted model, which differs everywhere when it
    /// differs) the hash of its length and of 32 pieces of 16 KiB, spread evenly from the first byte to the last.
    /// </summary>
    internal string Digest()
    {
        var length = _bytes?.LongLength ?? new FileInfo(path).Length;
        return length <= Large ? ContentHash.OfBytes(Bytes) : Sample(length);
    }

    /// <summary>The wanted files of a folder, in the order of their names; none when the folder is missing.</summary>
    internal static InputFile[] In(string folder, Func<string, bool> wanted)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = new List<InputFile>();
        foreach (var path in Directory.GetFiles(folder))
        {
            var file = new InputFile(path);
            if (wanted(file.Name))
            {
                files.Add(file);
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return [.. files];
    }

    private string Sample(long length)
    {
        using var file = File.OpenHandle(path);
        var sample = new byte[Piece * Pieces];
        for (var i = 0; i < Pieces; i++)
        {
            var at = (length - Piece) * i / (Pieces - 1);
            _ = RandomAccess.Read(file, sample.AsSpan(i * Piece, Piece), at);
        }

        return ContentHash.OfFields([length.ToString(CultureInfo.InvariantCulture), ContentHash.OfBytes(sample)]);
    }
}
