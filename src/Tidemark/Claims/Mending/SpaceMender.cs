using Tidemark.Reports.Mending;

namespace Tidemark.Claims.Mending;

/// <summary>Mends spaces: puts them in where words have run together, and takes them out where letters stand apart.</summary>
internal sealed class SpaceMender(WordBook book)
{
    private const int LongestWord = 18;
    private const int MostLetters = 400_000;
    private const string Missing = "missing spaces", Apart = "letters apart";

    private static readonly HashSet<string> ShortWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "i", "of", "to", "in", "on", "at", "by", "is", "it", "as", "an", "or", "be", "he", "we", "us", "up", "no", "so", "if", "do", "my", "go", "me", "am", "un", "uk", "eu", "al", "el", "mr",
    };

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "the", "of", "to", "in", "and", "that", "on", "by", "for", "was", "were", "had", "its", "it", "with", "from", "as", "at", "is", "has", "have", "their", "said", "his", "they", "been", "an", "but", "which", "who", "after",
        "are", "not", "this", "more", "than", "also", "all", "one", "two", "now", "into", "over", "between", "against", "would", "there", "when", "where", "or", "be", "he", "well",
    };

    /// <summary>Puts missing spaces in: a way through each long string that takes the fewest words.</summary>
    internal MendedText Open(MendedText mended, int bodyStart)
    {
        var text = mended.Text;
        var (edits, left) = (new TextEdits(text), MostLetters);
        for (var at = bodyStart; at < text.Length && left > 0;)
        {
            var (start, end) = Strings.NextLetters(text, at);
            Beside(text, start, edits);
            if (start > 0 && end - start > 2 && text[start - 1] is '\'' or '’' && text[start] == 's')
            {
                edits.Replace(start + 1, start + 1, " ", Missing); // "army'sgeneral"
                start++;
            }

            if (end - start > 3 && !book.Knows(text.AsSpan(start, end - start)))
            {
                for (var from = start; from < end && left > 0; from += 2000, left -= 2000)
                {
                    Part(text, from, Math.Min(from + 2000, end), edits);
                }
            }

            if ((end - start > 2 || (end - start == 2 && Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, 2)))) && end < text.Length && char.IsAsciiDigit(text[end]) && end >= edits.Done)
            {
                edits.Replace(end, end, " ", Missing);
            }

            at = Math.Max(end, at + 1);
        }

        return mended.Then(edits);
    }

    // A mark or a number right before a word: "city.The", "killed27people".
    private static void Beside(string text, int start, TextEdits edits)
    {
        if (start < 2 || start >= text.Length || start < edits.Done)
        {
            return;
        }

        var mark = text[start - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' && !(text[start - 1] == '.' && char.IsUpper(text[start - 2]) && char.IsUpper(text[start]));
        if (mark || (char.IsAsciiDigit(text[start - 1]) && !text.AsSpan(start).StartsWith("th") && !text.AsSpan(start).StartsWith("st") && !text.AsSpan(start).StartsWith("nd")))
        {
            edits.Replace(start, start, " ", Missing);
        }
    }

    private void Part(string text, int start, int end, TextEdits edits)
    {
        var length = end - start;
        Span<int> cost = stackalloc int[length + 1], from = stackalloc int[length + 1];
        cost.Fill(int.MaxValue / 2);
        cost[0] = 0;
        for (var i = 0; i < length; i++)
        {
            for (var n = 1; n <= LongestWord && i + n <= length; n++)
            {
                if (n > 1 && char.IsLower(text[start + i + n - 2]) && char.IsUpper(text[start + i + n - 1]))
                {
                    break; // a capital after a small letter begins a word
                }

                var price = cost[i] + Price(text.AsSpan(start + i, n));
                if (price < cost[i + n])
                {
                    (cost[i + n], from[i + n]) = (price, i);
                }
            }
        }

        var cuts = new List<int>();
        for (var at = from[length]; at > 0; at = from[at])
        {
            cuts.Add(at);
        }

        for (var i = cuts.Count - 1; i >= 0; i--)
        {
            edits.Replace(start + cuts[i], start + cuts[i], " ", Missing);
        }
    }

    private int Price(ReadOnlySpan<char> word)
    {
        if (Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return 6;
        }

        if (word.Length <= 2)
        {
            return word.Length == 1 ? 60 : ShortWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 12 : 40;
        }

        return book.IsRuleWord(word) ? 9 // the words that reports of war are made of: "warplanes hit" rather than what else the letters spell
            : book.Knows(word) ? 11 + (word.Length == 3 ? 4 : 0) - (book.IsName(word) ? 3 : 0)
            : book.IsForm(word) && (char.IsLower(word[0]) || word.Length > 6) ? 14 : 20 + (6 * word.Length);
    }

    /// <summary>Takes spaces out between single letters.</summary>
    internal static MendedText Close(MendedText mended, int bodyStart)
    {
        var text = mended.Text;
        var edits = new TextEdits(text);
        for (var at = bodyStart + 1; at + 1 < text.Length; at++)
        {
            if (text[at] == ' ' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && (at < 2 || !char.IsLetter(text[at - 2])) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])))
            {
                edits.Replace(at, at + 1, "", Apart);
            }
        }

        return mended.Then(edits);
    }
}
