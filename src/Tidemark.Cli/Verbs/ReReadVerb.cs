using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;
using Tidemark.Reports.Families;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>re-read</c>: what newer rules change in a case file.</summary>
internal sealed class ReReadVerb : Verb
{
    private const int BatchSize = 256;

    private readonly CaseChoice _case = new(required: true);
    private readonly Option<bool> _accept = new("--accept") { Description = "Put the new claims in the place of the old ones. What people decided stays." };
    private readonly ReadingChoices _reading = new();

    public ReReadVerb()
    {
        Command = new("re-read", "Show what newer rules change in a case file; change it only with --accept.") { _accept };
        _case.AddTo(Command);
        _reading.AddTo(Command, addresses: false);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark re-read --case my.tidemark            # shows, changes nothing", "tidemark re-read --case my.tidemark --accept"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = _reading.From(parsed, []);
        var accept = parsed.GetValue(_accept);
        using var archive = accept ? _case.OpenToWrite(parsed) : _case.Open(parsed);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var (version, reader, sketcher) = (ReaderVersion.Of(knowledge), new Course(knowledge).NewReader(), new Sketcher());
        var old = archive.Readings().Where(r => r.Read && r.Reader != version).Select(r => r.Report).ToArray();
        var (changes, readings, failures, batch) = (0L, 0, 0, new List<Delivery>());
        using var records = new Records(terminal);
        foreach (var id in old)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            var again = ReReading.Of(archive, archive.Find(id)!, reader);
            Tell(again, _case.Json(parsed), records, terminal);
            failures += ReadingRun.Failed(terminal, again.Kept.Name, again.Reading.Failures);
            (changes, readings) = (changes + again.Changes.Length, readings + (again.Changes.Length > 0 ? 1 : 0));
            if (accept)
            {
                batch.Add(new(again.Reading, archive.BytesOf(id)!, archive.CapturesOf(id)[0], version) { Sketch = sketcher.Of(again.Reading.Report) });
                Put(archive, batch, BatchSize);
            }
        }

        Put(archive, batch, 1);
        if (accept)
        {
            FamilyBook.Update(archive);
        }

        terminal.Flush();
        terminal.Say(Summary(old.Length, readings, changes, accept));
        return failures == 0 ? ExitCode.All : ExitCode.Some;
    }

    private static void Put(CaseFile archive, List<Delivery> batch, int least)
    {
        if (batch.Count >= least)
        {
            archive.Replace(batch);
            batch.Clear();
        }
    }

    private static string Summary(int old, int readings, long changes, bool accept) => old == 0
        ? "tidemark: every report was read with these rules"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"tidemark: {old:N0} reports were read with other rules; {changes:N0} claims in {readings:N0} of them {(accept ? "are changed now, what people decided stays" : "would change; --accept makes it so")}");

    private static void Tell(ReReading again, bool asRecords, Records records, Terminal terminal)
    {
        if (again.Changes.Length > 0 && !asRecords)
        {
            terminal.Line($"{again.Kept.Name} ({again.Kept.Source})");
        }

        foreach (var change in again.Changes)
        {
            if (!asRecords)
            {
                var judged = string.Concat(change.Judged.Select(j => $" [{Words.Of(j.Verdict)} by {j.Person}, stays]"));
                terminal.Line($"  {change.How,-8}{Words.Of(change.Claim.Claim.Kind)}: {Excerpt.OneLine(change.Quote)}{judged}");
                continue;
            }

            records.Write(json =>
            {
                json.WriteString("report"u8, again.Kept.Id.Value);
                json.WriteString("change"u8, change.How);
                json.WriteString("claim"u8, change.Claim.Claim.Id);
                json.WriteString("kind"u8, Words.Of(change.Claim.Claim.Kind));
                json.WriteString("quote"u8, change.Quote);
                json.WriteStartArray("judged"u8);
                foreach (var judgement in change.Judged)
                {
                    json.WriteStringValue(Words.Of(judgement.Verdict));
                }

                json.WriteEndArray();
            });
        }
    }
}
