using System.Buffers;

namespace Tidemark.Reading.Languages;

/// <summary>Guesses the language of a text by its script and by its function words, from its first few thousand characters. "und" where that is not enough.</summary>
internal static class LanguageGuess
{
    private const int Looked = 6000;

    // Letters a word of a text that has lost its spaces.
    private const int UnspacedWord = 14;

    private static readonly SearchValues<char> Ukrainian = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> Russian = SearchValues.Create("ыэъЫЭЪ");
    private static readonly SearchValues<char> Sorani = SearchValues.Create("ێۆڕڵ");
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگیک");

    private static readonly string[] Languages = ["en", "fr", "de", "tr", "es", "it", "ku"];

    // A row for each of the languages.
    private static readonly string[] FunctionWords =
    [
        "the of and to in that is was for on with as by at from are were has have had be been it its not this which they their said an after during near into against between over under who when where while than",
        "le la les des du et est dans que qui pour par sur au aux une un avec ne pas se sont été cette ont il elle",
        "der die das und ist in den von zu mit dem des im auf für nicht eine ein sich wurde werden als nach bei auch",
        "ve bir bu için ile da de olan olarak daha çok sonra ise kadar gibi tarafından göre değil dedi",
        "el la los las de y en que por con para una un del se su al no es fue más como ha",
        "il lo la gli di e che in per con una un del della dei nel non si è sono da alla come ha",
        "û li ji ku bi di de ji bo ev wê wan yên ya yê jî re hat dike",
    ];

    private static readonly WordTable Masks = WordTable.OfBits(FunctionWords, ' ');

    /// <summary>The language, an ISO 639-1 code, or "und".</summary>
    internal static string Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Looked)];
        int latin = 0, cyrillic = 0, arabic = 0, hebrew = 0;
        foreach (var c in text)
        {
            latin += char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F' ? 1 : 0;
            cyrillic += c is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            arabic += c is >= '\u0600' and <= '\u06FF' && char.IsLetter(c) ? 1 : 0;
            hebrew += c is >= '\u05D0' and <= '\u05EA' ? 1 : 0;
        }

        var most = Math.Max(Math.Max(latin, cyrillic), Math.Max(arabic, hebrew));
        return most == 0 ? "und" : most == latin ? Latin(text) : most == cyrillic ? Cyrillic(text) : most == arabic ? Arabic(text) : "he";
    }

    /// <summary>Whether a text of unknown language may be read as English: mostly Latin letters, and English function words unless it is only a few words long or has lost its spaces.</summary>
    internal static bool MayBeEnglish(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Looked)];
        int letters = 0, latin = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }

        Span<int> hits = stackalloc int[FunctionWords.Length];
        var words = Count(text, hits);
        return letters > 0 && latin * 2 > letters && (letters > words * UnspacedWord || words < 20 || (hits[0] > 0 && hits[0] * 20 >= words));
    }

    private static string Latin(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[FunctionWords.Length];
        var words = Count(text, hits);
        if (text.Length > words * UnspacedWord + text.Length / 4)
        {
            return "und"; // a text that has lost its spaces shows no function words
        }

        int best = 0, second = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            (best, second) = hits[i] > hits[best] ? (i, hits[best]) : (best, Math.Max(second, hits[i]));
        }

        return hits[best] >= 2 && hits[best] * 12 >= words && hits[best] * 4 > second * 5 ? Languages[best] : "und";
    }

    private static int Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words++;
                for (var mask = Math.Max(Masks.Find(text[start..at]), 0); mask != 0; mask &= mask - 1)
                {
                    hits[int.TrailingZeroCount(mask)]++;
                }
            }

            at++;
        }

        return words;
    }

    private static string Cyrillic(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Ukrainian) >= 0 && text.IndexOfAny(Russian) < 0 ? "uk" : "ru";

    // Sorani has its own vowels, Persian its own consonants and forms of kaf and yeh.
    private static string Arabic(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Sorani) >= 0 ? "ku" : text.IndexOfAny(Persian) >= 0 ? "fa" : "ar";
}
