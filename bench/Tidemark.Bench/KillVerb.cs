using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Bench;

/// <summary>Kills a long reading again and again at random moments, one in four counted from its start and the others from its first report, and looks whether anything that it reported is lost.</summary>
internal static class KillVerb
{
    private const int Spread = 3000;

    /// <summary>Runs it.</summary>
    /// <param name="program">The <c>tidemark</c> program.</param>
    /// <param name="input">What to read.</param>
    /// <param name="path">The case file, which must not be there yet.</param>
    /// <param name="times">How often to kill.</param>
    internal static int Run(string program, string input, string path, string times)
    {
        var (random, reported, lost, broken) = (new Random(20160620), new HashSet<string>(StringComparer.Ordinal), 0, 0);
        var kills = int.Parse(times, CultureInfo.InvariantCulture);
        for (var kill = 0; kill < kills; kill++)
        {
            reported.UnionWith(Killed(program, input, path, afterFirst: kill % 4 != 0, random.Next(Spread)));
            if (!File.Exists(path))
            {
                continue;
            }

            using var archive = CaseFile.OpenToRead(path);
            lost += reported.Except(archive.Readings().Select(r => r.Report.Value)).Count();
            var counts = archive.Count();
            broken += counts.Claims == archive.Claims(ClaimQuery.All).LongCount() && counts.Reports == archive.Captures().DistinctBy(c => c.Report).LongCount() ? 0 : 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {reported.Count:N0} reports reported as kept, {lost} of them lost, {broken} half-written states"));
        return lost + broken == 0 && reported.Count > 0 ? 0 : 1;
    }

    private static List<string> Killed(string program, string input, string path, bool afterFirst, int milliseconds)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { "read", input, "--case", path, "--captured", "2018-01-01", "--json" })
        {
            start.ArgumentList.Add(word);
        }

        using var process = new Process { StartInfo = start };
        using var first = new ManualResetEventSlim();
        var ids = new List<string>();
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, line) =>
        {
            // The last line may be cut off; it was not reported then.
            if (line.Data is ['{', .., '}'] whole)
            {
                using var json = JsonDocument.Parse(whole);
                ids.Add(json.RootElement.GetProperty("report").GetString()!);
                first.Set();
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (afterFirst)
        {
            first.Wait(TimeSpan.FromMinutes(2));
        }

        Thread.Sleep(milliseconds);
        process.Kill();
        process.WaitForExit();
        return ids;
    }
}
