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

    /// <summary>Writes a dump in GeoNames' form of places that do not exist, by a seed: names of two to four syllables, spread over the lands of a grid.</summary>
    internal static int Generate(string path, string count)
    {
        var (state, countries) = (88172645463325252UL, "SY IQ LY UA TR IR SD ML YE MM CD ET".Split(' '));
        string[] syllables = ["ba", "ta", "ma", "sha", "qa", "ra", "di", "kha", "lu", "nu", "ha", "ja", "fi", "sa", "wa", "zu", "ghi", "ri", "mi", "ka"];
        uint Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (uint)(state % (ulong)below);
        }

        using var to = new StreamWriter(path);
        for (var i = 1; i <= int.Parse(count, CultureInfo.InvariantCulture); i++)
        {
            var name = string.Concat(Enumerable.Range(0, 2 + (int)Next(3)).Select(_ => syllables[Next(syllables.Length)]));
            name = char.ToUpperInvariant(name[0]) + name[1..];
            var (country, province) = (Next(countries.Length), Next(14) + 1);
            var (unit, code) = i <= countries.Length * 14 ? ((i - 1) % 14 + 1, "ADM1") : (0, Next(20) == 0 ? "PPLA3" : "PPL");
            country = unit > 0 ? (uint)((i - 1) / 14) : country;
            province = unit > 0 ? (uint)unit : province;
            var (north, east) = (-30 + (country * 6) + (Next(6_000_000) / 1e6), -20 + (province * 6) + (Next(6_000_000) / 1e6));
            to.Write(string.Create(CultureInfo.InvariantCulture, $"{i}\t{name}\t{name}\tAl {name},{name}a\t{north:0.#####}\t{east:0.#####}\t{(unit > 0 ? 'A' : 'P')}\t{code}\t{countries[country]}\t\t{province:00}\t\t\t\t{(Next(10) == 0 ? Next(90000) : 0)}\t\t0\tEtc/UTC\t2020-01-01\n"));
        }

        return 0;
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
