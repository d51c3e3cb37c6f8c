using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Pipeline;

/// <summary>What is kept of a report to find its copies.</summary>
/// <param name="Report">The report.</param>
/// <param name="Published">When its leading capture was published.</param>
/// <param name="Sketch">The sketch of its text, or null where none was made yet.</param>
/// <param name="State">What was done with it.</param>
internal sealed record KeptSketch(ReportId Report, Publication Published, CopySketch? Sketch, Comparing State);

/// <summary>Whether a report was compared with the others.</summary>
internal enum Comparing
{
    /// <summary>It is new, or its words or dates have changed since.</summary>
    NotYet,

    /// <summary>It was among the reports that were compared.</summary>
    Done,

    /// <summary>Its words stood for all reports that have the same.</summary>
    Stood,
}
