using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>The copies among some reports: a function of the reports alone, whatever their order.</summary>
/// <param name="Families">The families, by id.</param>
/// <param name="Ties">Why: the texts that are tied, by key.</param>
/// <param name="Passages">The passages that are another family's word, by report and place.</param>
internal sealed record CopyFindings(ImmutableArray<CopyFamily> Families, ImmutableArray<CopyTie> Ties, ImmutableArray<BorrowedPassage> Passages)
{
    /// <summary>No copies.</summary>
    internal static CopyFindings None { get; } = new([], [], []);
}
