using System.Net;
using System.Text.Json;

namespace Tidemark.Reading.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1.</summary>
internal static class JsonFeed
{
    private const int MostItems = 2000;

    /// <summary>Reads a feed.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static Feed Read(string text, Uri? address)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        var items = root.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
        return new()
        {
            Title = XmlFeed.Plain(Word(root, "title")), Language = Word(root, "language"),
            Items = [.. items.Where(i => i.ValueKind == JsonValueKind.Object).Take(MostItems).Select(i => Item(i, address))],
        };
    }

    private static FeedItem Item(JsonElement item, Uri? address)
    {
        var html = Word(item, "content_html");
        html = html.Length > 0 ? html : Paragraphs(Word(item, "content_text"));
        return new()
        {
            Link = FeedReader.Link(Word(item, "url") is { Length: > 0 } url ? url : Word(item, "external_url"), address),
            Title = XmlFeed.Plain(Word(item, "title")), Html = html.Length > 0 ? html : Paragraphs(Word(item, "summary")), Language = Word(item, "language"),
            Published = Word(item, "date_published") is { Length: > 0 } published ? published : Word(item, "date_modified"), Author = Author(item),
        };
    }

    private static string Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0 && authors[0].ValueKind == JsonValueKind.Object)
        {
            return Word(authors[0], "name");
        }

        return item.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object ? Word(author, "name") : "";
    }

    /// <summary>Text as HTML: what an empty line parts are paragraphs.</summary>
    private static string Paragraphs(string text) => string.Concat(
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p).Replace("\n", "<br>", StringComparison.Ordinal)}</p>\n"));

    private static string Word(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}
