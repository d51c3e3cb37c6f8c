using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Reads the means of an attack off the weapon that the words name, and what was struck: a hospital, a school, a market. One per thread.</summary>
internal sealed class ObjectPass(Lexicon lexicon, Clauses clauses)
{
    private static readonly string[] Means = ["", "airstrike", "shelling", "drone", "bombing", "mine", "shooting", "raid", "chemical"];
    private static readonly string[] Objects = ["", "hospital", "school", "market", "convoy", "worship", "home", "infrastructure"];

    private readonly WordMask _be = lexicon.Classes.Mask("be-verb");
    private readonly int _suicide = lexicon.Word("suicide");
    private readonly int _by = lexicon.Word("by");
    private readonly int _with = lexicon.Word("with");
    private readonly int _in = lexicon.Word("in");

    private Sentence S => clauses.Sentence;

    internal void Mark(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.About is not null || draft.Kind is not (ClaimKind.Attack or ClaimKind.Harm))
            {
                continue;
            }

            if (draft.Kind == ClaimKind.Attack && draft.Rule.Name is "attack.strike" or "attack.fire" or "attack.explode" or "attack.detonate" or "attack.event")
            {
                WithWhat(draft);
            }

            if (What(draft) is > 0 and var what)
            {
                draft.Attributes["object"] = Objects[what];
            }
        }
    }

    private void WithWhat(Draft draft)
    {
        var u = draft.Trigger;
        if (!clauses.IsVerb(u))
        {
            if (Weapon(u) is 3 || (draft.Attributes.GetValueOrDefault("means") is null && Weapon(u) > 0))
            {
                draft.Attributes["means"] = Means[Weapon(u)];
            }

            return;
        }

        var suicide = false;
        var found = 0;
        foreach (var child in S.Children(u))
        {
            if (S.Relations[child] is Relation.Subject or Relation.SubjectPassive or Relation.Oblique && IsInstrument(u, child))
            {
                found = found > 0 ? found : Weapon(child);
                suicide |= child > 0 && S.Units[child - 1].Word == _suicide && S.Relations[child] != Relation.SubjectPassive;
            }
        }

        if (suicide)
        {
            draft.Attributes["means"] = Means[4];
        }
        else if (found > 0 && (found == 5 || draft.Attributes.GetValueOrDefault("means") is null or "airstrike"))
        {
            draft.Attributes["means"] = Means[found];
        }
    }

    /// <summary>The subject, and in the passive what stands behind "by", "with" or "in".</summary>
    private bool IsInstrument(int verb, int child) =>
        S.Relations[child] == Relation.Oblique
            ? clauses.IsPassive(verb) && (clauses.HasCase(child, _by) || clauses.HasCase(child, _with) || clauses.HasCase(child, _in))
            : !clauses.IsPassive(verb) || S.Child(verb, Relation.AuxiliaryPassive) < 0;

    /// <summary>The thing hit: the verb's object, what "of" or "on" ties to the noun, the target itself.</summary>
    private int What(Draft draft)
    {
        var u = draft.Trigger;
        if (draft.Kind == ClaimKind.Harm)
        {
            return draft.Attributes.GetValueOrDefault("effect") == "destroyed" && draft.TargetUnit >= 0 ? Struck(draft.TargetUnit) : 0;
        }

        if (clauses.IsVerb(u))
        {
            var o = clauses.ObjectOf(u);
            return o >= 0 && !clauses.Is(u, _be) ? Struck(o) : 0;
        }

        foreach (var child in S.Children(u))
        {
            if (S.Relations[child] == Relation.NominalModifier && !clauses.HasCase(child, _in) && !clauses.HasCase(child, _by) && Struck(child) is > 0 and var what)
            {
                return what;
            }
        }

        var head = S.Heads[u];
        return head >= 0 && S.Relations[u] == Relation.Subject && clauses.IsVerb(head) && clauses.ObjectOf(head) is var hit and >= 0 ? Struck(hit) : 0;
    }

    private int Weapon(int unit) => S.Units[unit].IsName ? 0 : lexicon.Classes.Value(S.Units[unit].Word, "weapon") ?? 0;

    private int Struck(int unit) => lexicon.Classes.Value(S.Units[unit].Word, "struck-thing") ?? 0;
}
