using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Claims;

namespace Tidemark.Resolution;

/// <summary>What people decided, as a field of the record of a claim.</summary>
internal static class JudgementRecord
{
    /// <summary>Writes the field <c>judgements</c>, the oldest first; nothing where nobody decided. With a mask, who decided is "[person]".</summary>
    internal static void Write(Utf8JsonWriter json, ImmutableArray<Judgement> judgements, PersonMask? mask)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (judgements.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("judgements"u8);
        foreach (var judgement in judgements)
        {
            json.WriteStartObject();
            json.WriteString("verdict"u8, Words.Of(judgement.Verdict));
            json.WriteString("note"u8, mask?.Apply(judgement.Note) ?? judgement.Note);
            json.WriteString("person"u8, mask is null ? judgement.Person : PersonMask.Person);
            json.WriteString("at"u8, KnownTime.Written(judgement.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
