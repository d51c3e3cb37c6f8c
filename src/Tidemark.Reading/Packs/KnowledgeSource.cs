using System.Text;
using Tidemark.Names;
using Tidemark.Pipeline;

namespace Tidemark.Reading.Packs;

/// <summary>The door to knowledge: reads the rule folder and the packs, or takes what they were compiled into from the cache.</summary>
internal static class KnowledgeSource
{
    private const string SyntaxFile = "syntax.model";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder that holds what was compiled: tidemark below XDG_CACHE_HOME, else below ~/.cache.</summary>
    internal static string DefaultCacheFolder
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            return Path.Combine(string.IsNullOrEmpty(home) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache") : home, "tidemark");
        }
    }

    /// <summary>Loads the knowledge of a rule folder (one language) and of packs, the most important pack first.</summary>
    /// <param name="rulesFolder">Holds irregular.forms, .words, .rules and syntax.model.</param>
    /// <param name="packFolders">Folders of packs.</param>
    /// <param name="cacheFolder">Where to keep what was compiled; <see cref="DefaultCacheFolder"/> when null.</param>
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

        var cache = new KnowledgeCache(cacheFolder ?? DefaultCacheFolder);
        var version = Version(rules, packs);
        var key = ContentHash.OfFields([version, .. Builds, rulesFolder, .. packs.Select(p => p.Folder)])[..24];
        var (draft, cached) = (cache.Find(key), true);
        if (draft is null)
        {
            (draft, cached) = (Compile(rules, packs, version), false);
            cache.Keep(key, draft);
        }

        try
        {
            var knowledge = new Knowledge
            {
                Lexicon = new Lexicon(draft.Lexicon), Rules = draft.Rules, Lemmas = draft.Lemmas,
                Syntax = cache.Syntax(ContentHash.OfFields([ContentHash.OfBytes(model), .. Builds])[..24], model),
                Actors = draft.Actors, Places = draft.Places, Sources = draft.Sources, Version = version,
            };
            return new(knowledge, draft.Errors, cached);
        }
        catch (InvalidDataException e)
        {
            return new(null, [.. draft.Errors, $"{Path.Combine(rulesFolder, SyntaxFile)}:1: {e.Message}"], cached);
        }
    }

    /// <summary>What compiles: another build may compile otherwise.</summary>
    private static IEnumerable<string> Builds =>
        new[] { typeof(KnowledgeCompiler), typeof(KnowledgeSource) }.Select(t => t.Module.ModuleVersionId.ToString());

    private static KnowledgeDraft Compile(SortedDictionary<string, byte[]> rules, (string Folder, SortedDictionary<string, byte[]> Files)[] packs, string version)
    {
        var reads = packs.Select(p => PackReader.Read(p.Folder, p.Files)).ToArray();
        var draft = KnowledgeCompiler.Compile(new()
        {
            Rules = [.. rules.Where(f => f.Key != SyntaxFile).Select(f => (f.Key, Utf8.GetString(f.Value)))],
            Packs = [.. reads.Select(r => r.Pack)],
            Version = version,
        });
        return draft with { Errors = [.. draft.Errors, .. reads.SelectMany(r => r.Errors)] };
    }

    private static string Version(SortedDictionary<string, byte[]> rules, (string Folder, SortedDictionary<string, byte[]> Files)[] packs) =>
        ContentHash.OfFields(packs.Select(p => p.Files).Prepend(rules).SelectMany(files => files.SelectMany(f => new[] { f.Key, ContentHash.OfBytes(f.Value) }).Append("")));

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
