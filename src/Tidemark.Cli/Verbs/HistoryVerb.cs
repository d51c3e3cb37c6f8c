using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Beliefs.Control;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Places;

namespace Tidemark.Cli.Verbs;

/// <summary><c>history</c>: when a place changed hands, as estimated.</summary>
internal sealed class HistoryVerb : Verb
{
    private readonly Argument<string> _place = new("PLACE") { Description = "The place: any spelling, or its id (geonames:172349)." };
    private readonly KnownOption _known = new();
    private readonly CaseChoice _case = new(required: true);

    public HistoryVerb()
    {
        Command = new("history", "Tell when a place changed hands, with the days between which it did so with 80 % probability.") { _place };
        _case.AddTo(Command);
        _known.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark history Manbij --case my.tidemark", "tidemark history Manbij --case my.tidemark --as-known 2016-06-22 --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        if (Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()] }, terminal) is not { } knowledge
            || WhoVerb.Place(parsed.GetValue(_place)!, new PlaceSearch(knowledge.Places), knowledge, terminal) is not { } place)
        {
            return ExitCode.None;
        }

        if (new HistoryQuestion(archive, knowledge, _known.Of(parsed)).Of(place.CanonicalId) is not { } history)
        {
            terminal.Line($"{place.Name}: nothing was said of who holds it");
            return ExitCode.All;
        }

        Tell(history.Changes, history.Estimates, _case.Json(parsed), terminal);
        return ExitCode.All;
    }

    private static void Tell(IReadOnlyList<Change> changes, Estimates estimates, bool asRecords, Terminal terminal)
    {
        using var records = new Records(terminal);
        var table = new Table("day", "80 % between", "from", "to");
        foreach (var change in changes)
        {
            if (asRecords)
            {
                records.Write(json => ChangeRecord.Fields(json, change, estimates));
                continue;
            }

            table.Add(Estimates.Iso(change.Day), $"{Estimates.Iso(change.Early)} and {Estimates.Iso(change.Late)}", estimates.Name(change.From), estimates.Name(change.To));
        }

        foreach (var line in asRecords ? [] : table.Lines(Terminal.Width))
        {
            terminal.Line(line);
        }

        if (changes.Count == 0 && !asRecords)
        {
            terminal.Line("no change of hands is likely");
        }
    }
}
