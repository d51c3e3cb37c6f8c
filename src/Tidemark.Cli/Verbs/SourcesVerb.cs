using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Actors;
using Tidemark.Beliefs.Control;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;

namespace Tidemark.Cli.Verbs;

/// <summary><c>sources</c>: the outlets of a case file and who else speaks in it, with what their word is worth and whom they print.</summary>
internal sealed class SourcesVerb : Verb
{
    private const string OutletPrefix = "outlet:", NamePrefix = "name:";

    private readonly CaseChoice _case = new(required: true);
    private readonly KnownOption _known = new();
    private readonly Option<bool> _mask = new("--mask") { Description = "Leave out speakers that the packs do not know." };

    public SourcesVerb()
    {
        Command = new("sources", "List the outlets of a case file (how many reports and claims, from when to when) and, where reconcile --fit has learned it, what each source's word is worth and who prints whom.");
        _case.AddTo(Command);
        _known.AddTo(Command);
        Command.Add(_mask);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark sources --case my.tidemark", "tidemark sources --case my.tidemark --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        var (by, asRecords) = (_known.Of(parsed), _case.Json(parsed));
        var outlets = OutletBook.Of(KeptReport.Heads(archive, by));
        var fit = StoredFits.Control(archive, by);
        if (fit.Sources.IsEmpty)
        {
            Tell(outlets, new(fit, SourceOverlaps.None, Plain), asRecords, terminal);
            return ExitCode.All;
        }

        if (Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()] }, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var masked = parsed.GetValue(_mask);
        string Name(string id) => Named(id, knowledge.Actors, masked);
        var worth = new WorthRecord(fit, StoredFits.Overlaps(archive, by), Name);
        Tell(outlets, worth, asRecords, terminal);
        TellWorth(fit, outlets, worth, id => masked && id.StartsWith(NamePrefix, StringComparison.Ordinal) ? null : Name(id), asRecords, terminal);
        return ExitCode.All;
    }

    private static string Plain(string id) => id.StartsWith(OutletPrefix, StringComparison.Ordinal) ? id[OutletPrefix.Length..] : id;

    private static string Named(string id, ActorRegistry actors, bool masked)
    {
        const string actor = "actor:";
        var at = id.StartsWith(actor, StringComparison.Ordinal) ? actors.Find(id[actor.Length..]) : -1;
        return at >= 0 ? actors[at].Name : id.StartsWith(NamePrefix, StringComparison.Ordinal) ? (masked ? AnswerMask.Untold : id[NamePrefix.Length..]) : Plain(id);
    }

    /// <summary>A table of worth for people; for programs, the speakers that are no outlets, whose records have no reports of their own.</summary>
    private static void TellWorth(ControlFit fit, IReadOnlyDictionary<string, OutletTally> outlets, WorthRecord worth, Func<string, string?> name, bool asRecords, Terminal terminal)
    {
        if (!asRecords)
        {
            terminal.Line("");
            terminal.Line($"How often a word was right, by whom it speaks for, with 80 % intervals; as learned by {Estimates.Iso((int)fit.Known)}, from what was said alone:");
        }

        var ofOutlets = outlets.Keys.Select(o => OutletPrefix + o.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        using var list = new Listing(terminal, asRecords, ["source", .. WorthRecord.Heads]);
        foreach (var id in fit.Sources.Keys)
        {
            if ((asRecords ? ofOutlets.Contains(id) : !worth.Tells(id)) || name(id) is not { } shown)
            {
                continue;
            }

            list.Add(
                json =>
                {
                    json.WriteString("speaker"u8, shown);
                    json.WriteString("id"u8, id.StartsWith(NamePrefix, StringComparison.Ordinal) ? null : id);
                    worth.Fields(json, id);
                },
                () => [shown, .. worth.Cells(id)]);
        }
    }

    private static void Tell(IReadOnlyDictionary<string, OutletTally> outlets, WorthRecord worth, bool asRecords, Terminal terminal)
    {
        using var list = new Listing(terminal, asRecords, "source", "reports", "claims", "first", "last", "prints", "quotes");
        foreach (var (name, outlet) in outlets)
        {
            var id = OutletPrefix + name.ToLowerInvariant();
            list.Add(
                json =>
                {
                    OutletRecord.Fields(json, name, outlet);
                    worth.Fields(json, id);
                },
                () => [name.Length > 0 ? name : "(not stated)", Counted(outlet.Reports), Counted(outlet.Claims), outlet.First.ToString(), outlet.Last.ToString(), worth.Prints(id), worth.Quotes(id)]);
        }
    }

    private static string Counted(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
