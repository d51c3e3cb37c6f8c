using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Fits the tagger: from left to right, mostly on its own earlier answers, words with one tag looked up.</summary>
internal static class TaggerFit
{
    /// <summary>Fits a tagger.</summary>
    internal static Network Of(IReadOnlyList<Coded> sentences, Lexicon lexicon, int hidden, int epochs, int seed)
    {
        var network = new Network(SlotLayout.OfTagger(lexicon.Vocabulary.Count), lexicon.Vocabulary.Count, hidden, seed);
        NetworkFit.Run(network, sentences.Count, epochs, seed, .002f, worker =>
        {
            var rows = new int[TagInputs.Kinds.Length];
            return (at, epoch, chance) => Learn(sentences[at], lexicon, network, worker, rows, epoch, chance);
        });
        return network;
    }

    /// <summary>Tags sentences with the unrounded weights.</summary>
    internal static Tag[] Tags(Coded coded, Network network, NetworkWorker worker)
    {
        var rows = new int[TagInputs.Kinds.Length];
        var tags = coded.Sentence.GivenTags;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == Tag.None)
            {
                tags[i] = coded.Only[i] != Tag.None ? coded.Only[i] : Best(coded.Words, tags, i, network, worker, rows, null);
            }
        }

        return tags;
    }

    private static void Learn(Coded coded, Lexicon lexicon, Network network, NetworkWorker worker, int[] rows, int epoch, Random chance)
    {
        var words = coded.Blurred(lexicon.Vocabulary, lexicon.Counts, chance);
        var tags = coded.Sentence.GivenTags;
        for (var i = 0; i < tags.Length; i++)
        {
            var truth = coded.Sentence.Words[i].Tag;
            if (tags[i] != Tag.None || coded.Only[i] != Tag.None)
            {
                tags[i] = tags[i] != Tag.None ? tags[i] : coded.Only[i];
                continue;
            }

            var mine = Best(words, tags, i, network, worker, rows, chance);
            worker.Learn(rows, [(int)truth]);
            tags[i] = epoch > 0 && chance.NextDouble() < .8 ? mine : truth;
        }
    }

    private static Tag Best(WordCode[] words, Tag[] tags, int at, Network network, NetworkWorker worker, int[] rows, Random? chance)
    {
        TagInputs.Fill(words, tags, at, network.Layout.Offsets, rows);
        worker.Score(rows, ScoreFloor.OfTags, chance);
        return (Tag)worker.Scores.AsSpan().IndexOf(worker.Scores.Max());
    }
}
