using Tidemark.Reports;

namespace Tidemark.Claims.Passes;

/// <summary>The parts of a report's text that are read: all but what is marked as not prose. Headings are read, apart.</summary>
internal static class Prose
{
    /// <summary>The parts, in order, as UTF-16 bounds, and whether each is a heading.</summary>
    internal static IEnumerable<(int Start, int End, bool Heading)> Of(Report report)
    {
        var at = report.BodyStart;
        foreach (var mark in report.Marks)
        {
            if (mark.End <= at)
            {
                continue;
            }

            if (mark.Start > at)
            {
                yield return (at, mark.Start, false);
            }

            at = Math.Max(at, mark.End);
        }

        if (at < report.Text.Length)
        {
            yield return (at, report.Text.Length, false);
        }
    }
}
