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
        var by = _known.Of(parsed);
        var outlets = new SortedDictionary<string, Outlet>(StringComparer.Ordinal);
        using (var readings = archive.Readings().GetEnumerator())
        {
            ReportId last = default;
            foreach (var capture in archive.Captures())
            {
                // The leading capture comes first: its outlet has the report.
                if (capture.Report == last || !readings.MoveNext())
                {
                    continue;
                }

                last = capture.Report;
                if (by is { } limit && !capture.Known.IsBy(limit))
                {
                    continue;
                }

                var outlet = outlets.TryGetValue(capture.Outlet, out var known) ? known : outlets[capture.Outlet] = new();
                outlet.Add(readings.Current.Claims, capture.Known);
            }
        }

        Tell(outlets, _case.Json(parsed), terminal);
        return ExitCode.All;
    }

    private static void Tell(SortedDictionary<string, Outlet> outlets, bool asRecords, Terminal terminal)
    {
        using var list = new Listing(terminal, asRecords, "source", "reports", "claims", "first", "last");
        foreach (var (name, outlet) in outlets)
        {
            list.Add(
                json =>
                {
                    json.WriteString("source"u8, name);
                    json.WriteNumber("reports"u8, outlet.Reports);
                    json.WriteNumber("claims"u8, outlet.Claims);
                    json.WriteString("first"u8, outlet.First.ToString());
                    json.WriteString("last"u8, outlet.Last.ToString());
                },
                () => [name.Length > 0 ? name : "(not stated)", Counted(outlet.Reports), Counted(outlet.Claims), outlet.First.ToString(), outlet.Last.ToString()]);
        }
    }

    private static string Counted(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Outlet
    {
        internal int Reports { get; private set; }

        internal long Claims { get; private set; }

        internal KnownTime First { get; private set; }

        internal KnownTime Last { get; private set; }

        internal void Add(int claims, KnownTime known)
        {
            (First, Last) = Reports == 0 ? (known, known) : (known.CompareTo(First) < 0 ? known : First, known.CompareTo(Last) > 0 ? known : Last);
            (Reports, Claims) = (Reports + 1, Claims + claims);
        }
    }
}
