using Tidemark.Reports.Mending;

namespace Tidemark.Claims.Mending;

/// <summary>
/// Mends letters that a machine misread on paper: "M0sul", "rnilitants", "c1ashes". A string that is no word is read as the word that the fewest usual
/// confusions make of it.
/// </summary>
internal sealed class LetterMender(WordBook book)
{
    private const string Kind = "misread letters";
    private const int Sampled = 2500;
    private const int Longest = 30;

    // What is seen, and what it often was; more usual ones first.
    private static readonly (string Seen, string Meant)[] Confusions =
    [
        ("rn", "m"), ("0", "o"), ("1", "l"), ("1", "i"), ("5", "s"), ("m", "rn"), ("vv", "w"), ("cl", "d"), ("8", "b"), ("6", "b"), ("9", "g"), ("|", "l"), ("|", "i"), ("!", "l"), ("!", "i"),
        ("$", "s"), ("@", "a"), ("3", "e"), ("4", "a"), ("7", "t"), ("2", "z"), ("c", "e"), ("e", "c"), ("l", "i"), ("i", "l"), ("d", "cl"), ("w", "vv"), ("ii", "u"), ("li", "h"), ("h", "b"), ("b", "h"),
        ("l", "t"), ("t", "l"), ("f", "t"), ("t", "f"), ("n", "u"), ("u", "n"), ("o", "e"), ("o", "c"), ("c", "o"), ("a", "o"), ("o", "a"), ("e", "o"), ("h", "li"), ("in", "m"), ("ni", "m"), ("nn", "m"), ("m", "in"), ("m", "nn"),
        ("fi", "h"), ("ri", "n"), ("n", "ri"), ("y", "v"), ("v", "y"), ("q", "g"), ("g", "q"), ("u", "v"), ("v", "u"), ("s", "5"), ("g", "9"), ("n", "h"), ("h", "n"), ("j", "i"), ("r", "t"), ("u", "ii"), ("k", "h"), ("s", "a"), ("a", "s"), ("g", "6"), ("d", "0"),
    ];

    /// <summary>Whether enough strings of the start are no words and would be with one letter changed. In clean text few are no words, and then no more is asked.</summary>
    internal bool IsNoisy(string text, int bodyStart, TextPulse pulse)
    {
        var (words, unknown) = (0, new List<(int Start, int End)>());
        var until = Math.Min(text.Length, bodyStart + Sampled);
        for (var at = bodyStart; at < until;)
        {
            var (start, end) = Strings.Next(text, at, until);
            at = end;
            if (end - start < 3 || end - start > Longest || IsNameLike(text, start))
            {
                continue;
            }

            words++;
            if (!book.Knows(text.AsSpan(start, end - start)))
            {
                unknown.Add((start, end));
            }
        }

        if ((unknown.Count + pulse.Mixed) * 20 < words || unknown.Count + pulse.Mixed < 3)
        {
            return false;
        }

        var buffer = new char[Longest + 8];
        var wrong = pulse.Mixed + unknown.Count(u => IsMisread(text.AsSpan(u.Start, u.End - u.Start), buffer));
        return wrong >= 3 && wrong * 40 >= words;
    }

    /// <summary>The text with its letters mended.</summary>
    internal MendedText Mend(MendedText mended, int bodyStart)
    {
        var (text, memory) = (mended.Text, new Dictionary<string, string>(StringComparer.Ordinal));
        var edits = new TextEdits(text);
        for (var at = bodyStart; at < text.Length;)
        {
            var (start, end) = Strings.Next(text, at, text.Length);
            at = end;
            if (end - start is < 2 or > Longest || book.Knows(text.AsSpan(start, end - start)))
            {
                continue;
            }

            var word = text[start..end];
            if (!memory.TryGetValue(word, out var meant))
            {
                memory[word] = meant = Meant(word);
            }

            if (meant != word)
            {
                edits.Replace(start, end, meant, Kind);
            }
        }

        return mended.Then(edits);
    }

    // A capital without a digit in it may be a name that nobody lists.
    private static bool IsNameLike(string text, int start) => char.IsAsciiLetterUpper(text[start]) && start + 1 < text.Length && char.IsAsciiLetterLower(text[start + 1]);

    private bool IsMisread(ReadOnlySpan<char> word, Span<char> buffer)
    {
        for (var i = 0; i < word.Length; i++)
        {
            foreach (var (seen, meant) in Confusions.AsSpan(0, 28))
            {
                if (Matches(word, i, seen) && book.Knows(Changed(word, i, seen.Length, meant, buffer)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The word that is meant, or the same string.</summary>
    private string Meant(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        if (digits > 0 && digits * 2 >= word.Length && word.All(c => char.IsAsciiDigit(c) || c is 'O' or 'o' or 'l' or 'I' or 'S' or 'B' or '|'))
        {
            return string.Concat(word.Select(c => c switch { 'O' or 'o' => '0', 'l' or 'I' or '|' => '1', 'S' => '5', 'B' => '8', _ => c }));
        }

        if (digits == word.Length || (digits > 0 && word.Length - digits <= 2))
        {
            return word; // "27", "9th"
        }

        var stem = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
        return stem.Length < word.Length && book.Knows(stem) ? word
            : (Changed(stem, 1) ?? Changed(stem, 2) ?? Split(stem) ?? (stem.Length >= 5 ? Near(stem) : null)) is { } meant ? meant + word[stem.Length..] : word;
    }

    private string? Changed(string word, int times)
    {
        for (var i = 0; i < word.Length; i++)
        {
            foreach (var (seen, meant) in Confusions)
            {
                if (!Matches(word, i, seen))
                {
                    continue;
                }

                var with = char.IsAsciiLetterUpper(word[i]) || (i == 0 && char.IsAsciiDigit(word[0]) && word.Length > 1 && char.IsAsciiLetterUpper(word[1])) ? meant.ToUpperInvariant() : meant;
                var changed = string.Concat(word.AsSpan(0, i), with, word.AsSpan(i + seen.Length));
                if (times == 1 ? book.Knows(changed) : changed.Length >= 5 && Changed(changed, times - 1) is { } more && (changed = more).Length > 0)
                {
                    return changed;
                }
            }
        }

        return null;
    }

    // Two words that have run together.
    private string? Split(string word)
    {
        for (var at = 2; word.Length >= 6 && at <= word.Length - 3; at++)
        {
            if (word.AsSpan(0, at) is var left && (at > 3 || left is "of" or "to" or "in" or "on" or "by" or "at" or "the" or "and" or "for") && book.Knows(left) && book.Knows(word.AsSpan(at)))
            {
                return $"{left} {word.AsSpan(at)}";
            }
        }

        return null;
    }

    /// <summary>The only word within one changed, doubled, swapped or lost letter.</summary>
    private string? Near(string word)
    {
        string? found = null;
        for (var i = 0; i < word.Length; i++)
        {
            for (var c = 'a'; c <= 'z'; c++)
            {
                if (!Take(string.Concat(word.AsSpan(0, i), [c], word.AsSpan(i + 1))) || !Take(string.Concat(word.AsSpan(0, i), [c], word.AsSpan(i))))
                {
                    return null;
                }
            }

            if (!Take(word.Remove(i, 1)) || (i + 1 < word.Length && !Take(string.Concat(word.AsSpan(0, i), [word[i + 1], word[i]], word.AsSpan(i + 2)))))
            {
                return null;
            }
        }

        return found;

        bool Take(string candidate)
        {
            if (candidate == word || candidate == found || !book.Knows(candidate))
            {
                return true;
            }

            var first = found is null;
            found = candidate;
            return first;
        }
    }

    private static bool Matches(ReadOnlySpan<char> word, int at, string seen) => word.Length - at >= seen.Length && word.Slice(at, seen.Length).Equals(seen, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Changed(ReadOnlySpan<char> word, int at, int length, string with, Span<char> buffer)
    {
        word[..at].CopyTo(buffer);
        with.CopyTo(buffer[at..]);
        word[(at + length)..].CopyTo(buffer[(at + with.Length)..]);
        return buffer[..(word.Length - length + with.Length)];
    }
}
