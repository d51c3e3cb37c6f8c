using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs.Events;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>events</c>: what reports tell of one happening, put together across reports.</summary>
internal sealed class EventsVerb : WholeCaseVerb
{
    private readonly Option<int> _origins = new("--min-origins") { HelpName = "N", DefaultValueFactory = _ => 1, Description = "Only events that at least so many origins tell of." };

    public EventsVerb()
        : base(new("events", "List the events that reports tell of, each put together from all reports of it: when, where, what, by how many origins."))
    {
        Command.Add(_origins);
        _origins.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--min-origins: give 1 or more");
            }
        });
    }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark events --case my.tidemark --place Manbij --since 2016-06-01 --until 2016-06-30",
        "tidemark events --case my.tidemark --kind transfer --min-origins 2 --as-known 2016-07-01 --json",
    ];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var run = new EventRun(parsed, Asked, knowledge, archive);
        var least = parsed.GetValue(_origins);
        Event[] events = [.. run.Wanted().Where(e => e.Origins >= least)];
        Tell(events, run.Shown, Case.Json(parsed), terminal);
        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {events.Length:N0} {(events.Length == 1 ? "event" : "events")} of {run.All.Length:N0}, {Asked.Told(parsed)}; told, not established"));
        return ExitCode.All;
    }

    private static void Tell(IEnumerable<Event> events, Func<KnownClaim, KnownClaim> shown, bool asRecords, Terminal terminal)
    {
        using var records = new Records(terminal);
        foreach (var told in events)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            if (asRecords)
            {
                records.Write(json => new EventRecord(json, shown).Fields(told));
                continue;
            }

            string[] more = [EventText.Tolls(told), Counted(told.Origins, "origin") + (told.Reports > told.Origins ? " in " + Counted(told.Reports, "report") : ""), Answers(told)];
            terminal.Line($"{told.Id}  {EventText.Of(told.When),-24}  {EventText.Of(told, shown)}");
            terminal.Line($"{"",40}  {string.Join("; ", more.Where(m => m.Length > 0))}");
        }
    }

    private static string Counted(int count, string what) => Number(count) + " " + what + (count == 1 ? "" : "s");

    /// <summary>"denied 2, confirmed".</summary>
    internal static string Answers(Event told) =>
        string.Join(", ", told.Replies.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => (Kind: g.Key, Count: g.Select(r => r.Account.Origin.Key).Distinct(StringComparer.Ordinal).Count()))
            .Select(g => EventText.Of(g.Kind) + (g.Count > 1 ? " " + Number(g.Count) : "")));

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
