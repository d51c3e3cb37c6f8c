using System.Collections.Immutable;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Whose it is: weapons, positions, support and help; and what something is meant for.</content>
internal sealed partial class RolePass
{
    private readonly WordMask _arms = lexicon.Classes.Mask("arms-noun");
    private readonly WordMask _bodies = lexicon.Classes.Mask("government-noun", "unit-noun");

    /// <summary>"struck by artillery", "shells hit": what somebody fires is nobody.</summary>
    private bool IsMeans(int unit) => S.Units[unit].Kind == UnitKind.Word && clauses.Is(unit, _weapon) && !clauses.Is(unit, _fighters)
        && (phrases.Actor(unit) is not { } who || (who.Ref.IsNone && who.Name == who.Text && who.Start == S.StartOf(unit)));

    /// <summary>Whose a weapon is: "Israeli missiles", "rebel rockets", "rockets fired by rebels".</summary>
    private Mention? Wielder(int unit)
    {
        foreach (var child in S.Children(unit))
        {
            if (child < unit && S.Relations[child] is Relation.Adjective or Relation.Compound or Relation.Possessor && phrases.Actor(child) is { } whose)
            {
                return whose;
            }

            if (S.Relations[child] == Relation.AdjectivalClause && S.Tags[child] == Tag.VBN && clauses.Agent(child) is var agent and >= 0 && (IsMeans(agent) ? Wielder(agent) : phrases.Actor(agent)) is { } who)
            {
                return who;
            }
        }

        return null;
    }

    /// <summary>"government warplanes", "army helicopters": whose they are, where that is said by a common noun; null elsewhere.</summary>
    private Mention? Crew(int unit) => S.Units[unit].Kind == UnitKind.Word && clauses.Is(unit, _arms) && unit > 0 && S.Heads[unit - 1] == unit && S.Relations[unit - 1] == Relation.Compound && clauses.Is(unit - 1, _bodies) ? phrases.Actor(unit - 1) : null;

    /// <summary>"the army and its allies": whoever they are, they are nobody beside the army that could be named.</summary>
    private void Allies(ImmutableArray<(int Unit, Mention Mention, Slot Slot)>.Builder found)
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Mention.Ref.IsNone && S.Relations[found[i].Unit] == Relation.Conjunct && S.WordsOf(found[i].Unit) is "allies" or "ally" or "supporters" or "backers" && S.Child(found[i].Unit, Relation.Possessor) is var its and >= 0 && S.Tags[its] == Tag.PRPS)
            {
                found.RemoveAt(i);
            }
        }
    }

    /// <summary>"fell into rebel hands", "fell under the control of X", "between rebel and government control": whose.</summary>
    private List<Mention> InHands(int unit)
    {
        List<int> whose = [];
        foreach (var child in S.Children(unit))
        {
            if (whose.Count == 0 && (child < unit ? S.Relations[child] is Relation.Adjective or Relation.Compound or Relation.Possessor : S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _of)) && phrases.Actor(child) is not null)
            {
                clauses.Spread(child, whose);
            }
        }

        return [.. whose.Select(phrases.Actor).OfType<Mention>()];
    }

    /// <summary>"backed by air support from X", "supported by air strikes from X": who gives it.</summary>
    private Mention? Giver(int unit)
    {
        if (!isEvent(unit) && !_help.Contains(S.Units[unit].Word))
        {
            return null;
        }

        foreach (var child in S.Children(unit))
        {
            if (S.Relations[child] == Relation.NominalModifier && (clauses.HasCase(child, _from) || clauses.HasCase(child, _by)) && phrases.Actor(child) is { } giver)
            {
                return giver;
            }
        }

        foreach (var child in S.Children(unit))
        {
            if (child < unit && S.Relations[child] is Relation.Adjective or Relation.Compound or Relation.Possessor && phrases.Actor(child) is { } whose)
            {
                return whose; // "American air cover"
            }
        }

        if (S.Heads[unit] is var verb and >= 0 && clauses.IsVerb(verb))
        {
            foreach (var child in S.Children(verb))
            {
                if (child > unit && S.Relations[child] == Relation.Oblique && clauses.HasCase(child, _from) && phrases.Actor(child) is { } other)
                {
                    return other; // "backed by heavy air strikes from warplanes of X"
                }
            }
        }

        return null;
    }

    /// <summary>"targeted members of X": X is meant.</summary>
    private Mention? MemberOf(int unit)
    {
        if (S.WordsOf(unit) is not ("members" or "member" or "personnel" or "elements" or "Members" or "Elements"))
        {
            return null;
        }

        foreach (var child in S.Children(unit))
        {
            if (S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _of) && phrases.Is(child, Nature.Actor) && phrases.Actor(child) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>Whose positions, headquarters or vehicles: what is hit there is their owner.</summary>
    private Mention? Owner(int unit)
    {
        if (!clauses.IsNoun(unit) || !clauses.Is(unit, _owned))
        {
            return null;
        }

        foreach (var child in S.Children(unit))
        {
            if (phrases.Is(child, Nature.Armed) && (S.Relations[child] is Relation.Possessor or Relation.Compound || (S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _of))))
            {
                return phrases.Actor(child);
            }
        }

        return null;
    }

    /// <summary>The object, or the phrase of place, of the infinitive that hangs on a verb or noun.</summary>
    private void Purpose(int head)
    {
        foreach (var child in S.Children(head))
        {
            if (clauses.IsNoun(child) && S.Relations[child] == Relation.Oblique && S.Child(child, Relation.AdjectivalClause) is var inOrder and >= 0 && clauses.IsInfinitive(inOrder))
            {
                clauses.Spread(clauses.ObjectOf(inOrder), _units); // "in order to regain X"
            }

            if (S.Tags[child] == Tag.VBN && S.Relations[child] == Relation.AdjectivalClause && S.WordsOf(child) is "aimed" or "meant" or "intended" or "designed")
            {
                Purpose(child); // "an operation aimed at retaking X"
            }

            if (!clauses.IsVerb(child) || S.Tags[child] is Tag.VBN or Tag.VBD || S.WordsOf(child) is "topple" or "overthrow" || // who is to be toppled is not who is fought
                S.Relations[child] is not (Relation.AdjectivalClause or Relation.AdverbialClause or Relation.OpenComplement or Relation.ClausalComplement))
            {
                continue;
            }

            var what = clauses.ObjectOf(child);
            if (what >= 0 && S.Units[what].Word == _control)
            {
                Hanging(what, _of); // "to take control of X"
            }
            else
            {
                clauses.Spread(what, _units);
            }

            foreach (var below in S.Children(child))
            {
                if (S.Relations[below] is Relation.Oblique && phrases.Is(below, Nature.Place | Nature.Unknown) && (IsLocative(below) || clauses.HasCase(below, _from)))
                {
                    clauses.Spread(below, _units);
                }
            }
        }
    }

    /// <summary>"lost control of X to Y", "lost their last stronghold in X to Y": wherever the parser hung Y behind the verb.</summary>
    private void Gainer(int verb, int preposition)
    {
        for (var u = verb + 1; u < S.Count && !clauses.IsVerb(u) && (preposition == _from || S.Tags[u] != Tag.Comma); u++)
        {
            if (S.Relations[u] == Relation.NominalModifier && clauses.HasCase(u, preposition) && phrases.Is(u, Nature.Armed) && !phrases.Is(u, Nature.Person) && S.IsUnder(u, verb))
            {
                clauses.Spread(u, _units);
                return;
            }
        }
    }
}
