using System.Collections.Immutable;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Reports;

namespace Tidemark.Web.Serving;

/// <summary>What a case held at one time: its version, and what is asked of all of it. Immutable.</summary>
internal sealed record CaseState
{
    /// <summary>A number for this state in this process.</summary>
    internal required long Number { get; init; }

    /// <summary>The version of the case (<see cref="CaseVersion"/>).</summary>
    internal required string Version { get; init; }

    /// <summary>How much there is.</summary>
    internal required ArchiveCounts Counts { get; init; }

    /// <summary>Its reports without their texts, the newest known first, then by id.</summary>
    internal required ImmutableArray<KeptReport> Reports { get; init; }

    /// <summary>When the first and the last report of a certain date had been published; of all reports where none is certain; null without reports.</summary>
    internal required (KnownTime First, KnownTime Last)? Known { get; init; }

    /// <summary>Its reports in the order of their claims: by the day on which they were known, then by id.</summary>
    internal required ImmutableArray<KeptReport> InOrder { get; init; }

    /// <summary>Whether it is certain when a report was published.</summary>
    internal static bool IsDated(KeptReport report) => report.Captures[0].Published is Publication.At or Publication.OnDay;

    /// <summary>Looks into an archive.</summary>
    internal static CaseState Of(IArchive archive, long number)
    {
        KeptReport[] reports = [.. KeptReport.All(archive, null).Select(r => r with { Report = r.Report with { Text = "" } })];
        reports = [.. reports.OrderByDescending(r => r.Known).ThenBy(r => r.Report.Id.Value, StringComparer.Ordinal)];
        KeptReport[] dated = [.. reports.Where(IsDated)];
        return new()
        {
            Number = number,
            Version = CaseVersion.Of(archive),
            Counts = archive.Count(),
            Reports = [.. reports],
            Known = dated.Length > 0 ? (dated[^1].Known, dated[0].Known) : reports.Length > 0 ? (reports[^1].Known, reports[0].Known) : null,
            InOrder = [.. reports.OrderBy(r => r.Known.Day).ThenBy(r => r.Report.Id.Value, StringComparer.Ordinal)],
        };
    }
}
