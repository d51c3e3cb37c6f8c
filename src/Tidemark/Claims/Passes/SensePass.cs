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
    private readonly WordMask _madeSafe = lexicon.Classes.Mask("made-safe-word");
    private readonly WordMask _ammunition = lexicon.Classes.Mask("ammunition-noun");
    private readonly WordMask _weapon = lexicon.Classes.Mask("weapon");
    private readonly WordMask _arms = lexicon.Classes.Mask("arms-noun");
    private readonly WordMask _length = lexicon.Classes.Mask("time-unit");
    private readonly int _for = lexicon.Word("for");
    private readonly WordMask _work = lexicon.Classes.Mask("work-noun");
    private readonly int _of = lexicon.Word("of");
    private readonly int _in = lexicon.Word("in");
    private readonly int _on = lexicon.Word("on");
    private readonly int _to = lexicon.Word("to");
    private readonly int[] _run = lexicon.Words("run runs ran running");
    private readonly WordMask _ground = lexicon.Classes.Mask("settlement-noun", "area-noun");

    private Sentence S => clauses.Sentence;

    internal void Drop(List<Draft> drafts)
    {
        drafts.RemoveAll(IsOther);
        drafts.RemoveAll(d => d.Rule.Name == "attack.weapon-kills" && drafts.Exists(o => o.Kind == ClaimKind.Attack && o.Rule != d.Rule && (o.Trigger == S.Heads[d.Trigger] || (S.Relations[d.Trigger] == Relation.Conjunct && S.Heads[d.Trigger] is var first and >= 0 && o.Trigger == S.Heads[first])))); // "missiles hit a house, killing ten": one blow
    }

    private bool IsOther(Draft draft)
    {
        var u = draft.Trigger;
        var verb = clauses.IsVerb(u);
        return draft.Rule.Name switch
        {
            "advance.leave" => draft.ActorUnit < 0 || phrases.Is(draft.ActorUnit, Nature.Person) || !phrases.Is(phrases.Inside(draft.ActorUnit), Nature.Armed | Nature.Named | Nature.Pronoun),
            "advance.toward" when verb => u + 1 < S.Count && S.Units[u + 1].Word == _for,
            "harm.die" when S.Child(u, Relation.OpenComplement) is var goal and >= 0 && clauses.IsInfinitive(goal) => true,
            "statement.responsibility" or "statement.claimed" when draft.Negated => draft.ActorUnit >= 0 && S.Child(draft.ActorUnit, Relation.Determiner) is var none and >= 0 && S.WordsOf(none) is "no" or "No",
            "harm.flee" when S.Tags[u] == Tag.VBG && u > 0 && S.WordsOf(u - 1) is "from" => true, // "kept from fleeing"
            "operation.victory" => draft.Target.Count == 0 && draft.Place is null && (draft.ActorUnit < 0 || draft.Actor.TrueForAll(static a => (a.Ref.Traits & (NameTraits.Armed | NameTraits.Government | NameTraits.State)) == 0)), // in a fight, not at the polls
            "tie.ally" => S.Relations[u] == Relation.Conjunct && S.Child(u, Relation.Possessor) is var its and >= 0 && S.Tags[its] == Tag.PRPS, // "the army and its allies"
            "tie.provide" => draft.Target.Count == 0 && draft.Actor.TrueForAll(static a => (a.Ref.Traits & (NameTraits.Armed | NameTraits.Government | NameTraits.State | NameTraits.Coalition)) == 0), // an aid group helps people
            "transfer.take" when draft is { Modality: Modality.Asserted, Actor: [{ Ref.IsNone: true }] } && draft.ActorUnit >= 0 && S.WordsOf(draft.ActorUnit) is "parties" or "sides" or "powers" => S.Child(draft.ActorUnit, Relation.Adjective) is var which and >= 0 && S.WordsOf(which) is "various" or "different" or "several" or "many", // whoever they are
            "harm.lives" or "harm.kill" or "harm.die" or "harm.leave" when verb && ByAccident(u) => true,
            "harm.left" => draft.Place is not { Ref.IsNone: false },
            "harm.shield" => !Within(u, Shield),
            "transfer.fall" when verb => clauses.SubjectOf(u) is var shell and >= 0 && clauses.Is(shell, _weapon | _ammunition),
            "holds.stronghold" or "holds.held" when S.Child(u, Relation.Adjective) is var past and >= 0 && S.WordsOf(past) is "former" or "onetime" or "erstwhile" => true,
            "harm.kill" when verb && u + 1 < S.Count && S.WordsOf(u + 1) is "back" or "off" => true, // "have been beaten back"
            "holds.verb" when verb && S.Tags[u] == Tag.VBD && HangsWhen(u) => true, // "when it controlled X": it is over
            "holds.verb" or "holds.in-control" when S.Relations[u] == Relation.OpenComplement && S.Heads[u] is var used and >= 0 && S.WordsOf(used) is "used" => true, // "used to control X": it is over
            "holds.verb" when verb && Array.IndexOf(_run, S.Units[u].Word) >= 0 && !IsGround(draft.PlaceUnit) => true, // "runs hospitals in X"
            "holds.verb" when verb => S.Child(u, Relation.Adverb) is var when and >= 0 && S.WordsOf(when) is "once" or "formerly" or "previously",
            "harm.no-access" => !Deprived(draft),
            "attack.use" => !HasGas(clauses.ObjectOf(u)),
            "attack.strike" or "siege.surround" or "siege.cut-off" when verb => ByNobody(draft) || IsAgreed(u) || IsWords(draft),
            "attack.event" when !verb && draft.Actor.Count + draft.Target.Count == 0 && EventPass.IsAnswered(S, u) => true,
            "operation.event" when S.Child(u, Relation.Possessor) is var length and >= 0 && clauses.Is(length, _length) => true, // "an hour's drive"
            "attack.event" or "operation.event" when !verb => IsTurned(u) || IsBusiness(draft) || IsMadeSafe(u),
            "tie.support" when verb => draft.ActorUnit >= 0 && clauses.Is(draft.ActorUnit, _weapon | _ammunition | _arms) && draft.Actor.TrueForAll(static a => a.Ref.IsNone),
            "harm.die" or "harm.kill" when verb => AsksHowMany(draft.TargetUnit),
            _ => false,
        };
    }

    /// <summary>"defused a car bomb": it hit nobody.</summary>
    private bool IsMadeSafe(int bomb) => S.Relations[bomb] is Relation.Object or Relation.SubjectPassive && S.Heads[bomb] is var verb and >= 0 && clauses.Is(verb, _madeSafe);

    /// <summary>Whether a place is a settlement, an area or a part of one, and no house or post in it.</summary>
    private bool IsGround(int place) => place >= 0 && (phrases.Is(place, Nature.Named | Nature.Part) || clauses.Is(place, _ground));

    /// <summary>"used napalm and chlorine": whether one of what was used is a poison.</summary>
    private bool HasGas(int weapon)
    {
        if (weapon < 0 || lexicon.Classes.Value(S.Units[weapon].Word, "weapon") == Chemical)
        {
            return weapon >= 0;
        }

        foreach (var child in S.Children(weapon))
        {
            if (S.Relations[child] == Relation.Conjunct && lexicon.Classes.Value(S.Units[child].Word, "weapon") == Chemical)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"an earthquake killed ten", "died in a car crash": nobody's blow; a crash of aircraft may be one.</summary>
    private bool ByAccident(int verb)
    {
        if (IsAccident(clauses.IsPassive(verb) ? clauses.Agent(verb) : clauses.SurfaceSubject(verb)))
        {
            return true;
        }

        foreach (var child in S.Children(verb))
        {
            if (S.Relations[child] == Relation.Oblique && clauses.HasCase(child, _in) && IsAccident(child))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAccident(int unit)
    {
        if (unit < 0 || S.Tokens[S.Units[unit].End - 1] is var last && S.Text[last.Start..last.End] is not ("crash" or "accident" or "earthquake" or "quake" or "flood" or "floods" or "flooding" or "storm" or "landslide" or "stampede" or "epidemic" or "cholera" or "disease" or "heatwave" or "famine"))
        {
            return false;
        }

        foreach (var child in S.Children(unit))
        {
            if (child < unit && S.Relations[child] is Relation.Compound or Relation.Adjective && clauses.Is(child, _arms))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"has not said how many soldiers died": a question is asked, and no death told.</summary>
    private bool AsksHowMany(int people)
    {
        for (var u = people - 1; u > 0 && people - u < 4; u--)
        {
            if (S.WordsOf(u) is "many" && S.WordsOf(u - 1) is "how" or "How")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"have no access" deprives; "have access" does not.</summary>
    private static bool Deprived(Draft draft)
    {
        var deprived = draft.Negated;
        draft.Negated = false;
        return deprived;
    }

    /// <summary>The subject, or whom a passive is by, is a thing that nobody wields: weather, prices, unrest.</summary>
    private bool ByNobody(Draft draft)
    {
        var subject = clauses.IsPassive(draft.Trigger) ? clauses.Agent(draft.Trigger) : clauses.SurfaceSubject(draft.Trigger);
        return draft.Actor.Count == 0 && subject >= 0 && (clauses.IsNoun(subject) || clauses.IsPassive(draft.Trigger)) && !S.Units[subject].IsName && phrases.NatureOf(subject) == Nature.None
            && !isEvent(subject) && !clauses.Is(subject, _weapon | _ammunition | _owned);
    }

    private bool IsAgreed(int verb) => S.Child(verb, Relation.Object) is var o and >= 0 && Cue(o) == Agreement;

    /// <summary>"attacked the budget": an official against something that is neither people nor place.</summary>
    private bool IsWords(Draft draft)
    {
        var (o, a) = (S.Child(draft.Trigger, Relation.Object), draft.ActorUnit);
        return draft.Kind == ClaimKind.Attack && o >= 0 && a >= 0 && draft.Target.Count == 0 && phrases.Is(a, Nature.Person) && phrases.NatureOf(o) == Nature.None;
    }

    /// <summary>"an operation on the boy", "ceased operations", "back in operation": nobody armed, and somebody else runs it.</summary>
    private bool IsBusiness(Draft draft)
    {
        var u = draft.Trigger;
        if (!clauses.Is(u, _work) || draft.Actor.Count + draft.Target.Count > 0)
        {
            return false;
        }

        var subject = S.Heads[u] is var verb and >= 0 && S.Relations[u] == Relation.Object ? (clauses.IsVerb(verb) ? clauses.SubjectOf(verb) : verb) : -1;
        if (subject >= 0 && clauses.IsNoun(subject) && !S.Units[subject].IsName && (phrases.NatureOf(subject) & ~(Nature.People | Nature.Thing | Nature.Place)) == Nature.None && !isEvent(subject))
        {
            return true;
        }

        foreach (var child in S.Children(u))
        {
            if (S.Relations[child] == Relation.NominalModifier && child > u && clauses.HasCase(child, _of) && !S.Units[child].IsName)
            {
                return true;
            }

            if (S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _on) && phrases.Is(child, Nature.People))
            {
                return true;
            }
        }

        return S.Tags[u] == Tag.NN && u > 0 && S.Units[u - 1].Word == _in;
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

        if (noun + 2 < S.Count && S.Units[noun + 1].Word == _to && Cue(noun + 2) == Turned)
        {
            return true; // "a campaign to vaccinate children"
        }

        // "went on strike"
        return noun > 1 && S.Units[noun - 1].Word == _on && S.Tags[noun] == Tag.NN && S.Child(noun, Relation.NominalModifier) < 0 && clauses.IsVerb(noun - 2);
    }

    private bool HangsWhen(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (child < verb && S.WordsOf(child) is "when" or "When")
            {
                return true;
            }
        }

        return false;
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
