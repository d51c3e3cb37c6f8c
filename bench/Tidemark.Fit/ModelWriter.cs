using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Rounds the networks and lays them out as an image.</summary>
internal static class ModelWriter
{
    /// <summary>The image of a vocabulary, a tagger and a parser; the samples show how large hidden units become.</summary>
    internal static byte[] Image(Lexicon lexicon, Network tagger, Network parser, IReadOnlyList<(Coded Coded, Tag[] Tags)> samples)
    {
        var tagRounding = new Rounding(tagger, UsualTop(samples, (sample, see) => WatchTagger(tagger, sample, see)));
        var parseRounding = new Rounding(parser, UsualTop(samples, (sample, see) => ParserFit.Watch(parser, sample.Coded, sample.Tags, see)));
        var sizes = new SyntaxSizes(Lexicon.TableBits, lexicon.Vocabulary.Count, tagger.Hidden, tagRounding.Shift, parser.Hidden, parseRounding.Shift);
        var image = SyntaxImage.Blank(sizes);
        lexicon.Table.CopyTo(image.AsSpan(SyntaxImage.HeaderLength));
        tagRounding.Write(image.AsSpan(sizes.TaggerAt, sizes.ParserAt - sizes.TaggerAt));
        parseRounding.Write(image.AsSpan(sizes.ParserAt));
        return image;
    }

    private static float UsualTop(IReadOnlyList<(Coded, Tag[])> samples, Action<(Coded Coded, Tag[] Tags), Action<float>> watch)
    {
        var values = new List<float>();
        foreach (var sample in samples)
        {
            watch(sample, values.Add);
        }

        return Rounding.Top([.. values], .9998f);
    }

    private static void WatchTagger(Network tagger, (Coded Coded, Tag[] Tags) sample, Action<float> see)
    {
        var worker = new NetworkWorker(tagger);
        var rows = new int[TagInputs.Kinds.Length];
        for (var i = 0; i < sample.Tags.Length; i++)
        {
            TagInputs.Fill(sample.Coded.Words, sample.Tags, i, tagger.Layout.Offsets, rows);
            worker.Score(rows, ScoreFloor.OfTags, null);
            foreach (var unit in worker.Units)
            {
                see(unit);
            }
        }
    }
}
