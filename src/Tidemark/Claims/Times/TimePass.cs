using Tidemark.Claims.Passes;
using Tidemark.Names;

namespace Tidemark.Claims.Times;

/// <summary>
/// Finds time expressions in a sentence and resolves them to EDTF against the report's day. Looks first for words that can carry a time
/// (a month, a weekday, a unit, a year); only there are patterns tried, from the earliest token that can begin one.
/// </summary>
internal sealed class TimePass(Lexicon lexicon)
{
    /// <summary>How many tokens an expression may have before the word that carries it.</summary>
    private const int Reach = 9;

    private readonly TimeWords _words = new(lexicon);

    /// <summary>Adds the time expressions of one sentence, in order and without overlap.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tokens">The tokens of one sentence.</param>
    /// <param name="context">What relative words are measured from.</param>
    /// <param name="found">Takes the mentions; indexes count from the first of <paramref name="tokens"/>.</param>
    internal void Find(string text, ReadOnlySpan<Token> tokens, TimeContext context, List<TimeMention> found)
    {
        var bits = _words.Classes.Bits;
        var behind = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if ((bits[token.Word] & _words.Nucleus) == 0 && !(token.Kind == TokenKind.Number && IsDateNumber(text, tokens, i)) && token.Hash != Literal.Overnight)
            {
                continue;
            }

            if (Grow(text, tokens, context, behind, i) is { } mention)
            {
                found.Add(mention);
                behind = mention.End;
                i = mention.End - 1;
                context = context with { LastDay = mention.Day ?? context.LastDay, LastMonth = mention.Month ?? context.LastMonth };
            }
        }
    }

    /// <summary>The longest expression over a word that carries a time.</summary>
    private TimeMention? Grow(string text, ReadOnlySpan<Token> tokens, TimeContext context, int behind, int nucleus)
    {
        var reader = new TimeReader(text, tokens, _words, context);
        for (var start = Math.Max(behind, nucleus - Reach); start <= nucleus; start++)
        {
            if (reader.CanBegin(start) && reader.Phrase(start, out var mention) && mention.End > nucleus)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>"2014", "2016-05-23", "05.30.16", "30/05/2016", "23rd".</summary>
    private static bool IsDateNumber(string text, ReadOnlySpan<Token> tokens, int i)
    {
        var number = tokens[i].In(text);
        if (number.Length == 4)
        {
            return Digits.Year(number) != 0;
        }

        if (number.Length > 4)
        {
            return number.Length <= 10 && number.Count('.') == 2;
        }

        return number.Length <= 2 && i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore && (tokens[i + 1].Kind == TokenKind.Word || text[tokens[i + 1].Start] is '/' or '-');
    }
}
