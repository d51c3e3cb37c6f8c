using Tidemark.Pipeline.Records;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Telling;

/// <summary>Who holds which place on whose word, newest word first. What was said, not what was so.</summary>
internal sealed class HolderTable
{
    private readonly List<(DateOnly Event, DateOnly Said, int Order, string[] Cells)> _rows = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds a report's word about a place: a transfer or a state that somebody asserts as fact.</summary>
    internal void Add(Report report, ResolvedClaim claim)
    {
        if (claim.Place is not { } place || (place.Id is null && place.Mention.Relation is null) || !IsWordOnControl(claim))
        {
            return;
        }

        var said = report.Published.ReferenceDay ?? DateOnly.MinValue;
        var days = claim.Claim.Time?.Value?.Days();
        var when = claim.Claim.Time?.Value is { Text.Length: > 0 } value ? value.Text : "";
        var began = days?.Start ?? said;
        string[] cells = [NameText.Of(place), Holder(claim), Clock(claim.Claim, when), SpeakerText.Name(claim, report.Source), Marks.Of(report.Published)];
        _rows.Add((began < said ? began : said, said, _rows.Count, cells));
    }

    /// <summary>The table, with at most so many different rows.</summary>
    internal IEnumerable<string> Lines(int width, int most)
    {
        var table = new Table("place", "who", "when", "according to", "published");
        var more = 0;
        foreach (var row in _rows.OrderByDescending(r => r.Event).ThenByDescending(r => r.Said).ThenBy(r => r.Order))
        {
            if (!_seen.Add(string.Join('\t', row.Cells)))
            {
                continue;
            }

            if (table.Count < most)
            {
                table.Add(row.Cells);
            }
            else
            {
                more++;
            }
        }

        return more == 0 ? table.Lines(width) : table.Lines(width).Append(string.Create(CultureInfo.InvariantCulture, $"... and {more:N0} older"));
    }

    private static bool IsWordOnControl(ResolvedClaim claim) =>
        claim.Claim is { Kind: ClaimKind.Transfer or ClaimKind.Holds, Modality: Modality.Asserted, Negated: false }
        && (claim.Actor.Length > 0 || (claim.Claim.Kind == ClaimKind.Transfer && claim.Target.Length > 0))
        && !claim.Attribution.Any(a => a.Stance == Stance.Denies);

    private static string Holder(ResolvedClaim claim)
    {
        var extent = claim.Claim.Attributes.GetValueOrDefault("extent", "");
        if (claim.Actor.Length == 0 || extent == "none")
        {
            return "not " + NameText.All(claim.Actor.Length == 0 ? claim.Target : claim.Actor);
        }

        var status = claim.Claim.Attributes.GetValueOrDefault("status", "");
        string[] remarks = [.. new[] { extent is "part" or "most" ? extent : "", status is "contested" or "besieged" ? status : "" }.Where(r => r.Length > 0)];
        return NameText.All(claim.Actor) + (remarks.Length > 0 ? $" ({string.Join(", ", remarks)})" : "");
    }

    private static string Clock(Claim claim, string when) =>
        when.Length == 0 ? "" : when.Contains('/', StringComparison.Ordinal) ? when : claim.Kind == ClaimKind.Transfer ? "since " + when : "at " + when;
}
