using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Bench;

/// <summary>What a case file costs: opening, asking, bytes. Reading itself is timed by <c>bench/case</c>, which runs the command.</summary>
internal static class CaseVerb
{
    /// <summary>Writes generated reports.</summary>
    internal static int Generate(string path, string count)
    {
        new GeneratedReports(seed: 1).Write(path, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Measures a case file.</summary>
    internal static int Measure(string path)
    {
        var opening = Median(9, () => CaseFile.OpenToRead(path).Dispose());
        using var archive = CaseFile.OpenToRead(path);
        var counts = archive.Count();
        var size = new FileInfo(path).Length;
        Say("reports, claims", $"{counts.Reports:N0}, {counts.Claims:N0}");
        Say("file", $"{size / 1e6:N1} MB, {size / (double)Math.Max(counts.Reports, 1):N0} bytes a report, {size / (double)Math.Max(counts.Claims, 1):N0} bytes a claim");
        Say("opening, median of 9", $"{opening:N1} ms");
        ImmutableArray<string> busiest = [.. archive.Claims(ClaimQuery.All).Where(c => c.Resolved.Place?.Id is not null).CountBy(c => c.Resolved.Place!.Id!)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
        foreach (var (what, place) in new[] { ("busiest place", busiest[0]), ("middle place", busiest[busiest.Length / 2]) })
        {
            var found = 0;
            var asking = Median(9, () => found = archive.Claims(ClaimQuery.All with { Place = place }).Count());
            Say($"claims of the {what}", $"{found:N0} in {asking:N1} ms");
        }

        var all = 0L;
        var watch = Stopwatch.StartNew();
        all = archive.Claims(ClaimQuery.All).LongCount();
        Say("all claims", $"{all:N0} in {watch.Elapsed.TotalSeconds:N1} s");
        watch.Restart();
        all = archive.Search("shelling wounded").LongCount();
        Say("search of two words", $"{all:N0} reports in {watch.ElapsedMilliseconds:N0} ms");
        return 0;
    }

    private static double Median(int rounds, Action work)
    {
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
