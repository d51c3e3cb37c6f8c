using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Claims;

namespace Tidemark.Beliefs.Control;

/// <summary>One line of a file of claims (the codebook's record, with <c>published</c> and <c>source</c>).</summary>
internal static class ClaimLine
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="Exception">The line lacks what a claim needs; the message says what.</exception>
    internal static Statement Read(JsonElement claim)
    {
        var published = KnownTime.Parse(Text(claim, "published")) ?? throw new FormatException($"'{Text(claim, "published")}' is no time of publication");
        var edtf = claim.TryGetProperty("time", out var time) && time.ValueKind == JsonValueKind.Object ? Text(time, "edtf") : "";
        var voices = claim.TryGetProperty("attribution", out var chain) && chain.ValueKind == JsonValueKind.Array ? chain.EnumerateArray() : default;
        return new()
        {
            Id = Text(claim, "id"),
            Outlet = Text(claim, "source"),
            Known = Day(published),
            Family = Text(claim, "family") is { Length: > 0 } family ? family : Text(claim, "report"),
            Kind = Words.Parse<ClaimKind>(Text(claim, "kind")) ?? throw new FormatException($"'{Text(claim, "kind")}' is no kind of claim"),
            Place = Ids(claim, "place") is [var place, ..] ? place : "",
            Actors = Ids(claim, "actor"),
            Targets = Ids(claim, "target"),
            Attributes = Attributes(claim),
            Valid = edtf.Length > 0 ? new Edtf(edtf).Days() : null,
            Approximate = edtf.EndsWith('~'),
            Asserted = !claim.TryGetProperty("modality", out var modality) || modality.GetString() is "asserted" or "doubted",
            Negated = claim.TryGetProperty("negated", out var negated) && negated.GetBoolean(),
            Voices = [.. voices.Select(v => new Voice(Id(v), Words.Parse<Stance>(Text(v, "stance")) ?? Stance.Asserts))],
            Confidence = claim.TryGetProperty("confidence", out var sure) && sure.TryGetDouble(out var value) ? Math.Clamp(value, .01, 1) : 1,
        };
    }

    /// <summary>A time as a day's number and its fraction in UTC; what has only a day counts from its end.</summary>
    internal static double Day(KnownTime time) =>
        time.Instant is { } at ? at.UtcTicks / (double)TimeSpan.TicksPerDay : time.Day.DayNumber + .99;

    private static ImmutableSortedDictionary<string, string> Attributes(JsonElement claim) =>
        claim.TryGetProperty("attributes", out var all) && all.ValueKind == JsonValueKind.Object
            ? all.EnumerateObject().ToImmutableSortedDictionary(a => a.Name, a => a.Value.ToString().ToLowerInvariant(), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private static ImmutableArray<string> Ids(JsonElement claim, string role) =>
        claim.TryGetProperty(role, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Id)] : [];

    /// <summary>A name's id, else its words.</summary>
    private static string Id(JsonElement name) => Text(name, "id") is { Length: > 0 } id ? id : "name:" + Text(name, "name").ToLowerInvariant();

    private static string Text(JsonElement of, string field) =>
        of.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
