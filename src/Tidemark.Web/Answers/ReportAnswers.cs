using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>Reports: which there are, and one with its text, what in it is no prose, and its claims.</summary>
internal static class ReportAnswers
{
    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/reports", "The reports of the case, the newest first.",
            [new("q", ParameterKind.Text, "Words that a report must hold, all of them; case, diacritics and Arabic letter forms do not matter."), new("source", ParameterKind.Text, "Only of this outlet; again for more.") { Many = true },
             Asked.From with { About = "Only what was published on this day or later." }, Asked.To with { About = "Only what was published on this day or earlier." }, Asked.Known, Asked.Limit(50), Asked.After], Reports) { Shape = "Reports" },
        new(Asked.Base + "/reports/{id}", "One report with its text as it is shown, what in it is no prose, and its claims where they stand.", [Asked.Known], Report) { Shape = "Report" },
        new(Asked.Base + "/reports/{id}/annotations", "The claims of a report as annotations (W3C Web Annotation).", [Asked.Known], Annotations) { Shape = "AnnotationPage", Type = AnnotationType },
    ];

    private const string AnnotationType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private static Body Reports(Ask ask)
    {
        var sources = ask.Texts("source").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (from, to) = (ask.Day("from"), ask.Day("to"));
        var words = ask.Text("q");
        var held = words is null ? null : ask.Desk.Archive.Search(words).ToHashSet();
        KeptReport[] found =
        [
            .. ask.State.Reports.Where(r => held?.Contains(r.Report.Id) ?? true).Select(r => r.By(ask.Known)).OfType<KeptReport>()
                .Where(r => (sources.Count == 0 || sources.Contains(r.Report.Source)) && (from is null || r.Known.Day >= from) && (to is null || r.Known.Day <= to)),
        ];
        return Asked.Listed(ask, found, r => r.Report.Id.Value, 50, (json, kept) =>
        {
            var mask = ask.Desk.Mask(kept.Report.Id);
            ReportRecord.Fields(json, kept, mask);
            if (words is not null)
            {
                var text = new MaskedText(ask.Desk.Archive.Find(kept.Report.Id)!.Text, mask);
                SearchRecord.Excerpt(json, ask.Desk.Archive.Find(kept.Report.Id)! with { Text = text.Text, BodyStart = text.Utf16(kept.Report.BodyStart, end: false) }, words);
            }
        });
    }

    private static Body Report(Ask ask)
    {
        var (kept, report, text) = Named(ask);
        KnownClaim[] claims = [.. ask.Desk.Archive.Claims(ClaimQuery.All with { Report = report.Id })];
        return Body.Of(json =>
        {
            ReportRecord.Fields(json, kept, ask.Desk.Mask(report.Id), "claims-found");
            json.WriteString("version"u8, ask.State.Version);
            json.WriteString("text"u8, text.Text);
            json.WriteStartArray("marks"u8);
            foreach (var mark in report.Marks)
            {
                json.WriteStartObject();
                json.WriteNumber("start"u8, text.At(mark.Start, end: false));
                json.WriteNumber("end"u8, text.At(mark.End, end: true));
                json.WriteString("kind"u8, Words.Of(mark.Kind));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("claims"u8);
            foreach (var claim in claims)
            {
                json.WriteStartObject();
                Claim(json, claim, report, text, ask.Desk.Shown);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("annotations"u8, $"{Asked.Base}/reports/{report.Id.Value}/annotations");
        });
    }

    private static void Claim(Utf8JsonWriter json, KnownClaim claim, Report report, MaskedText text, Func<KnownClaim, KnownClaim> shown)
    {
        var said = claim.Resolved.Claim;
        json.WriteString("claim"u8, said.Id);
        json.WriteString("kind"u8, Words.Of(said.Kind));
        json.WriteString("summary"u8, SpeakerText.Of(shown(claim).Resolved) + ClaimText.Of(shown(claim).Resolved));
        json.WriteNumber("confidence"u8, Math.Round(said.Confidence, 3));
        json.WriteNumber("start"u8, text.At(said.QuoteStart, end: false));
        json.WriteNumber("end"u8, text.At(said.QuoteEnd, end: true));
        json.WriteNumber("sentence-start"u8, text.At(said.SentenceStart, end: false));
        json.WriteNumber("sentence-end"u8, text.At(said.SentenceEnd, end: true));
        json.WriteStartArray("selectors"u8);
        AnnotationRecord.Selectors(json, claim, report, text);
        json.WriteEndArray();
    }

    private static Body Annotations(Ask ask)
    {
        var (_, report, text) = Named(ask);
        var address = $"{Asked.Base}/reports/{report.Id.Value}";
        var shown = ask.Desk.Shown;
        return Body.Of(
            json =>
            {
                json.WriteString("@context"u8, "http://www.w3.org/ns/anno.jsonld"u8);
                json.WriteString("id"u8, address + "/annotations");
                json.WriteString("type"u8, "AnnotationPage"u8);
                json.WriteStartArray("items"u8);
                foreach (var claim in ask.Desk.Archive.Claims(ClaimQuery.All with { Report = report.Id }))
                {
                    json.WriteStartObject();
                    json.WriteString("id"u8, $"{Asked.Base}/claims/{claim.Resolved.Claim.Id}");
                    json.WriteString("type"u8, "Annotation"u8);
                    json.WriteString("motivation"u8, "describing"u8);
                    json.WriteStartObject("body"u8);
                    json.WriteString("type"u8, "TextualBody"u8);
                    json.WriteString("format"u8, "text/plain"u8);
                    json.WriteString("value"u8, SpeakerText.Of(shown(claim).Resolved) + ClaimText.Of(shown(claim).Resolved));
                    json.WriteEndObject();
                    json.WriteStartObject("target"u8);
                    json.WriteString("source"u8, address);
                    json.WriteStartArray("selector"u8);
                    AnnotationRecord.Selectors(json, claim, report, text);
                    json.WriteEndArray();
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
            AnnotationType);
    }

    /// <summary>The report that the path names, with its whole text and the text as it is shown.</summary>
    private static (KeptReport Kept, Report Report, MaskedText Text) Named(Ask ask)
    {
        var id = new ReportId(ask.Part("id"));
        var kept = ask.State.Reports.FirstOrDefault(r => r.Report.Id == id) ?? throw AskFault.Missing($"{Parameter.Shown(id.Value)}: the case holds no such report; {Asked.Base}/reports lists them");
        var known = kept.By(ask.Known) ?? throw AskFault.Missing($"{Parameter.Shown(id.Value)}: was not published by {ask.Known}; ask for a later as-known");
        var report = ask.Desk.Archive.Find(id)!; // a report is never deleted
        return (known, report, new(report.Text, ask.Desk.Mask(id)));
    }
}
