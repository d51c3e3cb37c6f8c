using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;

namespace Tidemark.Cli.Verbs;

/// <summary><c>read</c>: reads reports into a case file.</summary>
internal sealed class ReadVerb : Verb
{
    private readonly Argument<string[]> _paths = PathArgument.Make();
    private readonly MomentOption _captured = new("--captured", "When the reports were got, where it was not now (2016-06-22T08:00:00Z).");
    private readonly CaseChoice _case = new(required: true);
    private readonly ReadingChoices _reading = new();

    public ReadVerb()
    {
        Command = new("read", "Read reports into a case file. What is there already is passed over; a run that was stopped goes on.") { _paths };
        _case.AddTo(Command);
        _captured.AddTo(Command);
        _reading.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark read archive/ --case my.tidemark              # again later: only what is new is read",
        "tidemark read archive/ --case my.tidemark --jobs 2 --published 2016-06-10",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = _reading.From(parsed, parsed.GetValue(_paths)!);
        using var archive = _case.OpenToWrite(parsed);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        using var view = _case.Open(parsed);
        var run = new KeepingRun(knowledge, settings, archive, view, _captured.From(parsed), terminal);
        using var records = new Records(terminal);
        var json = _case.Json(parsed);
        run.Run((capture, claims, now) =>
        {
            if (json)
            {
                records.Write(to =>
                {
                    to.WriteString("report"u8, capture.Report.Value);
                    to.WriteString("name"u8, capture.Name);
                    to.WriteString("state"u8, now ? "kept" : "there");
                    to.WriteNumber("claims"u8, claims);
                });
            }
        });
        run.Compare();
        return run.Conclude();
    }
}
