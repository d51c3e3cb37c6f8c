using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>What did not come to pass, what is asked, what is only fancied, what is said to be wrong.</content>
internal sealed partial class ModalityPass
{
    /// <summary>Whether who reports it calls what was said wrong ("falsely claimed"), or hardly anybody says it ("few believe").</summary>
    private bool IsMistaken(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if ((S.Relations[child] == Relation.Adverb && _clauses.Is(child, _wrongly)) || (S.Relations[child] == Relation.Subject && S.WordsOf(child) is "Few" or "few" or "nobody" or "Nobody"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"have fled" behind a modal.</summary>
    private bool IsPerfect(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (S.Relations[child] == Relation.Auxiliary && S.WordsOf(child) is "have")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"instead of capturing X", "stopped short of capturing X", "is nowhere near", "far from", "came close to", "ruled out leaving X": it did not come to pass.</summary>
    private bool IsForegone(int at, int head)
    {
        if (!IsGerund(at) || at < 2)
        {
            return false;
        }

        ReadOnlySpan<char> before = S.WordsOf(at - 1), first = S.WordsOf(at - 2);
        return (before is "of" && first is "instead" or "Instead" or "short")
            || (before is "near" && first is "nowhere")
            || (before is "from" && first is "far" or "Far")
            || (before is "to" && first is "close" && S.WordsOf(head) is "came")
            || (before is "being" && S.WordsOf(head) is "escape" or "escapes" or "escaped" or "escaping")
            || (before is "out" && first is "rule" or "rules" or "ruled" or "ruling");
    }

    /// <summary>Whether a verb tells what is feared, dreamt or feigned.</summary>
    private bool IsFancy(int verb) => _clauses.Is(verb, _fancy);

    /// <summary>"Has the army captured X?": a helping verb before the subject, and a question mark.</summary>
    private bool IsAsked(int auxiliary, int verb) => S.WordsOf(S.Count - 1) is "?" && _clauses.SubjectOf(verb) is var subject and >= 0 && auxiliary < subject;

    /// <summary>"have to leave", "needs to leave".</summary>
    private bool Obliges(int verb) => S.WordsOf(verb) is "have" or "has" or "need" or "needs";

    /// <summary>"postponed the attack", "called off the attack": it was meant and not made.</summary>
    private bool IsPutOff(int verb) => _clauses.Is(verb, _putOff)
        || (S.WordsOf(verb) is "called" or "call" or "calls" && S.Child(verb, Relation.Particle) is var off and >= 0 && S.WordsOf(off) is "off");

    /// <summary>"capturing", "being captured".</summary>
    private bool IsGerund(int verb) => S.Tags[verb] == Tag.VBG || (S.Tags[verb] == Tag.VBN && verb > 0 && S.WordsOf(verb - 1) is "being");

    /// <summary>Whether a noun says that what it is told of may not be so; "no doubt" says that it is.</summary>
    private bool IsDoubt(int noun) => S.WordsOf(noun) is "doubt" or "doubts" ? !_frames.IsNegated(noun) : _clauses.Is(noun, _chance);

    /// <summary>"braced for an attack", "warned of an attack", "opposed an attack": some event that nobody has seen; "the attack" would be one that was.</summary>
    private bool IsAhead(int noun, int verb) =>
        S.Relations[noun] is Relation.Object or Relation.Oblique && (S.Child(noun, Relation.Determiner) is var article and >= 0 ? S.WordsOf(article) is "a" or "an" or "any" : S.Child(noun, Relation.Possessor) < 0)
        && (S.WordsOf(verb) is "brace" or "braced" or "bracing" or "oppose" or "opposes" or "opposed" || (S.WordsOf(verb) is "warn" or "warned" or "warns" or "warning" && S.Child(noun, Relation.Case) is var about and >= 0 && S.WordsOf(about) is "of" or "against" or "about"));

    /// <summary>"no reports", "no confirmation".</summary>
    private bool IsNoReport(int noun) => S.WordsOf(noun) is "report" or "reports" or "confirmation" or "word" or "news" && _frames.IsNegated(noun);
}
