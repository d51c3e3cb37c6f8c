namespace Tidemark.Reading;

/// <summary>What is stated about a report outside its text, as written. Null means not stated.</summary>
internal sealed record Details
{
    internal static readonly Details None = new();

    internal string? Title { get; init; }

    internal string? Source { get; init; }

    internal string? Author { get; init; }

    internal string? Published { get; init; }

    internal string? Url { get; init; }

    internal string? Language { get; init; }

    internal string? Genre { get; init; }

    /// <summary>The same with one field set by its name in front matter, a sidecar or JSON; an unknown name or an empty value changes nothing.</summary>
    internal Details With(string key, string value)
    {
        value = value.Trim();
        return value.Length == 0 ? this : key.Trim().ToLowerInvariant() switch
        {
            "title" or "headline" => this with { Title = value },
            "source" or "outlet" or "publisher" => this with { Source = value },
            "author" or "byline" => this with { Author = value },
            "published" or "date" or "pubdate" or "date_published" or "datepublished" => this with { Published = value },
            "url" or "link" or "address" => this with { Url = value },
            "language" or "lang" => this with { Language = value },
            "genre" => this with { Genre = value },
            _ => this,
        };
    }

    /// <summary>The same, with what is missing taken from <paramref name="other"/>.</summary>
    internal Details FilledFrom(Details other) => new()
    {
        Title = Title ?? other.Title,
        Source = Source ?? other.Source,
        Author = Author ?? other.Author,
        Published = Published ?? other.Published,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
        Genre = Genre ?? other.Genre,
    };
}
