using System.Net;
using System.Text;
using Tidemark.Pipeline;
using Tidemark.Reading.Formats;

namespace Tidemark.Reading.Feeds;

/// <summary>
/// An item as a page of its own: its title as heading and its content, nothing else, so that the same item gives the same bytes whatever else its feed
/// says (identifiers, numbers of comments, its place in the list).
/// </summary>
internal sealed class ItemPage
{
    private const int ShortWords = 120;

    private static readonly string[] Endings = ["…", "...", "[…]", "[...]", "read more", "continue reading", "read the rest", "more »", "read more »", "full story"];
    private static readonly string[] Carried = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ns_mchannel", "ns_source", "ns_campaign"];

    private readonly FeedItem _item;
    private readonly Draft _draft;

    internal ItemPage(FeedItem item)
    {
        _item = item;
        Html = $"<!doctype html><meta charset=\"utf-8\"><article>{(item.Title.Length > 0 ? $"<h1>{WebUtility.HtmlEncode(item.Title)}</h1>" : "")}\n{item.Html}\n</article>\n";
        _draft = HtmlPage.Read(Html);
        Key = ItemKey.Of(["item/1", Settled(item.Link), item.Title, Squeezed(_draft.Text)]);
    }

    /// <summary>The page.</summary>
    internal string Html { get; }

    /// <summary>The item's name for people: its page's address, else its title.</summary>
    internal string Name(string feed) => _item.Link.Length > 0 ? _item.Link : $"{feed}#{(_item.Title.Length > 0 ? _item.Title : Key.Value.ToString("x32", null)[..12])}";

    /// <summary>What the item is known by: its address, title and words. Its guid has no part in it, for guids are missing, doubled and changed.</summary>
    internal ItemKey Key { get; }

    /// <summary>Whether the item only teases: it is short, or breaks off, and names a page that has the rest.</summary>
    internal bool Teases
    {
        get
        {
            if (_item.Link.Length == 0)
            {
                return false;
            }

            var text = Squeezed(_draft.Text);
            return text.AsSpan().Count(' ') < ShortWords || Endings.Any(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>What the feed states of the item.</summary>
    internal Details Details(Feed feed, string address) => new()
    {
        Title = Stated(_item.Title), Author = Stated(_item.Author), Published = Stated(_item.Published), Url = Stated(_item.Link),
        Language = Stated(_item.Language.Length > 0 ? _item.Language : feed.Language), Source = Host(_item.Link.Length > 0 ? _item.Link : address),
    };

    /// <summary>The item as a report.</summary>
    internal ReportRead Read(Feed feed, string address, ReadingOptions options)
    {
        var bytes = Encoding.UTF8.GetBytes(Html);
        return DraftAssembly.Assemble(_draft with { Id = ReportId.Of(bytes), Bytes = bytes, Name = Name(address), Own = Details(feed, address) }, options);
    }

    /// <summary>A host without www., as outlets are named.</summary>
    internal static string? Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : null;

    /// <summary>An address without the part behind # and without what only tells where a reader comes from.</summary>
    private static string Settled(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Query.Length <= 1)
        {
            return link.Split('#')[0];
        }

        var kept = string.Join('&', uri.Query[1..].Split('&').Where(p => !Carried.Any(c => p.StartsWith(c, StringComparison.OrdinalIgnoreCase))));
        return kept.Length == 0 ? uri.GetLeftPart(UriPartial.Path) : $"{uri.GetLeftPart(UriPartial.Path)}?{kept}";
    }

    private static string? Stated(string words) => words.Length > 0 ? words : null;

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
