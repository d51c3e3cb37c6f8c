using System.Collections.Immutable;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Links what answers another claim: "the government denied these accusations", "the president confirmed the killings". The answer repeats the
/// content of the claim it answers, under the new speaker and stance. One per thread.
/// </summary>
internal sealed class AnswerPass(Lexicon lexicon, Lemmas lemmas, Clauses clauses, Phrases phrases, AttributionPass attribution)
{
    private readonly UInt128 _answering = lexicon.Classes.Mask("deny-verb", "confirm-verb", "admit-verb", "justify-verb");
    private readonly UInt128 _answerable = lexicon.Classes.Mask("answerable-noun");

    private Sentence S => clauses.Sentence;

    internal void Answer(List<Draft> drafts, ImmutableArray<Claim>.Builder before)
    {
        _ = lemmas;
        for (var u = 0; u < S.Count; u++)
        {
            if (!clauses.IsVerb(u) || !clauses.Is(u, _answering) || S.Child(u, Relation.ClausalComplement) >= 0)
            {
                continue;
            }

            var what = clauses.ObjectOf(u);
            if (what < 0 || !(phrases.Is(what, Nature.Pronoun) || clauses.Is(what, _answerable)) || drafts.Any(d => S.IsUnder(d.Trigger, what)) || Last(before) is not { } answered)
            {
                continue;
            }

            var speaker = clauses.IsPassive(u) ? clauses.Agent(u) : clauses.SubjectOf(u);
            if (speaker >= 0 && attribution.SpeakerOf(speaker) is { } by)
            {
                drafts.Add(Repeat(answered, u, by, attribution.StanceOf(u)));
            }
        }
    }

    /// <summary>The claim that an answer without content of its own points at: the last one that can be answered.</summary>
    private static Claim? Last(ImmutableArray<Claim>.Builder before)
    {
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - 8); i--)
        {
            if (before[i].Kind is ClaimKind.Harm or ClaimKind.Attack or ClaimKind.Transfer or ClaimKind.Siege)
            {
                return before[i].About ?? before[i];
            }
        }

        return null;
    }

    private Draft Repeat(Claim answered, int verb, Mention speaker, Stance stance)
    {
        var draft = new Draft
        {
            Rule = new FrameRule { Name = "answer", Says = "somebody answers what was said", Kind = answered.Kind, At = "" },
            Trigger = verb,
            Kind = answered.Kind,
            Actor = [.. answered.Actor.Select(a => a with { Implied = true })],
            Target = [.. answered.Target.Select(a => a with { Implied = true })],
            Place = answered.Place is { } place ? place with { Implied = true } : null,
            About = answered,
            Start = S.StartOf(verb),
            End = S.EndOf(verb),
        };
        foreach (var (key, value) in answered.Attributes)
        {
            draft.Attributes[key] = value;
        }

        draft.Attribution.Add(new(speaker, stance, ""));
        var (first, last) = S.Span(verb);
        (draft.Start, draft.End) = (S.StartOf(first), S.EndOf(last));
        return draft;
    }
}
