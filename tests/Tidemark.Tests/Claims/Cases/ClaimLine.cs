using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>A claim in one line, for messages and comparisons: what it says, by resolved names, without offsets.</summary>
internal static class ClaimLine
{
    /// <summary>The line; a name or id that <paramref name="rename"/> knows is written otherwise.</summary>
    internal static string Of(ResolvedClaim resolved, Func<string, string>? rename = null)
    {
        var claim = resolved.Claim;
        string Named(ResolvedName n) => rename?.Invoke(n.Id ?? n.Name) ?? n.Id ?? n.Name;
        string Names(string key, ImmutableArray<ResolvedName> names) => string.Concat(names.Select(n => $" {key}={Named(n)}{(n.Mention.Implied ? "(implied)" : "")}"));
        var mood = (claim.Modality == Modality.Asserted ? "" : $" {Words.Of(claim.Modality)}") + (claim.Negated ? " negated" : "") + (claim.Exclusive ? " exclusive" : "");
        var place = resolved.Place is { } p ? $" place={Place(p, rename)}" : "";
        var attributes = string.Concat(claim.Attributes.Select(a => $" {a.Key}={a.Value}"));
        var figure = claim.Figure is { } f ? string.Create(CultureInfo.InvariantCulture, $" figure={f.Value}({f.Low}..{f.High}) {f.Unit}") : "";
        var time = claim.Time is { } t ? $" time={t.Value?.Text ?? "?"}" : "";
        var by = string.Concat(resolved.Attribution.Select(a => $" by={Named(a.Speaker)}:{Words.Of(a.Stance)}{(a.Basis.Length > 0 ? "/" + a.Basis : "")}"));
        var about = claim.About is { } answered ? $" about={Words.Of(answered.Kind)}" : "";
        var condition = claim.Condition.Length > 0 ? $" condition={rename?.Invoke(claim.Condition) ?? claim.Condition}" : "";
        return $"{Words.Of(claim.Kind)}{mood}{Names("actor", resolved.Actor)}{Names("target", resolved.Target)}{place}{attributes}{figure}{time}{by}{about}{condition}";
    }

    private static string Place(ResolvedPlace place, Func<string, string>? rename)
    {
        var name = place.Id ?? place.Name;
        var relation = place.Mention.Relation is { } r ? $"/{r.Type}" : "";
        return (rename?.Invoke(name) ?? name) + relation;
    }
}
