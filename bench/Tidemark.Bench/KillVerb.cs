using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Bench;

/// <summary>Kills a long reading again and again at random moments, and looks whether anything that it reported is lost.</summary>
internal static class KillVerb
{
    private const int Soonest = 600, Spread = 1600;

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
            reported.UnionWith(Killed(program, input, path, Soonest + random.Next(Spread)));
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
        return lost + broken == 0 ? 0 : 1;
    }

    private static List<string> Killed(string program, string input, string path, int afterMilliseconds)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { "read", input, "--case", path, "--captured", "2018-01-01", "--json" })
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit(afterMilliseconds);
        process.Kill();
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        var text = output.GetAwaiter().GetResult();
        var ids = new List<string>();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            ids.Add(json.RootElement.GetProperty("report").GetString()!);
        }

        return ids;
    }
}
