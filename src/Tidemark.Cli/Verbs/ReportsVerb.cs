using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;

namespace Tidemark.Cli.Verbs;

/// <summary><c>reports</c>: what a case file holds.</summary>
internal sealed class ReportsVerb : Verb
{
    private readonly CaseChoice _case = new(required: true);
    private readonly KnownOption _known = new();

    public ReportsVerb()
    {
        Command = new("reports", "List the reports of a case file.");
        _case.AddTo(Command);
        _known.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark reports --case my.tidemark", "tidemark reports --case my.tidemark --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        var json = _case.Json(parsed);
        using var list = new Listing(terminal, json, "known", "source", "claims", "report", "title");
        var all = KeptReport.All(archive, _known.Of(parsed));
        foreach (var kept in json ? all : all.OrderByDescending(k => k.Captures[0].Known).ThenBy(k => k.Report.Id.Value, StringComparer.Ordinal))
        {
            list.Add(to => ReportRecord.Fields(to, kept, retrievals: archive.RetrievalsOf(kept.Report.Id)), () =>
            {
                var claims = kept.Reading.Read ? kept.Reading.Claims.ToString("N0", CultureInfo.InvariantCulture) : "not read";
                return [kept.Captures[0].Known.ToString(), kept.Report.Source, claims, kept.Report.Name, kept.Report.Title];
            });
        }

        return ExitCode.All;
    }
}
