using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Pipeline;

/// <summary>What is kept of a reading beside its claims.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reader">The version of rules, model, packs and program that read it.</param>
/// <param name="Read">Whether it was read; false where its language cannot be read yet.</param>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Claims">Number of claims.</param>
/// <param name="Silent">The sentences that gave no claim, in the order of the text.</param>
internal sealed record KeptReading(ReportId Report, string Reader, bool Read, int Sentences, int Claims, ImmutableArray<SilentSentence> Silent);
