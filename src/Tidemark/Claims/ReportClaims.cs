using System.Collections.Immutable;

namespace Tidemark.Claims;

/// <summary>What a report says, before names are resolved.</summary>
/// <param name="Claims">The claims, in the order of the text.</param>
/// <param name="Mentions">Every name of an actor or place, in the order of the text.</param>
/// <param name="Sentences">Number of sentences read.</param>
/// <param name="Silent">The sentences that gave no claim, and why.</param>
internal sealed record ReportClaims(ImmutableArray<Claim> Claims, ImmutableArray<NameMention> Mentions, int Sentences, ImmutableArray<SilentSentence> Silent);

/// <summary>A name in the text.</summary>
/// <param name="IsPlace">Whether it names a place; else an actor.</param>
/// <param name="Mention">Its words.</param>
internal sealed record NameMention(bool IsPlace, Mention Mention);
