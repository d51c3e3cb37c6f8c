using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Text;

namespace Tidemark.Bench.Fuzz;

/// <summary><c>fuzz</c>: a long run over every reader. The input that is being read stands in a mapped file, so that what kills the process can be found.</summary>
internal static class FuzzVerb
{
    private const int Room = 1 << 17;
    private const long MostMemory = 512L << 20;
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(20);

    /// <param name="times">How often to run.</param>
    /// <param name="seconds">How long at most.</param>
    /// <param name="seed">The seed.</param>
    internal static int Run(string times, string seconds, string seed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "tidemark-fuzz")).FullName;
        using var mapped = MemoryMappedFile.CreateFromFile(Path.Combine(folder, "last"), FileMode.Create, null, Room);
        using var view = mapped.CreateViewAccessor();
        var began = Stopwatch.GetTimestamp();
        var knowledge = House.Knowledge();
        GC.Collect();
        var (resting, most, begun) = (Process.GetCurrentProcess().WorkingSet64, 0L, Stopwatch.GetTimestamp());
        var run = new FuzzRun(FuzzTargets.All(knowledge), ulong.Parse(seed, CultureInfo.InvariantCulture))
        {
            Before = (name, input) =>
            {
                Volatile.Write(ref begun, Stopwatch.GetTimestamp());
                var head = Encoding.UTF8.GetBytes($"{name}\n{input.Length}\n");
                view.WriteArray(0, head, 0, head.Length);
                view.WriteArray(head.Length, input, 0, Math.Min(input.Length, Room - head.Length));
            },
            Progress = done =>
            {
                most = Math.Max(most, Process.GetCurrentProcess().WorkingSet64);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fuzz: {done:N0} runs, {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s, {most >> 20} MB"));
            },
        };
        using var watch = new Timer(_ => StopIfStuck(Volatile.Read(ref begun)), null, Stuck, Stuck);
        var runs = run.Run(long.Parse(times, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        most = Math.Max(most, Process.GetCurrentProcess().PeakWorkingSet64);
        Report(run, runs, Stopwatch.GetElapsedTime(began), resting, most, folder);
        return run.Findings.Count == 0 && most <= MostMemory ? 0 : 1;
    }

    private static void Report(FuzzRun run, long runs, TimeSpan elapsed, long resting, long most, string folder)
    {
        Say($"{"reader",-26} {"runs",12} {"outcomes",9} {"inputs",7} {"slowest",10}");
        foreach (var (name, count, outcomes, inputs, slowest) in run.Table)
        {
            Say($"{name,-26} {count,12:N0} {outcomes,9:N0} {inputs,7:N0} {slowest * 1000,7:N0} ms");
        }

        Say($"{runs:N0} runs in {elapsed.TotalSeconds:N0} s, {runs / elapsed.TotalSeconds:N0} a second; memory at most {most >> 20} MB, {resting >> 20} MB of it before the first run; findings: {run.Findings.Count}");
        for (var i = 0; i < run.Findings.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"finding-{i}"), run.Findings[i].Input);
            Say($"finding {i}: {run.Findings[i].Target}: {run.Findings[i].What} ({run.Findings[i].Input.Length} bytes, {Path.Combine(folder, $"finding-{i}")})");
        }
    }

    private static void StopIfStuck(long begun)
    {
        if (Stopwatch.GetElapsedTime(begun) > Stuck)
        {
            Console.Error.WriteLine("fuzz: a reader hangs; its input stands in the file 'last'");
            Environment.Exit(3);
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
