namespace Tidemark.Contracts.Tests.Browser;

/// <summary>How a visitor looks at the page.</summary>
internal sealed record View
{
    /// <summary>A laptop.</summary>
    internal static View Desk { get; } = new();

    /// <summary>A narrow telephone.</summary>
    internal static View Phone { get; } = new() { Width = 390, Height = 844 };

    internal int Width { get; init; } = 1280;

    internal int Height { get; init; } = 800;

    /// <summary>The visitor's languages.</summary>
    internal string Locale { get; init; } = "en-GB";

    /// <summary>Whether the visitor has seen the tour before, so that it does not begin by itself.</summary>
    internal bool Toured { get; init; } = true;

    /// <summary>The visitor's time zone.</summary>
    internal string Zone { get; init; } = "UTC";
}
