using System.Collections.Immutable;
using System.Security.Cryptography;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Where the user's gazetteer lies, and how files are added to it.</summary>
internal static class GazetteerShelf
{
    private const string PackPlaces = "places.csv";

    /// <summary>The folder of the user's data: tidemark below XDG_DATA_HOME, else below ~/.local/share.</summary>
    internal static string DataFolder
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
            return Path.Combine(string.IsNullOrEmpty(home) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share") : home, "tidemark");
        }
    }

    /// <summary>The user's gazetteer; it may be missing.</summary>
    internal static string DefaultPath => Path.Combine(DataFolder, "gazetteer.tidegaz");

    /// <summary>Where downloads are kept.</summary>
    internal static string Downloads => Path.Combine(DataFolder, "geonames");

    /// <summary>The places.csv of packs.</summary>
    internal static ImmutableArray<string> PackFiles(IEnumerable<string> packs) => [.. packs.Select(p => Path.Combine(p, PackPlaces)).Where(File.Exists)];

    /// <summary>A gazetteer of packs alone, kept in a file for the next time; without one where the file cannot be written or is damaged.</summary>
    /// <param name="packs">Their folders.</param>
    /// <param name="kept">The file, named by what is in the packs.</param>
    internal static GazetteerFile OfPacks(IEnumerable<string> packs, string kept)
    {
        ImmutableArray<string> folders = [.. packs];
        try
        {
            if (!File.Exists(kept))
            {
                Build([.. PackFiles(folders)], kept, null);
            }

            return GazetteerFile.Open(kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return OfPacks(folders);
        }
    }

    /// <summary>A gazetteer of packs alone, in memory.</summary>
    internal static GazetteerFile OfPacks(IEnumerable<string> packs)
    {
        var folder = Directory.CreateTempSubdirectory("tidemark-").FullName;
        try
        {
            var path = Path.Combine(folder, "packs.tidegaz");
            Build([.. PackFiles(packs)], path, null);
            return GazetteerFile.Load(File.ReadAllBytes(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Compiles files into a gazetteer at a path, together with what was compiled into it before.</summary>
    /// <param name="files">The files; each at most once counts.</param>
    /// <param name="path">The gazetteer.</param>
    /// <param name="progress">Told how far it is.</param>
    internal static GazetteerBuilt Build(IReadOnlyList<string> files, string path, Action<string, long>? progress)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file's full path has a folder
        var work = $"{target}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            var sources = files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(f => (f, Shown(f), Hash(f, progress))).ToArray();
            return new GazetteerBuild(work) { Progress = progress }.Run(sources, target);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    /// <summary>A path as messages show it.</summary>
    internal static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.Length < path.Length ? relative : path;
    }

    /// <summary>The SHA-256 of a file.</summary>
    internal static string Hash(string path, Action<string, long>? progress = null)
    {
        progress?.Invoke($"hashing {Path.GetFileName(path)}", 0);
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
