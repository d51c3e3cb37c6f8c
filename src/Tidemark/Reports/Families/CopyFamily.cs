using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Reports that are copies of one text. A family speaks once.</summary>
/// <param name="Id">The lowest id of its members.</param>
/// <param name="Members">Two or more reports, the earliest known first.</param>
internal sealed record CopyFamily(ReportId Id, ImmutableArray<ReportId> Members);
