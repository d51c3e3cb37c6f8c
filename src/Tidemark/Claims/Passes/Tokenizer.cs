using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Cuts text into tokens. Hyphens stand alone ("al-Bab" is three tokens), abbreviations keep their dots, "'s" and "n't" are cut off,
/// "1,000" is one number. Works on spans and a reused list; no regular expressions.
/// </summary>
internal sealed class Tokenizer(Lexicon lexicon)
{
    /// <summary>Adds the tokens of <paramref name="text"/> between two offsets to <paramref name="tokens"/>.</summary>
    internal void Cut(string text, int start, int end, List<Token> tokens)
    {
        var at = start;
        var gap = TokenCase.LineBefore | TokenCase.SpaceBefore;
        while (at < end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF')
            {
                gap |= c is '\n' or '\r' or '\u2028' or '\u2029' ? TokenCase.LineBefore | TokenCase.SpaceBefore : TokenCase.SpaceBefore;
                at++;
                continue;
            }

            at = char.IsLetter(c) || char.IsSurrogate(c) ? Word(text, at, end, gap, tokens)
                : char.IsDigit(c) ? Number(text, at, end, gap, tokens)
                : Mark(text, at, end, gap, tokens);
            gap = TokenCase.Lower;
        }
    }

    private int Word(string text, int start, int end, TokenCase gap, List<Token> tokens)
    {
        var at = start;
        while (at < end && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || IsInner(text, at, end)))
        {
            at++;
        }

        if (at < end && text[at] == '.' && at - start == 1)
        {
            at = Abbreviation(text, start, end);
        }

        var cut = Clitic(text.AsSpan(start, at - start));
        Add(text, start, at - cut, TokenKind.Word, gap, tokens);
        if (cut > 0)
        {
            Add(text, at - cut, at, TokenKind.Clitic, TokenCase.Lower, tokens);
        }

        return at;
    }

    /// <summary>Single letters with dots: "U.S.", "U.N.", "J.".</summary>
    private static int Abbreviation(string text, int start, int end)
    {
        var at = start;
        while (at + 1 < end && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            at += 2;
        }

        return at;
    }

    private static bool IsInner(string text, int at, int end) =>
        NameWords.IsMark(text[at]) && at + 1 < end && char.IsLetter(text[at + 1]);

    /// <summary>The length of the ending to cut off.</summary>
    private static int Clitic(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 't' && word[^2] is '\'' or '’' && word[^3] == 'n')
        {
            return 3;
        }

        var mark = word.LastIndexOfAny('\'', '’');
        if (mark <= 0)
        {
            return 0;
        }

        return word[(mark + 1)..] is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" ? word.Length - mark : 0;
    }

    private int Number(string text, int start, int end, TokenCase gap, List<Token> tokens)
    {
        var at = start;
        while (at < end && (char.IsDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < end && char.IsDigit(text[at + 1]))))
        {
            at++;
        }

        Add(text, start, at, TokenKind.Number, gap, tokens);
        return at;
    }

    private int Mark(string text, int start, int end, TokenCase gap, List<Token> tokens)
    {
        var c = text[start];
        var spaceless = (gap & TokenCase.SpaceBefore) == 0 && start + 1 < end && char.IsLetterOrDigit(text[start + 1]);
        var kind = c is '-' or '‐' or '‑' or '–' && spaceless ? TokenKind.Hyphen : TokenKind.Mark;
        var at = start + 1;
        while (at < end && c is '.' or '-' && text[at] == c)
        {
            at++;
        }

        if (c is '\'' or '`' && at < end && text[at] == c)
        {
            at++;
        }

        Add(text, start, at, kind, gap, tokens);
        return at;
    }

    private void Add(string text, int start, int end, TokenKind kind, TokenCase gap, List<Token> tokens)
    {
        var span = text.AsSpan(start, end - start);
        var hash = Folding.Hash(span);
        var form = gap;
        if (char.IsUpper(span[0]))
        {
            form |= TokenCase.Capital;
            if (span.Length > 1 && !Any(span, char.IsLower))
            {
                form |= TokenCase.Upper;
            }
        }

        tokens.Add(new(start, end, lexicon.Word(hash), hash, kind, form));
    }

    private static bool Any(ReadOnlySpan<char> span, Func<char, bool> test)
    {
        foreach (var c in span)
        {
            if (test(c))
            {
                return true;
            }
        }

        return false;
    }
}
