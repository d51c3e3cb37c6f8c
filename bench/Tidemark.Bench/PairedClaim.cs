using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Bench;

/// <summary>A claim of an annotated set, and whether an annotation was paired with it.</summary>
/// <param name="Set">The set.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Id">The claim's id.</param>
/// <param name="Right">Whether an annotation was paired with it.</param>
/// <param name="Confidence">The confidence it was printed with, 0 .. 1.</param>
internal sealed record PairedClaim(string Set, string Report, string Id, bool Right, double Confidence)
{
    /// <summary>Reads what <c>pair_claims.py</c> wrote.</summary>
    internal static ImmutableArray<PairedClaim> Load(string file) => [.. File.ReadLines(file).Select(l => l.Split('\t')).Select(Parse)];

    private static PairedClaim Parse(string[] fields) => new(fields[0], fields[1], fields[2], fields[3] == "1", double.Parse(fields[4], CultureInfo.InvariantCulture));
}
