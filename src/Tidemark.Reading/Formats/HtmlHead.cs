using System.Text.Json;
using AngleSharp.Dom;

namespace Tidemark.Reading.Formats;

/// <summary>What a page states of itself: meta elements, JSON-LD, the first time element, the canonical address.</summary>
internal static class HtmlHead
{
    private static readonly string[] DateNames = ["article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publish-date", "publishdate", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"];

    internal static Details Read(IDocument document)
    {
        var meta = Meta(document);
        var linked = JsonLinked(document);
        var url = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? meta.GetValueOrDefault("og:url");
        var time = document.QuerySelector("article time[datetime], main time[datetime], time[datetime]");
        return new Details
        {
            Title = Clean(meta.GetValueOrDefault("og:title") ?? linked.Title ?? document.QuerySelector("h1")?.TextContent ?? document.QuerySelector("title")?.TextContent),
            Source = Clean(meta.GetValueOrDefault("og:site_name") ?? linked.Source ?? Host(url)),
            Author = Clean(meta.GetValueOrDefault("author") ?? linked.Author ?? meta.GetValueOrDefault("article:author") ?? document.QuerySelector("[rel=author], [itemprop=author]")?.TextContent),
            Published = Clean(DateNames.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => value is not null) ?? linked.Published ?? time?.GetAttribute("datetime")),
            Url = Clean(url ?? linked.Url),
            Language = Clean(document.DocumentElement.GetAttribute("lang") ?? meta.GetValueOrDefault("og:locale")),
        };
    }

    private static Dictionary<string, string> Meta(IDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.QuerySelectorAll("meta[content]"))
        {
            if ((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")) is { Length: > 0 } name
                && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                meta.TryAdd(name, content);
            }
        }

        return meta;
    }

    private static Details JsonLinked(IDocument document)
    {
        var details = Details.None;
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                foreach (var item in Items(json.RootElement))
                {
                    details = details.FilledFrom(Item(item));
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // A page's broken JSON-LD states nothing; its meta elements may.
                continue;
            }
        }

        return details;
    }

    private static IEnumerable<JsonElement> Items(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(Items),
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array => graph.EnumerateArray().SelectMany(Items),
        JsonValueKind.Object => [root],
        _ => [],
    };

    private static Details Item(JsonElement item) => !item.TryGetProperty("datePublished", out _) && !item.TryGetProperty("headline", out _) ? Details.None : new Details
    {
        Title = Named(item, "headline"),
        Published = Named(item, "datePublished"),
        Author = Named(item, "author"),
        Source = Named(item, "publisher"),
        Url = Named(item, "url"),
    };

    // A string, an object with a name, or a list of either.
    private static string? Named(JsonElement item, string field) => item.TryGetProperty(field, out var value) ? Name(value) : null;

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Name(value[0]),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        _ => null,
    };

    private static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : null;

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
