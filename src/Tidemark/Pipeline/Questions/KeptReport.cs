using System.Collections.Immutable;
using Tidemark.Reports;

namespace Tidemark.Pipeline.Questions;

/// <summary>A report as it stands in an archive.</summary>
/// <param name="Report">The report, with the names and dates of the leading capture.</param>
/// <param name="Captures">Its captures, the leading one first.</param>
/// <param name="Reading">Its current reading.</param>
internal sealed record KeptReport(Report Report, ImmutableArray<Capture> Captures, KeptReading Reading)
{
    /// <summary>When it had been published: the earliest of its captures.</summary>
    internal KnownTime Known => Captures[0].Known;

    /// <summary>The report as it stood by a limit, with the captures that were known by then; null where none was.</summary>
    internal KeptReport? By(KnownTime? known) =>
        known is not { } limit ? this : Captures.RemoveAll(c => !c.Known.IsBy(limit)) is { IsEmpty: false } own ? this with { Captures = own } : null;

    /// <summary>Of each report that was known by a limit the outlet, the number of claims and when it was known; texts are not read.</summary>
    internal static IEnumerable<(string Outlet, int Claims, KnownTime Known)> Heads(IArchive archive, KnownTime? known)
    {
        using var readings = archive.Readings().GetEnumerator();
        ReportId last = default;
        foreach (var capture in archive.Captures())
        {
            // The leading capture comes first.
            if (capture.Report == last || !readings.MoveNext())
            {
                continue;
            }

            last = capture.Report;
            if (known is not { } limit || capture.Known.IsBy(limit))
            {
                yield return (capture.Outlet, readings.Current.Claims, capture.Known);
            }
        }
    }

    /// <summary>All reports of an archive that were known by a limit, by id.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="known">The limit, or null for all.</param>
    internal static IEnumerable<KeptReport> All(IArchive archive, KnownTime? known)
    {
        using var captures = archive.Captures().GetEnumerator();
        using var readings = archive.Readings().GetEnumerator();
        var more = captures.MoveNext();
        foreach (var report in archive.Reports())
        {
            readings.MoveNext();
            var own = ImmutableArray.CreateBuilder<Capture>();
            for (; more && captures.Current.Report == report.Id; more = captures.MoveNext())
            {
                if (known is not { } limit || captures.Current.Known.IsBy(limit))
                {
                    own.Add(captures.Current);
                }
            }

            if (own.Count > 0)
            {
                yield return new(report, own.ToImmutable(), readings.Current);
            }
        }
    }
}
