using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// The phase of a deal or an operation, by the verb or noun that governs it ("broke the truce", "the offensive has stalled", "the end of the
/// operation"), and the parties of a deal that the same verb names. Which words say what stands in the lists. One per thread.
/// </summary>
internal sealed class PhasePass(Lexicon lexicon, Clauses clauses, Phrases phrases, FramePass frames)
{
    private static readonly string[] OfDeal = ["", "announced", "in-force", "broken", "ended"];
    private static readonly string[] OfOperation = ["", "announced", "begun", "ongoing", "stalled", "ended"];

    private readonly WordMask _fail = lexicon.Classes.Mask("fail-verb");

    private Sentence S => clauses.Sentence;

    internal void Mark(Draft draft)
    {
        if (draft.Kind is not (ClaimKind.Deal or ClaimKind.Operation) || !clauses.IsNoun(draft.Trigger))
        {
            return;
        }

        var (words, phases) = draft.Kind == ClaimKind.Deal ? ("deal-phase", OfDeal) : ("operation-phase", OfOperation);
        var at = draft.Trigger;
        var head = S.Heads[at];
        if (head >= 0 && clauses.IsNoun(head) && S.Relations[at] == Relation.NominalModifier && Phase(head, words, phases) is { } named)
        {
            draft.Attributes["phase"] = named; // "the start of the battle"
            return;
        }

        var verb = Verb(draft.Support, head, at);
        if (verb < 0)
        {
            return;
        }

        var phase = Phase(verb, words, phases) ?? Beside(verb, at, words, phases);
        if (phase is null)
        {
            return;
        }

        draft.Attributes["phase"] = phase;
        draft.Negated |= S.Relations[verb] == Relation.OpenComplement && clauses.Is(S.Heads[verb], _fail);
        draft.Negated |= S.Relations[at] is Relation.Subject or Relation.SubjectPassive && frames.IsNegated(verb);
        if (draft.Kind == ClaimKind.Deal && draft.Actor.Count == 0 && S.Relations[at] is Relation.Object or Relation.Oblique)
        {
            Parties(draft, verb);
        }
    }

    private int Verb(int support, int head, int at) =>
        support >= 0 ? support : head >= 0 && S.Relations[at] is Relation.Subject or Relation.SubjectPassive or Relation.Object or Relation.Oblique && clauses.IsVerb(head) ? head : -1;

    private string? Phase(int unit, string words, string[] phases) => lexicon.Classes.Value(S.Units[unit].Word, words) is { } value && value < phases.Length ? phases[value] : null;

    /// <summary>"came into force", "took effect", "came to a halt": the noun beside the verb says it.</summary>
    private string? Beside(int verb, int except, string words, string[] phases)
    {
        foreach (var child in S.Children(verb))
        {
            if (child > verb && child != except && S.Relations[child] is Relation.Object or Relation.Oblique && Phase(child, words, phases) is { } phase)
            {
                return phase;
            }
        }

        return null;
    }

    private void Parties(Draft draft, int verb)
    {
        var subjects = new List<int>();
        clauses.Spread(clauses.SubjectOf(verb), subjects);
        foreach (var unit in subjects)
        {
            if (phrases.Actor(unit) is { } actor)
            {
                draft.Actor.Add(actor);
                draft.ActorUnit = draft.ActorUnit < 0 ? unit : draft.ActorUnit;
            }
        }
    }
}
