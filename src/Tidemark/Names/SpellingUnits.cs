namespace Tidemark.Names;

/// <summary>
/// The units that are laid beside one another: every symbol, and pairs of Latin letters that are often one sound or one Arabic letter.
/// </summary>
internal static class SpellingUnits
{
    /// <summary>The unit for "nothing stands here".</summary>
    internal const int None = SpellingSymbols.Count;

    private const string Pairs =
        "sh kh th dh gh ph zh ch rh dj ck sc sk ts tz ou ee oo ai ay ei ey ie ia iy uw aw au oa ea aa ii uu eu ew ow oi oy ui ye yi ya wa wu we wo ao eo io al el " +
        "mb nb نب مب اا وو يي";

    private const int Digraphs = 8; // the first of the pairs

    private static readonly byte H = SpellingSymbols.Of('h');

    private static readonly string[] Written = [.. Pairs.Split(' ').Where(p => p.Length == 2)];

    private static readonly byte[] PairTable = MakePairs();

    /// <summary>How many units there are.</summary>
    internal static int Count { get; } = None + 1 + Written.Length;

    /// <summary>The unit of two symbols side by side, or 0 when they are none.</summary>
    internal static int OfPair(byte first, byte second) =>
        first < SpellingSymbols.Count && second < SpellingSymbols.Count ? PairTable[(first * SpellingSymbols.Count) + second] : 0;

    /// <summary>A unit as it is written in the file of weights: letters, "_" for the gap, "al-" for the article, "-" for nothing.</summary>
    internal static string Show(int unit) =>
        unit < None ? SpellingSymbols.Show((byte)unit) : unit == None ? "-" : Written[unit - None - 1];

    /// <summary>The unit that is written so; -1 when there is none.</summary>
    internal static int Parse(string written)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Show(i) == written)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The symbols of a unit.</summary>
    internal static byte[] Symbols(int unit) => unit < None ? [(byte)unit] : unit == None ? [] : [.. Written[unit - None - 1].Select(SpellingSymbols.Of)];

    /// <summary>Whether a unit is one sound written with an h: sh, kh, th, dh, gh, ph, zh, ch. Such letters are not parted: the h of "kh" is no h.</summary>
    internal static bool IsDigraph(int unit) => unit is > None and <= None + Digraphs;

    /// <summary>
    /// The units that an alignment may not split: every symbol, but a digraph as one.
    /// </summary>
    /// <param name="symbols">The symbols of a name.</param>
    /// <param name="whole">Room for as many.</param>
    /// <returns>How many there are.</returns>
    internal static int Join(ReadOnlySpan<byte> symbols, Span<byte> whole)
    {
        var n = 0;
        for (var i = 0; i < symbols.Length; i++)
        {
            var pair = i + 1 < symbols.Length && symbols[i + 1] == H ? OfPair(symbols[i], H) : 0;
            whole[n++] = IsDigraph(pair) ? (byte)pair : symbols[i];
            i += IsDigraph(pair) ? 1 : 0;
        }

        return n;
    }

    private static byte[] MakePairs()
    {
        var table = new byte[SpellingSymbols.Count * SpellingSymbols.Count];
        for (var i = 0; i < Written.Length; i++)
        {
            table[(SpellingSymbols.Of(Written[i][0]) * SpellingSymbols.Count) + SpellingSymbols.Of(Written[i][1])] = (byte)(None + 1 + i);
        }

        return table;
    }
}
