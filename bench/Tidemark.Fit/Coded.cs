using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>A sentence with its words as the networks take them in.</summary>
internal sealed record Coded(TreeSentence Sentence, WordCode[] Words, Tag[] Only)
{
    /// <summary>Codes a sentence.</summary>
    internal static Coded Of(TreeSentence sentence, Vocabulary vocabulary)
    {
        var found = sentence.Forms.Select(form => vocabulary.Find(in form)).ToArray();
        return new Coded(sentence, [.. found.Select((f, i) => WordCode.Of(in sentence.Forms[i], f.Number))], [.. found.Select(f => f.Only)]);
    }

    /// <summary>The words, rare ones now and then as if they had never been seen.</summary>
    internal WordCode[] Blurred(Vocabulary vocabulary, int[] counts, Random chance)
    {
        var words = (WordCode[])Words.Clone();
        for (var i = 0; i < words.Length; i++)
        {
            if (counts[words[i].Number] > 0 && chance.NextDouble() < 1.0 / (1 + counts[words[i].Number]))
            {
                words[i] = words[i] with { Number = vocabulary.SharedNumber(in Sentence.Forms[i]) };
            }
        }

        return words;
    }
}
