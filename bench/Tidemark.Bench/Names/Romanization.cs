using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Whether a Latin spelling can be read as a way of writing an Arabic name at all, by a fixed table of what each Arabic letter becomes under ALA-LC,
/// BGN/PCGN, French and Turkish habits and in the press; doubled letters are one. By consonants alone vowels, w and y, hamza and ayn are free; by all
/// letters only vowels that Arabic does not write are: و wants a u, o or w, ي an i, e or y, ا within a word an a or e, and what a name ends in must be
/// written in both. It knows no costs and was not fitted: it tells which pairs of a gazetteer are spellings of one name, apart from old, foreign,
/// translated and mistaken names.
/// </summary>
internal static class Romanization
{
    private const string Free = "aeiouyw", Short = "aeiou";

    /// <summary>The most short vowels between two Arabic letters ("ou").</summary>
    private const int MostShort = 2;

    /// <summary>An alif with which a word begins: any vowel.</summary>
    private const char First = 'أ';

    private const string Letters =
        "ب:b,p ت:t ث:th,t,s ج:j,dj,g,dg,zh,dzh,c ح:h خ:kh,h,x,k د:d ذ:dh,d,z,th ر:r ز:z س:s,c ش:sh,ch,sch,s ص:s ض:d,dh,z,th ط:t ظ:z,dh,d,th,t غ:gh,g,rh ف:f,v,ph " +
        "ق:q,k,g,c,gh ك:k,c,g,q,ch ل:l م:m ن:n ه:h,- θ:h,t,- و:v,- ي:j,- π:- پ:p,b چ:ch,tch,j,c,sh,k ژ:zh,j,z گ:g,k,gh ڤ:v,f";

    private const string Vowels = "و:w,v,u,o ۆ:o,u,w ي:y,i,e,j ێ:e,i,y ا:a,e أ:- π:a,y,i,e ە:a,e,- θ:a,e,h,t";

    private static readonly Dictionary<char, string[]> Table = Read(Letters);

    private static readonly Dictionary<char, string[]> VowelTable = Read(Vowels);

    /// <summary>Whether the Latin name can be a way of writing the Arabic one, by its consonants alone.</summary>
    internal static bool Fits(string latin, string arabic)
    {
        var (roman, letters) = (Written(latin), string.Concat(Once(Bare(arabic)).Where(c => c is not ('ا' or First or 'ء' or 'ع'))));
        return Reached(roman, letters, c => Table.GetValueOrDefault(c) ?? ["-"], a => Skipped(roman, a, Free, roman.Length))
            .Any(a => Skipped(roman, a, Free, roman.Length).Max() is var end && (end == roman.Length || (end == roman.Length - 1 && roman[end] == 'h')));
    }

    /// <summary>Whether the Latin name can be a way of writing the Arabic one, by all its letters.</summary>
    internal static bool FitsWhole(string latin, string arabic)
    {
        var (roman, letters) = (Written(latin), string.Concat(Once(Bare(arabic)).Where(c => c is not ('ء' or 'ع'))));
        return Reached(roman, letters, c => VowelTable.GetValueOrDefault(c) ?? Table.GetValueOrDefault(c) ?? ["-"], a => Skipped(roman, a, Short, MostShort))
            .Any(a => roman[a..] is "" or "h" or "e");
    }

    private static HashSet<int> Reached(string roman, string letters, Func<char, string[]> forms, Func<int, IEnumerable<int>> skipped)
    {
        var at = new HashSet<int> { 0 };
        for (var i = 0; i < letters.Length; i++)
        {
            var next = new HashSet<int>();
            foreach (var form in forms(letters[i]))
            {
                foreach (var from in at.SelectMany(skipped))
                {
                    Step(roman, from, form, labial: letters[i] == 'ن' && i + 1 < letters.Length && letters[i + 1] == 'ب', next);
                }
            }

            at = next;
        }

        return at;
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

    /// <summary>The places that are reached from one by passing over what is free, up to so many letters.</summary>
    private static IEnumerable<int> Skipped(string roman, int from, string free, int most)
    {
        yield return from;
        for (var n = 0; n < most && from < roman.Length && free.Contains(roman[from], StringComparison.Ordinal); n++)
        {
            yield return ++from;
        }
    }

    private static Dictionary<char, string[]> Read(string table) => table.Split(' ').ToDictionary(p => p[0], p => p[2..].Split(','));

    /// <summary>The letters without gaps and articles; an alif that begins a word is <see cref="First"/>.</summary>
    private static string Bare(string arabic) =>
        string.Concat(NameWords.Of(arabic.Replace('ة', 'θ').Replace('ى', 'π').Replace('ئ', 'ء').Replace('ؤ', 'ء')).Select(w => Folding.Fold(w)).Select(w => w.Length > 3 && w.StartsWith("ال", StringComparison.Ordinal) ? w[2..] : w)
            .Select(w => w.Length > 0 && w[0] == 'ا' ? First + w[1..] : w));

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
