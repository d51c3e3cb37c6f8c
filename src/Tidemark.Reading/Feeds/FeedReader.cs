using System.Text.Json;

namespace Tidemark.Reading.Feeds;

/// <summary>Tells feeds from pages by what they begin with, and reads them: RSS 0.9 to 2.0, Atom, JSON Feed.</summary>
internal static class FeedReader
{
    private const int Sniffed = 2048;

    private static readonly string[] Roots = ["rss", "rdf:RDF", "feed", "RDF"];

    /// <summary>Whether a text is a feed, whatever it was served as.</summary>
    internal static bool IsFeed(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Sniffed)).TrimStart("\uFEFF \t\r\n");
        if (head.StartsWith("{", StringComparison.Ordinal))
        {
            return head.Contains("jsonfeed.org/version/", StringComparison.Ordinal) || head.Contains("jsonfeed.org\\/version\\/", StringComparison.Ordinal);
        }

        while (head.StartsWith("<?", StringComparison.Ordinal) || head.StartsWith("<!", StringComparison.Ordinal))
        {
            var end = head.StartsWith("<!--", StringComparison.Ordinal) ? head.IndexOf("-->", StringComparison.Ordinal) : head.IndexOf('>');
            head = end < 0 ? [] : head[(head.IndexOf('>') == end ? end + 1 : end + 3)..].TrimStart();
        }

        foreach (var root in Roots)
        {
            if (head.Length > root.Length + 1 && head[0] == '<' && head[1..].StartsWith(root, StringComparison.Ordinal) && (char.IsWhiteSpace(head[root.Length + 1]) || head[root.Length + 1] == '>'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a feed as far as it goes.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="address">Where it lies; links are relative to it.</param>
    internal static Feed Read(string text, Uri? address)
    {
        if (!text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{", StringComparison.Ordinal))
        {
            return new XmlFeed(address).Read(text);
        }

        try
        {
            return JsonFeed.Read(text.TrimStart('\uFEFF'), address);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new() { Remarks = [$"is not valid JSON ({e.Message.TrimEnd('.')})"] };
        }
    }

    /// <summary>A link made whole, or empty where it is none of http or https.</summary>
    internal static string Link(string written, Uri? from) =>
        Uri.TryCreate(from ?? new Uri("about:blank"), written.Trim(), out var whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri : "";
}
