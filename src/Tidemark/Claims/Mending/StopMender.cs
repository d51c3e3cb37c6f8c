using System.Buffers;
using System.Collections.Frozen;
using Tidemark.Claims.Syntax;
using Tidemark.Reports.Mending;

namespace Tidemark.Claims.Mending;

/// <summary>
/// Mends a text that has lost its marks: a stop before a word that begins a sentence with a capital and cannot be a name, hyphens inside compounds, apostrophes
/// before an s.
/// </summary>
internal sealed class StopMender(WordBook book)
{
    private const string Kind = "missing marks";

    private static readonly SearchValues<char> Gap = SearchValues.Create(" \t0123456789");

    private const int LeastSentence = 4;

    private static readonly FrozenSet<string> Closers = FrozenSet.ToFrozenSet(["said", "says", "added", "reported", "May", .. SmallWords.Days], StringComparer.Ordinal);

    private static readonly FrozenSet<string> TakesName = FrozenSet.ToFrozenSet(
        [
            "group", "groups", "president", "minister", "commander", "leader", "spokesman", "spokeswoman",
            "chief", "general", "governor", "mayor", "king", "director", "activist", "agency", "network", "militia", "newspaper", "operation", "ally", "rival", "neighbour", "neighbor", "cleric", "monitor", "insurgents", "rebels",
            "jihadist", "militant", "northern", "southern", "eastern", "western", "central", "rural", "senior", "top",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Sites = FrozenSet.ToFrozenSet(
        ["capital", "city", "town", "village", "province", "governorate", "district", "suburb", "neighbourhood", "neighborhood", "stronghold", "river", "airport", "base", "port", "area", "region", "countryside"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        [
            "The", "A", "An", "It", "He", "She", "They", "We", "I", "In", "On", "At", "But", "However", "Meanwhile", "Some", "Many", "Most", "This", "That", "These", "Those", "There", "After", "Before",
            "According", "Earlier", "Since", "As", "While", "When", "If", "His", "Her", "Their", "Its", "For", "Another", "Several", "Both", "Also", "More", "No", "One", "Two", "Three", "Four", "Five", "Six",
            "Seven", "Eight", "Nine", "Ten", "At", "Last", "Later", "By", "With", "During", "Despite", "Although", "Though", "From", "Two", "Dozens", "Hundreds", "Thousands", "Now", "Then", "So", "What", "You",
            "Over", "About", "Around", "Nearly", "Almost", "Following", "Under", "Until", "Between", "Only", "Still", "Such", "All", "Other", "Others", "Not", "Here", "Where", "Who", "How", "Yet", "Even", "Each", "Every", "Few", "Much",
            "Because", "Once", "Thus", "Therefore", "Moreover", "Furthermore", "Instead", "Elsewhere", "Today", "Yesterday", "Recently", "Thirty", "Twenty", "Fifty",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Tails = ["led", "backed", "held", "controlled", "based", "funded", "supported", "run", "allied", "aligned", "made", "trained", "armed", "owned", "linked", "affiliated", "dominated", "majority"];

    private static readonly string[] Heads = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "second", "third", "fourth", "fifth", "well", "long", "short", "high", "anti", "pro", "ultra", "self", "foreign", "government", "rebel", "surface", "so"];

    private readonly CommaMender _commas = new(book);

    private static readonly string[] Articles = ["al", "el", "ad", "as", "ar", "at", "an", "ash", "az"];

    /// <summary>The text with its marks mended.</summary>
    internal MendedText Mend(MendedText mended, int bodyStart)
    {
        var text = mended.Text;
        var marks = new List<(int Start, int End, string With)>();
        var words = new List<(int Start, int End)>(); // of the sentence so far
        for (var at = bodyStart; at < text.Length;)
        {
            var (start, end) = Strings.NextLetters(text, at);
            if (words.Count > 0 && (start == end || text.AsSpan(words[^1].End, start - words[^1].End).Contains('\n')))
            {
                _commas.Mend(text, words, marks);
                words.Clear();
            }

            if (start == end)
            {
                break;
            }

            if (words.Count > 0 && BeginsSentence(text, words, start, end))
            {
                var stop = text.AsSpan(0, start).TrimEnd(" \t").Length;
                _commas.Mend(text, words, marks);
                marks.Add((stop, stop, "."));
                words.Clear();
            }

            Inside(text, start, end, marks);
            words.Add((start, end));
            at = end;
        }

        return Marked(mended, marks);
    }

    private static MendedText Marked(MendedText mended, List<(int Start, int End, string With)> marks)
    {
        var edits = new TextEdits(mended.Text);
        foreach (var (start, end, with) in marks.OrderBy(m => m.Start).Where(m => m.Start >= edits.Done))
        {
            edits.Replace(start, end, with, Kind);
        }

        return mended.Then(edits);
    }

    private bool BeginsSentence(string text, List<(int Start, int End)> words, int start, int end)
    {
        var before = text.AsSpan(words[^1].Start, words[^1].End - words[^1].Start);
        var word = text.AsSpan(start, end - start);
        return IsGap(text, words[^1].End, start) && !book.OnlyTag(before).IsOpen() && !SmallWords.OpenEnds.Holds(before)
            && (Begins(word) || ((BeginsWithCommonWord(text, start, end, before, words.Count) || BeginsWithName(text, start, end, before, words.Count)) && HasVerb(text, words)));
    }

    /// <summary>A word that is no name and yet has a capital, with small letters after it: behind a small word, or behind the name of a place, that is the start of a sentence.</summary>
    private bool BeginsWithCommonWord(string text, int start, int end, ReadOnlySpan<char> before, int words)
    {
        var word = text.AsSpan(start, end - start);
        var (next, until) = Strings.NextLetters(text, end);
        if (words < LeastSentence - 1 || word.Length < 3 || !char.IsUpper(word[0]) || !char.IsLower(word[1]) || next == until || !char.IsLower(text[next]) || !IsGap(text, end, next) || book.IsNameStart(word))
        {
            return false;
        }

        var tag = book.OnlyTag(word);
        return char.IsLower(before[0])
            ? tag is not (Tag.NNP or Tag.NNPS) && book.Knows(word) && !Closers.Holds(word) && !TakesName.Holds(before)
            : tag is Tag.NNS or Tag.CD && (book.IsPlace(before) || Closers.Holds(before));
    }

    // A number may stand between: "in May 2015 Islamic State".
    private static bool IsGap(string text, int from, int to) => to > from && text.AsSpan(from, to - from).IndexOfAnyExcept(Gap) < 0;

    /// <summary>
    /// A name, or any word with a capital behind a small one, behind a long enough stretch that can be a sentence, and behind a word that does not take a name after it: then another sentence begins, most often
    /// one whose subject the name is.
    /// </summary>
    private bool BeginsWithName(string text, int start, int end, ReadOnlySpan<char> before, int words)
    {
        var word = text.AsSpan(start, end - start);
        return words >= LeastSentence && char.IsUpper(word[0]) && (book.IsNameStart(word) || (end - start > 3 && char.IsLower(before[0]))) && !book.AreOneName(before, word) && Ends(text, start, word, before, words) && VerbFollows(text, end);
    }

    private bool Ends(string text, int start, ReadOnlySpan<char> word, ReadOnlySpan<char> before, int words)
    {
        var closes = Closers.Holds(before);
        if (closes || start < 3 || char.IsAsciiDigit(text[start - 2]))
        {
            return closes || (start > 5 && text.AsSpan(start - 5, 2) is "19" or "20");
        }

        return words > LeastSentence + 2 && ((char.IsLower(before[0]) && book.IsNounOnly(before) && !MayBeNamed(before, text.AsSpan(start)))
            || (char.IsUpper(before[0]) && before.Length > 3 && book.IsPlace(before) && !book.IsNounOnly(word)));
    }

    /// <summary>Whether a name may belong to the word before it: "the group Islamic State", "the airport Islamic State captured" not.</summary>
    private bool MayBeNamed(ReadOnlySpan<char> before, ReadOnlySpan<char> name)
    {
        var site = Sites.Holds(before);
        return site ? !book.BeginsWithActor(name) : TakesName.Holds(before) || before.EndsWith("er", StringComparison.Ordinal) || before.EndsWith("or", StringComparison.Ordinal) || before.EndsWith("ist", StringComparison.Ordinal); // "rebel backer Qatar"
    }

    private bool HasVerb(string text, List<(int Start, int End)> words)
    {
        foreach (var (start, end) in words)
        {
            if (char.IsLower(text[start]) && book.IsVerb(text.AsSpan(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }

    private bool VerbFollows(string text, int at)
    {
        for (var i = 0; i < 5; i++)
        {
            var (start, end) = Strings.NextLetters(text, at);
            if (start == end || text.AsSpan(at, start - at).Contains('\n'))
            {
                return false;
            }

            if (char.IsLower(text[start]) && book.IsVerb(text.AsSpan(start, end - start)))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> word) => Openers.Holds(word);

    /// <summary>A hyphen or an apostrophe that a word has lost.</summary>
    private void Inside(string text, int start, int end, List<(int Start, int End, string With)> marks)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length == 1 && word[0] is 's' && start > 1 && text[start - 1] == ' ' && char.IsLetter(text[start - 2]))
        {
            marks.Add((start - 1, start, "'")); // "Iraq s"
            return;
        }

        if (word.Length > 4 && word[^1] == 's' && Owns(text, start, end))
        {
            marks.Add((end - 1, end - 1, "'")); // "Sundays operation", "the groups news agency"
            return;
        }

        if (word.Length < 4 || book.Knows(word))
        {
            return;
        }

        if (Hyphen(word) is > 0 and var cut)
        {
            marks.Add((start + cut, start + cut, "-"));
        }
        else if (word[^1] == 's' && book.Knows(word[..^1]) && (book.IsPlace(word[..^1]) || book.IsShortActor(word[..^1]) || (word[^2] == 'y' && word[^3] is not ('a' or 'e' or 'o' or 'u'))))
        {
            marks.Add((end - 1, end - 1, "'"));
        }
        else if (word.EndsWith("nt", StringComparison.Ordinal) && word[..^2] is "did" or "does" or "do" or "was" or "were" or "is" or "are" or "has" or "have" or "had" or "could" or "would" or "should")
        {
            marks.Add((end - 1, end - 1, "'"));
        }
    }

    /// <summary>
    /// Whether a word with an s owns what comes behind it: a day of the week, a plural behind "a" ("an hours drive"), or one behind "the" with a noun right behind that cannot be the verb
    /// ("the groups news agency", "the governments campaign to").
    /// </summary>
    private bool Owns(string text, int start, int end)
    {
        var (next, until) = Strings.NextLetters(text, end);
        if (next != end + 1 || next == until || !char.IsLower(text[next]))
        {
            return false;
        }

        var owner = text.AsSpan(start, end - 1 - start);
        var owned = text.AsSpan(next, until - next);
        if (char.IsUpper(owner[0]))
        {
            return owner.EndsWith("day", StringComparison.Ordinal) && Closers.Holds(owner) && !book.OnlyTag(owned).IsOpen() && !IsFinite(owned);
        }

        var before = text.AsSpan(0, start).TrimEnd(' ');
        if (!book.Knows(owner) || text.AsSpan(start, end - start) is "news" or "series" or "means" or "always" || (owned[^1] == 's' && owned is not "news") || book.OnlyTag(owned) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.IN or Tag.RB || IsFinite(owned))
        {
            return false;
        }

        return before.EndsWith(" a", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" an", StringComparison.OrdinalIgnoreCase)
            ? book.OnlyTag(text.AsSpan(start, end - start)) is Tag.NNS or Tag.None
            : before.EndsWith("the", StringComparison.OrdinalIgnoreCase) && (before.Length == 3 || !char.IsLetter(before[^4])) && (owned is "news" || book.IsNounOnly(owned) || (book.IsNoun(owned) && EndsPhrase(text, until)));
    }

    private bool IsFinite(ReadOnlySpan<char> word) => word is "said" || SmallWords.Auxiliaries.Holds(word) || book.OnlyTag(word) is Tag.VBD or Tag.VBZ;

    /// <summary>Whether a phrase can end at an offset: a small word of another phrase follows, or nothing.</summary>
    private static bool EndsPhrase(string text, int at)
    {
        var (start, end) = Strings.NextLetters(text, at);
        return start == end || text.AsSpan(at, start - at).Contains('\n') || text.AsSpan(start, end - start) is "of" or "to" or "in" or "on" or "for" or "near" or "and" or "was" or "is" or "has" or "had" or "said";
    }

    private int Hyphen(ReadOnlySpan<char> word)
    {
        foreach (var article in Articles)
        {
            if (word.Length > article.Length + 2 && word.StartsWith(article, StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[article.Length]) && char.IsLower(word[article.Length + 1]))
            {
                return article.Length;
            }
        }

        foreach (var tail in Tails)
        {
            if (word.Length > tail.Length + 1 && word.EndsWith(tail, StringComparison.Ordinal) && book.Knows(word[..^tail.Length]))
            {
                return word.Length - tail.Length;
            }
        }

        foreach (var head in Heads)
        {
            if (word.Length > head.Length + 3 && word.StartsWith(head, StringComparison.OrdinalIgnoreCase) && book.Knows(word[head.Length..]))
            {
                return head.Length; // "secondlargest", "thirtyfive"
            }
        }

        for (var at = 4; at < word.Length - 3 && char.IsLower(word[0]); at++)
        {
            if (book.Knows(word[..at]) && book.Knows(word[at..]) && (book.OnlyTag(word[at..]) is Tag.VBN or Tag.JJ or Tag.VBG or Tag.VBD || word.EndsWith("ed", StringComparison.Ordinal)))
            {
                return at; // "longawaited", "oppositionbesieged"
            }
        }

        for (var at = 3; at < word.Length - 2; at++)
        {
            if (char.IsUpper(word[at]) && char.IsLower(word[at - 1]) && book.Knows(word[at..]))
            {
                return at; // "antiIslamic", "midOctober"
            }
        }

        return 0;
    }
}
