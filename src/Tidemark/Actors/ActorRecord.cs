using System.Collections.Immutable;

namespace Tidemark.Actors;

/// <summary>An actor of a pack: a body or a person in a public role, with all ways to write its name.</summary>
internal sealed record ActorRecord
{
    /// <summary>The slug: small Latin letters, digits and hyphens, unique in the pack.</summary>
    internal required string Id { get; init; }

    /// <summary>The name to show.</summary>
    internal required string Name { get; init; }

    internal required ActorType Type { get; init; }

    /// <summary>Other ways to write the name.</summary>
    internal ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Aliases that count only in exactly their casing ("IS", "US").</summary>
    internal ImmutableArray<string> Cased { get; init; } = [];

    /// <summary>Names in Arabic script.</summary>
    internal ImmutableArray<string> Arabic { get; init; } = [];

    /// <summary>Adjectives that stand before a noun for this actor ("Iraqi").</summary>
    internal ImmutableArray<string> Adjectives { get; init; } = [];

    /// <summary>Since when it exists; the default is not told.</summary>
    internal Edtf From { get; init; }

    /// <summary>Until when it existed; the default is not told.</summary>
    internal Edtf Until { get; init; }

    /// <summary>Ids of what it is a part or an organ of, or whose office it is.</summary>
    internal ImmutableArray<string> Parents { get; init; } = [];

    internal ImmutableArray<ActorSide> Sides { get; init; } = [];

    /// <summary>Common nouns that mean it where a report speaks of certain countries.</summary>
    internal ImmutableArray<CommonUse> CommonUses { get; init; } = [];

    /// <summary>One neutral line, or empty.</summary>
    internal string Note { get; init; } = "";

    /// <summary>The id in records: "actor:" and the slug.</summary>
    internal string CanonicalId => "actor:" + Id;
}
