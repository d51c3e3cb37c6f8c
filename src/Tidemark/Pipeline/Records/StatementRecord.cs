using System.Text.Json;
using Tidemark.Pipeline.Questions;

namespace Tidemark.Pipeline.Records;

/// <summary>A row of a speaker's time line as a record.</summary>
internal static class StatementRecord
{
    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, StatementRow row)
    {
        json.WriteString("day"u8, Marks.Day(row.Day));
        json.WriteString("track"u8, row.Track);
        if (row.Change is { } change)
        {
            json.WriteString("place"u8, change.Place);
            json.WriteString("name"u8, change.Name);
            json.WriteString("from"u8, change.From);
            json.WriteString("to"u8, change.To);
            json.WriteString("early"u8, Estimates.Iso(change.Change.Early));
            json.WriteString("late"u8, Estimates.Iso(change.Change.Late));
            return;
        }

        if (row.Reading is { } reading)
        {
            EventRecord.Span(json, reading.Span);
            json.WriteBoolean("lost"u8, reading.IsLoss);
        }

        json.WriteString("content"u8, ClaimText.Of(row.Claim!.Resolved));
        json.WriteString("place"u8, row.Claim.Resolved.Place?.Id);
        ClaimWord.Fields(json, row.Claim);
    }
}
