namespace Tidemark.Names;

/// <summary>What an alignment says about two names, in numbers that are weighed together. All are 0 for two names written alike, but the length.</summary>
internal static class SpellingFeatures
{
    /// <summary>Their names, in order, as the file of weights has them.</summary>
    internal static readonly string[] Names =
    [
        "base", "consonants", "worst-consonant", "consonants-off", "vowels", "worst-vowel", "gaps", "articles", "length", "consonants-per-letter",
        "vowels-per-letter", "first-consonant", "longest-alone", "numbers", "heads-differ", "head-added", "alike", "last-vowel", "vowels-alone", "vowels-swapped", "pairs",
        "likelier", "likelier-consonants", "worst-word", "least-word", "parted-words", "short",
    ];

    private static readonly bool[] Vowel = MakeVowels();

    /// <summary>How many there are.</summary>
    internal static int Count => Names.Length;

    /// <summary>Fills in the features of an alignment.</summary>
    internal static void Of(SpellingTable table, ReadOnlySpan<SpellingStep> steps, HeadWord left, HeadWord right, Span<float> features)
    {
        features.Clear();
        features[0] = 1;
        var (alone, seen, letters) = (0, false, 0);
        var (wordExcess, wordLikelier, words, least) = (0f, 0f, 0, 99f);
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var step = steps[i];
            var excess = Math.Max(0, table.Excess(step.Left, step.Right));
            features[20] += table.Evidence(step.Left, step.Right);
            var likelier = table.Likelier(step.Left, step.Right);
            features[21] += likelier / 8;
            if (step.Left == SpellingSymbols.Gap || step.Right == SpellingSymbols.Gap)
            {
                features[23] = Math.Max(features[23], wordExcess);
                least = Math.Min(least, wordLikelier);
                (wordExcess, wordLikelier, words) = (0, 0, words + 1);
            }
            letters += Math.Min(step.LeftLength, step.RightLength);
            if (step.Left <= SpellingSymbols.Article || step.Right <= SpellingSymbols.Article)
            {
                Between(step, features);
                continue;
            }

            if (Vowel[step.Left] && Vowel[step.Right])
            {
                features[4] += excess;
                features[5] = Math.Max(features[5], excess);
                var one = step.LeftLength == 0 || step.RightLength == 0;
                features[17] += one && (i == 0 || steps[i - 1].Left == SpellingSymbols.Gap || steps[i - 1].Right == SpellingSymbols.Gap) ? excess : 0;
                features[18] += one ? 1 : 0;
                features[19] += !one && excess > 0.6f ? 1 : 0;
                continue;
            }

            features[1] += excess;
            features[22] += likelier / 8;
            wordExcess += excess;
            wordLikelier += likelier;
            features[2] = Math.Max(features[2], excess);
            features[3] += excess > 2 ? 1 : 0;
            features[11] = seen ? features[11] : excess;
            features[13] += IsNumber(step) && step.Left != step.Right ? 1 : 0;
            seen = true;
            alone = step.LeftLength == 0 || step.RightLength == 0 ? alone + 1 : 0;
            features[12] = Math.Max(features[12], alone);
        }

        features[23] = words == 0 ? 0 : Math.Max(features[23], wordExcess);
        features[24] = words == 0 ? 0 : Math.Min(least, wordLikelier) / 4;
        features[25] = words == 0 ? 0 : 1;
        features[26] = letters < 4 ? 1 : 0;
        features[20] += table.Contexts.Sum(steps);
        Finish(features, letters, left, right);
    }

    private static void Finish(Span<float> features, int letters, HeadWord left, HeadWord right)
    {
        features[8] = Math.Min(letters, 16) / 8f;
        features[9] = features[1] / Math.Max(letters, 1);
        features[10] = features[4] / Math.Max(letters, 1);
        features[14] = left != HeadWord.None && right != HeadWord.None && (left & right) == HeadWord.None ? 1 : 0;
        features[15] = (left == HeadWord.None) != (right == HeadWord.None) ? 1 : 0;
        features[16] = features[1] + features[4] < 0.01f ? 1 : 0;
        features[1] = Math.Min(features[1], 16);
        features[4] = Math.Min(features[4], 16);
    }

    private static void Between(SpellingStep step, Span<float> features)
    {
        if (step.Left == SpellingSymbols.Article || step.Right == SpellingSymbols.Article)
        {
            features[7] += step.Left == step.Right ? 0 : 1;
        }
        else
        {
            features[6] += step.Left == step.Right ? 0 : 1;
        }
    }

    private static bool IsNumber(SpellingStep step) =>
        step.Left is >= SpellingSymbols.Zero and < SpellingSymbols.A || step.Right is >= SpellingSymbols.Zero and < SpellingSymbols.A;

    private static bool[] MakeVowels()
    {
        var vowels = new bool[SpellingUnits.Count];
        const string Letters = "aeiouywاويىةئءعەۆێ";
        for (var unit = 0; unit < SpellingUnits.Count; unit++)
        {
            vowels[unit] = SpellingUnits.Symbols(unit).All(s => Letters.Any(l => SpellingSymbols.Of(l) == s));
        }

        vowels[SpellingSymbols.FinalH] = true;
        return vowels;
    }
}
