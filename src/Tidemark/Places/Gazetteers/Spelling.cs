using Tidemark.Names;

namespace Tidemark.Places.Gazetteers;

/// <summary>The one door to how names are spelled: candidate keys equal across spellings and scripts, and how well two spellings go together.</summary>
/// <param name="model">Judges pairs; without it none is a spelling of another.</param>
internal sealed class Spelling(SpellingModel? model)
{
    /// <summary>The most keys of a name.</summary>
    internal const int MostKeys = 2 * NameSkeleton.MostKeys;

    /// <summary>Hashes of keys that a name shares with its other spellings; how many there are.</summary>
    internal static int Keys(string name, Span<ulong> hashes) => NameSkeleton.Hashes(name, hashes);

    /// <summary>The natural logarithm of how much likelier two spellings are of one name than of two: above 0 for one name.</summary>
    internal double LogOdds(string a, string b) => model?.LogOdds(a, b) ?? SpellingModel.Unlike;
}
