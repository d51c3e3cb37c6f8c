using System.Collections.Frozen;

namespace Tidemark.Resolution;

/// <summary>Finds what looks like a person's name in a mention that no pack knows.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["Mr", "Mrs", "Ms", "Dr", "Sheikh", "Imam", "Haji", "Hajj", "Father", "General", "Gen", "Colonel", "Col", "Major", "Maj", "Captain", "Capt", "Lieutenant", "Lt", "Sergeant", "Sgt", "Brigadier", "Brig", "Private", "Professor", "Prof", "Sir"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["bin", "ibn", "bint", "abu", "umm", "al", "el", "ul", "de", "van", "von", "der"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["al", "el", "ad", "ar", "as", "ash", "an", "at", "az", "ul"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies = FrozenSet.ToFrozenSet(
        ("Army Armies Brigade Battalion Division Regiment Front Force Council Movement Party Union Coalition Committee Commission Command Operation Room Ministry " +
        "Minister Government Authority Police Guard Militia Militant Group Organization Organisation Agency Office Bureau Centre Center Network News Pres Press Radio " +
        "Television TV Time Post Observatory Monitor Foundation Association Institute University Syndicate Tribe Province Governorate City Company Corp Corps Legion " +
        "Liwa Jaish Jaysh Jabhat Kataib Harakat Ahrar Ansar Faylaq Hayat Tahrir State Republic Nation Court Parliament Assembly Congress Senate House Security Defence " +
        "Defense Intelligence Service Mujahideen Mujahedeen Shura Shield Sunni Shia Shi'a Shiite Shi'ite Christian Yazidi Turkmen Kurd Kurdish Arab Assyrian Druze Alawite").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The names in a mention, longest first; of a full name also its last word.</summary>
    /// <param name="report">The text around, which tells a name from the first word of a sentence.</param>
    /// <param name="mention">The mention's words.</param>
    /// <param name="start">Where it begins in the text.</param>
    internal static IEnumerable<string> In(string report, string mention, int start)
    {
        var words = mention.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
        {
            var behind = RunEnd(words, first);
            if (behind == first)
            {
                continue;
            }

            foreach (var name in Names(words[first..behind], words.Length == 1, report, start))
            {
                yield return name;
            }

            first = behind - 1;
        }
    }

    /// <summary>The end of the capitalised words that begin here; particles count when a capitalised word follows.</summary>
    private static int RunEnd(string[] words, int first)
    {
        var end = first;
        for (var i = first; i < words.Length; i++)
        {
            if (IsCapitalised(words[i]))
            {
                end = i + 1;
                if (words[i][^1] is ',' or ';' or ':')
                {
                    break;
                }
            }
            else if (i == first || !Particles.Contains(words[i]))
            {
                break;
            }
        }

        return end;
    }

    private static IEnumerable<string> Names(string[] run, bool alone, string report, int start)
    {
        var bare = Array.ConvertAll(run, Bare);
        var titles = bare.TakeWhile(Titles.Contains).Count();
        if (bare.Any(w => Bodies.Contains(w) || (w.EndsWith('s') && Bodies.Contains(w[..^1]))) || titles == bare.Length)
        {
            yield break;
        }

        var name = bare[titles..];
        if (name.Length > 1 || titles > 0 || (alone && IsNameAlone(report, name[0], start)))
        {
            yield return string.Join(' ', name);
            if (name.Length > 1 && name[^1].Length >= 4)
            {
                yield return name[^1];
            }
        }
    }

    private static bool IsCapitalised(string word)
    {
        var cut = word.IndexOf('-', StringComparison.Ordinal);
        var from = cut > 0 && Articles.Contains(word[..cut].ToLowerInvariant()) ? cut + 1 : 0;
        return from < word.Length && char.IsUpper(word[from]);
    }

    /// <summary>A word without the marks around it and without a possessive's s.</summary>
    private static string Bare(string word)
    {
        var bare = word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')', '\'', '’');
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    /// <summary>Whether a single capitalised word is a name and not merely the beginning of a sentence.</summary>
    private static bool IsNameAlone(string report, string word, int start)
    {
        if (IsInside(report, start))
        {
            return true;
        }

        for (var at = report.IndexOf(word, StringComparison.Ordinal); at >= 0; at = report.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (IsInside(report, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(string report, int at) => at >= 2 && at < report.Length && report[at - 1] == ' ' && (char.IsLower(report[at - 2]) || report[at - 2] == ',');
}
