namespace Tidemark.Reading;

/// <summary>A line of a text that is not blank, without the white space around it.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last.</param>
/// <param name="BlankBefore">Whether a blank line, or the start of the body, stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool BlankBefore)
{
    internal int Length => End - Start;

    /// <summary>The lines of a text that are not blank, from an offset on.</summary>
    internal static List<TextLine> Split(string text, int from)
    {
        var lines = new List<TextLine>(Math.Min((text.Length - from) / 64, 1 << 16) + 4);
        var blank = true;
        for (var at = from; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var end = rest.IndexOf('\n') is >= 0 and var found ? found : rest.Length;
            var line = rest[..end];
            var lead = line.Length - line.TrimStart().Length;
            var length = line.Trim().Length;
            if (length > 0)
            {
                lines.Add(new(at + lead, at + lead + length, blank));
            }

            blank = length == 0;
            at += end + 1;
        }

        return lines;
    }

    internal ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
