using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>A stretch that two texts share but for small edits.</summary>
/// <param name="Runs">The words in common, in the order of both texts; at least one run.</param>
/// <param name="Facts">Different numbers, names and words of quotes among the words in common.</param>
/// <param name="Conflicts">Numbers and names that stand in the one text where the other has another.</param>
internal sealed record SharedPassage(ImmutableArray<SharedRun> Runs, int Facts, int Conflicts)
{
    /// <summary>Number of words in common.</summary>
    internal int Words { get; } = Runs.Sum(r => r.Length);

    /// <summary>Words of the longest run.</summary>
    internal int Longest => Runs.Max(r => r.Length);

    /// <summary>The words of the first text, from and behind.</summary>
    internal (int Start, int End) First => (Runs[0].First, Runs[^1].FirstEnd);

    /// <summary>The words of the second text, from and behind.</summary>
    internal (int Start, int End) Second => (Runs[0].Second, Runs[^1].SecondEnd);

    /// <summary>The share of words in common among the words of the longer side.</summary>
    internal double Density => (double)Words / Math.Max(First.End - First.Start, Second.End - Second.Start);
}
