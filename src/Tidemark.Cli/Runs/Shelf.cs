using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Packs;

namespace Tidemark.Cli.Runs;

/// <summary>Takes rules and packs from the shelf.</summary>
internal static class Shelf
{
    /// <summary>The knowledge of the chosen rules and packs, or null where there is none; every fault is told in a line.</summary>
    internal static Knowledge? Open(Settings settings, Terminal terminal)
    {
        foreach (var folder in settings.Packs.Prepend(settings.Rules).Where(f => !Directory.Exists(f)))
        {
            terminal.Say($"{folder}: no such folder; give one that exists with {(folder == settings.Rules ? "--rules" : "--pack")}");
            return null;
        }

        var loaded = KnowledgeSource.Load(settings.Rules, settings.Packs, ground: Home.GroundBy(settings.Worldview));
        foreach (var error in loaded.Errors)
        {
            terminal.Say(error);
        }

        return settings.Gazetteer.Length == 0 ? loaded.Knowledge : Beyond(loaded.Knowledge, settings.Gazetteer, terminal);
    }

    /// <summary>Knowledge with a compiled gazetteer, which stays open as long as the process lives.</summary>
    private static Knowledge? Beyond(Knowledge? knowledge, string path, Terminal terminal)
    {
        try
        {
            return knowledge?.With(GazetteerFile.Open(path), GazetteerChoice.Spelling());
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
        {
            terminal.Say(e is InvalidDataException ? e.Message : $"{path}: no such file; make it with tidemark gazetteer add FILE... --gazetteer {path}");
            return null;
        }
    }
}
