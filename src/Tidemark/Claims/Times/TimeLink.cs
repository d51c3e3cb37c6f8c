namespace Tidemark.Claims.Times;

/// <summary>How the words bind a time to what happened.</summary>
internal enum TimeLink : byte
{
    /// <summary>Nothing or "on", "in", "at", "during", "over": within the time.</summary>
    Within,

    /// <summary>"since", "from", "as of": from then on.</summary>
    Since,

    /// <summary>"after".</summary>
    After,

    /// <summary>"until", "till", "through", "up to".</summary>
    Until,

    /// <summary>"by".</summary>
    By,

    /// <summary>"before".</summary>
    Before,

    /// <summary>"between ... and", "from ... to".</summary>
    Span,

    /// <summary>"for" and a length.</summary>
    For,
}
