namespace Tidemark.Reports;

/// <summary>A report, or a part of it, is one of several copies of a text.</summary>
/// <param name="Report">The report.</param>
/// <param name="Family">The family's id; the same for all copies.</param>
/// <param name="Start">First UTF-16 unit of the copied part; 0 for a whole report.</param>
/// <param name="End">Behind the last UTF-16 unit; the text's length, or more, for a whole report.</param>
internal sealed record FamilyTie(ReportId Report, string Family, int Start, int End);
