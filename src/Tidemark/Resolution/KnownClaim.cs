using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Reports;

namespace Tidemark.Resolution;

/// <summary>A claim with what is needed to weigh and to show it: its words, its report's leading capture, when it was known, and its copy family.</summary>
/// <param name="Resolved">The claim. Its derivation is bare: how it was found is told by reading the report again.</param>
/// <param name="Quote">The quote's words.</param>
/// <param name="Sentence">The sentence's words.</param>
/// <param name="Capture">The capture that leads the report: outlet, author, address, name, publication.</param>
internal sealed record KnownClaim(ResolvedClaim Resolved, string Quote, string Sentence, Capture Capture)
{
    /// <summary>The order of publication; on one day and within a report one that depends on nothing but the claims.</summary>
    internal static Comparison<KnownClaim> Order { get; } = (a, b) =>
    {
        var order = a.Known.CompareTo(b.Known);
        order = order != 0 || ReferenceEquals(a.Capture, b.Capture) ? order : string.CompareOrdinal(a.Capture.Report.Value, b.Capture.Report.Value);
        order = order != 0 ? order : a.Number.CompareTo(b.Number);
        return order != 0 || ReferenceEquals(a, b) ? order : string.CompareOrdinal(a.Resolved.Claim.Id, b.Resolved.Claim.Id);
    };

    /// <summary>When it had been published: the earliest of the report's captures.</summary>
    internal KnownTime Known { get; } = Capture.Known;

    /// <summary>The days for which it is said to be so, or null where the words do not tell.</summary>
    internal DayRange? Valid { get; } = Resolved.Claim.Time?.Value?.Days();

    /// <summary>Whether no rule found it, but a person entered it.</summary>
    internal bool IsEntered => Resolved.Claim.Rule == Claim.PersonsRule;

    /// <summary>The id of the copy family that holds the sentence, or empty.</summary>
    internal string Family { get; init; } = "";

    /// <summary>What people decided about it, the oldest first: about this claim, or about just its words.</summary>
    internal ImmutableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>Its position in the report, from 0.</summary>
    internal int Number { get; init; }

    /// <summary>The places (UTF-16) of the text's surrogate pairs, which turn offsets into code points. Nearly always empty.</summary>
    internal int[] SurrogatePairs { get; init; } = [];
}
