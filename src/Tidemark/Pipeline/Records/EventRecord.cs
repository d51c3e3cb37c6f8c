using System.Text.Json;
using Tidemark.Beliefs.Events;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>An event as a record. Days as ISO 8601; open bounds are null.</summary>
internal sealed class EventRecord(Utf8JsonWriter json, Func<KnownClaim, KnownClaim> shown)
{
    /// <summary>Writes the fields.</summary>
    internal void Fields(Event told)
    {
        json.WriteString("id"u8, told.Id);
        json.WriteString("event"u8, told.Happening.ToString().ToLowerInvariant());
        json.WriteString("summary"u8, EventText.Of(told, shown));
        When(told.When);
        Place(told);
        Parties("actors", told.Actors);
        Parties("targets", told.Targets);
        json.WriteStartArray("figures"u8);
        foreach (var toll in told.Tolls)
        {
            Toll(toll);
        }

        json.WriteEndArray();
        json.WriteNumber("origins"u8, told.Origins);
        json.WriteNumber("reports"u8, told.Reports);
        json.WriteString("first-known"u8, told.FirstKnown.ToString());
        json.WriteString("last-known"u8, told.LastKnown.ToString());
        Claims(told);
        Replies(told);
    }

    /// <summary>Writes a range of a figure.</summary>
    internal static void Span(Utf8JsonWriter json, FigureSpan span)
    {
        json.WriteNumber("low"u8, span.Low);
        if (double.IsFinite(span.High))
        {
            json.WriteNumber("high"u8, span.High);
        }
        else
        {
            json.WriteNull("high"u8);
        }
    }

    private void When(Moments? when)
    {
        if (when is not { } days)
        {
            json.WriteNull("when"u8);
            return;
        }

        json.WriteStartObject("when"u8);
        json.WriteString("first"u8, Marks.Day(days.First));
        json.WriteString("last"u8, Marks.Day(days.Last));
        json.WriteBoolean("told"u8, days.Told);
        json.WriteEndObject();
    }

    private void Place(Event told)
    {
        if (told.Place is null || told.All.FirstOrDefault(a => ReferenceEquals(a.Claim.Resolved.Place, told.Place)) is not { } account)
        {
            json.WriteNull("place"u8);
            return;
        }

        var place = shown(account.Claim).Resolved.Place!;
        json.WriteStartObject("place"u8);
        json.WriteString("id"u8, place.Id);
        json.WriteString("name"u8, NameText.Of(place));
        if (place.Point is { } point && double.IsFinite(point.Latitude) && double.IsFinite(point.Longitude))
        {
            json.WriteNumber("lat"u8, Math.Round(point.Latitude, 5));
            json.WriteNumber("lon"u8, Math.Round(point.Longitude, 5));
            json.WriteNumber("precision"u8, place.Precision ?? 7);
        }

        json.WriteEndObject();
    }

    private void Parties(string role, IEnumerable<NamedParty> parties)
    {
        json.WriteStartArray(role);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, party.Id);
            json.WriteString("name"u8, PartyText.Of(party, shown));
            json.WriteNumber("origins"u8, party.Origins);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Toll(Toll toll)
    {
        json.WriteStartObject();
        json.WriteString("effect"u8, toll.Effect);
        Span(json, toll.Range);
        json.WriteStartArray("counts"u8);
        foreach (var count in toll.Counts)
        {
            json.WriteStartObject();
            Span(json, count.Span);
            json.WriteString("of"u8, NameText.All(shown(count.Account.Claim).Resolved.Target));
            json.WriteString("role"u8, count.Role.ToString().ToLowerInvariant());
            json.WriteString("by"u8, EventText.Speaker(shown(count.Account.Claim)));
            json.WriteString("known"u8, count.Account.Claim.Known.ToString());
            json.WriteString("claim"u8, count.Account.Said.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Claims(Event told)
    {
        json.WriteStartArray("claims"u8);
        foreach (var account in told.Accounts)
        {
            json.WriteStartObject();
            ClaimWord.Fields(json, shown(account.Claim));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Replies(Event told)
    {
        json.WriteStartArray("answers"u8);
        foreach (var reply in told.Replies)
        {
            json.WriteStartObject();
            json.WriteString("answer"u8, EventText.Word(reply.Kind));
            json.WriteBoolean("tied-by-report"u8, reply.Linked);
            ClaimWord.Fields(json, shown(reply.Account.Claim));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
