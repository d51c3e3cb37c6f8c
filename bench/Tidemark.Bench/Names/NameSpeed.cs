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
        var keys = new List<string>(NameSkeleton.MostKeys);
        Say("keys of a name", queries.Length, () =>
        {
            foreach (var query in queries)
            {
                keys.Clear();
                NameSkeleton.Keys(query, keys);
            }
        });
        Say("look-up: keys and bucket", queries.Length, () =>
        {
            candidates = 0;
            foreach (var query in queries)
            {
                keys.Clear();
                NameSkeleton.Keys(query, keys);
                foreach (var key in keys)
                {
                    candidates += index.TryGetValue(key, out var found) ? found.Length : 0;
                }
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"candidates a look-up            {candidates / (double)queries.Length:0.0} of {names.Length} names under {index.Count} keys"));
        Say("look-up with all judged", queries.Length, () => Judged(model, queries, index, names));
        Say("pairs judged", candidates, () => Judged(model, queries, index, names));
    }

    private static double Judged(SpellingModel model, string[] queries, Dictionary<string, int[]> index, (byte[] Symbols, HeadWord Heads)[] names)
    {
        var keys = new List<string>(NameSkeleton.MostKeys);
        Span<byte> room = stackalloc byte[SpelledName.MostSymbols];
        var sum = 0.0;
        foreach (var query in queries)
        {
            keys.Clear();
            NameSkeleton.Keys(query, keys);
            var symbols = room[..SpelledName.Write(query, room, out var heads)];
            foreach (var key in keys)
            {
                foreach (var i in index.GetValueOrDefault(key) ?? [])
                {
                    sum += model.LogOdds(symbols, heads, names[i].Symbols, names[i].Heads);
                }
            }
        }

        return sum;
    }

    private static Dictionary<string, int[]> Index(List<NamedPlace> places, out (byte[] Symbols, HeadWord Heads)[] names)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var all = new List<(byte[], HeadWord)>();
        foreach (var name in places.SelectMany(p => p.Latin.Concat(p.Arabic)).Distinct(StringComparer.Ordinal))
        {
            var keys = new List<string>();
            NameSkeleton.Keys(name, keys);
            foreach (var key in keys)
            {
                (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(all.Count);
            }

            var room = new byte[SpelledName.MostSymbols];
            all.Add((room[..SpelledName.Write(name, room, out var heads)], heads));
        }

        names = [.. all];
        return index.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Say(string what, long count, Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-31} {count / best:N0} a second (best of {Rounds})"));
    }
}
