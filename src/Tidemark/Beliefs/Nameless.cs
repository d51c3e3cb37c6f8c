using System.Collections.Frozen;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>
/// Words that describe somebody without saying who: "militants", "extremist", "other armed groups". Every side is called so by somebody; whoever holds a place
/// is not told by them.
/// </summary>
internal static class Nameless
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "they", "them", "it", "ally", "allies", "band", "bands", "combatant", "combatants", "element", "elements", "enemies", "enemy", "extremist", "extremists", "faction", "factions",
            "fighter", "fighters", "force", "forces", "group", "groups", "gunman", "gunmen", "insurgent", "insurgents", "islamist", "islamists", "jihadi", "jihadis", "jihadist", "jihadists",
            "men", "mercenaries", "mercenary", "militant", "militants", "militiaman", "militiamen", "organisation", "organisations", "organization", "organizations", "side", "sides", "sniper", "snipers",
            "soldier", "soldiers", "takfiri", "takfiris", "terror", "terrorist", "terrorists", "troop", "troops", "unit", "units",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(
        ["all", "armed", "both", "foreign", "hardline", "islamic", "local", "many", "muslim", "other", "radical", "remaining", "rival", "several", "shia", "shiite", "some", "sunni", "the", "various"],
        StringComparer.Ordinal);

    /// <summary>Whether a name that the packs do not know names nobody.</summary>
    internal static bool Is(ResolvedName name)
    {
        if (name.Id is not null)
        {
            return false;
        }

        var words = FoldedWords.Of(name.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || (Words.Contains(words[^1]) && Array.TrueForAll(words, w => Words.Contains(w) || Beside.Contains(w)));
    }
}
