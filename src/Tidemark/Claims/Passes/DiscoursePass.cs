using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Remembers whom and where a sentence spoke of, for the sentences behind it. One per thread.</summary>
internal sealed class DiscoursePass(Lexicon lexicon, Clauses clauses, Phrases phrases, AttributionPass attribution)
{
    /// <summary>How much a name that only says where another place lies counts as what is spoken of.</summary>
    private const double OfMark = 0.5;

    private readonly int _near = lexicon.Word("near"), _of = lexicon.Word("of"), _from = lexicon.Word("from");

    private Sentence S => clauses.Sentence;

    /// <summary>Adds the sentence's actors and places to the memory.</summary>
    internal void Note(Discourse discourse)
    {
        for (var i = 0; i < S.Count; i++)
        {
            var nature = phrases.NatureOf(i);
            if ((nature & Nature.Pronoun) != 0)
            {
                continue;
            }

            if ((nature & Nature.Place) != 0 && S.Relations[i] != Relation.Possessor && !(S.Relations[i] == Relation.Subject && S.Heads[i] is var verb and >= 0 && attribution.IsReport(verb)) && phrases.Place(i, unknownNames: false) is { Ref.IsNone: false } place)
            {
                discourse.Add(place, S.Number, IsMark(i) || IsOfEvent(i) || IsOfSpeech(i) ? OfMark : 1);
            }

            if (phrases.Kind(i) is var kind and > 0 && phrases.CalledHere(i) is { } body)
            {
                discourse.Call(kind, body);
            }

            if ((nature & Nature.Actor) != 0 && S.Relations[i] is not (Relation.Compound or Relation.Adjective or Relation.Possessor) && phrases.Actor(i) is { } actor)
            {
                discourse.Add(actor, nature, S.Number, S.Relations[i] is Relation.Subject or Relation.SubjectPassive);
            }
            else if ((nature & Nature.Actor) != 0 && phrases.Actor(i) is { Ref.IsNone: false } modifier)
            {
                discourse.Add(modifier, nature, S.Number, subject: false);
            }
        }
    }

    /// <summary>"15 km south of X", "near X": the name is a mark to measure from, not what is spoken of.</summary>
    private bool IsMark(int i) =>
        clauses.HasCase(i, _near) || (S.Heads[i] is var head and >= 0 && head < i && Spaces.SpaceWords.Of(S.Tokens[S.Units[head].First].Hash).Role == Spaces.SpaceRole.Compass && (clauses.HasCase(i, _of) || clauses.HasCase(i, _from)));

    /// <summary>"told reporters in X", "said by telephone from X": where somebody speaks, and not of where.</summary>
    private bool IsOfSpeech(int i)
    {
        for (int at = i, steps = 0; at >= 0 && steps < 3; at = S.Heads[at], steps++)
        {
            if ((S.Relations[at] == Relation.Oblique || (at != i && IsListener(at))) && S.Heads[at] is var verb and >= 0 && attribution.IsReport(verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who is spoken to: journalists, an outlet or agency, a parliament.</summary>
    private bool IsListener(int unit) => S.WordsOf(unit) is "reporters" or "journalists" or "parliament" or "television" || (S.Units[unit].Actor.Traits & NameTraits.Reporter) != 0;

    /// <summary>"the Raqqa battle": the name tells which battle is spoken of, and is not spoken of itself.</summary>
    private bool IsOfEvent(int i) => S.Relations[i] is Relation.Compound or Relation.Adjective && S.Heads[i] is var whole && whole > i && !phrases.Is(whole, Nature.Place) && !S.Units[whole].IsName;

    /// <summary>Remembers who spoke in this sentence.</summary>
    internal void Speak(Discourse discourse)
    {
        for (var i = 0; i < S.Count; i++)
        {
            if (!attribution.IsReport(i))
            {
                continue;
            }

            var subject = clauses.SubjectOf(i);
            if (subject >= 0 && (phrases.Is(subject, Nature.Actor | Nature.Unknown) || attribution.HasAuthor(subject)) && !phrases.Is(subject, Nature.Pronoun) && attribution.SpeakerOf(subject) is { } speaker)
            {
                discourse.Speaker = speaker;
            }

            if (subject >= 0)
            {
                discourse.SpeakerAt = S.Number;
            }
        }
    }
}
