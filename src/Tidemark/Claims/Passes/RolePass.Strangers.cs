using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Names that no list holds, where the words leave no doubt that they act: who captures, kills, backs or denies.</content>
internal sealed partial class RolePass
{
    /// <summary>"Boko Haram captured X": a name that no list holds, as the subject of what only forces do.</summary>
    private Mention? Stranger(Slot slot, int unit, ClaimKind kind) =>
        slot.Source == SlotSource.Modifier && kind == ClaimKind.Holds && S.Units[unit].Kind == UnitKind.Word && S.Tags[unit] == Tag.JJ && phrases.ForcesOf(S.Units[unit].Word) is { Kind: EntryKind.Actor } forces ? phrases.OfUnit(unit, forces) :
        slot.Source == SlotSource.Preposition && slot.Preposition == _between && IsOtherSide(unit) ? phrases.Plain(unit, unit, unit) :
        slot.Source == SlotSource.Preposition && slot.Preposition == _from && kind == ClaimKind.Transfer && S.Units[unit].Kind == UnitKind.Proper && phrases.NatureOf(unit) == Nature.Unknown ? phrases.Plain(unit, unit, unit) :
        slot.Source == SlotSource.Subject && kind is not ClaimKind.Harm && (IsSpeakingCapital(unit) || IsState(unit)) ? phrases.Plain(unit, unit, unit) :
        slot.Source == SlotSource.Subject && S.Units[unit].Kind == UnitKind.Proper && phrases.NatureOf(unit) == Nature.Unknown && (S.Relations[unit] == Relation.Subject || clauses.HasCase(unit, _by)) && (unit == 0 || S.Tags[unit - 1] != Tag.CC)
        && kind is ClaimKind.Transfer or ClaimKind.Holds or ClaimKind.Siege or ClaimKind.Advance or ClaimKind.Attack or ClaimKind.Operation or ClaimKind.Statement or ClaimKind.Measure ? phrases.Plain(unit, unit, unit) : null;

    /// <summary>"X denies backing Y", "Y killed thirty": names that no list holds, on either side of help for the one, as initials or several words for the other.</summary>
    private Mention? Ally(int unit, Draft draft) =>
        S.Units[unit].Kind == UnitKind.Proper && phrases.NatureOf(unit) == Nature.Unknown && clauses.IsVerb(draft.Trigger) && (unit == 0 || S.Tags[unit - 1] != Tag.CC)
        && (draft.Rule.Name is "tie.support" or "tie.equip" or "tie.cooperate" ? S.Relations[unit] is Relation.Subject or Relation.Object or Relation.SubjectPassive : draft.Kind == ClaimKind.Harm && S.Relations[unit] == Relation.Subject && (IsInitials(unit) || IsBand(unit, draft.Trigger))) ? phrases.Plain(unit, unit, unit) : null;

    /// <summary>"Boko Haram killed 30 villagers": several words that kill a number of people; a storm is no body.</summary>
    private bool IsBand(int unit, int verb) => S.Units[unit].End - S.Units[unit].First > 1 && clauses.ObjectOf(verb) is var people and > 0 && (S.Tags[people] == Tag.CD || S.Child(people, Relation.Number) >= 0)
        && S.WordsOf(unit) is var words && !words.StartsWith("Hurricane ") && !words.StartsWith("Typhoon ") && !words.StartsWith("Cyclone ") && !words.StartsWith("Storm ");

    /// <summary>"RSF", "M23": a name of capitals and digits is that of a body.</summary>
    private bool IsInitials(int unit)
    {
        var words = S.WordsOf(unit);
        foreach (var letter in words)
        {
            if (!char.IsUpper(letter) && !char.IsDigit(letter))
            {
                return false;
            }
        }

        return words.Length > 1;
    }

    /// <summary>"Eritrea supports the rebels": a state, though no list holds its government.</summary>
    private bool IsState(int unit) => S.Units[unit].Kind == UnitKind.Name && (S.Units[unit].Place.Traits & NameTraits.Country) != 0 && S.Relations[unit] == Relation.Subject && S.Heads[unit] is var verb and >= 0 && clauses.IsVerb(verb) && S.Child(unit, Relation.Case) < 0;

    /// <summary>"X denies using chlorine": a capital that speaks is its government, and what it denies doing it would have done itself.</summary>
    private bool IsSpeakingCapital(int unit) => S.Units[unit].IsName && S.Relations[unit] == Relation.Subject && S.Heads[unit] is var verb and >= 0 && clauses.Is(verb, _report) && clauses.IsVerb(verb)
        && phrases.Is(unit, Nature.Place) && S.Child(verb, Relation.OpenComplement) >= 0;
}
