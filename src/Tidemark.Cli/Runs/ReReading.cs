using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Runs;

/// <summary>How the claims of a report change when it is read again. Judgements stay whatever comes of it.</summary>
/// <param name="Kept">The report as it stands.</param>
/// <param name="Reading">The new reading.</param>
/// <param name="Changes">The claims that are new, gone or changed, in the order of the text.</param>
internal sealed record ReReading(Report Kept, ReportReading Reading, ImmutableArray<ClaimChange> Changes)
{
    /// <summary>Reads a report again and compares.</summary>
    internal static ReReading Of(IArchive archive, Report kept, CourseReader reader)
    {
        var reading = reader.Read(kept);
        var (old, entered) = (new Dictionary<string, KnownClaim>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var claim in archive.Claims(ClaimQuery.All with { Report = kept.Id }))
        {
            // What a person entered is no reading's, so no reading changes it.
            _ = claim.IsEntered ? entered.Add(claim.Resolved.Claim.Id) : old.TryAdd(claim.Resolved.Claim.Id, claim);
        }

        ImmutableArray<Judgement> judged = [.. archive.Judgements(kept.Id)];
        var points = new CodePoints(kept.Text);
        var changes = new List<ClaimChange>();
        foreach (var claim in reading.Claims.Where(c => !entered.Contains(c.Claim.Id)).DistinctBy(c => c.Claim.Id))
        {
            var how = !old.Remove(claim.Claim.Id, out var before) ? "new" : Bytes(before).AsSpan().SequenceEqual(ClaimRecord.Bytes(claim, kept)) ? "" : "changed";
            if (how.Length > 0)
            {
                changes.Add(new(how, claim, kept.Text[claim.Claim.QuoteStart..claim.Claim.QuoteEnd], Touching(judged, claim, points)));
            }
        }

        changes.AddRange(old.Values.Select(gone => new ClaimChange("gone", gone.Resolved, gone.Quote, Touching(judged, gone.Resolved, points))));
        return new(kept, reading, [.. changes.OrderBy(c => c.Claim.Claim.QuoteStart).ThenBy(c => c.Claim.Claim.QuoteEnd).ThenBy(c => c.Claim.Claim.Id, StringComparer.Ordinal)]);
    }

    private static byte[] Bytes(KnownClaim kept)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimRecord.Options(indented: false)))
        {
            ClaimRecord.Write(json, kept with { Judgements = [] });
        }

        return stream.ToArray();
    }

    private static ImmutableArray<Judgement> Touching(ImmutableArray<Judgement> judged, ResolvedClaim claim, CodePoints points) =>
        [.. judged.Where(j => j.Start < points.At(claim.Claim.QuoteEnd) && j.End > points.At(claim.Claim.QuoteStart))];
}

/// <summary>A claim that newer rules change.</summary>
/// <param name="How">new, gone or changed.</param>
/// <param name="Claim">The claim as it would be, or as it was.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Judged">What people decided about these words; it stays.</param>
internal sealed record ClaimChange(string How, ResolvedClaim Claim, string Quote, ImmutableArray<Judgement> Judged);
