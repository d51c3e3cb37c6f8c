using System.Collections.Immutable;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Pipeline;

/// <summary>What comparing all reports of an archive came to. It follows from the reports and can be made again from them.</summary>
/// <param name="Sketches">The sketches that were missing.</param>
/// <param name="Standing">The reports whose words stood for all that have the same.</param>
/// <param name="Ties">The texts that are tied, and why.</param>
/// <param name="Families">What reports, or parts of them, are copies of.</param>
internal sealed record Comparison(
    IReadOnlyDictionary<ReportId, CopySketch> Sketches, IReadOnlySet<ReportId> Standing, ImmutableArray<CopyTie> Ties, ImmutableArray<FamilyTie> Families);
