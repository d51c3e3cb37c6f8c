using Tidemark.Pipeline;

namespace Tidemark.Web;

/// <summary>A case to serve.</summary>
internal sealed record ServedCase
{
    /// <summary>Its name to show.</summary>
    internal required string Name { get; init; }

    /// <summary>Opens it once more, to read; each archive is used by one thread at a time and disposed of by who opened it.</summary>
    internal required Func<IArchive> Open { get; init; }

    /// <summary>Rules and packs, and the gazetteer if there is one.</summary>
    internal required Knowledge Knowledge { get; init; }

    /// <summary>Where outlines of countries come from, to print beside areas.</summary>
    internal string Boundaries { get; init; } = "";

    /// <summary>A source of map tiles elsewhere, or null: then the page asks nothing of any other machine.</summary>
    internal TileSource? Tiles { get; init; }

    /// <summary>How far a word about a settlement reaches over land, in kilometres; infinite for to the next settlement.</summary>
    internal double ReachKilometres { get; init; } = 30;

    /// <summary>Draws a map that was written as SVG as PNG, so many pixels wide (300 to 6000), or null; throws <see cref="FileNotFoundException"/> where it has no fonts.</summary>
    internal Func<string, int, byte[]>? Draw { get; init; }

    /// <summary>The folder of the built page, or empty.</summary>
    internal string Page { get; init; } = "";
}
