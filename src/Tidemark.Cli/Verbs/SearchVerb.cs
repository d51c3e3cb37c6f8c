using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;

namespace Tidemark.Cli.Verbs;

/// <summary><c>search</c>: reports that hold words.</summary>
internal sealed class SearchVerb : Verb
{
    private readonly Argument<string[]> _words = new("WORDS") { Arity = ArgumentArity.OneOrMore, Description = "Words that a report must hold, all of them; case, diacritics and Arabic letter forms do not matter." };
    private readonly CaseChoice _case = new(required: true);
    private readonly KnownOption _known = new();

    public SearchVerb()
    {
        Command = new("search", "Find the reports of a case file that hold words, newest first.") { _words };
        _case.AddTo(Command);
        _known.AddTo(Command);
        _words.Validators.Add(result =>
        {
            if (!SearchWords.Of(string.Join(' ', result.Tokens.Select(t => t.Value))).Any())
            {
                result.AddError("give at least one word of letters or digits");
            }
        });
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark search Manbij ceasefire --case my.tidemark", "tidemark search منبج --case my.tidemark --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        using var records = new Records(terminal);
        var words = string.Join(' ', parsed.GetValue(_words)!);
        string[] folded = [.. SearchWords.Of(words)];
        var (count, json) = (0, _case.Json(parsed));
        var known = _known.Of(parsed);
        foreach (var id in archive.Search(words).Where(id => known is not { } limit || archive.CapturesOf(id).Any(c => c.Known.IsBy(limit))))
        {
            var report = archive.Find(id)!;
            count++;
            if (json)
            {
                records.Write(to => SearchRecord.Fields(to, report, words));
                continue;
            }

            terminal.Line($"{DateText.Of(report.Published) ?? "undated"}  {(report.Source.Length > 0 ? report.Source : report.Name)}: {report.Title}");
            var (start, end) = Excerpt.Of(report, folded);
            terminal.Line($"  … {Excerpt.OneLine(report.Text[start..end])} …");
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {count:N0} {(count == 1 ? "report holds" : "reports hold")} {words}"));
        return ExitCode.All;
    }
}
