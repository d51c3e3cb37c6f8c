using System.CommandLine;
using Tidemark.Reading;
using Tidemark.Reading.Gazetteers;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>The options that every command that reads reports has.</summary>
internal sealed class ReadingChoices
{
    private readonly Option<string> _published = new("--published") { HelpName = "DATE", Description = "Publication date of reports that state none (2016-06-10)." };
    private readonly Option<string> _source = new("--source") { HelpName = "NAME", Description = "Outlet of reports that state none." };
    private readonly Option<string> _rules = new("--rules") { HelpName = "DIR", Description = "Folder of rules (rules/en of this project)." };
    private readonly Option<string[]> _packs = new("--pack") { HelpName = "DIR", Description = "Knowledge pack, again for more (all of packs/)." };
    private readonly Option<string> _gazetteer = new("--gazetteer") { HelpName = "FILE", Description = "Compiled gazetteer beyond the packs (the one in $XDG_DATA_HOME/tidemark, if there is one)." };
    private readonly Option<bool> _private = new("--allow-private") { Description = "Read addresses of inner networks and any port, too (https://192.168.1.2:3000/)." };
    private readonly Option<bool> _proxy = new("--proxy") { Description = "Ask for addresses through the proxy of the environment (HTTPS_PROXY)." };
    private readonly Option<int?> _jobs = new("--jobs", "-j") { HelpName = "N", Description = "Reports read at a time (one a processor); the output is the same." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="addresses">Whether it may ask for addresses.</param>
    internal void AddTo(Command command, bool addresses = true)
    {
        _jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is <= 0 or > 256)
            {
                result.AddError("--jobs takes a number from 1 to 256");
            }
        });
        _published.Validators.Add(result => Check(result.GetValueOrDefault<string>(), result.AddError));
        foreach (var option in new Option[] { _published, _source, _rules, _packs, _gazetteer, _jobs }.Concat(addresses ? [_private, _proxy] : []))
        {
            command.Add(option);
        }
    }

    /// <summary>The settings that were chosen.</summary>
    internal Settings From(ParseResult parsed, IEnumerable<string> paths) => new()
    {
        Paths = [.. paths],
        Published = parsed.GetValue(_published) is { } date ? ReportReader.ReadDate(date) : null,
        Source = parsed.GetValue(_source) ?? "",
        Rules = parsed.GetValue(_rules) ?? Home.Rules,
        Packs = parsed.GetValue(_packs) is { Length: > 0 } packs ? [.. packs] : [.. Home.Packs()],
        Gazetteer = parsed.GetValue(_gazetteer) ?? (File.Exists(GazetteerShelf.DefaultPath) ? GazetteerShelf.DefaultPath : ""),
        Fetching = new() { AllowPrivate = parsed.GetValue(_private), UseProxy = parsed.GetValue(_proxy) },
        Jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
    };

    private static void Check(string? written, Action<string> fault)
    {
        switch (written is null ? null : ReportReader.ReadDate(written))
        {
            case Publication.None:
                fault($"--published: '{written}' is no date; write 2016-06-10");
                break;
            case Publication.Doubtful:
                fault($"--published: day and month of '{written}' could be swapped; write 2016-06-10");
                break;
            default:
                break;
        }
    }
}
