using System.Text;
using Tidemark.Names;

namespace Tidemark.Places.Gazetteers;

/// <summary>The keys under which a gazetteer finds names: of one and the same name in several spellings at least one is equal.</summary>
internal static class PlaceKeys
{
    private const ulong Seed = 14695981039346656037UL, Prime = 1099511628211UL;

    private static readonly Lazy<ulong> KeyVersion = new(MakeVersion);

    private static readonly string[] Articles = ["al", "el", "ar", "as", "ash", "ad", "adh", "an", "at", "ath", "az", "ul", "er", "es", "esh", "ed", "en", "et", "ez"];

    /// <summary>
    /// Which function of names these keys are: a sum over the keys of sample names in several scripts. A gazetteer made with another function finds nothing
    /// or the wrong places, so its file carries this number.
    /// </summary>
    internal static ulong Version => KeyVersion.Value;

    /// <summary>A name as it is compared letter by letter: folded, without spaces and without the Arabic article in front of its words.</summary>
    internal static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder(name.Length);
        var words = NameWords.Of(name);
        for (var i = 0; i < words.Count; i++)
        {
            var word = Folding.Fold(words[i]);
            plain.Append(i + 1 < words.Count && Array.IndexOf(Articles, word) >= 0 ? "" : word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word);
        }

        return plain.ToString();
    }

    /// <summary>The hash of an id ("geonames:170063").</summary>
    internal static ulong OfId(string id) => Hash('i', id);

    /// <summary>The hash of a plain name.</summary>
    internal static ulong OfPlain(string plain) => Hash('f', plain);

    /// <summary>Adds the hashes under which a name is found, the plain one first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="to">Takes them; none twice.</param>
    internal static void Of(string name, List<ulong> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var plain = Plain(name);
        if (plain.Length == 0)
        {
            return;
        }

        Add(to, OfPlain(plain));
        Span<ulong> keys = stackalloc ulong[Spelling.MostKeys];
        foreach (var key in keys[..Spelling.Keys(name, keys)])
        {
            Add(to, key);
        }
    }

    private static ulong MakeVersion()
    {
        const string Samples =
            "Manbij;Mambij;منبج;Манбидж;Deir ez-Zor;دير الزور;Ar Raqqah;El-Rakka city;الرقة;Dhahran;ظهران;Kfar Nabl;كفرنبل;Ba3albek;Abdulrahman;عبد الرحمن;Mount Sinjar;جبل سنجار;" +
            "Kamışlı;Qamişlo;Qāmishlī;Ţarţūs;Chtchoura;Djézireh;Alhasakah;Elbab;الباب;Khān Shaykhūn;خان شيخون;Zighrin;Geronimo;Block 17;T4;Al ‘Ayn;حي الشيخ مقصود;Xabûr;Ağrı;qaryat al Bu Kamal";
        var sum = Seed;
        var keys = new List<ulong>();
        foreach (var name in Samples.Split(';'))
        {
            keys.Clear();
            Of(name, keys);
            foreach (var key in keys)
            {
                sum = unchecked((sum ^ key) * Prime);
            }
        }

        return sum;
    }

    private static void Add(List<ulong> to, ulong hash)
    {
        if (!to.Contains(hash))
        {
            to.Add(hash);
        }
    }

    /// <summary>FNV-1a (64 bit) over UTF-16 units, its bits mixed once more so that the high ones serve as an index.</summary>
    private static ulong Hash(char kind, string text)
    {
        unchecked
        {
            var hash = (Seed ^ kind) * Prime;
            foreach (var c in text)
            {
                hash = (hash ^ c) * Prime;
            }

            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            return hash ^ (hash >> 29);
        }
    }
}
