using System.Text;

namespace Tidemark.Reading.Formats;

/// <summary>
/// Guesses the one-byte code page of a text that is no UTF-8: words of three and more high bytes are Arabic (Windows-1256) or Cyrillic (Windows-1251),
/// single ones are Western European (Windows-1252).
/// </summary>
internal static class CodePageGuess
{
    private const int Looked = 1 << 16;

    internal static int Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Looked)];
        int high = 0, inRuns = 0, early = 0, run = 0, runEarly = 0;
        for (var i = 0; i <= bytes.Length; i++)
        {
            if (i < bytes.Length && IsLetter(bytes[i]))
            {
                run++;
                runEarly += bytes[i] is >= 0xC0 and <= 0xDF ? 1 : 0;
                continue;
            }

            high += run;
            inRuns += run >= 3 ? run : 0;
            early += run >= 3 ? runEarly : 0;
            (run, runEarly) = (0, 0);
        }

        // Arabic has half of its letters at 0xC0 .. 0xDF; there Cyrillic has capitals only.
        return inRuns < 12 || inRuns * 2 < high ? 1252 : early * 4 > inRuns ? 1256 : 1251;
    }

    /// <summary>
    /// UTF-8 with a few bytes of another code page among it: valid sequences are UTF-8, every other byte is Windows-1252. Null where there is too little
    /// UTF-8 in it.
    /// </summary>
    internal static string? Mixed(ReadOnlySpan<byte> bytes, Encoding western)
    {
        var (text, valid, stray) = (new StringBuilder(bytes.Length), 0, 0);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
            {
                valid += used > 1 ? 1 : 0;
                text.Append(rune.ToString());
            }
            else
            {
                (used, stray) = (1, stray + 1);
                text.Append(western.GetString(bytes[..1]));
            }

            bytes = bytes[used..];
        }

        return valid > 2 * stray ? text.ToString() : null;
    }

    private static bool IsLetter(byte b) => b >= 0xC0 || b is 0x81 or 0x8D or 0x8E or 0x90 or 0x98 or 0x9A or 0x9F or 0xAA;
}
