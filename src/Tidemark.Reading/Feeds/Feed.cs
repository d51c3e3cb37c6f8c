using System.Collections.Immutable;

namespace Tidemark.Reading.Feeds;

/// <summary>A feed as far as it could be read.</summary>
internal sealed record Feed
{
    /// <summary>Its title, or empty.</summary>
    internal string Title { get; init; } = "";

    /// <summary>Its language as written, or empty.</summary>
    internal string Language { get; init; } = "";

    /// <summary>How long it asks to be left alone between two looks (RSS: ttl), or null.</summary>
    internal TimeSpan? Pause { get; init; }

    /// <summary>Its items, in its order.</summary>
    internal ImmutableArray<FeedItem> Items { get; init; } = [];

    /// <summary>What could not be read, for people; usually empty.</summary>
    internal ImmutableArray<string> Remarks { get; init; } = [];
}

/// <summary>An item of a feed, as it stands there.</summary>
internal sealed record FeedItem
{
    /// <summary>The address of its page, or empty.</summary>
    internal string Link { get; init; } = "";

    /// <summary>Its title as text, or empty.</summary>
    internal string Title { get; init; } = "";

    /// <summary>Its content as HTML, or empty.</summary>
    internal string Html { get; init; } = "";

    /// <summary>The publication as written, or empty.</summary>
    internal string Published { get; init; } = "";

    /// <summary>The author, or empty.</summary>
    internal string Author { get; init; } = "";

    /// <summary>Its language as written, or empty.</summary>
    internal string Language { get; init; } = "";

    /// <summary>Whether it says nothing at all.</summary>
    internal bool IsEmpty => Link.Length == 0 && Title.Length == 0 && Html.Length == 0;
}
