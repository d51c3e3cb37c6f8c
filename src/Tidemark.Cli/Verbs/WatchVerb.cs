using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;

namespace Tidemark.Cli.Verbs;

/// <summary><c>watch</c>: follows feeds and pages into a case file.</summary>
internal sealed class WatchVerb : Verb
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    // What takes longer is left to the next look.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Argument<string> _list = new("FEEDS") { Description = "A file with an address of a feed or page a line, behind it, if wanted, the outlet's name; # begins a remark." };
    private readonly Option<string> _every = new("--every") { HelpName = "SPAN", DefaultValueFactory = _ => "15m", Description = "The time between two looks at a feed (15m); 90s, 2h, 1d." };
    private readonly Option<string> _pause = new("--pause") { HelpName = "SPAN", DefaultValueFactory = _ => "1s", Description = "The time between two requests to one host (1s)." };
    private readonly Option<bool> _once = new("--once") { Description = "Look at every feed once and end." };
    private readonly Option<int?> _seed = new("--seed") { HelpName = "N", Description = "Seed of the jitter of waits (the number of the process)." };
    private readonly CaseChoice _case = new(required: true);
    private readonly ReadingChoices _reading = new();

    public WatchVerb()
    {
        Command = new("watch", "Follow feeds (RSS, Atom, JSON Feed) and pages into a case file: each item is read once, whatever stops or kills the run. Ctrl-C ends it.") { _list };
        _case.AddTo(Command);
        foreach (var span in new[] { _every, _pause })
        {
            span.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string>() is { } written && (Span.Parse(written) is not { } length || (span == _every && length < Shortest)))
                {
                    result.AddError($"{span.Name}: '{written}' is no length of time; write 90s, 15m, 2h or 1d");
                }
            });
        }

        Array.ForEach<Option>([_every, _pause, _once, _seed], Command.Add);
        _reading.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark watch feeds.txt --case my.tidemark                # every 15 minutes, until Ctrl-C",
        "tidemark watch feeds.txt --case my.tidemark --once         # one look at each, as for cron",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = _reading.From(parsed, []);
        var rules = settings.Fetching with { HostPause = Span.Parse(parsed.GetValue(_pause)!)!.Value, Tries = 2, LongestWait = Patience };
        var (feeds, faults) = FeedList.Read(parsed.GetValue(_list)!, rules, terminal);
        if (feeds.Count == 0)
        {
            terminal.Say($"{parsed.GetValue(_list)}: no address in it; write one a line");
            return ExitCode.None;
        }

        using var archive = _case.OpenToWrite(parsed);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var (time, seed) = (TimeProvider.System, parsed.GetValue(_seed) ?? Environment.ProcessId);
        using var web = new Reading.Fetching.Web(rules, time, seed);
        var vault = new WatchVault(archive, new(knowledge, settings.Source, time.GetUtcNow()));
        var visit = new FeedVisit(web, vault, new(Span.Parse(parsed.GetValue(_every)!)!.Value, time, seed), settings.Options(null, null, terminal.Stop));
        using var records = new Records(terminal);
        var run = new WatchRun(visit, vault, time, terminal) { Once = parsed.GetValue(_once), Kept = (feed, capture, claims) => Write(_case.Json(parsed) ? records : null, feed, capture, claims) };
        var code = run.Run(feeds);
        return code == ExitCode.All && faults > 0 ? ExitCode.Some : code;
    }

    private static void Write(Records? records, string feed, Reports.Capture capture, int claims) => records?.Write(to =>
    {
        to.WriteString("report"u8, capture.Report.Value);
        to.WriteString("name"u8, capture.Name);
        to.WriteString("state"u8, "kept");
        to.WriteNumber("claims"u8, claims);
        to.WriteString("feed"u8, feed);
    });
}
