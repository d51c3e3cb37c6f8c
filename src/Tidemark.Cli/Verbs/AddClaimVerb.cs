using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Records;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>add claim</c>: a claim that a person enters against words of a report.</summary>
internal sealed class AddClaimVerb : Verb
{
    private readonly Argument<string> _report = new("REPORT") { Description = "The report's id (sha256:9c..., or its beginning) or its name in the case." };
    private readonly Option<string> _quote = new("--quote") { HelpName = "WORDS", Required = true, Description = "The words that the claim rests on, as they stand in the report." };
    private readonly Option<int> _nth = new("--nth") { HelpName = "N", DefaultValueFactory = _ => 1, Description = "Which of several places where these words stand (1)." };
    private readonly Option<string> _kind = new("--kind") { HelpName = "KIND", Required = true, Description = "holds, transfer, attack, siege, advance, operation, harm, measure, tie, deal or statement." };
    private readonly Option<string> _by = new("--by") { HelpName = "NAME", Required = true, Description = "Who enters it." };
    private readonly Option<string> _note = new("--note") { HelpName = "TEXT", Description = "Why." };
    private readonly Option<string[]> _actor = new("--actor") { HelpName = "WORDS", Description = "Words of the report for who does it; again for more." };
    private readonly Option<string[]> _target = new("--target") { HelpName = "WORDS", Description = "Words of the report for to whom; again for more." };
    private readonly Option<string> _place = new("--place") { HelpName = "WORDS", Description = "Words of the report for where." };
    private readonly Option<string[]> _speaker = new("--speaker") { HelpName = "WORDS", Description = "Words of the report for who says so, nearest first, WORDS=stance for another stance than asserts." };
    private readonly Option<string> _basis = new("--basis") { HelpName = "BASIS", Description = "On what ground the speaker says so: witness, video, document, satellite, count, intercept." };
    private readonly Option<string[]> _attribute = new("--attribute") { HelpName = "KEY=VALUE", Description = "An attribute of the codebook (extent=part); again for more." };
    private readonly Option<string> _modality = new("--modality") { HelpName = "WORD", DefaultValueFactory = _ => "asserted", Description = "asserted, planned, forecast, called-for, conditional or doubted." };
    private readonly Option<bool> _negated = new("--negated") { Description = "It is said not to be so." };
    private readonly Option<bool> _exclusive = new("--exclusive") { Description = "It is said of these alone (\"only X remains\")." };
    private readonly Option<string> _condition = new("--condition") { HelpName = "WORDS", Description = "The words of an if-clause." };
    private readonly Option<string> _time = new("--time") { HelpName = "EDTF", Description = "When it was so: 2016-05-23, 2016-05, 2016-05-24/..." };
    private readonly Option<string> _timeWords = new("--time-words") { HelpName = "WORDS", Description = "The words that tell when." };
    private readonly Option<string> _figure = new("--figure") { HelpName = "NUMBER", Description = "How many: 27, 27.. (or more), ..5 (at most), 5..10, ~45 (about)." };
    private readonly Option<string> _unit = new("--unit") { HelpName = "UNIT", Description = "Of the figure: people, percent, km2." };
    private readonly MomentOption _at = new("--at", "When it was entered, where it was not now (2016-06-22T08:00:00Z).");
    private readonly CaseChoice _case = new(required: true);
    private readonly ReadingChoices _reading = new();

    public AddClaimVerb()
    {
        Command = new("claim", "Enter a claim against words of a report of the case. It is a person's decision: it is shown as one, and stays whatever is read anew.") { _report };
        _kind.AcceptOnlyFromAmong([.. Enum.GetValues<ClaimKind>().Select(Words.Of)]);
        _modality.AcceptOnlyFromAmong([.. Enum.GetValues<Modality>().Select(Words.Of)]);
        _basis.AcceptOnlyFromAmong("witness", "video", "document", "satellite", "count", "intercept");
        foreach (var needed in new[] { _by, _quote })
        {
            needed.Validators.Add(result =>
            {
                if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                {
                    result.AddError($"{needed.Name}: give {(needed == _by ? "a name" : "words of the report")}");
                }
            });
        }

        _case.AddTo(Command);
        Array.ForEach<Option>(
            [_quote, _nth, _kind, _by, _note, _actor, _target, _place, _speaker, _basis, _attribute, _modality, _negated, _exclusive, _condition, _time, _timeWords, _figure, _unit],
            Command.Add);
        _at.AddTo(Command);
        _reading.AddTo(Command, addresses: false);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark add claim sha256:9c41 --quote \"the port fell\" --kind transfer --place Sirte --actor \"the army\" --by \"A. Reader\" --case my.tidemark",
        "tidemark add claim 2016-06-11-sirte-port.txt --quote \"27 people died\" --kind harm --attribute effect=killed --figure 27 --unit people --by \"A. Reader\" --case my.tidemark",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        if (!File.Exists(_case.Named(parsed)))
        {
            _case.Open(parsed).Dispose(); // says that it is missing
        }

        using var archive = _case.OpenToWrite(parsed);
        if (Find(archive, parsed.GetValue(_report)!, terminal) is not { } report || Entry(parsed, terminal) is not { } entry
            || Shelf.Open(_reading.From(parsed, []), terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var (read, resolve) = new Course(knowledge).NewReader().Open(report);
        if (entry.Make(report, read, out var fault) is not { } claim)
        {
            terminal.Say($"{report.Name}: {fault}");
            return ExitCode.None;
        }

        if (archive.Claims(ClaimQuery.All with { Report = report.Id }).FirstOrDefault(c => c.Resolved.Claim.Id == claim.Id) is { } there)
        {
            terminal.Say($"{claim.Id}: is there already{(there.IsEntered ? "" : ", the reader found it")}; `tidemark judge {claim.Id} accept` says that it is right");
            return ExitCode.None;
        }

        var points = new CodePoints(report.Text);
        var start = points.At(claim.QuoteStart);
        var judgement = new Judgement
        {
            Report = report.Id, Start = start, End = points.At(claim.QuoteEnd), Claim = claim.Id, Verdict = Verdict.Add, Note = parsed.GetValue(_note)?.Trim() ?? "",
            Person = parsed.GetValue(_by)!.Trim(), At = _at.From(parsed),
        };
        archive.Add(judgement, resolve(claim));
        FamilyBook.Update(archive);
        Tell(archive, claim.Id, _case.Json(parsed), terminal);
        return ExitCode.All;
    }

    private static void Tell(CaseFile archive, string id, bool json, Terminal terminal)
    {
        var kept = archive.Claims(ClaimQuery.All with { Id = id }).First();
        if (json)
        {
            using var records = new Records(terminal);
            records.Whole(to => ClaimRecord.Write(to, kept));
            return;
        }

        terminal.Line($"{id}  {SpeakerText.Of(kept.Resolved)}{ClaimText.Of(kept.Resolved)}");
        terminal.Line($"  {JudgementText.Of(kept.Judgements[^1])}");
    }

    private ClaimEntry? Entry(ParseResult parsed, Terminal terminal)
    {
        var attributes = (parsed.GetValue(_attribute) ?? []).Select(a => a.Split('=', 2)).ToArray();
        var speakers = (parsed.GetValue(_speaker) ?? []).Select(Speaker).ToArray();
        if ((Array.Find(attributes, a => a.Length < 2)?[0] ?? Array.Find(speakers, s => s.Stance is null).Words) is { } wrong)
        {
            terminal.Say($"'{wrong}': write KEY=VALUE for an attribute; for a speaker WORDS or WORDS=stance, a stance being {string.Join(", ", Enum.GetValues<Stance>().Select(Words.Of))}");
            return null;
        }

        string Given(Option<string> option) => parsed.GetValue(option)?.Trim() ?? "";
        return new()
        {
            Quote = parsed.GetValue(_quote)!.Trim(), Which = Math.Max(parsed.GetValue(_nth), 1), Kind = Words.Parse<ClaimKind>(parsed.GetValue(_kind)!)!.Value,
            Modality = Words.Parse<Modality>(parsed.GetValue(_modality)!)!.Value, Negated = parsed.GetValue(_negated), Exclusive = parsed.GetValue(_exclusive), Condition = Given(_condition),
            Actor = [.. parsed.GetValue(_actor) ?? []], Target = [.. parsed.GetValue(_target) ?? []], Place = Given(_place) is { Length: > 0 } place ? place : null,
            Speakers = [.. speakers.Select(s => (s.Words, s.Stance!.Value))], Basis = Given(_basis), Attributes = [.. attributes.Select(a => (a[0].Trim(), a[1].Trim()))],
            Time = Given(_time) is { Length: > 0 } time ? time : null, TimeWords = Given(_timeWords), Figure = Given(_figure) is { Length: > 0 } figure ? figure : null, Unit = Given(_unit),
        };
    }

    private static (string Words, Stance? Stance) Speaker(string written)
    {
        var equals = written.LastIndexOf('=');
        return equals < 0 ? (written.Trim(), Stance.Asserts) : Words.Parse<Stance>(written[(equals + 1)..].Trim()) is { } stance ? (written[..equals].Trim(), stance) : (written, null);
    }

    private static Report? Find(CaseFile archive, string written, Terminal terminal)
    {
        var id = written.StartsWith("sha256:", StringComparison.Ordinal) ? written : "sha256:" + written;
        ReportId[] found = [.. archive.Captures().Where(c => c.Name == written || (written.Length >= 4 && c.Report.Value.StartsWith(id, StringComparison.Ordinal))).Select(c => c.Report).Distinct().Take(9)];
        if (found is [var only])
        {
            return archive.Find(only);
        }

        terminal.Say(found.Length == 0
            ? $"{written}: no report of the case has this id or name; `tidemark reports --json` shows the ids"
            : string.Create(CultureInfo.InvariantCulture, $"{written}: {found.Length} reports or more; write more of the id: {string.Join(", ", found.Select(f => f.Value[..23]))}"));
        return null;
    }
}
