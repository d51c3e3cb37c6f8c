using System.Runtime.CompilerServices;

namespace Tidemark.Tests;

/// <summary>A fact that needs data beside the repository (or where TIDEMARK_SHARED points); without it the test is skipped, and says so.</summary>
public sealed class FactWithSharedAttribute : FactAttribute
{
    public FactWithSharedAttribute(string below = "")
    {
        if (!Directory.Exists(Path.Combine(Folder, below)))
        {
            Skip = $"needs the folder {Path.Combine(Folder, below)}; set TIDEMARK_SHARED to where the shared data lies";
        }
    }

    /// <summary>The folder of shared data; it may be missing.</summary>
    internal static string Folder =>
        Environment.GetEnvironmentVariable("TIDEMARK_SHARED") is { Length: > 0 } told ? told : Path.GetFullPath(Path.Combine(RepoRoot, "..", "shared"));

    /// <summary>The root of the repository.</summary>
    internal static string RepoRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string file = "") => file;
}
