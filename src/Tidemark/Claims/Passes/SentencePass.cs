using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Finds where sentences end: at stops that are no abbreviation, at line breaks, at the end of prose.</summary>
internal sealed class SentencePass(Lexicon lexicon)
{
    private readonly WordMask _abbreviation = lexicon.Classes.Mask("abbreviation");

    /// <summary>The index behind the last token of the sentence that begins at <paramref name="first"/>.</summary>
    internal int End(string text, List<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            if (i > first && tokens[i].LineBefore)
            {
                return i;
            }

            if (IsStop(text, tokens[i]) && Closes(text, tokens, i))
            {
                return BehindQuotes(text, tokens, i + 1);
            }

            if (i - first > 250)
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    private static bool IsStop(string text, Token token) => token.Kind == TokenKind.Mark && text[token.Start] is '.' or '!' or '?' or '؟' or '۔';

    private bool Closes(string text, List<Token> tokens, int stop)
    {
        if (text[tokens[stop].Start] != '.')
        {
            return true;
        }

        var next = stop + 1;
        while (next < tokens.Count && IsClosing(text, tokens[next]))
        {
            next++;
        }

        if (next >= tokens.Count || tokens[next].LineBefore)
        {
            return true;
        }

        if (stop > 0 && lexicon.Classes.Is(tokens[stop - 1].Word, _abbreviation) && !tokens[stop].SpaceBefore)
        {
            return false;
        }

        var c = text[tokens[next].Start];
        return tokens[stop].Length == 1 && (tokens[next].SpaceBefore || next > stop + 1) && !char.IsLower(c);
    }

    private static int BehindQuotes(string text, List<Token> tokens, int at)
    {
        while (at < tokens.Count && IsClosing(text, tokens[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsClosing(string text, Token token) =>
        token.Kind == TokenKind.Mark && !token.SpaceBefore && text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»';
}
