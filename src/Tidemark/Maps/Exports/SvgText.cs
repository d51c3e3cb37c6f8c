using System.Globalization;
using System.Text;

namespace Tidemark.Maps.Exports;

/// <summary>Writes SVG: numbers to a tenth of a pixel, text escaped.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>The text as it is so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Adds a line of markup; interpolated numbers are written to a tenth.</summary>
    internal SvgText Line(FormattableString markup)
    {
        _text.AppendFormat(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(a => a is double d ? Number(d) : a)]).Append('\n');
        return this;
    }

    /// <summary>Adds words at a point.</summary>
    /// <param name="x">Where they begin (or, by <paramref name="more"/>, have their middle or end).</param>
    /// <param name="y">Their base line.</param>
    /// <param name="words">The words, as they are.</param>
    /// <param name="size">In pixels.</param>
    /// <param name="more">More attributes, written as they are.</param>
    internal void Words(double x, double y, string words, double size, string more = "") =>
        Line($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{(more.Length > 0 ? " " + more : "")}>{Escaped(words)}</text>");

    /// <summary>About how wide words are, in pixels: exact widths are known to the viewer alone.</summary>
    internal static double Width(string words, double size) => words.EnumerateRunes().Count() * size * .56;

    /// <summary>Words in lines no wider than so many pixels.</summary>
    internal static IEnumerable<string> Wrapped(string words, double size, double width)
    {
        var line = new StringBuilder();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width(line + " " + word, size) > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>A number to a tenth.</summary>
    internal static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Text that XML may hold: markup escaped, control characters and those that turn the direction of writing left out.</summary>
    internal static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBad = Rune.IsControl(rune) || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFE or 0xFFFF;
            safe.Append(isBad ? "" : rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => rune.ToString() });
        }

        return safe.ToString();
    }
}
