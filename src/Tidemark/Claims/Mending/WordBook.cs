using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Mending;

/// <summary>Which strings of letters are words: those of the lexicon, names included, and those that the tagger has seen often. Case does not count.</summary>
internal sealed class WordBook(Lexicon lexicon, Lemmas lemmas, Vocabulary vocabulary)
{
    /// <summary>The lexicon.</summary>
    internal Lexicon Lexicon => lexicon;

    /// <summary>Whether it is a word.</summary>
    internal bool Knows(ReadOnlySpan<char> word) => lexicon.Word(word) != 0 || vocabulary.Holds(WordForm.Of(word).Form);

    /// <summary>Whether it is a usual form of a word that is known.</summary>
    internal bool IsForm(ReadOnlySpan<char> word) =>
        (word.Length > 4 && word[^1] == 's' && Knows(word[..^1])) || (word.Length > 5 && word.EndsWith("ed") && (Knows(word[..^2]) || Knows(word[..^1])))
        || (word.Length > 6 && (word.EndsWith("ing") || word.EndsWith("ed")) && word[..^(word[^1] == 'd' ? 2 : 3)] is var stem && (Knows(stem) || Knows($"{stem}e") || (stem[^1] == stem[^2] && Knows(stem[..^1])))) || (word.Length > 5 && word.EndsWith("ly") && Knows(word[..^2]));

    /// <summary>Whether the rules know it as a form of a verb or noun.</summary>
    internal bool IsRuleWord(ReadOnlySpan<char> word) => lexicon.Word(word) is > 0 and var id && (lemmas.Verb(id) != 0 || lemmas.Noun(id) != 0);

    /// <summary>Whether the rules know it as a form of a verb.</summary>
    internal bool IsVerb(ReadOnlySpan<char> word) => (lexicon.Word(word) is > 0 and var id && lemmas.Verb(id) != 0) || OnlyTag(word) is Tag.VBD or Tag.VBZ or Tag.MD || word is "was" or "were" or "is" or "are" or "has" or "have" or "had";

    /// <summary>Whether nothing speaks for another part of speech than a noun.</summary>
    internal bool IsNounOnly(ReadOnlySpan<char> word) => OnlyTag(word) is Tag.NN or Tag.NNS or Tag.RB || (lexicon.Word(word) is > 0 and var id && lemmas.Noun(id) != 0 && lemmas.Verb(id) == 0);

    /// <summary>Whether the rules know it as a form of a noun.</summary>
    internal bool IsNoun(ReadOnlySpan<char> word) => lexicon.Word(word) is > 0 and var id && lemmas.Noun(id) != 0;

    /// <summary>Whether a name begins with a word.</summary>
    internal bool IsNameStart(ReadOnlySpan<char> word) => lexicon.Step(Lexicon.Root, lexicon.Word(word)) > 0;

    /// <summary>The tag of a word that has only one, else <see cref="Tag.None"/>.</summary>
    internal Tag OnlyTag(ReadOnlySpan<char> word) => vocabulary.Find(WordForm.Of(word)).Only;

    /// <summary>Whether a single word is a name of an actor, a place or a source.</summary>
    internal bool IsName(ReadOnlySpan<char> word) => lexicon.Step(Lexicon.Root, lexicon.Word(word)) is > 0 and var node && HasName(node);

    /// <summary>Whether a single word names an actor or a source: then, if it is short, it is most often an acronym.</summary>
    internal bool IsShortActor(ReadOnlySpan<char> word) => Names(word, EntryKind.Actor) || Names(word, EntryKind.Source);

    /// <summary>Whether a single word names a place.</summary>
    internal bool IsPlace(ReadOnlySpan<char> word) => Names(word, EntryKind.Place);

    /// <summary>Whether a single word tells whose something is: "Iraqi".</summary>
    internal bool IsAdjective(ReadOnlySpan<char> word) => Names(word, EntryKind.ActorAdjective);

    /// <summary>Whether a text begins with a name of an actor.</summary>
    internal bool BeginsWithActor(ReadOnlySpan<char> text)
    {
        var node = Lexicon.Root;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '\'' or '’'))
            {
                end++;
            }

            if (end == at || (node = lexicon.Step(node, lexicon.Word(text[at..end]))) <= 0)
            {
                return false;
            }

            if (Holds(node, EntryKind.Actor))
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }

    private bool Names(ReadOnlySpan<char> word, EntryKind kind) => lexicon.Step(Lexicon.Root, lexicon.Word(word)) is > 0 and var node && Holds(node, kind);

    private bool Holds(int node, EntryKind kind)
    {
        foreach (var entry in lexicon.At(node))
        {
            if (entry.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two words stand in one name, one behind the other at its start.</summary>
    internal bool AreOneName(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        lexicon.Step(Lexicon.Root, lexicon.Word(first)) is > 0 and var node && lexicon.Step(node, lexicon.Word(second)) > 0;

    /// <summary>Whether a name ends at a node of the lexicon.</summary>
    internal bool HasName(int node)
    {
        foreach (var entry in lexicon.At(node))
        {
            if (entry.Kind is EntryKind.Actor or EntryKind.ActorAdjective or EntryKind.Place or EntryKind.Source)
            {
                return true;
            }
        }

        return false;
    }
}
