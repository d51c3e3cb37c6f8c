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
        var draft = new SkeletonDraft(stackalloc char[MostKeys * SkeletonDraft.Width]);
        Span<char> key = stackalloc char[SkeletonDraft.Width];
        for (var i = 0; TryRead(name, i, ref draft); i++)
        {
            AddOnce(keys, key[..SkeletonDraft.Joined(draft.Of(i), key)]);
            AddOnce(keys, key[..SkeletonDraft.Sorted(draft.Of(i), key)]);
        }
    }

    /// <summary>
    /// Hashes of the same keys, without making them (FNV-1a, 64 bit, its bits mixed once more so that the high ones serve as an index).
    /// </summary>
    /// <param name="name">Any text.</param>
    /// <param name="hashes">Room for twice <see cref="MostKeys"/>.</param>
    /// <returns>How many there are; none twice.</returns>
    [System.Runtime.CompilerServices.SkipLocalsInit]
    internal static int Hashes(ReadOnlySpan<char> name, Span<ulong> hashes)
    {
        var draft = new SkeletonDraft(stackalloc char[MostKeys * SkeletonDraft.Width]);
        Span<char> key = stackalloc char[SkeletonDraft.Width];
        var n = 0;
        for (var i = 0; TryRead(name, i, ref draft); i++)
        {
            var joined = SkeletonDraft.Joined(draft.Of(i), key);
            n = AddOnce(hashes, n, Hash(key[..joined]));
            n = joined == draft.Of(i).Length ? n : AddOnce(hashes, n, Hash(key[..SkeletonDraft.Sorted(draft.Of(i), key)])); // one word: the same
        }

        return n;
    }

    /// <summary>Reads the name at the first skeleton; whether there is a skeleton of this number.</summary>
    [System.Runtime.CompilerServices.SkipLocalsInit]
    private static bool TryRead(ReadOnlySpan<char> name, int index, ref SkeletonDraft draft)
    {
        if (index > 0)
        {
            return index < draft.Count;
        }

        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        symbols = symbols[..SpelledName.Write(name, symbols, out _)];
        if (symbols.IsEmpty)
        {
            return false;
        }

        draft.Read(symbols);
        return true;
    }

    private static ulong Hash(ReadOnlySpan<char> key)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ 's';
            foreach (var c in key)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            return hash ^ (hash >> 29);
        }
    }

    private static int AddOnce(Span<ulong> hashes, int n, ulong hash)
    {
        if (hashes[..n].Contains(hash))
        {
            return n;
        }

        hashes[n] = hash;
        return n + 1;
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
