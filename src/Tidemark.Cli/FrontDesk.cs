using System.CommandLine;
using System.Reflection;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Verbs;

namespace Tidemark.Cli;

/// <summary>Takes the words of the command line and sends them to their command.</summary>
internal sealed class FrontDesk
{
    private readonly Option<bool> _help = new("--help", "-h", "-?") { Description = "Show this help.", Recursive = true };
    private readonly Option<bool> _version = new("--version") { Description = "Show the version of the program and of its rules and packs." };
    private readonly Verb[] _verbs = [new DemoVerb(), new ClaimsVerb(), new MentionsVerb(), new ExplainVerb(), new PlaceVerb(), .. CaseVerbs];
    private readonly (Command Command, Verb[] Verbs)[] _groups =
    [
        (new("pack", "Knowledge packs: check."), [new PackCheckVerb()]),
        (new("gazetteer", "Gazetteers: add, get, check."), [new GazetteerAddVerb(), new GazetteerGetVerb(), new GazetteerCheckVerb()]),
        (new("places", "Many places: resolve."), [new PlacesResolveVerb()]),
    ];

    private static Verb[] CaseVerbs => [new ReadVerb(), new WatchVerb(), new AddVerb(), new AddClaimVerb(), new WhoVerb(), new HistoryVerb(), new MapVerb(), new ServeVerb(), new ReportsVerb(), new SourcesVerb(), new SearchVerb(), new ReReadVerb(), new NothingFoundVerb(), new JudgeVerb(), new ReconcileVerb(), .. EventVerbs];

    private static Verb[] EventVerbs => [new EventsVerb(), new DocketVerb(), new DossierVerb(), new FiguresVerb(), new ContradictionsVerb(), new LedgerVerb(), new TiesVerb(), new StatementsVerb()];

    private readonly Command _root;

    internal FrontDesk()
    {
        _root = new Command("tidemark", "Who held what, when, according to whom: reads reports about a war and prints what they claim.") { _help, _version };
        foreach (var verb in _verbs)
        {
            (verb is AddClaimVerb ? Array.Find(_verbs, v => v is AddVerb)!.Command : _root).Add(verb.Command);
        }

        foreach (var (group, verbs) in _groups)
        {
            Array.ForEach(verbs, v => group.Add(v.Command));
            _root.Add(group);
        }
    }

    /// <summary>Runs the command that the words name.</summary>
    /// <returns>The exit code.</returns>
    internal int Run(string[] args, Terminal terminal)
    {
        var parsed = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var command = parsed.CommandResult.Command;
        var verb = All.FirstOrDefault(v => v.Command == command);
        if (parsed.GetValue(_version))
        {
            return Version(terminal);
        }

        if (args.Length == 0)
        {
            new HelpPage(_root, _root, Examples(_root)).Write(terminal.Say);
            return ExitCode.None;
        }

        if (parsed.GetValue(_help))
        {
            new HelpPage(_root, command, verb?.Examples ?? Examples(command)).Write(terminal.Line);
            return ExitCode.All;
        }

        if (verb is null || parsed.Errors.Count > 0)
        {
            var fault = parsed.UnmatchedTokens is [var word, ..] ? $"'{word}' is no command or option" : parsed.Errors is [var first, ..] ? first.Message.TrimEnd('.') : "give a command";
            terminal.Say($"{Path(command)}: {fault}; see {Path(command)} --help");
            return ExitCode.None;
        }

        return verb.Run(parsed, terminal);
    }

    private static int Version(Terminal terminal)
    {
        var product = typeof(FrontDesk).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        var settings = new Settings { Paths = [], Packs = [.. Home.Packs()] };
        var version = Shelf.Open(settings, terminal)?.Version ?? "none";
        terminal.Line($"tidemark {product}, rules and packs {(version.Length > 12 ? version[..12] : version)}");
        return ExitCode.All;
    }

    private IEnumerable<Verb> All => _verbs.Concat(_groups.SelectMany(g => g.Verbs));

    private IEnumerable<string> Examples(Command command) => All.Where(v => command == _root || command.Subcommands.Contains(v.Command)).Select(v => v.Examples[0]);

    private string Path(Command command) =>
        command == _root ? "tidemark" : string.Join(' ', command.Parents.OfType<Command>().Where(p => p != _root).Select(p => p.Name).Append(command.Name).Prepend("tidemark"));
}
