using System.Text.Json;
using Tidemark.Beliefs.Ties;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>A tie of two parties as a record.</summary>
internal static class TieRecord
{
    /// <summary>The name of a party.</summary>
    internal static string Name(TieEnd end, Func<KnownClaim, KnownClaim> shown) => NameText.Of(end.Name(shown(end.Claim).Resolved));

    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, TieLine tie, Func<KnownClaim, KnownClaim> shown)
    {
        json.WriteString("relation"u8, tie.Relation);
        foreach (var (field, end) in new[] { ("one", tie.One), ("other", tie.Other) })
        {
            json.WriteStartObject(field);
            json.WriteString("id"u8, end.Name(end.Claim.Resolved).Id);
            json.WriteString("name"u8, Name(end, shown));
            json.WriteEndObject();
        }

        json.WriteString("first"u8, Marks.Day(tie.First));
        json.WriteString("last"u8, Marks.Day(tie.Last));
        json.WriteNumber("origins"u8, tie.Origins);
        json.WriteStartArray("contradicted-by"u8);
        foreach (var against in tie.Against)
        {
            json.WriteStringValue(against);
        }

        json.WriteEndArray();
        foreach (var (field, words) in new[] { ("asserted", tie.Asserted), ("suspected", tie.Suspected), ("denied", tie.Denied) })
        {
            json.WriteStartArray(field);
            foreach (var word in words)
            {
                json.WriteStartObject();
                json.WriteString("first"u8, Marks.Day(word.First));
                json.WriteString("last"u8, Marks.Day(word.Last));
                ClaimWord.Fields(json, shown(word.Claim));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
