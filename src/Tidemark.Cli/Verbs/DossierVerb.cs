using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Beliefs.Events;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>dossier</c>: all that is told of one event.</summary>
internal sealed class DossierVerb : WholeCaseVerb
{
    private const int MostOffered = 8;

    private readonly Argument<string> _event = new("EVENT") { Description = "The event: its id, or the beginning of it, as events and docket print it; or the id of a claim about it." };

    public DossierVerb()
        : base(new("dossier", "Tell all about one event: every quote, every count with what it rests on, and who denied or confirmed it."))
    {
        Command.Add(_event);
        _event.Validators.Add(result =>
        {
            if (result.Tokens.All(t => t.Value.Length < 3 || !(t.Value.StartsWith("e-", StringComparison.Ordinal) || t.Value.StartsWith("c-", StringComparison.Ordinal))))
            {
                result.AddError("give the id of an event (e-...) or of a claim (c-...), or its beginning");
            }
        });
    }

    internal override ImmutableArray<string> Examples => ["tidemark dossier e-3f09c1 --case my.tidemark", "tidemark dossier c-5d1f0e --case my.tidemark --as-known 2016-07-20 --mask --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var id = parsed.GetValue(_event)!;
        var run = new EventRun(parsed, Asked, knowledge, archive);
        Event[] found = [.. run.Wanted().Where(e => e.Id.StartsWith(id, StringComparison.Ordinal) || (id[0] == 'c' && e.All.Any(a => a.Said.Id.StartsWith(id, StringComparison.Ordinal))))];
        if (found is not [var told])
        {
            terminal.Say(found.Length == 0 ? $"{id}: no such event {Asked.Told(parsed)}; tidemark events lists them" : $"{id}: {found.Length} events begin so; write more of the id of one:");
            foreach (var offered in found.Take(MostOffered))
            {
                terminal.Say($"  {offered.Id}  {EventText.Of(offered.When)}  {EventText.Of(offered, run.Shown)}");
            }

            return ExitCode.None;
        }

        if (Case.Json(parsed))
        {
            using var records = new Records(terminal);
            records.Write(json => new EventRecord(json, run.Shown).Fields(told));
        }
        else
        {
            new DossierSheet(told, run.Shown, terminal.Line).Write();
        }

        return ExitCode.All;
    }
}
