using System.Text.Json;
using Tidemark.Beliefs.Figures;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>All figures of one quantity as a record.</summary>
internal static class FigureRecord
{
    /// <summary>The quantity in words: "territory (percent) of A in B".</summary>
    internal static string Title(Quantity quantity, Func<KnownClaim, KnownClaim> shown)
    {
        var named = shown(quantity.Readings.FirstOrDefault(r => r.Claim.Resolved.Place is not null, quantity.Readings[0]).Claim).Resolved;
        var of = NameText.All(named.Actor.IsEmpty || quantity.What == "people" ? named.Target : named.Actor);
        var where = named.Place is { } place && (quantity.Place.Length > 0 || !quantity.What.EndsWith("-in-all", StringComparison.Ordinal)) ? NameText.Of(place) : "";
        return $"{quantity.What.Replace('-', ' ')}{(quantity.Unit.Length > 0 && quantity.Unit != quantity.What ? $" ({quantity.Unit})" : "")}{(of.Length > 0 ? " of " + of : "")}{(where.Length > 0 ? " in " + where : "")}";
    }

    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, Quantity quantity, Func<KnownClaim, KnownClaim> shown)
    {
        json.WriteString("quantity"u8, quantity.What);
        json.WriteString("unit"u8, quantity.Unit);
        json.WriteString("title"u8, Title(quantity, shown));
        json.WriteString("subject"u8, quantity.Subject);
        json.WriteString("place"u8, Place(quantity, shown));
        json.WriteStartArray("figures"u8);
        foreach (var reading in quantity.Readings)
        {
            json.WriteStartObject();
            EventRecord.Span(json, reading.Span);
            json.WriteBoolean("lost"u8, reading.IsLoss);
            json.WriteString("first"u8, Marks.Day(reading.When.First));
            json.WriteString("last"u8, Marks.Day(reading.When.Last));
            json.WriteBoolean("replaced"u8, reading.Replaced);
            ClaimWord.Fields(json, shown(reading.Claim));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reckoned"u8);
        foreach (var working in quantity.Workings)
        {
            json.WriteStartObject();
            json.WriteString("meaning"u8, working.Meaning);
            json.WriteString("formula"u8, working.Formula);
            EventRecord.Span(json, working.Result);
            json.WriteStartArray("from"u8);
            foreach (var from in working.From)
            {
                json.WriteStringValue(from.Claim.Resolved.Claim.Id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("contradictions"u8);
        foreach (var dispute in quantity.Disputes)
        {
            json.WriteStartObject();
            json.WriteString("one"u8, dispute.One[0].Claim.Resolved.Claim.Id);
            json.WriteString("formula"u8, dispute.OneFormula.Length > 0 ? dispute.OneFormula : null);
            json.WriteString("other"u8, dispute.Other.Claim.Resolved.Claim.Id);
            json.WriteString("rests-on"u8, dispute.RestsOn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The place's id; where it has none, its words as they may be shown.</summary>
    private static string Place(Quantity quantity, Func<KnownClaim, KnownClaim> shown) =>
        quantity.Place.Length == 0 || quantity.Place.Contains(':', StringComparison.Ordinal) ? quantity.Place
            : quantity.Readings.Select(r => shown(r.Claim).Resolved.Place).FirstOrDefault(p => p is not null) is { } place ? NameText.Of(place) : "";
}
