using System.Collections.Immutable;

namespace Tidemark.Claims.Passes;

/// <summary>Makes the immutable claim of a draft, with its derivation.</summary>
internal static class ClaimAssembly
{
    internal static Claim Make(ReportId report, Draft draft, Sentence sentence, Confidence confidence) => new()
    {
        Report = report,
        Kind = draft.Kind,
        Modality = draft.Modality,
        Negated = draft.Negated,
        Exclusive = draft.Exclusive,
        Condition = draft.Condition,
        Actor = [.. draft.Actor],
        Target = [.. draft.Target],
        Place = draft.Place,
        Attributes = draft.Attributes.ToImmutable(),
        Figure = draft.Figure,
        Time = draft.Time,
        Attribution = [.. draft.Attribution],
        About = draft.About,
        QuoteStart = draft.Start,
        QuoteEnd = draft.End,
        SentenceStart = sentence.Start,
        SentenceEnd = sentence.End,
        Confidence = confidence.Of(draft.Features, draft.Kind, draft.Rule.Name),
        Features = draft.Features,
        Rule = draft.Rule.Name,
        Derivation = Derive(draft, sentence),
    };

    private static Derivation Derive(Draft draft, Sentence sentence)
    {
        var children = ImmutableArray.CreateBuilder<Derivation>();
        children.Add(new("trigger", sentence.WordsOf(draft.Trigger).ToString(), sentence.StartOf(draft.Trigger), sentence.EndOf(draft.Trigger), []));
        children.AddRange(draft.Steps);
        return new(draft.Rule.Name, draft.Rule.Says, draft.Start, draft.End, children.ToImmutable());
    }
}
