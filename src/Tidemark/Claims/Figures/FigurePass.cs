using Tidemark.Claims.Passes;
using Tidemark.Names;

namespace Tidemark.Claims.Figures;

/// <summary>Finds numbers in a sentence, in digits or words, with the bounds and units that the words around them give.</summary>
internal sealed class FigurePass(Lexicon lexicon)
{
    private readonly FigureWords _words = new(lexicon);

    /// <summary>Adds the figures of one sentence, in order and without overlap.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tokens">The tokens of one sentence.</param>
    /// <param name="found">Takes the figures; indexes count from the first of <paramref name="tokens"/>.</param>
    internal void Find(string text, ReadOnlySpan<Token> tokens, List<FigureMention> found)
    {
        var bits = _words.Classes.Bits;
        var behind = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Number && (bits[tokens[i].Word] & _words.Nucleus) == 0)
            {
                continue;
            }

            var reader = new FigureReader(text, tokens, _words);
            var end = i;
            if (!reader.Read(ref end, behind, out var mention))
            {
                i = Math.Max(i, end - 1);
                continue;
            }

            found.Add(mention);
            behind = mention.End;
            i = mention.End - 1;
        }
    }
}
