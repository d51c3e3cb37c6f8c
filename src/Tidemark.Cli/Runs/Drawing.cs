using Tidemark.Pictures;

namespace Tidemark.Cli.Runs;

/// <summary>Draws maps as PNG. Nothing else of the command touches what draws, so that no other command has to load it.</summary>
internal static class Drawing
{
    /// <summary>Widths that are drawn, in pixels.</summary>
    internal const int LeastWidth = SvgPicture.LeastWidth, UsualWidth = SvgPicture.UsualWidth, MostWidth = SvgPicture.MostWidth;

    /// <summary>The bytes of a map that was written as SVG.</summary>
    /// <exception cref="FileNotFoundException">There are no fonts to write with; the message tells what to do.</exception>
    internal static byte[] Png(string svg, int width) => SvgPicture.Png(svg, Home.Fonts, width);
}
