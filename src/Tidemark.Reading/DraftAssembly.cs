using System.Collections.Immutable;
using Tidemark.Reading.Dates;
using Tidemark.Reading.Languages;
using Tidemark.Reading.Marking;
using Tidemark.Reports;

namespace Tidemark.Reading;

/// <summary>Makes a report of a draft: settles its language, its date and its marks.</summary>
internal static class DraftAssembly
{
    internal static ReportRead Assemble(Draft draft, ReadingOptions options)
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
        };
        ImmutableArray<string> remarks = remark is null ? draft.Remarks : draft.Remarks.Add(remark);
        var read = options.LanguagesRead.Contains(language) || (language == "und" && options.LanguagesRead.Contains("en") && LanguageGuess.MayBeEnglish(body));
        return read ? new ReportRead.Done(report, draft.Bytes, remarks) : new ReportRead.NotRead(report, draft.Bytes, remarks);
    }
}
