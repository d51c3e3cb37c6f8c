using System.Collections.Immutable;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Reckoning;

/// <summary>What one rule makes of the words about a place on a day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Holders">Whom it names.</param>
/// <param name="Contested">Whether it says that the place is fought over.</param>
internal sealed record RuleAnswer(AggregationRule Rule, Outcome Outcome, ImmutableArray<Standing> Holders, bool Contested)
{
    /// <summary>How sure the rule is of that, from 0 to 1; null for rules that do not tell.</summary>
    internal double? Sure { get; init; }

    /// <summary>Votes for it, or the claim that decided; for people.</summary>
    internal string Basis { get; init; } = "";
}

/// <summary>How likely one outcome is.</summary>
/// <param name="Id">An actor's id, the folded words of one that the packs do not know, "contested" or "unknown".</param>
/// <param name="Name">The name to show.</param>
/// <param name="P">The probability.</param>
internal sealed record Likelihood(string Id, string Name, double P);

/// <summary>What comes to one vote: an origin's reports, their outlets and copies.</summary>
/// <param name="Key">The origin's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Claims">Number of its claims among the evidence.</param>
/// <param name="Reports">In how many reports.</param>
/// <param name="Outlets">The outlets that printed them.</param>
/// <param name="Copies">How many of the reports are copies of another.</param>
internal sealed record Collapse(string Key, string Name, int Claims, int Reports, ImmutableArray<string> Outlets, int Copies)
{
    /// <summary>The origins of evidence and sightings, those of most reports first.</summary>
    internal static ImmutableArray<Collapse> Of(IEnumerable<Standing> standings)
    {
        var byOrigin = new Dictionary<string, List<Evidence>>(StringComparer.Ordinal);
        foreach (var e in standings.SelectMany(s => s.For.Concat(s.Against)))
        {
            (byOrigin.TryGetValue(e.Origin.Key, out var own) ? own : byOrigin[e.Origin.Key] = []).Add(e);
        }

        Collapse[] all = [.. byOrigin.Values.Select(Of)];
        Array.Sort(all, static (a, b) => a.Reports != b.Reports ? b.Reports.CompareTo(a.Reports) : string.CompareOrdinal(a.Key, b.Key));
        return [.. all];
    }

    private static Collapse Of(List<Evidence> origin)
    {
        if (origin is [var only])
        {
            return new(only.Origin.Key, only.Origin.Name, 1, 1, [Outlet(only.Claim)], 0);
        }

        var (claims, reports) = (new HashSet<string>(origin.Count, StringComparer.Ordinal), new Dictionary<string, KnownClaim>(StringComparer.Ordinal));
        Capture? last = null;
        foreach (var e in origin)
        {
            claims.Add(e.Claim.Resolved.Claim.Id);
            if (!ReferenceEquals(last, e.Claim.Capture))
            {
                last = e.Claim.Capture;
                reports.TryAdd(last.Report.Value, e.Claim);
            }
        }

        var texts = reports.Select(r => r.Value.Family.Length > 0 ? r.Value.Family : r.Key).Distinct(StringComparer.Ordinal).Count();
        string[] outlets = [.. reports.Values.Select(Outlet).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(origin[0].Origin.Key, origin[0].Origin.Name, claims.Count, reports.Count, [.. outlets], reports.Count - texts);
    }

    private static string Outlet(KnownClaim claim) => claim.Capture.Outlet.Length > 0 ? claim.Capture.Outlet : claim.Capture.Name;
}
