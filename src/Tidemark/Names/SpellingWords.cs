using System.Collections.Frozen;

namespace Tidemark.Names;

/// <summary>Words that are not spelled but understood: generic head words, words that have the same meaning in two languages, articles and "of".</summary>
internal static class SpellingWords
{
    private const string Heads =
        "City city town город madinat madinah madinet medina medinat medineh madina مدينة مدينه;" +
        "Village village hamlet деревня поселок qaryat qaryah qarya qaryeh qariyat kariat karyat qariet qariyeh قرية قريه قرى بلدة بلده baldat balda baldah beldat belde;" +
        "Camp camp лагерь mukhayyam mukhayam mukhaiyam mokhayam mukhaym mokhayyam moukhayam مخيم;" +
        "Quarter neighbourhood neighborhood quarter suburb hayy hay hai حي حى ضاحية dahiyat;" +
        "District district район округ subdistrict qada qadaa kaza qadha nahiyah nahiyat nahiya nahia mintaqat mantiqat mintaqah manatiq قضاء ناحية منطقة ناحيه منطقه;" +
        "Governorate governorate провинция мухафаза province muhafazat mohafazat muhafazah muhafaza mohafaza mouhafazat محافظة محافظه;" +
        "State state republic دولة جمهورية";

    private const string Translated =
        "mount:jabal mountain:jabal mountains:jabal mt:jabal river:nahr airport:matar dam:sadd bridge:jisr island:jazirat hill:tall lake:buhayrat " +
        "valley:wadi field:haql crossing:mabar spring:ayn springs:ayn port:mina gate:bab road:tariq " +
        "abdul:abd-al abdel:abd-al abdal:abd-al abdol:abd-al abdil:abd-al";

    private const int PossibleBits = 12;

    private const string Links = "of de du des";

    private static readonly FrozenDictionary<ulong, HeadWord> HeadTable = MakeHeads();

    private static readonly FrozenDictionary<ulong, byte[]> TranslatedTable = MakeTranslated();

    private static readonly FrozenSet<ulong> LinkTable = Links.Split(' ').Select(w => Hash(Raw(w))).ToFrozenSet();

    private static readonly bool[] Possible = MakePossible();

    /// <summary>Whether a word can be one of these at all: false for nearly all that are not.</summary>
    internal static bool MayBe(ulong hash) => Possible[hash >> (64 - PossibleBits)];

    /// <summary>A generic head word's kind, or <see cref="HeadWord.None"/>.</summary>
    internal static HeadWord Head(ulong hash) => HeadTable.TryGetValue(hash, out var head) ? head : HeadWord.None;

    /// <summary>Whether the word only links others ("of").</summary>
    internal static bool IsLink(ulong hash) => LinkTable.Contains(hash);

    /// <summary>The word by which another language's word of the same meaning is spelled ("mount": jabal).</summary>
    internal static bool TryTranslate(ulong hash, out byte[] symbols)
    {
        if (TranslatedTable.TryGetValue(hash, out var found))
        {
            symbols = found;
            return true;
        }

        symbols = [];
        return false;
    }

    /// <summary>A hash of a word's symbols (64 bit, multiplicative).</summary>
    internal static ulong Hash(ReadOnlySpan<byte> word)
    {
        var hash = (ulong)word.Length;
        unchecked
        {
            foreach (var symbol in word)
            {
                hash = (hash * 0x9E3779B97F4A7C15) + symbol;
            }
        }

        return hash ^ (hash << 32); // the high bits serve as an index
    }

    private static byte[] Raw(string word)
    {
        Span<byte> raw = stackalloc byte[SpelledName.MostSymbols];
        return raw[..SpelledName.WriteRaw(word, raw)].ToArray();
    }

    private static bool[] MakePossible()
    {
        var possible = new bool[1 << PossibleBits];
        foreach (var hash in HeadTable.Keys.Concat(TranslatedTable.Keys).Concat(LinkTable))
        {
            possible[hash >> (64 - PossibleBits)] = true;
        }

        return possible;
    }

    private static FrozenDictionary<ulong, HeadWord> MakeHeads()
    {
        var table = new Dictionary<ulong, HeadWord>();
        foreach (var words in Heads.Split(';').Select(l => l.Split(' ')))
        {
            foreach (var word in words[1..])
            {
                table[Hash(Raw(word))] = Enum.Parse<HeadWord>(words[0]);
            }
        }

        return table.ToFrozenDictionary();
    }

    private static FrozenDictionary<ulong, byte[]> MakeTranslated()
    {
        var table = new Dictionary<ulong, byte[]>();
        foreach (var pair in Translated.Split(' ').Select(p => p.Split(':')))
        {
            table[Hash(Raw(pair[0]))] = pair[1] == "abd-al" ? [.. Raw("abd"), SpellingSymbols.Gap, SpellingSymbols.Article] : Raw(pair[1]);
        }

        return table.ToFrozenDictionary();
    }
}
