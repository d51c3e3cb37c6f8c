using System.Collections.Immutable;
using System.Text;
using Tidemark.Claims.Syntax;
using Tidemark.Names;
using Tidemark.Pipeline;

namespace Tidemark.Reading.Packs;

/// <summary>The door to knowledge: reads the rule folder and the packs, or takes what they were compiled into from the cache.</summary>
internal static class KnowledgeSource
{
    private const string SyntaxFile = "syntax.model";

    /// <summary>Loads the knowledge of a rule folder (one language) and of packs, the most important pack first.</summary>
    internal static KnowledgeRead Load(string rulesFolder, IEnumerable<string> packFolders, string? cacheFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(rulesFolder);
        ArgumentNullException.ThrowIfNull(packFolders);
        var rules = Files(rulesFolder, IsRuleFile);
        var packs = packFolders.Select(f => (Folder: f, Files: Files(f, n => PackReader.Files.Contains(n)))).ToArray();
        if (!rules.TryGetValue(SyntaxFile, out var model))
        {
            return new(null, [$"{Path.Combine(rulesFolder, SyntaxFile)}:1: the file is missing; give a folder of rules that has it"], false);
        }

        var reads = packs.Select(p => PackReader.Read(p.Folder, p.Files)).ToArray();
        var draft = KnowledgeCompiler.Compile(new()
        {
            Rules = [.. rules.Where(f => f.Key != SyntaxFile).Select(f => (f.Key, Encoding.UTF8.GetString(f.Value)))],
            Packs = [.. reads.Select(r => r.Pack)],
            Version = "",
        });
        var knowledge = new Knowledge
        {
            Lexicon = new Lexicon(draft.Lexicon), Rules = draft.Rules, Lemmas = draft.Lemmas, Syntax = SyntaxModel.Load(model),
            Actors = draft.Actors, Places = draft.Places, Sources = draft.Sources, Version = draft.Version,
        };
        return new(knowledge, [.. reads.SelectMany(r => r.Errors), .. draft.Errors], false);
    }

    private static bool IsRuleFile(string name) =>
        name is SyntaxFile or KnowledgeCompiler.IrregularForms || name.EndsWith(".words", StringComparison.Ordinal) || name.EndsWith(".rules", StringComparison.Ordinal);

    private static SortedDictionary<string, byte[]> Files(string folder, Func<string, bool> wanted)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder).Where(p => wanted(Path.GetFileName(p))))
            {
                files[Path.GetFileName(path)] = File.ReadAllBytes(path);
            }
        }

        return files;
    }
}
