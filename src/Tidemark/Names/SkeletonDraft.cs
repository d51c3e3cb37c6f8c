namespace Tidemark.Names;

/// <summary>The skeletons of one name while it is read: one, or several where a letter is read in more than one way. Words are parted by spaces.</summary>
internal ref struct SkeletonDraft
{
    /// <summary>Room for one skeleton.</summary>
    internal const int Width = NameSkeleton.MostConsonants + 8;

    private readonly Span<char> _room;
    private SkeletonLengths _lengths;

    internal SkeletonDraft(Span<char> room)
    {
        _room = room;
        Count = 1;
    }

    /// <summary>How many skeletons there are.</summary>
    internal int Count { get; private set; }

    /// <summary>One of the skeletons.</summary>
    internal readonly ReadOnlySpan<char> Of(int index) => _room.Slice(index * Width, _lengths[index]);

    /// <summary>Reads the symbols of a name.</summary>
    internal void Read(scoped ReadOnlySpan<byte> symbols)
    {
        while (true)
        {
            var gap = symbols.IndexOf(SpellingSymbols.Gap);
            ReadWord(gap < 0 ? symbols : symbols[..gap]);
            if (gap < 0)
            {
                return;
            }

            Add(' ');
            symbols = symbols[(gap + 1)..];
        }
    }

    /// <summary>The skeleton without its spaces.</summary>
    internal static int Joined(ReadOnlySpan<char> skeleton, Span<char> key)
    {
        var n = 0;
        foreach (var c in skeleton)
        {
            if (c != ' ')
            {
                key[n++] = c;
            }
        }

        return n;
    }

    /// <summary>The words of the skeleton in their ordinal order, without spaces.</summary>
    [System.Runtime.CompilerServices.SkipLocalsInit]
    internal static int Sorted(ReadOnlySpan<char> skeleton, Span<char> key)
    {
        Span<Range> words = stackalloc Range[Width + 1];
        words = words[..Parted(skeleton, words)];
        for (var i = 1; i < words.Length; i++)
        {
            for (var j = i; j > 0 && skeleton[words[j]].SequenceCompareTo(skeleton[words[j - 1]]) < 0; j--)
            {
                (words[j], words[j - 1]) = (words[j - 1], words[j]);
            }
        }

        var n = 0;
        foreach (var word in words)
        {
            skeleton[word].CopyTo(key[n..]);
            n += skeleton[word].Length;
        }

        return n;
    }

    private static int Parted(ReadOnlySpan<char> skeleton, Span<Range> words)
    {
        var (n, start) = (0, 0);
        for (var i = 0; i <= skeleton.Length; i++)
        {
            if (i == skeleton.Length || skeleton[i] == ' ')
            {
                words[n++] = start..i;
                start = i + 1;
            }
        }

        return n;
    }

    private void ReadWord(scoped ReadOnlySpan<byte> word)
    {
        if (!word.IsEmpty && word[0] == SpellingSymbols.Article)
        {
            word = word[1..];
        }

        word = SkeletonLetters.WithoutEnd(word);
        var before = '\0';
        for (var i = 0; i < word.Length;)
        {
            var letter = SkeletonLetters.At(word, i, out var length);
            if (i == 0 && SkeletonLetters.MayBeArticle(word))
            {
                Fork('L', '\0');
            }
            else if (letter.First != '\0' && (letter.First != before || SpellingSymbols.IsArabic(word[i])))
            {
                Fork(letter.First, letter.Second);
            }

            before = letter.First;
            i += i == 0 && SkeletonLetters.MayBeArticle(word) ? 2 : length;
        }
    }

    private void Fork(char first, char second)
    {
        var count = Count;
        if (first == second && count == 1)
        {
            Append(0, first);
            return;
        }

        if (second != first && count * 2 <= NameSkeleton.MostKeys)
        {
            for (var i = 0; i < count; i++)
            {
                Of(i).CopyTo(_room[((count + i) * Width)..]);
                _lengths[count + i] = _lengths[i];
                Append(count + i, second);
            }

            Count = count * 2;
        }

        for (var i = 0; i < count; i++)
        {
            Append(i, first);
        }

        for (var i = count; second == first && i < Count; i++)
        {
            Append(i, first);
        }
    }

    private void Add(char c)
    {
        for (var i = 0; i < Count; i++)
        {
            Append(i, c);
        }
    }

    private void Append(int index, char c)
    {
        var skeleton = _room.Slice(index * Width, Width);
        var length = _lengths[index];
        if (c == '\0' || length == Width)
        {
            return;
        }

        if (c == 'B' && length > 0 && skeleton[length - 1] == 'N')
        {
            skeleton[length - 1] = 'M'; // Manbij is said and often written Mambij
        }

        skeleton[length] = c;
        _lengths[index] = length + 1;
    }

    [System.Runtime.CompilerServices.InlineArray(NameSkeleton.MostKeys)]
    private struct SkeletonLengths
    {
        private int _first;
    }
}
