using System.Collections.Immutable;
using Tidemark.Reports.Mending;

namespace Tidemark.Reports;

/// <summary>What kind of text a report is.</summary>
public enum Genre
{
    /// <summary>A news report; the default.</summary>
    News,

    /// <summary>An analysis or opinion.</summary>
    Analysis,

    /// <summary>A statement of a party.</summary>
    Statement,

    /// <summary>A press release.</summary>
    Release,

    /// <summary>A table or data set.</summary>
    Data,
}

/// <summary>One published text with what is known of it. Immutable; its text is the decoded bytes with nothing changed (for HTML the extracted text).</summary>
public sealed record Report
{
    /// <summary>SHA-256 of the bytes.</summary>
    public required ReportId Id { get; init; }

    /// <summary>A name for people: the file's name or the item's address.</summary>
    public required string Name { get; init; }

    /// <summary>The text. Offsets into it are kept in UTF-16 units inside and written in Unicode code points.</summary>
    public required string Text { get; init; }

    /// <summary>Where reading starts: the offset (UTF-16 units) behind the front matter.</summary>
    public int BodyStart { get; init; }

    /// <summary>The title, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The outlet as given ("reuters.com"), or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The author as given, or empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>The address, or empty.</summary>
    public string Url { get; init; } = "";

    /// <summary>What kind of text it is.</summary>
    public Genre Genre { get; init; }

    /// <summary>When it was published.</summary>
    public Publication Published { get; init; } = Publication.Undated;

    /// <summary>The language, an ISO 639-1 code, or "und".</summary>
    public string Language { get; init; } = "und";

    /// <summary>What the text says of its author, or empty.</summary>
    public string DeclaredInterest { get; init; } = "";

    /// <summary>The parts of the text that are not prose, in order, not overlapping.</summary>
    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The extractor and its version, where the text is not the bytes themselves ("html/1"), or empty.</summary>
    public string Extractor { get; init; } = "";

    /// <summary>What was mended before the text was read; the text and its offsets stay as they were. Usually empty.</summary>
    public ImmutableArray<Repair> Repairs { get; init; } = [];
}
