using System.Collections.Immutable;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Who is called the author of an event: "X was behind the attack", "claimed responsibility for the attack", "blamed X for the attack".</content>
internal sealed partial class RolePass
{
    /// <summary>The cue of what somebody denies or claims who speaks of who did it: "responsibility", "involvement".</summary>
    internal const int Guilt = 15;

    private readonly WordMask _deny = lexicon.Classes.Mask("deny-verb");
    private readonly WordMask _claim = lexicon.Classes.Mask("claim-verb");
    private readonly WordMask _negator = lexicon.Classes.Mask("negator");
    private readonly WordMask _accuse = lexicon.Classes.Mask("accuse-verb");
    private readonly int _for = lexicon.Word("for");
    private readonly int _on = lexicon.Word("on");
    private readonly int _behind = lexicon.Word("behind");

    /// <summary>The unit of whom the words call the author of an event, or -1.</summary>
    private int Guilty(int noun)
    {
        var head = S.Heads[noun];
        if (clauses.HasCase(noun, _behind))
        {
            return S.Child(noun, Relation.Subject) is var subject and >= 0 ? clauses.Antecedent(subject, noun)
                : head >= 0 && clauses.IsVerb(head) && clauses.IsBe(head) ? clauses.SubjectOf(head) : -1;
        }

        if (head >= 0 && lexicon.Classes.Value(S.Units[head].Word, "cue") == Guilt)
        {
            return S.Relations[head] == Relation.Object && S.Heads[head] is var verb and >= 0 && (clauses.Is(verb, _deny) || (clauses.Is(verb, _claim) && !IsDenied(verb))) ? clauses.SubjectOf(verb) : -1;
        }

        if (head >= 0 && S.Relations[noun] == Relation.Object && clauses.Is(head, _accuse) && BlamedOn(noun) is var blamed and >= 0)
        {
            return blamed;
        }

        if (head >= 0 && clauses.HasCase(noun, _for) && clauses.IsToBlame(head))
        {
            return S.Child(head, Relation.Subject); // "X were to blame for the blast"
        }

        if (head >= 0 && clauses.HasCase(noun, _of) && (clauses.Is(head, _accuse) || (S.Relations[head] is Relation.Object && S.Heads[head] is var accuses and >= 0 && clauses.Is(accuses, _accuse))))
        {
            return clauses.IsVerb(head) ? clauses.ObjectOf(head) : head; // "accused X of attacks"
        }

        if (head >= 0 && S.WordsOf(head) is "responsible" && clauses.HasCase(noun, _for))
        {
            return S.Child(head, Relation.Subject) is var who and >= 0 ? clauses.Antecedent(who, head) : S.Heads[head] is var held and >= 0 && clauses.IsVerb(held) ? clauses.ObjectOf(held) : -1; // "X is responsible for the attack", "held X responsible for it"
        }

        if (head < 0 || !clauses.HasCase(noun, _for))
        {
            return head >= 0 && S.Relations[noun] == Relation.Object && S.Tags[head] == Tag.VBG && S.Heads[head] is var blame and >= 0 && clauses.Is(blame, _accuse) ? clauses.ObjectOf(blame) : -1;
        }

        return clauses.IsVerb(head) && clauses.Is(head, _accuse) ? clauses.ObjectOf(head)
            : S.Relations[head] == Relation.Object && S.Heads[head] is var above and >= 0 && clauses.Is(above, _accuse) ? head : -1;
    }

    private readonly int _including = lexicon.Word("including");

    /// <summary>"rebel groups, including X, captured Y": X is one of them.</summary>
    private void Including(ImmutableArray<(int Unit, Mention Mention, Slot Slot)>.Builder found, Slot slot)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            foreach (var child in S.Children(found[i].Unit))
            {
                if (child > found[i].Unit && clauses.HasCase(child, _including) && phrases.Is(child, Nature.Named) && phrases.Is(child, Nature.Actor) && phrases.Actor(child) is { } one && !IsIn(found, one))
                {
                    found.Add((child, one, slot));
                }
            }
        }
    }

    /// <summary>Verbs of sending: who sends men to help somebody helps.</summary>
    internal const string Sending = "send sends sent sending deploy deploys deployed deploying dispatch dispatches dispatched dispatching";

    private readonly int[] _sending = lexicon.Words(Sending);

    /// <summary>Who sends those who do it ("has sent fighters to support X"), or -1.</summary>
    private int Sender(int verb)
    {
        if (S.Heads[verb] is not (var head and >= 0) || !clauses.IsInfinitive(verb))
        {
            return -1;
        }

        head = S.Relations[head] == Relation.Object && S.Heads[head] >= 0 ? S.Heads[head] : head;
        return clauses.IsVerb(head) && _sending.Contains(S.Units[head].Word) && !clauses.IsPassive(head) ? clauses.SubjectOf(head) : -1;
    }

    /// <summary>"blamed the attack on X": X made it. The unit, or -1.</summary>
    private int BlamedOn(int noun)
    {
        for (var u = noun + 1; u < S.Count && !clauses.IsVerb(u) && S.Units[u].Kind != UnitKind.Mark; u++)
        {
            if (clauses.IsNoun(u) && clauses.HasCase(u, _on) && phrases.Is(u, Nature.Actor) && phrases.Actor(u) is not null)
            {
                return u;
            }
        }

        return -1;
    }

    /// <summary>"has not claimed", "no group claimed".</summary>
    private bool IsDenied(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (clauses.Is(child, _negator) || (child < verb && S.Relations[child] == Relation.Subject && S.Child(child, Relation.Determiner) is var none and >= 0 && clauses.Is(none, _negator)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"are taking part in the battle": who takes part fights it. The unit, or -1.</summary>
    private int TakesPart(int noun) =>
        S.Relations[noun] == Relation.NominalModifier && S.Heads[noun] is var belongs and >= 0 && S.WordsOf(belongs) is "part" && clauses.HasCase(noun, _of) && S.Child(belongs, Relation.Copula) >= 0 ? S.Child(belongs, Relation.Subject) : // "are part of an operation"
        S.Relations[noun] == Relation.Oblique && S.Heads[noun] is var uses and >= 0 && clauses.HasCase(noun, _in) && S.WordsOf(uses) is "using" or "used" or "uses" or "employed" or "dropped" && clauses.IsVerb(uses) && !clauses.IsPassive(uses) ? clauses.SubjectOf(uses) : // "used cluster bombs in attacks"
        S.Relations[noun] == Relation.Oblique && S.Heads[noun] is var verb and >= 0 && clauses.HasCase(noun, _in) && S.Child(verb, Relation.Object) is var part and >= 0 && S.WordsOf(part) is "part" && clauses.IsVerb(verb) ? clauses.SubjectOf(verb) : -1;

    /// <summary>"between the army and X": a name that no list holds, of two sides whose other one is known.</summary>
    private bool IsOtherSide(int unit) => S.Units[unit].Kind == UnitKind.Proper && phrases.NatureOf(unit) == Nature.Unknown && S.Relations[unit] == Relation.Conjunct && S.Heads[unit] is var first and >= 0
        && clauses.HasCase(first, _between) && phrases.Is(first, Nature.Actor) && !phrases.Is(first, Nature.Person);

    /// <summary>"captured X after heavy fighting with Y", "reached X, triggering clashes with Y": who does it is who fights Y; -1 where nobody is named.</summary>
    private int Fights(int noun)
    {
        var against = false;
        foreach (var child in S.Children(noun))
        {
            against |= child > noun && S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _with) && phrases.Is(child, Nature.Armed);
        }

        for (int at = S.Heads[noun], steps = 0; against && at >= 0 && steps < 3; at = S.Heads[at], steps++)
        {
            if (clauses.IsVerb(at) && !clauses.Is(at, _report) && clauses.SurfaceSubject(at) is var who and >= 0 && phrases.Is(phrases.Inside(who), Nature.Armed))
            {
                return who;
            }
        }

        return -1;
    }
}
