using System.Globalization;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>How often a model is right on sentences that it has not seen. Attachment is counted with and without punctuation.</summary>
internal sealed class Score
{
    private int words, tagged, rightTags, rightHeads, rightBoth, spoken, spokenHeads, spokenBoth;

    /// <summary>Counts a model's answers.</summary>
    internal static Score Of(SyntaxModel model, IEnumerable<TreeSentence> sentences)
    {
        var score = new Score();
        var reader = new SyntaxReader(model);
        foreach (var sentence in sentences)
        {
            score.Add(reader, sentence);
        }

        return score;
    }

    /// <summary>Nanoseconds of processor time a word for tagging and parsing, the best of several rounds on one core.</summary>
    internal static double Nanoseconds(SyntaxModel model, IReadOnlyList<TreeSentence> sentences, int rounds)
    {
        var reader = new SyntaxReader(model);
        var inputs = sentences.Select(s => (s.Forms, s.GivenTags)).ToList();
        var longest = inputs.Max(p => p.Forms.Length);
        var (tags, heads, relations) = (new Tag[longest], new short[longest], new Relation[longest]);
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            foreach (var (forms, given) in inputs)
            {
                var n = forms.Length;
                given.CopyTo(tags, 0);
                reader.Tag(forms, tags.AsSpan(0, n));
                reader.Parse(forms, tags.AsSpan(0, n), heads.AsSpan(0, n), relations.AsSpan(0, n));
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / inputs.Sum(p => p.Forms.Length));
        }

        return best;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"tags {Share(rightTags, tagged)}  UAS {Share(rightHeads, words)} LAS {Share(rightBoth, words)}  without punctuation UAS {Share(spokenHeads, spoken)} LAS {Share(spokenBoth, spoken)}  words {words}");

    private static string Share(int part, int whole) => (100.0 * part / Math.Max(1, whole)).ToString("F2", CultureInfo.InvariantCulture);

    private void Add(SyntaxReader reader, TreeSentence sentence)
    {
        var n = sentence.Words.Length;
        var (tags, heads, relations) = (sentence.GivenTags, new short[n], new Relation[n]);
        reader.Tag(sentence.Forms, tags);
        reader.Parse(sentence.Forms, tags, heads, relations);
        for (var i = 0; i < n; i++)
        {
            var word = sentence.Words[i];
            int head = heads[i] == word.Head ? 1 : 0, both = relations[i] == word.Relation ? head : 0, said = word.Relation == Relation.Punctuation ? 0 : 1;
            (words, rightHeads, rightBoth) = (words + 1, rightHeads + head, rightBoth + both);
            (spoken, spokenHeads, spokenBoth) = (spoken + said, spokenHeads + (said * head), spokenBoth + (said * both));
            (tagged, rightTags) = word.Given ? (tagged, rightTags) : (tagged + 1, rightTags + (tags[i] == word.Tag ? 1 : 0));
        }
    }
}
