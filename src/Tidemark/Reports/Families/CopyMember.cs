namespace Tidemark.Reports.Families;

/// <summary>A report as its copies are looked for.</summary>
/// <param name="Id">The report.</param>
/// <param name="Sketch">What is kept of its text.</param>
/// <param name="Known">When it had been published, or null where that is not certain.</param>
internal sealed record CopyMember(ReportId Id, CopySketch Sketch, KnownTime? Known);
