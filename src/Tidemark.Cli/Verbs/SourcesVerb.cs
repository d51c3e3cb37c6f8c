using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;

namespace Tidemark.Cli.Verbs;

/// <summary><c>sources</c>: the outlets of a case file.</summary>
internal sealed class SourcesVerb : Verb
{
    private readonly CaseChoice _case = new(required: true);
    private readonly KnownOption _known = new();

    public SourcesVerb()
    {
        Command = new("sources", "List the outlets of a case file: how many reports and claims, from when to when.");
        _case.AddTo(Command);
        _known.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark sources --case my.tidemark", "tidemark sources --case my.tidemark --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        Tell(OutletBook.Of(KeptReport.Heads(archive, _known.Of(parsed))), _case.Json(parsed), terminal);
        return ExitCode.All;
    }

    private static void Tell(IReadOnlyDictionary<string, OutletTally> outlets, bool asRecords, Terminal terminal)
    {
        using var list = new Listing(terminal, asRecords, "source", "reports", "claims", "first", "last");
        foreach (var (name, outlet) in outlets)
        {
            list.Add(
                json => OutletRecord.Fields(json, name, outlet),
                () => [name.Length > 0 ? name : "(not stated)", Counted(outlet.Reports), Counted(outlet.Claims), outlet.First.ToString(), outlet.Last.ToString()]);
        }
    }

    private static string Counted(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
