using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>A claim as a word of somebody: who, through whom, when, in what words.</summary>
internal static class ClaimWord
{
    /// <summary>"Observatory, through Northern Wire, 2016-07-19".</summary>
    internal static string Head(KnownClaim shown)
    {
        var basis = EventText.Basis(shown);
        return $"{EventText.Speaker(shown)}{(shown.Resolved.Attribution.IsEmpty && shown.Resolved.Claim.Kind != ClaimKind.Statement ? "" : ", through " + EventText.Outlet(shown))}, {Marks.Of(shown.Capture.Published)}{(basis.Length > 0 ? $"; basis: {basis}" : "")}";
    }

    /// <summary>The sentence on one line, not too long.</summary>
    internal static string Sentence(KnownClaim shown)
    {
        var text = Excerpt.OneLine(shown.Sentence);
        return text.Length <= 220 ? text : text[..(text.LastIndexOf(' ', 219) is var cut and > 0 ? cut : 219)] + "…";
    }

    /// <summary>Writes a claim's fields.</summary>
    internal static void Fields(Utf8JsonWriter json, KnownClaim shown)
    {
        json.WriteString("claim"u8, shown.Resolved.Claim.Id);
        json.WriteString("report"u8, shown.Resolved.Claim.Report.Value);
        json.WriteString("kind"u8, Words.Of(shown.Resolved.Claim.Kind));
        json.WriteString("by"u8, EventText.Speaker(shown));
        json.WriteString("by-id"u8, ById(shown.Resolved));
        json.WriteString("stance"u8, shown.Resolved.Attribution is [var first, ..] ? Words.Of(first.Stance) : null);
        json.WriteString("basis"u8, EventText.Basis(shown) is { Length: > 0 } basis ? basis : null);
        json.WriteString("outlet"u8, EventText.Outlet(shown));
        json.WriteString("known"u8, shown.Known.ToString());
        json.WriteString("quote"u8, shown.Quote);
        json.WriteString("sentence"u8, Excerpt.OneLine(shown.Sentence));
        json.WriteString("copies"u8, shown.Family.Length > 0 ? shown.Family : null);
    }

    /// <summary>Writes a list of claims.</summary>
    internal static void List(Utf8JsonWriter json, string field, IEnumerable<KnownClaim> shown)
    {
        json.WriteStartArray(field);
        foreach (var claim in shown)
        {
            json.WriteStartObject();
            Fields(json, claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? ById(ResolvedClaim claim) =>
        claim is { Claim.Kind: ClaimKind.Statement, Actor: [var actor, ..] } ? actor.Id : claim.Attribution is [var innermost, ..] ? innermost.Speaker.Id : null;
}
