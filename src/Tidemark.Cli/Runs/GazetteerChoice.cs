using System.CommandLine;
using Tidemark.Cli.Output;
using Tidemark.Names;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Cli.Runs;

/// <summary>The options that say which gazetteer to use.</summary>
internal sealed class GazetteerChoice
{
    private readonly Option<string> _file = new("--gazetteer") { HelpName = "FILE", Description = "Compiled gazetteer (gazetteer.tidegaz in $XDG_DATA_HOME/tidemark; without one the packs' places alone)." };
    private readonly Option<string[]> _packs = new("--pack") { HelpName = "DIR", Description = "Knowledge pack, again for more (all of packs/)." };

    private readonly Option<string[]> _apart = new("--no-transliteration") { HelpName = "SCRIPT", Description = "Do not compare names of a script with names in others: latin, arabic, cyrillic; again for more." };

    public GazetteerChoice() => _apart.Validators.Add(r =>
    {
        foreach (var script in (r.GetValueOrDefault<string[]>() ?? []).Where(s => Script(s) == NameScripts.None))
        {
            r.AddError($"--no-transliteration: '{script}' is no script; write latin, arabic or cyrillic");
        }
    });

    /// <summary>Adds the switch for scripts to a command that looks names up.</summary>
    internal void AddScriptsTo(Command command) => command.Add(_apart);

    /// <summary>What judges spellings, between the scripts that are not switched off.</summary>
    internal SpellingModel Spelling(ParseResult parsed) => Spelling().Between((parsed.GetValue(_apart) ?? []).Aggregate(NameScripts.All, (all, s) => all & ~Script(s)));

    private static NameScripts Script(string word) => word switch
    {
        "latin" => NameScripts.Latin,
        "arabic" => NameScripts.Arabic,
        "cyrillic" => NameScripts.Cyrillic,
        _ => NameScripts.None,
    };

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_packs);
    }

    /// <summary>The path of the gazetteer, whether it is there or not.</summary>
    internal string PathOf(ParseResult parsed) => parsed.GetValue(_file) ?? GazetteerShelf.DefaultPath;

    /// <summary>The folders of packs.</summary>
    internal string[] Packs(ParseResult parsed) => parsed.GetValue(_packs) is { Length: > 0 } named ? named : Home.Packs();

    /// <summary>What judges spellings.</summary>
    internal static SpellingModel Spelling()
    {
        using var weights = File.OpenRead(Path.Combine(Home.Folder, "rules", "spelling.weights"));
        return SpellingModel.Load(weights);
    }

    /// <summary>The chosen gazetteer, or null where it cannot be had; why is told in a line.</summary>
    internal GazetteerFile? Open(ParseResult parsed, Terminal terminal)
    {
        var path = PathOf(parsed);
        try
        {
            if (File.Exists(path))
            {
                return GazetteerFile.Open(path);
            }

            if (parsed.GetValue(_file) is { } named)
            {
                terminal.Say($"{named}: no such file; make it with tidemark gazetteer add FILE... --gazetteer {named}");
                return null;
            }

            return GazetteerShelf.OfPacks(Packs(parsed));
        }
        catch (InvalidDataException e)
        {
            terminal.Say(e.Message);
            return null;
        }
    }
}
