namespace Tidemark.Names;

/// <summary>Tells the script of a name.</summary>
internal static class NameScriptsOf
{
    /// <summary>The script of the first letter that has one; Latin when there is none.</summary>
    internal static NameScripts Name(ReadOnlySpan<char> name)
    {
        foreach (var c in name[..Math.Min(name.Length, SpelledName.Longest)])
        {
            switch (c)
            {
                case >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and < '\u0250' or >= '\u1E00' and < '\u1F00':
                    return NameScripts.Latin;
                case >= '\u0620' and < '\u0660' or >= '\u066E' and < '\u06D6' or >= '\u0750' and < '\u0780' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFF00':
                    return NameScripts.Arabic;
                case >= '\u0400' and < '\u0530':
                    return NameScripts.Cyrillic;
            }
        }

        return NameScripts.Latin;
    }
}
