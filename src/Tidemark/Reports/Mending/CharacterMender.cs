using System.Buffers;
using System.Net;

namespace Tidemark.Reports.Mending;

/// <summary>
/// Mends single characters: mojibake, character references, ligatures, soft hyphens, direction marks, letters of other scripts that look alike. What is not
/// suspicious is not looked at twice: one vectorised search passes over clean text.
/// </summary>
internal static class CharacterMender
{
    private const int MostPasses = 3;
    private const int LongestReference = 12;

    // By hand: without the tables of ICU nothing is normalised.
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private const string LookAlikes = "АВЕКМНОРСТХаеорсухіѕјЅІЈԁԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Alikes = "ABEKMHOPCTXaeopcyxisjSIJdGABEZHIKMNOPTYXo";

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(string.Concat(
        "\u00AD\u034F\u061C\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\uFFFD\u007F&?ÂÃÄÅÊËÐÑØÙÚÛ×âïð",
        LookAlikes, Range('\u0000', '\u0008'), Range('\u000E', '\u001F'), Range('\u0080', '\u009F'), Range('\uFB00', '\uFB06'), Range('\uFF01', '\uFF5E')));

    /// <summary>The text with its characters mended.</summary>
    internal static MendedText Mend(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var mended = MendedText.Whole(stored);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (Pass(mended.Text) is not { } edits)
            {
                break;
            }

            mended = mended.Then(edits);
        }

        return OldLines(mended);
    }

    private static TextEdits? Pass(string text)
    {
        TextEdits? edits = null;
        for (var at = text.AsSpan().IndexOfAny(Suspicious); at >= 0;)
        {
            if (One(text, at) is (var end, { } with, { } kind))
            {
                edits ??= new(text);
                edits.Replace(at, end, with, kind);
                at = end;
            }
            else
            {
                at++;
            }

            var next = text.AsSpan(at).IndexOfAny(Suspicious);
            at = next < 0 ? -1 : at + next;
        }

        return edits;
    }

    /// <summary>What is wrong at a character: the end of the piece, what is meant, and what to call it; or null.</summary>
    private static (int End, string With, string Kind)? One(string text, int at) => text[at] switch
    {
        '&' => Reference(text, at),
        '?' or '\uFFFD' => Lost(text, at),
        '\u00AD' => (BehindBreak(text, at + 1), "", "soft hyphens"),
        '\u2028' or '\u2029' or '\u0085' => (at + 1, "\n", "line separators"),
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u034F' or (>= '\u2061' and <= '\u2064') => (at + 1, "", "characters without width"),
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => (at + 1, "", "direction marks"),
        >= '\uFB00' and <= '\uFB06' => (at + 1, Ligatures[text[at] - '\uFB00'], "ligatures"),
        >= '\uFF01' and <= '\uFF5E' => (at + 1, ((char)(text[at] - 0xFEE0)).ToString(), "wide letters"),
        < ' ' or '\u007F' => (at + 1, "", "control characters"),
        _ when Mojibake.At(text, at) is (var meant, > 0 and var length) => (at + length, meant.ToString(), "mojibake"),
        >= '\u0080' and <= '\u009F' => (at + 1, "", "control characters"),
        var c => LookAlikes.IndexOf(c, StringComparison.Ordinal) is >= 0 and var alike && IsAmongLatin(text, at) ? (at + 1, Alikes[alike].ToString(), "look-alike letters") : null,
    };

    private static (int, string, string)? Reference(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestReference, text.Length - at));
        var end = rest.IndexOf(';');
        if (end < 3 || !(char.IsAsciiLetter(rest[1]) || rest[1] == '#'))
        {
            return null;
        }

        var written = rest[..(end + 1)].ToString();
        var meant = WebUtility.HtmlDecode(written);
        return meant == written ? null : (at + written.Length, meant, "character references");
    }

    /// <summary>A character that a program could not write: where it must have been an apostrophe or a quotation mark, it is read as one.</summary>
    private static (int, string, string)? Lost(string text, int at)
    {
        char before = at > 0 ? text[at - 1] : '\n', after = at + 1 < text.Length ? text[at + 1] : '\n';
        if (char.IsLetter(before) && char.IsLetter(after))
        {
            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            return text.AsSpan(at + 1, end - at - 1) is "s" or "t" or "re" or "ve" or "ll" or "d" or "m" or "S" or "T" ? (at + 1, "’", "lost characters") : null;
        }

        return text[at] == '?' ? null
            : char.IsLetterOrDigit(after) && !char.IsLetterOrDigit(before) ? (at + 1, "“", "lost characters")
            : !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) ? (at + 1, "”", "lost characters")
            : char.IsWhiteSpace(before) && char.IsWhiteSpace(after) ? (at + 1, "–", "lost characters") : null;
    }

    private static int BehindBreak(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is ' ' or '\r')
        {
            end++;
        }

        return end < text.Length && text[end] == '\n' && end + 1 < text.Length && char.IsLetter(text[end + 1]) ? end + 1 : at;
    }

    private static bool IsAmongLatin(string text, int at) =>
        (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));

    // Lines that end in a carriage return alone, as they did on old machines.
    private static MendedText OldLines(MendedText mended) =>
        mended.Text.Contains('\r', StringComparison.Ordinal) && !mended.Text.Contains('\n', StringComparison.Ordinal)
            ? mended.Then(mended.Text.Replace('\r', '\n'), new("line ends", mended.Text.Count(c => c == '\r'))) : mended;

    private static string Range(char first, char last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(c => (char)c));
}
