namespace Tidemark.Claims;

/// <summary>The names of the codebook's values as records write them ("called-for", "confirms-in-part").</summary>
internal static class Words
{
    /// <summary>A value's name: small letters, hyphens between words.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Names[value];

    /// <summary>The value with a name, or null.</summary>
    internal static T? Parse<T>(string name)
        where T : struct, Enum
    {
        foreach (var (value, word) in Cache<T>.Names)
        {
            if (word == name)
            {
                return value;
            }
        }

        return null;
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static class Cache<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(v => v, v => Hyphenated(v.ToString()));
    }
}
