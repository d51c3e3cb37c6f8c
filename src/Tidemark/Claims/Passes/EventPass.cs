using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Supplies what the words leave to the context, marked as implied: whose "the offensive" is, from whom "the recapture" was, where "the
/// operation" goes on. The report's own earlier words decide: who was said to hold or to attack the place. One per thread.
/// </summary>
internal sealed partial class EventPass(Lexicon lexicon, Clauses clauses, Phrases phrases, Discourse discourse)
{
    private readonly WordMask _accuse = lexicon.Classes.Mask("accuse-verb");
    private readonly int[] _broken = lexicon.Words("break breaks broke broken breaking breach breaches breached breaching");
    private readonly int _for = lexicon.Word("for");

    private Sentence S => clauses.Sentence;

    internal void Supply(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            Place(draft);
            Nameless(draft);
            Claimed(draft);
            Accused(draft);
            Doers(draft, drafts);
            Losers(draft);
            Parties(draft);
            Remember(draft);
        }

        drafts.RemoveAll(d => IsSame(d, drafts) || (d.Rule.Name == "tie.leader" && d is { Actor: [{ Ref.IsNone: false } leader], Target: [{ Ref.IsNone: false } body] } && S.Child(d.Trigger, Relation.Copula) < 0 && !discourse.IsNew(leader, body))); // "X leader Y" tells it once
    }

    /// <summary>"claimed responsibility for the attack": where the last attack of the report was.</summary>
    private void Claimed(Draft draft)
    {
        var claimed = draft.Rule.Name == "statement.responsibility"
            || (draft.Kind == ClaimKind.Attack && phrases.IsDefinite(draft.Trigger) && S.Heads[draft.Trigger] is var guilt and >= 0 && lexicon.Classes.Value(S.Units[guilt].Word, "cue") == RolePass.Guilt);
        if (draft.Place is null && claimed && discourse.Scene(ClaimKind.Attack, S.Number, 12) is { } scene)
        {
            draft.Place = scene with { Implied = true };
            draft.Features |= ConfidenceFeatures.Coreference;
        }
    }

    /// <summary>"the offensive": where the last operation of the report was.</summary>
    private void Place(Draft draft)
    {
        if (draft.Place is null && draft.Kind is ClaimKind.Operation or ClaimKind.Siege && discourse.Scene(draft.Kind, S.Number, 12) is { } scene)
        {
            draft.Place = scene with { Implied = true };
            draft.Features |= ConfidenceFeatures.Coreference;
        }
    }

    /// <summary>"trapped in an area of a few square km": somewhere in the town that the report speaks of.</summary>
    private void Nameless(Draft draft)
    {
        if (draft is { Kind: ClaimKind.Siege, Place: { Ref.IsNone: true, Relation: null } ground } && draft.PlaceUnit >= 0 && S.WordsOf(draft.PlaceUnit) is "area" or "pocket" or "enclave" or "strip" && discourse.Place(NameTraits.Settlement, S.Number, 1, ground.Start) is { } town)
        {
            draft.Place = ground with { Ref = town.Ref, Name = town.Name, Relation = new("within", [new(town, null, "")]) };
            draft.Features |= ConfidenceFeatures.Coreference;
        }
    }

    /// <summary>"blamed X for the shelling": X did it.</summary>
    private void Accused(Draft draft)
    {
        if (draft.Actor.Count > 0 || !clauses.IsNoun(draft.Trigger) || !clauses.HasCase(draft.Trigger, _for) || S.Heads[draft.Trigger] is not (var head and >= 0))
        {
            return;
        }

        var verb = clauses.Is(head, _accuse) ? head : S.Relations[head] == Relation.Object && S.Heads[head] is var above and >= 0 && clauses.Is(above, _accuse) ? above : -1;
        var accused = new List<int>();
        clauses.Spread(verb < 0 ? -1 : clauses.ObjectOf(verb), accused);
        draft.Actor.AddRange(accused.Select(phrases.Actor).OfType<Mention>());
    }

    private void Parties(Draft draft)
    {
        if ((clauses.IsVerb(draft.Trigger) && clauses.IsPassive(draft.Trigger) && clauses.Agent(draft.Trigger) is var by and >= 0 && S.Units[by].IsName) || IsAnswered(S, draft.Trigger))
        {
            return; // "taken by Y", whom no list holds: nobody else did it
        }

        if (draft.Kind == ClaimKind.Siege && S.Heads[draft.Trigger] is var ends and >= 0 && _broken.Contains(S.Units[ends].Word))
        {
            return; // "The siege was broken by X": whoever laid it, not X
        }

        if (draft.Kind == ClaimKind.Transfer && S.Relations[draft.Trigger] == Relation.Conjunct && clauses.IsVerb(draft.Trigger) && clauses.IsPassive(draft.Trigger) && S.Child(draft.Trigger, Relation.SubjectPassive) < 0)
        {
            return; // "fell to X and was retaken": not by X
        }

        if (draft.Actor.Count > 0 || draft.Target.Count > 0 || draft.Kind is not (ClaimKind.Operation or ClaimKind.Transfer or ClaimKind.Attack or ClaimKind.Siege or ClaimKind.Advance))
        {
            return;
        }

        var found = draft.Kind == ClaimKind.Attack ? SameMeans(draft) : (draft.Rule.Flags.Contains("fall") ? null : MainActor(draft)) ?? discourse.Attacker(draft.Place, S.Number); // "after the fall of X, they retreated" does not tell to whom
        if (found is { Count: > 0 } && draft.Rule.Actor.IsEmpty && draft.Kind == ClaimKind.Transfer)
        {
            draft.Target.AddRange(found.Select(a => a with { Implied = true }));
            draft.Features |= ConfidenceFeatures.Coreference;
            return;
        }

        if (found is { Count: > 0 })
        {
            draft.Actor.AddRange(found.Select(a => a with { Implied = true }));
            draft.Features |= ConfidenceFeatures.Coreference;
        }

        if (draft.Kind is ClaimKind.Transfer or ClaimKind.Operation && discourse.Holder(draft.Place) is { } holder && !draft.Actor.Any(a => Same(a, holder)))
        {
            draft.Target.Add(holder with { Implied = true });
            draft.Features |= ConfidenceFeatures.Coreference;
        }
    }

    /// <summary>Who was behind the last attack of the report, where this one is of the same means or is pointed at ("the attack").</summary>
    private List<Mention>? SameMeans(Draft draft)
    {
        if (!clauses.IsNoun(draft.Trigger))
        {
            return null;
        }

        var means = draft.Attributes.GetValueOrDefault("means");
        return phrases.IsDefinite(draft.Trigger) ? discourse.Event(draft.Kind, S.Number, 4) : means is null || means == "clash" ? null : discourse.Striker(means, S.Number, 4);
    }

    /// <summary>The armed subject of the clause around ("fought ... at the outset of an offensive").</summary>
    private List<Mention>? MainActor(Draft draft)
    {
        for (int at = S.Heads[draft.Trigger], steps = 0; at >= 0 && steps < 8; at = S.Heads[at], steps++)
        {
            if (!clauses.IsVerb(at))
            {
                continue;
            }

            var subject = clauses.SubjectOf(at);
            if (subject >= 0 && phrases.Is(subject, Nature.Armed) && !phrases.Is(subject, Nature.Person) && phrases.Actor(subject) is { } actor)
            {
                return [actor];
            }

            if (S.Relations[at] is Relation.ClausalComplement or Relation.Parataxis or Relation.RelativeClause)
            {
                return null;
            }
        }

        return null;
    }

    private void Remember(Draft draft)
    {
        if (draft.Actor.Count > 0 && draft.Kind is ClaimKind.Operation or ClaimKind.Attack or ClaimKind.Siege or ClaimKind.Advance or ClaimKind.Transfer)
        {
            discourse.Remember(draft.Kind, draft.Actor, S.Number);
            if (draft.Attributes.GetValueOrDefault("means") is { } means)
            {
                discourse.RememberStriker(means, draft.Actor, S.Number);
            }

            if (draft.Attributes.GetValueOrDefault("means") is not ("airstrike" or "drone") && !IsVisit(draft))
            {
                discourse.RememberAttacker(draft.Place, draft.Actor, S.Number); // from the air nobody takes a place
            }
        }

        if (draft.Place is { } place && (draft.Kind is ClaimKind.Operation or ClaimKind.Siege || (draft.Kind == ClaimKind.Attack && !place.Implied && !place.Ref.IsNone)))
        {
            discourse.RememberScene(draft.Kind, place, S.Number);
        }

        if (draft.Place is { } held && draft.Kind == ClaimKind.Holds && draft.Actor.Count > 0 && !draft.Negated)
        {
            discourse.RememberHolder(held, draft.Actor[0]);
        }
    }

    /// <summary>"Aid agencies reached X": who goes there and is no armed body that the packs know, or that its name tells.</summary>
    private bool IsVisit(Draft draft) =>
        draft.Kind == ClaimKind.Advance && draft.Actor.TrueForAll(static a => a.Ref.IsNone) && clauses.IsVerb(draft.Trigger) && clauses.SubjectOf(draft.Trigger) is var who and >= 0 && !phrases.Is(who, Nature.Armed);

    private static bool Same(Mention a, Mention b) => a.Ref.IsNone ? a.Name == b.Name : a.Ref.Kind == b.Ref.Kind && a.Ref.Id == b.Ref.Id;
}
