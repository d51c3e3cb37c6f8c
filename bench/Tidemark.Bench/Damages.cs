using System.Text;
using Tidemark.Reports.Mending;

namespace Tidemark.Bench;

/// <summary>Ways in which texts are damaged before anybody reads them; each by a seed, with the way back from damaged offsets to clean ones.</summary>
internal static class Damages
{
    private static readonly (string Seen, string Meant)[] Misread =
    [
        ("m", "rn"), ("l", "1"), ("o", "0"), ("i", "l"), ("e", "c"), ("h", "b"), ("d", "cl"), ("s", "5"), ("a", "o"), ("c", "e"), ("t", "f"), ("n", "u"), ("u", "n"), ("w", "vv"), ("li", "h"), ("B", "8"), ("O", "0"), ("I", "l"), ("S", "5"),
    ];

    /// <summary>All kinds: a name, whether the whole file is damaged and not only its body, and the damage.</summary>
    internal static (string Name, Func<string, int, Random, MendedText> Make, Func<string, byte[]>? Encode)[] All { get; } =
    [
        ("UTF-16", Typographic, Encoding.Unicode.GetBytes),
        ("UTF-16, big-endian, with its mark", Typographic, t => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(t)]),
        ("Windows-1256", Typographic, t => CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(t)),
        ("Windows-1252 called UTF-8", Typographic, t => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(t)),
        ("mojibake", (t, b, r) => Twisted(Typographic(t, b, r), b), null),
        ("mojibake twice", (t, b, r) => Twisted(Twisted(Typographic(t, b, r), b), b), null),
        ("direction marks", (t, b, r) => Between(t, b, r, "\u200E\u200F\u202A\u202B\u202C\u2066\u2069", 6), null),
        ("characters without width", (t, b, r) => Between(t, b, r, "\u200B\u200C\u2060\uFEFF", 6), null),
        ("ligatures", (t, b, _) => Replaced(t, b, ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("st", "ﬆ")), null),
        ("soft hyphens", (t, b, r) => Between(t, b, r, "\u00AD", 4), null),
        ("words cut at line ends", (t, b, _) => Wrapped(t, b, 60, hyphens: true), null),
        ("lines broken by width", (t, b, _) => Wrapped(t, b, 72, hyphens: false), null),
        ("all capitals", (t, b, _) => MendedText.Whole(t).Then(t[..b] + t[b..].ToUpperInvariant(), new("damage", 1)), null),
        ("no capitals", (t, b, _) => MendedText.Whole(t).Then(t[..b] + t[b..].ToLowerInvariant(), new("damage", 1)), null),
        ("punctuation stripped", (t, b, _) => Each(t, b, (s, i) => char.IsPunctuation(s[i]) || s[i] is '`' or '$' or '+' ? "" : null), null),
        ("punctuation stripped, hyphens kept", (t, b, _) => Each(t, b, (s, i) => char.IsPunctuation(s[i]) && s[i] is not ('-' or '\'' or '’') ? "" : null), null),
        ("misread letters, 1 %", (t, b, r) => Scanned(t, b, r, 100), null),
        ("misread letters, 2 %", (t, b, r) => Scanned(t, b, r, 50), null),
        ("spaces lost", (t, b, _) => Each(t, b, (s, i) => s[i] == ' ' ? "" : null), null),
        ("character references", (t, b, _) => References(Typographic(t, b, null!), b), null),
        ("characters lost", (t, b, _) => Lost(Typographic(t, b, null!), b), null),
        ("look-alike letters", (t, b, r) => Each(t, b, (s, i) => "aceopxyi".IndexOf(s[i], StringComparison.Ordinal) is >= 0 and var at && r.Next(8) == 0 ? "асеорхуі"[at].ToString() : null), null),
    ];

    // Marks as a word processor writes them, so that a wrong encoding meets some.
    private static MendedText Typographic(string text, int body, Random random) =>
        Each(text, body, (s, i) => s[i] switch
        {
            '\'' => "’",
            '"' => i == 0 || char.IsWhiteSpace(s[i - 1]) || s[i - 1] == '(' ? "“" : "”",
            '-' when i > 0 && s[i - 1] == ' ' => "–",
            _ => null,
        });

    private static MendedText Each(string text, int body, Func<string, int, string?> damage)
    {
        var edits = new TextEdits(text);
        for (var i = body; i < text.Length; i++)
        {
            if (damage(text, i) is { } with)
            {
                edits.Replace(i, i + 1, with, "damage");
            }
        }

        return MendedText.Whole(text).Then(edits);
    }

    private static MendedText Then(MendedText clean, int body, Func<string, int, string?> damage)
    {
        var edits = new TextEdits(clean.Text);
        for (var i = body; i < clean.Text.Length; i++)
        {
            if (damage(clean.Text, i) is { } with)
            {
                edits.Replace(i, i + 1, with, "damage");
            }
        }

        return clean.Then(edits);
    }

    private static MendedText Twisted(MendedText clean, int body)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return Then(clean, body, (s, i) => s[i] < 0x80 || char.IsSurrogate(s[i]) ? null : western.GetString(Encoding.UTF8.GetBytes(s[i].ToString())));
    }

    private static MendedText References(MendedText clean, int body) => Then(clean, body, (s, i) => s[i] switch
    {
        '’' => "&rsquo;", '“' => "&ldquo;", '”' => "&#8221;", '–' => "&ndash;", '&' => "&amp;", ' ' when i % 97 == 0 => "&nbsp;", _ => null,
    });

    private static MendedText Lost(MendedText clean, int body) => Then(clean, body, (s, i) => s[i] < 0x80 ? null : "\uFFFD");

    private static MendedText Between(string text, int body, Random random, string marks, int oneIn)
    {
        var edits = new TextEdits(text);
        for (var i = body + 1; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && char.IsLetter(text[i - 1]) && random.Next(oneIn) == 0)
            {
                edits.Replace(i, i, marks[random.Next(marks.Length)].ToString(), "damage");
            }
        }

        return MendedText.Whole(text).Then(edits);
    }

    private static MendedText Replaced(string text, int body, params (string From, string To)[] pairs)
    {
        var edits = new TextEdits(text);
        for (var i = body; i < text.Length; i++)
        {
            foreach (var (from, to) in pairs)
            {
                if (string.CompareOrdinal(text, i, from, 0, from.Length) == 0)
                {
                    edits.Replace(i, i + from.Length, to, "damage");
                    i += from.Length - 1;
                    break;
                }
            }
        }

        return MendedText.Whole(text).Then(edits);
    }

    private static MendedText Scanned(string text, int body, Random random, int oneIn)
    {
        var edits = new TextEdits(text);
        for (var i = body; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(text[i]) || random.Next(oneIn) != 0)
            {
                continue;
            }

            var fits = Misread.Where(m => string.CompareOrdinal(text, i, m.Seen, 0, m.Seen.Length) == 0).ToArray();
            if (fits.Length > 0)
            {
                var (seen, meant) = fits[random.Next(fits.Length)];
                edits.Replace(i, i + seen.Length, meant, "damage");
                i += seen.Length - 1;
            }
        }

        return MendedText.Whole(text).Then(edits);
    }

    private static MendedText Wrapped(string text, int body, int width, bool hyphens)
    {
        var edits = new TextEdits(text);
        var (lineStart, space) = (body, -1);
        for (var i = body; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                (lineStart, space) = (i + 1, -1);
                continue;
            }

            space = text[i] == ' ' ? i : space;
            if (i - lineStart < width)
            {
                continue;
            }

            if (hyphens && i > space + 3 && i + 3 < text.Length && text.AsSpan(i - 2, 5).IndexOfAnyExceptInRange('a', 'z') < 0)
            {
                edits.Replace(i, i, "-\n", "damage");
                (lineStart, space) = (i, -1);
            }
            else if (space >= 0)
            {
                edits.Replace(space, space + 1, "\n", "damage");
                (lineStart, space) = (space + 1, -1);
            }
        }

        return MendedText.Whole(text).Then(edits);
    }
}
