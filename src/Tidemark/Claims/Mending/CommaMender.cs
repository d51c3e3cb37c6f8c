using System.Collections.Frozen;
using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Mending;

/// <summary>
/// Mends the marks inside a sentence that has lost them: commas around what is put behind a name ("Garma a town to the northeast", "Mosul which fell in 2014 has been"), before a
/// speaker at the end, behind an opening word or phrase, and brackets around an acronym. Only places where few readings do without the mark are mended.
/// </summary>
internal sealed class CommaMender(WordBook book)
{
    private static readonly FrozenSet<string> Said = FrozenSet.ToFrozenSet(["said", "says", "added", "announced", "reported", "told"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet(["However", "Meanwhile", "Moreover", "Furthermore", "Therefore", "Elsewhere", "Earlier", "Later", "Nevertheless", "Separately"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Trailing = FrozenSet.ToFrozenSet(
        ["including", "killing", "wounding", "injuring", "leaving", "destroying", "damaging", "forcing", "saying", "adding", "citing", "pointing", "warning", "accusing", "calling", "bringing", "cutting"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lengths = FrozenSet.ToFrozenSet(["km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles", "meter", "meters", "metre", "metres", "yard", "yards", "feet", "foot"], StringComparer.Ordinal);

    // "twice a day"
    private static readonly FrozenSet<string> Spans = FrozenSet.ToFrozenSet(["day", "week", "month", "year", "hour", "minute", "time", "kilometer", "kilometre", "mile", "lot", "few", "little", "bit"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> GivesTo = FrozenSet.ToFrozenSet(["told", "tells", "give", "gave", "given", "gives", "call", "called", "calls", "offered", "named", "make", "made", "makes", "declared", "considers", "consider"], StringComparer.Ordinal);

    /// <summary>Notes the marks that a sentence lacks, in no order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The sentence's runs of letters.</param>
    /// <param name="marks">Takes them.</param>
    internal void Mend(string text, List<(int Start, int End)> words, List<(int Start, int End, string With)> marks)
    {
        if (Dateline(text, words) is > 0 and var report)
        {
            marks.Add((words[report - 1].End, words[report - 1].End, " -"));
        }

        var speaker = Speaker(text, words);
        var open = -1; // where a clause or a phrase behind a name began
        for (var i = 1; i < words.Count; i++)
        {
            if (Measures(text, words, i) is { } measure)
            {
                marks.AddRange(measure);
            }

            var before = Word(text, words, i - 1);
            var word = Word(text, words, i);
            if (!IsNext(text, words, i))
            {
                if (open >= 0 && SmallWords.Auxiliaries.Holds(word) && IsWhole(text, words, open, i) && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Trim(' ') is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9'))
                {
                    marks.Add((words[i].Start - 1, words[i].Start - 1, ",")); // "which fell in 2014 has been"
                    open = -1;
                }

                continue;
            }

            open = word is "while" or "when" or "after" or "before" or "that" or "because" or "if" or "although" ? -1 : open; // another clause
            if (Acronym(text, words, i) is { } bracket)
            {
                marks.AddRange(bracket);
            }
            else if (open >= 0 && i > open + 2 && (SmallWords.Auxiliaries.Holds(word) || Said.Holds(word)) && CanEnd(before) && IsWhole(text, words, open, i))
            {
                marks.Add(Comma(words, i));
                open = -1;
            }
            else if (OpensPhrase(text, words, i, before, word))
            {
                marks.Add(Comma(words, i));
                open = i;
            }
            else if (i == speaker || Parts(text, words, i, before, word))
            {
                marks.Add(Comma(words, i));
            }
        }
    }

    private static (int Start, int End, string With) Comma(List<(int Start, int End)> words, int i) => (words[i - 1].End, words[i - 1].End, ",");

    /// <summary>What stands behind a name and tells of it: a clause with "which" or "who", a noun with its article, or another place that it lies in; or what ends a sentence with "killing" or "including".</summary>
    private bool OpensPhrase(string text, List<(int Start, int End)> words, int i, ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        if (word is "which" || (word is "who" or "where" && char.IsUpper(before[0])) || Trailing.Holds(word))
        {
            return EndsPhrase(before);
        }

        if (word is "mostly" or "mainly" && EndsPhrase(before) && i + 1 < words.Count && book.IsNoun(Word(text, words, i + 1)))
        {
            return true; // "civilians mostly women and children were"
        }

        if (word is "a" or "an" && book.OnlyTag(before) is Tag.NN && i + 1 < words.Count && !Spans.Holds(Word(text, words, i + 1)) && !Gives(text, words, i))
        {
            return true; // "the group an Iranian-backed movement"
        }

        return char.IsUpper(before[0]) && !SmallWords.Days.Holds(before) && IsNamed(before) && (i > 1 || book.IsNameStart(before)) && !Gives(text, words, i)
            && (word is "a" or "an" or "the" || (char.IsUpper(word[0]) && word[^1] == 's' && book.IsPlace(before) && book.IsPlace(word[..^1]) && !book.AreOneName(before, word)));
    }

    private bool IsNamed(ReadOnlySpan<char> word) => book.IsNameStart(word) || !book.Knows(word) || book.OnlyTag(word) is Tag.NNP;

    private bool Parts(string text, List<(int Start, int End)> words, int i, ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        if (i == 1)
        {
            return Links.Holds(before);
        }

        if (word is "according" or "but")
        {
            return book.OnlyTag(before) is not (Tag.IN or Tag.CC or Tag.DT or Tag.TO) && before is not ("all" or "nothing");
        }

        return (SmallWords.Days.Holds(before) && ((i < 4 && (char.IsUpper(word[0]) || word is "the" or "a" or "an" || book.OnlyTag(word) is Tag.NNS || (word[^1] == 's' && book.IsNoun(word)))) || word is "more" or "nearly" or "almost"))
            || (word is "said" && i > 4 && words.Count - i is > 2 and < 9 && EndsPhrase(before) && Word(text, words, i + 1) is "the" or "a" or "an" or "his" or "their")
            || (char.IsUpper(word[0]) && char.IsLower(before[0]) && i < 9 && Word(text, words, 0) is "According" && EndsPhrase(before) && book.IsNameStart(word));
    }

    /// <summary>Where the speaker stands that ends a sentence: "... in the city a resident said", "... the group said on Friday".</summary>
    private int Speaker(string text, List<(int Start, int End)> words)
    {
        var said = words.Count - 1;
        for (; said > 4 && said > words.Count - 6 && !Said.Holds(Word(text, words, said)); said--)
        {
        }

        if (said < 5 || !Said.Holds(Word(text, words, said)) || !EndsWithSaying(text, words, said))
        {
            return -1;
        }

        for (var i = said - 1; i > Math.Max(said - 6, 0); i--)
        {
            var word = Word(text, words, i);
            if (word is "he" or "she" or "it" or "they" or "a" or "an" or "the" or "his" or "its" or "their")
            {
                return i;
            }

            var tag = book.OnlyTag(word);
            if (SmallWords.Days.Holds(word) || tag is Tag.IN or Tag.TO or Tag.VBD or Tag.VBN or Tag.RB or Tag.MD)
            {
                return i < said - 1 && tag is not (Tag.IN or Tag.TO) ? i + 1 : -1;
            }

            if (char.IsUpper(word[0]) && char.IsLower(text[words[i - 1].Start]) && !book.OnlyTag(Word(text, words, i - 1)).IsOpen() && said - i < 4 && text[words[i - 1].Start - 1] != '-')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where a report begins behind the place that it is sent from: "ERBIL Iraqi and Kurdish forces", "Beirut Syrian air strikes"; else 0.</summary>
    private int Dateline(string text, List<(int Start, int End)> words)
    {
        var capitals = 0;
        while (capitals < Math.Min(4, words.Count - 1) && words[capitals] is var (start, end) && end - start > 3 && !text.AsSpan(start, end - start).ContainsAnyExceptInRange('A', 'Z'))
        {
            capitals++;
        }

        if (capitals == 0)
        {
            return words.Count > 3 && book.IsPlace(Word(text, words, 0)) && book.IsAdjective(Word(text, words, 1)) ? 1 : 0;
        }

        var at = capitals + (words.Count > capitals + 2 && book.IsPlace(Word(text, words, capitals)) && char.IsUpper(text[words[capitals + 1].Start]) ? 1 : 0); // "HAWIJA Iraq"
        at += at + 1 < words.Count && book.IsShortActor(Word(text, words, at)) && char.IsUpper(text[words[at + 1].Start]) ? 1 : 0; // "ISTANBUL Reuters"
        return at < words.Count && char.IsUpper(text[words[at].Start]) && book.IsPlace(Word(text, words, capitals - 1)) ? at : 0;
    }

    /// <summary>Whether nothing but a day, an occasion or a listener follows: "said on Friday", "said Sunday", "said in a statement", "told Reuters".</summary>
    private bool EndsWithSaying(string text, List<(int Start, int End)> words, int said) =>
        said == words.Count - 1 || Word(text, words, said + 1) is "on" or "in" or "at" or "by"
        || (said == words.Count - 2 && (SmallWords.Days.Holds(Word(text, words, said + 1)) || (Word(text, words, said) is "told" && IsNamed(Word(text, words, said + 1)))));

    /// <summary>Brackets around the same distance in another unit: "20 km 13 miles".</summary>
    private static (int Start, int End, string With)[]? Measures(string text, List<(int Start, int End)> words, int i)
    {
        var between = text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        if (!Lengths.Holds(Word(text, words, i - 1)) || !Lengths.Holds(Word(text, words, i)) || between.Length > 9)
        {
            return null;
        }

        var from = between.Trim().IsEmpty ? words[i].Start : words[i - 1].End + between.IndexOfAnyExcept(' ');
        return [(from, from, "("), (words[i].End, words[i].End, ")")];
    }

    /// <summary>Whether a phrase can end before a word that is a verb: a clause has its own verb by then, a noun with its article has none, and neither is long.</summary>
    private bool IsWhole(string text, List<(int Start, int End)> words, int open, int end)
    {
        var first = open + (Word(text, words, open) is "which" or "who" ? 2 : 1); // behind "which" the verb comes first
        for (var k = first; k < end - 1; k++)
        {
            var word = Word(text, words, k);
            if (SmallWords.Auxiliaries.Holds(word) || book.OnlyTag(word) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)
            {
                return false;
            }
        }

        return end - open < 15 && Word(text, words, open) is not "where";
    }

    private bool EndsPhrase(ReadOnlySpan<char> word) => (char.IsUpper(word[0]) && IsNamed(word)) || book.OnlyTag(word) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS || book.IsNounOnly(word) || book.IsNoun(word) || (word.Length > 3 && word[^1] == 's' && book.OnlyTag(word) == Tag.None && !book.IsVerb(word));

    // What stands before "was" ends a phrase unless it is a small word or a pronoun.
    private bool CanEnd(ReadOnlySpan<char> word) => book.OnlyTag(word) is Tag.None or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD && word is not ("that" or "which" or "who" or "they" or "he" or "she" or "it" or "there" or "also" or "not" or "have" or "has" or "had")
        && (char.IsLower(word[0]) || IsNamed(word));

    private static bool Gives(string text, List<(int Start, int End)> words, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 5); k--)
        {
            if (GivesTo.Holds(Word(text, words, k)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Brackets around capitals that are the first letters of the words before them.</summary>
    private static (int Start, int End, string With)[]? Acronym(string text, List<(int Start, int End)> words, int i)
    {
        var word = Word(text, words, i);
        if (word.Length is < 2 or > 6 || i < word.Length || word.ContainsAnyExceptInRange('A', 'Z'))
        {
            return null;
        }

        var letter = word.Length - 1;
        for (var k = i - 1; k >= 0 && letter >= 0 && k > i - 9; k--)
        {
            var first = text[words[k].Start];
            if (first == word[letter])
            {
                letter--;
            }
            else if (char.IsUpper(first) || !(Word(text, words, k) is "of" or "the" or "for" or "and" or "in"))
            {
                return null;
            }
        }

        return letter >= 0 ? null : [(words[i].Start, words[i].Start, "("), (words[i].End, words[i].End, ")")];
    }

    private static bool IsNext(string text, List<(int Start, int End)> words, int i) => text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is " ";

    private static ReadOnlySpan<char> Word(string text, List<(int Start, int End)> words, int i) => text.AsSpan(words[i].Start, words[i].End - words[i].Start);
}
