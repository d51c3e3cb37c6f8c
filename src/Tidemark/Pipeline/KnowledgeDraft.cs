using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Claims.Rules;
using Tidemark.Names;
using Tidemark.Places;

namespace Tidemark.Pipeline;

/// <summary>Compiled knowledge without the syntax model, as the compiler makes it and the cache stores it.</summary>
internal sealed record KnowledgeDraft
{
    internal required LexiconData Lexicon { get; init; }

    internal required RuleSet Rules { get; init; }

    internal required Lemmas Lemmas { get; init; }

    internal required Confidence Confidence { get; init; }

    internal required ActorRegistry Actors { get; init; }

    internal required Gazetteer Places { get; init; }

    internal required Namesakes Namesakes { get; init; }

    internal required CommonNames CommonNames { get; init; }

    internal required SourceRegistry Sources { get; init; }

    internal required string Version { get; init; }

    /// <summary>What is wrong in the inputs, each as FILE:LINE: what; what is right was compiled all the same.</summary>
    internal required ImmutableArray<string> Errors { get; init; }
}
