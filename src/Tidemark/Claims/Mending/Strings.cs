namespace Tidemark.Claims.Mending;

/// <summary>Strings between spaces and marks, misread signs included.</summary>
internal static class Strings
{
    /// <summary>The next string of letters and digits, or two equal offsets at the end.</summary>
    internal static (int Start, int End) Next(string text, int at, int until)
    {
        while (at < until && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < until && (char.IsLetterOrDigit(text[at]) || (text[at] is '|' or '!' or '$' or '@' or '\'' or '’' && at + 1 < until && char.IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return (start, at);
    }

    /// <summary>The next run of letters, or two equal offsets at the end.</summary>
    internal static (int Start, int End) NextLetters(string text, int at)
    {
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return (start, at);
    }
}
