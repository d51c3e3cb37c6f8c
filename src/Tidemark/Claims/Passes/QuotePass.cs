using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <summary>Chooses the words to quote: the trigger with its roles and number, never more than the sentence.</summary>
internal sealed class QuotePass(Clauses clauses)
{
    private Sentence S => clauses.Sentence;

    internal void Quote(Draft draft)
    {
        var (start, end) = (S.StartOf(draft.Trigger), S.EndOf(draft.Trigger));
        if (draft.Support >= 0)
        {
            Widen(ref start, ref end, S.StartOf(draft.Support), S.EndOf(draft.Support));
        }

        foreach (var mention in draft.Actor.Concat(draft.Target))
        {
            WidenIfInside(ref start, ref end, mention);
        }

        if (draft.Place is { } place)
        {
            WidenIfInside(ref start, ref end, place);
        }

        foreach (var child in S.Children(draft.Trigger))
        {
            if (S.Relations[child] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Adverb or Relation.Object or Relation.Particle && Math.Abs(child - draft.Trigger) < 6)
            {
                Widen(ref start, ref end, S.StartOf(child), S.EndOf(child));
            }
        }

        (draft.Start, draft.End) = (start, end);
    }

    private void WidenIfInside(ref int start, ref int end, Mention mention)
    {
        if (mention.Start >= S.Start && mention.End <= S.End)
        {
            Widen(ref start, ref end, mention.Start, mention.End);
        }
    }

    private static void Widen(ref int start, ref int end, int from, int to)
    {
        start = Math.Min(start, from);
        end = Math.Max(end, to);
    }
}
