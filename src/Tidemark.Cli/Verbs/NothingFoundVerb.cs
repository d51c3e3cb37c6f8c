using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Reports;

namespace Tidemark.Cli.Verbs;

/// <summary><c>nothing-found</c>: sentences that were read and gave no claim.</summary>
internal sealed class NothingFoundVerb : Verb
{
    private readonly CaseChoice _case = new(required: true);
    private readonly KnownOption _known = new();
    private readonly Option<string> _why = new("--why") { HelpName = "REASON", Description = "Only no-name (names nobody and no place), no-rule (no rule applies), set-aside (a later step dropped it) or failed (the program failed on it)." };

    public NothingFoundVerb()
    {
        _why.AcceptOnlyFromAmong([.. Enum.GetValues<Silence>().Select(Words.Of)]);
        Command = new("nothing-found", "Show the sentences of a case file that were read and gave nothing, and why.") { _why };
        _case.AddTo(Command);
        _known.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark nothing-found --case my.tidemark --why no-rule", "tidemark nothing-found --case my.tidemark --json"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.Open(parsed);
        using var records = new Records(terminal);
        var why = parsed.GetValue(_why) is { } word ? Words.Parse<Silence>(word) : null;
        var (count, all, json) = (0L, 0L, _case.Json(parsed));
        foreach (var kept in KeptReport.All(archive, _known.Of(parsed)))
        {
            all += kept.Reading.Sentences;
            var points = new CodePoints(kept.Report.Text);
            var wanted = kept.Reading.Silent.Where(s => why is null || s.Why == why).ToArray();
            count += wanted.Length;
            if (wanted.Length > 0 && !json)
            {
                terminal.Line($"{kept.Report.Name} ({kept.Report.Source})");
            }

            foreach (var sentence in wanted)
            {
                var words = kept.Report.Text[sentence.Start..sentence.End];
                if (!json)
                {
                    terminal.Line($"  {Words.Of(sentence.Why),-10}{Excerpt.OneLine(words)}");
                    continue;
                }

                records.Write(to => SilentRecord.Fields(to, kept.Report.Id, points, sentence, words));
            }
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {count:N0} of {all:N0} sentences gave nothing{(why is null ? "" : $" ({Words.Of(why.Value)})")}"));
        return ExitCode.All;
    }
}
