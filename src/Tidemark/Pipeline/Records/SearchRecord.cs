using System.Text.Json;
using Tidemark.Reports;

namespace Tidemark.Pipeline.Records;

/// <summary>A report that was searched for, with the words around the first that was found.</summary>
internal static class SearchRecord
{
    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, Report report, string words)
    {
        json.WriteString("report"u8, report.Id.Value);
        json.WriteString("source"u8, report.Source);
        json.WriteString("published"u8, DateText.Of(report.Published));
        json.WriteString("title"u8, report.Title);
        Excerpt(json, report, words);
    }

    /// <summary>Writes the excerpt and its place, in code points.</summary>
    internal static void Excerpt(Utf8JsonWriter json, Report report, string words)
    {
        var points = new CodePoints(report.Text);
        var (start, end) = Records.Excerpt.Of(report, SearchWords.Of(words));
        json.WriteString("excerpt"u8, Records.Excerpt.OneLine(report.Text[start..end]));
        json.WriteNumber("start"u8, points.At(start));
        json.WriteNumber("end"u8, points.At(end));
    }
}
