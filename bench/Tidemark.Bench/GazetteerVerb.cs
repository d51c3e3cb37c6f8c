using System.Diagnostics;
using System.Globalization;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Bench;

/// <summary><c>gazetteer</c>: how long sources take to compile, and their result to open; how much memory that takes.</summary>
internal static class GazetteerVerb
{
    internal static int Build(string path, string[] sources)
    {
        var watch = Stopwatch.StartNew();
        var built = GazetteerShelf.Build([.. sources, .. GazetteerShelf.PackFiles(Directory.GetDirectories(Path.Combine(House.Folder, "packs")))], path, null);
        foreach (var fault in built.Faults)
        {
            Console.Error.WriteLine(fault);
        }

        Say("built", $"{built.Places:N0} places of {built.Rows:N0} rows and {built.Names:N0} further names, {built.FaultCount:N0} faults, in {watch.Elapsed.TotalSeconds:N1} s");
        Say("peak memory", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
        Say("file", $"{new FileInfo(path).Length / 1e6:N1} MB");
        watch.Restart();
        using var places = GazetteerFile.Open(path);
        Say("opened", $"{watch.Elapsed.TotalMilliseconds:N1} ms, {places.KeyCount:N0} keys");
        return 0;
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
