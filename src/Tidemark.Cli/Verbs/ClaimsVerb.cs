using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Verbs;

/// <summary><c>claims</c>: what reports say, one JSON record a line.</summary>
internal sealed class ClaimsVerb : Verb
{
    private readonly Argument<string[]> _paths = PathArgument.Make();
    private readonly Option<bool> _mask = new("--mask") { Description = "Put [person] for the names of private persons." };
    private readonly Option<bool> _pretty = new("--pretty") { Description = "Indent the records for people." };
    private readonly ReadingChoices _reading = new();
    private readonly ClaimFilter _filter = new();

    public ClaimsVerb()
    {
        Command = new("claims", "Print what reports claim, one JSON record a line.") { _paths };
        _filter.AddTo(Command);
        Command.Add(_mask);
        Command.Add(_pretty);
        _reading.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark claims samples/                                # a folder",
        "tidemark claims samples/ --kind transfer --place Sirte  # who took Sirte, by whose word",
        "cat article.txt | tidemark claims - --published 2016-06-10",
        "tidemark claims archive/ --jobs 8 --min-confidence 0.8 > claims.ndjson",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = _reading.From(parsed, parsed.GetValue(_paths)!);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var wanted = _filter.From(parsed);
        var (mask, pretty) = (parsed.GetValue(_mask), parsed.GetValue(_pretty));
        var run = new ReadingRun(knowledge, settings, terminal);
        return run.Conclude(run.Read("claims", reading => Render(reading, wanted, mask, pretty), (_, rendered) =>
        {
            terminal.Record(rendered.Bytes.Span);
            return rendered.Count;
        }));
    }

    private static (ReadOnlyMemory<byte> Bytes, int Count) Render(ReportReading reading, Func<ResolvedClaim, bool> wanted, bool mask, bool pretty)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 12);
        var points = new CodePoints(reading.Report.Text);
        using var json = new Utf8JsonWriter(bytes, ClaimRecord.Options(pretty));
        var names = mask ? reading.Claims.Aggregate(PersonMask.Of(reading.Report, reading.Mentions), (all, claim) => all.With(reading.Report, claim)) : null;
        var count = 0;
        foreach (var claim in reading.Claims.Where(wanted))
        {
            ClaimRecord.Write(json, claim, reading.Report, points, names);
            json.Flush();
            json.Reset();
            bytes.Write("\n"u8);
            count++;
        }

        return (bytes.WrittenMemory, count);
    }
}
