namespace Tidemark.Names;

/// <summary>
/// Finds candidates: names that may be spellings of one another share a key. A key holds the consonants of a name in a reduced alphabet (emphatic and
/// plain letters one, q/k/g/gh one, kh/h one, vowels, w, y, hamza and ayn none), so that منبج, Manbij, Menbij, Mambij and Манбидж have one.
/// Where a letter is read in two ways (dh as d or z, "al" at the start of a word as article or not) there are two keys. It over-merges by design:
/// <see cref="SpellingModel"/> decides.
/// </summary>
internal static class NameSkeleton
{
    /// <summary>The most keys that a name can have.</summary>
    internal const int MostKeys = 8;

    /// <summary>How many consonants of a name count.</summary>
    internal const int MostConsonants = 16;

    /// <summary>Adds the keys of a name, each once; none when the name holds no letter or digit.</summary>
    internal static void Keys(string name, ICollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(keys);
        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        symbols = symbols[..SpelledName.Write(name, symbols, out _)];
        if (symbols.IsEmpty)
        {
            return;
        }

        var draft = new SkeletonDraft(stackalloc char[MostKeys * SkeletonDraft.Width]);
        draft.Read(symbols);
        Span<char> key = stackalloc char[SkeletonDraft.Width];
        for (var i = 0; i < draft.Count; i++)
        {
            var length = SkeletonDraft.Joined(draft.Of(i), key);
            AddOnce(keys, key[..length]);
            length = SkeletonDraft.Sorted(draft.Of(i), key);
            if (keys.Count < 2 * MostKeys)
            {
                AddOnce(keys, key[..length]);
            }
        }
    }

    private static void AddOnce(ICollection<string> keys, ReadOnlySpan<char> key)
    {
        var text = key.IsEmpty ? "-" : key.ToString();
        if (!keys.Contains(text))
        {
            keys.Add(text);
        }
    }
}
