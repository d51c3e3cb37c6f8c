using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Whether a Latin spelling can be read as a way of writing an Arabic name at all, by a fixed table of what each Arabic letter becomes under ALA-LC,
/// BGN/PCGN, French and Turkish habits and in the press. Vowels, w and y, hamza and ayn are free, doubled letters one. It knows no costs and was not
/// fitted: it tells which pairs of a gazetteer are spellings of one name, apart from old, foreign, translated and mistaken names.
/// </summary>
internal static class Romanization
{
    private const string Free = "aeiouyw";

    private const string Letters =
        "ب:b,p ت:t ث:th,t,s ج:j,dj,g,dg,zh,dzh,c ح:h خ:kh,h,x,k د:d ذ:dh,d,z,th ر:r ز:z س:s,c ش:sh,ch,sch,s ص:s ض:d,dh,z,th ط:t ظ:z,dh,d,th,t غ:gh,g,rh ف:f,v,ph " +
        "ق:q,k,g,c,gh ك:k,c,g,q,ch ل:l م:m ن:n ه:h,- θ:h,t,- و:v,- ي:j,- پ:p,b چ:ch,tch,j,c,sh,k ژ:zh,j,z گ:g,k,gh ڤ:v,f";

    private static readonly Dictionary<char, string[]> Table = Letters.Split(' ').ToDictionary(p => p[0], p => p[2..].Split(','));

    /// <summary>Whether the Latin name can be a way of writing the Arabic one.</summary>
    internal static bool Fits(string latin, string arabic)
    {
        var (roman, letters) = (Written(latin), Bare(arabic));
        var at = new HashSet<int> { 0 };
        for (var i = 0; i < letters.Length; i++)
        {
            var next = new HashSet<int>();
            foreach (var form in Table.GetValueOrDefault(letters[i]) ?? ["-"])
            {
                foreach (var from in at.SelectMany(a => Skipped(roman, a)))
                {
                    Step(roman, from, form, labial: letters[i] == 'ن' && i + 1 < letters.Length && letters[i + 1] == 'ب', next);
                }
            }

            at = next;
        }

        return at.Any(a => Skipped(roman, a).Max() is var end && (end == roman.Length || (end == roman.Length - 1 && roman[end] == 'h')));
    }

    private static void Step(string roman, int from, string form, bool labial, HashSet<int> next)
    {
        if (form == "-")
        {
            next.Add(from);
        }
        else if (string.CompareOrdinal(roman, from, form, 0, form.Length) == 0)
        {
            next.Add(from + form.Length);
        }
        else if (labial && from < roman.Length && roman[from] == 'm')
        {
            next.Add(from + 1); // Manbij is said and often written Mambij
        }
    }

    /// <summary>The places that are reached from one by passing over what is free.</summary>
    private static IEnumerable<int> Skipped(string roman, int from)
    {
        yield return from;
        while (from < roman.Length && Free.Contains(roman[from], StringComparison.Ordinal))
        {
            yield return ++from;
        }
    }

    private static string Bare(string arabic) =>
        string.Concat(Once(string.Concat(NameWords.Of(arabic.Replace('ة', 'θ')).Select(w => Folding.Fold(w)).Select(w => w.Length > 3 && w.StartsWith("ال", StringComparison.Ordinal) ? w[2..] : w)))
            .Where(c => c is not ('ا' or 'ى' or 'ء' or 'ئ' or 'ؤ' or 'ع')));

    /// <summary>A Latin name folded, without articles and gaps, doubled letters and digraphs once; ş as sh, ç as ch.</summary>
    private static string Written(string latin)
    {
        var words = NameWords.Of(latin).Select(w => Folding.Fold(w)).ToArray();
        var bare = string.Concat(words.Where((w, i) => i == words.Length - 1 || !Sound.IsArticle(w)));
        foreach (var twice in new[] { "sh", "kh", "th", "dh", "gh" })
        {
            bare = bare.Replace(twice + twice, twice, StringComparison.Ordinal);
        }

        return Once(bare);
    }

    private static string Once(string text) => string.Concat(text.Where((c, i) => i == 0 || c != text[i - 1]));
}
