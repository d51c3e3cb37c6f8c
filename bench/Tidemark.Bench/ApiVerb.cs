using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Tidemark.Bench;

/// <summary>
/// What the map room's interface costs: the first view, then fifty clients at a time that ask for frames and for evidence, each after a pause. They share the
/// processors with the server; what they take of them is told, and answers are not unpacked.
/// </summary>
internal static class ApiVerb
{
    private const int Clients = 50, Asked = 40, Seed = 7;

    /// <param name="address">Where a case is served.</param>
    /// <param name="pause">Milliseconds that a client waits between two questions; 0 for none.</param>
    /// <param name="round">A number; another one asks for other days and places, so that evidence is made anew; of a few thousand days many are at hand from rounds before.</param>
    internal static int Run(string address, string pause, string round)
    {
        var seed = Seed + (1_000 * int.Parse(round, CultureInfo.InvariantCulture));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients, AutomaticDecompression = System.Net.DecompressionMethods.All }) { BaseAddress = new(address) };
        return Measure(client, int.Parse(pause, CultureInfo.InvariantCulture), seed).GetAwaiter().GetResult();
    }

    private static async Task<int> Measure(HttpClient client, int pause, int seed)
    {
        using var held = JsonDocument.Parse(await client.GetStringAsync(Of("case")));
        var days = held.RootElement.GetProperty("days");
        var (first, last) = (Day(days[0]), Day(days[1]));
        var clock = Stopwatch.GetTimestamp();
        foreach (var path in new[] { "case", "changes", "cells", "frame", "places" })
        {
            await client.GetByteArrayAsync(Of(path));
        }

        Say($"first view (case, changes, cells, frame, places): {Stopwatch.GetElapsedTime(clock).TotalMilliseconds:0} ms");
        using var known = JsonDocument.Parse(await client.GetStringAsync(Of("places?limit=300")));
        string[] places = [.. known.RootElement.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetString()!)];
        string Any(Random dice) => first.AddDays(dice.Next(last.DayNumber - first.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Crowd(client, "a frame of any day", pause, seed, dice => $"frame?on={Any(dice)}");
        await Crowd(client, "evidence of any place on any day", pause, seed, dice => $"places/{places[dice.Next(places.Length)]}/evidence?on={Any(dice)}");
        await Crowd(client, "evidence that was asked for before", pause, seed, dice => $"places/{places[dice.Next(20)]}/evidence?on={last:yyyy-MM-dd}");
        return 0;
    }

    private static async Task Crowd(HttpClient client, string what, int pause, int seed, Func<Random, string> address)
    {
        var (server, times, bytes) = (client.BaseAddress!, new ConcurrentBag<double>(), 0L);
        var clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => PlainClient.Open(server)));
        var (began, own) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(clients.Select(async (connection, number) =>
        {
            var dice = new Random(seed + number);
            for (var i = 0; i < Asked; i++)
            {
                await Task.Delay(pause == 0 ? 0 : dice.Next(2 * pause));
                var clock = Stopwatch.GetTimestamp();
                Interlocked.Add(ref bytes, await connection.Take(Of(address(dice)).OriginalString));
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }
        }));
        var (took, generator) = (Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - own);
        double[] ordered = [.. times.Order()];
        double At(double q) => ordered[(int)Math.Min(ordered.Length - 1, q * ordered.Length)];
        Say($"{what}: {Clients} clients, pause {pause} ms: p50 {At(.5):0.0} ms, p95 {At(.95):0.0} ms, p99 {At(.99):0.0} ms, most {ordered[^1]:0.0} ms; {ordered.Length / took.TotalSeconds:0} answers a second of {bytes / 1000.0 / ordered.Length:0.0} kB, {generator.TotalMilliseconds / ordered.Length:0.00} ms of a processor each for asking");
        Array.ForEach(clients, c => c.Dispose());
    }

    private static Uri Of(string path) => new("/api/v1/" + path, UriKind.Relative);

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
