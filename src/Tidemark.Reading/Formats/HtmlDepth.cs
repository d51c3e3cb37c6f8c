using System.Text;

namespace Tidemark.Reading.Formats;

/// <summary>Keeps pages from nesting elements without end: a parser looks through all that are open at every new one, which costs the square of their number.</summary>
internal static class HtmlDepth
{
    private const int Deepest = 3000, MostShapes = 20_000;

    // They end by themselves where the next begins, or hold nothing.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "caption", "html", "head", "body", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    };

    // Parts of drawings, which close themselves ("<path ... />") in a drawing and nowhere else.
    private static readonly HashSet<string> Shapes = new(StringComparer.OrdinalIgnoreCase) { "path", "circle", "rect", "line", "polyline", "polygon", "use", "stop", "ellipse", "image" };

    /// <summary>The page, without the tags of elements that would be nested deeper than any honest page's.</summary>
    internal static string Bounded(string html)
    {
        var (depth, shapes, kept, bounded) = (0, 0, 0, (StringBuilder?)null);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            var closes = html[at + 1] == '/';
            var name = Name(html, at + (closes ? 2 : 1));
            var end = at + 1;
            if (name.Length > 0 && !Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                var close = html.IndexOf('>', at);
                var shape = !closes && close > 0 && html[close - 1] == '/' && Shapes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
                shapes += shape ? 1 : 0;
                depth = shape ? depth : closes ? Math.Max(depth - 1, 0) : depth + 1;
                if (depth > Deepest || shapes > MostShapes)
                {
                    end = close < 0 ? html.Length : close + 1;
                    (bounded ??= new()).Append(html, kept, at - kept).Append(' ');
                    kept = end;
                }
                else if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
                {
                    end = html.IndexOf("</", at, StringComparison.Ordinal) is >= 0 and var behind ? behind : html.Length;
                }
            }

            at = end >= html.Length ? -1 : html.IndexOf('<', end);
        }

        return bounded is null ? html : bounded.Append(html, kept, html.Length - kept).ToString();
    }

    private static ReadOnlySpan<char> Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]) && end - start < 20)
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }
}
