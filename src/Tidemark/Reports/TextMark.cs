namespace Tidemark.Reports;

/// <summary>Why a part of a text is not prose.</summary>
public enum MarkKind
{
    /// <summary>Metadata before the text.</summary>
    FrontMatter,

    /// <summary>A picture's caption or credit.</summary>
    Caption,

    /// <summary>Menus, links, share buttons.</summary>
    Navigation,

    /// <summary>A reader's comment or a comment box.</summary>
    Comment,

    /// <summary>A line that stood before already.</summary>
    Repeated,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Who wrote, edited, photographed.</summary>
    Credit,

    /// <summary>A line with the date of publication.</summary>
    DateLine,

    /// <summary>What the text says about its author.</summary>
    AuthorNote,
}

/// <summary>A part of a report's text that is marked, not deleted.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Kind">Why.</param>
public readonly record struct TextMark(int Start, int End, MarkKind Kind);
