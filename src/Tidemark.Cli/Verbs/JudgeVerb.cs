using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>judge</c>: a person's decision about a claim of a case file.</summary>
internal sealed class JudgeVerb : Verb
{
    private const int MostOffered = 8;

    private readonly Argument<string> _claim = new("CLAIM") { Description = "The claim's id (c-5d1f0e...), or as much of its beginning as names one claim alone." };
    private readonly Argument<string> _verdict = new("VERDICT") { Description = "accept (it is said so), reject (it is not said so) or correct (it is said otherwise: --note tells how)." };
    private readonly Option<string> _by = new("--by") { HelpName = "NAME", Required = true, Description = "Who decides." };
    private readonly Option<string> _note = new("--note") { HelpName = "TEXT", Description = "Why, or the correction." };
    private readonly MomentOption _at = new("--at", "When it was decided, where it was not now (2016-06-22T08:00:00Z).");
    private readonly CaseChoice _case = new(required: true);

    public JudgeVerb()
    {
        Command = new("judge", "Add a person's decision about a claim. It is tied to the words, stays when rules change, and is never changed, only followed by another.") { _claim, _verdict };
        _verdict.AcceptOnlyFromAmong([.. Enum.GetValues<Verdict>().Where(v => v != Verdict.Add).Select(Words.Of)]);
        _case.AddTo(Command);
        Command.Add(_by);
        Command.Add(_note);
        _at.AddTo(Command);
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_verdict) == Words.Of(Verdict.Correct) && string.IsNullOrWhiteSpace(result.GetValue(_note)))
            {
                result.AddError("a correction needs --note TEXT that tells what is said");
            }
        });
        _by.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--by: give a name");
            }
        });
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark judge c-5d1f0e accept --by \"A. Reader\" --case my.tidemark",
        "tidemark judge c-5d1f0e correct --by \"A. Reader\" --note \"the port alone, not the town\" --case my.tidemark",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        if (!File.Exists(_case.Named(parsed)))
        {
            _case.Open(parsed).Dispose(); // says that it is missing
        }

        using var archive = _case.OpenToWrite(parsed);
        if (Find(archive, parsed.GetValue(_claim)!, terminal) is not { } known)
        {
            return ExitCode.None;
        }

        var (claim, points) = (known.Resolved.Claim, new CodePoints(known.SurrogatePairs));
        var judgement = new Judgement
        {
            Report = claim.Report, Start = points.At(claim.QuoteStart), End = points.At(claim.QuoteEnd), Claim = claim.Id, Verdict = Words.Parse<Verdict>(parsed.GetValue(_verdict)!)!.Value,
            Note = parsed.GetValue(_note)?.Trim() ?? "", Person = parsed.GetValue(_by)!.Trim(), At = _at.From(parsed),
        };
        archive.Add(judgement);
        if (_case.Json(parsed))
        {
            using var records = new Records(terminal);
            records.Write(json => Fields(json, judgement));
            return ExitCode.All;
        }

        terminal.Line($"{Words.Of(judgement.Verdict)}, by {judgement.Person}: {Words.Of(claim.Kind)}, \u201C{Excerpt.OneLine(known.Quote)}\u201D ({known.Capture.Name}, {claim.Id})");
        return ExitCode.All;
    }

    private static void Fields(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteString("claim"u8, judgement.Claim);
        json.WriteString("report"u8, judgement.Report.Value);
        json.WriteNumber("start"u8, judgement.Start);
        json.WriteNumber("end"u8, judgement.End);
        json.WriteString("verdict"u8, Words.Of(judgement.Verdict));
        json.WriteString("note"u8, judgement.Note);
        json.WriteString("person"u8, judgement.Person);
        json.WriteString("at"u8, KnownTime.Written(judgement.At));
    }

    private static KnownClaim? Find(CaseFile archive, string id, Terminal terminal)
    {
        KnownClaim[] found = [.. archive.Claims(new() { Id = id }).DistinctBy(c => c.Resolved.Claim.Id).Take(MostOffered)];
        if (found is [var only])
        {
            return only;
        }

        terminal.Say(found.Length == 0
            ? $"{id}: no claim of the case has this id; `tidemark claims` and `tidemark who` show the ids"
            : string.Create(CultureInfo.InvariantCulture, $"{id}: {found.Length} claims or more begin so; write more of the id:"));
        foreach (var claim in found)
        {
            terminal.Say($"  {claim.Resolved.Claim.Id}  {Words.Of(claim.Resolved.Claim.Kind)}: {Excerpt.OneLine(claim.Quote)}");
        }

        return null;
    }
}
