using System.Runtime.CompilerServices;

namespace Tidemark.Tests.House;

/// <summary>The files of the repository, for tests that hold the documents to their word.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", ".tidemark", "artifacts", "node_modules"];

    /// <summary>The folder with the solution: TIDEMARK_HOME, else above the tests' binaries, else above their sources.</summary>
    internal static string Root { get; } = new[] { Environment.GetEnvironmentVariable("TIDEMARK_HOME"), Above(AppContext.BaseDirectory), Above(Here()) }.First(IsRoot)!;

    /// <summary>Every file of the project, as a path relative to the root with forward slashes, in ordinal order.</summary>
    internal static IEnumerable<string> Files() => Walk(Root).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    internal static string Text(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static bool IsRoot(string? folder) => folder is { Length: > 0 } && File.Exists(Path.Combine(folder, "Tidemark.slnx"));

    private static string? Above(string? folder)
    {
        while (folder is { Length: > 0 } && !IsRoot(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static string? Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file);
}
