using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Pipeline;

/// <summary>A report on its way into an archive.</summary>
/// <param name="Reading">The report and what it says; without claims where its language is not read.</param>
/// <param name="Bytes">The report's bytes as they came.</param>
/// <param name="Capture">Where and when it was found.</param>
/// <param name="Reader">The version of rules, model, packs and program that read it.</param>
internal sealed record Delivery(ReportReading Reading, ReadOnlyMemory<byte> Bytes, Capture Capture, string Reader)
{
    /// <summary>Whether it was read; false where its language cannot be read yet.</summary>
    internal bool Read { get; init; } = true;

    /// <summary>How it came over the network, or null.</summary>
    internal Retrieval? Retrieval { get; init; }

    /// <summary>The sketch of its text, or null where it is made later.</summary>
    internal CopySketch? Sketch { get; init; }
}
