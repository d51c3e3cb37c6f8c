using System.Text;
using Tidemark.Names;

namespace Tidemark.Places.Gazetteers;

/// <summary>The keys under which a gazetteer finds names: of one and the same name in several spellings at least one is equal.</summary>
internal static class PlaceKeys
{
    private const ulong Seed = 14695981039346656037UL, Prime = 1099511628211UL;

    private static readonly string[] Articles = ["al", "el", "ar", "as", "ash", "ad", "adh", "an", "at", "ath", "az", "ul", "er", "es", "esh", "ed", "en", "et", "ez"];

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
        foreach (var key in Spelling.Keys(name))
        {
            Add(to, Hash('s', key));
        }
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
