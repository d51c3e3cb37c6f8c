using System.Collections.Immutable;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Links what answers another claim: "the government denied these accusations", "the president confirmed the killings". The answer repeats the
/// content of the claim it answers, under the new speaker and stance. One per thread.
/// </summary>
internal sealed class AnswerPass(Lexicon lexicon, Clauses clauses, Phrases phrases, AttributionPass attribution)
{
    private readonly WordMask _answering = lexicon.Classes.Mask("deny-verb", "confirm-verb", "admit-verb", "justify-verb");
    private readonly WordMask _answerable = lexicon.Classes.Mask("answerable-noun", "statement-noun");
    private readonly List<(Draft Answer, Draft Answered)> _open = [];

    private Sentence S => clauses.Sentence;

    internal void Answer(List<Draft> drafts, ImmutableArray<Claim>.Builder before)
    {
        _open.Clear();
        for (var u = 0; u < S.Count; u++)
        {
            if (!clauses.IsVerb(u) || S.Child(u, Relation.ClausalComplement) >= 0 || !Answers(u, drafts))
            {
                continue;
            }

            var speaker = clauses.IsPassive(u) ? clauses.Agent(u) : clauses.SubjectOf(u);
            if (speaker >= 0 && !(phrases.Points(speaker) && clauses.Is(speaker, _answerable)) && attribution.SpeakerOf(speaker) is { } by)
            {
                Repeat(drafts, before, u, by);
            }
        }
    }

    /// <summary>Tells which claim a draft became, so that an answer in the same sentence can point at it.</summary>
    internal void Made(Draft draft, Claim claim)
    {
        foreach (var (answer, answered) in _open)
        {
            answer.About = answered == draft ? claim : answer.About;
        }
    }

    /// <summary>Whether a verb answers something said before: its object is "it", "this", or "the claim", and has no content of its own.</summary>
    private bool Answers(int verb, List<Draft> drafts)
    {
        var what = clauses.ObjectOf(verb);
        if (!clauses.Is(verb, _answering))
        {
            return what >= 0 && attribution.IsRetraction(verb, what) && !drafts.Exists(d => S.IsUnder(d.Trigger, what));
        }

        if (what < 0)
        {
            return attribution.StanceOf(verb) == Stance.ConfirmsInPart || Gerund(verb);
        }

        return (phrases.Is(what, Nature.Pronoun) || (clauses.Is(what, _answerable) && !HasContent(what))) && !drafts.Exists(d => S.IsUnder(d.Trigger, what));
    }

    /// <summary>"X's claims of being the saviour": what is claimed stands there.</summary>
    private bool HasContent(int noun)
    {
        foreach (var child in S.Children(noun))
        {
            if (child > noun && S.Relations[child] == Relation.AdjectivalClause && clauses.IsNoun(child) is false && (S.Tags[child] == Tag.VBG || S.Child(child, Relation.Copula) is var being and >= 0 && S.Tags[being] == Tag.VBG))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"denied violating it".</summary>
    private bool Gerund(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (child == verb + 1 && S.Tags[child] == Tag.VBG && S.Child(child, Relation.Object) is var it and >= 0 && phrases.Is(it, Nature.Pronoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Repeats what is answered: a claim of this sentence that stands before, else the last claims of the report that can be answered.</summary>
    private void Repeat(List<Draft> drafts, ImmutableArray<Claim>.Builder before, int verb, Mention speaker)
    {
        var stance = attribution.StanceOf(verb);
        if (drafts.FindLast(d => d.Trigger < verb && CanBeAnswered(d.Kind) && !S.IsUnder(d.Trigger, verb)) is { } here)
        {
            var answer = Repeat(here.Kind, here.Actor, here.Target, here.Place, here.Attributes, verb);
            answer.Figure = here.Figure;
            answer.Time = here.Time;
            answer.Features = here.Features;
            answer.Attribution.Add(new(speaker, stance, ""));
            _open.Add((answer, here));
            drafts.Add(answer);
            return;
        }

        if (Last(before) is not { } last)
        {
            return;
        }

        foreach (var answered in before.Where(c => c.SentenceStart == last.SentenceStart && c.Kind == last.Kind && c.About is null).DefaultIfEmpty(last).ToList())
        {
            var answer = Repeat(answered.Kind, answered.Actor, answered.Target, answered.Place, answered.Attributes, verb);
            answer.About = answered;
            answer.Features = answered.Features | ConfidenceFeatures.Coreference;
            answer.Attribution.Add(new(speaker, stance, ""));
            drafts.Add(answer);
        }
    }

    private static bool CanBeAnswered(ClaimKind kind) => kind is not (ClaimKind.Statement or ClaimKind.Measure);

    /// <summary>The claim that an answer without content of its own points at: the last one that can be answered.</summary>
    private static Claim? Last(ImmutableArray<Claim>.Builder before)
    {
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - 8); i--)
        {
            if (before[i].Kind == ClaimKind.Operation)
            {
                return null; // nobody denies or confirms an offensive as such
            }

            if (CanBeAnswered(before[i].Kind))
            {
                return before[i].About ?? before[i];
            }
        }

        return null;
    }

    private Draft Repeat(ClaimKind kind, IEnumerable<Mention> actor, IEnumerable<Mention> target, Mention? place, IEnumerable<KeyValuePair<string, string>> attributes, int verb)
    {
        var draft = new Draft
        {
            Rule = new FrameRule { Name = "answer", Says = "somebody answers what was said", Kind = kind, At = "" },
            Trigger = verb,
            Kind = kind,
            Actor = [.. actor.Select(a => a with { Implied = true })],
            Target = [.. target.Select(a => a with { Implied = true })],
            Place = place is { } where ? where with { Implied = true } : null,
        };
        foreach (var (key, value) in attributes)
        {
            draft.Attributes[key] = value;
        }

        var (first, last) = S.Span(verb);
        (draft.Start, draft.End) = (S.StartOf(first), S.EndOf(last));
        return draft;
    }
}
