using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tidemark.Reports.Families;

/// <summary>The words of a report's prose with what they state, for the comparison of two texts word by word.</summary>
internal static class CopyWords
{
    /// <summary>Small numbers in words: copies of one text are edited from "two" to "2" and back.</summary>
    private static readonly Dictionary<uint, uint> Numerals = MakeNumerals();

    private static readonly HashSet<uint> RoundNumbers = [.. new[] { "dozen", "dozens", "scores", "hundred", "hundreds", "thousand", "thousands", "million", "millions" }.Select(w => WordScan.Hash(w))];

    /// <summary>The words of a report, in order.</summary>
    internal static ImmutableArray<CopyWord> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = new List<CopyWord>(report.Text.Length / 6);
        foreach (var (start, end) in Prose.Of(report))
        {
            Add(report.Text, start, end, words);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words.ToArray());
    }

    private static void Add(string text, int start, int end, List<CopyWord> words)
    {
        var (at, from, begins, quoted) = (start, start, true, false);
        while (WordScan.Next(text, ref at, end, out var first) is var hash && hash != 0)
        {
            foreach (var c in text.AsSpan(from, first - from))
            {
                begins |= c is '.' or '!' or '?' or ':' or '\n' or '؟' or '•';
                quoted = c == '"' ? !quoted : c is '“' or '«' || (c is not ('”' or '»') && quoted);
            }

            var last = at;
            while (!char.IsLetterOrDigit(text[last - 1]) && last > first + 1)
            {
                last--;
            }

            words.Add(Weighed(text, hash, first, last, begins, quoted));
            (from, begins) = (at, false);
        }
    }

    private static CopyWord Weighed(string text, uint hash, int start, int end, bool begins, bool quoted)
    {
        if (Numerals.TryGetValue(hash, out var digits))
        {
            return new(digits, start, end, WordWeight.Number);
        }

        var weight = char.IsDigit(text[start]) || RoundNumbers.Contains(hash) ? WordWeight.Number
            : char.IsUpper(text[start]) && !begins ? WordWeight.Name
            : quoted ? WordWeight.Quoted : WordWeight.Plain;
        return new(hash, start, end, weight);
    }

    private static Dictionary<uint, uint> MakeNumerals()
    {
        string[] words =
        [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            "seventeen", "eighteen", "nineteen", "twenty",
        ];
        var numerals = new Dictionary<uint, uint>();
        for (var i = 0; i < words.Length; i++)
        {
            numerals.Add(WordScan.Hash(words[i]), WordScan.Hash((i + 2).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return numerals;
    }
}
