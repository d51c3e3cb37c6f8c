using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Records;
using Tidemark.Reading;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>add</c>: a report typed or pasted.</summary>
internal sealed class AddVerb : Verb
{
    private readonly Option<string> _text = new("--text") { HelpName = "TEXT", Description = "The report's words (standard input)." };
    private readonly Option<string> _title = new("--title") { HelpName = "TEXT", Description = "Its title." };
    private readonly Option<string> _author = new("--author") { HelpName = "NAME", Description = "Its author." };
    private readonly Option<string> _url = new("--url") { HelpName = "URL", Description = "Where it was found." };
    private readonly Option<string> _language = new("--language") { HelpName = "CODE", Description = "Its language, two letters (found out from the text)." };
    private readonly MomentOption _captured = new("--captured", "When it was got, where it was not now (2016-06-22T08:00:00Z).");
    private readonly CaseChoice _case = new(required: true);
    private readonly ReadingChoices _reading = new();

    public AddVerb()
    {
        Command = new("add", "Add a report typed or pasted to a case file; add claim enters a claim.");
        _case.AddTo(Command);
        Array.ForEach<Option>([_text, _title, _author, _url, _language], Command.Add);
        _captured.AddTo(Command);
        _reading.AddTo(Command, addresses: false);
        Command.SetAction(static _ => ExitCode.All); // without one, a command that has others below it is nothing by itself
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark add --case my.tidemark --title \"Port taken\" --source \"Northern Wire\" --published 2016-06-11 < pasted.txt",
        "tidemark add --case my.tidemark --text \"The army said it had taken the port of Sirte.\" --source Radio --published 2016-06-11",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = _reading.From(parsed, ["-"]);
        var stated = new Details
        {
            Title = Given(parsed, _title), Author = Given(parsed, _author), Url = Given(parsed, _url), Language = Given(parsed, _language), Source = settings.Source.Length > 0 ? settings.Source : null,
        };
        var name = stated.Title is { } title ? Excerpt.OneLine(title) : "typed by hand";
        if (Bytes(parsed) is not { } bytes)
        {
            terminal.Say($"standard input: is more than the limit of {ReadingOptions.Default.SizeLimit:N0} bytes; split it");
            return ExitCode.None;
        }

        using var archive = _case.OpenToWrite(parsed);
        if (Shelf.Open(settings, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var read = ReportReader.Read(bytes, name, InputWalk.LooksLikeHtml(bytes), stated, settings.Options(null, null, terminal.Stop));
        if (new DeliveryDesk(knowledge, settings.Source, _captured.From(parsed)) is var desk && desk.ItemOf(read, "-") is not { } item)
        {
            terminal.Say(read.ToString()!);
            return ExitCode.None;
        }

        ReadingRun.Remark(terminal, item.Report, item.Remarks, new("claims"));
        return Keep(archive, desk.Read(item), _case.Json(parsed), terminal);
    }

    private static int Keep(CaseFile archive, Delivery delivery, bool json, Terminal terminal)
    {
        var stored = archive.Save([delivery]);
        FamilyBook.Update(archive);
        var (capture, claims, state) = (delivery.Capture, delivery.Reading.Claims.Length, stored.Captures > 0 ? "kept" : "there");
        if (json)
        {
            using var records = new Records(terminal);
            records.Write(to =>
            {
                to.WriteString("report"u8, capture.Report.Value);
                to.WriteString("name"u8, capture.Name);
                to.WriteString("state"u8, state);
                to.WriteNumber("claims"u8, claims);
            });
        }
        else
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{(stored.Captures > 0 ? "kept" : "there already")}: {capture.Report.Value}, {claims:N0} {(claims == 1 ? "claim" : "claims")}{(delivery.Read ? "" : $", language {delivery.Reading.Report.Language} is not read yet")}"));
        }

        var failures = ReadingRun.Failed(terminal, capture.Name, delivery.Reading.Failures);
        return delivery.Read && failures == 0 ? ExitCode.All : ExitCode.Some;
    }

    private byte[]? Bytes(ParseResult parsed)
    {
        if (parsed.GetValue(_text) is { } text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        using var input = Console.OpenStandardInput();
        return InputWalk.Bytes(input, ReadingOptions.Default.SizeLimit);
    }

    private static string? Given(ParseResult parsed, Option<string> option) => parsed.GetValue(option)?.Trim() is { Length: > 0 } value ? value : null;
}
