using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Tidemark.Pictures;

/// <summary>The fonts of a folder, normal and bold: words are set in the first font that has their letters.</summary>
internal sealed class TypeCase : IDisposable
{
    private readonly Face[] _normal, _bold;

    private TypeCase(Face[] normal, Face[] bold) => (_normal, _bold) = (normal, bold);

    /// <summary>Opens the fonts (.woff, .ttf, .otf) of a folder in the order of their names, Latin ones first; "-600-" or "-700-" in a name means bold.</summary>
    /// <exception cref="FileNotFoundException">It holds none.</exception>
    internal static TypeCase Open(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Where(f => Path.GetExtension(f) is ".woff" or ".ttf" or ".otf").ToArray() : [];
        Array.Sort(files, (a, b) => Rank(a).CompareTo(Rank(b)) is not 0 and var rank ? rank : string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
        var faces = files.ToLookup(f => f.Contains("-600-", StringComparison.Ordinal) || f.Contains("-700-", StringComparison.Ordinal));
        Face[] normal = [.. Faces(faces[false])];
        return normal.Length > 0 ? new(normal, [.. Faces(faces[true]), .. normal])
            : throw new FileNotFoundException($"{folder}: no fonts, so that nothing can be written on a picture; building the page puts them there (build/world-atlas does, too; it needs npm)");
    }

    /// <summary>Words in pieces of one font each, shaped, with their widths.</summary>
    internal IEnumerable<Piece> Pieces(string words, float size, bool isBold)
    {
        var faces = isBold ? _bold : _normal;
        var (text, last) = (new StringBuilder(), (Face?)null);
        foreach (var rune in words.EnumerateRunes())
        {
            var face = last is not null && last.Has(rune) ? last : Array.Find(faces, f => f.Has(rune)) ?? last ?? faces[0];
            if (face != last && text.Length > 0)
            {
                yield return new(last!, text.ToString(), size);
                text.Clear();
            }

            text.Append(rune.ToString());
            last = face;
        }

        if (text.Length > 0)
        {
            yield return new(last!, text.ToString(), size);
        }
    }

    public void Dispose()
    {
        foreach (var face in _normal.Concat(_bold).Distinct())
        {
            face.Dispose();
        }
    }

    private static IEnumerable<Face> Faces(IEnumerable<string> files) => files.Select(Read).OfType<SKTypeface>().Select(t => new Face(t));

    private static SKTypeface? Read(string file)
    {
        using var data = SKData.CreateCopy(Woff.Unpack(File.ReadAllBytes(file)));
        return SKTypeface.FromData(data);
    }

    private static int Rank(string file) => Path.GetFileName(file).Contains("-latin-", StringComparison.Ordinal) ? 0 : 1;

    /// <summary>A font.</summary>
    internal sealed class Face(SKTypeface type) : IDisposable
    {
        private readonly SKFont _any = new(type);

        internal SKTypeface Type { get; } = type;

        internal SKShaper Shaper { get; } = new(type);

        internal bool Has(Rune rune) => _any.ContainsGlyph(rune.Value);

        public void Dispose()
        {
            _any.Dispose();
            Shaper.Dispose();
            Type.Dispose();
        }
    }

    /// <summary>Words of one font.</summary>
    internal sealed class Piece(Face face, string words, float size)
    {
        internal float Width
        {
            get
            {
                using var font = Font();
                return face.Shaper.Shape(words, font).Width;
            }
        }

        internal void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
        {
            using var font = Font();
            canvas.DrawShapedText(face.Shaper, words, x, y, SKTextAlign.Left, font, paint);
        }

        private SKFont Font() => new(face.Type, size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true };
    }
}
