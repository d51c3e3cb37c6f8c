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

/// <summary><c>docket</c>: allegations, with who alleged, denied and confirmed them, on what basis, when.</summary>
internal sealed class DocketVerb : WholeCaseVerb
{
    private readonly Option<bool> _open = new("--unanswered") { Description = "Only what nobody answered." };

    public DocketVerb()
        : base(new("docket", "List the allegations of a case: who alleged, denied, confirmed, admitted or justified what, on what basis, when."))
    {
        Command.Add(_open);
    }

    internal override ImmutableArray<string> Examples =>
        ["tidemark docket --case my.tidemark --place Aleppo --since 2016-09-01", "tidemark docket --case my.tidemark --kind harm --unanswered --mask --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var run = new EventRun(parsed, Asked, knowledge, archive);
        var open = parsed.GetValue(_open);
        Event[] events = [.. run.Wanted().Where(Allegations.Has).Where(e => !open || e.Replies.IsEmpty)];
        using (var records = new Records(terminal))
        {
            if (!Case.Json(parsed))
            {
                terminal.Line($"Allegations, {Asked.Told(parsed)}");
            }

            foreach (var told in events)
            {
                terminal.Stop.ThrowIfCancellationRequested();
                if (Case.Json(parsed))
                {
                    records.Write(json => new EventRecord(json, run.Shown).Fields(told));
                    continue;
                }

                Write(told, run.Shown, terminal);
            }
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {events.Length:N0} {(events.Length == 1 ? "allegation" : "allegations")}; what was alleged is not established, what was denied is not refuted"));
        return ExitCode.All;
    }

    private static void Write(Event told, Func<KnownClaim, KnownClaim> shown, Terminal terminal)
    {
        terminal.Line();
        var tolls = EventText.Tolls(told);
        terminal.Line($"{told.Id}  {EventText.Of(told.When)}  {EventText.Of(told, shown)}{(tolls.Length > 0 ? $" ({tolls})" : "")}");
        foreach (var group in Allegations.Said(told).GroupBy(s => (s.Word, s.Account.Origin.Key, s.Account.Claim.Known.Day)).Select(g => g.First()))
        {
            var claim = shown(group.Account.Claim);
            var basis = EventText.Basis(claim);
            var through = claim.Resolved.Attribution.IsEmpty ? "" : $", through {EventText.Outlet(claim)}";
            terminal.Line($"  {group.Word,-23} {EventText.Speaker(claim)}{through}, {claim.Known.Day:yyyy-MM-dd}{(basis.Length > 0 ? $"; basis: {basis}" : "")}");
            terminal.Line($"  {"",-23} “{Shortened(Excerpt.OneLine(claim.Sentence))}”");
        }

        if (told.Replies.IsEmpty)
        {
            terminal.Line($"  {"unanswered",-23} nobody answered it in what the case holds");
        }
    }

    private static string Shortened(string text) => text.Length <= 200 ? text : text[..(text.LastIndexOf(' ', 199) is var cut and > 0 ? cut : 199)] + "…";
}
