using Tidemark.Pipeline.Questions;
using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>claims</c>: what reports say, one JSON record a line.</summary>
internal sealed class ClaimsVerb : Verb
{
    private readonly Argument<string[]> _paths = PathArgument.Make(ArgumentArity.ZeroOrMore);
    private readonly Option<bool> _mask = new("--mask") { Description = "Put [person] for the names of private persons." };
    private readonly Option<bool> _pretty = new("--pretty") { Description = "Indent the records for people." };
    private readonly CaseChoice _case = new(required: false);
    private readonly KnownOption _known = new("With --case: only claims that were published by then.");
    private readonly ReadingChoices _reading = new();
    private readonly ClaimFilter _filter = new();

    public ClaimsVerb()
    {
        Command = new("claims", "Print what reports claim, one JSON record a line.") { _paths };
        _case.AddTo(Command);
        _known.AddTo(Command);
        Command.Validators.Add(result =>
        {
            if (_case.IsGiven(result) == result.GetValue(_paths) is { Length: > 0 })
            {
                result.AddError(_case.IsGiven(result) ? "give either files and folders or --case, not both" : "give files and folders, or --case FILE");
            }
        });
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
        "tidemark claims --case my.tidemark --place Sirte",
        "tidemark claims archive/ --jobs 8 --min-confidence 0.8 > claims.ndjson",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        if (_case.Named(parsed) is not null)
        {
            return Kept(parsed, terminal);
        }

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

    /// <summary>The claims of a case file: the records that reading the same reports prints, by known day and report.</summary>
    private int Kept(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        var (wanted, mask, count) = (_filter.From(parsed), parsed.GetValue(_mask) ? Masks(parsed, archive, terminal) : null, 0L);
        using var records = new Records(terminal, parsed.GetValue(_pretty));
        foreach (var claim in archive.Claims(ClaimQuery.All with { KnownBy = _known.Of(parsed) }).Where(c => wanted(c.Resolved)))
        {
            terminal.Stop.ThrowIfCancellationRequested();
            var names = mask?.Invoke(claim);
            records.Whole(json => ClaimRecord.Write(json, claim, names));
            count++;
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {count:N0} {(count == 1 ? "claim" : "claims")} of {archive.Count().Claims:N0}"));
        return ExitCode.All;
    }

    private Func<KnownClaim, PersonMask> Masks(ParseResult parsed, CaseFile archive, Terminal terminal) =>
        new Masking(Shelf.Open(_reading.From(parsed, []), terminal) ?? throw new IOException("names cannot be masked without rules"), archive).Of;

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
