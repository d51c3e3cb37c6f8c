using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Reports;

namespace Tidemark.Pipeline.Records;

/// <summary>A sentence that gave no claim, as a record.</summary>
internal static class SilentRecord
{
    /// <summary>Writes the fields.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="points">Its code points.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words as they are shown.</param>
    internal static void Fields(Utf8JsonWriter json, ReportId report, CodePoints points, SilentSentence sentence, string words)
    {
        json.WriteString("report"u8, report.Value);
        json.WriteNumber("start"u8, points.At(sentence.Start));
        json.WriteNumber("end"u8, points.At(sentence.End));
        json.WriteString("sentence"u8, words);
        json.WriteString("why"u8, Words.Of(sentence.Why));
    }
}
