namespace Tidemark.Claims.Syntax;

/// <summary>Where the five parts lie that make up the parser's hidden layer: see <see cref="ParseSums"/>.</summary>
internal readonly unsafe struct SumParts
{
    /// <summary>Of the top of the stack.</summary>
    internal required short* Top { get; init; }

    /// <summary>Of the one under it.</summary>
    internal required short* Under { get; init; }

    /// <summary>Of the third.</summary>
    internal required short* Third { get; init; }

    /// <summary>Of the next word.</summary>
    internal required short* Next { get; init; }

    /// <summary>Of the words behind that.</summary>
    internal required short* Ahead { get; init; }
}
