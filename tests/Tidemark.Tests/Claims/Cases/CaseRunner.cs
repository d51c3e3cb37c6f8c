using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>Says which expectations of a case the claims of its text do not meet.</summary>
internal static class CaseRunner
{
    private static readonly string[] Articles = ["the", "a", "an"];

    /// <summary>The expectations that are not met.</summary>
    internal static IEnumerable<Expectation> Unmet(Case asked, ImmutableArray<ResolvedClaim> claims) =>
        asked.Expectations.Where(e => e.Wanted != claims.Any(c => Meets(c, e)));

    /// <summary>Whether a claim is of the kind and meets every demand.</summary>
    internal static bool Meets(ResolvedClaim claim, Expectation expectation) =>
        claim.Claim.Kind == expectation.Kind && expectation.Demands.All(d => Meets(claim, d));

    private static bool Meets(ResolvedClaim resolved, Demand demand)
    {
        var claim = resolved.Claim;
        return demand.Key switch
        {
            "actor" => resolved.Actor.Any(a => Holds(a, demand.Value)),
            "target" => resolved.Target.Any(a => Holds(a, demand.Value)),
            "place" => resolved.Place is { } place && (Contains(place.Mention.Text, demand.Value) || Contains(place.Name, demand.Value)),
            "lies" => resolved.Place?.Mention.Relation?.Type == demand.Value,
            "modality" => Words.Of(claim.Modality) == demand.Value,
            "negated" => claim.Negated,
            "not-negated" => !claim.Negated,
            "exclusive" => claim.Exclusive,
            "by" => SaidBy(resolved, demand.Value),
            "figure" => FigureDemand.TryParse(demand.Value)!.IsMetBy(claim.Figure),
            "unit" => claim.Figure?.Unit == demand.Value,
            "time" => claim.Time?.Value?.Text == demand.Value,
            "about" => claim.About is { } about && Words.Of(about.Kind) == demand.Value,
            "condition" => Contains(claim.Condition, demand.Value),
            "implied" => (demand.Value switch { "actor" => claim.Actor, "target" => claim.Target, _ => claim.Place is { } p ? [p] : [] }).Any(m => m.Implied),
            _ => claim.Attributes.TryGetValue(demand.Key, out var value) && value == demand.Value,
        };
    }

    private static bool SaidBy(ResolvedClaim claim, string who)
    {
        if (who == "-")
        {
            return claim.Attribution.IsEmpty;
        }

        var colon = who.LastIndexOf(':');
        string name = who[..colon], stance = who[(colon + 1)..];
        return claim.Attribution.Any(a => Words.Of(a.Stance) == stance && (name == "_unnamed" ? a.Speaker.Id is null : Holds(a.Speaker, name.Replace('_', ' '))));
    }

    private static bool Holds(ResolvedName name, string value) => Contains(name.Mention.Text, value) || Contains(name.Name, value);

    /// <summary>Whether the words are part of the text, whole words or not; letter case, articles and the form of apostrophes do not count.</summary>
    private static bool Contains(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.Ordinal);

    private static string Plain(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !Articles.Contains(w)));
}
