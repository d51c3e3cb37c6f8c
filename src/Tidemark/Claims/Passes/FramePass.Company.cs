using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Conditions of rules that look at the clauses around a word.</content>
internal sealed partial class FramePass
{
    private readonly int[] _exit = lexicon.Words("leaving fleeing escaping exiting departing evacuating");
    private readonly WordMask _speech = lexicon.Classes.Mask("say-verb", "claim-verb", "announce-verb", "admit-verb");
    private readonly int _from = lexicon.Word("from");

    /// <summary>"100,000 Armenians fled": a people that flees withdraws from nowhere.</summary>
    private bool IsPeoples(int unit)
    {
        if (unit >= 0 && phrases.Actor(unit) is { } people && (people.Ref.Traits & NameTraits.Community) != 0)
        {
            return true;
        }

        if (unit >= 0 && S.Units[unit].Kind != UnitKind.Name)
        {
            return phrases.Inside(unit) is var inside && inside != unit && IsPeoples(inside); // "thousands of Iraqis"
        }

        return unit >= 0 && S.Tags[unit] is Tag.NNPS or Tag.NNS && phrases.Actor(unit) is { } who && (who.Ref.Traits & NameTraits.State) != 0 && S.Units[unit].End - S.Units[unit].First == 1;
    }

    /// <summary>"rockets", "dozens of rockets", "drones and missiles": something that is fired.</summary>
    private bool IsThrown(int what)
    {
        if (clauses.Is(what, _ammunition) || S.WordsOf(what) is "drones" or "drone")
        {
            return true;
        }

        foreach (var child in S.Children(what))
        {
            if (child > what && S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _of) && IsThrown(child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"prevents civilians from leaving": the verb of what people are kept from, or -1.</summary>
    private int Bars(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (S.Tags[child] == Tag.VBG && child > verb && child > 0 && S.Units[child - 1].Word == _from)
            {
                return child;
            }

            if (S.Relations[child] == Relation.Object && S.Child(child, Relation.AdjectivalClause) is var below and > 0 && S.Tags[below] == Tag.VBG && S.Units[below - 1].Word == _from)
            {
                return below;
            }
        }

        return -1;
    }

    /// <summary>"X said it was behind the attack", "X said it carried out the bombing": who speaks and who did it are one.</summary>
    private bool IsOwn(int u)
    {
        if (S.Relations[u] != Relation.ClausalComplement || S.Heads[u] is not (var said and >= 0) || !clauses.IsVerb(said) || !clauses.Is(said, _speech))
        {
            return false;
        }

        var (speaker, doer) = (clauses.SubjectOf(said), S.Child(u, Relation.Subject));
        return speaker >= 0 && !IsNegated(u) && doer > said && phrases.Actor(speaker) is { } one && (one.Ref.Traits & NameTraits.NonState) != 0 && phrases.Actor(doer) is { } other
            && (phrases.Is(doer, Nature.Pronoun) || (!one.Ref.IsNone && one.Ref.Kind == other.Ref.Kind && one.Ref.Id == other.Ref.Id)) && (one.Ref.Id == other.Ref.Id || one.Name == other.Name);
    }
}
