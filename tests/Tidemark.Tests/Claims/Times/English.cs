using System.Runtime.CompilerServices;
using Tidemark.Claims.Passes;
using Tidemark.Claims.Rules;
using Tidemark.Names;

namespace Tidemark.Tests.Claims.Times;

/// <summary>The English word lists of time and number as one lexicon, and sentences cut into its tokens.</summary>
internal static class English
{
    internal static readonly Lexicon Lexicon = Load();

    internal static List<Token> Cut(string sentence)
    {
        var tokens = new List<Token>();
        new Tokenizer(Lexicon).Cut(sentence, 0, sentence.Length, tokens);
        return tokens;
    }

    /// <summary>The words that a mention covers.</summary>
    internal static string Words(string sentence, List<Token> tokens, int first, int end) => sentence[tokens[first].Start..tokens[end - 1].End];

    internal static string List(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    private static Lexicon Load()
    {
        var builder = new LexiconBuilder();
        foreach (var name in new[] { "time.words", "figures.words" })
        {
            Assert.Empty(WordList.Load(name, List(name), builder));
        }

        return new(builder.Build());
    }

    /// <summary>The folder of the rules, above where the tests run or above where they stand.</summary>
    private static string Folder([CallerFilePath] string source = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(source) })
        {
            for (var at = start; at is not null; at = Path.GetDirectoryName(at))
            {
                var folder = Path.Combine(at, "rules", "en");
                if (File.Exists(Path.Combine(folder, "time.words")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("rules/en was not found above the tests.");
    }
}
