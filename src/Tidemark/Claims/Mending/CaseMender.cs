using System.Collections.Frozen;
using Tidemark.Claims.Syntax;
using Tidemark.Names;
using Tidemark.Reports.Mending;

namespace Tidemark.Claims.Mending;

/// <summary>Gives a text that is all in capitals, or has none, the case it would have had: small letters, and capitals for names, days and the start of a sentence.</summary>
internal sealed class CaseMender(WordBook book)
{
    private const int LongestAcronym = 5;

    private static readonly string[] Endings = ["ed", "ing", "ly", "tion", "tions", "ment", "ments", "ness", "ity", "ities", "able", "ible", "ous", "ful", "less", "ers", "ies", "ism", "ists", "ive", "ances", "ence", "ets"];

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "ramadan", "eid"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BeforeName = FrozenSet.ToFrozenSet(["from", "of", "by", "against", "with", "between", "and", "the", "in", "on", "for", "to", "near"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AfterName = FrozenSet.ToFrozenSet(
        ["fighters", "militants", "group", "positions", "targets", "forces", "members", "jihadists", "air", "troops", "coalition", "military", "warplanes", "strikes", "airstrikes", "special", "raids", "army", "officials", "aircraft", "control"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with its case mended.</summary>
    internal MendedText Mend(MendedText mended, int bodyStart, bool shouted)
    {
        var letters = mended.Text.ToCharArray();
        for (var i = bodyStart; i < letters.Length; i++)
        {
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        var text = mended.Text;
        var opens = true;
        for (var at = bodyStart; at < text.Length;)
        {
            var (start, end) = Strings.NextLetters(text, at);
            opens |= Opens(text, at, start);
            if (start == end)
            {
                break;
            }

            var named = Named(text, start, end);
            if (named > start && IsDateline(text, start, named))
            {
                Capitalise(letters, start, named);
            }
            else if (named > end)
            {
                CapitaliseAll(letters, text, start, named);
            }
            else if (Rises(text, start, end, named > start) is var rise && rise != Rise.None)
            {
                Capitalise(letters, start, rise == Rise.Acronym ? end : start + 1);
            }

            if (opens)
            {
                letters[start] = char.ToUpperInvariant(letters[start]);
            }

            (at, opens) = (Math.Max(named, end), false);
        }

        return mended.Then(new string(letters), new(shouted ? "capitals" : "no capitals", 1));
    }

    // A place that opens a paragraph and is set off by a dash or a bracket, or at once followed by another name.
    private bool IsDateline(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] != '\n')
        {
            return false;
        }

        var rest = text.AsSpan(end, Math.Min(3, text.Length - end)).TrimStart(' ');
        if (rest.StartsWith("-") || rest.StartsWith("–") || rest.StartsWith("—") || rest.StartsWith("("))
        {
            return end < text.Length && text[end] == ' ';
        }

        return end + 1 < text.Length && text[end] == ' ' && char.IsLetter(text[end + 1]) && Strings.NextLetters(text, end) is var (from, to) && Named(text, from, to) > from && !book.IsVerb(text.AsSpan(from, to - from));
    }

    private enum Rise
    {
        None,
        First,
        Acronym,
    }

    private static bool Opens(string text, int from, int to)
    {
        var gap = text.AsSpan(from, to - from);
        return gap.Contains('\n') || gap.IndexOfAny('!', '?') >= 0 || (gap.IndexOf('.') is >= 0 and var dot && dot + 1 < gap.Length && char.IsWhiteSpace(gap[dot + 1])) || (gap.Length > 2 && gap[^1] is '“' or '"' && gap.IndexOfAny(',', ':') >= 0);
    }

    /// <summary>The end of the longest name that begins here, or the start where none does.</summary>
    private int Named(string text, int start, int end)
    {
        var (node, found, words) = (Lexicon.Root, start, 0);
        for (var (from, to) = (start, end); words < 8;)
        {
            node = book.Lexicon.Step(node, book.Lexicon.Word(text.AsSpan(from, to - from)));
            if (node < 0)
            {
                break;
            }

            words++;
            found = book.HasName(node) ? to : found;
            var next = to;
            while (next < text.Length && text[next] is ' ' or '-' or '\'' or '’')
            {
                next++;
            }

            if (next == to || next >= text.Length || !char.IsLetter(text[next]))
            {
                break;
            }

            (from, to) = Strings.NextLetters(text, next);
        }

        return found;
    }

    private Rise Rises(string text, int start, int end, bool named)
    {
        var word = text.AsSpan(start, end - start);
        if (word is "I" or "i" || Calendar.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return Rise.First;
        }

        if (IsAny(word, "may", "march"))
        {
            return Digit(text, start - 2) || Digit(text, end + 1) || IsAny(After(text, start), "in", "since", "late", "early") ? Rise.First : Rise.None;
        }

        if (IsAny(word, "us", "un", "uk", "eu"))
        {
            return Rise.Acronym;
        }

        if (named)
        {
            return IsAny(word, "is") ? IsGroup(text, start, end) ? Rise.Acronym : Rise.None
                : book.IsRuleWord(word) || book.OnlyTag(word) is Tag.WP or Tag.PRP or Tag.IN or Tag.DT or Tag.CC or Tag.MD or Tag.WRB or Tag.VBZ or Tag.VBD ? Rise.None
                : word.Length <= LongestAcronym && book.IsShortActor(word) ? Rise.Acronym : Rise.First;
        }

        // Words of one letter before a dot are abbreviations: "U.S.".
        return word.Length == 1 && end < text.Length && text[end] == '.' ? Rise.First
            : (word.Length > 2 && !book.Knows(word) && !IsInflected(word)) || book.OnlyTag(word) is Tag.NNP or Tag.NNPS ? Rise.First : Rise.None;
    }

    // "IS" is a group before "fighters" and after "against", "from", "by"; else it is a verb.
    private static bool IsGroup(string text, int start, int end) =>
        (end < text.Length && text[end] == '-') || AfterName.Contains(Before(text, end)) || (BeforeName.Contains(After(text, start)) && !IsAny(After(text, start), "the", "and", "that", "it"));

    private static bool IsInflected(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> among)
    {
        foreach (var one in among)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string After(string text, int start)
    {
        var end = start;
        while (end > 0 && !char.IsLetter(text[end - 1]) && start - end < 3)
        {
            end--;
        }

        var from = end;
        while (from > 0 && char.IsLetter(text[from - 1]) && end - from < 12)
        {
            from--;
        }

        return text[from..end];
    }

    private static string Before(string text, int end)
    {
        var from = Math.Min(end + 1, text.Length);
        var to = from;
        while (to < text.Length && char.IsLetter(text[to]) && to - from < 12)
        {
            to++;
        }

        return text[from..to];
    }

    private static bool Digit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private void CapitaliseAll(char[] letters, string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var (from, to) = Strings.NextLetters(text, at);
            if (from >= end)
            {
                return;
            }

            var word = text.AsSpan(from, to - from);
            if (IsAny(word, "us", "un", "uk", "eu") || (word.Length <= LongestAcronym && book.IsName(word) && book.IsShortActor(word) && !book.IsRuleWord(word)))
            {
                Capitalise(letters, from, to);
                at = to;
                continue;
            }

            var small = from > start && (book.IsRuleWord(word) || book.OnlyTag(word) is Tag.NN or Tag.NNS || (word.Length == 1 && text[from - 1] is '\'' or '’') || word.Length <= 3 && book.OnlyTag(word) is Tag.IN or Tag.DT or Tag.CC or Tag.TO || word is "OF" or "AND" or "IN" or "THE" or "of" or "and" or "in" or "the");
            small |= word.Equals("al", StringComparison.OrdinalIgnoreCase) || word.Equals("el", StringComparison.OrdinalIgnoreCase);
            Capitalise(letters, from, small ? from : from + 1);
            at = to;
        }
    }

    private static void Capitalise(char[] letters, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            letters[i] = char.ToUpperInvariant(letters[i]);
        }
    }
}
