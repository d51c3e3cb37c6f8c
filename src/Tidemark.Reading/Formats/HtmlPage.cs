using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tidemark.Reading.Formats;

/// <summary>A page: its main text as lines, what it states in its head, and marks for captions and headings. Nothing is run and nothing is fetched.</summary>
internal static class HtmlPage
{
    internal static Draft Read(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
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
        var named = document.QuerySelectorAll("article, main, [itemprop=articleBody], [role=main]");
        var best = Best(named);
        if (best is not null)
        {
            return best;
        }

        var paragraphs = document.QuerySelectorAll("p");
        ImmutableArray<IElement> parents = [.. paragraphs.Select(p => p.ParentElement).OfType<IElement>().Distinct()];
        best = Best(parents);

        // A title above the text stands outside its parent; the parent's parent holds both.
        return best is null ? body : best.QuerySelector("h1") is null && best.ParentElement is { } above && above.QuerySelector("h1") is not null ? above : best;
    }

    private static IElement? Best(IEnumerable<IElement> candidates)
    {
        IElement? best = null;
        var most = 199;
        foreach (var candidate in candidates)
        {
            var length = candidate.Children.Where(c => c.LocalName == "p").Sum(p => p.TextContent.Length);
            length = Math.Max(length, candidate.LocalName is "article" or "main" || candidate.HasAttribute("itemprop") ? candidate.QuerySelectorAll("p").Sum(p => p.TextContent.Length) : 0);
            if (length > most)
            {
                (best, most) = (candidate, length);
            }
        }

        return best;
    }
}
