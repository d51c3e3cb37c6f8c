using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline.Questions;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>reconcile</c>: estimates of who held what, made of a file of claims.</summary>
internal sealed class ReconcileVerb : Verb
{
    private readonly Option<string> _claims = new("--claims") { HelpName = "FILE", Description = "Claims, one JSON record a line, as tidemark claims writes them, each with source and published." };
    private readonly Option<string> _case = new("--case") { HelpName = "FILE", Description = "With --fit: learn from a case file and keep there what was learned at the end of each month." };
    private readonly Option<string> _places = Table("--places", "places.csv", "id");
    private readonly Option<string> _actors = Table("--actors", "actors.csv", "id,camp");
    private readonly Option<string> _sources = Table("--sources", "sources.csv", "id,camp (or side)");
    private readonly Option<string> _queries = new("--queries") { HelpName = "FILE", Description = "Questions, one a line: {\"query\":0,\"place\":ID,\"on\":DAY,\"as_known\":DAY}. Answers go to standard output." };
    private readonly Option<string> _changes = new("--changes") { HelpName = "FILE", Description = "Write every change of hands there, as known at the end, with its 80 % interval." };
    private readonly KnownOption _known = new("For --changes: count only what was published by then.");
    private readonly Option<bool> _fit = new("--fit") { Description = "Print what was learned about each source at the last end of a month, instead of answers." };
    private readonly Option<string> _sides = Switch("--sides", "off: take no account of who stands on which side.");
    private readonly Option<string> _interest = Switch("--against-interest", "off: believe who admits a loss no more than anybody.");
    private readonly Option<int> _draws = new("--draws") { HelpName = "N", Description = "With --queries: add to each answer N states drawn from it. The third of one answer and the third of another belong together: add up over places, then take intervals." };
    private readonly Option<int> _seed = new("--seed") { HelpName = "N", Description = "What the draws begin from (0); the same gives the same." };
    private readonly Option<int> _jobs = new("--jobs") { HelpName = "N", Description = "Threads to learn with (all processors). The answers are the same." };

    public ReconcileVerb()
    {
        Command = new("reconcile", "Estimate who held what from a file of claims: probabilities for each question, changes of hands, what each source is worth.")
        {
            _claims, _case, _places, _actors, _sources, _queries, _changes, _fit, _sides, _interest, _draws, _seed, _jobs,
        };
        _known.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark reconcile --claims claims.ndjson --queries queries.ndjson >answers.ndjson",
        "tidemark reconcile --claims claims.ndjson --changes changes.ndjson",
        "tidemark reconcile --claims claims.ndjson --fit --sides off",
        "tidemark reconcile --claims claims.ndjson --queries queries.ndjson --draws 40",
        "tidemark reconcile --fit --case my.tidemark",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_case) is { } file && parsed.GetValue(_fit))
        {
            return Learn(file, Threads(parsed), terminal);
        }

        if (parsed.GetValue(_claims) is not { } claims)
        {
            terminal.Say("tidemark reconcile: give --claims FILE, or --fit --case FILE; see tidemark reconcile --help");
            return ExitCode.None;
        }

        string Beside(Option<string> option, string name) => parsed.GetValue(option) ?? Path.Combine(Path.GetDirectoryName(claims) ?? "", name);
        var folder = ClaimsFolder.Read(claims, Beside(_places, "places.csv"), Beside(_actors, "actors.csv"), Beside(_sources, "sources.csv"));
        foreach (var fault in folder.Faults.Take(10))
        {
            terminal.Say(fault);
        }

        if (folder.Statements.Count == 0)
        {
            terminal.Say($"{claims}: no claims; write them with tidemark claims PATH");
            return ExitCode.None;
        }

        var theatre = folder.Theatre(parsed.GetValue(_sides) != "off");
        var signs = SignReader.Read(theatre, folder.Statements, parsed.GetValue(_interest) != "off");
        var model = new ControlModel(theatre, signs, Threads(parsed));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{folder.Statements.Count} claims, {signs.Sum(s => s.Count(v => v.Kind != SignKind.Before))} votes about {signs.Count(s => s.Length > 0)} places"));
        var last = _known.Of(parsed) is { } known ? End(known) : folder.Statements.Max(s => s.Known);
        var faults = folder.Faults.Count;
        if (parsed.GetValue(_queries) is { } queries)
        {
            var draws = parsed.GetValue(_draws) is > 0 and var count ? new JointDraws(theatre, model, count, parsed.GetValue(_seed)) : null;
            faults += new QuestionRun(theatre, model, draws, terminal).Answer(queries);
        }

        if (parsed.GetValue(_changes) is { } changes)
        {
            WriteChanges(changes, theatre, model, folder.Statements.Min(s => s.Known), last);
        }

        if (parsed.GetValue(_fit))
        {
            new SourceSheet(model.FitBy(last), terminal).Write();
        }

        return faults > 0 ? ExitCode.Some : ExitCode.All;
    }

    private int Threads(ParseResult parsed) => parsed.GetValue(_jobs) is > 0 and var jobs ? jobs : Environment.ProcessorCount;

    private static int Learn(string file, int threads, Terminal terminal)
    {
        using var archive = CaseFile.Open(file);
        if (Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()] }, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var (stored, last) = new Estimates(archive, knowledge).Learn(TimeProvider.System.GetUtcNow(), threads, day =>
        {
            if (terminal.TalkIsTerminal)
            {
                terminal.SayInPassing($"learning from what was known on {Estimates.Iso(day.DayNumber)}");
            }
        });
        OverlapLearning.Learn(archive, knowledge, TimeProvider.System.GetUtcNow());
        new SourceSheet(last, terminal).Write();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{stored} fits stored"));
        return ExitCode.All;
    }

    /// <summary>The end of a day, or an instant, in days.</summary>
    internal static double End(KnownTime time) => time.Instant is null ? time.Day.DayNumber + .9999 : ClaimLine.Day(time);

    private static void WriteChanges(string path, Theatre theatre, ControlModel model, double first, double last)
    {
        using var stream = File.Create(path);
        for (var place = 0; place < theatre.Places.Count; place++)
        {
            if (model.Of(place, last) is not { } control)
            {
                continue;
            }

            foreach (var change in ChangeFinder.Find(control, (int)first, (int)last, last).Where(c => c.To >= 0))
            {
                using (var json = new Utf8JsonWriter(stream))
                {
                    json.WriteStartObject();
                    json.WriteString("place"u8, theatre.Places[place]);
                    json.WriteString("day"u8, Iso(change.Day));
                    json.WriteString("early"u8, Iso(change.Early));
                    json.WriteString("late"u8, Iso(change.Late));
                    json.WriteString("from"u8, change.From < 0 ? "unknown" : theatre.Actors[change.From]);
                    json.WriteString("to"u8, theatre.Actors[change.To]);
                    json.WriteEndObject();
                }

                stream.WriteByte((byte)'\n');
            }
        }
    }

    private static string Iso(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Option<string> Table(string name, string file, string columns) =>
        new(name) { HelpName = "FILE", Description = $"A table with the columns {columns}; {file} beside the claims if not given." };

    private static Option<string> Switch(string name, string description)
    {
        var option = new Option<string>(name) { HelpName = "off", Description = description };
        option.AcceptOnlyFromAmong("on", "off");
        return option;
    }
}
