using System.Text.Json;
using Tidemark.Beliefs.Control;
using Tidemark.Pipeline.Questions;

namespace Tidemark.Pipeline.Records;

/// <summary>A change of hands as a record.</summary>
internal static class ChangeRecord
{
    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, Change change, Estimates estimates)
    {
        json.WriteString("day"u8, Estimates.Iso(change.Day));
        json.WriteString("early"u8, Estimates.Iso(change.Early));
        json.WriteString("late"u8, Estimates.Iso(change.Late));
        json.WriteString("from"u8, estimates.Name(change.From));
        json.WriteString("to"u8, estimates.Name(change.To));
    }
}
