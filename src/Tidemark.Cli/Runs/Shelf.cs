using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Reading.Ground;
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

        var loaded = KnowledgeSource.Load(settings.Rules, settings.Packs, ground: GroundShelf.In(Home.Ground));
        foreach (var error in loaded.Errors)
        {
            terminal.Say(error);
        }

        return loaded.Knowledge;
    }
}
