using System.Text.Json;
using Tidemark.Beliefs;

namespace Tidemark.Pipeline.Records;

/// <summary>What other rules make of the evidence of a place, as a field of its record.</summary>
internal static class RulesRecord
{
    /// <summary>Writes the field <c>rules</c>.</summary>
    internal static void Write(Utf8JsonWriter json, Answer answer, OriginWorth worth)
    {
        json.WriteStartArray("rules"u8);
        foreach (var (rule, means, holders, p) in OtherRules.Of(answer, worth))
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, rule);
            json.WriteString("means"u8, means);
            json.WriteString("outcome"u8, answer.Outcome == Outcome.NoEvidence ? "no-evidence" : holders.IsEmpty ? "undetermined" : "held");
            json.WriteStartArray("holders"u8);
            foreach (var holder in holders)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, holder.Holder.StartsWith("name:", StringComparison.Ordinal) ? null : holder.Holder);
                json.WriteString("name"u8, holder.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (p is { } likely)
            {
                json.WriteNumber("p"u8, Math.Round(likely, 4));
            }
            else
            {
                json.WriteNull("p"u8);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
