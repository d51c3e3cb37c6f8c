using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Tidemark.Storage;

namespace Tidemark.Bench;

/// <summary>
/// Lets the command watch feeds that fail in all ways, kills it with SIGKILL at random moments of the first two thirds of the time, and looks whether
/// every item that ever stood in a feed was read exactly once, and how much memory the watcher takes as time passes.
/// </summary>
internal sealed partial class WatchVerb(string program, string folder, WatchFeeds feeds, int seconds, int seed) : IDisposable
{
    private readonly Random _dice = new(seed);
    private readonly List<(double Second, int Run, long Bytes)> _memory = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<string> _odd = [];
    private Process? _process;
    private int _kills, _run;

    /// <summary>Runs it.</summary>
    /// <param name="program">The <c>tidemark</c> program.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="count">How many feeds.</param>
    /// <param name="time">How many seconds.</param>
    internal static int Run(string program, string folder, string count, string time)
    {
        using var feeds = new WatchFeeds(int.Parse(count, CultureInfo.InvariantCulture), items: 5, seed: 20160620);
        using var verb = new WatchVerb(program, folder, feeds, int.Parse(time, CultureInfo.InvariantCulture), seed: 20160621);
        return verb.Run();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
    }

    private int Run()
    {
        File.WriteAllLines(Path.Combine(folder, "feeds.txt"), feeds.Addresses);
        Start();
        Storm();
        feeds.Faulty = false;
        var drained = Drain(TimeSpan.FromMinutes(6));
        var clean = Stop();
        return Conclude(clean, drained);
    }

    /// <summary>Time passes: items come, the watcher is killed, its memory is looked at.</summary>
    private void Storm()
    {
        var nextKill = KillAfter();
        while (_clock.Elapsed.TotalSeconds < seconds)
        {
            Thread.Sleep(500);
            feeds.Publish(Math.Max(1, feeds.Addresses.Count() / 60));
            Sample();
            var second = _clock.Elapsed.TotalSeconds;
            if (second >= nextKill && second < seconds * 2 / 3)
            {
                _process!.Kill();
                _process.WaitForExit();
                _kills++;
                Start();
                nextKill = second + KillAfter();
            }
        }
    }

    private double KillAfter() => Math.Max(2, seconds / 40.0) * (0.5 + _dice.NextDouble());

    /// <summary>Lets the watcher go on without faults until it has asked for everything, or time is up.</summary>
    private double Drain(TimeSpan most)
    {
        var from = _clock.Elapsed;
        while (_clock.Elapsed - from < most && Missing().Count > 0)
        {
            Thread.Sleep(3000);
            Sample();
        }

        return (_clock.Elapsed - from).TotalSeconds;
    }

    private void Start()
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { "watch", Path.Combine(folder, "feeds.txt"), "--case", Case, "--every", "5s", "--pause", "0.05s", "--allow-private", "--seed", "1" })
        {
            start.ArgumentList.Add(word);
        }

        (_run, _process) = (_run + 1, new Process { StartInfo = start });
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } said && (said.Contains("xception", StringComparison.Ordinal) || said.StartsWith("   at ", StringComparison.Ordinal)))
            {
                _odd.Add(said);
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private string Case => Path.Combine(folder, "watch.tidemark");

    private bool Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        return _process.WaitForExit(TimeSpan.FromSeconds(30)) && _process.ExitCode == 143;
    }

    private void Sample()
    {
        try
        {
            _process!.Refresh();
            _memory.Add((_clock.Elapsed.TotalSeconds, _run, _process.WorkingSet64));
        }
        catch (InvalidOperationException)
        {
            _odd.Add("the watcher ended by itself");
        }
    }

    private Dictionary<string, int> Read()
    {
        var read = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!File.Exists(Case))
        {
            return read;
        }

        using var archive = CaseFile.OpenToRead(Case);
        foreach (var mark in archive.Reports().SelectMany(r => Marks().Matches(r.Text).Select(m => m.Value).Distinct()))
        {
            read[mark] = read.GetValueOrDefault(mark) + 1;
        }

        return read;
    }

    private List<string> Missing() => [.. feeds.Marks().Except(Read().Keys)];

    private int Conclude(bool clean, double drained)
    {
        var read = Read();
        using var archive = CaseFile.OpenToRead(Case);
        var (counts, twice) = (archive.Count(), read.Count(r => r.Value > 1));
        var missing = feeds.Items - read.Count;
        var strays = counts.Reports - read.Values.Sum();
        Say("feeds, items", $"{feeds.Addresses.Count():N0}, {feeds.Items:N0}");
        Say("requests, of them faulty", $"{feeds.Requests.All:N0}, {feeds.Requests.Faults:N0}");
        Say("kills (SIGKILL)", $"{_kills:N0} in {seconds:N0} s; all was read {drained:N0} s after the last fault");
        Say("items read exactly once", $"{read.Count - twice:N0}");
        Say("items read twice, never", $"{twice:N0}, {missing:N0}");
        Say("reports that are no item", $"{strays:N0}");
        Say("half-written states", $"{(counts.Captures == counts.Reports ? 0 : counts.Captures - counts.Reports):N0}");
        Say("ends cleanly (SIGTERM)", $"{(clean ? "yes" : "no")}");
        foreach (var line in Memory())
        {
            Console.WriteLine(line);
        }

        _odd.Take(10).ToList().ForEach(Console.WriteLine);
        return twice + missing + strays == 0 && clean && _odd.Count == 0 && read.Count > 0 ? 0 : 1;
    }

    /// <summary>The memory of the last run, which nobody killed, by sixths of its time.</summary>
    private IEnumerable<string> Memory()
    {
        var last = _memory.Where(m => m.Run == _run).ToArray();
        yield return string.Create(CultureInfo.InvariantCulture, $"memory of the watcher, MB      {_memory.Max(m => m.Bytes) / 1e6:N0} at most; the last run by sixths of its {(last.Length == 0 ? 0 : last[^1].Second - last[0].Second):N0} s:");
        foreach (var part in last.Chunk(Math.Max(1, (last.Length + 5) / 6)))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {part[0].Second,6:N0} s to {part[^1].Second,6:N0} s       {part.Average(m => m.Bytes) / 1e6:N0} on average, {part.Max(m => m.Bytes) / 1e6:N0} at most");
        }
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");

    [GeneratedRegex("Item-[0-9]+-[0-9]+-end", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
