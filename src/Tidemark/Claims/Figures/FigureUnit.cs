namespace Tidemark.Claims.Figures;

/// <summary>The unit that words beside a number give it. Counted nouns are no units.</summary>
internal enum FigureUnit
{
    /// <summary>None: whatever noun follows is counted.</summary>
    None,

    /// <summary>Percent, fractions too ("half of": 50).</summary>
    Percent,

    /// <summary>Square kilometres, converted.</summary>
    Km2,

    /// <summary>Kilometres, converted.</summary>
    Km,

    /// <summary>Money, in the currency of the text.</summary>
    Money,
}
