using Tidemark.Reading.Gazetteers;
using Tidemark.Reading.Ground;

namespace Tidemark.Cli;

/// <summary>Where rules, packs and samples lie: the folder that TIDEMARK_HOME names, else beside the program, else above it.</summary>
internal static class Home
{
    private const string RuleFolder = "rules";

    /// <summary>The folder that holds rules, packs and samples.</summary>
    internal static string Folder { get; } = Find();

    /// <summary>The rules of English.</summary>
    internal static string Rules => Path.Combine(Folder, RuleFolder, "en");

    /// <summary>The samples.</summary>
    internal static string Samples => Path.Combine(Folder, "samples");

    /// <summary>The folders of outlines: the user's first, then the program's; either may be missing.</summary>
    private static string[] Ground => [Path.Combine(GazetteerShelf.DataFolder, "ground"), Path.Combine(Folder, "ground")];

    /// <summary>Outlines and disputed lines, with disputed ground counted by a worldview.</summary>
    internal static GroundFiles GroundBy(string worldview) => new(GroundShelf.In(Ground), GroundShelf.In(Path.Combine(Folder, "borders")), worldview);

    /// <summary>The folder of fonts for pictures; may be missing.</summary>
    internal static string Fonts => Path.Combine(Folder, "fonts");

    /// <summary>The built page: beside the program, else where it is built; the folder may be missing.</summary>
    internal static string Page => Path.Combine(AppContext.BaseDirectory, "web") is var beside && Directory.Exists(beside) ? beside : Path.Combine(Folder, "web", "dist");

    /// <summary>All packs, in ordinal order.</summary>
    internal static string[] Packs()
    {
        var packs = Path.Combine(Folder, "packs");
        return Directory.Exists(packs) ? [.. Directory.GetDirectories(packs).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>A path as a person would write it: relative to where the process runs, if that is shorter.</summary>
    internal static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.Length < path.Length ? relative : path;
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("TIDEMARK_HOME") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = AppContext.BaseDirectory; folder is { Length: > 0 }; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, RuleFolder, "en")))
            {
                return folder;
            }
        }

        return AppContext.BaseDirectory;
    }
}
