namespace Tidemark.Claims;

/// <summary>Words of the text that name somebody or something.</summary>
internal sealed record Mention
{
    /// <summary>The words.</summary>
    internal required string Text { get; init; }

    /// <summary>First UTF-16 unit.</summary>
    internal required int Start { get; init; }

    /// <summary>Behind the last UTF-16 unit.</summary>
    internal required int End { get; init; }

    /// <summary>The lexicon entry that it points at, after coreference.</summary>
    internal NameRef Ref { get; init; }

    /// <summary>The name to show when there is no entry: the antecedent's words, or the mention's own.</summary>
    internal string Name { get; init; } = "";

    /// <summary>Whether the words stand elsewhere: the span is the antecedent's.</summary>
    internal bool Implied { get; init; }

    /// <summary>How the place lies to others, where this is a place that the text only describes.</summary>
    internal PlaceRelation? Relation { get; init; }
}
