using System.Diagnostics;
using System.Globalization;
using Tidemark.Cli.Runs;
using Tidemark.Reading.Fetching;

namespace Tidemark.Cli.Output;

/// <summary>How far a run is: a bar for a person at a terminal, else a plain line every two seconds. Silent while a run is short.</summary>
internal sealed class Progress(Terminal terminal, IReadOnlyList<string> paths)
{
    private const int BarWidth = 24;

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly TimeSpan _pause = terminal.TalkIsTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(2);
    private TimeSpan _next = terminal.TalkIsTerminal ? TimeSpan.FromMilliseconds(400) : TimeSpan.FromSeconds(2);
    private int? _total;

    /// <summary>Time since the run began.</summary>
    internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    /// <summary>Shows the tally, if it is time to.</summary>
    internal void Step(Tally tally)
    {
        var elapsed = Elapsed;
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + _pause;
        _total ??= Count();
        var line = string.Create(CultureInfo.InvariantCulture, $"{tally.Items:N0}{(_total > 0 ? $" of {_total:N0}" : "")} reports, {tally.Found:N0} {tally.Noun}");
        if (terminal.TalkIsTerminal)
        {
            terminal.SayInPassing(Bar(tally.Items) + line);
        }
        else
        {
            terminal.Say($"reading: {line}");
        }
    }

    private string Bar(int done)
    {
        if (_total is not > 0)
        {
            return "";
        }

        var filled = (int)Math.Min(BarWidth, (long)BarWidth * done / _total.Value);
        return $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] ";
    }

    /// <summary>The number of files, or 0 where it does not tell the number of reports.</summary>
    private int Count()
    {
        var files = paths.SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories) : [p]);
        var count = 0;
        foreach (var file in files)
        {
            if (file == "-" || WebAddress.IsMeant(file) || file.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith("ndjson", StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }

            count++;
        }

        return count;
    }
}
