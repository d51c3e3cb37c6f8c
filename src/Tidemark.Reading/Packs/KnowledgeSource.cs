using System.Collections.Immutable;
using System.Text;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Ground;
using Tidemark.Places.Resolving;
using Tidemark.Reading.Gazetteers;
using Tidemark.Reading.Ground;

namespace Tidemark.Reading.Packs;

/// <summary>The door to knowledge: reads the rule folder and the packs, or takes what they were compiled into from the cache.</summary>
internal static class KnowledgeSource
{
    private const string SyntaxFile = "syntax.model", SpellingFile = "spelling.weights";

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
    /// <param name="rulesFolder">Holds irregular.forms, .words, .rules, confidence.weights and syntax.model.</param>
    /// <param name="packFolders">Folders of packs.</param>
    /// <param name="cacheFolder">Where to keep what was compiled; <see cref="DefaultCacheFolder"/> when null.</param>
    /// <param name="ground">Files of outlines, and how disputed ground is counted; none when left out.</param>
    internal static KnowledgeRead Load(string rulesFolder, IEnumerable<string> packFolders, string? cacheFolder = null, GroundFiles? ground = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(rulesFolder);
        ArgumentNullException.ThrowIfNull(packFolders);
        var rules = InputFile.In(rulesFolder, IsRuleFile);
        var packs = PackFolder.All(packFolders);
        var syntax = Array.Find(rules, f => f.Name == SyntaxFile);
        if (syntax is null)
        {
            return new(null, [$"{Path.Combine(rulesFolder, SyntaxFile)}:1: the file is missing; give a folder of rules that has it"], false);
        }

        var cache = new KnowledgeCache(cacheFolder ?? DefaultCacheFolder);
        var spelling = InputFile.In(Path.Combine(rulesFolder, ".."), n => n == SpellingFile);
        var version = Version([.. rules, .. spelling], packs, ground ?? GroundFiles.None);
        var key = Key(version, packs);
        var (draft, cached) = (cache.Find(key), true);
        if (draft is null)
        {
            (draft, cached) = (Compile(rules, packs, version), false);
            cache.Keep(key, draft);
        }

        var read = Assemble(draft, syntax, cache, cached, rulesFolder);
        var folder = cacheFolder ?? DefaultCacheFolder;
        return read.Knowledge is not { } knowledge ? read : read with
        {
            Knowledge = knowledge with
            {
                Terrain = new(() => cache.Terrain(key, () => Terrain(packs, ground ?? GroundFiles.None, draft.Places))),
                Spelled = new(() => Spelled(packs, spelling, cache, folder)),
            },
        };
    }

    /// <summary>Read when the first described place asks for it. Faults of lines are told by <c>pack check</c>.</summary>
    private static (GroundMap Map, ImmutableArray<GroundLine> Lines) Terrain(PackFolder[] packs, GroundFiles ground, Gazetteer places)
    {
        var lines = packs.SelectMany(p => p.Files.Where(f => f.Name == PackReader.Lines)).SelectMany(f => GeoJsonLines.Read(f.Name, f.Bytes).Lines);
        return (GroundShelf.Map(ground), [.. lines.Where(l => places.Find(l.Place) >= 0).Select(l => new GroundLine(places[places.Find(l.Place)].CanonicalId, l.Parts))]);
    }

    /// <summary>The packs' places by spelling, from the cache or compiled now; null where nothing judges spellings or a pack has rows that cannot be compiled.</summary>
    private static SpelledPlaces? Spelled(PackFolder[] packs, InputFile[] spelling, KnowledgeCache cache, string cacheFolder)
    {
        if (spelling is not [var weights])
        {
            return null;
        }

        try
        {
            var key = ContentHash.OfFields([Build, typeof(GazetteerFile).Module.ModuleVersionId.ToString(), .. packs.SelectMany(p => p.Files).Select(f => f.Digest())])[..24];
            var kept = Path.Combine(cacheFolder, $"places-{key}.tidegaz");
            var isNew = !File.Exists(kept);
            var places = GazetteerShelf.OfPacks(packs.Select(p => p.Folder), kept);
            if (isNew)
            {
                cache.Forget("places-*.tidegaz");
            }

            return new(places, cache.Spelling(ContentHash.OfFields([weights.Digest(), Build])[..24], () => SpellingModel.Load(new MemoryStream(weights.Bytes))));
        }
        catch (InvalidDataException)
        {
            return null; // pack check tells the fault
        }
    }

    private static KnowledgeRead Assemble(KnowledgeDraft draft, InputFile syntax, KnowledgeCache cache, bool cached, string rulesFolder)
    {
        try
        {
            var knowledge = new Knowledge
            {
                Lexicon = new Lexicon(draft.Lexicon),
                Rules = draft.Rules,
                Lemmas = draft.Lemmas,
                Confidence = draft.Confidence,
                Syntax = cache.Syntax(ContentHash.OfFields([syntax.Digest(), Build])[..24], () => syntax.Bytes),
                Actors = draft.Actors,
                Places = draft.Places,
                Sources = draft.Sources,
                Namesakes = draft.Namesakes,
                CommonNames = draft.CommonNames,
                Version = draft.Version,
            };
            return new(knowledge, draft.Errors, cached);
        }
        catch (InvalidDataException e)
        {
            return new(null, [.. draft.Errors, $"{Path.Combine(rulesFolder, SyntaxFile)}:1: {e.Message}"], cached);
        }
    }

    private static KnowledgeDraft Compile(InputFile[] rules, PackFolder[] packs, string version)
    {
        var reads = packs.Select(p => PackReader.Read(p.Folder, p.Files.ToDictionary(f => f.Name, f => f.Bytes))).ToArray();
        var draft = KnowledgeCompiler.Compile(new()
        {
            Rules = [.. rules.Where(f => f.Name != SyntaxFile).Select(f => (f.Name, Encoding.UTF8.GetString(f.Bytes)))],
            Packs = [.. reads.Select(r => r.Pack)],
            Version = version,
        });
        return draft with { Errors = [.. draft.Errors, .. reads.SelectMany(r => r.Errors)] };
    }

    /// <summary>What compiles: another build, or a runtime that folds letters otherwise, may compile otherwise.</summary>
    private static string Build =>
        $"{typeof(KnowledgeCompiler).Module.ModuleVersionId} {typeof(KnowledgeSource).Module.ModuleVersionId} {Folding.Fold("āéšؤئ")}";

    private static string Version(InputFile[] rules, PackFolder[] packs, GroundFiles ground)
    {
        var fields = new List<string>();
        foreach (var file in ground.Fields)
        {
            fields.Add("ground " + file.Name);
            fields.Add(file.Digest());
        }

        if (ground.Fields.Length > 0 && ground.Worldview != Worldview.Un)
        {
            fields.Add("worldview " + ground.Worldview);
        }

        foreach (var file in rules)
        {
            fields.Add(file.Name);
            fields.Add(file.Digest());
        }

        foreach (var pack in packs)
        {
            fields.Add("");
            foreach (var file in pack.Files)
            {
                fields.Add(file.Name);
                fields.Add(file.Digest());
            }
        }

        return ContentHash.OfFields(fields);
    }

    /// <summary>The folders count because messages name them.</summary>
    private static string Key(string version, PackFolder[] packs)
    {
        var fields = new List<string> { version, Build };
        foreach (var pack in packs)
        {
            fields.Add(pack.Folder);
        }

        return ContentHash.OfFields(fields)[..24];
    }

    private static bool IsRuleFile(string name) =>
        name is SyntaxFile or KnowledgeCompiler.IrregularForms or Confidence.FileName || name.EndsWith(".words", StringComparison.Ordinal) || name.EndsWith(".rules", StringComparison.Ordinal);

    private sealed record PackFolder(string Folder, InputFile[] Files)
    {
        internal static PackFolder[] All(IEnumerable<string> folders)
        {
            var all = new List<PackFolder>();
            foreach (var folder in folders)
            {
                all.Add(new(folder, InputFile.In(folder, PackReader.Files.Contains)));
            }

            return [.. all];
        }
    }
}
