using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Places;

namespace Tidemark.Pipeline;

/// <summary>What is known of one theatre of war: its actors, places and sources.</summary>
internal sealed record Pack
{
    /// <summary>The slug.</summary>
    internal required string Id { get; init; }

    /// <summary>The title to show.</summary>
    internal string Title { get; init; } = "";

    /// <summary>The years that it covers.</summary>
    internal Edtf Period { get; init; }

    /// <summary>SPDX identifier of its licence, or empty.</summary>
    internal string Licence { get; init; } = "";

    /// <summary>ISO 3166-1 codes of the countries that it is about; their places go first among namesakes.</summary>
    internal ImmutableArray<string> Countries { get; init; } = [];

    internal ImmutableArray<ActorRecord> Actors { get; init; } = [];

    internal ImmutableArray<PlaceRecord> Places { get; init; } = [];

    internal ImmutableArray<SourceRecord> Sources { get; init; } = [];
}
