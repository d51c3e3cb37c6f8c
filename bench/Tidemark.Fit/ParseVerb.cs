using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Prints the tags and arcs of one sentence, its words parted by spaces.</summary>
internal static class ParseVerb
{
    /// <summary>Runs the verb. A name of several words is written with underscores.</summary>
    internal static int Run(string sentence, string[] options)
    {
        var path = Options.Text(options, "--model", "rules/en/syntax.model");
        using var model = SyntaxModel.Load(File.ReadAllBytes(path));
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var forms = words.Select(w => w.Contains('_', StringComparison.Ordinal) ? WordForm.Name : WordForm.Of(w)).ToArray();
        var tags = words.Select(w => w.Contains('_', StringComparison.Ordinal) ? Tag.NNP : Tag.None).ToArray();
        var (heads, relations) = (new short[words.Length], new Relation[words.Length]);
        var reader = new SyntaxReader(model);
        reader.Tag(forms, tags);
        reader.Parse(forms, tags, heads, relations);
        for (var i = 0; i < words.Length; i++)
        {
            Console.WriteLine($"{i + 1,3} {words[i],-22} {tags[i],-12} {heads[i] + 1,3} {relations[i],-20} {(heads[i] < 0 ? "" : words[heads[i]])}");
        }

        return 0;
    }
}
