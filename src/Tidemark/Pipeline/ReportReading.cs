using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline;

/// <summary>A report and what it says.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claims">Its claims, in the order of the text.</param>
/// <param name="Mentions">The names of actors and places in it, in the order of the text.</param>
/// <param name="Sentences">Number of sentences read.</param>
/// <param name="Silent">The sentences that gave no claim, and why, in the order of the text.</param>
internal sealed record ReportReading(
    Report Report, ImmutableArray<ResolvedClaim> Claims, ImmutableArray<ResolvedMention> Mentions, int Sentences, ImmutableArray<SilentSentence> Silent)
{
    /// <summary>The sentences on which the reader itself failed.</summary>
    internal int Failures => Silent.Count(s => s.Why == Silence.Failed);
}
