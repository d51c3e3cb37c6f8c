using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Claims.Rules;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Resolution;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>Claims: which there are, one, and how it was found.</summary>
internal static class ClaimAnswers
{
    private const int Usual = 100;

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/claims", "Claims by the day on which they were known, then by report and place in the text.",
            [Asked.Place, Asked.Actor, Asked.Kind, new("report", ParameterKind.Text, "Only of this report."), Asked.From, Asked.To, Asked.Known, Asked.Limit(Usual), Asked.After], Claims) { Shape = "Claims" },
        new(Asked.Base + "/claims/{id}", "One claim.", [Asked.Known], Claim) { Shape = "Claim" },
        new(Asked.Base + "/claims/{id}/explain", "How a claim was found, as a tree: rules, the words they rest on, and the findings below.", [Asked.Known], Explain) { Shape = "Explained" },
    ];

    /// <summary>The claims that an address asks for, in order; those with a day outside the wanted days are left out.</summary>
    internal static IEnumerable<KnownClaim> Wanted(Ask ask, ClaimQuery query, string? after)
    {
        var (wanted, around) = (Wishes.Of(ask), new LocusReader(ask.Knowledge.Places));
        var named = ask.Texts("place").Length + ask.Texts("actor").Length > 0;
        var all = named ? ClaimPages.From(ask.House.Book(ask.State, ask.Desk, ask.Known).Claims, after).Where(c => query.Report is not { } report || c.Capture.Report == report) : ClaimPages.From(ask.State, ask.Desk.Archive, query, after);
        return all.Where(c => wanted.Has(c.Resolved, around.Above) && wanted.Days(First(c), Last(c)));
    }

    private static Body Claims(Ask ask)
    {
        var query = ClaimQuery.All with
        {
            KnownBy = ask.Known,
            Kinds = [.. ask.Texts("kind").Select(k => Words.Parse<ClaimKind>(k)).OfType<ClaimKind>()],
            Report = ask.Text("report") is { } report ? new ReportId(report) : null,
        };
        var limit = ask.Number("limit", Usual);
        KnownClaim[] found = [.. Wanted(ask, query, ask.Text("after")).Take(limit + 1)];
        return Body.Of(json =>
        {
            Asked.Head(json, ask);
            json.WriteStartArray("claims"u8);
            foreach (var claim in found.Take(limit))
            {
                ClaimRecord.Write(json, claim, ask.Desk.Mask(claim), words: true);
            }

            json.WriteEndArray();
            json.WriteString("next"u8, found.Length > limit ? ClaimPages.KeyOf(found[limit - 1]) : null);
        });
    }

    private static Body Claim(Ask ask)
    {
        var claim = Named(ask);
        return Body.Whole(json => ClaimRecord.Write(json, claim, ask.Desk.Mask(claim), words: true));
    }

    private static Body Explain(Ask ask)
    {
        var kept = Named(ask);
        var reading = ask.Desk.Read(kept.Capture.Report);
        var found = reading.Claims.FirstOrDefault(c => c.Claim.Id == kept.Resolved.Claim.Id)
            ?? throw AskFault.Missing($"{kept.Resolved.Claim.Id}: today's rules no longer find this claim in its report; tidemark re-read shows what changed");
        var (text, rules) = (new MaskedText(reading.Report.Text, ask.Desk.Mask(kept)), ask.Knowledge.Rules.Rules.GroupBy(r => r.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
        return Body.Of(json =>
        {
            var shown = ask.Desk.Shown(kept).Resolved;
            json.WriteString("claim"u8, kept.Resolved.Claim.Id);
            json.WriteString("report"u8, kept.Capture.Report.Value);
            json.WriteString("summary"u8, SpeakerText.Of(shown) + ClaimText.Of(shown));
            json.WritePropertyName("tree"u8);
            Node(json, found.Claim.Derivation, text, rules);
        });
    }

    private static void Node(Utf8JsonWriter json, Derivation derivation, MaskedText text, Dictionary<string, FrameRule> rules)
    {
        var rule = rules.GetValueOrDefault(derivation.Rule);
        var (start, end) = (text.Utf16(derivation.Start, end: false), text.Utf16(derivation.End, end: true));
        json.WriteStartObject();
        json.WriteString("rule"u8, derivation.Rule);
        json.WriteString("what"u8, derivation.What.Length > 0 ? derivation.What : rule?.Says ?? "");
        json.WriteString("at"u8, rule?.At);
        json.WriteString("text"u8, end > start && end <= text.Text.Length ? text.Text[start..end] : "");
        json.WriteNumber("start"u8, text.At(derivation.Start, end: false));
        json.WriteNumber("end"u8, text.At(derivation.End, end: true));
        json.WriteStartArray("children"u8);
        foreach (var child in derivation.Children.IsDefault ? [] : derivation.Children)
        {
            Node(json, child, text, rules);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The claim that the path names.</summary>
    /// <exception cref="AskFault">There is none, or it was not known by then.</exception>
    private static KnownClaim Named(Ask ask)
    {
        var id = ask.Part("id");
        return ask.Desk.Archive.Claims(ClaimQuery.All with { Id = id, KnownBy = ask.Known }).FirstOrDefault(c => c.Resolved.Claim.Id == id)
            ?? throw AskFault.Missing($"{Parameter.Shown(id)}: no such claim {(ask.Known is { } known ? $"as known on {known}" : "in the case")}; {Asked.Base}/claims lists them");
    }

    /// <summary>The first day that a claim tells of; the day on which it was known where it tells of none.</summary>
    internal static DateOnly First(KnownClaim claim) => claim.Valid is { } valid ? valid.Start ?? DateOnly.MinValue : claim.Known.Day;

    /// <summary>The last day that a claim tells of.</summary>
    internal static DateOnly Last(KnownClaim claim) => claim.Valid is { } valid ? valid.End is { } end ? end.AddDays(-1) : DateOnly.MaxValue : claim.Known.Day;
}
