using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Pipeline.Questions;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>A report as a record, without its text.</summary>
internal static class ReportRecord
{
    /// <summary>Writes the fields.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="kept">The report.</param>
    /// <param name="mask">Names that are not shown, or null.</param>
    /// <param name="count">The field of the number of claims; another where the claims themselves follow.</param>
    /// <param name="retrievals">How the report came over the network, where that is to be told.</param>
    internal static void Fields(Utf8JsonWriter json, KeptReport kept, PersonMask? mask = null, string count = "claims", ImmutableArray<Retrieval> retrievals = default)
    {
        var report = kept.Report;
        string Shown(string words) => mask?.Apply(words) ?? words;
        json.WriteString("id"u8, report.Id.Value);
        json.WriteString("source"u8, report.Source);
        json.WriteString("author"u8, Author(report.Author, mask));
        json.WriteString("title"u8, Shown(report.Title));
        json.WriteString("genre"u8, Words.Of(report.Genre));
        json.WriteString("language"u8, report.Language);
        json.WriteString("published"u8, DateText.Of(report.Published));
        json.WriteString("known"u8, kept.Known.ToString());
        json.WriteString("declared-interest"u8, Shown(report.DeclaredInterest));
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
        json.WriteNumber(count, kept.Reading.Claims);
        json.WriteStartArray("captures"u8);
        foreach (var capture in kept.Captures)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, Shown(capture.Name));
            json.WriteString("source"u8, capture.Outlet);
            json.WriteString("author"u8, Author(capture.Author, mask));
            json.WriteString("url"u8, capture.Address);
            json.WriteString("published"u8, DateText.Of(capture.Published));
            json.WriteString("captured"u8, KnownTime.Written(capture.Captured));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!retrievals.IsDefaultOrEmpty)
        {
            Retrievals(json, retrievals);
        }
    }

    private static void Retrievals(Utf8JsonWriter json, ImmutableArray<Retrieval> retrievals)
    {
        json.WriteStartArray("retrievals"u8);
        foreach (var retrieval in retrievals)
        {
            json.WriteStartObject();
            json.WriteString("asked"u8, retrieval.Asked);
            json.WriteString("answered"u8, retrieval.Final);
            json.WriteString("at"u8, KnownTime.Written(retrieval.At));
            json.WriteNumber("status"u8, retrieval.Status);
            json.WriteString("body"u8, "sha256:" + retrieval.Hash);
            json.WriteString("headers"u8, retrieval.Headers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An author is a person, known by name alone: masked wherever names are.</summary>
    private static string Author(string author, PersonMask? mask) => mask is null || author.Length == 0 ? author : PersonMask.Person;
}
