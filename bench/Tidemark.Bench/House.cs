using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Ground;
using Tidemark.Reading.Packs;

namespace Tidemark.Bench;

/// <summary>The project's own rules and packs, found from TIDEMARK_HOME or the current folder.</summary>
internal static class House
{
    /// <summary>The project's folder.</summary>
    internal static string Folder { get; } = Environment.GetEnvironmentVariable("TIDEMARK_HOME") is { Length: > 0 } home ? home : Environment.CurrentDirectory;

    /// <summary>Loads what judges spellings.</summary>
    internal static SpellingModel Spelling()
    {
        using var weights = File.OpenRead(Path.Combine(Folder, "rules", "spelling.weights"));
        return SpellingModel.Load(weights);
    }

    /// <summary>Knowledge with the gazetteer that TIDEMARK_GAZETTEER names, if it names one.</summary>
    internal static Knowledge WithGazetteer(Knowledge knowledge) =>
        Environment.GetEnvironmentVariable("TIDEMARK_GAZETTEER") is { Length: > 0 } path ? knowledge.With(GazetteerFile.Open(path), Spelling()) : knowledge;

    /// <summary>Loads rules and packs.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    internal static Knowledge Knowledge()
    {
        var packs = Directory.GetDirectories(Path.Combine(Folder, "packs")).Order(StringComparer.Ordinal);
        var read = KnowledgeSource.Load(Path.Combine(Folder, "rules", "en"), packs, ground: new(GroundShelf.In(Path.Combine(Folder, "ground")), GroundShelf.In(Path.Combine(Folder, "borders")), Places.Ground.Worldview.Un));
        foreach (var error in read.Errors)
        {
            Console.Error.WriteLine(error);
        }

        return read.Knowledge ?? throw new InvalidOperationException($"{Folder} holds no rules; set TIDEMARK_HOME to the project's folder");
    }
}
