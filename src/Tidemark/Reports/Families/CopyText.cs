using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>A text and the reports that have exactly its words.</summary>
/// <param name="Sketch">Its sketch.</param>
/// <param name="Members">The reports, the earliest known first.</param>
internal sealed record CopyText(CopySketch Sketch, ImmutableArray<CopyMember> Members)
{
    /// <summary>The key of its sketch.</summary>
    internal ulong Key => Sketch.Key;

    /// <summary>The report of lowest id, which stands for all in comparisons.</summary>
    internal ReportId Lowest { get; } = Members.Select(m => m.Id).MinBy(i => i.Value, StringComparer.Ordinal);
}
