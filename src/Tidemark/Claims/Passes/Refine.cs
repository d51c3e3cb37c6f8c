using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Checks over whole drafts that no single pass can make, and attributes that the carrying verb decides. One per thread.</summary>
internal sealed class Refine(Lexicon lexicon, Clauses clauses, Phrases phrases)
{
    private readonly UInt128 _generic = lexicon.Classes.Mask("generic-place-noun");
    private readonly UInt128 _begin = lexicon.Classes.Mask("begin-verb");
    private readonly UInt128 _announce = lexicon.Classes.Mask("announce-verb");
    private readonly UInt128 _end = lexicon.Classes.Mask("end-verb");

    internal void Apply(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            draft.Target.RemoveAll(t => draft.Actor.Any(a => (a.Start == t.Start && a.End == t.End) || (!a.Ref.IsNone && a.Ref.Id == t.Ref.Id && a.Ref.Kind == t.Ref.Kind)));
            if (IsEmpty(draft))
            {
                drafts.RemoveAt(i);
                continue;
            }

            Phase(draft);
            draft.Attribution.RemoveAll(a => draft.Kind == ClaimKind.Statement && draft.Actor.Any(x => x.Start == a.Speaker.Start));
            draft.Features |= Judge(draft);
        }
    }

    /// <summary>Too little to be a claim: a tie with one side, ground without a name, a blow by nobody against nobody.</summary>
    private bool IsEmpty(Draft draft) => draft.Kind switch
    {
        ClaimKind.Tie => draft.Actor.Count + draft.Target.Count < (draft.Rule.Needs.Length > 1 ? 2 : 1),
        ClaimKind.Transfer or ClaimKind.Holds => draft.Place is { Ref.IsNone: true, Relation: null } && draft.PlaceUnit >= 0 && clauses.Is(draft.PlaceUnit, _generic) && draft.Place.Name == draft.Place.Text,
        ClaimKind.Attack => draft.Modality == Modality.CalledFor || (draft.Modality != Modality.Asserted && draft.Actor.Count + draft.Target.Count == 0),
        ClaimKind.Measure => draft.Figure is null && !draft.Attributes.ContainsKey("trend"),
        _ => false,
    };

    private void Phase(Draft draft)
    {
        if (draft.Kind is not (ClaimKind.Operation or ClaimKind.Siege))
        {
            return;
        }

        var verb = draft.Support >= 0 ? draft.Support : clauses.Sentence.Heads[draft.Trigger];
        if (verb < 0)
        {
            return;
        }

        var phase = clauses.Is(verb, _announce) ? "announced" : clauses.Is(verb, _begin) ? "begun" : clauses.Is(verb, _end) ? (draft.Kind == ClaimKind.Siege ? "lifted" : "ended") : "";
        if (phase.Length > 0 && !(draft.Kind == ClaimKind.Siege && phase == "announced"))
        {
            draft.Attributes["phase"] = phase;
        }
    }

    private ConfidenceFeatures Judge(Draft draft)
    {
        var features = ConfidenceFeatures.None;
        features |= draft.Actor.Any(a => !a.Ref.IsNone) ? ConfidenceFeatures.KnownActor : 0;
        features |= draft.Place is { Ref.IsNone: false } ? ConfidenceFeatures.KnownPlace : 0;
        features |= draft.Actor.Count == 0 && draft.Target.Count == 0 ? ConfidenceFeatures.NoParty : 0;
        features |= draft.Place is null ? ConfidenceFeatures.NoPlace : 0;
        features |= draft.Modality != Modality.Asserted || draft.Negated ? ConfidenceFeatures.NotFact : 0;
        features |= phrases.Sentence.Count >= 35 ? ConfidenceFeatures.LongSentence : 0;
        features |= phrases.Sentence.IsHeading ? ConfidenceFeatures.Heading : 0;
        return features;
    }
}
