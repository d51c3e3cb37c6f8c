using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Beliefs.Events;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;

namespace Tidemark.Cli.Verbs;

/// <summary><c>dossier</c>: all that is told of one event.</summary>
internal sealed class DossierVerb : Verb
{
    private const int MostOffered = 8;

    private readonly Argument<string> _event = new("EVENT") { Description = "The event: its id, or the beginning of it, as events and docket print it; or the id of a claim about it." };
    private readonly CaseChoice _case = new(required: true);
    private readonly AskedOf _asked = new();

    public DossierVerb()
    {
        Command = new("dossier", "Tell all about one event: every quote, every count with what it rests on, and who denied or confirmed it.") { _event };
        _case.AddTo(Command);
        _asked.AddTo(Command);
        _event.Validators.Add(result =>
        {
            if (result.Tokens.All(t => t.Value.Length < 3 || !(t.Value.StartsWith("e-", StringComparison.Ordinal) || t.Value.StartsWith("c-", StringComparison.Ordinal))))
            {
                result.AddError("give the id of an event (e-...) or of a claim (c-...), or its beginning");
            }
        });
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark dossier e-3f09c1 --case my.tidemark", "tidemark dossier c-5d1f0e --case my.tidemark --as-known 2016-07-20 --mask --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.OpenCompared(parsed, terminal);
        if (AskedOf.Knowledge(terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var id = parsed.GetValue(_event)!;
        var run = new EventRun(parsed, _asked, knowledge, archive);
        Event[] found = [.. run.Wanted().Where(e => e.Id.StartsWith(id, StringComparison.Ordinal) || (id[0] == 'c' && e.All.Any(a => a.Said.Id.StartsWith(id, StringComparison.Ordinal))))];
        if (found is not [var told])
        {
            terminal.Say(found.Length == 0 ? $"{id}: no such event {_asked.Told(parsed)}; tidemark events lists them" : $"{id}: {found.Length} events begin so; write more of the id of one:");
            foreach (var offered in found.Take(MostOffered))
            {
                terminal.Say($"  {offered.Id}  {EventText.Of(offered.When)}  {EventText.Of(offered, run.Shown)}");
            }

            return ExitCode.None;
        }

        if (_case.Json(parsed))
        {
            using var records = new Records(terminal);
            records.Write(json => new EventRecord(json, run.Shown).Fields(told));
        }
        else
        {
            new EventSheet(told, run.Shown, terminal.Line).Write();
        }

        return ExitCode.All;
    }
}
