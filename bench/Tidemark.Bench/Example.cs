using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Claims.Passes;
using Tidemark.Pipeline;
using Tidemark.Reading;

namespace Tidemark.Bench;

/// <summary>A claim to learn from: how it was found, and whether it is right.</summary>
internal sealed record Example(string Report, ConfidenceFeatures Features, ClaimKind Kind, string Rule, bool Right)
{
    /// <summary>Reads the sets again and joins what was found with what was paired.</summary>
    /// <param name="pairs">The file of <c>pair_claims.py</c>.</param>
    /// <param name="sets">SET=DIR.</param>
    /// <exception cref="InvalidDataException">A paired claim is not found again.</exception>
    internal static ImmutableArray<Example> Load(string pairs, IEnumerable<string> sets)
    {
        var reader = new Course(House.Knowledge()).NewReader(throws: true);
        var found = new Dictionary<(string, string), Claim>();
        foreach (var set in sets)
        {
            var folder = set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..];
            foreach (var read in ReportReader.ReadAll([folder], ReadingOptions.Default).OfType<ReportRead.Done>())
            {
                foreach (var claim in reader.Read(read.Report).Claims)
                {
                    found.TryAdd((claim.Claim.Report.Value, claim.Claim.Id), claim.Claim);
                }
            }
        }

        return [.. PairedClaim.Load(pairs).Select(p => Make(p, found))];
    }

    private static Example Make(PairedClaim pair, Dictionary<(string, string), Claim> found) => found.TryGetValue((pair.Report, pair.Id), out var claim)
        ? new(pair.Report, claim.Features, claim.Kind, claim.Rule, pair.Right)
        : throw new InvalidDataException($"claim {pair.Id} of {pair.Report} is not found again; run bench/fit, which reads and pairs with one build");
}
