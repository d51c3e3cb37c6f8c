using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Drops drafts whose word has another sense here: "a heart attack", "struck a deal", "drought hit the province", "pushed for a vote",
/// "dying to see". One per thread.
/// </summary>
internal sealed class SensePass(Lexicon lexicon, Clauses clauses, Phrases phrases, Func<int, bool> isEvent)
{
    private const int Turned = 1, Agreement = 2, Shield = 3, Chemical = 8;

    private readonly WordMask _owned = lexicon.Classes.Mask("owned-noun");
    private readonly WordMask _ammunition = lexicon.Classes.Mask("ammunition-noun");
    private readonly WordMask _weapon = lexicon.Classes.Mask("weapon");
    private readonly int _for = lexicon.Word("for");
    private readonly int _on = lexicon.Word("on");

    private Sentence S => clauses.Sentence;

    internal void Drop(List<Draft> drafts) => drafts.RemoveAll(IsOther);

    private bool IsOther(Draft draft)
    {
        var u = draft.Trigger;
        var verb = clauses.IsVerb(u);
        return draft.Rule.Name switch
        {
            "advance.leave" => draft.ActorUnit < 0 || phrases.Is(draft.ActorUnit, Nature.Person) || !(phrases.Is(phrases.Inside(draft.ActorUnit), Nature.Armed | Nature.Named | Nature.Pronoun) || OfSomebody(draft.ActorUnit)),
            "advance.toward" when verb => u + 1 < S.Count && S.Units[u + 1].Word == _for,
            "harm.die" => S.Child(u, Relation.OpenComplement) is var goal and >= 0 && clauses.IsInfinitive(goal),
            "harm.shield" => !Within(u, Shield),
            "harm.no-access" => !Deprived(draft),
            "attack.use" => clauses.ObjectOf(u) is var gas && (gas < 0 || lexicon.Classes.Value(S.Units[gas].Word, "weapon") != Chemical),
            "attack.strike" or "siege.surround" or "siege.cut-off" when verb => ByNobody(draft) || IsAgreed(u) || IsWords(draft),
            "attack.event" or "operation.event" when !verb => IsTurned(u),
            _ => false,
        };
    }

    /// <summary>"have no access" deprives; "have access" does not.</summary>
    private static bool Deprived(Draft draft)
    {
        var deprived = draft.Negated;
        draft.Negated = false;
        return deprived;
    }

    /// <summary>The subject is a thing that nobody wields: weather, prices, trees.</summary>
    private bool ByNobody(Draft draft)
    {
        var subject = clauses.SurfaceSubject(draft.Trigger);
        return draft.Actor.Count == 0 && !clauses.IsPassive(draft.Trigger) && subject >= 0 && clauses.IsNoun(subject) && !S.Units[subject].IsName && phrases.NatureOf(subject) == Nature.None
            && !isEvent(subject) && !clauses.Is(subject, _weapon | _ammunition | _owned);
    }

    /// <summary>"his men", "its fighters": people under somebody's orders.</summary>
    private bool OfSomebody(int unit) => S.Child(unit, Relation.Possessor) is var owner and >= 0 && S.Tags[owner] == Tag.PRPS && phrases.Is(unit, Nature.People);

    private bool IsAgreed(int verb) => S.Child(verb, Relation.Object) is var o and >= 0 && Cue(o) == Agreement;

    /// <summary>"attacked the budget": an official against something that is neither people nor place.</summary>
    private bool IsWords(Draft draft)
    {
        var (o, a) = (S.Child(draft.Trigger, Relation.Object), draft.ActorUnit);
        return draft.Kind == ClaimKind.Attack && o >= 0 && a >= 0 && draft.Target.Count == 0 && phrases.Is(a, Nature.Person) && phrases.NatureOf(o) == Nature.None;
    }

    private bool IsTurned(int noun)
    {
        foreach (var child in S.Children(noun))
        {
            if (child < noun && Cue(child) == Turned)
            {
                return true;
            }
        }

        // "went on strike"
        return noun > 1 && S.Units[noun - 1].Word == _on && S.Tags[noun] == Tag.NN && S.Child(noun, Relation.NominalModifier) < 0 && clauses.IsVerb(noun - 2);
    }

    private bool Within(int top, int cue)
    {
        for (var i = top + 1; i < S.Count; i++)
        {
            if (Cue(i) == cue && S.IsUnder(i, top))
            {
                return true;
            }
        }

        return false;
    }

    private int Cue(int unit) => lexicon.Classes.Value(S.Units[unit].Word, "cue") ?? 0;
}
