namespace Tidemark.Claims;

/// <summary>A number with its bounds, as the words give them; a bound that the words leave open is null.</summary>
internal sealed record Figure
{
    internal double? Value { get; init; }

    internal double? Low { get; init; }

    internal double? High { get; init; }

    internal bool Approximate { get; init; }

    /// <summary>percent, km2, km, people, fighters, families, ... or empty.</summary>
    internal string Unit { get; init; } = "";

    /// <summary>Percent of what.</summary>
    internal string Of { get; init; } = "";

    /// <summary>Against when.</summary>
    internal string Since { get; init; } = "";

    /// <summary>The words.</summary>
    internal string Mention { get; init; } = "";
}
