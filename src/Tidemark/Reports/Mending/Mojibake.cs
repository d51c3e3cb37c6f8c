using System.Text;

namespace Tidemark.Reports.Mending;

/// <summary>UTF-8 that was decoded as Windows-1252 or Latin-1: "â€™" for an apostrophe, "Ã©" for é.</summary>
internal static class Mojibake
{
    // What Windows-1252 has at 0x80 .. 0x9F; the five free places stay control characters.
    private const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The character that was written, and how many characters stand for it; length 0 where this is no mojibake.</summary>
    internal static (Rune Meant, int Length) At(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        var lead = ByteOf(text[at]);
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0)
        {
            return default;
        }

        bytes[0] = (byte)lead;
        for (var i = 1; i < length; i++)
        {
            var next = at + i < text.Length ? ByteOf(text[at + i]) : -1;
            if (next is < 0x80 or > 0xBF)
            {
                return ClosingQuote(text, at);
            }

            bytes[i] = (byte)next;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var meant, out var used) == System.Buffers.OperationStatus.Done && used == length && Likely(meant.Value) ? (meant, length) : default;
    }

    // The last byte of a closing quotation mark has no character in Windows-1252 and is often lost or replaced.
    private static (Rune Meant, int Length) ClosingQuote(string text, int at) =>
        text[at] != 'â' || at + 1 >= text.Length || text[at + 1] is not ('€' or '\u0080') ? default
        : at + 2 < text.Length && text[at + 2] == '\uFFFD' ? (new('”'), 3) : (new('”'), 2);

    private static bool Likely(int meant) =>
        meant is >= 0xA0 and <= 0x24F or >= 0x2C6 and <= 0x36F or >= 0x391 and <= 0x52F or >= 0x5D0 and <= 0x6FF or >= 0x750 and <= 0x77F or >= 0x1E00 and <= 0x1EFF
            or >= 0x2000 and <= 0x2122 or 0x2212 or >= 0xFB00 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or 0xFFFD or >= 0x1F300 and <= 0x1FAFF;

    private static int ByteOf(char c) => c < 0x100 ? c : High.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? 0x80 + at : -1;
}
