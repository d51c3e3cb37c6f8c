using System.Collections.Concurrent;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>Reads reports, several at a time, and hands the results over in the order of the input, whatever the number of jobs.</summary>
internal sealed class ReadingRun(Knowledge knowledge, Settings settings, Terminal terminal)
{
    private readonly Course _course = new(knowledge);
    private readonly ConcurrentBag<CourseReader> _idle = [];
    private readonly Progress _progress = new(terminal, settings.Paths);

    /// <summary>Reads everything.</summary>
    /// <param name="noun">What is found: "claims".</param>
    /// <param name="render">Makes something of a reading; runs on any thread.</param>
    /// <param name="take">Takes it, and returns how many were found; runs on the caller's thread, in order.</param>
    internal Tally Read<T>(string noun, Func<ReportReading, T> render, Func<ReportReading, T, int> take)
    {
        var tally = new Tally(noun);
        foreach (var (reading, made) in Ordered.Make(Reports(tally), r => Make(r, render), settings.Jobs, terminal.Stop))
        {
            tally.Read++;
            tally.Sentences += reading.Sentences;
            tally.Found += take(reading, made);
            Mended(terminal, reading.Report);
            tally.Failures += Failed(terminal, reading.Report.Name, reading.Failures);
            _progress.Step(tally);
        }

        terminal.ClearPassing();
        return tally;
    }

    /// <summary>Says how the run went.</summary>
    /// <returns>The exit code.</returns>
    internal int Conclude(Tally tally)
    {
        terminal.Flush();
        terminal.Say(tally.Items == 0 ? $"tidemark: nothing to read in {string.Join(' ', settings.Paths)}" : tally.Summary(_progress.Elapsed));
        return tally.Code;
    }

    private (ReportReading Reading, T Made) Make<T>(Report report, Func<ReportReading, T> render)
    {
        var reader = _idle.TryTake(out var idle) ? idle : _course.NewReader();
        if (Environment.GetEnvironmentVariable("TIDEMARK_TREE") == "1")
        {
            reader.Trace(Console.Error);
        }

        try
        {
            var reading = reader.Read(report);
            return (reading, render(reading));
        }
        finally
        {
            _idle.Add(reader);
        }
    }

    /// <summary>The reports that can be read; the others are told and counted.</summary>
    private IEnumerable<Report> Reports(Tally tally)
    {
        using var web = settings.OpenWeb();
        var options = settings.Options(web, null, terminal.Stop);
        foreach (var read in ReportReader.ReadAll(settings.Paths, options))
        {
            terminal.Stop.ThrowIfCancellationRequested();
            switch (read)
            {
                case ReportRead.Done done:
                    Remark(done.Report, done.Remarks, tally);
                    yield return done.Report.Source.Length > 0 || settings.Source.Length == 0 ? done.Report : done.Report with { Source = settings.Source };
                    break;
                case ReportRead.NotRead notRead:
                    tally.Foreign++;
                    terminal.Say(notRead.ToString());
                    break;
                default:
                    tally.Failed++;
                    terminal.Say(read.ToString()!);
                    break;
            }
        }
    }

    private void Remark(Report report, IEnumerable<string> remarks, Tally tally) => Remark(terminal, report, remarks, tally);

    /// <summary>Says what was mended before reading.</summary>
    internal static void Mended(Terminal terminal, Report report)
    {
        if (!report.Repairs.IsEmpty)
        {
            terminal.Say($"{report.Name}: mended before reading: {string.Join(", ", report.Repairs)}");
        }
    }

    /// <summary>Says that the reader itself failed on sentences.</summary>
    /// <returns>On how many.</returns>
    internal static int Failed(Terminal terminal, string name, int failures)
    {
        if (failures > 0)
        {
            terminal.Say($"{name}: {failures} {(failures == 1 ? "sentence" : "sentences")} gave nothing because the program failed on {(failures == 1 ? "it" : "them")}; the rest was read. With TIDEMARK_TREE=1 the cause is printed: please report it");
        }

        return failures;
    }

    /// <summary>Says what a person should know of a report.</summary>
    internal static void Remark(Terminal terminal, Report report, IEnumerable<string> remarks, Tally tally)
    {
        foreach (var remark in remarks)
        {
            terminal.Say($"{report.Name}: {remark}");
        }

        switch (report.Published)
        {
            case Publication.None:
                tally.Undated++;
                terminal.Say($"{report.Name}: undated; relative times stay unresolved (give --published DATE or a reports.csv)");
                break;
            case Publication.Doubtful doubtful:
                tally.Undated++;
                terminal.Say($"{report.Name}: dated '{doubtful.Words}', {doubtful.First:yyyy-MM-dd} or {doubtful.Second:yyyy-MM-dd}; relative times stay unresolved (state the date in a reports.csv)");
                break;
            default:
                break;
        }
    }
}
