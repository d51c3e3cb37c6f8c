using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tidemark.Reading.Formats;

/// <summary>A page: its main text as lines, what it states in its head, and marks for captions and headings. Nothing is run and nothing is fetched.</summary>
internal static class HtmlPage
{
    private const int MostLevels = 200;

    internal static Draft Read(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(HtmlDepth.Bounded(html));
        var blocks = HtmlBlocks.Of(MainElement(document));
        return new Draft
        {
            Id = default,
            Name = "",
            Text = blocks.Text,
            Own = HtmlHead.Read(document),
            Marks = blocks.Marks,
            Extractor = "html/1",
        };
    }

    /// <summary>The element with the main text: an article with prose, else main, else the element whose own paragraphs hold most text, else the body.</summary>
    private static IElement MainElement(IDocument document)
    {
        var body = (IElement?)document.Body ?? document.DocumentElement;
        var (own, all) = Prose(document);
        IElement[] named = [.. document.QuerySelectorAll("article, main, [itemprop=articleBody], [role=main]")];
        var best = Best(named, c => c.LocalName is "article" or "main" || c.HasAttribute("itemprop") ? all.GetValueOrDefault(c) : own.GetValueOrDefault(c));
        if (best is not null)
        {
            return best;
        }

        best = Best(own.Keys, c => own[c]);

        // A title above the text stands outside its parent; the parent's parent holds both.
        return best is null ? body : best.QuerySelector("h1") is null && best.ParentElement is { } above && above.QuerySelector("h1") is not null ? above : best;
    }

    /// <summary>How much text stands in the paragraphs right below an element, and in all below it; one walk from each paragraph up, so that nesting costs no square.</summary>
    private static (Dictionary<IElement, int> Own, Dictionary<IElement, int> All) Prose(IDocument document)
    {
        Dictionary<IElement, int> own = [], all = [];
        foreach (var paragraph in document.QuerySelectorAll("p"))
        {
            var length = paragraph.TextContent.Length;
            var above = paragraph.ParentElement;
            if (above is not null)
            {
                own[above] = own.GetValueOrDefault(above) + length;
            }

            for (var levels = 0; above is not null && levels < MostLevels; levels++, above = above.ParentElement)
            {
                all[above] = all.GetValueOrDefault(above) + length;
            }
        }

        return (own, all);
    }

    private static IElement? Best(IEnumerable<IElement> candidates, Func<IElement, int> lengthOf)
    {
        IElement? best = null;
        var most = 199;
        foreach (var candidate in candidates)
        {
            var length = lengthOf(candidate);
            if (length > most)
            {
                (best, most) = (candidate, length);
            }
        }

        return best;
    }
}
