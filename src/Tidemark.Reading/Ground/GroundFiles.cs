using Tidemark.Reading.Packs;

namespace Tidemark.Reading.Ground;

/// <summary>Files of outlines and of disputed lines, and the worldview by which disputed ground is counted.</summary>
/// <param name="Outlines">Files of outlines (<see cref="GroundShelf.In"/>).</param>
/// <param name="Disputes">Files of disputed lines; without outlines they tell nothing.</param>
/// <param name="Worldview">A name of <see cref="Places.Ground.Worldview.All"/>.</param>
internal sealed record GroundFiles(InputFile[] Outlines, InputFile[] Disputes, string Worldview)
{
    /// <summary>No outlines.</summary>
    internal static GroundFiles None { get; } = new([], [], Places.Ground.Worldview.Un);

    /// <summary>All files that count.</summary>
    internal InputFile[] Fields => Outlines.Length == 0 ? [] : [.. Outlines, .. Disputes];

    /// <summary>Where the outlines come from and whose view they follow, in words for a map; empty without outlines.</summary>
    internal string Words => Outlines.Length == 0 ? "" : $"{string.Join(", ", Outlines.Select(f => Shown(f.Name)))}; {Places.Ground.Worldview.Words(Worldview)}";

    /// <summary>"world-atlas" of "zz-world-atlas.json": letters in front only sort.</summary>
    private static string Shown(string name) => Path.GetFileNameWithoutExtension(name) is var bare && bare.StartsWith("zz-", StringComparison.Ordinal) ? bare[3..] : bare;
}
