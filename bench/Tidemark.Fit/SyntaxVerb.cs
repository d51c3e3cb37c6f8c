using System.Diagnostics;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>
/// Fits tagger and parser on treebanks. With <c>--measure</c> the model is fitted without what it is measured on: the test and dev parts,
/// and the first 200 sentences of a treebank that has no train part; without, on everything but the test part.
/// </summary>
internal static class SyntaxVerb
{
    private const int HeldOut = 200;

    /// <summary>Runs the verb.</summary>
    internal static int Run(string[] args)
    {
        var directories = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var seed = Options.Number(args, "--seed", 20160612);
        var measure = args.Contains("--measure");
        var clock = Stopwatch.StartNew();
        var (train, tests) = Split(directories, measure);
        if (args.Contains("--only-measure"))
        {
            Report(File.ReadAllBytes(Options.Text(args, "--out", "syntax.model")), tests, seed);
            return 0;
        }

        var ready = Prepare(train, seed);
        Console.WriteLine($"{train.Count} sentences, {ready.Count} as fitted, {ready.Sum(s => s.Words.Length)} words, {clock.Elapsed.TotalSeconds:F0} s");
        var lexicon = Lexicon.Of(ready, Options.Number(args, "--least", 8));
        var coded = ready.Select(s => Coded.Of(s, lexicon.Vocabulary)).ToList();
        var tagEpochs = Options.Number(args, "--tag-epochs", 8);
        var tagger = TaggerFit.Of(coded, lexicon, Options.Number(args, "--tag-hidden", 64), tagEpochs, seed);
        var tags = Retagged(coded, lexicon, Options.Number(args, "--tag-hidden", 64), Math.Max(2, tagEpochs / 2), seed);
        Console.WriteLine($"tagger fitted, {lexicon.Vocabulary.Count} word numbers, {clock.Elapsed.TotalSeconds:F0} s");
        var parser = ParserFit.Of(coded, tags, lexicon, Options.Number(args, "--hidden", 128), Options.Number(args, "--epochs", 12), seed);
        Console.WriteLine($"parser fitted, {clock.Elapsed.TotalSeconds:F0} s");
        var image = ModelWriter.Image(lexicon, tagger, parser, [.. coded.Zip(tags).Where((_, i) => i % 50 == 0)]);
        var file = args.Contains("--pack") ? SyntaxImage.Pack(image) : image;
        File.WriteAllBytes(Options.Text(args, "--out", "syntax.model"), file);
        Report(file, tests, seed);
        return 0;
    }

    private static (List<TreeSentence> Train, List<(string Name, List<TreeSentence> Sentences)> Tests) Split(List<string> directories, bool measure)
    {
        var train = new List<TreeSentence>();
        var tests = new List<(string, List<TreeSentence>)>();
        foreach (var directory in directories)
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(directory));
            var (fit, dev, test) = (Treebank.Read(directory, "train"), Treebank.Read(directory, "dev"), Treebank.Read(directory, "test"));
            if (fit.IsEmpty)
            {
                tests.Add((name + " held out", [.. test.Take(HeldOut)]));
                train.AddRange(measure ? test.Skip(HeldOut) : test);
                continue;
            }

            tests.Add((name + " test", [.. test]));
            tests.Add((name + " dev", [.. dev]));
            train.AddRange(fit);
            train.AddRange(measure ? [] : dev);
        }

        return (train, tests);
    }

    private static List<TreeSentence> Prepare(List<TreeSentence> sentences, int seed)
    {
        var conditioning = new Conditioning(seed);
        var ready = new List<TreeSentence>();
        foreach (var sentence in sentences.Select(Conditioning.Hyphens))
        {
            ready.Add(conditioning.Dressed(conditioning.Names(sentence, .7)));
            ready.Add(conditioning.Dressed(conditioning.Stripped(conditioning.Names(sentence, .7))));
        }

        return ready;
    }

    /// <summary>Tags each fifth of the sentences by a tagger that did not see it, so that the parser meets a tagger's usual errors.</summary>
    private static Tag[][] Retagged(List<Coded> sentences, Lexicon lexicon, int hidden, int epochs, int seed)
    {
        const int Folds = 5;
        var tags = new Tag[sentences.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = TaggerFit.Of([.. sentences.Where((_, i) => i / 40 % Folds != fold)], lexicon, hidden, epochs, seed);
            var worker = new NetworkWorker(tagger);
            for (var i = 0; i < sentences.Count; i++)
            {
                tags[i] = i / 40 % Folds == fold ? TaggerFit.Tags(sentences[i], tagger, worker) : tags[i];
            }
        }

        return tags;
    }

    private static void Report(byte[] file, List<(string Name, List<TreeSentence> Sentences)> tests, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        var image = SyntaxModel.Decompress(file);
        Console.WriteLine($"file {file.Length / 1e6:F2} MB, image {image.Length / 1e6:F2} MB, unpacked in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms");
        using var model = SyntaxModel.Load(image);
        foreach (var (name, sentences) in tests)
        {
            var conditioning = new Conditioning(seed + 1);
            var plain = sentences.Select(Conditioning.Hyphens).ToList();
            var named = plain.Select(s => conditioning.Names(s, .7)).ToList();
            Console.WriteLine($"{name,-14} as written    {Score.Of(model, plain)}");
            Console.WriteLine($"{name,-14} names folded  {Score.Of(model, named)}");
            Console.WriteLine($"{name,-14} and stripped  {Score.Of(model, [.. named.Select(conditioning.Stripped)])}");
        }

        Console.WriteLine($"speed {Score.Nanoseconds(model, tests[0].Sentences, 15):F0} ns a word, tagging and parsing");
    }
}
