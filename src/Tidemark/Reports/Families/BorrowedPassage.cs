namespace Tidemark.Reports.Families;

/// <summary>A passage of a report that stands in a report of another family too; what it says is that family's word.</summary>
/// <param name="Report">The report.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Voice">The family of the earliest report with the passage; a report without copies is a family of its own.</param>
internal sealed record BorrowedPassage(ReportId Report, int Start, int End, ReportId Voice);
