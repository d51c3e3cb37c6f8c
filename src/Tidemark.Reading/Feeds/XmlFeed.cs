using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using Tidemark.Reading.Fetching;

namespace Tidemark.Reading.Feeds;

/// <summary>
/// Reads RSS and Atom forwards, item by item; what breaks off keeps the items before. Elements of namespaces that are none of these formats' own
/// (pictures, players, statistics) are passed over, and what follows the document's end is not looked at.
/// </summary>
internal sealed partial class XmlFeed(Uri? address)
{
    private const int MostItems = 2000;
    private const string Content = "http://purl.org/rss/1.0/modules/content/", Dublin = "http://purl.org/dc/elements/1.1/", Terms = "http://purl.org/dc/terms/", Burner = "http://rssnamespace.org/feedburner/ext/1.0";

    private static readonly HashSet<string> OwnSpaces =
    [
        "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#",
        "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss", Content, Dublin, Terms, Burner,
    ];

    private static readonly Dictionary<string, string> UsualPrefixes = new(StringComparer.Ordinal)
    {
        ["content"] = Content, ["dc"] = Dublin, ["dcterms"] = Terms, ["feedburner"] = Burner, ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", ["atom"] = "http://www.w3.org/2005/Atom",
    };

    private readonly ImmutableArray<FeedItem>.Builder _items = ImmutableArray.CreateBuilder<FeedItem>();
    private Feed _feed = new();
    private readonly Uri? _address = address;
    private Uri? _base = address;

    /// <summary>Reads as far as it goes.</summary>
    internal Feed Read(string text)
    {
        var mended = XmlRepair.Mend(text);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };
        using var reader = XmlReader.Create(new StringReader(mended), settings, Context(mended));
        try
        {
            Document(reader);
        }
        catch (XmlException e)
        {
            var remark = string.Create(CultureInfo.InvariantCulture, $"is broken in line {e.LineNumber} ({e.Message.Split('.')[0]}); the {_items.Count} items before it are read");
            _feed = _feed with { Remarks = _feed.Remarks.Add(remark) };
        }

        return _feed with { Items = _items.ToImmutable() };
    }

    private void Document(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == 0)
            {
                return;
            }

            if (reader.NodeType != XmlNodeType.Element || !OwnSpaces.Contains(reader.NamespaceURI))
            {
                continue;
            }

            if (reader.LocalName is "item" or "entry")
            {
                if (_items.Count == MostItems)
                {
                    _feed = _feed with { Remarks = _feed.Remarks.Add($"has more than {MostItems} items; the first are read") };
                    return;
                }

                _items.Add(Item(reader));
            }
            else if (reader.Depth <= 2)
            {
                About(reader);
            }
        }
    }

    /// <summary>What the feed says of itself.</summary>
    private void About(XmlReader reader)
    {
        if (reader.Depth == 0)
        {
            _feed = _feed with { Language = reader.XmlLang };
            _base = Based(reader, _address);
        }

        switch (reader.LocalName)
        {
            case "title" when _feed.Title.Length == 0:
                _feed = _feed with { Title = Plain(Text(reader)) };
                break;
            case "language":
                _feed = _feed with { Language = Text(reader).Trim() };
                break;
            case "ttl" when int.TryParse(Text(reader).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 24 * 60:
                _feed = _feed with { Pause = TimeSpan.FromMinutes(minutes) };
                break;
            default:
                break;
        }
    }

    private FeedItem Item(XmlReader reader)
    {
        var (depth, parts, from) = (reader.Depth, new Parts { Language = reader.XmlLang }, Based(reader, _base));
        if (reader.IsEmptyElement)
        {
            return new();
        }

        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1 && OwnSpaces.Contains(reader.NamespaceURI))
            {
                Take(reader, parts);
            }
        }

        return reader.EOF ? throw new XmlException("The last item is cut off", null) : parts.Made(from, _address);
    }

    private static void Take(XmlReader reader, Parts parts)
    {
        switch (reader.LocalName)
        {
            case "title":
                parts.Title = Markup(reader) is { Length: > 0 } title ? Plain(title) : parts.Title;
                break;
            case "link":
                Link(reader, parts);
                break;
            case "origLink":
                parts.Original = Text(reader);
                break;
            case "guid":
                var permanent = reader.GetAttribute("isPermaLink") != "false";
                var guid = Text(reader).Trim();
                parts.Permanent = permanent && WebAddress.IsMeant(guid) ? guid : "";
                break;
            case "encoded" or "content":
                parts.Whole = Markup(reader);
                break;
            case "description" or "summary":
                parts.Short = parts.Short.Length > 0 ? parts.Short : Markup(reader);
                break;
            case "pubDate" or "published" or "issued":
                parts.Published = Text(reader);
                break;
            case "date" or "updated" or "modified" or "created":
                var date = Text(reader);
                parts.Changed = parts.Changed.Length > 0 ? parts.Changed : date;
                break;
            case "author" or "creator":
                var author = Plain(Text(reader));
                parts.Author = parts.Author.Length > 0 ? parts.Author : author;
                break;
            default:
                break;
        }
    }

    private static void Link(XmlReader reader, Parts parts)
    {
        if (reader.GetAttribute("href") is { } href)
        {
            var page = (reader.GetAttribute("rel") ?? "alternate") == "alternate" && !(reader.GetAttribute("type") ?? "").Contains("json", StringComparison.Ordinal);
            parts.Link = page && parts.Link.Length == 0 ? href : parts.Link;
            return;
        }

        var text = Text(reader);
        parts.Link = parts.Link.Length > 0 ? parts.Link : text;
    }

    /// <summary>What links in an element are relative to (XML Base).</summary>
    private static Uri? Based(XmlReader reader, Uri? outer) =>
        reader.GetAttribute("xml:base") is { } written && FeedReader.Link(written, outer) is { Length: > 0 } whole ? new Uri(whole) : outer;

    /// <summary>An element's content as HTML: markup within it as it stands, text with markup in it (as RSS writes it) as that markup.</summary>
    private static string Markup(XmlReader reader)
    {
        if (reader.GetAttribute("type") is "xhtml")
        {
            using var inside = reader.ReadSubtree();
            inside.Read();
            return inside.ReadInnerXml();
        }

        var text = Text(reader, out var type);
        return type is "text" or "text/plain" ? WebUtility.HtmlEncode(text) : text;
    }

    private static string Text(XmlReader reader) => Text(reader, out _);

    /// <summary>All text in an element, however deep; the reader stands at its end afterwards.</summary>
    private static string Text(XmlReader reader, out string type)
    {
        (type, var depth) = (reader.GetAttribute("type") ?? "", reader.Depth);
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Words of a title: without markup, entities resolved, on one line.</summary>
    internal static string Plain(string html) =>
        string.Join(' ', WebUtility.HtmlDecode(Tags().Replace(html, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Declares the prefixes that the text uses, so that one which it forgets to declare is no fault; its own declarations go before.</summary>
    private static XmlParserContext Context(string text)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (Match match in Prefixes().Matches(text))
        {
            var prefix = match.Groups[1].Value;
            if (!prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase) && names.LookupNamespace(prefix) is null)
            {
                names.AddNamespace(prefix, UsualPrefixes.GetValueOrDefault(prefix, "urn:undeclared:" + prefix));
            }
        }

        return new(names.NameTable, names, null, XmlSpace.None);
    }

    [GeneratedRegex(@"[<\s/]([A-Za-z_][A-Za-z0-9_.-]{0,63}):[A-Za-z_]", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixes();

    [GeneratedRegex("<[a-zA-Z/!][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    /// <summary>What an item says, in whatever order.</summary>
    private sealed class Parts
    {
        internal string Title { get; set; } = "";

        internal string Link { get; set; } = "";

        internal string Original { get; set; } = "";

        internal string Permanent { get; set; } = "";

        internal string Whole { get; set; } = "";

        internal string Short { get; set; } = "";

        internal string Published { get; set; } = "";

        internal string Changed { get; set; } = "";

        internal string Author { get; set; } = "";

        internal string Language { get; init; } = "";

        internal FeedItem Made(Uri? from, Uri? address)
        {
            var link = FeedReader.Link(Original.Length > 0 ? Original : Link.Trim().Length > 0 ? Link : Permanent, from);
            return new()
            {
                Link = link == address?.AbsoluteUri ? "" : link, Title = Title, Html = (Whole.Length > 0 ? Whole : Short).Trim(), Author = Author, Language = Language,
                Published = (Published.Length > 0 ? Published : Changed).Trim(),
            };
        }
    }
}
