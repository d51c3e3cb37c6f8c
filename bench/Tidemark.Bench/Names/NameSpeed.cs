using System.Diagnostics;
using System.Globalization;
using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>What a look-up costs on one thread, over the gazetteer's own names as index and its held-out spellings as queries.</summary>
internal static class NameSpeed
{
    private const int Rounds = 5;

    /// <summary>Writes look-ups a second: keys alone, keys and bucket, and with every candidate judged.</summary>
    internal static void Write(SpellingModel model, List<NamedPlace> places)
    {
        var index = Index(places, out var names);
        string[] queries = [.. places.Where(p => p.HeldOut).SelectMany(p => p.Latin.Concat(p.Arabic))];
        var candidates = 0L;
        var keys = new ulong[2 * NameSkeleton.MostKeys];
        Say("keys of a name", queries.Length, () =>
        {
            foreach (var query in queries)
            {
                NameSkeleton.Hashes(query, keys);
            }
        });
        Say("look-up: keys and bucket", queries.Length, () =>
        {
            candidates = 0;
            foreach (var query in queries)
            {
                foreach (var key in keys.AsSpan(0, NameSkeleton.Hashes(query, keys)))
                {
                    candidates += index.TryGetValue(key, out var found) ? found.Length : 0;
                }
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"candidates a look-up            {candidates / (double)queries.Length:0.0} of {names.Length} names under {index.Count} keys"));
        Say("look-up with all judged", queries.Length, () => Judged(model, queries, index, names));
        Say("pairs judged", candidates, () => Judged(model, queries, index, names));
    }

    private static double Judged(SpellingModel model, string[] queries, Dictionary<ulong, int[]> index, (byte[] Symbols, HeadWord Heads)[] names)
    {
        Span<ulong> keys = stackalloc ulong[2 * NameSkeleton.MostKeys];
        Span<byte> room = stackalloc byte[SpelledName.MostSymbols];
        var sum = 0.0;
        foreach (var query in queries)
        {
            var symbols = room[..SpelledName.Write(query, room, out var heads)];
            foreach (var key in keys[..NameSkeleton.Hashes(query, keys)])
            {
                foreach (var i in index.GetValueOrDefault(key) ?? [])
                {
                    sum += model.LogOdds(symbols, heads, names[i].Symbols, names[i].Heads);
                }
            }
        }

        return sum;
    }

    private static Dictionary<ulong, int[]> Index(List<NamedPlace> places, out (byte[] Symbols, HeadWord Heads)[] names)
    {
        var index = new Dictionary<ulong, List<int>>();
        var all = new List<(byte[], HeadWord)>();
        var keys = new ulong[2 * NameSkeleton.MostKeys];
        foreach (var name in places.SelectMany(p => p.Latin.Concat(p.Arabic)).Distinct(StringComparer.Ordinal))
        {
            foreach (var key in keys.AsSpan(0, NameSkeleton.Hashes(name, keys)))
            {
                (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(all.Count);
            }

            var room = new byte[SpelledName.MostSymbols];
            all.Add((room[..SpelledName.Write(name, room, out var heads)], heads));
        }

        names = [.. all];
        return index.ToDictionary(p => p.Key, p => p.Value.ToArray());
    }

    private static void Say(string what, long count, Action work)
    {
        var (best, busy) = (double.MaxValue, double.MaxValue);
        work();
        for (var round = 0; round < Rounds; round++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            busy = Math.Min(busy, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-31} {count / busy:N0} a second by processor time, {count / best:N0} by the clock (best of {Rounds})"));
    }
}
