namespace Tidemark.Claims.Mending;

/// <summary>What the first few thousand characters of a body show of its state; counted in one pass.</summary>
/// <param name="Upper">Latin capitals.</param>
/// <param name="Lower">Small Latin letters.</param>
/// <param name="Stops">Marks that can end a sentence, and commas.</param>
/// <param name="Spaces">White space.</param>
/// <param name="Words">Runs of letters.</param>
/// <param name="Single">Runs of one letter.</param>
/// <param name="Mixed">Digits and signs right between letters ("M0sul").</param>
internal readonly record struct TextPulse(int Upper, int Lower, int Stops, int Spaces, int Words, int Single, int Mixed)
{
    private const int Looked = 4000;

    private const int Fewest = 60;

    /// <summary>Latin letters.</summary>
    internal int Letters => Upper + Lower;

    /// <summary>Whether there is enough to judge by.</summary>
    internal bool IsEnough => Letters >= Fewest;

    /// <summary>Nearly everything is in capitals.</summary>
    internal bool IsShouted => Upper * 10 > Letters * 8;

    /// <summary>No capitals in a text that must have some.</summary>
    internal bool IsFlat => Letters > 200 && Upper * 500 < Letters;

    /// <summary>Sentences cannot be this long.</summary>
    internal bool LacksStops => Letters > 250 && Stops * 500 < Letters;

    /// <summary>Words cannot be this long.</summary>
    internal bool LacksSpaces => Letters > 15 * (Spaces + 1);

    /// <summary>Letters stand apart: "m i l i t a n t s".</summary>
    internal bool IsSpaced => Single * 2 > Words && Words > 40;

    /// <summary>Looks at the start of a body.</summary>
    internal static TextPulse Of(ReadOnlySpan<char> body)
    {
        body = body[..Math.Min(body.Length, Looked)];
        int upper = 0, lower = 0, stops = 0, spaces = 0, words = 0, single = 0, mixed = 0, run = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (char.IsAsciiLetter(c))
            {
                upper += c <= 'Z' ? 1 : 0;
                lower += c <= 'Z' ? 0 : 1;
                words += run == 0 ? 1 : 0;
                run++;
                continue;
            }

            single += run == 1 ? 1 : 0;
            mixed += run > 0 && c is >= '0' and <= '9' or '|' or '!' or '$' && i + 1 < body.Length && char.IsAsciiLetterLower(body[i + 1]) && i > 0 && char.IsAsciiLetter(body[i - 1]) ? 1 : 0;
            run = 0;
            stops += c is '.' or ',' or '!' or '?' or ';' ? 1 : 0;
            spaces += char.IsWhiteSpace(c) ? 1 : 0;
        }

        return new(upper, lower, stops, spaces, words, single, mixed);
    }
}
