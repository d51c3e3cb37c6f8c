using System.Buffers;
using System.Net;
using System.Text;
using System.Xml;

namespace Tidemark.Reading.Feeds;

/// <summary>
/// Mends what feeds get wrong so that an XML reader can go on: HTML's entities without a declaration, ampersands that are none, characters that XML does
/// not allow. Document types are dropped, so nothing is declared, nothing is fetched and nothing grows.
/// </summary>
internal static class XmlRepair
{
    private const int LongestEntity = 32;

    private static readonly SearchValues<char> NoName = SearchValues.Create(" \t\r\n<&");

    /// <summary>The text mended.</summary>
    internal static string Mend(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var mended = new StringBuilder(text.Length - start + 64);
        for (var at = start; at < text.Length;)
        {
            at = text[at] switch
            {
                '<' => Markup(text, at, mended),
                '&' => Entity(text, at, mended),
                _ => Character(text, at, mended),
            };
        }

        return mended.ToString();
    }

    private static int Markup(string text, int at, StringBuilder to)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var end = End(text, at, "]]>");
            for (var i = at; i < end; i = Character(text, i, to))
            {
                // characters one by one
            }

            return end;
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return End(text, at, "-->");
        }

        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentTypeEnd(text, at);
        }

        if (rest.StartsWith("<?", StringComparison.Ordinal))
        {
            return End(text, at, "?>"); // the declaration of an encoding is past; style sheets are nobody's matter
        }

        to.Append('<');
        return at + 1;
    }

    /// <summary>Behind a document type: the first > outside brackets and quotes.</summary>
    private static int DocumentTypeEnd(string text, int at)
    {
        var (depth, quote) = (0, '\0');
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>' && depth == 0)
            {
                return i + 1;
            }
            else
            {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
        }

        return text.Length;
    }

    private static int Entity(string text, int at, StringBuilder to)
    {
        var end = text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';');
        var name = end > 1 ? text.AsSpan(at + 1, end - 1) : [];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            to.Append(text, at, end + 1);
            return at + end + 1;
        }

        var decoded = name.IsEmpty || name.ContainsAny(NoName) ? "" : WebUtility.HtmlDecode(text.Substring(at, end + 1));
        if (decoded.Length is 0 or > 2 || decoded[0] == '&')
        {
            to.Append("&amp;");
            return at + 1;
        }

        foreach (var rune in decoded.EnumerateRunes())
        {
            to.Append(rune.Value is '<' ? "&lt;" : rune.Value is '&' ? "&amp;" : rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return at + end + 1;
    }

    private static int Character(string text, int at, StringBuilder to)
    {
        var c = text[at];
        if (at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]))
        {
            to.Append(c).Append(text[at + 1]);
            return at + 2;
        }

        to.Append(XmlConvert.IsXmlChar(c) ? c : c < ' ' ? ' ' : '\uFFFD');
        return at + 1;
    }

    private static int End(string text, int at, string mark) => text.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.Length;
}
