using System.Collections.Frozen;
using System.Collections.Immutable;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>Puts the many words for those who were harmed into two sorts, whoever they belong to.</summary>
internal static class VictimWords
{
    /// <summary>People who do not fight.</summary>
    internal const string Civilians = "civilians";

    /// <summary>People in arms.</summary>
    internal const string Fighters = "fighters";

    private static readonly FrozenSet<string> Civil = FrozenSet.ToFrozenSet(
        ("civilian civilians child children woman women resident residents citizen citizens family families baby babies girl girls boy boys villager villagers inhabitant inhabitants " +
        "patient patients doctor doctors medic medics nurse nurses teacher teachers student students journalist journalists reporter reporters worker workers refugee refugees " +
        "worshipper worshippers worshipers pilgrim pilgrims shopper shoppers farmer farmers elderly infant infants").Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Armed = FrozenSet.ToFrozenSet(
        ("fighter fighters militant militants soldier soldiers rebel rebels troops gunman gunmen jihadist jihadists jihadi jihadis terrorist terrorists insurgent insurgents militiaman " +
        "militiamen officer officers commander commanders combatant combatants policeman policemen conscript conscripts mercenary mercenaries forces extremist extremists").Split(' '), StringComparer.Ordinal);

    /// <summary>The sort of those harmed: one of both, or empty where the words do not tell or name both.</summary>
    internal static string Of(ImmutableArray<ResolvedName> harmed)
    {
        var (civil, armed) = (false, false);
        foreach (var name in harmed)
        {
            foreach (var word in name.Mention.Text.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                var small = word.ToLowerInvariant();
                (civil, armed) = (civil || Civil.Contains(small), armed || Armed.Contains(small));
            }
        }

        return civil == armed ? "" : civil ? Civilians : Fighters;
    }
}
