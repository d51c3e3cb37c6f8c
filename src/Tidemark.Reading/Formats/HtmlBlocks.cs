using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Tidemark.Reports;

namespace Tidemark.Reading.Formats;

/// <summary>The text of an element, a line for each block and a blank line between them, with marks for what the elements say themselves.</summary>
internal sealed class HtmlBlocks
{
    private const int DepthLimit = 10_000;

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "select", "input", "textarea", "nav", "aside", "footer", "object", "audio", "video", "canvas", "head", "title",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "table", "tr", "address", "hr", "body", "time",
    };

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextMark>.Builder _marks = ImmutableArray.CreateBuilder<TextMark>();
    private bool _lineOpen;
    private bool _spaceDue;

    private HtmlBlocks()
    {
    }

    internal string Text => _text.ToString();

    internal ImmutableArray<TextMark> Marks => _marks.ToImmutable();

    internal static HtmlBlocks Of(IElement element)
    {
        var blocks = new HtmlBlocks();
        blocks.Walk(element);
        return blocks;
    }

    // By hand, not by recursion: a page may nest its elements as deep as it likes.
    private void Walk(IElement root)
    {
        var open = new Stack<(INode Node, MarkKind? Kind, int Start)>();
        var node = (INode?)root;
        while (node is not null)
        {
            if (node is IText text)
            {
                Write(text.Data);
            }
            else if (node is IElement element && !IsDropped(element) && open.Count < DepthLimit)
            {
                Break(element);
                open.Push((element, KindOf(element), _text.Length));
                if (element.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }

                Close(open.Pop());
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                Close(open.Pop());
            }

            node = node is null || node == root ? null : node.NextSibling;
        }
    }

    private void Close((INode Node, MarkKind? Kind, int Start) left)
    {
        if (left.Kind is { } kind && _text.Length > left.Start && (_marks.Count == 0 || _marks[^1].End <= left.Start))
        {
            _marks.Add(new(left.Start, _text.Length, kind));
        }

        if (left.Node is IElement element)
        {
            Break(element);
        }
    }

    private void Break(IElement element)
    {
        if (element.LocalName == "br" || Blocks.Contains(element.LocalName))
        {
            if (_lineOpen)
            {
                _text.Append(element.LocalName == "br" ? "\n" : "\n\n");
            }

            (_lineOpen, _spaceDue) = (false, false);
        }
        else if (element.LocalName is "td" or "th")
        {
            _spaceDue = _lineOpen;
        }
    }

    private void Write(string data)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || c == '\0')
            {
                _spaceDue |= _lineOpen;
                continue;
            }

            if (_spaceDue)
            {
                _text.Append(' ');
            }

            _text.Append(c);
            (_lineOpen, _spaceDue) = (true, false);
        }
    }

    private static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo"
        || (element.ClassName ?? element.Id ?? "") is { Length: > 0 } name && (Has(name, "comments") || Has(name, "share-") || Has(name, "social-") || Has(name, "related-") || Has(name, "breadcrumb") || Has(name, "newsletter"));

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static MarkKind? KindOf(IElement element) => element.LocalName switch
    {
        "figcaption" => MarkKind.Caption,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => MarkKind.Heading,
        "time" => MarkKind.DateLine,
        _ => (element.GetAttribute("rel") ?? element.GetAttribute("itemprop")) == "author" || element.ClassName is "byline" or "author" ? MarkKind.Credit : null,
    };
}
