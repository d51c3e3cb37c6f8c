using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>The parts of a report that copies are compared by: its prose, without headings, credits, captions, menus and date lines.</summary>
internal static class Prose
{
    private const int LeastShare = 4;

    /// <summary>The parts, in order; the whole body where the marks leave less than a quarter of it.</summary>
    internal static ImmutableArray<(int Start, int End)> Of(Report report)
    {
        var parts = ImmutableArray.CreateBuilder<(int Start, int End)>(report.Marks.Length + 1);
        var (at, kept) = (report.BodyStart, 0);
        foreach (var mark in report.Marks)
        {
            if (mark.Start > at)
            {
                parts.Add((at, mark.Start));
                kept += mark.Start - at;
            }

            at = Math.Max(at, mark.End);
        }

        if (report.Text.Length > at)
        {
            parts.Add((at, report.Text.Length));
            kept += report.Text.Length - at;
        }

        return kept * LeastShare < report.Text.Length - report.BodyStart ? [(report.BodyStart, report.Text.Length)] : parts.DrainToImmutable();
    }
}
