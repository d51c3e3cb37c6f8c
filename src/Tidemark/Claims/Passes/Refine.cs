namespace Tidemark.Claims.Passes;

/// <summary>Checks over whole drafts that no single pass can make.</summary>
internal static class Refine
{
    internal static void Apply(List<Draft> drafts, Clauses clauses)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            draft.Target.RemoveAll(t => draft.Actor.Any(a => a.Start == t.Start || (!a.Ref.IsNone && a.Ref.Id == t.Ref.Id && a.Ref.Kind == t.Ref.Kind)));
            if (draft.Kind == ClaimKind.Tie && (draft.Actor.Count == 0 || draft.Target.Count == 0))
            {
                drafts.RemoveAt(i);
                continue;
            }

            draft.Attribution.RemoveAll(a => draft.Kind == ClaimKind.Statement && draft.Actor.Any(x => x.Start == a.Speaker.Start));
            draft.Features |= Judge(draft, clauses);
        }
    }

    private static ConfidenceFeatures Judge(Draft draft, Clauses clauses)
    {
        var features = ConfidenceFeatures.None;
        features |= draft.Actor.Any(a => !a.Ref.IsNone) ? ConfidenceFeatures.KnownActor : 0;
        features |= draft.Place is { Ref.IsNone: false } ? ConfidenceFeatures.KnownPlace : 0;
        features |= draft.Actor.Count == 0 && draft.Target.Count == 0 ? ConfidenceFeatures.NoParty : 0;
        features |= draft.Place is null ? ConfidenceFeatures.NoPlace : 0;
        features |= draft.Modality != Modality.Asserted || draft.Negated ? ConfidenceFeatures.NotFact : 0;
        features |= clauses.Sentence.Count >= 35 ? ConfidenceFeatures.LongSentence : 0;
        features |= clauses.Sentence.IsHeading ? ConfidenceFeatures.Heading : 0;
        return features;
    }
}
