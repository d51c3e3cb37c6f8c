using System.Collections.Immutable;

namespace Tidemark.Actors;

/// <summary>An outlet, agency or monitor of a pack.</summary>
internal sealed record SourceRecord
{
    /// <summary>The slug, unique in the pack.</summary>
    internal required string Id { get; init; }

    /// <summary>The name to show.</summary>
    internal required string Name { get; init; }

    internal required SourceKind Kind { get; init; }

    /// <summary>ISO 3166-1 code of two letters, or empty.</summary>
    internal string Country { get; init; } = "";

    /// <summary>Other ways to write the name.</summary>
    internal ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Hosts of its pages ("reuters.com").</summary>
    internal ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Its public affiliation in neutral words, or empty.</summary>
    internal string Affiliation { get; init; } = "";

    /// <summary>The id of the actor whose organ it is, or empty.</summary>
    internal string Actor { get; init; } = "";

    /// <summary>The id in records: "source:" and the slug.</summary>
    internal string CanonicalId => "source:" + Id;
}
