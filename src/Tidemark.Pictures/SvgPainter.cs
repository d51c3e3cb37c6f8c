using System.Globalization;
using System.Xml;
using SkiaSharp;

namespace Tidemark.Pictures;

/// <summary>Paints the elements of a map: rect, circle, path, text, groups with a clip path, fills of patterns.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="type">Fonts.</param>
internal sealed class SvgPainter(SKCanvas canvas, TypeCase type) : IDisposable
{
    private const string Ink = "#1c1b19";

    private readonly Dictionary<string, SKRect> _clips = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SKShader> _patterns = new(StringComparer.Ordinal);

    /// <summary>A number of an attribute; where it is missing, <paramref name="usual"/>.</summary>
    internal static float Number(XmlReader xml, string name, float usual = 0) =>
        xml.GetAttribute(name) is not { } written ? usual
        : float.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidDataException($"{xml.LocalName}: {name}=\"{written}\" is no number");

    /// <summary>Paints all that follows.</summary>
    internal void Paint(XmlReader xml)
    {
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "g")
            {
                canvas.Restore();
            }

            if (xml.NodeType != XmlNodeType.Element || !Element(xml))
            {
                xml.Read();
            }
        }
    }

    public void Dispose()
    {
        foreach (var shader in _patterns.Values)
        {
            shader.Dispose();
        }
    }

    /// <summary>Paints one; true when the reader stands behind it already.</summary>
    private bool Element(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "title" or "desc":
                xml.Skip();
                return true;
            case "defs":
                return false;
            case "pattern":
                Pattern(xml);
                return true;
            case "clipPath":
                Clip(xml);
                return true;
            case "g":
                canvas.Save();
                if (xml.GetAttribute("clip-path") is { } clip)
                {
                    canvas.ClipRect(_clips[Reference(clip)]);
                }

                return false;
            case "text":
                Text(xml);
                return true;
            default:
                Shape(xml, canvas);
                return false;
        }
    }

    private void Shape(XmlReader xml, SKCanvas to)
    {
        using var path = Outline(xml);
        if (xml.GetAttribute("fill") != "none")
        {
            using var fill = Paint(xml, "fill", Ink);
            to.DrawPath(path, fill);
        }

        if (Stroke(xml) is { } stroke)
        {
            using (stroke)
            {
                to.DrawPath(path, stroke);
            }
        }
    }

    private static SKPath Outline(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "path":
                var path = PathWords.Read(xml.GetAttribute("d") ?? "");
                path.FillType = SKPathFillType.EvenOdd;
                return path;
            case "rect":
                using (var builder = new SKPathBuilder())
                {
                    builder.AddRect(Box(xml));
                    return builder.Detach();
                }

            case "circle":
                using (var builder = new SKPathBuilder())
                {
                    builder.AddCircle(Number(xml, "cx"), Number(xml, "cy"), Number(xml, "r"));
                    return builder.Detach();
                }

            default:
                throw new InvalidDataException($"<{xml.LocalName}> is no element of maps");
        }
    }

    private void Text(XmlReader xml)
    {
        var (x, y, size, spacing) = (Number(xml, "x"), Number(xml, "y"), Number(xml, "font-size", 12), Number(xml, "letter-spacing"));
        var (anchor, isBold) = (xml.GetAttribute("text-anchor"), xml.GetAttribute("font-weight") == "bold");
        using var fill = Paint(xml, "fill", Ink);
        using var stroke = Stroke(xml);
        var words = xml.ReadElementContentAsString();
        var pieces = (spacing > 0 ? words.EnumerateRunes().SelectMany(r => type.Pieces(r.ToString(), size, isBold)) : type.Pieces(words, size, isBold)).Select(p => (Piece: p, Width: p.Width + spacing)).ToArray();
        var width = pieces.Sum(p => p.Width);
        var left = anchor switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        foreach (var paint in new[] { stroke, fill })
        {
            var at = left;
            foreach (var (piece, wide) in pieces)
            {
                if (paint is not null)
                {
                    piece.Draw(canvas, at, y, paint);
                }

                at += wide;
            }
        }
    }

    private void Pattern(XmlReader xml)
    {
        var (name, tile) = (xml.GetAttribute("id")!, SKRect.Create(Number(xml, "width"), Number(xml, "height")));
        var turn = xml.GetAttribute("patternTransform") switch
        {
            null => SKMatrix.Identity,
            "rotate(45)" => SKMatrix.CreateRotationDegrees(45),
            var other => throw new InvalidDataException($"patternTransform: {other} is none of maps"),
        };
        using var recorder = new SKPictureRecorder();
        var to = recorder.BeginRecording(tile);
        Inside(xml, inner => Shape(inner, to));
        using var picture = recorder.EndRecording();
        _patterns[name] = picture.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Linear, turn, tile);
    }

    private void Clip(XmlReader xml)
    {
        var name = xml.GetAttribute("id")!;
        Inside(xml, inner => _clips[name] = Box(inner));
    }

    /// <summary>Visits the elements inside one; the reader stands behind it then.</summary>
    private static void Inside(XmlReader xml, Action<XmlReader> visit)
    {
        using (var inner = xml.ReadSubtree())
        {
            inner.Read();
            while (inner.Read())
            {
                if (inner.NodeType == XmlNodeType.Element)
                {
                    visit(inner);
                }
            }
        }

        xml.Read();
    }

    private SKPaint Paint(XmlReader xml, string name, string usual)
    {
        var paint = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Fill };
        var written = xml.GetAttribute(name) ?? usual;
        if (written.StartsWith("url(", StringComparison.Ordinal))
        {
            paint.Shader = _patterns[Reference(written)];
        }
        else
        {
            paint.Color = SKColor.Parse(written).WithAlpha((byte)Math.Round(255 * Number(xml, name + "-opacity", 1)));
        }

        return paint;
    }

    private SKPaint? Stroke(XmlReader xml)
    {
        if (xml.GetAttribute("stroke") is null or "none")
        {
            return null;
        }

        var paint = Paint(xml, "stroke", Ink);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = Number(xml, "stroke-width", 1);
        paint.StrokeJoin = xml.GetAttribute("stroke-linejoin") == "round" ? SKStrokeJoin.Round : SKStrokeJoin.Miter;
        if (xml.GetAttribute("stroke-dasharray") is { } dashes)
        {
            paint.PathEffect = SKPathEffect.CreateDash([.. dashes.Split(' ').Select(d => float.Parse(d, CultureInfo.InvariantCulture))], 0);
        }

        return paint;
    }

    private static SKRect Box(XmlReader xml) => SKRect.Create(Number(xml, "x"), Number(xml, "y"), Number(xml, "width"), Number(xml, "height"));

    /// <summary>"panel0" of "url(#panel0)".</summary>
    private static string Reference(string written) => written["url(#".Length..^1];
}
