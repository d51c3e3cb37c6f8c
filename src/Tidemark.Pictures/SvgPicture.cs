using System.Diagnostics;
using System.Xml;
using SkiaSharp;

namespace Tidemark.Pictures;

/// <summary>
/// Makes a PNG of a map that was written as SVG, pixel by pixel alike: it understands what those maps are made of and nothing else. The same SVG and fonts give the
/// same bytes on the same kind of processor; shades of edges may differ by a step on another.
/// </summary>
internal static class SvgPicture
{
    /// <summary>Widths that are drawn, in pixels.</summary>
    internal const int LeastWidth = 300, UsualWidth = 2400, MostWidth = 6000;

    /// <summary>A higher picture is drawn narrower: so many pixels at most (four bytes each while it is drawn).</summary>
    private const double MostPixels = 24e6;

    private static readonly Lock _one = new();

    /// <summary>The bytes of the picture. One is drawn at a time.</summary>
    /// <param name="svg">The map.</param>
    /// <param name="fonts">The folder of fonts.</param>
    /// <param name="width">In pixels.</param>
    /// <exception cref="FileNotFoundException">The folder holds no fonts.</exception>
    /// <exception cref="InvalidDataException">The SVG holds what is not understood: a fault of ours.</exception>
    internal static byte[] Png(string svg, string fonts, int width = UsualWidth)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MostWidth);
        lock (_one)
        {
            using var type = TypeCase.Open(fonts);
            using var xml = XmlReader.Create(new StringReader(svg), new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
            xml.MoveToContent();
            var (wide, high) = (SvgPainter.Number(xml, "width"), SvgPainter.Number(xml, "height"));
            var scale = Math.Min(width / wide, Math.Sqrt(MostPixels / (wide * high)));
            using var surface = SKSurface.Create(new SKImageInfo((int)Math.Round(wide * scale), (int)Math.Round(high * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.Scale((float)scale);
            using (var painter = new SvgPainter(surface.Canvas, type))
            {
                painter.Paint(xml);
            }

            using var pixels = surface.PeekPixels();
            using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 6));
            return png?.ToArray() ?? throw new UnreachableException("pixels in memory can be written as PNG");
        }
    }
}
