using System.Collections.Immutable;
using Tidemark.Reading.Dates;
using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>Marks what is not prose. Whole lines first, then the ends of lines that hold prose too.</summary>
internal static class Marker
{
    /// <summary>The one mark that needs no reading.</summary>
    internal static Marked FrontMatterOnly(Draft draft, string title) =>
        new(draft.BodyStart > 0 ? [new TextMark(0, draft.BodyStart, MarkKind.FrontMatter)] : [], title, "");

    /// <summary>All marks of a draft.</summary>
    internal static Marked Mark(Draft draft, string title, List<TextLine> lines, List<DateLine> dateLines)
    {
        var text = draft.Text;
        var kinds = new MarkKind?[lines.Count];
        var parts = new List<TextMark>();
        TakeGiven(draft.Marks, lines, kinds);
        TakeDates(dateLines, lines, kinds, parts);
        RepeatedLines.Mark(text, lines, kinds);
        for (var i = 0; i < lines.Count; i++)
        {
            kinds[i] ??= LinePhrases.Read(lines[i].Of(text));
        }

        OpeningMarks.Mark(text, title, lines, kinds, parts);
        var noteAt = AuthorNotes.Find(text, lines, kinds);
        if (noteAt >= 0)
        {
            kinds[noteAt] = MarkKind.AuthorNote;
        }

        Headings.Mark(text, title, lines, kinds);
        EndingMarks.Mark(text, lines, kinds, parts);
        var note = noteAt < 0 ? "" : lines[noteAt].Of(text).ToString();
        return new(Ordered(draft.BodyStart, lines, kinds, parts), title.Length > 0 ? title : Headings.Title(text, lines, kinds), note);
    }

    private static void TakeGiven(ImmutableArray<TextMark> given, List<TextLine> lines, MarkKind?[] kinds)
    {
        for (int i = 0, m = 0; i < lines.Count && m < given.Length;)
        {
            if (given[m].End < lines[i].End)
            {
                m++;
            }
            else
            {
                kinds[i] = given[m].Start <= lines[i].Start ? given[m].Kind : null;
                i++;
            }
        }
    }

    private static void TakeDates(List<DateLine> dateLines, List<TextLine> lines, MarkKind?[] kinds, List<TextMark> parts)
    {
        foreach (var date in dateLines)
        {
            var i = lines.FindIndex(line => line.Start <= date.Start && date.End <= line.End);
            if (i >= 0 && lines[i].Start == date.Start && lines[i].End == date.End)
            {
                kinds[i] ??= MarkKind.DateLine;
            }
            else
            {
                parts.Add(new(date.Start, date.End, MarkKind.DateLine));
            }
        }
    }

    private static ImmutableArray<TextMark> Ordered(int bodyStart, List<TextLine> lines, MarkKind?[] kinds, List<TextMark> parts)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        if (bodyStart > 0)
        {
            marks.Add(new(0, bodyStart, MarkKind.FrontMatter));
        }

        parts.Sort((a, b) => a.Start.CompareTo(b.Start));
        var part = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            for (; part < parts.Count && parts[part].Start < lines[i].End; part++)
            {
                if (kinds[i] is null && parts[part].Start >= (marks.Count > 0 ? marks[^1].End : 0) && parts[part].End > parts[part].Start)
                {
                    marks.Add(parts[part]);
                }
            }

            if (kinds[i] is { } kind)
            {
                marks.Add(new(lines[i].Start, lines[i].End, kind));
            }
        }

        return marks.ToImmutable();
    }
}
