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

/// <summary><c>mentions</c>: the names of actors and places in reports, one JSON record a line.</summary>
internal sealed class MentionsVerb : Verb
{
    private readonly Argument<string[]> _paths = PathArgument.Make();
    private readonly Option<string> _type = new("--type") { HelpName = "TYPE", Description = "Only actor or only place." };
    private readonly ReadingChoices _reading = new();

    public MentionsVerb()
    {
        _type.AcceptOnlyFromAmong("actor", "place");
        Command = new("mentions", "Print the names of actors and places in reports, one JSON record a line.") { _paths, _type };
        _reading.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark mentions samples/",
        "tidemark mentions samples/2016-06-11-sirte-port.txt --type place",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = _reading.From(parsed, parsed.GetValue(_paths)!);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var type = parsed.GetValue(_type);
        var run = new ReadingRun(knowledge, settings, terminal);
        return run.Conclude(run.Read("mentions", reading => Render(reading, type), (_, rendered) =>
        {
            terminal.Record(rendered.Bytes.Span);
            return rendered.Count;
        }));
    }

    private static (ReadOnlyMemory<byte> Bytes, int Count) Render(ReportReading reading, string? type)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 12);
        var points = new CodePoints(reading.Report.Text);
        using var json = new Utf8JsonWriter(bytes, ClaimRecord.Options(indented: false));
        var count = 0;
        foreach (var mention in reading.Mentions.Where(m => type is null || m.Type == type))
        {
            Write(json, reading.Report, mention, points);
            json.Flush();
            json.Reset();
            bytes.Write("\n"u8);
            count++;
        }

        return (bytes.WrittenMemory, count);
    }

    private static void Write(Utf8JsonWriter json, Report report, ResolvedMention mention, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteString("report"u8, report.Id.Value);
        json.WriteString("type"u8, mention.Type);
        json.WriteNumber("start"u8, points.At(mention.Start));
        json.WriteNumber("end"u8, points.At(mention.End));
        json.WriteString("text"u8, mention.Text);
        json.WriteString("id"u8, mention.Id);
        json.WriteString("name"u8, mention.Name);
        json.WriteEndObject();
    }
}
