using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;

namespace Tidemark.Cli.Verbs;

/// <summary><c>reports</c>: what a case file holds.</summary>
internal sealed class ReportsVerb : Verb
{
    private readonly CaseChoice _case = new(required: true);
    private readonly KnownOption _known = new();

    public ReportsVerb()
    {
        Command = new("reports", "List the reports of a case file.");
        _case.AddTo(Command);
        _known.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark reports --case my.tidemark", "tidemark reports --case my.tidemark --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        var json = _case.Json(parsed);
        using var list = new Listing(terminal, json, "known", "source", "claims", "report", "title");
        var all = KeptReport.All(archive, _known.Of(parsed));
        foreach (var kept in json ? all : all.OrderByDescending(k => k.Captures[0].Known).ThenBy(k => k.Report.Id.Value, StringComparer.Ordinal))
        {
            list.Add(to => Fields(to, kept), () =>
            {
                var claims = kept.Reading.Read ? kept.Reading.Claims.ToString("N0", CultureInfo.InvariantCulture) : "not read";
                return [kept.Captures[0].Known.ToString(), kept.Report.Source, claims, kept.Report.Name, kept.Report.Title];
            });
        }

        return ExitCode.All;
    }

    private static void Fields(Utf8JsonWriter json, KeptReport kept)
    {
        var report = kept.Report;
        json.WriteString("id"u8, report.Id.Value);
        json.WriteString("source"u8, report.Source);
        json.WriteString("author"u8, report.Author);
        json.WriteString("title"u8, report.Title);
        json.WriteString("genre"u8, Words.Of(report.Genre));
        json.WriteString("language"u8, report.Language);
        json.WriteString("published"u8, DateText.Of(report.Published));
        json.WriteString("known"u8, kept.Captures[0].Known.ToString());
        json.WriteString("declared-interest"u8, report.DeclaredInterest);
        json.WriteString("extractor"u8, report.Extractor);
        json.WriteStartArray("repairs"u8);
        foreach (var repair in report.Repairs)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, repair.Kind);
            json.WriteNumber("count"u8, repair.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("read"u8, kept.Reading.Read);
        json.WriteString("reader"u8, kept.Reading.Reader);
        json.WriteNumber("sentences"u8, kept.Reading.Sentences);
        json.WriteNumber("claims"u8, kept.Reading.Claims);
        json.WriteStartArray("captures"u8);
        foreach (var capture in kept.Captures)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, capture.Name);
            json.WriteString("source"u8, capture.Outlet);
            json.WriteString("author"u8, capture.Author);
            json.WriteString("url"u8, capture.Address);
            json.WriteString("published"u8, DateText.Of(capture.Published));
            json.WriteString("captured"u8, KnownTime.Written(capture.Captured));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
