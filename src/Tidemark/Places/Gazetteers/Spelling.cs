using Tidemark.Names;

namespace Tidemark.Places.Gazetteers;

/// <summary>The one door to how names are spelled: candidate keys equal across spellings and scripts, and how well two spellings go together.</summary>
/// <param name="model">Judges pairs; without it none is a spelling of another.</param>
internal sealed class Spelling(SpellingModel? model)
{
    /// <summary>Keys that a name shares with its other spellings.</summary>
    internal static IReadOnlyCollection<string> Keys(string name)
    {
        var keys = new List<string>();
        NameSkeleton.Keys(name, keys);
        return keys;
    }

    /// <summary>The natural logarithm of how much likelier two spellings are of one name than of two: above 0 for one name.</summary>
    internal double LogOdds(string a, string b) => model?.LogOdds(a, b) ?? SpellingModel.Unlike;
}
