using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Beliefs;
using Tidemark.Claims;
using Tidemark.Pipeline.Questions;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>An answer as one JSON record.</summary>
/// <param name="json">What writes it.</param>
/// <param name="shown">What was written of its claims before.</param>
internal sealed class AnswerRecord(Utf8JsonWriter json, ShownClaims shown)
{
    private const string First = "claim";

    /// <summary>Writes the fields.</summary>
    internal void Fields(Answer answer, PlaceRecord place, int described)
    {
        json.WriteStartObject("place"u8);
        json.WriteString("id"u8, place.CanonicalId);
        json.WriteString("name"u8, place.Name);
        json.WriteEndObject();
        json.WriteString("on"u8, Marks.Day(answer.Question.On));
        json.WriteString("as-known"u8, answer.Question.AsKnown.Day == DateOnly.MaxValue ? null : answer.Question.AsKnown.ToString());
        json.WriteString("reconciler"u8, answer.Reconciler);
        json.WriteString("outcome"u8, answer.Outcome switch { Outcome.Held => "held", Outcome.Undetermined => "undetermined", Outcome.Contested => "contested", _ => "no-evidence" });
        json.WriteStartArray("holders"u8);
        foreach (var holder in answer.Holders)
        {
            json.WriteStartObject();
            Holder(holder);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("contested"u8, answer.Contested);
        json.WriteBoolean("besieged"u8, answer.Besieged);
        json.WriteString("newest-evidence"u8, answer.NewestEvidence is { } day ? Marks.Day(day) : null);
        json.WriteString("newest-report"u8, answer.NewestReport?.ToString());
        json.WriteString("no-word-since"u8, answer.NoWordSince is { } since ? Marks.Day(since) : null);
        json.WriteNumber("origins"u8, answer.Origins);
        json.WriteNumber("described-nearby"u8, described);
        json.WriteStartArray("standings"u8);
        foreach (var standing in answer.Standings)
        {
            Standing(standing);
        }

        json.WriteEndArray();
        json.WriteStartArray("sightings"u8);
        foreach (var sighting in answer.Sightings)
        {
            json.WriteStartObject();
            json.WriteString("condition"u8, sighting.Condition == Condition.Contested ? "contested" : "besieged");
            json.WriteBoolean("lasts"u8, sighting.Lasts);
            json.WriteString("seen"u8, Marks.Day(sighting.Seen));
            Claim(sighting.Claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        new ReckoningRecord(json).Fields(answer);
    }

    private void Holder(Standing standing)
    {
        json.WriteString("id"u8, standing.Holder.StartsWith("name:", StringComparison.Ordinal) ? null : standing.Holder);
        json.WriteString("name"u8, standing.Name);
    }

    private void Standing(Standing standing)
    {
        json.WriteStartObject();
        Holder(standing);
        json.WriteStartArray("also"u8);
        foreach (var name in standing.Also)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("votes-for"u8, standing.VotesFor);
        json.WriteNumber("votes-against"u8, standing.VotesAgainst);
        All("for", standing.For);
        All("against", standing.Against);
        json.WriteEndObject();
    }

    private void All(string side, ImmutableArray<Evidence> all)
    {
        json.WriteStartArray(side);
        foreach (var evidence in all)
        {
            json.WriteStartObject();
            json.WriteString("seen"u8, Marks.Day(evidence.Seen));
            json.WriteBoolean("day-from-report"u8, evidence.DayFromReport);
            json.WriteString("grade"u8, evidence.Grade switch { Grade.Full => "full", Grade.Before => "before", _ => "weak" });
            json.WriteString("origin"u8, evidence.Origin.Name);
            if (evidence.Part is { } part)
            {
                json.WriteNumber("part"u8, Math.Round(part, 4) + 0.0); // never -0
            }

            Claim(evidence.Claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the fields of a claim: as they were written for another day, where they take up one line.</summary>
    private void Claim(KnownClaim known)
    {
        if (json.Options.Indented)
        {
            Fields(json, known);
            return;
        }

        json.WritePropertyName(First);
        json.WriteRawValue(shown.Fields(known, json.Options), skipInputValidation: true);
    }

    /// <summary>The fields of a claim as they stand in a record of one line, from the value of the first on.</summary>
    internal static byte[] FieldsOf(KnownClaim known, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            Fields(json, known);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan[("{\"" + First + "\":").Length..^1].ToArray();
    }

    /// <summary>Writes the fields of a claim.</summary>
    internal static void Fields(Utf8JsonWriter json, KnownClaim known)
    {
        var (claim, capture) = (known.Resolved.Claim, known.Capture);
        json.WriteString(First, claim.Id);
        json.WriteString("kind"u8, Words.Of(claim.Kind));
        json.WriteString("time"u8, claim.Time?.Value is { Text.Length: > 0 } value ? value.Text : null);
        json.WriteString("sentence"u8, known.Sentence);
        json.WriteStartArray("attribution"u8);
        foreach (var link in known.Resolved.Attribution)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, link.Speaker.Id);
            json.WriteString("name"u8, link.Speaker.Name);
            json.WriteString("stance"u8, Words.Of(link.Stance));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("report"u8, capture.Report.Value);
        json.WriteString("name"u8, capture.Name);
        json.WriteString("source"u8, capture.Outlet);
        json.WriteString("url"u8, capture.Address);
        json.WriteString("published"u8, DateText.Of(capture.Published));
        json.WriteString("known"u8, known.Known.ToString());
        json.WriteString("family"u8, known.Family.Length > 0 ? known.Family : null);
        JudgementRecord.Write(json, known.Judgements, mask: null);
    }
}
