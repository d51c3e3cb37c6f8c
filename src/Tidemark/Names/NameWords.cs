namespace Tidemark.Names;

/// <summary>Cuts a name into the words that a text's tokens will have: at white space, hyphens and other marks; an abbreviation keeps its dots ("U.S.").</summary>
internal static class NameWords
{
    /// <summary>The words of a name.</summary>
    internal static List<string> Of(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            if (start >= 0 && i < name.Length && char.IsLetter(name[i]) && char.IsDigit(name[i - 1]) && char.IsDigit(name[start]))
            {
                Add(words, name[start..i]); // "9th" is cut as the text is
                start = i;
                continue;
            }

            var inside = i < name.Length && (char.IsLetterOrDigit(name[i]) || IsMark(name[i]) || (name[i] == '.' && start >= 0 && IsAbbreviation(name, start, i)));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                Add(words, name[start..i]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>What the matcher sees of a name: its folded words.</summary>
    internal static string Key(string name) => string.Join(' ', Of(name).Select(w => Folding.Fold(w)));

    /// <summary>An apostrophe or a sign that belongs to its letter.</summary>
    internal static bool IsMark(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʿ' or 'ʾ' or '`' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c == '\u0640';

    /// <summary>Whether the dot at <paramref name="dot"/> stands behind single letters: "U.S.", "U.N.".</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> name, int start, int dot)
    {
        for (var i = start; i < dot; i++)
        {
            if ((i - start) % 2 == 0 ? !char.IsLetter(name[i]) : name[i] != '.')
            {
                return false;
            }
        }

        return (dot - start) % 2 == 1;
    }

    private static void Add(List<string> words, ReadOnlySpan<char> word)
    {
        var trimmed = word.Trim("'’‘`ʼ");
        if (trimmed.EndsWith("'s") || trimmed.EndsWith("’s"))
        {
            words.Add(trimmed[..^2].ToString());
            words.Add("'s");
            return;
        }

        if (trimmed.Length > 0)
        {
            words.Add(trimmed.ToString());
        }
    }
}
