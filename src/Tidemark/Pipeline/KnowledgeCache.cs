using System.Collections.Immutable;
using Tidemark.Claims.Syntax;
using Tidemark.Names;
using Tidemark.Places.Ground;

namespace Tidemark.Pipeline;

/// <summary>
/// A folder with compiled knowledge and ground, named by the hash of what they were made from, and the unpacked syntax model. Files are written whole and then
/// renamed; one that is damaged counts as missing, and a folder that cannot be written is done without.
/// </summary>
/// <param name="folder">The folder; made when it is missing.</param>
internal sealed class KnowledgeCache(string folder)
{
    private const int Kept = 4;

    /// <summary>The compiled knowledge under a key, or null.</summary>
    internal KnowledgeDraft? Find(string key) => Bytes(PathOf(key)) is { } image ? KnowledgeImage.Read(image) : null;

    /// <summary>Keeps compiled knowledge under a key.</summary>
    internal void Keep(string key, KnowledgeDraft draft) => Write(PathOf(key), KnowledgeImage.Write(draft), "knowledge-*.bin");

    /// <summary>Outlines and courses: from the cache, else read now and kept there.</summary>
    /// <param name="key">Stands for all that they are read from.</param>
    /// <param name="read">Reads them.</param>
    internal (GroundMap Map, ImmutableArray<GroundLine> Lines) Terrain(string key, Func<(GroundMap Map, ImmutableArray<GroundLine> Lines)> read)
    {
        var path = Path.Combine(folder, $"terrain-{key}.bin");
        if (Bytes(path) is { } image && TerrainImage.Read(image) is { } kept)
        {
            return kept;
        }

        var (map, lines) = read();
        Write(path, TerrainImage.Write(map, lines), "terrain-*.bin");
        return (map, lines);
    }

    /// <summary>What judges spellings: from the cache, else read now and kept there.</summary>
    /// <param name="key">Stands for the file of weights.</param>
    /// <param name="read">Reads it.</param>
    internal SpellingModel Spelling(string key, Func<SpellingModel> read)
    {
        var path = Path.Combine(folder, $"spelling-{key}.bin");
        if (Bytes(path) is { } image && SpellingImage.Read(image) is { } kept)
        {
            return kept;
        }

        var model = read();
        Write(path, SpellingImage.Write(model), "spelling-*.bin");
        return model;
    }

    /// <summary>The syntax model of a file: mapped from the cache, else unpacked from the file's bytes and kept there.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole model of this version.</exception>
    internal SyntaxModel Syntax(string key, Func<byte[]> file)
    {
        var path = Path.Combine(folder, $"syntax-{key}.image");
        if (TryMap(path) is { } mapped)
        {
            return mapped;
        }

        var image = SyntaxModel.Decompress(file());
        Write(path, image, "syntax-*.image");
        return TryMap(path) ?? SyntaxModel.Load(image);
    }

    /// <summary>Deletes all but the newest files of a family.</summary>
    /// <param name="family">A pattern of file names, with the star where their keys stand.</param>
    internal void Forget(string family)
    {
        try
        {
            foreach (var old in new DirectoryInfo(folder).GetFiles(family).OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else may have one open: then it goes the next time.
        }
    }

    private static SyntaxModel? TryMap(string path)
    {
        try
        {
            return File.Exists(path) ? SyntaxModel.Map(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file, or null when there is none to be read.</summary>
    private static byte[]? Bytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string PathOf(string key) => Path.Combine(folder, $"knowledge-{key}.bin");

    private void Write(string path, byte[] bytes, string family)
    {
        var draft = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
            Forget(family);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a cache everything works, a little later.
        }
    }
}
