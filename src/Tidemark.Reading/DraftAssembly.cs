using System.Collections.Immutable;
using Tidemark.Reading.Dates;
using Tidemark.Reading.Languages;
using Tidemark.Reading.Marking;
using Tidemark.Reports;
using Tidemark.Reports.Mending;

namespace Tidemark.Reading;

/// <summary>Makes a report of a draft: settles its language, its date and its marks.</summary>
internal static class DraftAssembly
{
    /// <summary>The report of a draft. What is damaged is looked at as it was meant, so that dates and marks are found; text and offsets stay the stored ones.</summary>
    internal static ReportRead Assemble(Draft draft, ReadingOptions options)
    {
        var over = CharacterMender.Mend(draft.Text);
        over = LineMender.Mend(over, over.Seen(draft.BodyStart), null);
        if (over.IsWhole)
        {
            return AssembleSeen(draft, options);
        }

        var seen = draft with { Text = over.Text, BodyStart = over.Seen(draft.BodyStart), Marks = [.. draft.Marks.Select(m => new TextMark(over.Seen(m.Start), over.Seen(m.End), m.Kind))] };
        return AssembleSeen(seen, options) switch
        {
            ReportRead.Done done => new ReportRead.Done(Stored(done.Report, draft, over), done.Bytes, done.Remarks),
            ReportRead.NotRead not => new ReportRead.NotRead(Stored(not.Report, draft, over), not.Bytes, not.Remarks),
            var failed => failed,
        };
    }

    private static Report Stored(Report seen, Draft draft, MendedText over)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        foreach (var mark in seen.Marks)
        {
            var (start, end) = mark.Kind == MarkKind.FrontMatter ? (0, draft.BodyStart) : over.Stored(mark.Start, mark.End, draft.Text.Length);
            start = marks.Count > 0 ? Math.Max(start, marks[^1].End) : start;
            if (end > start)
            {
                marks.Add(new(start, end, mark.Kind));
            }
        }

        return seen with { Text = draft.Text, BodyStart = draft.BodyStart, Marks = marks.ToImmutable(), Repairs = draft.Repairs.AddRange(over.Repairs) };
    }

    private static ReportRead AssembleSeen(Draft draft, ReadingOptions options)
    {
        var lines = TextLine.Split(draft.Text, draft.BodyStart);
        if (lines.Count == 0)
        {
            return new ReportRead.Failed(draft.Name, "holds no text", "check that it was saved whole");
        }

        var details = draft.Own.FilledFrom(draft.Sidecar);
        var body = draft.Text.AsSpan(draft.BodyStart);
        var language = LanguageCode.Of(details.Language) ?? LanguageCode.Of(options.Language) ?? LanguageGuess.Of(body);
        var url = details.Url ?? "";
        var dateLines = DateLineFinder.Find(draft.Text, details.Title ?? "", lines);
        var (published, remark) = PublicationChoice.Choose(draft, language, url, options.Published, dateLines);
        var marked = options.Mark ? Marker.Mark(draft, details.Title ?? "", lines, dateLines) : Marker.FrontMatterOnly(draft, details.Title ?? "");
        var report = new Report
        {
            Id = draft.Id,
            Name = draft.Name,
            Text = draft.Text,
            BodyStart = draft.BodyStart,
            Title = marked.Title,
            Source = details.Source ?? "",
            Author = details.Author ?? "",
            Url = url,
            Genre = GenreCue.Of(details.Genre, marked.Title, lines[0].Of(draft.Text)),
            Published = published,
            Language = language,
            DeclaredInterest = marked.AuthorNote,
            Marks = marked.Marks,
            Extractor = draft.Extractor,
            Repairs = draft.Repairs,
        };
        ImmutableArray<string> remarks = remark is null ? draft.Remarks : draft.Remarks.Add(remark);
        var read = options.LanguagesRead.Contains(language) || (language == "und" && options.LanguagesRead.Contains("en") && LanguageGuess.MayBeEnglish(body));
        return read ? new ReportRead.Done(report, draft.Bytes, remarks) : new ReportRead.NotRead(report, draft.Bytes, remarks);
    }
}
