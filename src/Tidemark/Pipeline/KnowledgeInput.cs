using System.Collections.Immutable;

namespace Tidemark.Pipeline;

/// <summary>What knowledge is made from.</summary>
internal sealed record KnowledgeInput
{
    /// <summary>The files of the rule folder with their names: irregular.forms, every .words, every .rules.</summary>
    internal required ImmutableArray<(string Name, string Text)> Rules { get; init; }

    /// <summary>The packs, the most important first.</summary>
    internal required ImmutableArray<Pack> Packs { get; init; }

    /// <summary>Hash of all inputs, the syntax model among them.</summary>
    internal required string Version { get; init; }
}
