using System.Collections.Immutable;

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
    internal static ImmutableArray<Collapse> Of(IEnumerable<Standing> standings) =>
    [
        .. standings.SelectMany(s => s.For.Concat(s.Against)).GroupBy(e => e.Origin.Key, StringComparer.Ordinal).Select(Of)
            .OrderByDescending(c => c.Reports).ThenBy(c => c.Key, StringComparer.Ordinal),
    ];

    private static Collapse Of(IGrouping<string, Evidence> origin)
    {
        var claims = origin.Select(e => e.Claim).DistinctBy(c => (c.Capture.Report, c.Resolved.Claim.Id)).ToArray();
        var reports = claims.DistinctBy(c => c.Capture.Report).ToArray();
        var texts = reports.Select(c => c.Family.Length > 0 ? c.Family : c.Capture.Report.Value).Distinct(StringComparer.Ordinal).Count();
        string[] outlets = [.. reports.Select(c => c.Capture.Outlet.Length > 0 ? c.Capture.Outlet : c.Capture.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(origin.Key, origin.First().Origin.Name, claims.Length, reports.Length, [.. outlets], reports.Length - texts);
    }
}
