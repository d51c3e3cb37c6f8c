using Tidemark.Reports.Mending;

namespace Tidemark.Claims.Mending;

/// <summary>
/// Mends a text by its words before it is read: missing spaces, misread letters, all in capitals or all in small letters, missing stops. Each is looked for
/// by counts over the start of the body; a text that shows none of them is passed on as it is.
/// </summary>
internal sealed class WordMender
{
    private readonly WordBook _book;
    private readonly LetterMender _letters;
    private readonly SpaceMender _spaces;
    private readonly CaseMender _case;
    private readonly StopMender _stops;

    internal WordMender(WordBook book) => (_book, _letters, _spaces, _case, _stops) = (book, new(book), new(book), new(book), new(book));

    /// <summary>Whether it is a word.</summary>
    internal bool IsWord(string word) => _book.Knows(word);

    /// <summary>The text with its words mended.</summary>
    /// <param name="mended">The text so far.</param>
    /// <param name="bodyStart">Where the body starts in it.</param>
    internal MendedText Mend(MendedText mended, int bodyStart)
    {
        ArgumentNullException.ThrowIfNull(mended);
        var pulse = TextPulse.Of(mended.Text.AsSpan(bodyStart));
        if (!pulse.IsEnough)
        {
            return mended;
        }

        if (pulse.IsSpaced || pulse.LacksSpaces)
        {
            mended = pulse.IsSpaced ? SpaceMender.Close(mended, bodyStart) : mended;
            mended = _spaces.Open(mended, bodyStart);
        }

        if (_letters.IsNoisy(mended.Text, bodyStart, pulse))
        {
            mended = _letters.Mend(mended, bodyStart);
        }

        if (pulse.IsShouted || pulse.IsFlat)
        {
            mended = _case.Mend(mended, bodyStart, pulse.IsShouted);
        }

        return pulse.LacksStops ? _stops.Mend(mended, bodyStart) : mended;
    }
}
